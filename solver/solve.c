#include "solver/solve.h"

#include "model/plan.h"

void solve_year(struct plan *plan, const struct problem *problem,
                const struct demand *demand, const struct options *options,
                const struct solve_watch *watch) {
    (void)problem;
    (void)demand;
    (void)options;
    (void)watch;
    plan->state = PLAN_UNDECIDED;
}
