#include "cli/year.h"

#include "cli/arguments.h"
#include "cli/renew.h"
#include "cli/say.h"
#include "input/calendar.h"
#include "input/load.h"
#include "model/totals.h"

#include <assert.h>
#include <string.h>

static enum exit_code load_code(enum load_result result) {
    switch (result) {
    case LOAD_UNREADABLE:
        return EXIT_FAILED;
    case LOAD_REJECTED:
        return EXIT_REJECTED;
    case LOAD_READ:
        break;
    }
    return EXIT_COMPLETE;
}

static enum exit_code files_read(struct year *year,
                                 const struct arguments *arguments,
                                 struct diags *diags) {
    enum exit_code code =
        load_code(load_folder(&year->problem, arguments->operand[0], diags));
    year->language = year_language(arguments, arguments->operand[0]);
    if (code == EXIT_COMPLETE && arguments->baseline)
        code = load_code(baseline_load(year, arguments, diags));
    return code;
}

static bool has_history(const struct baseline *baseline) {
    for (int i = 0; i < baseline->rows.n; i++) {
        const struct baseline_row *row = &baseline->rows.at[i];
        if (row->is_locked || row->status != STATUS_PLANNED)
            return true;
    }
    return false;
}

/* A calendar that is only looked at and has no history is what the folder asks
 * for, down to the tickets of the draw. */
static const struct baseline *baseline_of(const struct year *year,
                                          const struct arguments *arguments) {
    bool is_looked_at = arguments->from == NO_DAY;
    if (!arguments->baseline || (is_looked_at && !has_history(&year->baseline)))
        return NULL;
    return &year->baseline;
}

static enum exit_code facts_read(struct year *year,
                                 const struct arguments *arguments,
                                 struct diags *diags) {
    enum exit_code code = files_read(year, arguments, diags);
    if (code != EXIT_COMPLETE)
        return code;
    demand_renew(&year->demand, &year->problem, baseline_of(year, arguments),
                 diags);
    totals_check(&year->problem, &year->demand, diags);
    if (arguments->from != NO_DAY)
        baseline_judge(year, diags);
    return diags->n_errors ? EXIT_REJECTED : EXIT_COMPLETE;
}

enum exit_code year_read(struct year *year, const struct arguments *arguments) {
    assert(arguments->n_operands > 0);
    struct diags diags = {0};
    *year = (struct year){0};
    problem_init(&year->problem);
    baseline_init(&year->baseline);
    enum exit_code code = facts_read(year, arguments, &diags);
    say_diags(&diags, year->language);
    diags_release(&diags);
    return code;
}

/* A re-solve asks for visits that the folder alone does not. */
static void baseline_hint(struct diags *diags, const struct year *year) {
    for (int i = 0; i < diags->n; i++) {
        struct fact *fact = &diags->at[i].fact;
        if (fact->message == MESSAGE_UNKNOWN_VISIT && !year->baseline.bytes)
            fact->text[1] = option_text(OPTION_baseline);
    }
}

enum exit_code year_read_calendar(struct plan *plan, const struct year *year,
                                  const char *path) {
    struct diags diags = {0};
    enum exit_code code = load_code(calendar_read(
        plan, path, &year->problem, &year->demand, &year->baseline, &diags));
    baseline_hint(&diags, year);
    say_diags(&diags, year->language);
    diags_release(&diags);
    return code;
}

enum language year_language(const struct arguments *arguments,
                            const char *folder) {
    enum language language = arguments->language;
    if (!arguments->given[OPTION_language])
        (void)folder_language(&language, folder);
    return language;
}

void year_release(struct year *year) {
    demand_release(&year->demand);
    baseline_release(&year->baseline);
    problem_release(&year->problem);
}

const char *year_output(struct year *year, const struct arguments *arguments) {
    if (arguments->output)
        return arguments->output;
    const char *folder = arguments->operand[0];
    size_t n = strlen(folder);
    while (n > 1 && folder[n - 1] == '/')
        n--;
    return arena_print(&year->problem.arena, "%.*s/out", (int)n, folder);
}
