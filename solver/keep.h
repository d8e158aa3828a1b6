/*
 * keep.h - crews that were announced stay where they can (level 6, first).
 *
 * In a re-solve the fewest visits that keep their day change their crew.
 */
#ifndef SOLVER_KEEP_H
#define SOLVER_KEEP_H

struct deadline;
struct folding;
struct group;

/* Gives the settled trips of the group the crews of the baseline where that
 * goes; fills group->recrewed_bound.  Nothing to do in a first solve. */
void keep_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline);

#endif
