/*
 * gaps.h - days between visits of one enterprise, while days are chosen.
 */
#ifndef SOLVER_GAPS_H
#define SOLVER_GAPS_H

#include <stdbool.h>
#include <stdint.h>

struct settlement;

/* May the visit start on the day, as far as the visits tied to it go?  Those
 * without a day yet must have one left in their block. */
bool gaps_allow(const struct settlement *settlement, int visit, int d);

/* The weeks, a bit each, of the visits tied to this one. */
uint64_t gaps_weeks(const struct settlement *settlement, int visit);

/* Takes out every visit that follows one without a day. */
void gaps_drop_orphans(struct settlement *settlement);

#endif
