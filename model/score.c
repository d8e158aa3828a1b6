#include "model/score.h"

#include "model/base/arena.h"
#include "model/baseline.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/trips.h"
#include "model/window.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* 420 / n is whole for any number n of working days in a week. */
#define WEEK_WEIGHT 420

static int64_t square(int64_t n) {
    return n * n;
}

static int64_t score_missed(const struct plan *plan,
                            const struct problem *problem,
                            const struct demand *demand) {
    int64_t missed = 0;
    for (int v = 0; v < plan->n_visits; v++)
        if (!plan_has(plan, v))
            missed += problem->tasks[demand->visits[v].task].priority;
    return missed;
}

/* What the baseline announced and this calendar has on another day or not at
 * all; and by how many days the others were moved. */
static void score_changes(int64_t *changed, int64_t *moved,
                          const struct plan *plan,
                          const struct demand *demand) {
    *changed = *moved = 0;
    for (int v = 0; v < plan->n_visits; v++) {
        int announced = demand->visits[v].announced;
        if (announced == NOT_PLACED || plan->start[v] == announced)
            continue;
        ++*changed;
        if (plan_has(plan, v))
            *moved += abs(plan->start[v] - announced);
    }
}

static bool is_wholly_inside(const struct dayset *set, int first, int length) {
    for (int d = first; d < first + length; d++)
        if (!dayset_has(set, d))
            return false;
    return true;
}

static int64_t score_wishes(const struct plan *plan,
                            const struct problem *problem,
                            const struct demand *demand) {
    struct arena arena = {0};
    struct dayset *wish = ARENA_NEW(&arena, struct dayset, problem->n_tasks);
    for (int t = 0; t < problem->n_tasks; t++)
        if (problem->tasks[t].preferred.n_terms)
            wish[t] = window_days(problem, &problem->tasks[t].preferred);
    int64_t not_granted = 0;
    for (int v = 0; v < plan->n_visits; v++) {
        int t = demand->visits[v].task;
        const struct task *task = &problem->tasks[t];
        if (plan_has(plan, v) && task->preferred.n_terms)
            not_granted +=
                !is_wholly_inside(&wish[t], plan->start[v], task_length(task));
    }
    arena_release(&arena);
    return not_granted;
}

/* Working days of the week that begins on the Monday, within the horizon. */
static int count_working_days(const struct problem *problem, day monday) {
    int n = 0;
    assert(date_weekday(monday) == 0);
    for (day d = monday; d < monday + 7; d++)
        n += dayset_has(&problem->working, d - problem->first);
    return n;
}

static int64_t week_cost(const struct problem *problem, day monday, int load) {
    int working = count_working_days(problem, monday);
    assert(working <= 7 && load > 0);
    return WEEK_WEIGHT / (working ? working : 1) * square(load);
}

static int64_t score_levelling(const struct trips *trips,
                               const struct problem *problem) {
    int64_t sum = 0;
    for (int i = 0, next; i < trips->n_led_days; i = next) {
        const struct led_day *from = &trips->led_days[i];
        day monday = date_monday(problem->first + from->day);
        next = i;
        while (next < trips->n_led_days &&
               trips->led_days[next].lead == from->lead &&
               problem->first + trips->led_days[next].day < monday + 7)
            next++;
        sum += week_cost(problem, monday, next - i);
    }
    return sum;
}

static int64_t score_fairness(const struct trips *trips) {
    int64_t sum = 0;
    for (int i = 0, next; i < trips->n_officer_days; i = next) {
        next = i;
        while (next < trips->n_officer_days &&
               trips->officer_days[next].inspector ==
                   trips->officer_days[i].inspector)
            next++;
        sum += square(next - i);
    }
    return sum;
}

static int64_t score_recrewed(const struct plan *plan,
                              const struct demand *demand) {
    int64_t recrewed = 0;
    for (int v = 0; v < plan->n_visits; v++) {
        const struct visit *visit = &demand->visits[v];
        int n;
        const int *crew = plan_crew(plan, v, &n);
        if (visit->announced != NOT_PLACED &&
            plan->start[v] == visit->announced)
            recrewed += !row_has_crew(visit->row, crew, n);
    }
    return recrewed;
}

static void level_is(struct levels *levels, enum level level, int64_t value) {
    levels->level[level].value = value;
    levels->level[level].applies = true;
}

void score_plan(struct levels *levels, const struct plan *plan,
                const struct problem *problem, const struct demand *demand) {
    for (int l = 0; l < N_LEVELS; l++) {
        levels->level[l].value = 0;
        levels->level[l].applies = false;
    }
    struct trips trips;
    trips_init(&trips, plan, problem, demand);
    level_is(levels, LEVEL_MISSED, score_missed(plan, problem, demand));
    if (demand->baseline) {
        int64_t changed;
        int64_t moved;
        score_changes(&changed, &moved, plan, demand);
        level_is(levels, LEVEL_CHANGED, changed);
        level_is(levels, LEVEL_MOVED, moved);
        level_is(levels, LEVEL_RECREWED, score_recrewed(plan, demand));
    }
    level_is(levels, LEVEL_WISHES, score_wishes(plan, problem, demand));
    level_is(levels, LEVEL_TRIPS, trips.n_led_days);
    level_is(levels, LEVEL_LEVELLING, score_levelling(&trips, problem));
    level_is(levels, LEVEL_FAIRNESS, score_fairness(&trips));
    trips_release(&trips);
}

int score_trips(int *trip, const struct plan *plan,
                const struct problem *problem, const struct demand *demand) {
    struct trips trips;
    trips_init(&trips, plan, problem, demand);
    int n = trips.n;
    if (plan->n_visits)
        memcpy(trip, trips.of_visit, (size_t)plan->n_visits * sizeof *trip);
    trips_release(&trips);
    return n;
}
