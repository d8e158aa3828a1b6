/*
 * chance.h - numbers of chance, the same on every machine for one seed.
 */
#ifndef TESTS_SOLVER_CHANCE_H
#define TESTS_SOLVER_CHANCE_H

#include <stdbool.h>
#include <stdint.h>

struct chance {
    uint64_t state;
};

void chance_init(struct chance *chance, uint64_t seed);

/* 0 ... n - 1, all alike; n is more than 0. */
int chance_below(struct chance *chance, int n);

/* low ... high */
int chance_between(struct chance *chance, int low, int high);

/* True so many times of a hundred. */
bool chance_hits(struct chance *chance, int percent);

/* One of the texts, the last of which is null. */
const char *chance_text(struct chance *chance, const char *const *texts);
#define CHANCE_TEXT(chance, ...) \
    chance_text((chance), (const char *const[]){__VA_ARGS__, NULL})

#endif
