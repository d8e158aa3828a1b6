/*
 * lift.h - a violated hall on a few days, said of all days of a span.
 *
 * A minimum cut names days: these officers cannot do so much on just those
 * days, and the next answer asks the same of other days.  The rows made here
 * speak of a whole span instead, as those of pool.h do: the officers A, whose
 * days are what limits them, take one seat a trip each - on the days on which
 * they are there -, and the others have no more than their weeks, years and
 * budgets allow.  Which officers to spare is found by local search for the row
 * that the answer violates most.
 */
#ifndef SOLVER_LIFT_H
#define SOLVER_LIFT_H

#include "solver/hall.h"

#include <stdbool.h>

struct component;

/* Trips of the class in a block, or on a day if they are longer, as the answer
 * has them. */
struct lift_part {
    int class;
    struct dayset days;
    int64_t trips;
};

struct lifting {
    const struct folding *folding;
    struct component *const *components; // [n] whose trips may be in the row
    int n;
    const bool *officers;          // [n_inspectors] whose seats count
    const struct lift_part *parts; // [n_parts] of the span
    int n_parts;
    struct dayset days; // of the span: a week or all
};

/* Adds the most violated row; false if none is violated. */
bool lift_add(const struct lifting *lifting, struct halls *halls);

#endif
