/*
 * expressions.h - what planners write as expressions, in words that a citizen
 * reads: 行业=危化&分类!=部门|其他 is 行业为危化且分类不是部门或其他的企业.
 */
#ifndef OUTPUT_EXPRESSIONS_H
#define OUTPUT_EXPRESSIONS_H

#include "model/problem.h"

struct arena;
struct target;

/* Enterprises that are listed by id alone are called by their names. */
const char *target_words(struct arena *arena, const struct problem *problem,
                         const struct target *target, enum language language);

/* As written where it takes parts away from each other. */
const char *window_words(struct arena *arena, const char *text,
                         enum language language);

#endif
