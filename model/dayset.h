/*
 * dayset.h - a set of days of the horizon.
 *
 * The horizon lies in one year, so 384 bits hold it; a dayset is a value, bit
 * i stands for the i-th day of the horizon (0 is problem.first).
 */
#ifndef MODEL_DAYSET_H
#define MODEL_DAYSET_H

#include <stdbool.h>
#include <stdint.h>

#define DAYSET_WORDS 6
#define DAYSET_DAYS 366

struct dayset {
    uint64_t word[DAYSET_WORDS];
};

static inline bool dayset_has(const struct dayset *set, int i) {
    return i >= 0 && i < DAYSET_DAYS && (set->word[i / 64] >> (i % 64) & 1);
}

void dayset_add(struct dayset *set, int i);
void dayset_remove(struct dayset *set, int i);

/* Adds first, ..., end - 1; the part outside 0..DAYSET_DAYS is left out. */
void dayset_add_span(struct dayset *set, int first, int end);

struct dayset dayset_union(struct dayset a, struct dayset b);
struct dayset dayset_meet(struct dayset a, struct dayset b);
struct dayset dayset_minus(struct dayset a, struct dayset b);

int dayset_count(const struct dayset *set);
bool dayset_is_empty(const struct dayset *set);
bool dayset_equal(const struct dayset *a, const struct dayset *b);

/* The first member at or after i, or -1. */
int dayset_next(const struct dayset *set, int i);

/* The days i for which i, i + 1, ..., i + length - 1 are all members. */
struct dayset dayset_starts(struct dayset set, int length);

#endif
