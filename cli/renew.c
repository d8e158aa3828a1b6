#include "cli/renew.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/year.h"
#include "input/baseline.h"
#include "model/announced.h"
#include "model/baseline.h"
#include "model/plan.h"
#include "model/problem.h"
#include "output/folder.h"
#include "output/messages.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Not one row is of a task and an enterprise of the folder. */
static bool is_foreign(const struct problem *problem,
                       const struct baseline *baseline) {
    for (int i = 0; i < baseline->rows.n; i++) {
        const struct baseline_row *row = &baseline->rows.at[i];
        if (row->task != NONE && !problem->tasks[row->task].is_gone &&
            row->enterprise != NONE &&
            !problem->enterprises[row->enterprise].is_gone)
            return false;
    }
    return baseline->rows.n > 0;
}

static void tell(struct diags *diags, const char *file, enum message message) {
    diags_add(diags, (struct place){file, 0, 0},
              (struct fact){message, {0}, {0}});
}

enum load_result baseline_load(struct year *year,
                               const struct arguments *arguments,
                               struct diags *diags) {
    const struct problem *problem = &year->problem;
    day from = arguments->from;
    if (from != NO_DAY && (from < problem->first || from >= problem->end)) {
        diags_add(diags, (struct place){0},
                  (struct fact){MESSAGE_FROM_OUTSIDE,
                                {0},
                                {from, problem->first, problem->end - 1}});
        return LOAD_REJECTED;
    }
    struct diags told = {0};
    enum load_result result = baseline_read(&year->baseline, &year->problem,
                                            arguments->baseline, from, &told);
    bool is_renewed = from != NO_DAY; // else only looked at
    if (is_renewed && result == LOAD_READ && !year->baseline.rows.n)
        tell(diags, arguments->baseline, MESSAGE_EMPTY_BASELINE);
    if (is_renewed && is_foreign(problem, &year->baseline)) {
        tell(diags, arguments->baseline, MESSAGE_FOREIGN_BASELINE);
        result = LOAD_REJECTED;
    } else {
        for (int i = 0; i < told.n; i++)
            diags_add(diags, told.at[i].place, told.at[i].fact);
    }
    diags_release(&told);
    return result;
}

/* Each breach as a warning that says what becomes of the visit. */
static void breaches_tell(struct year *year, const struct diags *breaches,
                          enum message message, struct diags *diags) {
    for (int i = 0; i < breaches->n; i++) {
        const struct diag *breach = &breaches->at[i];
        const char *sentence =
            message_text(&year->baseline.arena, &breach->fact, year->language);
        diags_add(diags, breach->place,
                  (struct fact){message, {sentence}, {0}});
    }
}

/* What is held and in the folder still, though nothing asks for it: it may be
 * an id that somebody changed. */
static void history_tell(const struct year *year, struct diags *diags) {
    const struct demand *demand = &year->demand;
    for (int v = demand->n_demanded; v < demand->n_visits; v++) {
        const struct visit *visit = &demand->visits[v];
        if (visit->row && !year->problem.tasks[visit->task].is_gone &&
            !year->problem.enterprises[visit->enterprise].is_gone)
            diags_add(
                diags, visit->row->place,
                (struct fact){MESSAGE_ROW_NOT_ASKED_FOR, {visit->id}, {0}});
    }
}

void baseline_judge(struct year *year, struct diags *diags) {
    history_tell(year, diags);
    struct diags anew = {0};
    struct diags locked = {0};
    announced_judge(&year->problem, &year->demand, &anew, &locked);
    breaches_tell(year, &anew, MESSAGE_ROW_PLANNED_ANEW, diags);
    breaches_tell(year, &locked, MESSAGE_LOCKED_STAYS, diags);
    diags_release(&anew);
    diags_release(&locked);
}

/* The day of the re-solve as solution.json has it, null if it has none. */
static const char *find_from(struct arena *arena, const char *folder) {
    static const char key[] = "    \"from\": \"";
    const char *path = arena_print(arena, "%s/%s", folder, SOLUTION_FILE);
    const char *from = NULL;
    char line[256];
    FILE *file = fopen(path, "r");
    while (file && !from && fgets(line, sizeof line, file)) {
        const char *value = line + strlen(key);
        if (strncmp(line, key, strlen(key)) == 0)
            from = arena_text_n(arena, value, strspn(value, "0123456789-"));
    }
    if (file)
        fclose(file);
    return from;
}

void baseline_remind(struct year *year, const struct arguments *arguments) {
    struct arena *arena = &year->problem.arena;
    const char *folder = year_output(year, arguments);
    const char *calendar = arena_print(arena, "%s/calendar.csv", folder);
    const char *path = arena_print(arena, "%s/%s", folder, BASELINE_FILE);
    if (!arguments->baseline && !access(calendar, F_OK) && !access(path, F_OK))
        say_error((struct fact){MESSAGE_RESULTS_RENEWED,
                                {folder, say_quoted(arena, path),
                                 find_from(arena, folder)},
                                {0}},
                  year->language);
}
