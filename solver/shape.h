/*
 * shape.h - how alike lots fold into one, see kinds.h.
 */
#ifndef SOLVER_SHAPE_H
#define SOLVER_SHAPE_H

#include "model/dayset.h"

struct arena;
struct lot;

enum bundle_shape { BUNDLE_CAP, BUNDLE_CHAIN, BUNDLE_OWN };

/* What the rules see of a visit of a lot. */
struct look {
    struct dayset starts; // not empty
    int length;           // days
    int number; // the same for visits that are alike but for their lot
};

/* looks: [lot.n] */
enum bundle_shape shape_of(const struct lot *lot, const struct look *looks);

/* [lot.n], of the arena: the last position before that could change places with
 * it without any rule noticing, or NONE. */
const int *list_twins(struct arena *arena, const struct lot *lot,
                      const struct look *looks);

#endif
