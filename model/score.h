/*
 * score.h - the levels of a plan, from the plan alone.
 *
 * Spec section 4, counted directly from dates and crews; nothing of how the
 * plan was made is used.  Fills value and applies of every level and leaves
 * bound and proven alone.
 */
#ifndef MODEL_SCORE_H
#define MODEL_SCORE_H

#include "model/levels.h"

struct demand;
struct plan;
struct problem;

void score_plan(struct levels *levels, const struct plan *plan,
                const struct problem *problem, const struct demand *demand);

/*
 * Groups the placed visits into trips: trip[v] is the number of v's trip on
 * its first day (visits of one day, county, lead section and crew that fit
 * into a day together share one), NONE if v is not placed.  Returns the number
 * of trips.  A visit of several days is one trip.
 */
int score_trips(int *trip, const struct plan *plan,
                const struct problem *problem, const struct demand *demand);

#endif
