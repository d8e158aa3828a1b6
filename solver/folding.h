/*
 * folding.h - the year as the solver sees it, shared by all its parts.
 *
 * Made once, read by every thread, changed by nobody.
 */
#ifndef SOLVER_FOLDING_H
#define SOLVER_FOLDING_H

#include "model/base/arena.h"
#include "model/levels.h"
#include "solver/classes.h"
#include "solver/crowds.h"
#include "solver/kinds.h"
#include "solver/steps.h"
#include "solver/supply.h"

struct demand;
struct problem;

struct folding {
    struct arena arena;
    const struct problem *problem;
    const struct demand *demand;
    struct supply supply;
    enum level last_level; // none after it is looked at
    struct steps_manner steps;
    struct classes classes;
    struct kinds kinds;
    struct crowds crowds; // officers as the flow that dates trips sees them
    struct crowds alone;  // each by himself
};

void folding_init(struct folding *folding, const struct problem *problem,
                  const struct demand *demand);
void folding_release(struct folding *folding);

/* Shorthands for what is asked most. */
const struct kind *folding_kind(const struct folding *folding, int kind);
const struct trip_class *folding_class(const struct folding *folding,
                                       int class);

/* The officers of a class's need. */
const struct officers *folding_officers(const struct folding *folding,
                                        const struct need *need);

#endif
