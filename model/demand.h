/*
 * demand.h - the visits that a year asks for.
 *
 * Tasks become visits in the order of demand (spec section 2): all-tasks in
 * file order, then draws in file order, an all-task that follows a drawn task
 * right after it.  A visit's id is task/enterprise/period/k.  The draw itself
 * is in draw.h; both see each other only through this struct.
 *
 * A re-solve starts from a baseline (spec section 6).  What it has done or
 * locked is held: it keeps its date and crew, whatever the rules say, and uses
 * what it uses.  What is held though nothing asks for it any more stands behind
 * all that is demanded.  What it has cancelled is not demanded.
 *
 * Made once by demand_init from the problem, read by everyone, changed by
 * nobody.  Owns its memory; borrows texts of the problem.
 */
#ifndef MODEL_DEMAND_H
#define MODEL_DEMAND_H

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/dayset.h"
#include "model/diag.h"
#include "model/draw.h"

#include <stdbool.h>

struct baseline;
struct baseline_row;
struct problem;

/* The firmer, the later. */
enum hold {
    HOLD_NONE,
    HOLD_LOCKED,
    HOLD_DONE,
};

struct visit {
    const char *id;
    int task;
    int enterprise;
    int period;           // counts from 0, see task_period_at
    int k;                // from 1
    int after;            // the visit that it follows, or NONE
    bool after_missing;   // its task follows one, the enterprise has none there
    struct dayset window; // days of window and period, nothing else considered
    struct dayset starts; // start days that rule 1 admits; see demand.from
    struct dayset wished; // those of them wholly inside the preferred window
    const struct baseline_row *row; // of the baseline, or null
    enum hold hold;
    int announced; // day that the baseline promises and L2 wants to be kept;
                   // NOT_PLACED: none
};

/* A drawn place that no candidate was left for: task/-/period/k. */
struct lack {
    const char *id;
    int task;
    int period;
    int k;
};

struct demand {
    struct arena arena;
    struct visit *visits;
    int n_visits;
    struct lack *lacks;
    int n_lacks;
    struct draw *draws; // one for each drawing task and period, in order
    int n_draws;
    struct names ids; // of the visits, in their order
    /* a re-solve */
    const struct baseline *baseline; // null: a first solve
    int from;       // day; nothing but what is held lies before it
    int n_demanded; // visits behind them are held and no more asked for
    struct visit *cancelled; // rows kept as history: not demanded, not visits
    int n_cancelled;
};

/*
 * All that the problem asks.  Adds warnings: periods skipped, enterprises left
 * out because they belong to another authority.  Adds errors: a task that
 * follows one which visits an enterprise more than once, and a year of more
 * than a million visits.  Tasks follow no circle and no id contains "/":
 * input/ sees to it.
 */
void demand_init(struct demand *demand, const struct problem *problem,
                 struct diags *diags);

/* The same after a baseline (null: none), which the demand borrows. */
void demand_renew(struct demand *demand, const struct problem *problem,
                  const struct baseline *baseline, struct diags *diags);
void demand_release(struct demand *demand);

/* The days that rule 1 admits for the task at the enterprise in the window:
 * working days (or any), outside what is blocked (unless 停产可查). */
struct dayset admissible_starts(const struct problem *problem, int task,
                                int enterprise, struct dayset window);

/* The index of the visit with that id, or NONE. */
int demand_find(const struct demand *demand, const char *id);

/* Does the visit count toward its enterprise's cap? */
bool visit_is_capped(const struct problem *problem, const struct visit *visit);

#endif
