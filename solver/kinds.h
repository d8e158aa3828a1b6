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
 * are a lot.  The ties of a loose lot (chance.h) seldom bind: its visits fold
 * with all that are alike, whoever else is tied to them.  The programs do not
 * know of its spacing, and of follow-ups only what all of one kind need (a
 * bond); the visits are dealt out so that every tie holds (exchange.h).
 * Where that does not go, the component opens the lot: its visits are kinds of
 * their own from then on, with rows for the ties, so that the answer is exact.
 *
 * The visits of any other lot form a bundle.  Two shapes fold: alike bundles
 * become one with copies, and position p of all of them is one kind, its i-th
 * visit belonging to copy i.
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
#include "solver/shape.h"
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
    VEC(int) visits;      // of the demand; of a bundle the i-th is of copy i
    int bundle;           // or NONE
    int position;         // in the bundle
};

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

/* Visits of loose lots that each follow one of the kind before. */
struct bond {
    int before;
    int length;     // days of a visit of the kind before
    struct tie tie; // its gaps
    VEC(int) after; // kinds, ascending
};

struct kinds {
    VEC(struct kind) kinds;
    int n_folded; // kinds from the beginning; the others are those of opened
                  // lots
    VEC(struct bundle) bundles;
    VEC(struct lot) lots; // of several visits, or of one with a cap
    VEC(int) own;         // [lots.n] bundle to be of a loose lot, else NONE
    VEC(struct bond) bonds;
    int *of_visit; // [demand.n_visits] folded kind, or NONE: can never be
                   // placed
    int *lot_of;   // [demand.n_visits] or NONE
};

/* Small things live in the arena; kinds_release frees the lists. */
void kinds_init(struct kinds *kinds, struct arena *arena,
                const struct classes *classes, const struct supply *supply);
void kinds_release(struct kinds *kinds);

/* Days that a visit of the kind takes. */
int kind_length(const struct kind *kind);

#endif
