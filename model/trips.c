/*
 * trips.c - sorting does all the work: visits by party and day, then what they
 * cost by inspector and by section.  n log n in the number of visit days.
 */
#include "model/trips.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/seats.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct calendar {
    const struct plan *plan;
    const struct problem *problem;
    const struct demand *demand;
};

/* A placed visit in the order in which trips are put together. */
struct joiner {
    int party;
    int day;
    int way;
    int visit;
};

static int compare(int a, int b) {
    return (a > b) - (a < b);
}

static int joiner_compare(const void *a, const void *b) {
    const struct joiner *x = a;
    const struct joiner *y = b;
    if (x->party != y->party)
        return compare(x->party, y->party);
    if (x->day != y->day)
        return compare(x->day, y->day);
    if (x->way != y->way)
        return compare(x->way, y->way);
    return compare(x->visit, y->visit);
}

static int officer_day_compare(const void *a, const void *b) {
    const struct officer_day *x = a;
    const struct officer_day *y = b;
    if (x->inspector != y->inspector)
        return compare(x->inspector, y->inspector);
    if (x->day != y->day)
        return compare(x->day, y->day);
    if (x->trip != y->trip)
        return compare(x->trip, y->trip);
    return compare(x->visit, y->visit);
}

static int led_day_compare(const void *a, const void *b) {
    const struct led_day *x = a;
    const struct led_day *y = b;
    if (x->lead != y->lead)
        return compare(x->lead, y->lead);
    if (x->day != y->day)
        return compare(x->day, y->day);
    return compare(x->trip, y->trip);
}

static const struct task *task_of(const struct calendar *calendar, int visit) {
    return &calendar->problem->tasks[calendar->demand->visits[visit].task];
}

/* Adds the member to the ascending list of n unless it is there. */
static int list_insert(int *list, int n, int member) {
    int i = n;
    while (i > 0 && list[i - 1] > member)
        i--;
    if (i > 0 && list[i - 1] == member)
        return n;
    memmove(list + i + 1, list + i, (size_t)(n - i) * sizeof *list);
    list[i] = member;
    return n + 1;
}

static void list_crews(struct trips *trips, const struct calendar *calendar) {
    const struct plan *plan = calendar->plan;
    trips->crew =
        ARENA_NEW(&trips->arena, int, plan->crew_first[plan->n_visits]);
    trips->n_crew = ARENA_NEW(&trips->arena, int, plan->n_visits);
    for (int v = 0; v < plan->n_visits; v++) {
        int n;
        const int *crew = plan_crew(plan, v, &n);
        int *distinct = trips->crew + plan->crew_first[v];
        for (int i = 0; i < n; i++)
            if (crew[i] != NONE)
                trips->n_crew[v] =
                    list_insert(distinct, trips->n_crew[v], crew[i]);
    }
}

/* A visit without members travels with nobody: a party of its own. */
static int party_number(struct numbering *parties, const struct trips *trips,
                        const struct calendar *calendar, int v) {
    if (!trips->n_crew[v]) {
        numbering_put(parties, NONE);
        numbering_put(parties, v);
        return numbering_take(parties);
    }
    int enterprise = calendar->demand->visits[v].enterprise;
    numbering_put(parties, task_lead(calendar->problem, task_of(calendar, v)));
    numbering_put(parties, calendar->problem->enterprises[enterprise].county);
    const int *crew = trips->crew + calendar->plan->crew_first[v];
    for (int i = 0; i < trips->n_crew[v]; i++)
        numbering_put(parties, crew[i]);
    return numbering_take(parties);
}

static void number_parties(struct trips *trips,
                           const struct calendar *calendar) {
    const struct plan *plan = calendar->plan;
    trips->party = ARENA_NEW(&trips->arena, int, plan->n_visits);
    trips->way = ARENA_NEW(&trips->arena, int, plan->n_visits);
    struct numbering parties;
    numbering_init(&parties, &trips->arena);
    struct travel travel;
    travel_init(&travel, calendar->problem);
    for (int v = 0; v < plan->n_visits; v++) {
        bool placed = plan_has(plan, v);
        trips->party[v] =
            placed ? party_number(&parties, trips, calendar, v) : NONE;
        trips->way[v] =
            placed ? travel_way(&travel, &calendar->demand->visits[v]) : NONE;
    }
    travel_release(&travel);
    numbering_release(&parties);
}

static int trip_add(struct trips *trips, const struct calendar *calendar,
                    int v) {
    const struct task *task = task_of(calendar, v);
    trips->at[trips->n] = (struct trip){
        .lead = task_lead(calendar->problem, task),
        .first = calendar->plan->start[v],
        .length = task_length(task),
    };
    return trips->n++;
}

/* Halves of a day pair up; whatever is longer fills its trip alone. */
static void join_visits(struct trips *trips, const struct calendar *calendar,
                        const struct joiner *joiners, int n) {
    int half_free = NONE; // a trip of the joiner before with half a day left
    for (int i = 0; i < n; i++) {
        const struct joiner *at = &joiners[i];
        bool is_new = !i || at->party != at[-1].party ||
                      at->day != at[-1].day || at->way != at[-1].way;
        if (is_new)
            half_free = NONE;
        bool is_half = task_of(calendar, at->visit)->half_days == 1;
        if (is_half && half_free != NONE) {
            trips->of_visit[at->visit] = half_free;
            half_free = NONE;
            continue;
        }
        int trip = trip_add(trips, calendar, at->visit);
        trips->of_visit[at->visit] = trip;
        if (is_half)
            half_free = trip;
    }
}

static void make_trips(struct trips *trips, const struct calendar *calendar) {
    const struct plan *plan = calendar->plan;
    struct joiner *joiners =
        ARENA_NEW(&trips->arena, struct joiner, plan->n_visits);
    int n = 0;
    for (int v = 0; v < plan->n_visits; v++)
        if (plan_has(plan, v))
            joiners[n++] = (struct joiner){trips->party[v], plan->start[v],
                                           trips->way[v], v};
    qsort(joiners, (size_t)n, sizeof *joiners, joiner_compare);
    trips->of_visit = ARENA_NEW(&trips->arena, int, plan->n_visits);
    for (int v = 0; v < plan->n_visits; v++)
        trips->of_visit[v] = NONE;
    trips->at = ARENA_NEW(&trips->arena, struct trip, n);
    join_visits(trips, calendar, joiners, n);
    assert(trips->n <= n);
}

static int count_member_days(const struct trips *trips,
                             const struct calendar *calendar) {
    int n = 0;
    for (int v = 0; v < calendar->plan->n_visits; v++)
        if (trips->of_visit[v] != NONE)
            n += trips->n_crew[v] * trips->at[trips->of_visit[v]].length;
    return n;
}

static void push_officer_days(struct trips *trips,
                              const struct calendar *calendar, int v) {
    int trip = trips->of_visit[v];
    const int *crew = trips->crew + calendar->plan->crew_first[v];
    for (int i = 0; i < trips->n_crew[v]; i++)
        for (int d = 0; d < trips->at[trip].length; d++)
            trips->officer_days[trips->n_officer_days++] = (struct officer_day){
                crew[i], trips->at[trip].first + d, trip, v};
}

/* Two visits of a trip cost the inspector one officer-day, not two. */
static int merge_officer_days(struct officer_day *days, int n) {
    int kept = 0;
    for (int i = 0; i < n; i++) {
        const struct officer_day *last = &days[kept - (kept > 0)];
        bool repeats = kept && last->inspector == days[i].inspector &&
                       last->day == days[i].day && last->trip == days[i].trip;
        if (!repeats)
            days[kept++] = days[i];
    }
    return kept;
}

static void count_officer_days(struct trips *trips,
                               const struct calendar *calendar) {
    int room = count_member_days(trips, calendar);
    trips->officer_days = ARENA_NEW(&trips->arena, struct officer_day, room);
    for (int v = 0; v < calendar->plan->n_visits; v++)
        if (trips->of_visit[v] != NONE)
            push_officer_days(trips, calendar, v);
    assert(trips->n_officer_days == room);
    qsort(trips->officer_days, (size_t)room, sizeof *trips->officer_days,
          officer_day_compare);
    trips->n_officer_days = merge_officer_days(trips->officer_days, room);
}

static void count_led_days(struct trips *trips) {
    int room = 0;
    for (int t = 0; t < trips->n; t++)
        room += trips->at[t].length;
    trips->led_days = ARENA_NEW(&trips->arena, struct led_day, room);
    for (int t = 0; t < trips->n; t++)
        for (int d = 0; d < trips->at[t].length; d++)
            trips->led_days[trips->n_led_days++] =
                (struct led_day){trips->at[t].lead, trips->at[t].first + d, t};
    qsort(trips->led_days, (size_t)room, sizeof *trips->led_days,
          led_day_compare);
}

void trips_init(struct trips *trips, const struct plan *plan,
                const struct problem *problem, const struct demand *demand) {
    assert(plan->n_visits == demand->n_visits);
    memset(trips, 0, sizeof *trips);
    struct calendar calendar = {plan, problem, demand};
    list_crews(trips, &calendar);
    number_parties(trips, &calendar);
    make_trips(trips, &calendar);
    count_officer_days(trips, &calendar);
    count_led_days(trips);
}

void trips_release(struct trips *trips) {
    arena_release(&trips->arena);
    memset(trips, 0, sizeof *trips);
}
