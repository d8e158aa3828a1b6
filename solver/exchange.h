/*
 * exchange.h - visits change places until the ties of loose lots hold.
 *
 * Two visits of a kind may change slots whenever that mends more than it
 * breaks: the program has counted them, not told them apart.
 */
#ifndef SOLVER_EXCHANGE_H
#define SOLVER_EXCHANGE_H

#include "model/base/vec.h"

#include <stdbool.h>

struct component;
struct folding;

typedef VEC(int) lot_list;

/* Changes slot_of[visit] of the component's visits; adds the lots to broken
 * that are to be opened, since a tie holds on no days of their slots. */
void exchange(const struct component *component, const struct folding *folding,
              int *slot_of, lot_list *broken);

#endif
