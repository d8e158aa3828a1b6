#include "solver/blocks.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/folding.h"

#include <stdlib.h>
#include <string.h>

/* The days on which a visit of the kind may take place, starts or not. */
static struct dayset kind_days(const struct kind *kind) {
    struct dayset days = {0};
    int length = kind_length(kind);
    for (int d = dayset_next(&kind->starts, 0); d >= 0;
         d = dayset_next(&kind->starts, d + 1))
        dayset_add_span(&days, d, d + length);
    return days;
}

/* A kind of several days has a slot a day, so only its presence matters. */
static char day_mark(const struct kind *kind, int d) {
    if (kind_length(kind) > 1 || !dayset_has(&kind->starts, d))
        return '-';
    return dayset_has(&kind->wished, d) ? 'w' : 's';
}

static struct dayset used_days(const struct folding *folding, const int *kinds,
                               int n) {
    struct dayset used = {0};
    for (int i = 0; i < n; i++)
        used = dayset_union(used, kind_days(folding_kind(folding, kinds[i])));
    return used;
}

static void block_add_day(struct blocks *blocks, int block, int d, int week) {
    if (block == blocks->at.n) {
        struct block fresh = {.first = d, .week = week};
        VEC_PUSH(&blocks->at, fresh);
    }
    dayset_add(&blocks->at.at[block].days, d);
    blocks->at.at[block].last = d;
    blocks->of_day[d] = block;
}

/* The block of the week whose first day has the same marks, or a new one. */
static int block_alike(const struct blocks *blocks, const char *marks, int n,
                       int week, int d) {
    int block = blocks->at.n;
    while (block > 0 && blocks->at.at[block - 1].week == week) {
        block--;
        int first = blocks->at.at[block].first;
        if (memcmp(marks + (size_t)first * (size_t)n,
                   marks + (size_t)d * (size_t)n, (size_t)n) == 0)
            return block;
    }
    return blocks->at.n;
}

void blocks_init(struct blocks *blocks, const struct folding *folding,
                 const int *kinds, int n, uint64_t split) {
    memset(blocks, 0, sizeof *blocks);
    int n_days = folding->problem->n_days;
    struct dayset used = used_days(folding, kinds, n);
    char *marks = stop_calloc((size_t)n_days * (size_t)n, 1);
    for (int d = 0; d < DAYSET_DAYS; d++)
        blocks->of_day[d] = NONE;
    for (int d = dayset_next(&used, 0); d >= 0; d = dayset_next(&used, d + 1)) {
        for (int i = 0; i < n; i++)
            marks[(size_t)d * (size_t)n + (size_t)i] =
                day_mark(folding_kind(folding, kinds[i]), d);
        int week = week_of(folding->problem, d);
        int block = blocks->at.n;
        if (!(split >> week & 1))
            block = block_alike(blocks, marks, n, week, d);
        block_add_day(blocks, block, d, week);
    }
    free(marks);
}

void blocks_release(struct blocks *blocks) {
    VEC_RELEASE(&blocks->at);
}
