/*
 * asking.h - the demand in the making, for demand.c, asking.c and lottery.c.
 *
 * Tasks are asked one after the other in the order of demand, each whole, so
 * the visits of a task lie side by side.  How often an enterprise has been
 * asked for so far is counted on the way: a draw looks at it.
 */
#ifndef MODEL_ASKING_H
#define MODEL_ASKING_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/demand.h"
#include "model/window.h"

#include <stdbool.h>

struct diags;
struct problem;

struct asking {
    struct arena arena; // for what is not needed afterwards
    const struct problem *problem;
    struct demand *demand;
    struct diags *diags;
    VEC(struct visit) visits;
    VEC(struct lack) lacks;
    VEC(struct draw) draws;
    VEC(char) text; // an id or a list being written
    int n_demanded; // visits behind them are history; set when all are asked
    int *first;     // [n_tasks] the task's visits are first, ..., end - 1
    int *end;       // [n_tasks]
    int *cap;       // [n_enterprises] or NONE
    int *used;      // [n_enterprises] capped visits asked for so far
    int *list;      // [n_enterprises] targets of the task being asked
    bool *marked;   // [n_enterprises] false but while a list is made
};

/* The turn of a task in one of its periods. */
struct turn {
    int task;
    int number; // of the period, from 0
    struct period period;
    struct dayset window; // days of window and period
    struct dayset wished; // start days wholly inside the preferred window
};

void asking_init(struct asking *asking, struct demand *demand,
                 const struct problem *problem, struct diags *diags);
void asking_release(struct asking *asking);

/* Asks for all that the task asks for; whom it follows has been asked. */
void ask_task(struct asking *asking, int t);

/* Asks for the k-th visit to the enterprise in this turn, unless the baseline
 * has cancelled it. */
void ask_visit(struct asking *asking, const struct turn *turn, int enterprise,
               int k);

/* Adds what the baseline holds though nothing asks for it any more, and lists
 * what it has cancelled. */
void ask_history(struct asking *asking);

/* The baseline's row of the visit task/enterprise/period/k, or null. */
const struct baseline_row *asking_row(struct asking *asking,
                                      const struct turn *turn, int enterprise,
                                      int k);

/* Start days that rule 1 admits from the day of the re-solve on. */
struct dayset asking_starts(const struct asking *asking,
                            const struct turn *turn, int enterprise);

/*
 * Draws among the n enterprises of asking->list and asks for a visit to each
 * one drawn.  drawn_before[e] tells whom the task drew in earlier turns, and
 * is told whom it drew in this one.
 */
void ask_draw(struct asking *asking, const struct turn *turn, int n,
              bool *drawn_before);

#endif
