#include "solver/dive.h"

#include "model/base/stop.h"
#include "model/base/vec.h"
#include "solver/deadline.h"
#include "solver/ip.h"
#include "solver/relaxation.h"

#include <math.h>
#include <stdlib.h>

#define WHOLE_TOLERANCE 1e-6
#define COST_TOLERANCE 1e-3 // units; whole solutions cost whole units
#define MOST_RELAXATIONS 300
#define BARRED_RELAXATIONS 16 // a dive that ends by then was barred
#define LEAST_SHARE 0.03
#define MOST_SHARE 0.5
#define FRACTION_UNITS 1000000 // so that noise does not decide the order

struct choice {
    int column;
    int64_t rank;  // the greater, the sooner
    int64_t whole; // the value rounded down
    int64_t lower; // bounds as they stand
    int64_t upper;
};

struct diver {
    struct relaxation *relaxation;
    const struct ip *ip;
    const struct deadline *deadline;
    double most;                    // in units
    const struct ip_column *within; // null once the limit has given way
    double cost;    // of the relaxation solved last, INFINITY if it has none
    int64_t *lower; // [columns]
    int64_t *upper; // [columns]
    double *x;      // [columns] of the relaxation solved last that was good
    VEC(struct choice) choices;
    int n_solved;
    int first_turn; // comes before all others
    double share;   // of the choices that is rounded up at once
    struct dive_manner manner;
};

static double down(double x) {
    return floor(x + WHOLE_TOLERANCE);
}

static int choice_compare(const void *a, const void *b) {
    const struct choice *x = a;
    const struct choice *y = b;
    if (x->rank != y->rank)
        return x->rank > y->rank ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

/* Neighbours get far from each other (Weyl's sequence); as fractions change
 * from step to step, so does the order. */
static int64_t rank_of(int column, double fraction, int shake) {
    int64_t rank = llrint(fraction * FRACTION_UNITS);
    int64_t stride = 618034 + 123457 * (int64_t)(shake - 1);
    int64_t chance = ((column + 1) * stride + rank * 7919) % FRACTION_UNITS;
    return shake ? rank + chance : rank;
}

/* The columns that are not whole, of the first turn that has any. */
static void list_choices(struct diver *diver) {
    int first = INT32_MAX;
    diver->choices.n = 0;
    for (int c = 0; c < diver->ip->columns.n; c++) {
        const struct ip_column *column = &diver->ip->columns.at[c];
        int turn = column->turn == diver->first_turn ? -1 : column->turn;
        double fraction = diver->x[c] - down(diver->x[c]);
        if (fraction <= WHOLE_TOLERANCE || turn > first)
            continue;
        if (turn < first)
            diver->choices.n = 0;
        first = turn;
        struct choice choice = {c, rank_of(c, fraction, diver->manner.shake),
                                (int64_t)down(diver->x[c]), diver->lower[c],
                                diver->upper[c]};
        VEC_PUSH(&diver->choices, choice);
    }
    if (diver->choices.n)
        qsort(diver->choices.at, (size_t)diver->choices.n,
              sizeof *diver->choices.at, choice_compare);
}

static void bounds_tell(struct diver *diver, int c) {
    relaxation_bound(diver->relaxation, c, diver->lower[c], diver->upper[c]);
}

static void values_take(struct diver *diver) {
    const double *x = relaxation_values(diver->relaxation);
    for (int c = 0; c < diver->ip->columns.n; c++)
        diver->x[c] = x[c];
}

static bool solve_again(struct diver *diver) {
    diver->n_solved++;
    diver->cost = relaxation_solve(diver->relaxation, diver->deadline)
                      ? relaxation_cost(diver->relaxation)
                      : INFINITY;
    if (!isfinite(diver->cost) || diver->cost > diver->most + COST_TOLERANCE)
        return false;
    values_take(diver);
    return true;
}

static void choice_bound(struct diver *diver, const struct choice *choice,
                         int64_t lower, int64_t upper) {
    diver->lower[choice->column] = lower;
    diver->upper[choice->column] = upper;
    bounds_tell(diver, choice->column);
}

static void take_back(struct diver *diver, int n) {
    for (int i = 0; i < n; i++) {
        const struct choice *choice = &diver->choices.at[i];
        choice_bound(diver, choice, choice->lower, choice->upper);
    }
}

/* Rounds the first n choices up; takes that back if it costs too much. */
static bool raise_first(struct diver *diver, int n) {
    for (int i = 0; i < n; i++) {
        const struct choice *choice = &diver->choices.at[i];
        choice_bound(diver, choice, choice->whole + 1, choice->upper);
    }
    if (solve_again(diver))
        return true;
    take_back(diver, n);
    return false;
}

/* Rounds the first choice down; takes that back if it costs too much. */
static bool lower_first(struct diver *diver) {
    const struct choice *choice = &diver->choices.at[0];
    choice_bound(diver, choice, choice->lower, choice->whole);
    if (solve_again(diver))
        return true;
    take_back(diver, 1);
    return false;
}

/* What the limit left no room for is open again. */
static void widen(struct diver *diver) {
    for (int c = 0; diver->within && c < diver->ip->columns.n; c++) {
        const struct ip_column *column = &diver->ip->columns.at[c];
        if (diver->lower[c] != diver->within[c].lower ||
            diver->upper[c] != diver->within[c].upper)
            continue; // decided by now
        diver->lower[c] = column->lower;
        diver->upper[c] = column->upper;
        bounds_tell(diver, c);
    }
    diver->within = NULL;
    struct choice *first = &diver->choices.at[0];
    first->lower = diver->lower[first->column];
    first->upper = diver->upper[first->column];
}

/* Neither way stays below the limit: the cheaper one is taken, and its cost is
 * the limit from now on. */
static bool give_way(struct diver *diver) {
    widen(diver);
    diver->most = INFINITY;
    double cost_up = raise_first(diver, 1) ? diver->cost : INFINITY;
    take_back(diver, 1);
    double cost_down = lower_first(diver) ? diver->cost : INFINITY;
    if (cost_up < cost_down) {
        take_back(diver, 1);
        raise_first(diver, 1);
    }
    diver->most = ceil(diver->cost - COST_TOLERANCE);
    return isfinite(fmin(cost_up, cost_down));
}

/* From the limit's bounds on. */
static bool begin(struct diver *diver) {
    for (int c = 0; c < diver->ip->columns.n; c++) {
        diver->lower[c] = diver->within[c].lower;
        diver->upper[c] = diver->within[c].upper;
        bounds_tell(diver, c);
    }
    return solve_again(diver);
}

/* More next time where all could be rounded up at once, else fewer. */
static void share_learn(struct diver *diver, bool at_once) {
    diver->share = at_once ? fmin(diver->share * 1.25, MOST_SHARE)
                           : fmax(diver->share / 2, LEAST_SHARE);
}

/* As many as are possible at once. */
static bool step(struct diver *diver) {
    int some = (int)(diver->choices.n * diver->share);
    int first = some ? some : 1;
    for (int n = first; n; n /= 4) {
        bool is_raised = raise_first(diver, n);
        if (n == first)
            share_learn(diver, is_raised);
        if (is_raised)
            return true;
        if (diver->n_solved >= MOST_RELAXATIONS ||
            deadline_is_over(diver->deadline))
            return false;
        if (n > 1 && n < 4)
            n = 4; // one is still to be tried
    }
    return lower_first(diver) || (diver->manner.gives_way && give_way(diver));
}

static bool go_down(struct diver *diver) {
    for (list_choices(diver); diver->choices.n; list_choices(diver))
        if (diver->n_solved >= MOST_RELAXATIONS || !step(diver))
            return false;
    return true;
}

/* -1 if the lowest turn is to come first, as it does anyhow. */
static int turn_to_begin(const struct ip *ip,
                         const struct dive_manner *manner) {
    int last = -1;
    for (int c = 0; manner->last_first && c < ip->columns.n; c++)
        if (ip->columns.at[c].turn > last)
            last = ip->columns.at[c].turn;
    return last;
}

static enum dive_end end_of(const struct diver *diver, bool is_whole) {
    if (is_whole)
        return DIVE_FOUND;
    return diver->n_solved <= BARRED_RELAXATIONS ? DIVE_BARRED : DIVE_LOST;
}

enum dive_end dive(struct relaxation *relaxation, const struct ip *ip,
                   const struct dive_limit *limit,
                   const struct deadline *deadline, int64_t *x) {
    size_t n = (size_t)ip->columns.n;
    int64_t units = limit->most / ip_cost_unit(ip);
    struct diver diver = {
        .relaxation = relaxation,
        .ip = ip,
        .deadline = deadline,
        .most = (double)units,
        .within = limit->within,
        .manner = limit->manner,
        .first_turn = turn_to_begin(ip, &limit->manner),
        .share = limit->manner.in_ten / 10.0,
        .lower = stop_calloc(n, sizeof *diver.lower),
        .upper = stop_calloc(n, sizeof *diver.upper),
        .x = stop_calloc(n, sizeof *diver.x),
    };
    bool is_whole = begin(&diver) && go_down(&diver);
    for (size_t c = 0; is_whole && c < n; c++)
        x[c] = llround(diver.x[c]);
    VEC_RELEASE(&diver.choices);
    free(diver.lower);
    free(diver.upper);
    free(diver.x);
    return end_of(&diver, is_whole);
}
