#include "solver/hall.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/folding.h"
#include "solver/ip.h"

#include <assert.h>
#include <stdlib.h>

void halls_release(struct halls *halls) {
    for (int i = 0; i < halls->n; i++)
        VEC_RELEASE(&halls->at[i].shares);
    VEC_RELEASE(halls);
}

void hall_share(struct hall *hall, struct share share) {
    VEC_PUSH(&hall->shares, share);
}

/* Officer-days of one officer on the days, by week and year. */
static int64_t officer_capacity(const struct problem *problem, int who,
                                struct dayset days) {
    const struct inspector *inspector = &problem->inspectors[who];
    days = dayset_minus(days, inspector->absent);
    int64_t total = 0;
    if (inspector->week_limit == NONE) {
        total = dayset_count(&days);
    } else {
        int week = NONE;
        int in_week = 0;
        for (int d = dayset_next(&days, 0); d >= 0;
             d = dayset_next(&days, d + 1)) {
            in_week = week_of(problem, d) == week ? in_week + 1 : 1;
            week = week_of(problem, d);
            total += in_week <= inspector->week_limit;
        }
    }
    bool is_cut =
        inspector->year_limit != NONE && total > inspector->year_limit;
    return is_cut ? inspector->year_limit : total;
}

static int64_t home_capacity(const struct problem *problem, int section,
                             int64_t officer_days) {
    if (!problem->enforce_budget)
        return officer_days;
    int64_t budget = section_budget_half_days(problem, section) / 2;
    budget = budget < 0 ? 0 : budget;
    return officer_days < budget ? officer_days : budget;
}

int64_t claims_capacity(const struct folding *folding,
                        const struct claim *claims, int n) {
    const struct problem *problem = folding->problem;
    struct dayset *days =
        stop_calloc((size_t)problem->n_inspectors, sizeof *days);
    for (int c = 0; c < n; c++)
        for (int i = 0; i < claims[c].officers->n; i++) {
            int who = claims[c].officers->inspector[i];
            days[who] = dayset_union(days[who], claims[c].days);
        }
    int64_t *of_home =
        stop_calloc((size_t)problem->sections.n, sizeof *of_home);
    for (int who = 0; who < problem->n_inspectors; who++) {
        int home = span_at(problem, problem->inspectors[who].sections, 0);
        if (!dayset_is_empty(&days[who]))
            of_home[home] += officer_capacity(problem, who, days[who]);
    }
    int64_t total = 0;
    for (int s = 0; s < problem->sections.n; s++)
        total += home_capacity(problem, s, of_home[s]);
    free(of_home);
    free(days);
    return total;
}

int claim_trips_on(const struct folding *folding,
                   const struct officers *officers, int seats, int lead,
                   int d) {
    const struct problem *problem = folding->problem;
    assert(seats > 0);
    int present = 0;
    for (int i = 0; i < officers->n; i++)
        present += inspector_is_free(problem, officers->inspector[i], d, 1);
    int trips = present / seats;
    int cars = lead == NONE ? NONE : problem->section[lead].day_limit;
    return cars != NONE && cars < trips ? cars : trips;
}

void hall_round(struct hall *hall) {
    int64_t common = 0;
    for (int i = 0; i < hall->shares.n; i++)
        common = divisor(common, hall->shares.at[i].seats);
    if (common < 2)
        return;
    for (int i = 0; i < hall->shares.n; i++)
        hall->shares.at[i].seats /= (int)common;
    hall->limit = hall->limit / common; // limits are never negative
}
