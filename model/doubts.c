#include "model/doubts.h"

#include "model/base/arena.h"
#include "model/demand.h"
#include "model/diag.h"
#include "model/least.h"
#include "model/problem.h"
#include "model/seats.h"

#include <stdbool.h>

/* Tasks of whose visits some have no day to start on. */
static void doubt_days(const struct problem *problem,
                       const struct demand *demand, struct diags *diags) {
    struct arena arena = {0};
    int *asked = ARENA_NEW(&arena, int, problem->n_tasks);
    int *without = ARENA_NEW(&arena, int, problem->n_tasks);
    for (int v = 0; v < demand->n_demanded; v++) {
        const struct visit *visit = &demand->visits[v];
        asked[visit->task]++;
        without[visit->task] += dayset_is_empty(&visit->starts);
    }
    for (int t = 0; t < problem->n_tasks; t++)
        if (without[t])
            diags_add(diags, problem->tasks[t].place,
                      (struct fact){MESSAGE_VISITS_WITHOUT_DAY,
                                    {problem->tasks[t].id},
                                    {without[t], asked[t]}});
    arena_release(&arena);
}

static void doubt_caps(const struct problem *problem,
                       const struct demand *demand, struct diags *diags) {
    struct arena arena = {0};
    int *counted = ARENA_NEW(&arena, int, problem->n_enterprises);
    int *cap = ARENA_NEW(&arena, int, problem->n_enterprises);
    enterprise_caps(problem, cap);
    for (int v = 0; v < demand->n_visits; v++)
        counted[demand->visits[v].enterprise] +=
            visit_is_capped(problem, &demand->visits[v]);
    for (int e = 0; e < problem->n_enterprises; e++)
        if (cap[e] != NONE && counted[e] > cap[e])
            diags_add(diags, problem->enterprises[e].place,
                      (struct fact){MESSAGE_DEMAND_OVER_CAP,
                                    {problem->enterprises[e].id,
                                     problem->enterprises[e].name},
                                    {counted[e], cap[e], counted[e] - cap[e]}});
    arena_release(&arena);
}

static void doubt_officers(const struct problem *problem,
                           const struct demand *demand, struct diags *diags) {
    struct arena arena = {0};
    bool *is_asked = ARENA_NEW(&arena, bool, problem->n_tasks);
    for (int v = 0; v < demand->n_visits; v++)
        is_asked[demand->visits[v].task] = true;
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *inspector = &problem->inspectors[i];
        bool is_of_use = inspector->is_gone;
        for (int t = 0; t < problem->n_tasks && !is_of_use; t++)
            is_of_use = is_asked[t] &&
                        task_is_served_by(problem, &problem->tasks[t], i);
        if (!is_of_use)
            diags_add(diags, inspector->place,
                      (struct fact){MESSAGE_OFFICER_WITHOUT_TASK,
                                    {inspector->id, inspector->name},
                                    {0}});
    }
    arena_release(&arena);
}

/* What the visits of one section ask for and its officers have, in a window. */
struct balance {
    const struct problem *problem;
    const struct demand *demand;
    struct least *least;
    int section;
    struct dayset days;
};

/* Days on which visits of the window may take place. */
static struct dayset covered(struct dayset starts, int length) {
    struct dayset days = {0};
    for (int d = dayset_next(&starts, 0); d >= 0;
         d = dayset_next(&starts, d + 1))
        dayset_add_span(&days, d, d + length);
    return days;
}

/* Is the visit for the section's officers alone, and within the days? */
static bool is_asked_here(const struct balance *balance,
                          const struct visit *visit) {
    const struct task *task = &balance->problem->tasks[visit->task];
    if (task->n_groups > 1 || task->groups[0].count > 1 ||
        task_lead(balance->problem, task) != balance->section ||
        dayset_is_empty(&visit->starts))
        return false;
    struct dayset outside =
        dayset_minus(covered(visit->starts, task_length(task)), balance->days);
    return dayset_is_empty(&outside);
}

/* The least officer-days that they cost. */
static long count_asked(const struct balance *balance, long *visits) {
    const struct demand *demand = balance->demand;
    struct arena arena = {0};
    int *asked = ARENA_NEW(&arena, int, demand->n_demanded);
    int n = 0;
    for (int v = 0; v < demand->n_demanded; v++)
        if (is_asked_here(balance, &demand->visits[v]))
            asked[n++] = v;
    long days = least_officer_days(balance->least, asked, n);
    arena_release(&arena);
    *visits = n;
    return days;
}

/* Officer-days of one officer on the days, by week and year. */
static long count_days_of(const struct problem *problem,
                          const struct inspector *inspector,
                          struct dayset days) {
    days = dayset_minus(days, inspector->absent);
    long total = 0;
    long in_week = 0;
    day monday = NO_DAY;
    for (int d = dayset_next(&days, 0); d >= 0; d = dayset_next(&days, d + 1)) {
        day week = date_monday(problem->first + d);
        in_week = week == monday ? in_week + 1 : 1;
        monday = week;
        total +=
            inspector->week_limit == NONE || in_week <= inspector->week_limit;
    }
    bool is_cut =
        inspector->year_limit != NONE && total > inspector->year_limit;
    return is_cut ? inspector->year_limit : total;
}

static long count_available(const struct balance *balance) {
    const struct problem *problem = balance->problem;
    long available = 0;
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *inspector = &problem->inspectors[i];
        if (!inspector->is_gone &&
            span_has(problem, inspector->sections, balance->section))
            available += count_days_of(problem, inspector, balance->days);
    }
    return available;
}

static void doubt_balance(const struct balance *balance, struct diags *diags,
                          struct place place) {
    long visits;
    long asked = count_asked(balance, &visits);
    long available = count_available(balance);
    if (asked <= available)
        return;
    int first = dayset_next(&balance->days, 0);
    int last = first;
    for (int d = first; d >= 0; d = dayset_next(&balance->days, d + 1))
        last = d;
    diags_add(diags, place,
              (struct fact){MESSAGE_DEMAND_OVER_OFFICERS,
                            {balance->problem->sections.text[balance->section]},
                            {balance->problem->first + first,
                             balance->problem->first + last, visits, asked,
                             available}});
}

/* All days on which the visits for the section's officers alone may take
 * place; the place of the first of them. */
static struct place all_days(struct balance *balance) {
    const struct demand *demand = balance->demand;
    struct dayset all = {0};
    struct place place = {0};
    for (int v = 0; v < demand->n_demanded; v++) {
        const struct visit *visit = &demand->visits[v];
        const struct task *task = &balance->problem->tasks[visit->task];
        balance->days = covered(visit->starts, task_length(task));
        if (!is_asked_here(balance, visit))
            continue;
        if (dayset_is_empty(&all))
            place = task->place;
        all = dayset_union(all, balance->days);
    }
    balance->days = all;
    return place;
}

/* Each window of the section's visits once, at the task that asks first; if
 * each can be met, all of them together. */
static void doubt_section(struct balance balance, struct diags *diags) {
    const struct demand *demand = balance.demand;
    struct arena arena = {0};
    struct dayset *seen = ARENA_NEW(&arena, struct dayset, demand->n_visits);
    int n = 0;
    int n_doubts = diags->n;
    for (int v = 0; v < demand->n_demanded; v++) {
        const struct visit *visit = &demand->visits[v];
        const struct task *task = &balance.problem->tasks[visit->task];
        balance.days = covered(visit->starts, task_length(task));
        bool is_new = is_asked_here(&balance, visit);
        for (int i = 0; i < n && is_new; i++)
            is_new = !dayset_equal(&seen[i], &balance.days);
        if (!is_new)
            continue;
        seen[n++] = balance.days;
        doubt_balance(&balance, diags, task->place);
    }
    arena_release(&arena);
    if (n < 2 || diags->n > n_doubts)
        return;
    struct place place = all_days(&balance);
    doubt_balance(&balance, diags, place);
}

void doubts_find(const struct problem *problem, const struct demand *demand,
                 struct diags *diags) {
    struct least least;
    doubt_days(problem, demand, diags);
    doubt_caps(problem, demand, diags);
    doubt_officers(problem, demand, diags);
    least_init(&least, problem, demand);
    for (int s = 0; s < problem->sections.n; s++)
        doubt_section((struct balance){problem, demand, &least, s, {{0}}},
                      diags);
    least_release(&least);
}
