/* An edited folder is planned, and the plan confirmed as no calendar leaves the
 * house without: the rules, the levels, the bounds. */
#include "cli/confirm.h"
#include "cli/year.h"
#include "model/options.h"
#include "model/plan.h"
#include "solver/solve.h"
#include "tests/fuzz/edits.h"
#include "tests/fuzz/target.h"

static void year_solve(const struct year *year, struct choices *choices) {
    (void)choices;
    struct options options;
    struct diags diags = {0};
    struct plan plan;
    options_init(&options);
    options.time_limit_s = 2;
    options.threads = 1;
    plan_init(&plan, &year->problem, &year->demand);
    solve_year(&plan, &year->problem, &year->demand, &options, NULL);
    MUST(plan_confirm(&plan, year, &diags));
    plan_release(&plan);
    diags_release(&diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    edits_try(data, size, year_solve);
    return 0;
}
