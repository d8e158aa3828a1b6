#include "solver/pool.h"

#include "model/base/arena.h"
#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/ip.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Days of which all count together, in lumps of so many. */
struct span_of_days {
    struct dayset days;
    int lump;
    int64_t *demand; // [classes.n] lumps that could be asked for at most
    int64_t *quota;  // [officers.n] lumps that each officer can do
};

/* sum of seats x lumps of trips <= limit. */
struct trial {
    int *seats; // [classes.n]
    int lump;
    int64_t limit;
};

struct pool {
    struct arena arena;
    struct component *component;
    const struct folding *folding;
    struct officers officers;
    bool *is_in;      // [n_inspectors] of these
    int64_t *lumps;   // [crowds] that one of them can do in the present span
    int *seats;       // [classes.n] of a trip, that only they may fill
    int most;         // of these
    bool keeps_weeks; // no trip of these reaches into another week
    int longest;      // days of a trip that has any
    int uniform;      // seats of every class that has any, or 0 if they differ
    int lead;         // of all these classes, or NONE if they differ
    int day[DAYSET_DAYS]; // most trips of a day; officer-days if not uniform
    VEC(struct trial) trials; // of the present span of days
};

static const struct trip_class *class_of(const struct pool *pool, int c) {
    return folding_class(pool->folding, pool->component->classes.at[c]);
}

static void pool_count_seats(struct pool *pool) {
    bool is_first = true;
    const bool *none =
        ARENA_NEW(&pool->arena, bool, pool->folding->problem->n_inspectors);
    for (int c = 0; c < pool->component->classes.n; c++) {
        const struct trip_class *class = class_of(pool, c);
        int seats = seats_left(pool->folding, pool->component->classes.at[c],
                               pool->is_in, none);
        pool->seats[c] = seats;
        if (!seats)
            continue;
        pool->uniform = is_first || pool->uniform == seats ? seats : 0;
        pool->lead = is_first || pool->lead == class->lead ? class->lead : NONE;
        pool->most = seats > pool->most ? seats : pool->most;
        if (class->length > pool->longest)
            pool->longest = class->length;
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

/* What the program could ask for if nothing held it back. */
static void span_count_demand(const struct pool *pool,
                              struct span_of_days *span) {
    const struct component *component = pool->component;
    memset(span->demand, 0,
           (size_t)component->classes.n * sizeof *span->demand);
    for (int i = 0; i < component->kinds.n; i++) {
        const struct kind *kind =
            folding_kind(pool->folding, component->kinds.at[i]);
        int c = component_class_index(component, kind->class);
        if (!pool->seats[c])
            continue;
        int lumps = most_days_in(pool, i, &span->days) / span->lump;
        span->demand[c] += (int64_t)component_count(component, i) * lumps;
    }
}

/* Does no trip of the confined classes reach into another week? */
static bool keeps_weeks(const struct pool *pool) {
    const struct component *component = pool->component;
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        const struct kind *kind = folding_kind(pool->folding, slot->kind);
        int last = slot->last + kind_length(kind) - 1;
        if (pool->seats[component_class_index(component, kind->class)] &&
            last >= week_end(pool->folding->problem,
                             week_of(pool->folding->problem, slot->last)))
            return false;
    }
    return true;
}

/* Lumps that the officer can do, week by week if trips keep to weeks. */
static int64_t officer_lumps(const struct pool *pool, int who,
                             const struct span_of_days *span) {
    const struct problem *problem = pool->folding->problem;
    const struct supply *supply = &pool->folding->supply;
    int64_t lumps = officer_capacity(supply, who, span->days) / span->lump;
    if (span->lump == 1 || !pool->keeps_weeks)
        return lumps;
    int64_t by_week = 0;
    for (int w = 0; w < count_weeks(problem); w++) {
        struct dayset week = {0};
        dayset_add_span(&week, week_first(problem, w), week_end(problem, w));
        week = dayset_meet(week, span->days);
        by_week += officer_capacity(supply, who, week) / span->lump;
    }
    return by_week < lumps ? by_week : lumps;
}

/* Alike officers can do as much, and the first of them stands first. */
static void span_count_quotas(const struct pool *pool,
                              struct span_of_days *span) {
    const struct crowds *crowds = &pool->folding->crowds;
    for (int i = 0; i < pool->officers.n; i++) {
        int who = pool->officers.inspector[i];
        int64_t *of_crowd = &pool->lumps[crowds->of[who]];
        if (!crowds->rank[who])
            *of_crowd = officer_lumps(pool, who, span);
        span->quota[i] = *of_crowd;
    }
}

static struct span_of_days span_init(struct pool *pool, struct dayset days,
                                     int lump) {
    struct span_of_days span = {
        days, lump,
        ARENA_NEW(&pool->arena, int64_t, pool->component->classes.n),
        ARENA_NEW(&pool->arena, int64_t, pool->officers.n)};
    span_count_demand(pool, &span);
    span_count_quotas(pool, &span);
    return span;
}

/* What the officers who are not spared can do together. */
static int64_t quotas_sum(struct pool *pool, const struct span_of_days *span,
                          const bool *spared) {
    const struct problem *problem = pool->folding->problem;
    int64_t *of_home = ARENA_NEW(&pool->arena, int64_t, problem->sections.n);
    int64_t total = 0;
    for (int i = 0; i < pool->officers.n; i++) {
        int who = pool->officers.inspector[i];
        if (!spared[who])
            of_home[inspector_home(problem, who)] += span->quota[i];
    }
    for (int s = 0; s < problem->sections.n; s++)
        total +=
            home_capacity(&pool->folding->supply, s, of_home[s] * span->lump) /
            span->lump;
    return total;
}

/* The trial's row follows from the other one, whatever the trips. */
static bool is_implied(const struct pool *pool, const struct trial *trial,
                       const struct trial *by) {
    if (by->lump != 1 && by->lump != trial->lump)
        return false;
    int ratio = trial->lump / by->lump;
    for (int c = 0; c < pool->component->classes.n; c++) {
        if (!trial->seats[c])
            continue;
        if (!by->seats[c] || trial->limit * by->seats[c] * ratio <
                                 (int64_t)trial->seats[c] * by->limit)
            return false;
    }
    return true;
}

static bool can_bind(const struct pool *pool, const struct span_of_days *span,
                     const struct trial *trial) {
    int64_t demand = 0;
    for (int c = 0; c < pool->component->classes.n; c++)
        demand += span->demand[c] * trial->seats[c];
    for (int t = 0; t < pool->trials.n; t++)
        if (is_implied(pool, trial, &pool->trials.at[t]))
            return false;
    return demand > trial->limit;
}

static void trial_round(const struct pool *pool, struct trial *trial) {
    int64_t common = 0;
    for (int c = 0; c < pool->component->classes.n; c++)
        common = divisor(common, trial->seats[c]);
    for (int c = 0; common > 1 && c < pool->component->classes.n; c++)
        trial->seats[c] /= (int)common;
    if (common > 1)
        trial->limit /= common;
}

static void trial_add(struct pool *pool, const struct span_of_days *span,
                      const struct trial *trial) {
    struct hall hall = {.limit = trial->limit, .lump = trial->lump};
    for (int c = 0; c < pool->component->classes.n; c++)
        if (trial->seats[c])
            hall_share(&hall, (struct share){pool->component->classes.at[c],
                                             trial->seats[c], span->days});
    VEC_PUSH(&pool->component->basics, hall);
    VEC_PUSH(&pool->trials, *trial);
}

/* Spares the officer who could do most; false if all are. */
static bool spare_one_more(const struct pool *pool,
                           const struct span_of_days *span, bool *spared) {
    int best = NONE;
    for (int i = 0; i < pool->officers.n; i++)
        if (!spared[i] && (best == NONE || span->quota[i] > span->quota[best]))
            best = i;
    if (best == NONE)
        return false;
    spared[pool->officers.inspector[best]] = true;
    return true;
}

/* Adds the rows of the span with none, one, ... officers spared. */
static void span_limit(struct pool *pool, const struct span_of_days *span) {
    int n_classes = pool->component->classes.n;
    bool *spared =
        ARENA_NEW(&pool->arena, bool, pool->folding->problem->n_inspectors);
    for (int n = 0; n < pool->most; n++) {
        struct trial trial = {ARENA_NEW(&pool->arena, int, n_classes),
                              span->lump, quotas_sum(pool, span, spared)};
        for (int c = 0; c < n_classes; c++)
            if (pool->seats[c])
                trial.seats[c] =
                    seats_left(pool->folding, pool->component->classes.at[c],
                               pool->is_in, spared);
        trial_round(pool, &trial);
        if (can_bind(pool, span, &trial))
            trial_add(pool, span, &trial);
        if (!spare_one_more(pool, span, spared))
            return;
    }
}

/* The plain count, in trips if every class has as many seats. */
static struct trial plain_trial(struct pool *pool, int64_t limit) {
    struct trial trial = {
        ARENA_NEW(&pool->arena, int, pool->component->classes.n), 1, limit};
    for (int c = 0; c < pool->component->classes.n; c++)
        trial.seats[c] = pool->uniform ? pool->seats[c] > 0 : pool->seats[c];
    return trial;
}

/* The limit of the plain count that the trials make sure of. */
static int64_t plain_limit(const struct pool *pool) {
    int64_t least = pool->trials.at[0].limit;
    for (int t = 1; t < pool->trials.n; t++) {
        struct trial trial = pool->trials.at[t];
        trial.limit = least;
        if (trial.lump == 1 && is_implied(pool, &pool->trials.at[0], &trial) &&
            pool->trials.at[t].limit < least)
            least = pool->trials.at[t].limit;
    }
    return least;
}

/* The rows of the days, of which the plain count is known to be at most so
 * many; returns what it is at most with them. */
static int64_t days_limit(struct pool *pool, struct dayset days,
                          int64_t known) {
    pool->trials.n = 0;
    VEC_PUSH(&pool->trials, plain_trial(pool, known));
    for (int lump = 1; lump <= pool->longest; lump++) {
        struct span_of_days span = span_init(pool, days, lump);
        span_limit(pool, &span);
    }
    return plain_limit(pool);
}

static int64_t day_limits(const struct pool *pool, const struct dayset *days) {
    int64_t limit = 0;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
        limit += pool->day[d];
    return limit;
}

static void block_limit(struct pool *pool, const struct dayset *days) {
    struct span_of_days span = span_init(pool, *days, 1);
    struct trial trial = plain_trial(pool, day_limits(pool, days));
    pool->trials.n = 0;
    if (can_bind(pool, &span, &trial))
        trial_add(pool, &span, &trial);
}

static void pool_limits(struct pool *pool) {
    const struct blocks *blocks = &pool->component->blocks;
    struct dayset all = {0};
    int64_t by_weeks = 0;
    for (int b = 0; b < blocks->at.n;) {
        int week = blocks->at.at[b].week;
        struct dayset days = {0};
        for (; b < blocks->at.n && blocks->at.at[b].week == week; b++) {
            block_limit(pool, &blocks->at.at[b].days);
            days = dayset_union(days, blocks->at.at[b].days);
        }
        all = dayset_union(all, days);
        by_weeks += days_limit(pool, days, day_limits(pool, &days));
    }
    days_limit(pool, all, by_weeks);
}

void pool_add(struct component *component, const struct folding *folding,
              struct officers officers) {
    struct pool pool = {
        .component = component, .folding = folding, .officers = officers};
    pool.is_in = ARENA_NEW(&pool.arena, bool, folding->problem->n_inspectors);
    pool.lumps = ARENA_NEW(&pool.arena, int64_t, folding->crowds.n);
    for (int i = 0; i < officers.n; i++)
        pool.is_in[officers.inspector[i]] = true;
    pool.seats = ARENA_NEW(&pool.arena, int, component->classes.n);
    pool_count_seats(&pool);
    pool_count_days(&pool);
    pool.keeps_weeks = keeps_weeks(&pool);
    pool_limits(&pool);
    VEC_RELEASE(&pool.trials);
    arena_release(&pool.arena);
}
