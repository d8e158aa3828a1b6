/*
 * crew_places.h - a crew that cannot be put together on any day.
 */
#ifndef SOLVER_CREW_PLACES_H
#define SOLVER_CREW_PLACES_H

#include "model/diag.h"

struct arena;
struct dayset;
struct folding;

/*
 * NO_OFFICER, CREW_SHORT or PLACES_SHORT if none of the start days has a crew
 * when nothing else is planned, and how many officers more would do; else
 * MESSAGE_NOTHING.
 */
struct fact places_reason(const struct folding *folding, int visit,
                          const struct dayset *days, struct arena *arena,
                          int *lack);

#endif
