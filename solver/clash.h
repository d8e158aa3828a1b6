/*
 * clash.h - what a crew group's answer asks of its officers beyond what they
 * can do.
 *
 * The flow of the group with its trips still spread over blocks.  If it cannot
 * be met, each part of the minimum cut is a violated hall: a row that the
 * programs lacked, and in words the explanation.  Where a row about the whole
 * year, or a week, is violated as well, that one is taken: it says more
 * (lift.h).
 */
#ifndef SOLVER_CLASH_H
#define SOLVER_CLASH_H

#include "solver/hall.h"

struct component;
struct folding;

/* Adds the violated halls; their shares may belong to several components.
 * Returns how many. */
int clash_find(struct component *const *components, int n,
               const struct folding *folding, struct halls *halls);

#endif
