#include "model/dayset.h"

#include <string.h>

void dayset_add(struct dayset *set, int i) {
    if (i >= 0 && i < DAYSET_DAYS)
        set->word[i / 64] |= UINT64_C(1) << (i % 64);
}

void dayset_remove(struct dayset *set, int i) {
    if (i >= 0 && i < DAYSET_DAYS)
        set->word[i / 64] &= ~(UINT64_C(1) << (i % 64));
}

void dayset_add_span(struct dayset *set, int first, int end) {
    for (int i = first < 0 ? 0 : first; i < end && i < DAYSET_DAYS; i++)
        dayset_add(set, i);
}

struct dayset dayset_union(struct dayset a, struct dayset b) {
    for (int w = 0; w < DAYSET_WORDS; w++)
        a.word[w] |= b.word[w];
    return a;
}

struct dayset dayset_meet(struct dayset a, struct dayset b) {
    for (int w = 0; w < DAYSET_WORDS; w++)
        a.word[w] &= b.word[w];
    return a;
}

struct dayset dayset_minus(struct dayset a, struct dayset b) {
    for (int w = 0; w < DAYSET_WORDS; w++)
        a.word[w] &= ~b.word[w];
    return a;
}

int dayset_count(const struct dayset *set) {
    int n = 0;
    for (int w = 0; w < DAYSET_WORDS; w++)
        n += __builtin_popcountll(set->word[w]);
    return n;
}

bool dayset_is_empty(const struct dayset *set) {
    return dayset_count(set) == 0;
}

bool dayset_equal(const struct dayset *a, const struct dayset *b) {
    return memcmp(a, b, sizeof *a) == 0;
}

int dayset_next(const struct dayset *set, int i) {
    if (i < 0)
        i = 0;
    while (i < DAYSET_WORDS * 64) {
        uint64_t rest = set->word[i / 64] >> (i % 64);
        if (rest)
            return i + __builtin_ctzll(rest);
        i = (i / 64 + 1) * 64;
    }
    return -1;
}

/* set moved one day earlier. */
static struct dayset dayset_earlier(struct dayset set) {
    for (int w = 0; w < DAYSET_WORDS; w++) {
        set.word[w] >>= 1;
        if (w + 1 < DAYSET_WORDS)
            set.word[w] |= set.word[w + 1] << 63;
    }
    return set;
}

struct dayset dayset_starts(struct dayset set, int length) {
    struct dayset starts = set;
    for (int i = 1; i < length && !dayset_is_empty(&starts); i++) {
        set = dayset_earlier(set);
        starts = dayset_meet(starts, set);
    }
    return starts;
}
