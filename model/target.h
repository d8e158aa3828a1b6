/*
 * target.h - which enterprises an expression names.
 */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "model/span.h"

#include <stdbool.h>

struct problem;

/* A condition: the column has one of the values (or, negated, none). */
struct condition {
    int column;         // enum enterprise_column or a further one
    bool negated;       // !=
    struct span values; // of problem.values
};

/* Conditions joined by "and"; n_conditions 0 matches every enterprise. */
struct target {
    struct condition *conditions;
    int n_conditions;
    bool given; // false: the cell was empty
};

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
