/*
 * line.h - the weeks of a crowd, and who stands where.
 *
 * Each week has as many places as the crowd has officers.  What a place does in
 * a week is given, and whoever stands there does it: alike as they are, two may
 * always change places of a week, unless a trip that one is on reaches into
 * another.
 */
#ifndef SOLVER_LINE_H
#define SOLVER_LINE_H

#include <stdbool.h>
#include <stdint.h>

struct line {
    int n; // officers, by rank
    int n_weeks;
    int *load;   // [n] days of the year
    int *at;     // [n_weeks * n] officer at the place
    int *place;  // [n_weeks * n] of the officer
    int *days;   // [n_weeks * n] that the officer goes
    bool *stays; // [n_weeks * n] the officer is on a trip of two weeks
};

void line_init(struct line *line, int n, int n_weeks);
void line_release(struct line *line);

/* The officer takes the next place of the week, of n that are taken. */
void line_put(struct line *line, int week, int place, int officer);

/* The officer goes on so many days of the week. */
void line_go(struct line *line, int week, int officer, int days);

/* Changes places until that makes no two years more even. */
void line_even_out(struct line *line);

#endif
