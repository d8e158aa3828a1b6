/*
 * disturb.h - a year of chance comes to pass: half of it is done, officers fall
 * ill, enterprises close, the planner has locked, moved and cancelled visits.
 */
#ifndef TESTS_SOLVER_DISTURB_H
#define TESTS_SOLVER_DISTURB_H

struct random_year;

/*
 * Plans the year, makes the plan the baseline of a re-solve from some day on,
 * and changes the year; its demand is made anew.  By the year's seed.
 */
void year_plan_and_disturb(struct random_year *year);

#endif
