#include "solver/chance.h"

#include "model/problem.h"
#include "solver/shape.h"
#include "solver/ties.h"

#include <string.h>

#define THOUSAND 1000

/* Bytes without padding. */
struct pair {
    struct dayset a;
    struct dayset b;
    int length_a;
    int length_b;
    int type;
    int gap_min;
    int gap_max;
    int none; // 0: no padding
};

void chances_init(struct chances *chances, struct arena *arena) {
    memset(chances, 0, sizeof *chances);
    intern_init(&chances->pairs, arena);
}

void chances_release(struct chances *chances) {
    intern_release(&chances->pairs);
    VEC_RELEASE(&chances->permille);
}

static int count_within(const struct dayset *days, int first, int last) {
    struct dayset span = {0};
    dayset_add_span(&span, first, last + 1);
    span = dayset_meet(span, *days);
    return dayset_count(&span);
}

/* The start days of b that go with a start of a on day d. */
static int count_kept(const struct pair *pair, int d) {
    int last = d + pair->length_a - 1;
    if (pair->type == TIE_FOLLOW)
        return count_within(&pair->b, last + pair->gap_min,
                            pair->gap_max == NONE ? DAYSET_DAYS
                                                  : last + pair->gap_max);
    return count_within(&pair->b, 0, d - pair->gap_min - pair->length_b + 1) +
           count_within(&pair->b, last + pair->gap_min, DAYSET_DAYS);
}

static int permille_of(const struct pair *pair) {
    int n = dayset_count(&pair->a) * dayset_count(&pair->b);
    int kept = 0;
    for (int d = dayset_next(&pair->a, 0); d >= 0;
         d = dayset_next(&pair->a, d + 1))
        kept += count_kept(pair, d);
    return (int)((int64_t)THOUSAND * (n - kept) / n);
}

int chance_broken(struct chances *chances, const struct tie *tie,
                  const struct look *a, const struct look *b) {
    struct pair pair = {a->starts,      b->starts,    a->length,    b->length,
                        (int)tie->type, tie->gap_min, tie->gap_max, 0};
    int number = intern_add(&chances->pairs, &pair, sizeof pair);
    if (number == chances->permille.n)
        VEC_PUSH(&chances->permille, permille_of(&pair));
    return chances->permille.at[number];
}
