/*
 * bureau.h - one of several bureaus that plan the same year, in figures.
 *
 * What is kept of a bureau once its calendar is made and its problem is
 * forgotten: how much is placed, the levels, and whom it visits as its own
 * enterprise.  Whoever plans several bureaus holds one of these each, so that
 * memory does not grow with their plans.
 *
 * Visits that any level may make (联合检查, 交叉检查 and their follow-ups) and
 * visits to agencies (部门) are not among the visited: they say nothing of
 * whose enterprise it is.
 */
#ifndef MODEL_BUREAU_H
#define MODEL_BUREAU_H

#include "model/levels.h"

#include <stdbool.h>

struct arena;
struct demand;
struct plan;
struct problem;

/* An enterprise in the calendar of a bureau. */
struct visited {
    const char *id;
    const char *name;
    const char *county; // "" if not given
    int n_visits;       // more than 0
};

struct bureau {
    const char *name; // of its folder
    int exit_code;    // as if it had been planned alone
    bool is_planned;  // its calendar is written: what follows counts
    int n_placed;
    int n_asked;
    int n_lacking; // drawn places that no candidate was left for
    struct levels levels;
    struct visited *visited; // in the order of its enterprises.csv
    int n_visited;
};

/* Takes down what the plan says; copies texts into the arena.  Name and exit
 * code are the caller's. */
void bureau_note(struct bureau *bureau, struct arena *arena,
                 const struct problem *problem, const struct demand *demand,
                 const struct plan *plan);

#endif
