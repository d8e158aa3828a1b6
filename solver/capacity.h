/*
 * capacity.h - what is known beforehand of how much officers and cars can do.
 *
 * For every set of officers that fill seats, and for all officers of a lead
 * section together: the trips that only they can crew, in each block, each ISO
 * week and the year, are at most so many.  Rows that can never bind are left
 * out.  What is not covered is found later, see roster.h.
 */
#ifndef SOLVER_CAPACITY_H
#define SOLVER_CAPACITY_H

#include <stdbool.h>

struct component;
struct folding;

/* Fills component->basics for the present blocks. */
void capacity_find(struct component *component, const struct folding *folding);

/* The most trips that the section can lead on each day of the horizon, as far
 * as heads and cars go.  False if it leads none of the component's. */
bool capacity_by_day(const struct component *component,
                     const struct folding *folding, int lead, int *most);

#endif
