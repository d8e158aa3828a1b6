/*
 * deadline.h - the only clock of the program.
 *
 * Whoever searches asks here whether there is time left.  A person who does
 * not want to wait any longer cuts all deadlines short, from a signal handler
 * if need be: that is the only thing here that all of the program shares.
 */
#ifndef SOLVER_DEADLINE_H
#define SOLVER_DEADLINE_H

#include <stdbool.h>

struct deadline {
    double begun_s; // of a clock that never jumps
    double limit_s; // 0: none
};

void deadline_init(struct deadline *deadline, int limit_s);

/* From now on every deadline is over, those to come too.  A signal handler may
 * call it. */
void deadlines_cut(void);
bool deadlines_are_cut(void);

/* The nth part of the time that is left, from now on. */
struct deadline deadline_share(const struct deadline *whole, int n);

double deadline_elapsed(const struct deadline *deadline);
bool deadline_is_over(const struct deadline *deadline);

/* For what is soon done and worth waiting for: is it over, and a little more?
 */
bool deadline_is_long_over(const struct deadline *deadline);

/* Seconds left, a very long time without a limit, never below 0. */
double deadline_left(const struct deadline *deadline);

#endif
