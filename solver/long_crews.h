/*
 * long_crews.h - fair crews of trips of several days.
 *
 * Such a trip keeps its crew, which no flow can say (roster.h).  If its days
 * could be given away one by one a flow could, and no crews would be fairer
 * than the most even one: a bound.  From there the trips are given a crew one
 * after the other, those who have least first, while the flow of all others
 * is kept as even as it can be; a trip that finds none comes first the next
 * time, and if that does not help the trips of its weeks keep the crews that
 * they were settled with.  Mostly that ends at the bound; fair.c knows what
 * else there is.
 */
#ifndef SOLVER_LONG_CREWS_H
#define SOLVER_LONG_CREWS_H

#include "solver/roster.h"

struct deadline;
struct settlement;

struct long_crews {
    struct settlement *settlement;
    const struct deadline *deadline;
    struct roster roster; // budgets do not count in it
    VEC(int) trips;       // outings, in the order in which they are given crews
    int *ask_first;       // [outings] of asks
    bool *is_settled;     // [outings] keeps the crew that it has
    VEC(int) asks;        // arcs: need by need, day by day
    bool is_filled;       // with all trips of a day and crews that stay
    int64_t bound;        // no crews have a smaller sum of squares
};

void long_crews_init(struct long_crews *crews, struct settlement *settlement,
                     const struct deadline *deadline);
void long_crews_release(struct long_crews *crews);

/*
 * Gives every trip of several days a crew.  If that goes and the sum of squares
 * is smaller than the one given, the settlement takes them over with the
 * roster, and *squares is theirs.
 */
void long_crews_fix(struct long_crews *crews, int64_t *squares);

#endif
