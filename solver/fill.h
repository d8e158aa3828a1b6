/*
 * fill.h - whatever still fits is placed.
 *
 * When the time is over before every level is proven, visits without a day may
 * fit beside those that have one.  They are placed one by one, the highest
 * priority first: on a trip with room, or else on the day of least load, where
 * possible in the preferred window.  Nothing that has a day is moved, though
 * crews may change.
 */
#ifndef SOLVER_FILL_H
#define SOLVER_FILL_H

struct settlement;

/* Visits that have no day have no slot any more afterwards. */
void fill_days(struct settlement *settlement);

#endif
