/*
 * lines.h - the rows of a calendar, in its order.
 *
 * Every placed visit, and every one that the baseline cancelled and that stays
 * as history.  What is held keeps what its row says: the order of its crew, its
 * status.  All formats that tell of visits one by one begin here.
 *
 * Borrows from the view.
 */
#ifndef OUTPUT_LINES_H
#define OUTPUT_LINES_H

#include "model/baseline.h"
#include "model/date.h"

struct arena;
struct enterprise;
struct task;
struct view;
struct visit;

/* A row: a placed visit, or one that the baseline cancelled. */
struct line {
    const struct visit *asked;
    const struct task *task;
    const struct enterprise *enterprise;
    const struct baseline_row *row; // what of it is history, or null
    day first;                      // NO_DAY: cancelled without a date
    day last;
    int trip;              // NONE: cancelled
    const char *trip_name; // see view.h
    const int *crew;
    int n_crew;
};

/* The rows in their order, in the arena; returns how many there are. */
int lines_fill(struct line **lines, struct arena *arena,
               const struct view *view);

/* 状态: what the row says, or planned. */
enum visit_status line_status(const struct view *view, const struct line *line);

/* The county of an enterprise (null: none); "" if it has none. */
const char *line_county(const struct view *view,
                        const struct enterprise *enterprise);

#endif
