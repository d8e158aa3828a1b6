/*
 * crowds.h - officers whom no rule tells apart, counted together.
 *
 * Officers of one crowd may fill the same seats, are away on the same days and
 * have the same to give.  A flow need only say how many of a crowd go each day:
 * who, is found afterwards (turns.h), and so that shares differ by no more than
 * a day.  So what the flow costs does not grow with the number of officers.
 *
 * Who goes on a trip of several days does nothing else in its weeks if he is of
 * a crowd: then nobody need know yet who it is.  That asks for a little more
 * than there must be, so where the crowds do not find crews everybody is looked
 * at alone.  So is he in a re-solve, where crews were announced by name, and
 * where it would not pay.
 */
#ifndef SOLVER_CROWDS_H
#define SOLVER_CROWDS_H

#include <stdbool.h>

struct arena;
struct classes;
struct officers;
struct supply;

struct crowds {
    int n;
    int *of;      // [n_inspectors]
    int *first;   // [n + 1] into members
    int *members; // [n_inspectors] crowd by crowd, ascending
    int *rank;    // [n_inspectors] among those of the crowd
};

/* The arrays hang on the arena. */
void crowds_init(struct crowds *crowds, struct arena *arena,
                 const struct supply *supply, const struct classes *classes);

/* Every officer alone. */
void crowds_of_one(struct crowds *crowds, struct arena *arena,
                   int n_inspectors);

/* Is it worth while to count them together? */
bool crowds_pay(const struct crowds *crowds);

/* The officers of a set that seats are given by, of each crowd so many at most,
 * to list; returns how many. */
int crowds_list(const struct crowds *crowds, const struct officers *officers,
                int most, int *list);

/* Is anybody not alone? */
bool crowds_are_folded(const struct crowds *crowds);

int crowd_size(const struct crowds *crowds, int crowd);

#endif
