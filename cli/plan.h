/*
 * plan.h - the main sequence: solve, confirm, write, sum up.
 */
#ifndef CLI_PLAN_H
#define CLI_PLAN_H

#include "cli/command.h"

struct arguments;
struct year;

/* Plans the year that was read, from its baseline if there is one. */
enum exit_code year_plan(struct year *year, const struct arguments *arguments);

#endif
