/*
 * target.h - which enterprises an expression names.
 */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include <stdbool.h>

struct problem;
struct target;

/* A list cell matches if one entry does; != is the opposite of =. */
bool target_matches(const struct problem *problem, const struct target *target,
                    int enterprise);

/*
 * Lists the enterprises that match, in the order of the file, and returns how
 * many there are.  list has room for all enterprises.  Takes one look at each
 * cell, however many values the expression names.
 */
int target_list(const struct problem *problem, const struct target *target,
                int *list);

#endif
