#include "solver/beside.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/trips.h"
#include "solver/calendar.h"
#include "solver/folding.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct trip_class *class_of(const struct beside *beside, int v) {
    return folding_class(beside->folding, beside->folding->classes.of_visit[v]);
}

/* Counts every day of an officer on a trip, held or not. */
static void spend(struct beside *beside) {
    const struct problem *problem = beside->folding->problem;
    struct trips trips;
    trips_init(&trips, beside->plan, problem, beside->folding->demand);
    for (int i = 0; i < trips.n_officer_days; i++) {
        const struct officer_day *at = &trips.officer_days[i];
        int home =
            span_at(problem, problem->inspectors[at->inspector].sections, 0);
        beside->spent.year[at->inspector]++;
        beside->spent.home[home]++;
        if (at->day < 0 || at->day >= problem->n_days)
            continue;
        dayset_add(&beside->busy[at->inspector], at->day);
        beside->spent.week[at->inspector * beside->roster.n_weeks +
                           week_of(problem, at->day)]++;
    }
    trips_release(&trips);
}

/* Does one visit more of the class on that day make a trip? */
static bool makes_trip(const struct beside *beside, int class, int d) {
    int n = beside->halves[class * beside->folding->problem->n_days + d];
    int room = supply_room(&beside->folding->supply, class, d);
    return n >= room && (n - room) % 2 == 0;
}

/* False if the visit is held, or goes along on a trip that is counted already.
 */
static bool count_trip(struct beside *beside, int v) {
    const struct folding *folding = beside->folding;
    int class = folding->classes.of_visit[v];
    int start = beside->plan->start[v];
    if (!plan_has(beside->plan, v) ||
        folding->demand->visits[v].hold != HOLD_NONE)
        return false;
    if (!class_of(beside, v)->paired)
        return true;
    bool is_trip = makes_trip(beside, class, start);
    beside->halves[class * folding->problem->n_days + start]++;
    return is_trip;
}

static void put_trip(struct beside *beside, int v) {
    const struct trip_class *class = class_of(beside, v);
    int start = beside->plan->start[v];
    int n_days = beside->folding->problem->n_days;
    for (int d = start; d < start + class->length; d++)
        beside->led[class->lead * n_days + d]++;
    if (class->length > 1) {
        int n;
        const int *crew = plan_crew(beside->plan, v, &n);
        for (int i = 0; i < n; i++)
            roster_book(&beside->roster, crew[i], start, start + class->length);
    }
}

/* Trips of several days first: their officers are booked. */
static void put_crews(struct beside *beside, const bool *is_trip) {
    const struct folding *folding = beside->folding;
    for (int v = 0; v < beside->plan->n_visits; v++)
        if (is_trip[v])
            put_trip(beside, v);
    for (int v = 0; v < beside->plan->n_visits; v++)
        if (is_trip[v] && class_of(beside, v)->length == 1) {
            bool is_crewed =
                roster_add(&beside->roster, folding->classes.of_visit[v],
                           beside->plan->start[v]);
            assert(is_crewed);
            (void)is_crewed;
        }
}

static void put_visit(struct beside *beside, int v) {
    const struct folding *folding = beside->folding;
    const struct visit *visit = &folding->demand->visits[v];
    int e = visit->enterprise;
    bool is_placed = plan_has(beside->plan, v);
    if (visit_is_capped(folding->problem, visit)) {
        beside->capped_asked[e]++;
        beside->capped[e] += is_placed;
    }
    if (is_placed) {
        beside->next_of[v] = beside->first_of[e];
        beside->first_of[e] = v;
    }
}

static void make_room(struct beside *beside) {
    const struct folding *folding = beside->folding;
    const struct problem *problem = folding->problem;
    struct arena *arena = &beside->arena;
    int n_e = problem->n_enterprises;
    int n_i = problem->n_inspectors;
    beside->spent.week = ARENA_NEW(arena, int, n_i * beside->roster.n_weeks);
    beside->spent.year = ARENA_NEW(arena, int, n_i);
    beside->spent.home = ARENA_NEW(arena, int, problem->sections.n);
    beside->busy = ARENA_NEW(arena, struct dayset, n_i);
    beside->led = ARENA_NEW(arena, int, problem->sections.n * problem->n_days);
    beside->halves = ARENA_NEW(
        arena, int, (size_t)folding->classes.n *(size_t)problem->n_days);
    beside->first_of = ARENA_NEW(arena, int, n_e);
    beside->next_of = ARENA_NEW(arena, int, beside->plan->n_visits);
    beside->capped = ARENA_NEW(arena, int, n_e);
    beside->capped_asked = ARENA_NEW(arena, int, n_e);
    beside->lack = ARENA_NEW(arena, int *, folding->classes.n);
    for (int e = 0; e < n_e; e++)
        beside->first_of[e] = NONE;
}

void beside_init(struct beside *beside, const struct folding *folding,
                 const struct plan *plan) {
    memset(beside, 0, sizeof *beside);
    beside->folding = folding;
    beside->plan = plan;
    roster_init(&beside->roster, folding, &folding->alone);
    make_room(beside);
    bool *is_trip = stop_calloc((size_t)plan->n_visits, sizeof *is_trip);
    for (int v = 0; v < plan->n_visits; v++) {
        put_visit(beside, v);
        is_trip[v] = count_trip(beside, v);
    }
    spend(beside);
    put_crews(beside, is_trip);
    free(is_trip);
}

void beside_release(struct beside *beside) {
    roster_release(&beside->roster);
    arena_release(&beside->arena);
}

bool beside_has_room(const struct beside *beside, int visit, int d) {
    int class = beside->folding->classes.of_visit[visit];
    return folding_class(beside->folding, class)->paired &&
           !makes_trip(beside, class, d);
}

/* Books for the need who is free, in the order of the set, to list. */
static int book_need(struct beside *beside, const struct need *need,
                     struct range days, int *list) {
    const struct officers *set = folding_officers(beside->folding, need);
    int n = 0;
    for (int i = 0; i < set->n && n < need->count; i++)
        if (inspector_is_free(&beside->folding->supply, set->inspector[i],
                              days.first, days.end - days.first) &&
            roster_book(&beside->roster, set->inspector[i], days.first,
                        days.end))
            list[n++] = set->inspector[i];
    return n;
}

/* The need with the fewest officers that is not taken yet. */
static int next_need(const struct beside *beside,
                     const struct trip_class *class, const bool *taken) {
    int next = NONE;
    int fewest = INT_MAX;
    for (int i = 0; i < class->n_needs; i++) {
        int n = folding_officers(beside->folding, &class->needs[i])->n;
        if (!taken[i] && n < fewest) {
            fewest = n;
            next = i;
        }
    }
    return next;
}

/* Members for a trip of several days, the scarcest needs first. */
static int count_bookable(struct beside *beside, int class, int d) {
    const struct trip_class *at = folding_class(beside->folding, class);
    struct range days = {d, d + at->length};
    int *list = stop_calloc((size_t)at->crew, sizeof *list);
    bool *taken = stop_calloc((size_t)at->n_needs, sizeof *taken);
    int n = 0;
    for (int i = 0; i < at->n_needs; i++) {
        int need = next_need(beside, at, taken);
        taken[need] = true;
        n += book_need(beside, &at->needs[need], days, list + n);
    }
    for (int i = 0; i < n; i++)
        roster_unbook(&beside->roster, list[i], days.first, days.end);
    free(taken);
    free(list);
    return n;
}

static int find_lack(struct beside *beside, int class, int d) {
    const struct trip_class *at = folding_class(beside->folding, class);
    int n = at->length > 1 ? count_bookable(beside, class, d)
                           : roster_count_seats(&beside->roster, class, d);
    return at->crew - n;
}

int beside_lack(struct beside *beside, int class, int d) {
    int n_days = beside->folding->problem->n_days;
    assert(d + folding_class(beside->folding, class)->length <= n_days);
    if (!beside->lack[class]) {
        beside->lack[class] = ARENA_NEW(&beside->arena, int, n_days);
        for (int i = 0; i < n_days; i++)
            beside->lack[class][i] = NONE;
    }
    int *lack = &beside->lack[class][d];
    if (*lack == NONE)
        *lack = find_lack(beside, class, d);
    return *lack;
}

int beside_count_idle(const struct beside *beside, int class, int d) {
    const struct trip_class *at = folding_class(beside->folding, class);
    struct dayset days = {0};
    dayset_add_span(&days, d, d + at->length);
    int n = 0;
    for (int i = 0; i < at->n_needs; i++) {
        const struct officers *set =
            folding_officers(beside->folding, &at->needs[i]);
        for (int j = 0; j < set->n; j++) {
            struct dayset busy =
                dayset_meet(days, beside->busy[set->inspector[j]]);
            n += dayset_is_empty(&busy) &&
                 inspector_is_free(&beside->folding->supply, set->inspector[j],
                                   d, at->length);
        }
    }
    return n;
}

static void widen(struct beside *beside, const struct trip_class *class, int d,
                  const struct waiver *waiver, int times) {
    struct roster *roster = &beside->roster;
    for (int i = 0; i < beside->folding->problem->n_inspectors; i++) {
        for (int j = 0; waiver->week && waiver->week[i] && j < class->length;
             j++)
            roster_widen_week(roster, i, d + j, times);
        if (waiver->year && waiver->year[i])
            roster_widen_year(roster, i, times * class->length);
    }
    if (waiver->home != NONE)
        roster_widen_home(roster, waiver->home,
                          times * class->crew * class->length);
}

bool beside_fits_with(struct beside *beside, int class, int d,
                      const struct waiver *waiver) {
    const struct trip_class *at = folding_class(beside->folding, class);
    beside_lack(beside, class, d);
    widen(beside, at, d, waiver, 0); // makes the nodes
    struct flow_saved saved = flow_save(&beside->roster.flow);
    widen(beside, at, d, waiver, 1);
    bool fits = find_lack(beside, class, d) == 0;
    flow_restore(&beside->roster.flow, saved);
    return fits;
}
