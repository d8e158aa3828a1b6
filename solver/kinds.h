/*
 * kinds.h - visits that no rule can tell apart, folded into one.
 *
 * A kind is a number of alike visits: same sharing class, length, start days,
 * wish, priority and announced day.  What is held is no visit of any kind.  The
 * programs count how many of a kind happen where, so their size does not grow
 * with the number of visits (symmetry aggregation; Fischetti and Liberti,
 * "Orbital shrinking", 2012).
 *
 * Visits of one enterprise that a rule ties together (cap, spacing, follow-up)
 * form a bundle.  Two shapes fold: alike bundles become one with copies, and
 * position p of all of them is one kind, its i-th visit belonging to copy i.
 *   BUNDLE_CAP   at most cap of the positions may be placed in each copy.  The
 *                sum over copies is enough: dealt out in turn, no copy gets
 *                more than cap.
 *   BUNDLE_CHAIN each position is tied to at most one before it, and cannot
 *                lie before that: a follow-up, or a spacing between visits
 *                whose order is clear.  Counting runs of slots is enough, tie
 *                by tie: first in, first out (rows_ties.c).
 * Every other bundle stays alone (BUNDLE_OWN, one copy) with its ties.
 */
#ifndef SOLVER_KINDS_H
#define SOLVER_KINDS_H

#include "model/base/vec.h"
#include "model/dayset.h"
#include "solver/classes.h"
#include "solver/ties.h"

#include <stdbool.h>

struct arena;
struct supply;

struct kind {
    int class;
    int half_days;
    int priority;
    struct dayset starts; // admissible and crewable
    struct dayset wished; // those without a cost at level 3
    int announced;        // day that the baseline promises, or NOT_PLACED
    VEC(int) visits;      // of the demand; the i-th belongs to copy i
    int bundle;           // or NONE
    int position;         // in the bundle
};

enum bundle_shape { BUNDLE_CAP, BUNDLE_CHAIN, BUNDLE_OWN };

struct bundle {
    enum bundle_shape shape;
    int first_kind; // position p is kind first_kind + p
    int n;
    int copies;
    int cap;                // most capped positions placed in a copy, or NONE
    const bool *is_capped;  // [n]
    const struct tie *ties; // [n_ties]
    int n_ties;
    const int *twin; // [n] a position before it that it is just like, or NONE
};

struct kinds {
    VEC(struct kind) kinds;
    VEC(struct bundle) bundles;
    int *of_visit; // [demand.n_visits] kind, or NONE: can never be placed
    int *copy_of;  // [demand.n_visits] its place among the kind's visits
};

/* Small things live in the arena; kinds_release frees the lists. */
void kinds_init(struct kinds *kinds, struct arena *arena,
                const struct classes *classes, const struct supply *supply);
void kinds_release(struct kinds *kinds);

/* Days that a visit of the kind takes. */
int kind_length(const struct kind *kind);

#endif
