/*
 * ladder.h - the levels of one component, one after another.
 *
 * Each level is minimised with the levels before held at their values.  When
 * the time is over the best solution so far stays, with the bounds known.
 */
#ifndef SOLVER_LADDER_H
#define SOLVER_LADDER_H

struct component;
struct deadline;
struct folding;
struct ip_answer;

#include "model/levels.h"

struct ladder_watch {
    void (*tell)(void *context, enum level level,
                 const struct ip_answer *sofar);
    void *context;
};

/* Goes on from the component's next level up to the last of the folding, or to
 * one that is not proven in time, which is then the next.  Fills placed and
 * levels of the component; watch may be null. */
void ladder_climb(struct component *component, const struct folding *folding,
                  const struct deadline *deadline,
                  const struct ladder_watch *watch);

#endif
