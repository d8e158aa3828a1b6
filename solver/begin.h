/*
 * begin.h - an answer to start from, in a re-solve.
 *
 * The visits where the baseline announced them, as far as the rows allow it,
 * and the others where they still fit, the nearer the better.  Mostly nothing
 * is missed then, which needs no search at all.
 */
#ifndef SOLVER_BEGIN_H
#define SOLVER_BEGIN_H

struct component;
struct program;

/* Fills component->placed, which the program of the first level is for. */
void begin_placed(struct component *component, const struct program *program);

#endif
