/*
 * shortage.h - officers who are asked for more than they have.
 *
 * All visits of the year as a flow to the officers, each free to lie on any
 * day that rule 1 admits.  Where even that cannot be met, the minimum cut
 * names the officers, the days, what is asked of them and what they have.
 */
#ifndef SOLVER_SHORTAGE_H
#define SOLVER_SHORTAGE_H

#include "model/dayset.h"
#include "solver/roster.h"

#include <stdbool.h>
#include <stdint.h>

struct folding;

/* The visits of a kind ask for officers. */
struct shortage_ask {
    int kind;
    int arc;
    int64_t officer_days;
    const struct officers *officers;
    struct dayset days;
};

struct shortage {
    const struct folding *folding;
    struct roster roster;
    VEC(struct shortage_ask) asks;
};

/* What clashes in one part of the cut. */
struct shortfall {
    bool *is_asked; // [n_inspectors] the caller's
    int64_t asked;
    int64_t available;
    struct dayset days;
    int visits;
};

/* Every visit of the year on all of its days.  Of a year that is too large for
 * one flow no part of a cut is known. */
void shortage_init(struct shortage *shortage, const struct folding *folding);

void shortage_release(struct shortage *shortage);

/* The part of the cut that the kind is in; false if it is in none. */
bool shortage_find(const struct shortage *shortage, int kind,
                   struct shortfall *shortfall);

#endif
