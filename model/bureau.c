#include "model/bureau.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"

/* Does the visit make the enterprise the bureau's own? */
static bool is_claim(const struct problem *problem, const struct visit *visit) {
    return problem->enterprises[visit->enterprise].class != CLASS_AGENCY &&
           !task_crosses_authority(problem, &problem->tasks[visit->task]);
}

static void visited_add(struct bureau *bureau, struct arena *arena,
                        const struct problem *problem, int enterprise) {
    const struct enterprise *e = &problem->enterprises[enterprise];
    struct visited *visited = &bureau->visited[bureau->n_visited++];
    visited->id = arena_text(arena, e->id);
    visited->name = arena_text(arena, e->name);
    visited->county =
        e->county == NONE
            ? ""
            : arena_text(arena, problem->counties.text[e->county]);
}

static void visits_count(struct bureau *bureau, int *n_claims,
                         const struct problem *problem,
                         const struct demand *demand, const struct plan *plan) {
    bureau->n_asked = demand->n_demanded;
    for (int v = 0; v < demand->n_visits; v++) {
        if (!plan_has(plan, v))
            continue;
        bureau->n_placed += v < demand->n_demanded;
        n_claims[demand->visits[v].enterprise] +=
            is_claim(problem, &demand->visits[v]);
    }
}

void bureau_note(struct bureau *bureau, struct arena *arena,
                 const struct problem *problem, const struct demand *demand,
                 const struct plan *plan) {
    bureau->is_planned = true;
    bureau->n_placed = 0;
    bureau->n_lacking = demand->n_lacks;
    bureau->levels = plan->levels;
    int *n_claims = ARENA_NEW(arena, int, problem->n_enterprises);
    visits_count(bureau, n_claims, problem, demand, plan);
    bureau->visited = ARENA_NEW(arena, struct visited, problem->n_enterprises);
    bureau->n_visited = 0;
    for (int e = 0; e < problem->n_enterprises; e++) {
        if (!n_claims[e])
            continue;
        visited_add(bureau, arena, problem, e);
        bureau->visited[bureau->n_visited - 1].n_visits = n_claims[e];
    }
}
