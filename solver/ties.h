/*
 * ties.h - what binds the visits of one enterprise to each other.
 *
 * Spec section 3, rule 5: the cap, the spacing, the follow-up.  A tie is noted
 * only where it can bind: the cap when more is asked than it allows, the
 * spacing when two visits have start days that close together.
 */
#ifndef SOLVER_TIES_H
#define SOLVER_TIES_H

#include <stdbool.h>

struct arena;
struct supply;

enum tie_type {
    TIE_SPACING, // gap_min days apart, whichever is first
    TIE_FOLLOW,  // b after a by gap_min to gap_max days
};

/* a and b are positions in the lot. */
struct tie {
    enum tie_type type;
    int a;
    int b;
    int gap_min;
    int gap_max; // NONE if open
};

/* Visits of an enterprise that are tied together, directly or through others;
 * a visit that nothing ties is a lot of its own. */
struct lot {
    const int *visits;     // [n] in the order of the demand
    const bool *is_capped; // [n]
    int n;
    const struct tie *ties; // [n_ties]
    int n_ties;
    int cap; // most capped visits placed, NONE if it cannot bind
};

struct lot_listener {
    void (*hear)(void *context, const struct lot *lot);
    void *context;
};

/* Splits the n visits of one enterprise into lots and tells each; what they
 * point to lives in the arena. */
void ties_visit(struct arena *arena, const struct supply *supply,
                const int *visits, int n, struct lot_listener listener);

#endif
