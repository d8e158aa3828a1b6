/*
 * begin.h - an answer to start from.
 *
 * In a re-solve the visits where the baseline announced them, after a mend
 * where the calendar before it had them, as far as the rows allow it; the
 * others where they still fit, the nearer the better.  Mostly little is missed
 * then, and whenever the time is over, no less is placed than before.
 */
#ifndef SOLVER_BEGIN_H
#define SOLVER_BEGIN_H

struct component;
struct program;

/* Fills component->placed, which is to be solved anew, from the start days of a
 * calendar, [demand.n_visits], NONE: not placed. */
void begin_from_days(struct component *component, const int *start);

/* Fills component->placed, which the program of the first level is for, from
 * what stands there, or else from the baseline. */
void begin_placed(struct component *component, const struct program *program);

#endif
