/*
 * classes.h - which visits may share a trip, and who may make it.
 *
 * A sharing class (spec section 3, rule 4) is a way of travelling: the section
 * that leads, the seats, and for half-day visits the county.  A visit of a
 * whole day fills its trip alone, so its county does not matter here; a longer
 * visit travels alone too, and its class remembers the length.
 *
 * A seat is given by the set of inspectors who may fill it, absences left
 * aside.  Equal sets are one set, with a number.
 */
#ifndef SOLVER_CLASSES_H
#define SOLVER_CLASSES_H

#include "model/dayset.h"
#include "solver/intern.h"

#include <stdbool.h>

struct arena;
struct supply;

struct officers {
    const int *inspector; // [n] ascending
    int n;
};

/* count seats that the same officers may fill. */
struct need {
    int set;
    int count;
};

struct trip_class {
    int lead;    // section
    int crew;    // members
    int length;  // days of a trip
    bool paired; // half-day visits: two make a trip
    struct need *needs;
    int n_needs;
    struct dayset crewable; // start days on which one trip alone has a crew
};

struct classes {
    struct trip_class *at;
    int n;
    struct officers *sets;
    int n_sets;
    int *of_visit; // [demand.n_visits]
};

void classes_init(struct classes *classes, struct arena *arena,
                  const struct supply *supply);

/* Is there an officer who may sit in crews of both? */
bool classes_share_officers(const struct classes *classes, int a, int b);

/* The most seats of one trip that can be filled when no other trips are made.
 */
int class_seats_on(const struct trip_class *class,
                   const struct classes *classes, const struct supply *supply,
                   int start);

/* Can the n members of the crew, all different, take the class's seats,
 * absences left aside?  There must be a seat for each. */
bool class_seats_crew(const struct classes *classes, int class, const int *crew,
                      int n);

/*
 * The most trips of the class that can start together on the day, when no
 * other trips are made: at most most.
 */
int class_trips_on(const struct trip_class *class,
                   const struct classes *classes, const struct supply *supply,
                   int start, int most);

#endif
