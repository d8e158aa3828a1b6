/*
 * ban.h - a pattern of trips that no crews can make, forbidden as a whole.
 *
 * Crews are a flow except for visits of several days, which keep one crew
 * throughout.  When the flow finds nothing wrong with the dates and yet no
 * crews exist, the trips that clash are banned: of at least one item of the
 * pattern there must be fewer.  Fewer trips never make crews harder, so the
 * ban cuts off nothing that can be crewed (a combinatorial Benders cut;
 * Codato and Fischetti 2006).
 */
#ifndef SOLVER_BAN_H
#define SOLVER_BAN_H

#include "model/base/vec.h"

#include <stdbool.h>

/* So many trips of the class that start on the day are too many. */
struct ban_item {
    int class;
    int day;
    int trips;
};

struct ban {
    VEC(struct ban_item) items;
};

void ban_release(struct ban *ban);

/* Does an item speak of the class and day? */
bool ban_has(const struct ban *ban, int class, int start);

#endif
