/*
 * deal.h - a component's answer dealt out to its visits.
 *
 * A kind's i-th visit is of copy i of its bundle.  Lone visits take the slots
 * in the order of time.  Of a bundle with a cap the positions are dealt to the
 * copies in turn.  A follow-up goes to the copy whose first visit is the
 * earliest that it can follow.  Visits of loose lots change places with others
 * of their kinds as long as that mends ties.
 */
#ifndef SOLVER_DEAL_H
#define SOLVER_DEAL_H

#include "solver/exchange.h"

#include <stdbool.h>

struct component;
struct folding;

/* Fills slot_of[visit] with a slot of the component, or NONE, for every visit
 * of its kinds, and adds the lots that are to be opened to broken.  False if a
 * follow-up finds no first visit: its blocks are too coarse; *slot is its slot
 * then. */
bool deal_visits(const struct component *component,
                 const struct folding *folding, int *slot_of, lot_list *broken,
                 int *slot);

#endif
