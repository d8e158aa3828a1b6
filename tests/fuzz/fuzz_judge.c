/* An edited folder, and any plan for what it asks: days and crews by chance go
 * before the judge, who answers the same twice. */
#include "cli/year.h"
#include "model/plan.h"
#include "model/score.h"
#include "model/verify.h"
#include "tests/fuzz/edits.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

static void visit_place(struct plan *plan, int v, const struct year *year,
                        struct choices *choices) {
    if (year->demand.visits[v].hold != HOLD_NONE || choose(choices, 8) == 7)
        return;
    int n_days = year->problem.end - year->problem.first;
    plan->start[v] =
        (choose(choices, 256) * 256 + choose(choices, 256)) % n_days;
    for (int m = plan->crew_first[v]; m < plan->crew_first[v + 1]; m++)
        plan->member[m] = choose(choices, year->problem.n_inspectors);
}

static void plan_judge_twice(const struct plan *plan, const struct year *year) {
    struct levels levels = {0};
    struct diags again = {0};
    struct diags first = {0};
    score_plan(&levels, plan, &year->problem, &year->demand);
    for (enum level level = 0; level < N_LEVELS; level++)
        MUST(levels.level[level].value >= 0);
    bool obeys = plan_verify(plan, &year->problem, &year->demand, &first);
    MUST(obeys == !first.n);
    MUST(plan_verify(plan, &year->problem, &year->demand, &again) == obeys);
    MUST(first.n == again.n);
    shelf_tell(&first);
    diags_release(&first);
    diags_release(&again);
}

static void plan_by_chance(const struct year *year, struct choices *choices) {
    struct plan plan;
    plan_init(&plan, &year->problem, &year->demand);
    for (int v = 0; v < plan.n_visits; v++)
        visit_place(&plan, v, year, choices);
    plan_judge_twice(&plan, year);
    plan_release(&plan);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    edits_try(data, size, plan_by_chance);
    return 0;
}
