/*
 * verify_enterprises.c - rule 5: how often, and how far apart.
 */
#include "model/demand.h"
#include "model/judge.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>

/* Counted visits of the enterprise, and which of them is to blame. */
static int count_capped(const struct judge *judge, int e, int *blamed) {
    int n = 0;
    *blamed = NONE;
    for (int i = judge->enterprise_first[e]; i < judge->enterprise_first[e + 1];
         i++) {
        int v = judge->at_enterprise[i];
        if (!task_is_capped(judge_task(judge, v)))
            continue;
        *blamed = *blamed == NONE ? v : judge_blame(judge, *blamed, v);
        n++;
    }
    return n;
}

void rule_frequency_cap(struct judge *judge) {
    const struct problem *problem = judge->problem;
    int *caps = ARENA_NEW(&judge->arena, int, problem->n_enterprises);
    enterprise_caps(problem, caps);
    for (int e = 0; e < problem->n_enterprises; e++) {
        int blamed;
        int n = count_capped(judge, e, &blamed);
        int cap = caps[e];
        if (cap == NONE || n <= cap)
            continue;
        judge_accuse(judge, blamed,
                     (struct fact){MESSAGE_BREACH_FREQUENCY_CAP,
                                   {problem->enterprises[e].id,
                                    problem->enterprises[e].name},
                                   {n, cap}});
    }
}

/* Between a visit and its follow-up only 前置间隔 speaks. */
static bool is_follow_up_pair(const struct judge *judge, int a, int b) {
    return judge_visit(judge, a)->after == b ||
           judge_visit(judge, b)->after == a;
}

static int longest_visit(const struct problem *problem) {
    int length = 1;
    for (int t = 0; t < problem->n_tasks; t++)
        if (task_length(&problem->tasks[t]) > length)
            length = task_length(&problem->tasks[t]);
    return length;
}

/*
 * Compares the visit with those before it in the list, latest first, and
 * accuses at most one pair.  reach: days from a start beyond which no earlier
 * start can matter.
 */
static void judge_distance(struct judge *judge, const int *list, int i,
                           int reach) {
    int v = list[i];
    long first = judge_first(judge, v);
    int gap = judge->problem->min_gap_days;
    assert(gap > 0);
    for (int j = i - 1; j >= 0; j--) {
        int before = list[j];
        if (first - judge_first(judge, before) >= reach)
            return;
        long last = judge_last(judge, before);
        if (first - last >= gap || is_follow_up_pair(judge, v, before))
            continue;
        if (judge_accuse(judge, judge_blame(judge, before, v),
                         (struct fact){MESSAGE_BREACH_SPACING,
                                       {judge_visit(judge, v)->id,
                                        judge_visit(judge, before)->id},
                                       {first, last, first - last, gap}}))
            return;
    }
}

void rule_spacing(struct judge *judge) {
    const struct problem *problem = judge->problem;
    if (!problem->min_gap_days)
        return;
    int reach = problem->min_gap_days + longest_visit(problem) - 1;
    for (int e = 0; e < problem->n_enterprises; e++) {
        if (problem->enterprises[e].class == CLASS_AGENCY)
            continue;
        const int *list = judge->at_enterprise + judge->enterprise_first[e];
        int n = judge->enterprise_first[e + 1] - judge->enterprise_first[e];
        for (int i = 1; i < n; i++)
            judge_distance(judge, list, i, reach);
    }
}

static void judge_gap(struct judge *judge, int v, int first) {
    const struct task *task = judge_task(judge, v);
    long start = judge_first(judge, v);
    long end = judge_last(judge, first);
    struct fact fact = {
        MESSAGE_NOTHING,
        {judge_visit(judge, v)->id, judge_visit(judge, first)->id},
        {start, end, start - end}};
    if (start - end < task->gap_min) {
        fact.message = MESSAGE_BREACH_FOLLOW_UP;
        fact.number[3] = task->gap_min;
    } else if (task->gap_max != NONE && start - end > task->gap_max) {
        fact.message = MESSAGE_BREACH_FOLLOW_UP_LATE;
        fact.number[3] = task->gap_max;
    }
    if (fact.message != MESSAGE_NOTHING)
        judge_accuse(judge, judge_blame(judge, first, v), fact);
}

static void judge_follow_up(struct judge *judge, int v) {
    const struct visit *visit = judge_visit(judge, v);
    int first = visit->after;
    if (first != NONE && plan_has(judge->plan, first)) {
        assert(judge_visit(judge, first)->enterprise == visit->enterprise);
        judge_gap(judge, v, first);
        return;
    }
    int after = judge_task(judge, v)->after;
    judge_accuse(judge, v,
                 (struct fact){MESSAGE_BREACH_FIRST_UNPLACED,
                               {visit->id, judge->problem->tasks[after].id},
                               {judge_first(judge, v)}});
}

void rule_follow_up(struct judge *judge) {
    for (int v = 0; v < judge->plan->n_visits; v++)
        if (plan_has(judge->plan, v) && judge_task(judge, v)->after != NONE)
            judge_follow_up(judge, v);
}
