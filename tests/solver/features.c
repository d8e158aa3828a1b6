#include "tests/solver/features.h"

#include "model/plan.h"
#include "model/score.h"
#include "tests/solver/random_year.h"

#include <stdlib.h>
#include <string.h>

const char *feature_name(enum feature feature) {
    static const char *const names[] = {
#define X(name, condition) #name,
        TASK_FEATURES(X) VISIT_FEATURES(X) OFFICER_FEATURES(X) YEAR_FEATURES(X)
#undef X
    };
    return names[feature];
}

static bool has_cars(const struct problem *problem) {
    for (int s = 0; s < problem->sections.n; s++)
        if (problem->section[s].day_limit != NONE)
            return true;
    return false;
}

static bool has_shared_trip(const struct random_year *year,
                            const struct plan *plan) {
    int *trip = stop_calloc((size_t)plan->n_visits, sizeof *trip);
    int n = score_trips(trip, plan, &year->fixture.problem, &year->demand);
    for (int v = 0; v < plan->n_visits; v++)
        n -= trip[v] != NONE;
    free(trip);
    return n < 0;
}

/* Was the visit taken in by a locked trip? */
static bool is_guest(const struct random_year *year, const struct plan *plan,
                     int v) {
    const struct visit *visits = year->demand.visits;
    int *trip = stop_calloc((size_t)plan->n_visits, sizeof *trip);
    score_trips(trip, plan, &year->fixture.problem, &year->demand);
    bool is_guest = false;
    for (int u = 0; u < plan->n_visits; u++)
        is_guest |= trip[v] != NONE && visits[v].hold == HOLD_NONE &&
                    trip[u] == trip[v] && visits[u].hold == HOLD_LOCKED;
    free(trip);
    return is_guest;
}

#define NOTE(name, condition) \
    if (condition) \
        has[FEATURE_##name] = true;

static void find_of_visit(bool *has, const struct random_year *year,
                          const struct plan *plan, int v) {
    const struct problem *problem = &year->fixture.problem;
    const struct visit *visit = &year->demand.visits[v];
    const struct task *task = &problem->tasks[visit->task];
    const struct enterprise *enterprise =
        &problem->enterprises[visit->enterprise];
    TASK_FEATURES(NOTE)
    VISIT_FEATURES(NOTE)
}

void features_find(bool *has, const struct random_year *year,
                   const struct plan *plan) {
    const struct problem *problem = &year->fixture.problem;
    memset(has, 0, N_FEATURES * sizeof *has);
    for (int v = 0; v < plan->n_visits; v++)
        find_of_visit(has, year, plan, v);
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *officer = &problem->inspectors[i];
        OFFICER_FEATURES(NOTE)
    }
    YEAR_FEATURES(NOTE)
}
