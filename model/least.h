/*
 * least.h - the fewest officer-days that visits cost, whatever calendar is
 * made.
 *
 * A visit costs its crew on each of its days, half a day as much as a whole
 * one, unless two halves share a trip.  They go in pairs at the best, and only
 * those that may travel together (seats.h) and are joined by common days, over
 * others of them if need be.  A calendar never costs less; it may cost more.
 */
#ifndef MODEL_LEAST_H
#define MODEL_LEAST_H

#include "model/seats.h"

struct demand;

/* Owns its memory, borrows problem and demand. */
struct least {
    const struct problem *problem;
    const struct demand *demand;
    struct travel travel;
};

void least_init(struct least *least, const struct problem *problem,
                const struct demand *demand);
void least_release(struct least *least);

/* Of n visits; those that have no day at all cost nothing. */
long least_officer_days(struct least *least, const int *visits, int n);

#endif
