/*
 * features.h - what of the plan folder occurs in a year.
 */
#ifndef TESTS_SOLVER_FEATURES_H
#define TESTS_SOLVER_FEATURES_H

#include <stdbool.h>

struct plan;
struct random_year;

// clang-format off
/* of a task that asks for a visit */
#define TASK_FEATURES(X) \
    X(joint,          task->n_groups > 1) \
    X(any_of,         task->groups[task->n_groups - 1].count > 1) \
    X(skills,         task->skills.count > 0) \
    X(away,           task->away) \
    X(any_day,        task->any_day) \
    X(during_stop,    task->during_stop) \
    X(window,         task->window.n_terms > 0) \
    X(window_terms,   task->window.n_terms > 1) \
    X(wish,           task->preferred.n_terms > 0) \
    X(half_year,      task->period == PERIOD_HALF) \
    X(quarter,        task->period == PERIOD_QUARTER) \
    X(month,          task->period == PERIOD_MONTH) \
    X(range,          task->period == PERIOD_RANGE) \
    X(half_a_day,     task->half_days == 1) \
    X(days_1_5,       task->half_days == 3) \
    X(days_2,         task->half_days == 4) \
    X(days_3,         task->half_days == 6) \
    X(crew_1,         task->crew == 1) \
    X(crew_3,         task->crew == 3) \
    X(crew_4,         task->crew == 4) \
    X(draw,           task->mode == MODE_DRAW) \
    X(share,          task->share_ppm > 0) \
    X(uncounted,      !task->counted) \
    X(approved,       *task->approval) \
    X(after,          task->after != NONE) \
    X(gap_min,        task->gap_min > 0) \
    X(gap_max,        task->gap_max != NONE) \
    X(after_draw,     task->after != NONE && \
                      problem->tasks[task->after].mode == MODE_DRAW) \
    X(after_after,    task->after != NONE && \
                      problem->tasks[task->after].after != NONE)

/* of a visit */
#define VISIT_FEATURES(X) \
    X(after_missing,  visit->after_missing) \
    X(no_start,       dayset_is_empty(&visit->starts)) \
    X(agency,         enterprise->class == CLASS_AGENCY) \
    X(other_level,    enterprise->other_authority) \
    X(capped,         enterprise_cap(problem, visit->enterprise) != NONE) \
    X(blocked,        !dayset_is_empty(&enterprise->blocked)) \
    X(unplaced,       !plan_has(plan, v)) \
    X(placed,         plan_has(plan, v)) \
    X(done,           visit->hold == HOLD_DONE) \
    X(locked,         visit->hold == HOLD_LOCKED) \
    X(history,        v >= year->demand.n_demanded) \
    X(announced,      visit->announced != NOT_PLACED) \
    X(guest,          is_guest(year, plan, v))

#define OFFICER_FEATURES(X) \
    X(two_sections,   officer->sections.count > 1) \
    X(week_limit,     officer->week_limit != NONE) \
    X(year_limit,     officer->year_limit != NONE) \
    X(absent,         !dayset_is_empty(&officer->absent)) \
    X(recused,        officer->recused.count > 0)

#define YEAR_FEATURES(X) \
    X(min_gap,        problem->min_gap_days > 0) \
    X(budget,         problem->enforce_budget) \
    X(cars,           has_cars(problem)) \
    X(closures,       problem->n_closures > 0) \
    X(blackouts,      problem->n_blackouts > 0) \
    X(lacks,          year->demand.n_lacks > 0) \
    X(shared_trip,    has_shared_trip(year, plan)) \
    X(wish_refused,   plan->levels.level[LEVEL_WISHES].value > 0) \
    X(cancelled,      year->demand.n_cancelled > 0) \
    X(changed,        plan->levels.level[LEVEL_CHANGED].value > 0) \
    X(moved_far,      plan->levels.level[LEVEL_MOVED].value > 1) \
    X(recrewed,       plan->levels.level[LEVEL_RECREWED].value > 0)
// clang-format on

enum feature {
#define X(name, condition) FEATURE_##name,
    TASK_FEATURES(X) VISIT_FEATURES(X) OFFICER_FEATURES(X) YEAR_FEATURES(X)
#undef X
        N_FEATURES
};

const char *feature_name(enum feature feature);

/* Sets has[N_FEATURES] for the year and its plan. */
void features_find(bool *has, const struct random_year *year,
                   const struct plan *plan);

#endif
