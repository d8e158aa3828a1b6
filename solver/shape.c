#include "solver/shape.h"

#include "model/base/arena.h"
#include "model/problem.h"
#include "solver/ties.h"

/* Is the tie of x with other the same as a tie of y with it? */
static bool tie_is_shared(const struct lot *lot, const struct tie *tie, int x,
                          int y) {
    if (tie->a != x && tie->a != y && tie->b != x && tie->b != y)
        return true;
    struct tie moved = *tie;
    moved.a = tie->a == x ? y : tie->a == y ? x : tie->a;
    moved.b = tie->b == x ? y : tie->b == y ? x : tie->b;
    bool is_free = tie->type == TIE_SPACING; // of direction
    for (int t = 0; t < lot->n_ties; t++) {
        const struct tie *at = &lot->ties[t];
        bool same_ends = (at->a == moved.a && at->b == moved.b) ||
                         (is_free && at->a == moved.b && at->b == moved.a);
        if (same_ends && at->type == tie->type && at->gap_min == tie->gap_min &&
            at->gap_max == tie->gap_max)
            return true;
    }
    return false;
}

static bool are_twins(const struct lot *lot, const struct look *looks, int x,
                      int y) {
    if (looks[x].number != looks[y].number ||
        lot->is_capped[x] != lot->is_capped[y])
        return false;
    for (int t = 0; t < lot->n_ties; t++)
        if (!tie_is_shared(lot, &lot->ties[t], x, y))
            return false;
    return true;
}

/* Lies the later position of the tie never before the other?  Two visits that
 * nothing tells apart are taken to happen in the order of their positions. */
static bool has_order(const struct lot *lot, const struct look *looks,
                      const struct tie *tie) {
    if (tie->type == TIE_FOLLOW)
        return tie->a < tie->b;
    const struct look *b = &looks[tie->b];
    int first = dayset_next(&b->starts, 0);
    int ordered_before = first + b->length - 1 + tie->gap_min;
    if (dayset_next(&looks[tie->a].starts, ordered_before) < 0)
        return true;
    return lot->n == 2 && are_twins(lot, looks, tie->a, tie->b);
}

static bool is_chain(const struct lot *lot, const struct look *looks) {
    for (int t = 0; t < lot->n_ties; t++) {
        if (!has_order(lot, looks, &lot->ties[t]))
            return false;
        for (int u = 0; u < t; u++)
            if (lot->ties[u].b == lot->ties[t].b)
                return false;
    }
    return lot->cap == NONE;
}

enum bundle_shape shape_of(const struct lot *lot, const struct look *looks) {
    if (!lot->n_ties)
        return BUNDLE_CAP;
    return is_chain(lot, looks) ? BUNDLE_CHAIN : BUNDLE_OWN;
}

const int *list_twins(struct arena *arena, const struct lot *lot,
                      const struct look *looks) {
    int *twin = ARENA_NEW(arena, int, lot->n);
    for (int p = 0; p < lot->n; p++) {
        twin[p] = p - 1;
        while (twin[p] != NONE && !are_twins(lot, looks, twin[p], p))
            twin[p]--;
    }
    return twin;
}
