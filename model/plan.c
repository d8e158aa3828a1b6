#include "model/plan.h"

#include "model/demand.h"
#include "model/problem.h"

#include <string.h>

void plan_init(struct plan *plan, const struct problem *problem,
               const struct demand *demand) {
    memset(plan, 0, sizeof *plan);
    int n = demand->n_visits;
    plan->n_visits = n;
    plan->start = ARENA_NEW(&plan->arena, int, n);
    plan->crew_first = ARENA_NEW(&plan->arena, int, n + 1);
    plan->reason = ARENA_NEW(&plan->arena, struct fact, n);
    for (int v = 0; v < n; v++) {
        plan->start[v] = NOT_PLACED;
        plan->crew_first[v + 1] =
            plan->crew_first[v] + problem->tasks[demand->visits[v].task].crew;
    }
    int n_members = plan->crew_first[n];
    plan->member = ARENA_NEW(&plan->arena, int, n_members);
    for (int i = 0; i < n_members; i++)
        plan->member[i] = NONE;
}

void plan_release(struct plan *plan) {
    arena_release(&plan->arena);
    memset(plan, 0, sizeof *plan);
}

bool plan_has(const struct plan *plan, int visit) {
    return plan->start[visit] != NOT_PLACED;
}

const int *plan_crew(const struct plan *plan, int visit, int *n) {
    *n = plan->crew_first[visit + 1] - plan->crew_first[visit];
    return plan->member + plan->crew_first[visit];
}
