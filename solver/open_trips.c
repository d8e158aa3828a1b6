/*
 * open_trips.c - locked trips that can take in one more visit.
 *
 * A half-day trip of which nothing is done, on or after the day of the
 * re-solve, whose crew could make it as the rules stand now.
 */
#include "solver/supply.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/trips.h"
#include "solver/classes.h"

#include <stdlib.h>

/* The held trips of a day, as far as open trips go. */
struct opening {
    struct supply *supply;
    const struct classes *classes;
    const struct trips *trips;
    const struct plan *plan;
    int *half_days;  // [trips.n]
    bool *is_locked; // [trips.n] nothing on it is done
};

static int trips_of_officer(const struct trips *trips, int who, int d) {
    int n = 0;
    for (int i = 0; i < trips->n_officer_days; i++)
        n += trips->officer_days[i].inspector == who &&
             trips->officer_days[i].day == d;
    return n;
}

/* Could the crew of the locked visit make a trip of its class that day, as the
 * rules stand now? */
static bool is_fit_crew(const struct opening *opening, int v) {
    const struct classes *classes = opening->classes;
    const struct trip_class *class = &classes->at[classes->of_visit[v]];
    const struct problem *problem = opening->supply->problem;
    const int *crew = opening->trips->crew + opening->plan->crew_first[v];
    int d = opening->plan->start[v];
    if (opening->trips->n_crew[v] != class->crew)
        return false;
    for (int i = 0; i < class->crew; i++)
        if (dayset_has(&problem->inspectors[crew[i]].absent, d) ||
            trips_of_officer(opening->trips, crew[i], d) > 1)
            return false;
    return class_seats_crew(classes, classes->of_visit[v], crew, class->crew);
}

static void open_trip(const struct opening *opening, int v) {
    struct supply *supply = opening->supply;
    int class = opening->classes->of_visit[v];
    int trip = opening->trips->of_visit[v];
    int n_seats;
    plan_crew(opening->plan, v, &n_seats);
    bool is_open = opening->classes->at[class].paired &&
                   opening->is_locked[trip] && opening->half_days[trip] == 1 &&
                   n_seats == opening->classes->at[class].crew &&
                   opening->plan->start[v] >= supply->demand->from;
    if (!is_open || !is_fit_crew(opening, v))
        return;
    struct open_trip found = {class, opening->plan->start[v], v};
    VEC_PUSH(&supply->open_trips, found);
    supply->room[class * supply->problem->n_days + found.day]++;
}

static int half_days_of(const struct opening *opening, int v) {
    const struct supply *supply = opening->supply;
    return supply->problem->tasks[supply->demand->visits[v].task].half_days;
}

static void open_all(struct opening *opening) {
    const struct demand *demand = opening->supply->demand;
    for (int t = 0; t < opening->trips->n; t++)
        opening->is_locked[t] = true;
    for (int v = 0; v < demand->n_visits; v++) {
        int trip = opening->trips->of_visit[v];
        if (trip == NONE)
            continue;
        opening->half_days[trip] += half_days_of(opening, v);
        opening->is_locked[trip] &= demand->visits[v].hold == HOLD_LOCKED;
    }
    for (int v = 0; v < demand->n_visits; v++)
        if (demand->visits[v].hold == HOLD_LOCKED)
            open_trip(opening, v);
}

void supply_open_trips(struct supply *supply, struct arena *arena,
                       const struct classes *classes) {
    const struct demand *demand = supply->demand;
    if (!demand->baseline)
        return;
    supply->room = ARENA_NEW(
        arena, int, (size_t)classes->n *(size_t)supply->problem->n_days);
    struct plan plan;
    struct trips trips;
    plan_init(&plan, supply->problem, demand);
    trips_init(&trips, &plan, supply->problem, demand);
    struct opening opening = {
        .supply = supply, .classes = classes, .trips = &trips, .plan = &plan};
    opening.half_days = ARENA_NEW(&plan.arena, int, trips.n);
    opening.is_locked = ARENA_NEW(&plan.arena, bool, trips.n);
    open_all(&opening);
    trips_release(&trips);
    plan_release(&plan);
}
