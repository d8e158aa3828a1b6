/*
 * plain_levels.c - what a better calendar is, in the plain program.
 *
 *     L1  sum_v priority(v) missed[v]
 *     L2  sum of x[v,d] over the starts that are not what the baseline
 *         announced for v, and of missed[v]; then of the days between
 *     L3  sum of x[v,d] over the starts that are not wholly wished
 *     L4  sum of n[c,d] x days of the trip, and the crew-days that are held
 *     L5  sum over section s and ISO week w, where working(w) is the number
 *         of working days of the week in the horizon, at least 1, of
 *         420 / working(w) x (1 u[s,1,w] + 3 u[s,2,w] + 5 u[s,3,w] + ...),
 *         steps[s,w]  sum_j u[s,j,w] = trips that s leads in w, day by day
 *
 * 1 + 3 + 5 + ... are squares, and as the next step costs more than the one
 * before, the cheapest ones are taken.  The levels before the one minimised
 * are rows: before[l]  level l <= its value.
 */
#include "solver/plain_parts.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>
#include <stdlib.h>

#define WEEK_WEIGHT 420

/* Gives each column its cost at the level; L5 adds columns and rows for it. */
typedef void level_costs(struct plain *plain, int64_t *cost);

static void missed_costs(struct plain *plain, int64_t *cost) {
    for (int v = 0; v < plain->demand->n_visits; v++)
        cost[plain->missed[v]] = plain_task(plain, v)->priority;
}

static void changed_costs(struct plain *plain, int64_t *cost) {
    for (int v = 0; v < plain->demand->n_visits; v++) {
        int announced = plain->demand->visits[v].announced;
        if (announced == NOT_PLACED)
            continue;
        cost[plain->missed[v]] = 1;
        for (int d = 0; d < plain->problem->n_days; d++)
            if (plain_start(plain, v, d) != NONE)
                cost[plain_start(plain, v, d)] = d != announced;
    }
}

static void moved_costs(struct plain *plain, int64_t *cost) {
    for (int v = 0; v < plain->demand->n_visits; v++) {
        int announced = plain->demand->visits[v].announced;
        for (int d = 0; d < plain->problem->n_days; d++)
            if (announced != NOT_PLACED && plain_start(plain, v, d) != NONE)
                cost[plain_start(plain, v, d)] = abs(d - announced);
    }
}

static void wishes_costs(struct plain *plain, int64_t *cost) {
    for (int v = 0; v < plain->demand->n_visits; v++) {
        if (!plain_task(plain, v)->preferred.n_terms)
            continue;
        for (int d = 0; d < plain->problem->n_days; d++)
            if (plain_start(plain, v, d) != NONE)
                cost[plain_start(plain, v, d)] =
                    !dayset_has(&plain->demand->visits[v].wished, d);
    }
}

static void trips_costs(struct plain *plain, int64_t *cost) {
    for (int c = 0; c < plain->classes.n; c++) {
        const struct plain_class *class = &plain->classes.at[c];
        for (int d = 0; d < plain->problem->n_days; d++)
            if (class->trips[d] != NONE)
                cost[class->trips[d]] = class->length;
    }
    if (plain->held.column != NONE)
        cost[plain->held.column] = plain->held.crew_days;
}

static int week_weight(const struct plain *plain, int d) {
    const struct problem *problem = plain->problem;
    day monday = date_monday(problem->first + d);
    int working = 0;
    for (int i = 0; i < problem->n_days; i++)
        if (date_monday(problem->first + i) == monday)
            working += dayset_has(&problem->working, i);
    return WEEK_WEIGHT / (working ? working : 1);
}

/* How many trips the loads first, ..., end - 1 can be at most. */
static int64_t most_trips(const struct plain *plain,
                          const struct plain_loads *loads, int first, int end) {
    int64_t most = 0;
    for (int i = first; i < end; i++)
        most += plain->ip.columns.at[loads->list.at[i].column].upper;
    return most;
}

/* Trips that the section is held to in the week of the day. */
static int led_in_week(const struct plain *plain, int section, int d) {
    const struct problem *problem = plain->problem;
    int led = 0;
    for (int i = 0; i < problem->n_days; i++)
        if (date_monday(problem->first + i) == date_monday(problem->first + d))
            led += plain->held.led[section * problem->n_days + i];
    return led;
}

/* A step's place is its number: u[s,j,w]. */
static void add_steps(struct plain *plain, const struct plain_loads *loads,
                      int first, int end, int section) {
    int d = loads->list.at[first].day;
    int weight = week_weight(plain, d);
    int held = led_in_week(plain, section, d);
    int n = (int)most_trips(plain, loads, first, end) + held;
    struct plain_label label = {PLAIN_STEP, NONE, section, 0, d};
    int step = plain->ip.columns.n;
    for (label.place = 0; label.place < n; label.place++) {
        int column = plain_column(plain, label, 1);
        plain->ip.columns.at[column].cost =
            (int64_t)weight * (2 * label.place + 1);
    }
    label = (struct plain_label){PLAIN_ROW_STEPS, NONE, section, NONE, d};
    plain_row(plain, label, 0, 0);
    for (int j = 0; j < n; j++)
        ip_put(&plain->ip, step + j, -1);
    for (int i = first; i < end; i++)
        ip_put(&plain->ip, loads->list.at[i].column, 1);
    if (held)
        ip_put(&plain->ip, plain->held.column, held);
    ip_close(&plain->ip);
}

static bool leads_in_week(const struct plain *plain,
                          const struct plain_loads *loads, day monday) {
    for (int i = 0; i < loads->list.n; i++)
        if (date_monday(plain->problem->first + loads->list.at[i].day) ==
            monday)
            return true;
    return false;
}

/* Weeks in which nothing but held trips can be: squares are known. */
static void add_held_weeks(struct plain *plain, const struct plain_loads *loads,
                           int section) {
    const struct problem *problem = plain->problem;
    int64_t *cost = &plain->ip.columns.at[plain->held.column].cost;
    for (int d = 0; d < problem->n_days; d++) {
        day monday = date_monday(problem->first + d);
        bool is_first = !d || date_monday(problem->first + d - 1) != monday;
        if (!is_first || leads_in_week(plain, loads, monday))
            continue;
        int64_t led = led_in_week(plain, section, d);
        *cost += week_weight(plain, d) * led * led;
    }
}

static void levelling_add(struct plain *plain) {
    struct plain_loads loads = {0};
    for (int s = 0; s < plain->problem->sections.n; s++) {
        plain_led_days(&loads, plain, s);
        for (int i = 0, end; i < loads.list.n; i = end) {
            end = plain_week_end(plain, &loads, i);
            add_steps(plain, &loads, i, end, s);
        }
        if (plain->held.column != NONE)
            add_held_weeks(plain, &loads, s);
    }
    VEC_RELEASE(&loads.list);
}

static level_costs *costs_of(enum level level) {
    static level_costs *const costs[N_LEVELS] = {
        [LEVEL_MISSED] = missed_costs, [LEVEL_CHANGED] = changed_costs,
        [LEVEL_MOVED] = moved_costs,   [LEVEL_WISHES] = wishes_costs,
        [LEVEL_TRIPS] = trips_costs,
    };
    return costs[level];
}

static void before_row(struct plain *plain, enum level level, int64_t value) {
    int64_t *cost = ARENA_NEW(&plain->arena, int64_t, plain->ip.columns.n);
    costs_of(level)(plain, cost);
    struct plain_label label = {PLAIN_ROW_BEFORE, NONE, (int)level, NONE, NONE};
    plain_row(plain, label, -IP_FREE, value);
    for (int c = 0; c < plain->ip.columns.n; c++)
        if (cost[c])
            ip_put(&plain->ip, c, cost[c]);
    ip_close(&plain->ip);
}

void plain_levels(struct plain *plain, enum level level,
                  const struct levels *before) {
    assert(level == LEVEL_LEVELLING || costs_of(level));
    for (int l = 0; l < (int)level; l++)
        if (costs_of((enum level)l) && before->level[l].applies)
            before_row(plain, (enum level)l, before->level[l].value);
    if (level == LEVEL_LEVELLING) {
        levelling_add(plain);
        return;
    }
    int64_t *cost = ARENA_NEW(&plain->arena, int64_t, plain->ip.columns.n);
    costs_of(level)(plain, cost);
    for (int c = 0; c < plain->ip.columns.n; c++)
        plain->ip.columns.at[c].cost = cost[c];
}
