/*
 * plan.h - the main sequence: solve, confirm, write, sum up.
 */
#ifndef CLI_PLAN_H
#define CLI_PLAN_H

#include "cli/command.h"

struct arena;
struct arguments;
struct bureau;
struct year;

/* Plans the year that was read, from its baseline if there is one. */
enum exit_code year_plan(struct year *year, const struct arguments *arguments);

/* Plans one folder, and notes it in the bureau, whose texts hang on the arena;
 * null: nobody wants to know. */
enum exit_code plan_alone(const struct arguments *arguments,
                          struct bureau *bureau, struct arena *arena);

#endif
