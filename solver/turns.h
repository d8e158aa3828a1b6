/*
 * turns.h - whose turn in a crowd it is to go.
 *
 * The flow of roster.h says how many of a crowd go each day; muster.h finds out
 * who.  These names go to the seats of the trips.
 */
#ifndef SOLVER_TURNS_H
#define SOLVER_TURNS_H

#include "model/base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct roster;
struct settlement;

struct turns {
    struct arena arena;
    const struct roster *roster;
    int *first;         // [crowds.n * n_days + 1] into who
    int *who;           // goes that day, crowd by crowd
    int *crowd_of_node; // [nodes], of its days
    int **members;      // [outings] of those of several days, else null
    bool is_right;      // nobody goes more than he may
    int64_t excess;     // of squares over those of even shares
};

/* For the settlement's trips as they are now, whose booked members stand for
 * anyone of their crowds. */
void turns_take(struct turns *turns, const struct settlement *settlement);
void turns_release(struct turns *turns);

/* The officers who sit on the class's trips of that day, for the need, to
 * list; returns how many. */
int turns_list(const struct turns *turns, int class, int d, int need,
               int *list);

#endif
