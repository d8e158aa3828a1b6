/*
 * console.h - what the person reads on the terminal: troubles and results.
 */
#ifndef OUTPUT_CONSOLE_H
#define OUTPUT_CONSOLE_H

#include "model/problem.h"

#include <stdio.h>

struct demand;
struct diags;
struct plan;

/* One line each: file:line:column: sentence [code]. */
void console_diags(FILE *to, const struct diags *diags, enum language language);

/* What was read and what is asked, for check. */
void console_counts(const struct problem *problem, const struct demand *demand,
                    enum language language);

/* Each draw in a line, for draw. */
void console_draws(const struct problem *problem, const struct demand *demand,
                   const char *folder, enum language language);

/* What a planner wants to know of a finished plan. */
void console_summary(const struct problem *problem, const struct demand *demand,
                     const struct plan *plan, const char *folder,
                     enum language language);

/* The six levels and every breach, for verify. */
void console_levels(const struct plan *plan, const struct diags *breaches,
                    enum language language);

#endif
