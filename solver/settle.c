#include "solver/settle.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/component.h"
#include "solver/deal.h"
#include "solver/fill.h"
#include "solver/folding.h"
#include "solver/gaps.h"
#include "solver/outings.h"
#include "solver/turns.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define ATTEMPTS 8

void settle_init(struct settlement *settlement, const struct folding *folding,
                 const struct crowds *crowds,
                 struct component *const *components, int n_components) {
    memset(settlement, 0, sizeof *settlement);
    const struct problem *problem = folding->problem;
    int n_visits = folding->demand->n_visits;
    settlement->folding = folding;
    settlement->components = components;
    settlement->n_components = n_components;
    roster_init(&settlement->roster, folding, crowds);
    settlement->slot_of = ARENA_NEW(&settlement->arena, int, n_visits);
    settlement->component_of = ARENA_NEW(&settlement->arena, int, n_visits);
    settlement->start = ARENA_NEW(&settlement->arena, int, n_visits);
    settlement->led = ARENA_NEW(&settlement->arena, int,
                                problem->sections.n * problem->n_days);
    for (int v = 0; v < n_visits; v++)
        settlement->slot_of[v] = settlement->component_of[v] =
            settlement->start[v] = NONE;
}

void settle_release(struct settlement *settlement) {
    roster_release(&settlement->roster);
    VEC_RELEASE(&settlement->outings);
    VEC_RELEASE(&settlement->broken);
    arena_release(&settlement->arena);
}

static int *led_on(const struct settlement *settlement,
                   const struct outing *outing, int d) {
    int lead = folding_class(settlement->folding, outing->class)->lead;
    return &settlement->led[lead * settlement->folding->problem->n_days + d];
}

static bool has_cars(const struct settlement *settlement,
                     const struct outing *outing, int d) {
    const struct trip_class *class =
        folding_class(settlement->folding, outing->class);
    for (int i = d; outing->host == NONE && i < d + class->length; i++) {
        int cars =
            supply_cars_left(&settlement->folding->supply, class->lead, i);
        if (cars != NONE && *led_on(settlement, outing, i) >= cars)
            return false;
    }
    return true;
}

static void outing_date(struct settlement *settlement,
                        const struct outing *outing, int d) {
    for (int i = 0; i < outing->n; i++)
        settlement->start[outing->visit[i]] = d;
}

/* Both visits of the outing on the day, so that each sees the other there. */
static bool keeps_gaps(struct settlement *settlement,
                       const struct outing *outing, int d) {
    bool keeps = true;
    outing_date(settlement, outing, d);
    for (int i = 0; i < outing->n && keeps; i++)
        keeps = gaps_allow(settlement, outing->visit[i], d);
    outing_date(settlement, outing, NONE);
    return keeps;
}

static void outing_mark(struct settlement *settlement, struct outing *outing,
                        int d, int by) {
    int length = folding_class(settlement->folding, outing->class)->length;
    outing->start = by > 0 ? d : NONE;
    outing_date(settlement, outing, outing->start);
    for (int i = d; outing->host == NONE && i < d + length; i++)
        *led_on(settlement, outing, i) += by;
}

static bool crew_add(struct settlement *settlement, struct outing *outing,
                     int d) {
    if (outing->host != NONE)
        return true;
    if (folding_class(settlement->folding, outing->class)->length == 1)
        return roster_add(&settlement->roster, outing->class, d);
    return outing_book(settlement, outing, d);
}

static bool outing_try(struct settlement *settlement, struct outing *outing,
                       int d) {
    if (!has_cars(settlement, outing, d) ||
        !keeps_gaps(settlement, outing, d) || !crew_add(settlement, outing, d))
        return false;
    outing_mark(settlement, outing, d, 1);
    return true;
}

static void outing_undo(struct settlement *settlement, struct outing *outing) {
    if (outing->start == NONE)
        return;
    outing_uncrew(settlement, outing);
    outing_mark(settlement, outing, outing->start, -1);
}

/* The day of the set with the fewest trips of the section, the first of them;
 * NONE if the set is empty. */
static int least_loaded(const struct settlement *settlement,
                        const struct outing *outing,
                        const struct dayset *days) {
    int best = NONE;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
        if (best == NONE ||
            *led_on(settlement, outing, d) < *led_on(settlement, outing, best))
            best = d;
    return best;
}

bool settle_outing(struct settlement *settlement, struct outing *outing) {
    struct dayset left = outing->days;
    for (;;) {
        int d = least_loaded(settlement, outing, &left);
        if (d == NONE)
            return false;
        if (outing_try(settlement, outing, d))
            return true;
        dayset_remove(&left, d);
    }
}

/* Places the run in the order given; the first that fails comes to the front
 * and all are taken back, unless it goes on. */
static bool run_place(struct settlement *settlement, int *order, int n,
                      bool goes_on) {
    for (int i = 0; i < n; i++) {
        struct outing *outing = &settlement->outings.at[order[i]];
        if (settle_outing(settlement, outing) || goes_on)
            continue;
        for (int j = 0; j < i; j++)
            outing_undo(settlement, &settlement->outings.at[order[j]]);
        int failed = order[i];
        memmove(order + 1, order, (size_t)i * sizeof *order);
        order[0] = failed;
        return false;
    }
    return true;
}

/* A run of outings that stand or fall together, and where it fails. */
static bool run_settle(struct settlement *settlement, int *order, int n,
                       bool goes_on, struct settle_clash *clash) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++)
        if (run_place(settlement, order, n, false))
            return true;
    if (goes_on)
        return run_place(settlement, order, n, true);
    const struct outing *failed = &settlement->outings.at[order[0]];
    clash->class = failed->class;
    clash->weeks = UINT64_C(1) << failed->week;
    for (int i = 0; i < failed->n; i++)
        clash->weeks |= gaps_weeks(settlement, failed->visit[i]);
    return false;
}

/* The outings of several days, or those of one day and one week, in order. */
static int run_list(const struct settlement *settlement, int from, bool is_long,
                    int *order) {
    int n = 0;
    int week = settlement->outings.at[from].week;
    for (int i = from; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (!is_long && outing->week != week)
            break;
        int length = folding_class(settlement->folding, outing->class)->length;
        if ((length > 1) == is_long)
            order[n++] = i;
    }
    return n;
}

static bool runs_settle(struct settlement *settlement, int *order, bool goes_on,
                        struct settle_clash *clash) {
    int n_outings = settlement->outings.n;
    if (!n_outings)
        return true;
    int n = run_list(settlement, 0, true, order);
    if (!run_settle(settlement, order, n, goes_on, clash))
        return false;
    for (int from = 0; from < n_outings;) {
        int week = settlement->outings.at[from].week;
        n = run_list(settlement, from, false, order);
        if (!run_settle(settlement, order, n, goes_on, clash))
            return false;
        while (from < n_outings && settlement->outings.at[from].week == week)
            from++;
    }
    return true;
}

bool settle_days(struct settlement *settlement, bool goes_on,
                 struct settle_clash *clash) {
    if (!outings_make(settlement, clash) && !goes_on)
        return false;
    int *order = stop_calloc((size_t)settlement->outings.n, sizeof *order);
    bool is_settled = runs_settle(settlement, order, goes_on, clash);
    free(order);
    if (goes_on) {
        gaps_drop_orphans(settlement);
        fill_days(settlement);
    }
    return is_settled;
}

static bool outing_rebook(struct settlement *settlement,
                          const struct outing *outing) {
    const struct trip_class *class =
        folding_class(settlement->folding, outing->class);
    bool is_booked = true;
    for (int i = 0; is_booked && i < class->crew; i++)
        is_booked = roster_book(&settlement->roster, outing->members[i],
                                outing->start, outing->start + class->length);
    return is_booked;
}

static bool is_to_crew(const struct outing *outing) {
    return outing->start != NONE && outing->host == NONE;
}

bool settle_crews(struct settlement *settlement) {
    const struct folding *folding = settlement->folding;
    const struct crowds *crowds = settlement->roster.crowds;
    bool is_crewed = true;
    roster_release(&settlement->roster);
    roster_init(&settlement->roster, folding, crowds);
    for (int i = 0; is_crewed && i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (is_to_crew(outing) && outing->members)
            is_crewed = outing_rebook(settlement, outing);
    }
    for (int long_first = 1; long_first >= 0; long_first--)
        for (int i = 0; is_crewed && i < settlement->outings.n; i++) {
            struct outing *outing = &settlement->outings.at[i];
            bool is_long = folding_class(folding, outing->class)->length > 1;
            if (is_to_crew(outing) && !outing->members && is_long == long_first)
                is_crewed = crew_add(settlement, outing, outing->start);
        }
    return is_crewed;
}

static void publish_members(const struct settlement *settlement,
                            const struct outing *outing, const int *members,
                            struct plan *plan) {
    int crew = folding_class(settlement->folding, outing->class)->crew;
    for (int i = 0; i < outing->n; i++) {
        int v = outing->visit[i];
        plan->start[v] = outing->start;
        memcpy(plan->member + plan->crew_first[v], members,
               (size_t)crew * sizeof *members);
    }
}

/* A trip of a day, whose crew is in the roster. */
struct rostered {
    int class;
    int start;
    int outing;
};

static int rostered_compare(const void *a, const void *b) {
    const struct rostered *x = a;
    const struct rostered *y = b;
    if (x->class != y->class)
        return x->class < y->class ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->outing > y->outing) - (x->outing < y->outing);
}

/* The trips of a class on a day: each takes its share of every need. */
static void publish_trips(const struct settlement *settlement,
                          const struct turns *turns,
                          const struct rostered *trips, int n,
                          struct plan *plan) {
    const struct folding *folding = settlement->folding;
    const struct trip_class *class = folding_class(folding, trips->class);
    size_t crew = (size_t) class->crew;
    int *list =
        stop_calloc((size_t)folding->problem->n_inspectors, sizeof *list);
    int *members = stop_calloc((size_t)n * crew, sizeof *members);
    size_t filled = 0;
    for (int need = 0; need < class->n_needs; need++) {
        size_t count = (size_t) class->needs[need].count;
        int n_list = turns_list(turns, trips->class, trips->start, need, list);
        assert((size_t)n_list >= (size_t)n * count);
        (void)n_list;
        for (size_t t = 0; t < (size_t)n; t++)
            memcpy(members + t * crew + filled, list + t * count,
                   count * sizeof *list);
        filled += count;
    }
    for (int t = 0; t < n; t++)
        publish_members(settlement, &settlement->outings.at[trips[t].outing],
                        members + (size_t)t * crew, plan);
    free(members);
    free(list);
}

static void publish_rostered(const struct settlement *settlement,
                             const struct turns *turns, struct rostered *list,
                             int n, struct plan *plan) {
    if (n)
        qsort(list, (size_t)n, sizeof *list, rostered_compare);
    for (int i = 0, end; i < n; i = end) {
        for (end = i; end < n && list[end].class == list[i].class &&
                      list[end].start == list[i].start;)
            end++;
        publish_trips(settlement, turns, list + i, end - i, plan);
    }
}

void settle_publish(const struct settlement *settlement, struct plan *plan) {
    VEC(struct rostered) list = {0};
    struct turns turns;
    turns_take(&turns, settlement);
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        struct rostered rostered = {outing->class, outing->start, i};
        if (outing->start == NONE)
            continue;
        if (turns.members[i])
            publish_members(settlement, outing, turns.members[i], plan);
        else if (outing->members)
            publish_members(settlement, outing, outing->members, plan);
        else
            VEC_PUSH(&list, rostered);
    }
    publish_rostered(settlement, &turns, list.at, list.n, plan);
    turns_release(&turns);
    VEC_RELEASE(&list);
}
