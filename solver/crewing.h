/*
 * crewing.h - crews for given dates as an integer program.
 *
 * Needed only where trips of several days keep their crews, which the flow of
 * roster.h cannot say.
 */
#ifndef SOLVER_CREWING_H
#define SOLVER_CREWING_H

#include "solver/ban.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct deadline;
struct folding;
struct outing;

/* Dated outings, start days set, in any order. */
struct dated {
    struct outing **at;
    int n;
};

enum crewing {
    CREWING_FOUND,
    CREWING_NONE,
    CREWING_STOPPED, // by the deadline
};

/* Is there a crew for every one of them? */
enum crewing crewing_exists(const struct dated *dated,
                            const struct folding *folding,
                            const struct deadline *deadline);

/* Crews with the least sum of squared officer-days; fills outing->members from
 * the arena.  *squares is the sum. */
enum crewing crewing_fair(const struct dated *dated,
                          const struct folding *folding,
                          const struct deadline *deadline, struct arena *arena,
                          int64_t *squares);

/* A pattern of the outings that has no crews, and of which no item can be left
 * out.  There must be no crews for all of them. */
void crewing_ban(const struct dated *dated, const struct folding *folding,
                 const struct deadline *deadline, struct ban *ban);

#endif
