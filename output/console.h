/*
 * console.h - what the person reads on the terminal: troubles and results.
 *
 * Prints to the stream given, in the language given, and looks at nothing
 * else: no locale, no width of the terminal.
 */
#ifndef OUTPUT_CONSOLE_H
#define OUTPUT_CONSOLE_H

#include "model/levels.h"
#include "model/problem.h"

#include <stdio.h>

struct arena;
struct demand;
struct diags;
struct plan;
struct view;

/* One line each: file:line:column: sentence [code]; at most 100 of them, the
 * errors rather than the warnings, then how many more there are. */
void console_diags(FILE *to, const struct diags *diags, enum language language);

/* What was read and what is asked, for check. */
void console_counts(FILE *to, const struct problem *problem,
                    const struct demand *demand, enum language language);

/* Each draw in a line, for draw. */
void console_draws(FILE *to, const struct problem *problem,
                   const struct demand *demand, const char *folder,
                   enum language language);

/* What a planner wants to know of a finished plan: what is placed, what is not
 * and why, who works how much, what is proven, and where the files are. */
void console_summary(FILE *to, const struct problem *problem,
                     const struct demand *demand, const struct plan *plan,
                     const char *folder, enum language language);

/* What became of the baseline; the summary of a re-solve shows it. */
void console_renewal(FILE *to, const struct view *view);

/* Where a file of an export is. */
void console_exported(FILE *to, const char *file, enum language language);

/* The levels and every breach, for verify. */
void console_levels(FILE *to, const struct plan *plan,
                    const struct diags *breaches, enum language language);

/* What a level counts, in a planner's words. */
const char *level_text(enum level level, enum language language);

/* Is it proven, or how far from it? */
const char *level_proof(struct arena *arena, const struct level_result *result,
                        enum language language);

#endif
