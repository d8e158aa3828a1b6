/*
 * plain_columns.c - what the plain program decides.
 *
 *     x[v,d]      0..1  visit v starts on day d, for each start that is
 *                       admissible
 *     missed[v]   0..1  v is not placed; 1 if it never can be: what it follows
 *                       was not asked for, or its places outnumber its crew;
 *                       0 if it is done or locked
 *     n[c,d]      0..   trips of the sharing class c on day d; for a visit
 *                       longer than a day n[c,d] is x[v,d] itself
 *     a[c,i,p,d]  0..1  inspector i fills place p on a trip of c that begins on
 *                       day d, for each i who may fill p and is there on all
 *                       days of the trip
 *
 * A class is named by the first of its visits.  The seats of a crew for which
 * nothing is asked are one place with room for several: their names would only
 * be exchanged.
 */
#include "solver/plain_parts.h"

#include "model/demand.h"
#include "model/problem.h"
#include "model/seats.h"

#include <assert.h>

static bool can_be_placed(const struct plain *plain, int v) {
    const struct task *task = plain_task(plain, v);
    return !plain->demand->visits[v].after_missing &&
           task_count_places(task) <= task->crew;
}

static void add_visits(struct plain *plain) {
    const struct demand *demand = plain->demand;
    int n_days = plain->problem->n_days;
    plain->missed = ARENA_NEW(&plain->arena, int, demand->n_visits);
    plain->start =
        ARENA_NEW(&plain->arena, int, (size_t)demand->n_visits *(size_t)n_days);
    for (int v = 0; v < demand->n_visits; v++) {
        struct plain_label label = {PLAIN_MISSED, v, NONE, NONE, NONE};
        bool is_held = plain_is_held(plain, v);
        plain->missed[v] = plain_column(plain, label, !is_held);
        bool can_be = is_held || can_be_placed(plain, v);
        plain->ip.columns.at[plain->missed[v]].lower = !can_be;
        label.kind = PLAIN_START;
        for (label.day = 0; label.day < n_days; label.day++)
            plain->start[v * n_days + label.day] =
                can_be && dayset_has(&demand->visits[v].starts, label.day)
                    ? plain_column(plain, label, 1)
                    : NONE;
    }
}

static int class_add(struct plain *plain, int v) {
    const struct task *task = plain_task(plain, v);
    struct plain_class class = {
        .visit = v,
        .last = v,
        .lead = task_lead(plain->problem, task),
        .length = task_length(task),
        .trips = ARENA_NEW(&plain->arena, int, plain->problem->n_days),
    };
    for (int d = 0; d < plain->problem->n_days; d++)
        class.trips[d] = task->half_days > 2 ? plain_start(plain, v, d) : NONE;
    VEC_PUSH(&plain->classes, class);
    return plain->classes.n - 1;
}

/* The class of the visit's way of travelling; a longer visit has its own.
 * of_way: [n_visits], as there are no more ways than visits. */
static int class_find(struct plain *plain, struct travel *travel, int *of_way,
                      int v) {
    if (plain_task(plain, v)->half_days > 2)
        return class_add(plain, v);
    int way = travel_way(travel, &plain->demand->visits[v]);
    assert(way >= 0 && way < plain->demand->n_visits);
    if (of_way[way] == NONE)
        of_way[way] = class_add(plain, v);
    return of_way[way];
}

static void add_classes(struct plain *plain) {
    int n_visits = plain->demand->n_visits;
    struct travel travel;
    travel_init(&travel, plain->problem);
    int *of_way = ARENA_NEW(&travel.arena, int, n_visits);
    plain->class_of = ARENA_NEW(&plain->arena, int, n_visits);
    plain->alike = ARENA_NEW(&plain->arena, int, n_visits);
    for (int v = 0; v < n_visits; v++)
        of_way[v] = NONE;
    for (int v = 0; v < n_visits; v++) {
        plain->class_of[v] = NONE;
        if (plain_is_held(plain, v))
            continue;
        int c = class_find(plain, &travel, of_way, v);
        struct plain_class *class = &plain->classes.at[c];
        plain->class_of[v] = c;
        plain->alike[class->last] = v;
        plain->alike[v] = NONE;
        class->last = v;
        class->n_visits++;
    }
    travel_release(&travel);
}

/* A day has as many trips as visits that could start on it, at most. */
static void add_trips(struct plain *plain) {
    for (int v = 0; v < plain->demand->n_visits; v++) {
        int c = plain->class_of[v];
        if (plain_is_held(plain, v) || plain_task(plain, v)->half_days > 2)
            continue;
        struct plain_class *class = &plain->classes.at[c];
        struct plain_label label = {PLAIN_TRIPS, class->visit, NONE, NONE, 0};
        for (int d = 0; d < plain->problem->n_days; d++) {
            label.day = d;
            if (plain_start(plain, v, d) != NONE && class->trips[d] == NONE)
                class->trips[d] = plain_column(plain, label, class->n_visits);
        }
    }
}

int plain_count_places(const struct task *task) {
    int asked = task_count_places(task);
    return asked + (asked < task->crew);
}

int plain_seats_of_place(const struct task *task, int place) {
    int asked = task_count_places(task);
    return place < asked ? 1 : task->crew - asked;
}

bool plain_may_fill(const struct plain *plain, int v, int place,
                    int inspector) {
    const struct problem *problem = plain->problem;
    const struct task *task = plain_task(plain, v);
    int enterprise = plain->demand->visits[v].enterprise;
    struct seat seat = {{0, 0}, NONE};
    if (place < task_count_places(task))
        seat = task_place_at(problem, task, place);
    if (!seat_is_for(problem, task, seat, inspector))
        return false;
    if (task->away && inspector_is_local(problem, inspector, enterprise))
        return false;
    return !span_has(problem, problem->inspectors[inspector].recused,
                     enterprise);
}

static bool is_there(const struct plain *plain, int inspector, int d,
                     int length) {
    for (int i = d; i < d + length; i++)
        if (dayset_has(&plain->problem->inspectors[inspector].absent, i) ||
            plain->held.is_away[inspector * plain->problem->n_days + i])
            return false;
    return true;
}

static void add_members_of(struct plain *plain, int c, int place,
                           int inspector) {
    const struct plain_class *class = &plain->classes.at[c];
    if (!plain_may_fill(plain, class->visit, place, inspector))
        return;
    for (int d = 0; d < plain->problem->n_days; d++) {
        if (class->trips[d] == NONE ||
            !is_there(plain, inspector, d, class->length))
            continue;
        struct plain_label label = {PLAIN_MEMBER, class->visit, inspector,
                                    place, d};
        struct plain_member member = {c, place, d, inspector,
                                      plain_column(plain, label, 1)};
        VEC_PUSH(&plain->members, member);
    }
}

static void add_members(struct plain *plain) {
    for (int i = 0; i < plain->problem->n_inspectors; i++)
        for (int c = 0; c < plain->classes.n; c++) {
            int v = plain->classes.at[c].visit;
            int n = plain_count_places(plain_task(plain, v));
            for (int p = 0; p < n; p++)
                add_members_of(plain, c, p, i);
        }
}

void plain_columns(struct plain *plain) {
    plain_held_init(plain);
    add_visits(plain);
    add_classes(plain);
    plain_held_rooms(plain);
    add_trips(plain);
    add_members(plain);
    assert(plain->classes.n <= plain->demand->n_visits);
}
