#include "model/verify.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/year.h"
#include "model/plan.h"
#include "model/score.h"
#include "output/console.h"

#include <stdbool.h>
#include <stdio.h>

/* The verdict is a result: it goes where results go. */
static enum exit_code calendar_judge(struct plan *plan, const struct year *year,
                                     bool is_quiet) {
    struct diags breaches = {0};
    score_plan(&plan->levels, plan, &year->problem, &year->demand);
    bool obeys = plan_verify(plan, &year->problem, &year->demand, &breaches);
    if (!is_quiet)
        console_levels(stdout, plan, &breaches, year->language);
    diags_release(&breaches);
    return obeys ? EXIT_COMPLETE : EXIT_UNPLACED;
}

static enum exit_code year_verify(const struct year *year,
                                  const struct arguments *arguments) {
    struct plan plan;
    plan_init(&plan, &year->problem, &year->demand);
    enum exit_code code =
        year_read_calendar(&plan, year, arguments->operand[1]);
    if (code == EXIT_COMPLETE)
        code = calendar_judge(&plan, year, arguments->given[OPTION_quiet]);
    plan_release(&plan);
    return code;
}

enum exit_code command_verify(const struct arguments *arguments) {
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = year_verify(&year, arguments);
    year_release(&year);
    return code;
}
