/*
 * lift.h - a violated hall on a few days, said of all days of a span.
 *
 * A minimum cut names days: these officers cannot do so much on just those
 * days, and the next answer asks the same of other days.  The rows of pool.h
 * speak of a whole span instead: the officers A, whose days are what limits
 * them, take one seat a trip each, and the others have no more than their
 * weeks, years and budgets allow.  Which officers to spare is found by local
 * search for the row that the answer violates most.
 */
#ifndef SOLVER_LIFT_H
#define SOLVER_LIFT_H

#include "solver/hall.h"

#include <stdbool.h>

struct lifting {
    const struct folding *folding;
    struct dayset days;   // of the span
    const int *classes;   // [n] that may be in the row
    const int64_t *trips; // [n] crew-days of each on the days, in the answer
    int n;
    const bool *officers; // [n_inspectors] whose seats count
};

/* The most violated row; false if none is violated. */
bool lift_find(const struct lifting *lifting, struct hall *hall);

#endif
