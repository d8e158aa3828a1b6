/*
 * outings.h - which visits go together, and crews that must stay together.
 */
#ifndef SOLVER_OUTINGS_H
#define SOLVER_OUTINGS_H

#include <stdbool.h>

struct outing;
struct settle_clash;
struct settlement;

/* Deals out the answers of the group's components and makes the outings, by
 * week, the hardest of a week first.  False if some visit was left without a
 * slot because the blocks are too coarse; the rest is there. */
bool outings_make(struct settlement *settlement, struct settle_clash *clash);

/* Books a crew for a trip of several days; false if there is none. */
bool outing_book(struct settlement *settlement, struct outing *outing, int d);

/* Takes the crew off a placed outing, whatever it is. */
void outing_uncrew(struct settlement *settlement, struct outing *outing);

/* Takes the j-th visit out of a placed outing, and the trip if it was the only
 * one. */
void outing_drop_visit(struct settlement *settlement, struct outing *outing,
                       int j);

#endif
