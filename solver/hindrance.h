/*
 * hindrance.h - what keeps a visit that is not placed from each of its days.
 *
 * The placed visits keep their dates.  Every day then has its own set of
 * hindrances, and the visit could be placed on that day if just these were
 * taken away, each for this visit alone (reasons.h tells how).  The day with
 * the fewest is the one to speak of.
 */
#ifndef SOLVER_HINDRANCE_H
#define SOLVER_HINDRANCE_H

#include "model/dayset.h"

#include <stdbool.h>

struct beside;

// clang-format off
#define HINDRANCES(X) \
/*    NAME      WHAT KEEPS IT */ \
    X(OWN,      "no start day by rule 1 at all") \
    X(FIRST,    "the visit that it follows is missing or not placed") \
    X(CAP,      "the enterprise's cap is used up") \
    X(GAP,      "too soon or too late after the visit that it follows") \
    X(FOLLOWER, "too soon or too late for a held visit to follow it") \
    X(SPACING,  "too close to another visit to the enterprise") \
    X(CARS,     "the section leads as many trips as it can") \
    X(CREW,     "no crew")
// clang-format on

enum hindrance {
#define X(name, keeps) HINDRANCE_##name,
    HINDRANCES(X)
#undef X
        N_HINDRANCES
};

/* The day to speak of.  OWN: all days of the horizon were looked at. */
struct nearest {
    bool has[N_HINDRANCES]; // on that day; none: it could be placed
    int day;                // NONE: the visit is longer than the horizon
    struct dayset days;     // start days looked at
    int n_days;
    int n_by[N_HINDRANCES]; // of these days each keeps it from; CREW: days
                            // that nothing else keeps it from
};

struct nearest nearest_find(struct beside *beside, int visit);

/* Days between a start of the visit and a placed one, whichever is first; 0 or
 * less if they touch. */
int days_between(const struct beside *beside, int visit, int d, int placed);

/* A held visit that could not follow a visit that starts then, or NONE. */
int left_behind(const struct beside *beside, int visit, int d);

/* The placed visit nearest to that start which the spacing regards, or NONE.
 */
int nearest_other(const struct beside *beside, int visit, int d);

#endif
