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

int64_t officer_capacity(const struct supply *supply, int who,
                         struct dayset days) {
    days = dayset_minus(days, supply->away[who]);
    int64_t total = 0;
    int week = NONE;
    int in_week = 0;
    int week_left = NONE;
    for (int d = dayset_next(&days, 0); d >= 0; d = dayset_next(&days, d + 1)) {
        int week_of_d = supply->week_of[d];
        if (week_of_d != week) {
            week = week_of_d;
            week_left = supply_week_left(supply, who, week);
            in_week = 0;
        }
        in_week++;
        total += week_left == NONE || in_week <= week_left;
    }
    int year_left = supply->year_left[who];
    return year_left != NONE && total > year_left ? year_left : total;
}

int64_t home_capacity(const struct supply *supply, int section,
                      int64_t officer_days) {
    int64_t budget = supply->budget_left[section];
    if (budget == NONE)
        return officer_days;
    return officer_days < budget ? officer_days : budget;
}

int inspector_home(const struct problem *problem, int inspector) {
    return span_at(problem, problem->inspectors[inspector].sections, 0);
}

static int count_marked(const struct officers *set, const bool *marked) {
    int n = 0;
    for (int i = 0; i < set->n; i++)
        n += marked[set->inspector[i]];
    return n;
}

/* Spared officers who may sit in one of the class's confined seats. */
static int count_sitters(const struct folding *folding, int class,
                         const bool *officers, const bool *spared) {
    const struct trip_class *at = folding_class(folding, class);
    int n_inspectors = folding->problem->n_inspectors;
    bool *sits = stop_calloc((size_t)n_inspectors, sizeof *sits);
    int n = 0;
    for (int i = 0; i < at->n_needs; i++) {
        const struct officers *set = folding_officers(folding, &at->needs[i]);
        if (count_marked(set, officers) < set->n)
            continue;
        for (int j = 0; j < set->n; j++) {
            int who = set->inspector[j];
            n += spared[who] && !sits[who];
            sits[who] = true;
        }
    }
    free(sits);
    return n;
}

int seats_left(const struct folding *folding, int class, const bool *officers,
               const bool *spared) {
    const struct trip_class *at = folding_class(folding, class);
    int seats = 0;
    int taken = 0;
    for (int i = 0; i < at->n_needs; i++) {
        const struct officers *set = folding_officers(folding, &at->needs[i]);
        if (count_marked(set, officers) < set->n)
            continue;
        int able = count_marked(set, spared);
        seats += at->needs[i].count;
        taken += able < at->needs[i].count ? able : at->needs[i].count;
    }
    if (!seats || !taken)
        return seats;
    int sitters = count_sitters(folding, class, officers, spared);
    return seats - (sitters < taken ? sitters : taken);
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
        int home = inspector_home(problem, who);
        if (!dayset_is_empty(&days[who]))
            of_home[home] += officer_capacity(&folding->supply, who, days[who]);
    }
    int64_t total = 0;
    for (int s = 0; s < problem->sections.n; s++)
        total += home_capacity(&folding->supply, s, of_home[s]);
    free(of_home);
    free(days);
    return total;
}

int claim_trips_on(const struct folding *folding,
                   const struct officers *officers, int seats, int lead,
                   int d) {
    const struct supply *supply = &folding->supply;
    assert(seats > 0);
    int present = 0;
    for (int i = 0; i < officers->n; i++)
        present += inspector_is_free(supply, officers->inspector[i], d, 1);
    int trips = present / seats;
    int cars = lead == NONE ? NONE : supply_cars_left(supply, lead, d);
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
