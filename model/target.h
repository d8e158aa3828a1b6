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

#endif
