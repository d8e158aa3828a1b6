/*
 * calendar.h - the weeks of the horizon as the solver counts them.
 *
 * Days of the horizon count from 0, ISO weeks from 0 at the week of the first
 * day.
 */
#ifndef SOLVER_CALENDAR_H
#define SOLVER_CALENDAR_H

#include <stdint.h>

struct problem;

int week_of(const struct problem *problem, int d);
int count_weeks(const struct problem *problem);

/* First day of a week within the horizon, and the day after its last. */
int week_first(const struct problem *problem, int week);
int week_end(const struct problem *problem, int week);

/* 420 / working days of the week in the horizon, at least 1 (spec 4, L5). */
int64_t week_weight(const struct problem *problem, int week);

#endif
