/*
 * supply.h - what officers, cars and enterprises still have to give.
 *
 * The limits of the problem less what is held: what is done or locked uses
 * what it uses (spec section 6), and the rest of the year is planned with what
 * is left, never less than nothing.  In a first solve nothing is held, and
 * these are the limits themselves.
 *
 * Start days are those that rules 1 and 5 leave beside the held visits of the
 * enterprise.  A locked trip with half a day of room may take in one more
 * visit of its class, whose crew it is then: that costs nobody anything.
 */
#ifndef SOLVER_SUPPLY_H
#define SOLVER_SUPPLY_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/dayset.h"

#include <stdbool.h>

struct classes;
struct demand;
struct problem;

/* A locked half-day trip; the visit's crew can take in another one. */
struct open_trip {
    int class;
    int day;
    int visit; // of the demand
};

struct supply {
    const struct problem *problem;
    const struct demand *demand;
    int n_weeks;
    int *week_of;          // [n_days]
    struct dayset *away;   // [n_inspectors] absent, or on a held trip
    int *week_left;        // [n_inspectors * n_weeks] officer-days, or NONE
    int *year_left;        // [n_inspectors] officer-days, or NONE
    int *budget_left;      // [sections] officer-days, or NONE
    int *cars_left;        // [sections * n_days] trips, or NONE
    int *led;              // [sections * n_weeks] crew-days held
    int *load;             // [n_inspectors] officer-days held
    int *capped;           // [n_enterprises] counted visits held
    struct dayset *starts; // [n_visits]; of what is held: none
    int *room;             // [classes * n_days] visits that open trips take in
    VEC(struct open_trip) open_trips;
};

/* All but the open trips.  The arrays hang on the arena. */
void supply_init(struct supply *supply, struct arena *arena,
                 const struct problem *problem, const struct demand *demand);
void supply_release(struct supply *supply);

/* The trips of the classes that are locked and have room. */
void supply_open_trips(struct supply *supply, struct arena *arena,
                       const struct classes *classes);

int supply_week_left(const struct supply *supply, int inspector, int week);
int supply_cars_left(const struct supply *supply, int section, int d);
int supply_room(const struct supply *supply, int class, int d);

/* Can the inspector work on all of length days from start on, which lie in the
 * horizon? */
bool inspector_is_free(const struct supply *supply, int inspector, int start,
                       int length);

#endif
