/*
 * ties.h - what binds the visits of one enterprise to each other.
 *
 * Spec section 3, rule 5: the cap, the spacing, the follow-up.  A tie is noted
 * only where it can bind: the cap when more is asked than it allows, the
 * spacing when two visits have start days that close together.
 */
#ifndef SOLVER_TIES_H
#define SOLVER_TIES_H

#include "model/base/vec.h"

#include <stdbool.h>

struct supply;

enum tie_type {
    TIE_SPACING, // gap_min days apart, whichever is first
    TIE_FOLLOW,  // b after a by gap_min to gap_max days
};

/* a and b are positions in the list of tied visits. */
struct tie {
    enum tie_type type;
    int a;
    int b;
    int gap_min;
    int gap_max; // NONE if open
};

/* Visits that are tied together, directly or through others. */
struct tied {
    VEC(int) visits;     // in the order of the demand
    VEC(bool) is_capped; // beside visits
    VEC(struct tie) ties;
    int cap; // NONE if it cannot bind
};

struct tied_listener {
    void (*hear)(void *context, const struct tied *tied);
    void *context;
};

/* Splits the n visits of one enterprise into those tied together and tells
 * each lot; a visit that nothing ties is a lot of its own. */
void ties_visit(const struct supply *supply, const int *visits, int n,
                struct tied_listener listener);

#endif
