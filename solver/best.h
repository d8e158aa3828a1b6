/*
 * best.h - the best calendar of a crew group so far.
 *
 * A mend lets components climb anew from the first level.  When the time is
 * over before they are where they were, the calendar is the one of before.
 */
#ifndef SOLVER_BEST_H
#define SOLVER_BEST_H

#include "model/levels.h"
#include "solver/settle.h"

#include <stdbool.h>

struct best {
    struct settlement settlement;
    struct levels levels; // up to levelling: crews are not balanced yet
    bool is_known;
};

/* Takes the settlement, whose days are settled as far as they can be, if it is
 * better than the one known; releases the other of the two. */
void best_offer(struct best *best, struct settlement *settlement);

/* Hands the settlement over, which must be known. */
struct settlement best_take(struct best *best);

void best_release(struct best *best);

#endif
