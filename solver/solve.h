/*
 * solve.h - the only door of the solver.
 *
 * Takes the demand of a year and returns the calendar: dates proven level by
 * level (L1, L3, L4, L5), crews by network flow (L6), equals decided by the
 * plan's seed (L7).  What cannot be placed has its reason in the plan.  The
 * same question gives the same answer on any number of threads.
 */
#ifndef SOLVER_SOLVE_H
#define SOLVER_SOLVE_H

#include "model/levels.h"

#include <stdbool.h>
#include <stdint.h>

struct demand;
struct options;
struct plan;
struct problem;

/* What the search knows at the moment, for people who wait. */
struct solve_progress {
    enum level level;
    int n_done; // parts of the search that are over
    int n_parts;
    int64_t bound;
    int64_t incumbent;
    bool has_incumbent;
    double seconds; // since the start
    double share;   // of the work, by what is over; 0 to 1
    double limit_s; // until the time limit; below 0 if there is none
};

/* Called now and then, from any thread, one at a time; tell may be null. */
struct solve_watch {
    void (*tell)(void *context, const struct solve_progress *progress);
    void *context;
};

/* plan is initialised for the demand and has no visit placed. */
void solve_year(struct plan *plan, const struct problem *problem,
                const struct demand *demand, const struct options *options,
                const struct solve_watch *watch);

/* Ends every search as a time limit that is reached does, those to come too.
 * A signal handler may call it. */
void solve_interrupt(void);
bool solve_is_interrupted(void);

/* The same without reasons, and any crews: for trying what would be placed.
 * (The first level alone would not be quicker: its answers pile trips up, and
 * the rows that forbid it are found one by one.) */
void solve_dates(struct plan *plan, const struct problem *problem,
                 const struct demand *demand, const struct options *options);

#endif
