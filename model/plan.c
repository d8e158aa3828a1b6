#include "model/plan.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/problem.h"

#include <string.h>

/* What is held keeps a crew of any size. */
static int count_seats(const struct problem *problem,
                       const struct visit *visit) {
    if (visit->hold != HOLD_NONE)
        return visit->row->n_crew;
    return problem->tasks[visit->task].crew;
}

static void place_held(struct plan *plan, int v,
                       const struct baseline_row *row) {
    plan->start[v] = row->start;
    if (row->n_crew)
        memcpy(plan->member + plan->crew_first[v], row->crew,
               (size_t)row->n_crew * sizeof *row->crew);
}

void plan_init(struct plan *plan, const struct problem *problem,
               const struct demand *demand) {
    memset(plan, 0, sizeof *plan);
    int n = demand->n_visits;
    plan->n_visits = n;
    plan->start = ARENA_NEW(&plan->arena, int, n);
    plan->crew_first = ARENA_NEW(&plan->arena, int, n + 1);
    plan->reason = ARENA_NEW(&plan->arena, struct fact, n);
    plan->further = ARENA_NEW(&plan->arena, struct fact *, n);
    for (int v = 0; v < n; v++) {
        plan->start[v] = NOT_PLACED;
        plan->crew_first[v + 1] =
            plan->crew_first[v] + count_seats(problem, &demand->visits[v]);
    }
    int n_members = plan->crew_first[n];
    plan->member = ARENA_NEW(&plan->arena, int, n_members);
    for (int i = 0; i < n_members; i++)
        plan->member[i] = NONE;
    for (int v = 0; v < n; v++)
        if (demand->visits[v].hold != HOLD_NONE)
            place_held(plan, v, demand->visits[v].row);
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

bool plan_is_complete(const struct plan *plan, const struct demand *demand) {
    for (int v = 0; v < plan->n_visits; v++)
        if (!plan_has(plan, v))
            return false;
    return !demand->n_lacks;
}
