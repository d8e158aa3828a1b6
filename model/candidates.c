#include "model/candidates.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/seats.h"
#include "model/trips.h"

#include <stdlib.h>
#include <string.h>

struct inquiry {
    const struct problem *problem;
    const struct demand *demand;
    const struct plan *plan;
    struct trips trips;
    int visit;
    const struct task *task;
    int first; // days of the visit
    int end;
};

static bool is_of_crew(const struct inquiry *inquiry, int who) {
    int n;
    const int *crew = plan_crew(inquiry->plan, inquiry->visit, &n);
    for (int i = 0; i < n; i++)
        if (crew[i] == who)
            return true;
    return false;
}

static bool is_absent(const struct inquiry *inquiry, int who) {
    const struct dayset *absent = &inquiry->problem->inspectors[who].absent;
    for (int d = inquiry->first; d < inquiry->end; d++)
        if (dayset_has(absent, d))
            return true;
    return false;
}

/* The officer-days of the inspector: all, those of the weeks that the visit
 * touches at their fullest, and one on its days (NONE: he is free). */
struct use {
    int year;
    int week;
    int visit;
};

static bool is_same_week(const struct inquiry *inquiry, int d, int e) {
    day first = inquiry->problem->first;
    return date_monday(first + d) == date_monday(first + e);
}

static struct use use_of(const struct inquiry *inquiry, int who) {
    struct use use = {0, 0, NONE};
    for (int i = 0; i < inquiry->trips.n_officer_days; i++) {
        const struct officer_day *at = &inquiry->trips.officer_days[i];
        if (at->inspector != who)
            continue;
        use.year++;
        use.week += is_same_week(inquiry, at->day, inquiry->first);
        if (at->day >= inquiry->first && at->day < inquiry->end)
            use.visit = at->visit;
    }
    return use;
}

static int days_in_week(const struct inquiry *inquiry) {
    int n = 0;
    for (int d = inquiry->first; d < inquiry->end; d++)
        n += is_same_week(inquiry, d, inquiry->first);
    return n;
}

static enum candidate_state state_of(const struct inquiry *inquiry, int who,
                                     const struct use *use) {
    const struct inspector *at = &inquiry->problem->inspectors[who];
    int e = inquiry->demand->visits[inquiry->visit].enterprise;
    if (is_of_crew(inquiry, who))
        return CANDIDATE_GOES;
    if (span_has(inquiry->problem, at->recused, e))
        return CANDIDATE_RECUSED;
    if (inquiry->task->away && inspector_is_local(inquiry->problem, who, e))
        return CANDIDATE_LOCAL;
    if (is_absent(inquiry, who))
        return CANDIDATE_ABSENT;
    if (use->visit != NONE)
        return CANDIDATE_BUSY;
    if (at->week_limit != NONE &&
        use->week + days_in_week(inquiry) > at->week_limit)
        return CANDIDATE_WEEK_SPENT;
    if (at->year_limit != NONE &&
        use->year + inquiry->end - inquiry->first > at->year_limit)
        return CANDIDATE_YEAR_SPENT;
    return CANDIDATE_FREE;
}

static int candidate_compare(const void *a, const void *b) {
    const struct candidate *x = a;
    const struct candidate *y = b;
    if (x->state != y->state)
        return x->state < y->state ? -1 : 1;
    if (x->officer_days != y->officer_days)
        return x->officer_days < y->officer_days ? -1 : 1;
    return (x->inspector > y->inspector) - (x->inspector < y->inspector);
}

void candidates_find(struct candidates *candidates,
                     const struct problem *problem, const struct demand *demand,
                     const struct plan *plan, int visit) {
    memset(candidates, 0, sizeof *candidates);
    struct inquiry inquiry = {
        .problem = problem,
        .demand = demand,
        .plan = plan,
        .visit = visit,
        .task = &problem->tasks[demand->visits[visit].task],
        .first = plan->start[visit],
    };
    inquiry.end = inquiry.first + task_length(inquiry.task);
    trips_init(&inquiry.trips, plan, problem, demand);
    for (int who = 0; who < problem->n_inspectors; who++) {
        if (!task_is_served_by(problem, inquiry.task, who))
            continue;
        struct use use = use_of(&inquiry, who);
        enum candidate_state state = state_of(&inquiry, who, &use);
        struct candidate candidate = {
            who, state, state == CANDIDATE_BUSY ? use.visit : NONE, use.year};
        VEC_PUSH(&candidates->list, candidate);
    }
    if (candidates->list.n)
        qsort(candidates->list.at, (size_t)candidates->list.n,
              sizeof *candidates->list.at, candidate_compare);
    trips_release(&inquiry.trips);
}

void candidates_release(struct candidates *candidates) {
    VEC_RELEASE(&candidates->list);
}
