/*
 * levelling.h - the crew-days of each lead section and week, in steps.
 *
 * Far from the loads that the component knows the program counts too little
 * (steps.h).  Its best solution is the best of all if its loads lie where it is
 * exact; if not they are noted, and the next program is exact there.
 */
#ifndef SOLVER_LEVELLING_H
#define SOLVER_LEVELLING_H

#include <stdbool.h>
#include <stdint.h>

struct component;
struct program;

/* The columns and rows of the level. */
void levelling_rows(struct program *program);

/* Fills in the steps of what the solution places. */
void levelling_start(const struct program *program, int64_t *x);

/* The squares of the solution's loads, less those of what is held. */
int64_t levelling_squares(const struct program *program, const int64_t *x);

/* Notes the loads of the solution for which the program counts too little;
 * false if there are none. */
bool levelling_note(const struct program *program, const int64_t *x,
                    struct component *component);

/* The loads of the relaxation's values are those that the component knows, no
 * others; false if they were exact already. */
bool levelling_move(const struct program *program, const double *x,
                    struct component *component);

#endif
