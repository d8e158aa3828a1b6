/*
 * reasons_crew.h - why no crew can be found for one visit more.
 */
#ifndef SOLVER_REASONS_CREW_H
#define SOLVER_REASONS_CREW_H

#include "model/base/arena.h"
#include "model/diag.h"
#include "solver/shortage.h"

struct beside;
struct nearest;

/* What is looked up once for many visits. */
struct crew_inquiry {
    struct arena *arena; // of the texts
    struct beside *beside;
    struct shortage shortage; // of the whole year
    struct crew_known *known; // [kinds] what was found last
};

void crew_inquiry_init(struct crew_inquiry *inquiry, struct beside *beside,
                       struct arena *arena);
void crew_inquiry_release(struct crew_inquiry *inquiry);

/*
 * Writes one or two facts and returns how many.  One of NO_OFFICER, CREW_SHORT
 * and PLACES_SHORT if no day of the visit has a crew when nothing else is
 * planned; one of the others if that is not it, or not all of it.
 */
int reasons_of_crew(struct crew_inquiry *inquiry, int visit,
                    const struct nearest *nearest, struct fact *facts);

#endif
