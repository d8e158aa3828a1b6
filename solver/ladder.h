/*
 * ladder.h - the levels of one component, one after another.
 *
 * Each level is minimised with the levels before held at their values.  Where
 * one is hard to prove that waits, as rows that crews need may change it.  When
 * the time is over the best solution so far stays, with the bounds known.
 */
#ifndef SOLVER_LADDER_H
#define SOLVER_LADDER_H

struct component;
struct deadline;
struct folding;
struct ip_answer;

#include "model/levels.h"

#include <stdbool.h>

struct ladder_watch {
    void (*tell)(void *context, enum level level,
                 const struct ip_answer *sofar);
    void *context;
};

/* Goes on from the component's next level up to the last of the folding, or
 * past the first that is not soon proven.  Fills placed and levels of the
 * component; watch may be null. */
void ladder_climb(struct component *component, const struct folding *folding,
                  const struct deadline *deadline,
                  const struct ladder_watch *watch);

/* Goes on to the last level whatever is proven, as far as there is time. */
void ladder_climb_on(struct component *component, const struct folding *folding,
                     const struct deadline *deadline,
                     const struct ladder_watch *watch);

/* Searches the levels that are not proven until they are. */
void ladder_insist(struct component *component, const struct folding *folding,
                   const struct deadline *deadline,
                   const struct ladder_watch *watch);

/* Is each level up to the last of the folding as low as can be? */
bool ladder_is_proven(const struct component *component,
                      const struct folding *folding);

#endif
