/*
 * blocks.h - days folded into blocks.
 *
 * The days of an ISO week that lie in the windows and wishes of just the same
 * kinds are one block: for these kinds nothing tells them apart.  A program on
 * blocks is a relaxation of the program on days, since officers may be away on
 * some of the days only; where a block's answer cannot be spread over its
 * days, the week is split and its blocks are single days from then on.
 */
#ifndef SOLVER_BLOCKS_H
#define SOLVER_BLOCKS_H

#include "model/base/vec.h"
#include "model/dayset.h"

#include <stdint.h>

struct folding;

struct block {
    struct dayset days;
    int first; // day
    int last;  // day
    int week;
};

struct blocks {
    VEC(struct block) at;    // by week, then by first day
    int of_day[DAYSET_DAYS]; // block, or NONE where no kind needs the day
};

/* The blocks of n kinds; bit w of split: every day of week w is a block. */
void blocks_init(struct blocks *blocks, const struct folding *folding,
                 const int *kinds, int n, uint64_t split);
void blocks_release(struct blocks *blocks);

#endif
