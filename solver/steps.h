/*
 * steps.h - the square of a load, step by step.
 *
 * Each crew-day of a week costs more than the one before, so a program that
 * may take the cheapest first adds up the square by itself.  Near loads where
 * the year is known to lie each crew-day is a step of its own, which is exact.
 * Farther off a step is as wide as it is far, and goes along a tangent: what it
 * costs is too little, never too much.  So the steps are no more than the
 * logarithm of the loads, however many visits there are.
 *
 * The tangent at t touches the square at t and at t + 1 and rises by 2 t + 1.
 * Those at t and u meet at (t + u + 1) / 2, a whole number if u - t is odd.
 */
#ifndef SOLVER_STEPS_H
#define SOLVER_STEPS_H

#include "model/base/vec.h"

#include <stdint.h>

/* From the load first on, up to the next step's. */
struct step {
    int64_t first;
    int64_t touch;
};

struct steps {
    VEC(struct step) at;
    int64_t most; // where the last one ends
};

/* What steps are laid like. */
struct steps_manner {
    int64_t most_plain; // up to it every crew-day is a step
    int64_t near;       // so far from a load that is known, too
};

/* Steps of loads up to the most, by the loads known; steps_release them. */
void steps_lay(struct steps *steps, const struct steps_manner *manner,
               int64_t most, const int64_t *loads, int n);
void steps_release(struct steps *steps);

/* Where the i-th step ends. */
int64_t steps_end(const struct steps *steps, int i);

#endif
