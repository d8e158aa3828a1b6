/*
 * plain_held.c - what is done or locked, in the plain program of a re-solve.
 *
 * Its visits have one start day, x = 1.  Its trips are no columns: whoever is
 * on one is away that day, and what it uses is taken off the limits, which are
 * never less than nothing then.  A column held = 1 stands for its trips where
 * levels count them.
 *
 * A locked trip of half a day, from the day of the re-solve on, has half a day
 * of room for a visit of its class, if its crew could make it as the rules
 * stand now.
 */
#include "solver/plain_parts.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/seats.h"
#include "model/trips.h"

#include <stdlib.h>

bool plain_is_held(const struct plain *plain, int visit) {
    return plain->demand->visits[visit].hold != HOLD_NONE;
}

int plain_left(int limit, int used) {
    return limit > used ? limit - used : 0;
}

static bool is_same_week(const struct problem *problem, int d, int e) {
    return date_monday(problem->first + d) == date_monday(problem->first + e);
}

static void use_officer(struct plain *plain, const struct officer_day *used) {
    const struct problem *problem = plain->problem;
    struct plain_held *held = &plain->held;
    int who = used->inspector;
    held->year_days[who]++;
    held->home_days[span_at(problem, problem->inspectors[who].sections, 0)]++;
    for (int d = 0; d < problem->n_days; d++) {
        int at = who * problem->n_days + d;
        held->is_away[at] |= d == used->day;
        held->week_days[at] += is_same_week(problem, d, used->day);
    }
}

static void use_trips(struct plain *plain, const struct trips *trips) {
    struct plain_held *held = &plain->held;
    for (int i = 0; i < trips->n_officer_days; i++)
        use_officer(plain, &trips->officer_days[i]);
    for (int i = 0; i < trips->n_led_days; i++) {
        const struct led_day *led = &trips->led_days[i];
        if (led->day < plain->problem->n_days)
            held->led[led->lead * plain->problem->n_days + led->day]++;
    }
    held->crew_days = trips->n_led_days;
}

void plain_held_init(struct plain *plain) {
    const struct problem *problem = plain->problem;
    struct plain_held *held = &plain->held;
    size_t n_days = (size_t)problem->n_days;
    size_t n_inspectors = (size_t)problem->n_inspectors;
    size_t n_sections = (size_t)problem->sections.n;
    held->is_away = ARENA_NEW(&plain->arena, bool, n_inspectors *n_days);
    held->week_days = ARENA_NEW(&plain->arena, int, n_inspectors *n_days);
    held->year_days = ARENA_NEW(&plain->arena, int, n_inspectors);
    held->home_days = ARENA_NEW(&plain->arena, int, n_sections);
    held->led = ARENA_NEW(&plain->arena, int, n_sections *n_days);
    held->column = NONE;
    if (!plain->demand->baseline)
        return;
    struct plan plan;
    struct trips trips;
    plan_init(&plan, problem, plain->demand);
    trips_init(&trips, &plan, problem, plain->demand);
    use_trips(plain, &trips);
    trips_release(&trips);
    plan_release(&plan);
    struct plain_label label = {PLAIN_HELD, NONE, NONE, NONE, NONE};
    held->column = plain_column(plain, label, 1);
    plain->ip.columns.at[held->column].lower = 1;
}

/* A held trip, and the first of its visits. */
struct held_trip {
    const struct plain *plain;
    const struct plan *plan;
    const struct trips *trips;
    int trip;
    int visit;
};

static bool is_out_twice(const struct held_trip *at, int inspector) {
    int n = 0;
    for (int i = 0; i < at->trips->n_officer_days; i++)
        n += at->trips->officer_days[i].inspector == inspector &&
             at->trips->officer_days[i].day == at->plan->start[at->visit];
    return n > 1;
}

/* Tries the n members for the places; seats: left on each. */
static bool fills_places(const struct held_trip *at, const int *crew, int n,
                         int *seats) {
    if (!n)
        return true;
    const struct task *task = plain_task(at->plain, at->visit);
    for (int place = 0; place < plain_count_places(task); place++) {
        if (!seats[place] ||
            !plain_may_fill(at->plain, at->visit, place, *crew))
            continue;
        seats[place]--;
        bool fills = fills_places(at, crew + 1, n - 1, seats);
        seats[place]++;
        if (fills)
            return true;
    }
    return false;
}

static bool is_legal_crew(const struct held_trip *at) {
    const struct problem *problem = at->plain->problem;
    const struct task *task = plain_task(at->plain, at->visit);
    const int *crew = at->trips->crew + at->plan->crew_first[at->visit];
    int n = at->trips->n_crew[at->visit];
    int n_named;
    plan_crew(at->plan, at->visit, &n_named);
    bool is_legal = n == task->crew && n_named == n;
    for (int i = 0; is_legal && i < n; i++)
        is_legal = !is_out_twice(at, crew[i]) &&
                   !dayset_has(&problem->inspectors[crew[i]].absent,
                               at->plan->start[at->visit]);
    if (!is_legal)
        return false;
    int n_places = plain_count_places(task);
    int *seats = stop_calloc((size_t)n_places, sizeof *seats);
    for (int p = 0; p < n_places; p++)
        seats[p] = plain_seats_of_place(task, p);
    is_legal = fills_places(at, crew, n, seats);
    free(seats);
    return is_legal;
}

/* Has the trip half a day left, and nothing on it that is done? */
static bool has_room(const struct held_trip *at) {
    int half_days = 0;
    for (int v = 0; v < at->plan->n_visits; v++) {
        if (at->trips->of_visit[v] != at->trip)
            continue;
        half_days += plain_task(at->plain, v)->half_days;
        if (at->plain->demand->visits[v].hold != HOLD_LOCKED)
            return false;
    }
    return half_days == 1 &&
           at->plan->start[at->visit] >= at->plain->demand->from &&
           is_legal_crew(at);
}

/* The class of other visits that travel like this one, or NONE. */
static int class_like(const struct plain *plain, struct travel *travel,
                      int visit) {
    int way = travel_way(travel, &plain->demand->visits[visit]);
    for (int c = 0; c < plain->classes.n; c++) {
        int v = plain->classes.at[c].visit;
        if (plain_task(plain, v)->half_days <= 2 &&
            travel_way(travel, &plain->demand->visits[v]) == way)
            return c;
    }
    return NONE;
}

static void add_rooms(struct plain *plain, const struct plan *plan,
                      const struct trips *trips) {
    struct travel travel;
    travel_init(&travel, plain->problem);
    for (int v = 0; v < plan->n_visits; v++) {
        if (!plain_is_held(plain, v))
            continue;
        struct held_trip at = {plain, plan, trips, trips->of_visit[v], v};
        int c = has_room(&at) ? class_like(plain, &travel, v) : NONE;
        if (c != NONE)
            plain->held.room[c * plain->problem->n_days + plan->start[v]]++;
    }
    travel_release(&travel);
}

void plain_held_rooms(struct plain *plain) {
    plain->held.room =
        ARENA_NEW(&plain->arena, int,
                  (size_t)plain->classes.n *(size_t)plain->problem->n_days);
    if (!plain->demand->baseline)
        return;
    struct plan plan;
    struct trips trips;
    plan_init(&plan, plain->problem, plain->demand);
    trips_init(&trips, &plan, plain->problem, plain->demand);
    add_rooms(plain, &plan, &trips);
    trips_release(&trips);
    plan_release(&plan);
}
