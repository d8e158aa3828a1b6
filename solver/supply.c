#include "solver/supply.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/trips.h"
#include "solver/calendar.h"

#include <assert.h>
#include <string.h>

static int less(int limit, int used) {
    if (limit == NONE)
        return NONE;
    return limit > used ? limit - used : 0;
}

static void count_days(struct supply *supply, struct arena *arena) {
    const struct problem *problem = supply->problem;
    supply->n_weeks = count_weeks(problem);
    supply->week_of = ARENA_NEW(arena, int, problem->n_days);
    for (int d = 0; d < problem->n_days; d++)
        supply->week_of[d] = week_of(problem, d);
}

static void take_limits(struct supply *supply, struct arena *arena) {
    const struct problem *problem = supply->problem;
    int n_weeks = count_weeks(problem);
    int n_inspectors = problem->n_inspectors;
    supply->away = ARENA_NEW(arena, struct dayset, n_inspectors);
    supply->year_left = ARENA_NEW(arena, int, n_inspectors);
    supply->load = ARENA_NEW(arena, int, n_inspectors);
    supply->week_left =
        ARENA_NEW(arena, int, (size_t)n_inspectors *(size_t)n_weeks);
    for (int i = 0; i < n_inspectors; i++) {
        supply->away[i] = problem->inspectors[i].absent;
        supply->year_left[i] = problem->inspectors[i].year_limit;
        for (int w = 0; w < n_weeks; w++)
            supply->week_left[i * n_weeks + w] =
                problem->inspectors[i].week_limit;
    }
    int n_sections = problem->sections.n;
    supply->budget_left = ARENA_NEW(arena, int, n_sections);
    supply->led = ARENA_NEW(arena, int, (size_t)n_sections *(size_t)n_weeks);
    supply->cars_left =
        ARENA_NEW(arena, int, (size_t)n_sections *(size_t)problem->n_days);
    for (int s = 0; s < n_sections; s++) {
        int budget = section_budget_half_days(problem, s) / 2;
        supply->budget_left[s] = problem->enforce_budget ? budget : NONE;
        for (int d = 0; d < problem->n_days; d++)
            supply->cars_left[s * problem->n_days + d] =
                problem->section[s].day_limit;
    }
}

/* An officer-day of the plan of what is held. */
static void use_officer(struct supply *supply, int who, int d) {
    const struct problem *problem = supply->problem;
    int home = span_at(problem, problem->inspectors[who].sections, 0);
    if (d < problem->n_days) {
        int *week =
            &supply
                 ->week_left[who * count_weeks(problem) + week_of(problem, d)];
        *week = less(*week, 1);
        dayset_add(&supply->away[who], d);
    }
    supply->year_left[who] = less(supply->year_left[who], 1);
    supply->load[who]++;
    if (problem->enforce_budget)
        supply->budget_left[home]--;
}

static void use_held(struct supply *supply, const struct trips *trips) {
    const struct problem *problem = supply->problem;
    for (int i = 0; i < trips->n_officer_days; i++)
        use_officer(supply, trips->officer_days[i].inspector,
                    trips->officer_days[i].day);
    for (int i = 0; i < trips->n_led_days; i++) {
        int s = trips->led_days[i].lead;
        int d = trips->led_days[i].day;
        if (d >= problem->n_days)
            continue;
        int *cars = &supply->cars_left[s * problem->n_days + d];
        *cars = less(*cars, 1);
        supply->led[s * count_weeks(problem) + week_of(problem, d)]++;
    }
}

static void floor_budgets(struct supply *supply) {
    for (int s = 0; s < supply->problem->sections.n; s++)
        if (supply->problem->enforce_budget && supply->budget_left[s] < 0)
            supply->budget_left[s] = 0;
}

static const struct task *task_of(const struct supply *supply, int v) {
    return &supply->problem->tasks[supply->demand->visits[v].task];
}

/* Leaves the days from least to most after the last day of the first. */
static struct dayset days_within(const struct supply *supply, int first_start,
                                 int first_length, int least, int most) {
    struct dayset days = {0};
    int last = first_start + first_length - 1;
    int from = last + least > 0 ? last + least : 0;
    int end = supply->problem->n_days;
    if (most != NONE && last + most + 1 < end)
        end = last + most + 1;
    if (from < end)
        dayset_add_span(&days, from, end);
    return days;
}

/* Days on which the visit is too close to the held one. */
static struct dayset days_too_close(const struct supply *supply, int v,
                                    int held) {
    int gap = supply->problem->min_gap_days;
    int start = supply->demand->visits[held].row->start;
    int from = start - gap - task_length(task_of(supply, v)) + 2;
    int end = start + task_length(task_of(supply, held)) - 1 + gap;
    struct dayset days = {0};
    from = from > 0 ? from : 0;
    end = end < supply->problem->n_days ? end : supply->problem->n_days;
    if (from < end)
        dayset_add_span(&days, from, end);
    return days;
}

/* The held follow-up lies where it lies: its first visit keeps to the gap. */
static struct dayset days_before(const struct supply *supply, int v,
                                 int follow_up) {
    const struct task *task = task_of(supply, follow_up);
    int start = supply->demand->visits[follow_up].row->start;
    int length = task_length(task_of(supply, v));
    struct dayset days = {0};
    for (int d = 0; d < supply->problem->n_days; d++) {
        int gap = start - (d + length - 1);
        if (gap >= task->gap_min &&
            (task->gap_max == NONE || gap <= task->gap_max))
            dayset_add(&days, d);
    }
    return days;
}

static void keep_from(struct supply *supply, int v, int held) {
    const struct visit *visits = supply->demand->visits;
    struct dayset *starts = &supply->starts[v];
    int e = visits[v].enterprise;
    if (visits[v].after == held) {
        const struct task *task = task_of(supply, v);
        *starts =
            dayset_meet(*starts, days_within(supply, visits[held].row->start,
                                             task_length(task_of(supply, held)),
                                             task->gap_min, task->gap_max));
    } else if (visits[held].after == v) {
        *starts = dayset_meet(*starts, days_before(supply, v, held));
    } else if (supply->problem->min_gap_days > 0 &&
               supply->problem->enterprises[e].class != CLASS_AGENCY) {
        *starts = dayset_minus(*starts, days_too_close(supply, v, held));
    }
}

/* first[e] ...: what is held at the enterprise, in list. */
static int *held_by_enterprise(const struct supply *supply, struct arena *arena,
                               int *first) {
    const struct demand *demand = supply->demand;
    int n_enterprises = supply->problem->n_enterprises;
    for (int v = 0; v < demand->n_visits; v++)
        if (demand->visits[v].hold != HOLD_NONE)
            first[demand->visits[v].enterprise + 1]++;
    for (int e = 0; e < n_enterprises; e++)
        first[e + 1] += first[e];
    int *list = ARENA_NEW(arena, int, first[n_enterprises]);
    int *next = ARENA_NEW(arena, int, n_enterprises + 1);
    memcpy(next, first, (size_t)n_enterprises * sizeof *next);
    for (int v = 0; v < demand->n_visits; v++)
        if (demand->visits[v].hold != HOLD_NONE)
            list[next[demand->visits[v].enterprise]++] = v;
    return list;
}

static void take_starts(struct supply *supply, struct arena *arena) {
    const struct demand *demand = supply->demand;
    struct arena local = {0};
    int *first = ARENA_NEW(&local, int, supply->problem->n_enterprises + 1);
    int *held = held_by_enterprise(supply, &local, first);
    supply->starts = ARENA_NEW(arena, struct dayset, demand->n_visits);
    supply->capped = ARENA_NEW(arena, int, supply->problem->n_enterprises);
    for (int v = 0; v < demand->n_visits; v++) {
        const struct visit *visit = &demand->visits[v];
        int e = visit->enterprise;
        if (visit->hold != HOLD_NONE) {
            supply->capped[e] += visit_is_capped(supply->problem, visit);
            continue;
        }
        supply->starts[v] = visit->starts;
        for (int i = first[e]; i < first[e + 1]; i++)
            keep_from(supply, v, held[i]);
    }
    arena_release(&local);
}

void supply_init(struct supply *supply, struct arena *arena,
                 const struct problem *problem, const struct demand *demand) {
    memset(supply, 0, sizeof *supply);
    supply->problem = problem;
    supply->demand = demand;
    count_days(supply, arena);
    take_limits(supply, arena);
    if (demand->baseline) {
        struct plan plan;
        struct trips trips;
        plan_init(&plan, problem, demand);
        trips_init(&trips, &plan, problem, demand);
        use_held(supply, &trips);
        trips_release(&trips);
        plan_release(&plan);
    }
    floor_budgets(supply);
    take_starts(supply, arena);
}

void supply_release(struct supply *supply) {
    VEC_RELEASE(&supply->open_trips);
}

int supply_week_left(const struct supply *supply, int inspector, int week) {
    return supply->week_left[inspector * supply->n_weeks + week];
}

int supply_cars_left(const struct supply *supply, int section, int d) {
    return supply->cars_left[section * supply->problem->n_days + d];
}

int supply_room(const struct supply *supply, int class, int d) {
    return supply->room ? supply->room[class * supply->problem->n_days + d] : 0;
}

bool inspector_is_free(const struct supply *supply, int inspector, int start,
                       int length) {
    assert(start >= 0 && start + length <= supply->problem->n_days);
    int year_left = supply->year_left[inspector];
    if (year_left != NONE && length > year_left)
        return false;
    int in_week = 0;
    for (int d = start; d < start + length; d++) {
        if (dayset_has(&supply->away[inspector], d))
            return false;
        int week = supply->week_of[d];
        bool same_week = d > start && supply->week_of[d - 1] == week;
        in_week = same_week ? in_week + 1 : 1;
        int week_left = supply_week_left(supply, inspector, week);
        if (week_left != NONE && in_week > week_left)
            return false;
    }
    return true;
}
