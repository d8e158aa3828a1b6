/*
 * deadline.h - the only clock of the program.
 */
#ifndef SOLVER_DEADLINE_H
#define SOLVER_DEADLINE_H

#include <stdbool.h>

struct deadline {
    double begun_s; // of a clock that never jumps
    double limit_s; // 0: none
};

void deadline_init(struct deadline *deadline, int limit_s);

double deadline_elapsed(const struct deadline *deadline);
bool deadline_is_over(const struct deadline *deadline);

/* Seconds left, a very long time without a limit, never below 0. */
double deadline_left(const struct deadline *deadline);

#endif
