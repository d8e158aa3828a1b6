/*
 * relaxation.h - a program without whole numbers, by rows that are needed.
 *
 * Most rows say how much is too much, and most of those are never broken.
 * They wait until the values break them (Dantzig, Fulkerson and Johnson,
 * "Solution of a large-scale traveling-salesman problem", 1954); the program
 * that is solved stays small.  Where break follows break, rows that have hardly
 * any room left join with them.  The outcome is the same.
 */
#ifndef SOLVER_RELAXATION_H
#define SOLVER_RELAXATION_H

#include "model/base/vec.h"

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;
struct relaxation;

/* Of the first rows of programs that begin alike, those that one of them
 * needed. */
struct needed {
    VEC(bool) rows;
};

/* It reads the program as long as it is open; see struct lp of backend.h.
 * Rows that are needed do not wait. */
struct relaxation *relaxation_open(const struct ip *ip,
                                   const struct needed *needed);
void relaxation_close(struct relaxation *relaxation);

/* Marks those of the needed rows that have joined. */
void relaxation_tell_needed(const struct relaxation *relaxation,
                            struct needed *needed);

/* Takes over the rows that the program has gained. */
void relaxation_extend(struct relaxation *relaxation);

/* Has no effect on a column whose bounds in the program were equal. */
void relaxation_bound(struct relaxation *relaxation, int column, int64_t lower,
                      int64_t upper);

/* False if no numbers obey the rows, if time is over, or if the library
 * fails. */
bool relaxation_solve(struct relaxation *relaxation,
                      const struct deadline *deadline);

/* Of the last time that it was solved: the cost in units, the values
 * [columns], and the prices [rows], see bound.h. */
double relaxation_cost(const struct relaxation *relaxation);
const double *relaxation_values(const struct relaxation *relaxation);
const double *relaxation_prices(const struct relaxation *relaxation);

#endif
