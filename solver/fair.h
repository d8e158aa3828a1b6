/*
 * fair.h - the fairest crews for the dates chosen (level 6).
 */
#ifndef SOLVER_FAIR_H
#define SOLVER_FAIR_H

#include <stdbool.h>

struct deadline;
struct folding;
struct group;

/* Gives the settled trips of the group crews with the least sum of squared
 * officer-days; fills squares and squares_bound.  False if that asks more of
 * somebody in a crowd than he may do: everybody is to be settled alone then. */
bool fair_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline);

#endif
