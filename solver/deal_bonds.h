/*
 * deal_bonds.h - follow-ups of loose lots dealt to their first visits.
 *
 * First in, first out, as rows_bonds.c counts on: the visits after, of whatever
 * kind, take the earliest slots of the kind before that they can follow.
 */
#ifndef SOLVER_DEAL_BONDS_H
#define SOLVER_DEAL_BONDS_H

#include <stdbool.h>

struct component;
struct folding;

/* Fills slot_of[visit], NONE before, for the kinds of the component's bonds,
 * and is_dealt[i] of its kinds.  What can follow nothing is given out all the
 * same. */
void deal_bonds(const struct component *component,
                const struct folding *folding, int *slot_of, bool *is_dealt);

#endif
