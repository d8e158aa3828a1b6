/*
 * dive.h - whole numbers from a relaxation, a few columns at a time.
 *
 * Of the columns that are not whole yet some with the largest fractions are
 * rounded up and the relaxation is solved again, until all are whole; what
 * makes the cost rise above the limit is taken back.  Where neither way is left
 * for a column, the dive ends or the limit gives way.  Where the relaxation's
 * bound is exact, as it mostly is here, this finds an optimal solution in some
 * twenty steps.  Columns of a lower turn come first.
 */
#ifndef SOLVER_DIVE_H
#define SOLVER_DIVE_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;
struct ip_column;
struct relaxation;

struct dive_manner {
    int in_ten;      // columns rounded up at once, of ten, to begin with
    int shake;       // 0, or which order of chance weighs as much as fractions
    bool last_first; // columns of the highest turn before all others
    bool gives_way;  // rather than end without a solution
};

struct dive_limit {
    int64_t most;                   // that a solution is to cost
    const struct ip_column *within; // [columns] bounds of all that cost no more
    struct dive_manner manner;
};

enum dive_end {
    DIVE_FOUND,
    DIVE_LOST,   // somewhere on its way
    DIVE_BARRED, // at once: hardly anything costs so little
};

/*
 * Begins within the limit and leaves other bounds in the relaxation.  Fills x
 * if it finds a solution, which costs more where the limit gave way.
 */
enum dive_end dive(struct relaxation *relaxation, const struct ip *ip,
                   const struct dive_limit *limit,
                   const struct deadline *deadline, int64_t *x);

#endif
