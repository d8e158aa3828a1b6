#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/targets.h"
#include "cli/year.h"
#include "model/diag.h"
#include "model/plan.h"
#include "output/console.h"
#include "output/write.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool format_write(const struct year *year, const struct plan *plan,
                         const struct arguments *arguments,
                         enum export_format format) {
    const char *path = arguments->export[format];
    struct diags diags = {0};
    bool is_written =
        write_export((struct export){format, path}, &year->problem,
                     &year->demand, plan, year->language, &diags);
    say_diags(&diags, year->language);
    diags_release(&diags);
    if (is_written && !arguments->given[OPTION_quiet])
        console_exported(stdout, path, year->language);
    return is_written;
}

/* One format that cannot be written does not keep back the others. */
static enum exit_code formats_write(const struct year *year,
                                    const struct plan *plan,
                                    const struct arguments *arguments) {
    enum exit_code code = EXIT_COMPLETE;
    for (enum export_format format = 0; format < N_EXPORTS; format++)
        if (arguments->export[format] &&
            !format_write(year, plan, arguments, format))
            code = EXIT_FAILED;
    return code;
}

static bool was_not_done(const struct problem *problem,
                         const struct visit *visit, int n_seats) {
    const struct baseline_row *row = visit->row;
    return row && row->status == STATUS_NOT_DONE && row->n_crew == n_seats &&
           row->start >= 0 &&
           row->start + task_length(&problem->tasks[visit->task]) <=
               problem->n_days;
}

/* What was not done is a visit without a day to those who plan and judge; the
 * export shows it where it should have been. */
static void not_done_place(struct plan *plan, const struct year *year) {
    for (int v = 0; v < plan->n_visits; v++) {
        const struct visit *visit = &year->demand.visits[v];
        int n_seats = plan->crew_first[v + 1] - plan->crew_first[v];
        if (plan_has(plan, v) || !was_not_done(&year->problem, visit, n_seats))
            continue;
        plan->start[v] = visit->row->start;
        memcpy(plan->member + plan->crew_first[v], visit->row->crew,
               (size_t)n_seats * sizeof *plan->member);
    }
}

static enum exit_code year_export(const struct year *year,
                                  const struct arguments *arguments) {
    struct plan plan;
    plan_init(&plan, &year->problem, &year->demand);
    enum exit_code code =
        year_read_calendar(&plan, year, arguments->operand[1]);
    not_done_place(&plan, year);
    if (code == EXIT_COMPLETE)
        code = formats_write(year, &plan, arguments);
    plan_release(&plan);
    return code;
}

/* The calendar is a baseline of which nothing is planned anew: so what is done,
 * locked and cancelled stays so. */
enum exit_code command_export(const struct arguments *arguments) {
    if (!targets_are_free(arguments))
        return EXIT_USAGE;
    struct arguments looked_at = *arguments;
    looked_at.baseline = arguments->operand[1];
    looked_at.from = NO_DAY;
    struct year year;
    enum exit_code code = year_read(&year, &looked_at);
    if (code == EXIT_COMPLETE)
        code = year_export(&year, arguments);
    year_release(&year);
    return code;
}
