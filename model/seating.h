/*
 * seating.h - can the members of a crew fill the places asked for?
 */
#ifndef MODEL_SEATING_H
#define MODEL_SEATING_H

struct problem;
struct task;

/*
 * Seats distinct members of the n on the places of the task.  A place that
 * stays empty, NONE if all are filled; *n_filled of them are.
 */
int seating_empty(const struct problem *problem, const struct task *task,
                  const int *crew, int n, int *n_filled);

/* What the place is called: its skill, or its section. */
const char *seating_name(const struct problem *problem, const struct task *task,
                         int place);

#endif
