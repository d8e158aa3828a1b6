#include "solver/capacity.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/component.h"
#include "solver/folding.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The trips that a set of officers alone can crew, as far as so many seats of
 * each class go. */
struct pool {
    struct component *component;
    const struct folding *folding;
    struct officers officers;
    int *seats;  // [component->classes.n] only they may fill
    int uniform; // seats of every class that has any, or 0 if they differ
    int lead;    // of all these classes, or NONE if they differ
    int day[DAYSET_DAYS]; // most trips of a day; officer-days if not uniform
};

static bool officers_have(const struct officers *officers, int inspector) {
    for (int i = 0; i < officers->n; i++)
        if (officers->inspector[i] == inspector)
            return true;
    return false;
}

static bool officers_include(const struct officers *all,
                             const struct officers *some) {
    for (int i = 0; i < some->n; i++)
        if (!officers_have(all, some->inspector[i]))
            return false;
    return true;
}

/* Seats of the class that only the officers may fill. */
static int confined_seats(const struct folding *folding, int class,
                          const struct officers *officers) {
    const struct trip_class *at = folding_class(folding, class);
    int seats = 0;
    for (int i = 0; i < at->n_needs; i++)
        if (officers_include(officers,
                             folding_officers(folding, &at->needs[i])))
            seats += at->needs[i].count;
    return seats;
}

static void pool_count_seats(struct pool *pool) {
    const struct component *component = pool->component;
    bool is_first = true;
    for (int c = 0; c < component->classes.n; c++) {
        int class = component->classes.at[c];
        int lead = folding_class(pool->folding, class)->lead;
        int seats = confined_seats(pool->folding, class, &pool->officers);
        pool->seats[c] = seats;
        if (!seats)
            continue;
        pool->uniform = is_first || pool->uniform == seats ? seats : 0;
        pool->lead = is_first || pool->lead == lead ? lead : NONE;
        is_first = false;
    }
}

static void pool_count_days(struct pool *pool) {
    for (int d = 0; d < pool->folding->problem->n_days; d++)
        pool->day[d] =
            pool->uniform
                ? claim_trips_on(pool->folding, &pool->officers, pool->uniform,
                                 pool->lead, d)
                : claim_trips_on(pool->folding, &pool->officers, 1, NONE, d);
}

/* Days of these that a visit of the i-th kind can take at most. */
static int most_days_in(const struct pool *pool, int i,
                        const struct dayset *days) {
    const struct component *component = pool->component;
    const struct kind *kind =
        folding_kind(pool->folding, component->kinds.at[i]);
    if (kind_length(kind) == 1) {
        struct dayset both = dayset_meet(kind->starts, *days);
        return !dayset_is_empty(&both);
    }
    int most = 0;
    for (int s = component->slot_first.at[i];
         s < component->slot_first.at[i + 1]; s++) {
        int n = slot_days_in(&component->slots.at[s], component, pool->folding,
                             days);
        most = n > most ? n : most;
    }
    return most;
}

/* What the program could ask for on the days if nothing held it back. */
static int64_t pool_demand(const struct pool *pool, const struct dayset *days) {
    const struct component *component = pool->component;
    int64_t demand = 0;
    for (int i = 0; i < component->kinds.n; i++) {
        const struct kind *kind =
            folding_kind(pool->folding, component->kinds.at[i]);
        int seats = pool->seats[component_class_index(component, kind->class)];
        int most = seats ? most_days_in(pool, i, days) : 0;
        int64_t trips = (int64_t)kind->visits.n * most;
        demand += trips * (pool->uniform ? 1 : seats);
    }
    return demand;
}

static void pool_limit(struct pool *pool, const struct dayset *days,
                       int64_t limit) {
    if (pool_demand(pool, days) <= limit)
        return;
    struct hall hall = {.limit = limit};
    const struct component *component = pool->component;
    for (int c = 0; c < component->classes.n; c++) {
        int seats = pool->uniform ? 1 : pool->seats[c];
        if (pool->seats[c])
            hall_share(&hall,
                       (struct share){component->classes.at[c], seats, *days});
    }
    VEC_PUSH(&pool->component->basics, hall);
}

static int64_t pool_limit_of_days(const struct pool *pool,
                                  const struct dayset *days) {
    int64_t limit = 0;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
        limit += pool->day[d];
    return limit;
}

/* The limits of weeks, years and budgets, in the pool's unit. */
static int64_t pool_limit_of_claim(const struct pool *pool,
                                   const struct dayset *days) {
    struct claim claim = {&pool->officers, *days};
    int64_t officer_days = claims_capacity(pool->folding, &claim, 1);
    return officer_days / (pool->uniform ? pool->uniform : 1);
}

static void pool_limit_weeks(struct pool *pool, int64_t *of_year) {
    const struct blocks *blocks = &pool->component->blocks;
    *of_year = 0;
    for (int b = 0; b < blocks->at.n;) {
        int week = blocks->at.at[b].week;
        struct dayset days = {0};
        for (; b < blocks->at.n && blocks->at.at[b].week == week; b++)
            days = dayset_union(days, blocks->at.at[b].days);
        int64_t by_days = pool_limit_of_days(pool, &days);
        int64_t by_week = pool_limit_of_claim(pool, &days);
        if (by_week < by_days)
            pool_limit(pool, &days, by_week);
        *of_year += by_week < by_days ? by_week : by_days;
    }
}

static void pool_limits(struct pool *pool) {
    const struct blocks *blocks = &pool->component->blocks;
    struct dayset all = {0};
    for (int b = 0; b < blocks->at.n; b++) {
        const struct dayset *days = &blocks->at.at[b].days;
        pool_limit(pool, days, pool_limit_of_days(pool, days));
        all = dayset_union(all, *days);
    }
    int64_t by_weeks;
    pool_limit_weeks(pool, &by_weeks);
    int64_t by_year = pool_limit_of_claim(pool, &all);
    if (by_year < by_weeks)
        pool_limit(pool, &all, by_year);
}

static void add_pool(struct component *component, const struct folding *folding,
                     struct officers officers) {
    struct pool pool = {
        .component = component, .folding = folding, .officers = officers};
    pool.seats = stop_calloc((size_t)component->classes.n, sizeof *pool.seats);
    pool_count_seats(&pool);
    pool_count_days(&pool);
    pool_limits(&pool);
    free(pool.seats);
}

/* Every set that fills a seat of the component's classes. */
static void pools_of_seats(struct component *component,
                           const struct folding *folding) {
    bool *seen = stop_calloc((size_t)folding->classes.n_sets, sizeof *seen);
    for (int c = 0; c < component->classes.n; c++) {
        const struct trip_class *class =
            folding_class(folding, component->classes.at[c]);
        for (int i = 0; i < class->n_needs; i++) {
            if (!seen[class->needs[i].set])
                add_pool(component, folding,
                         *folding_officers(folding, &class->needs[i]));
            seen[class->needs[i].set] = true;
        }
    }
    free(seen);
}

static void mark_officers(const struct folding *folding, int class,
                          bool *is_in) {
    const struct trip_class *at = folding_class(folding, class);
    for (int i = 0; i < at->n_needs; i++) {
        const struct officers *set = folding_officers(folding, &at->needs[i]);
        for (int j = 0; j < set->n; j++)
            is_in[set->inspector[j]] = true;
    }
}

/* All who go on trips that the section leads, in list; returns how many. */
static int officers_of_lead(const struct component *component,
                            const struct folding *folding, int lead,
                            int *list) {
    int n_inspectors = folding->problem->n_inspectors;
    bool *is_in = stop_calloc((size_t)n_inspectors, sizeof *is_in);
    for (int c = 0; c < component->classes.n; c++)
        if (folding_class(folding, component->classes.at[c])->lead == lead)
            mark_officers(folding, component->classes.at[c], is_in);
    int n = 0;
    for (int who = 0; who < n_inspectors; who++)
        if (is_in[who])
            list[n++] = who;
    free(is_in);
    return n;
}

/* Members of the smallest crew that the section leads, 0 if it leads none. */
static int least_crew(const struct component *component,
                      const struct folding *folding, int lead) {
    int least = 0;
    for (int c = 0; c < component->classes.n; c++) {
        const struct trip_class *class =
            folding_class(folding, component->classes.at[c]);
        if (class->lead == lead && (!least || class->crew < least))
            least = class->crew;
    }
    return least;
}

bool capacity_by_day(const struct component *component,
                     const struct folding *folding, int lead, int *most) {
    int crew = least_crew(component, folding, lead);
    if (!crew)
        return false;
    int *list =
        stop_calloc((size_t)folding->problem->n_inspectors, sizeof *list);
    int n = officers_of_lead(component, folding, lead, list);
    struct officers officers = {list, n};
    for (int d = 0; d < folding->problem->n_days; d++)
        most[d] = claim_trips_on(folding, &officers, crew, lead, d);
    free(list);
    return true;
}

/* The trips of the section, as far as heads and cars go. */
static void trips_of_lead(struct component *component,
                          const struct folding *folding, int lead,
                          const int *most) {
    for (int b = 0; b < component->blocks.at.n; b++) {
        const struct dayset *days = &component->blocks.at.at[b].days;
        struct hall hall = {.limit = 0};
        for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
            hall.limit += most[d];
        for (int c = 0; c < component->classes.n; c++) {
            int class = component->classes.at[c];
            if (folding_class(folding, class)->lead == lead)
                hall_share(&hall, (struct share){class, 1, *days});
        }
        VEC_PUSH(&component->basics, hall);
    }
}

void capacity_find(struct component *component, const struct folding *folding) {
    halls_release(&component->basics);
    pools_of_seats(component, folding);
    const struct problem *problem = folding->problem;
    int *list = stop_calloc((size_t)problem->n_inspectors, sizeof *list);
    int *most = stop_calloc((size_t)problem->n_days, sizeof *most);
    for (int s = 0; s < problem->sections.n; s++) {
        if (!capacity_by_day(component, folding, s, most))
            continue;
        int n = officers_of_lead(component, folding, s, list);
        add_pool(component, folding, (struct officers){list, n});
        trips_of_lead(component, folding, s, most);
    }
    free(most);
    free(list);
}
