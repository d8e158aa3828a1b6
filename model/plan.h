/*
 * plan.h - the answer: a day and a crew for every visit.
 *
 * A plan belongs to one demand and speaks of it by index: visit v of the plan
 * is visit v of the demand.  The solver makes plans, input/ reads published
 * calendars back into them, verify.h judges them, output/ writes them.
 * Nothing here searches, reads or prints.
 */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/base/arena.h"
#include "model/date.h"
#include "model/diag.h"
#include "model/levels.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

struct demand;
struct problem;

/* What is known of the plan.  An impossible year is an answer, not an error:
 * a complete plan may still leave visits unplaced. */
enum plan_state {
    PLAN_UNDECIDED,
    PLAN_FEASIBLE, // the search was ended before its time: see the bounds
    PLAN_OPTIMAL,  // every level is proven
};

/* Not NONE: a calendar may put a visit before the horizon, on the day -1. */
#define NOT_PLACED INT_MIN

/* How hard it was, in figures that do not depend on the machine's speed. */
struct effort {
    int64_t components;
    int64_t columns;
    int64_t rows;
    int64_t nodes;
    int64_t rounds; // of adding rows
};

struct plan {
    struct arena arena;
    enum plan_state state;
    bool is_interrupted; // it was the person who ended the search
    int n_visits;
    int *start;  // [n_visits] day of the horizon from 0, or NOT_PLACED
    int *member; // [n_members] inspectors, those of visit v from crew_first[v]
    int *crew_first;     // [n_visits + 1]; a visit not placed keeps its room
    struct fact *reason; // [n_visits] why a visit is not placed
    /* [n_visits] what else stands in the way, up to MESSAGE_NOTHING; null
     * where the reason alone does */
    struct fact **further;
    struct levels levels;
    struct effort effort;
};

/* No visit placed but what is held; room for every crew.  The caller releases
 * it. */
void plan_init(struct plan *plan, const struct problem *problem,
               const struct demand *demand);
void plan_release(struct plan *plan);

bool plan_has(const struct plan *plan, int visit);

/* Is every visit placed, and was there someone to draw for every place? */
bool plan_is_complete(const struct plan *plan, const struct demand *demand);

/* The crew of a visit: *n members from the returned index on. */
const int *plan_crew(const struct plan *plan, int visit, int *n);

#endif
