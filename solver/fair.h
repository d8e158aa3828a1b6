/*
 * fair.h - the fairest crews for the dates chosen (level 6).
 */
#ifndef SOLVER_FAIR_H
#define SOLVER_FAIR_H

struct deadline;
struct folding;
struct group;

/* Gives the settled trips of the group crews with the least sum of squared
 * officer-days; fills squares and squares_bound. */
void fair_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline);

#endif
