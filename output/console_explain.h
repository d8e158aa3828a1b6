/*
 * console_explain.h - why this day, why these people, why not at all.
 */
#ifndef OUTPUT_CONSOLE_EXPLAIN_H
#define OUTPUT_CONSOLE_EXPLAIN_H

#include "model/problem.h"

#include <stdbool.h>
#include <stdio.h>

struct baseline_row;
struct demand;
struct plan;
struct remedy;
struct view;

/* A placed visit: its day alone. */
void console_day(FILE *to, const struct view *view, int visit);

/* A placed visit: its days, its crew and who else could have gone; other is
 * the best plan in which it is on another day, or nowhere. */
void console_placed(FILE *to, const struct view *view, int visit,
                    const struct plan *other);

/* A visit that is done or locked. */
void console_held(FILE *to, const struct view *view, int visit);

/* A drawn place for which there was no enterprise. */
void console_lack(FILE *to, const struct view *view, int lack);

/* A row of the baseline that is asked for no more. */
void console_dropped(FILE *to, const struct view *view,
                     const struct baseline_row *row);

/* A visit without a place, and why. */
void console_unplaced(FILE *to, const struct view *view, int visit);

/* Every visit of the task in a line, its day or the reason why it has none. */
void console_task(FILE *to, const struct view *view, int task);

/* How much of their time the officers of each section need in each month, the
 * tightest months first. */
void console_tightness(FILE *to, const struct view *view);

/* What would help, as it was tried. */
struct remedies_told {
    const struct remedy *remedies; // [n] those that help most first
    int n;
    int before;          // visits left without
    bool is_interrupted; // not all were tried
};
void console_remedies(FILE *to, const struct view *view,
                      const struct remedies_told *told);

/* The calendar that was explained is not proven to be the best, and why. */
void console_unproven(FILE *to, const struct plan *plan,
                      enum language language);

#endif
