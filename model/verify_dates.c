/*
 * verify_dates.c - rule 1: on which days a visit lies.
 */
#include "model/demand.h"
#include "model/judge.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/target.h"
#include "model/window.h"

#include <assert.h>

/* The days of a placed visit. */
static struct range visit_range(const struct judge *judge, int v) {
    return (struct range){(day)judge_first(judge, v),
                          (day)judge_last(judge, v) + 1};
}

static bool ranges_meet(struct range a, struct range b) {
    return a.first < b.end && b.first < a.end;
}

/* The first day of the range that lies outside the set, NO_DAY if none. */
static day first_outside(const struct judge *judge, struct range range,
                         const struct dayset *set) {
    assert(range.end - range.first <= DAYSET_DAYS);
    for (day d = range.first; d < range.end; d++)
        if (!dayset_has(set, d - judge->problem->first))
            return d;
    return NO_DAY;
}

/* The part of the range within the horizon. */
static struct range within_horizon(const struct problem *problem,
                                   struct range range) {
    if (range.first < problem->first)
        range.first = problem->first;
    if (range.end > problem->end)
        range.end = problem->end;
    return range;
}

/* The visit's period as far as the horizon goes. */
static struct range visit_period(const struct judge *judge, int v) {
    struct period period = task_period_at(judge->problem, judge_task(judge, v),
                                          judge_visit(judge, v)->period);
    return within_horizon(judge->problem, period.range);
}

static void judge_period_and_window(struct judge *judge, int v,
                                    const struct dayset *window) {
    const char *id = judge_visit(judge, v)->id;
    struct range days = visit_range(judge, v);
    struct range period = visit_period(judge, v);
    if (days.first < period.first || days.end > period.end) {
        day outside = days.first < period.first ? days.first : days.end - 1;
        judge_accuse(judge, v,
                     (struct fact){MESSAGE_BREACH_PERIOD,
                                   {id},
                                   {outside, period.first, period.end - 1}});
        return;
    }
    day outside = first_outside(judge, days, window);
    if (outside != NO_DAY)
        judge_accuse(judge, v,
                     (struct fact){MESSAGE_BREACH_HORIZON,
                                   {id, judge_task(judge, v)->window.text},
                                   {outside}});
}

void rule_horizon(struct judge *judge) {
    const struct problem *problem = judge->problem;
    struct dayset *window =
        ARENA_NEW(&judge->arena, struct dayset, problem->n_tasks);
    for (int t = 0; t < problem->n_tasks; t++)
        window[t] = window_days(problem, &problem->tasks[t].window);
    for (int v = 0; v < judge->plan->n_visits; v++)
        if (plan_has(judge->plan, v))
            judge_period_and_window(judge, v,
                                    &window[judge_visit(judge, v)->task]);
}

void rule_working_days(struct judge *judge) {
    for (int v = 0; v < judge->plan->n_visits; v++) {
        if (!plan_has(judge->plan, v) || judge_task(judge, v)->any_day)
            continue;
        struct range days =
            within_horizon(judge->problem, visit_range(judge, v));
        day off = first_outside(judge, days, &judge->problem->working);
        if (off != NO_DAY)
            judge_accuse(judge, v,
                         (struct fact){MESSAGE_BREACH_WORKING_DAYS,
                                       {judge_visit(judge, v)->id},
                                       {off}});
    }
}

/* Accuses the visit if it takes place during the stop. */
static void judge_stop(struct judge *judge, int v, struct range stop,
                       const char *what) {
    struct range days = visit_range(judge, v);
    if (judge_task(judge, v)->during_stop || !ranges_meet(days, stop))
        return;
    assert(stop.first < stop.end);
    day both = days.first > stop.first ? days.first : stop.first;
    judge_accuse(judge, v,
                 (struct fact){MESSAGE_BREACH_BLACKOUTS,
                               {judge_visit(judge, v)->id, what},
                               {both, stop.first, stop.end - 1}});
}

static void judge_stops_of_all(struct judge *judge, int v) {
    const struct problem *problem = judge->problem;
    struct range days = visit_range(judge, v);
    for (int b = 0; b < problem->n_blackouts; b++) {
        const struct blackout *blackout = &problem->blackouts[b];
        if (ranges_meet(days, blackout->range) &&
            target_matches(problem, &blackout->target,
                           judge_visit(judge, v)->enterprise))
            judge_stop(judge, v, blackout->range, blackout->name);
    }
}

void rule_blackouts(struct judge *judge) {
    const struct problem *problem = judge->problem;
    for (int v = 0; v < judge->plan->n_visits; v++)
        if (plan_has(judge->plan, v))
            judge_stops_of_all(judge, v);
    for (int c = 0; c < problem->n_closures; c++) {
        const struct closure *closure = &problem->closures[c];
        int e = closure->enterprise;
        for (int i = judge->enterprise_first[e];
             i < judge->enterprise_first[e + 1]; i++)
            judge_stop(judge, judge->at_enterprise[i], closure->range,
                       problem->enterprises[e].name);
    }
}
