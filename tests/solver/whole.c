#include "model/diag.h"
#include "model/options.h"
#include "model/plan.h"
#include "model/verify.h"
#include "solver/solve.h"
#include "tests/solver/test_solver.h"

void expect_whole(const struct problem *problem, const struct demand *demand) {
    struct options options;
    struct plan plan;
    struct diags breaches = {0};
    options_init(&options);
    plan_init(&plan, problem, demand);
    solve_year(&plan, problem, demand, &options, NULL);
    ck_assert_int_eq(plan.state, PLAN_OPTIMAL);
    ck_assert_int_eq(plan.levels.level[LEVEL_MISSED].value, 0);
    ck_assert(plan_verify(&plan, problem, demand, &breaches));
    diags_release(&breaches);
    plan_release(&plan);
}
