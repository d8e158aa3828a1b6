/*
 * settle.h - blocks to days, visits to trips, trips to crews.
 *
 * Every trip of a crew group gets a day of its block so that all of them have
 * crews: the days of least load first, the hardest trips of a week first, and
 * what failed first the next time.  Trips of several days come before all
 * others, since their crews must stay.
 */
#ifndef SOLVER_SETTLE_H
#define SOLVER_SETTLE_H

#include "model/base/arena.h"
#include "model/dayset.h"
#include "solver/exchange.h"
#include "solver/roster.h"

#include <stdbool.h>
#include <stdint.h>

struct component;
struct crowds;
struct folding;
struct plan;

/* A trip, or half of one that nobody shares. */
struct outing {
    int class;
    struct dayset days; // start days to choose from
    int week;           // of the first of them
    int visit[2];
    int n;           // visits
    int start;       // NONE: not placed
    int *members;    // [crew] booked, or others of their crowds: of a trip of
                     // several days, once it is placed, and of one that keeps
                     // its crew; the host's
    const int *wish; // [crew] of the baseline, if it can be kept; else null
    bool is_kept;    // members are the wish
    int host;        // locked visit whose trip takes this one in, or NONE
};

struct settlement {
    struct arena arena;
    const struct folding *folding;
    struct component *const *components;
    int n_components;
    struct roster roster;
    VEC(struct outing) outings; // by week
    int *slot_of;               // [demand.n_visits] of the component's slots
    int *component_of;          // [demand.n_visits] of the group, or NONE
    int *start;                 // [demand.n_visits] day, or NONE
    int *led;                   // [sections * n_days] trips
    lot_list broken;            // lots that are to be opened
    bool is_named;              // a program found the members, not the roster
};

/* Where it failed. */
struct settle_clash {
    int class;
    uint64_t weeks; // a bit each: of the trip, and of visits tied to its own
};

/* The crowds are the folding's, or everybody alone. */
void settle_init(struct settlement *settlement, const struct folding *folding,
                 const struct crowds *crowds,
                 struct component *const *components, int n_components);
void settle_release(struct settlement *settlement);

/* Gives the outing the least loaded of its days on which there are cars, a crew
 * and days enough around it; false if there is none. */
bool settle_outing(struct settlement *settlement, struct outing *outing);

/* True if every trip has its day.  Otherwise says where it failed, or, told to
 * go on, leaves out what has no place (and what follows it), and places what
 * still fits, see fill.h. */
bool settle_days(struct settlement *settlement, bool goes_on,
                 struct settle_clash *clash);

/* Crews all placed outings anew: books the members of those that have some,
 * then finds crews for the others.  False if that does not go. */
bool settle_crews(struct settlement *settlement);

/* Writes days and crews into the plan. */
void settle_publish(const struct settlement *settlement, struct plan *plan);

#endif
