/*
 * remedies.h - the least changes that let more of the year be placed.
 *
 * Each remedy that could concern a visit without a place is tried by solving
 * the changed year for its first level: first as much of it as makes sense,
 * then as little as does the same.
 */
#ifndef SOLVER_REMEDIES_H
#define SOLVER_REMEDIES_H

#include "model/base/vec.h"
#include "model/remedy.h"

struct options;
struct plan;

struct remedies {
    VEC(struct remedy) list; // those that help most first
    int before; // visits that cannot be placed, nor drawn, as it is
    int tried;  // kinds of remedies
};

/* Told before each is tried, how many were and how many there are; tell may be
 * null. */
struct remedies_watch {
    void (*tell)(void *context, int tried, int of);
    void *context;
};

/* After solve_interrupt no more is tried; what was found holds all the same. */
void remedies_find(struct remedies *remedies, const struct problem *problem,
                   const struct demand *demand, const struct plan *plan,
                   const struct options *options, struct remedies_watch watch);
void remedies_release(struct remedies *remedies);

#endif
