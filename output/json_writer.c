/*
 * json_writer.c - solution.json: what was solved and what is proven.
 *
 * Nothing of the machine, the clock or the number of threads.
 */
#include "model/baseline.h"
#include "model/levels.h"
#include "output/folder.h"
#include "output/noted.h"
#include "output/view.h"
#include "output/writer.h"

#include <inttypes.h>

static void string_print(FILE *to, const char *text) {
    fputc('"', to);
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            fprintf(to, "\\%c", c);
        else if (c < ' ')
            fprintf(to, "\\u%04x", c);
        else
            fputc(c, to);
    }
    fputc('"', to);
}

static void text_member(FILE *to, const char *name, const char *text) {
    fprintf(to, "  \"%s\": ", name);
    string_print(to, text);
    fputs(",\n", to);
}

static void bool_print(FILE *to, bool is_so) {
    fputs(is_so ? "true" : "false", to);
}

static const char *state_text(enum plan_state state) {
    static const char *const states[] = {
        [PLAN_UNDECIDED] = "undecided",
        [PLAN_FEASIBLE] = "feasible",
        [PLAN_OPTIMAL] = "optimal",
    };
    return states[state];
}

static void levels_print(FILE *to, const struct levels *levels) {
    fputs("  \"levels\": {", to);
    const char *separator = "\n";
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *result = &levels->level[level];
        if (!result->applies)
            continue;
        fprintf(to,
                "%s    \"%s\": {\"value\": %" PRId64 ", \"bound\": %" PRId64
                ", \"proven\": ",
                separator, level_label(level), result->value, result->bound);
        bool_print(to, result->proven);
        fputc('}', to);
        separator = ",\n";
    }
    fputs("\n  },\n", to);
}

static void counts_print(FILE *to, const struct view *view) {
    fprintf(to,
            "  \"counts\": {\n"
            "    \"tasks\": %d,\n"
            "    \"enterprises\": %d,\n"
            "    \"inspectors\": %d,\n"
            "    \"visits\": %d,\n"
            "    \"placed\": %d,\n"
            "    \"unplaced\": %d,\n"
            "    \"lacks\": %d,\n"
            "    \"trips\": %d\n"
            "  },\n",
            view->problem->n_tasks, view->problem->n_enterprises,
            view->problem->n_inspectors, view->demand->n_demanded,
            view->n_demanded_placed,
            view->demand->n_demanded - view->n_demanded_placed,
            view->demand->n_lacks, view->trips.n);
}

static void effort_print(FILE *to, const struct effort *effort) {
    fprintf(to,
            "  \"effort\": {\n"
            "    \"components\": %" PRId64 ",\n"
            "    \"columns\": %" PRId64 ",\n"
            "    \"rows\": %" PRId64 ",\n"
            "    \"nodes\": %" PRId64 ",\n"
            "    \"rounds\": %" PRId64 "\n"
            "  },\n",
            effort->components, effort->columns, effort->rows, effort->nodes,
            effort->rounds);
}

static void baseline_print(FILE *to, const struct view *view) {
    const struct demand *demand = view->demand;
    char date[DATE_TEXT_SIZE];
    fprintf(to,
            "  \"baseline\": {\n"
            "    \"sha256\": \"%s\",\n"
            "    \"from\": \"%s\",\n"
            "    \"history\": %d,\n"
            "    \"cancelled\": %d\n"
            "  },\n",
            demand->baseline->sha256,
            date_to_text(view->problem->first + demand->from, date),
            demand->n_visits - demand->n_demanded, demand->n_cancelled);
}

static void inputs_print(FILE *to, const struct problem *problem) {
    fputs("  \"inputs\": {", to);
    for (int i = 0; i < problem->n_sources; i++) {
        fputs(i ? ",\n    " : "\n    ", to);
        string_print(to, problem->sources[i].name);
        fputs(": ", to);
        string_print(to, problem->sources[i].sha256);
    }
    fputs("\n  }\n", to);
}

static void horizon_print(FILE *to, const struct problem *problem) {
    char date[DATE_TEXT_SIZE];
    text_member(to, "first_day", date_to_text(problem->first, date));
    text_member(to, "last_day", date_to_text(problem->end - 1, date));
}

static void solution_print(FILE *to, const struct folder *folder,
                           const struct view *view) {
    const struct problem *problem = view->problem;
    fputs("{\n", to);
    text_member(to, "program", "jiancha");
    text_member(to, "version", JIANCHA_VERSION);
    text_member(to, "title", problem->title);
    text_member(to, "authority", problem->authority);
    horizon_print(to, problem);
    text_member(to, "seed", problem->seed);
    text_member(to, "state", state_text(view->plan->state));
    levels_print(to, &view->plan->levels);
    counts_print(to, view);
    effort_print(to, &view->plan->effort);
    if (view->demand->baseline)
        baseline_print(to, view);
    notes_write(folder, to);
    inputs_print(to, problem);
    fputs("}\n", to);
}

bool writer_json(struct folder *folder, const struct view *view) {
    FILE *file = folder_open(folder, SOLUTION_FILE);
    if (!file)
        return false;
    solution_print(file, folder, view);
    return folder_close(file);
}
