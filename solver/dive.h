/*
 * dive.h - whole numbers from a relaxation, a few columns at a time.
 *
 * Of the columns that are not whole yet some with the largest fractions are
 * rounded up and the relaxation is solved again, until all are whole; what
 * makes the cost rise above the limit is taken back.  Where neither way is left
 * for a column, the dive ends or the limit gives way.  Columns of a lower turn
 * come first.  Where the relaxation's bound is exact, as it mostly is here,
 * this finds an optimal solution in some twenty steps.
 */
#ifndef SOLVER_DIVE_H
#define SOLVER_DIVE_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;
struct ip_column;
struct relaxation;

struct dive_limit {
    int64_t most;                   // that a solution is to cost
    const struct ip_column *within; // [columns] bounds of all that cost no more
    bool gives_way;                 // rather than end without a solution
};

/*
 * Begins within the limit and leaves other bounds in the relaxation.  Fills x
 * and returns true if it finds a solution, which costs more where the limit
 * gave way.
 */
bool dive(struct relaxation *relaxation, const struct ip *ip,
          const struct dive_limit *limit, const struct deadline *deadline,
          int64_t *x);

#endif
