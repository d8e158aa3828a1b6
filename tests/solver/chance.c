/*
 * chance.c - splitmix64: Steele, Lea, Flood, Fast Splittable Pseudorandom
 * Number Generators (2014).
 */
#include "tests/solver/chance.h"

#include <assert.h>
#include <stddef.h>

void chance_init(struct chance *chance, uint64_t seed) {
    chance->state = seed;
}

static uint64_t next(struct chance *chance) {
    uint64_t z = chance->state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

int chance_below(struct chance *chance, int n) {
    assert(n > 0);
    uint64_t choices = n > 0 ? (uint64_t)n : 1; // for optimised builds
    return (int)(next(chance) % choices);
}

int chance_between(struct chance *chance, int low, int high) {
    return low + chance_below(chance, high - low + 1);
}

bool chance_hits(struct chance *chance, int percent) {
    return chance_below(chance, 100) < percent;
}

const char *chance_text(struct chance *chance, const char *const *texts) {
    int n = 0;
    while (texts[n])
        n++;
    return texts[chance_below(chance, n)];
}
