/*
 * chance.h - how often a tie would be broken if nobody looked at it.
 *
 * Both visits on days drawn from their start days.  Ties between the same days
 * are looked at once.
 */
#ifndef SOLVER_CHANCE_H
#define SOLVER_CHANCE_H

#include "model/base/vec.h"
#include "solver/intern.h"

struct look;
struct tie;

struct chances {
    struct intern pairs;
    VEC(int) permille; // [pairs.n]
};

void chances_init(struct chances *chances, struct arena *arena);
void chances_release(struct chances *chances);

/* In a thousand. */
int chance_broken(struct chances *chances, const struct tie *tie,
                  const struct look *a, const struct look *b);

#endif
