/*
 * dive.h - whole numbers from a relaxation, a few columns at a time.
 *
 * Of the columns that are not whole yet some with the largest fractions are
 * rounded up and the relaxation is solved again, until all are whole; what
 * makes the cost rise above the limit is taken back.  Columns of a lower turn
 * come first.  Where the relaxation's bound is exact, as it mostly is here,
 * this finds an optimal solution in some twenty steps.
 */
#ifndef SOLVER_DIVE_H
#define SOLVER_DIVE_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;
struct relaxation;

/*
 * Begins with the bounds of the program and leaves others in the relaxation.
 * Fills x and returns true if it finds a solution that costs no more than so
 * much.
 */
bool dive(struct relaxation *relaxation, const struct ip *ip, int64_t most,
          const struct deadline *deadline, int64_t *x);

#endif
