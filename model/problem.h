/*
 * problem.h - the question: a year of inspection duties, as read.
 *
 * Everything of the plan folder as flat arrays that speak of each other by
 * index (NONE = no such thing).  input/ fills it, nobody changes it after.
 * The problem owns one arena; every text and array hangs on it.  What stands
 * in the arrays is told in enterprise.h, inspector.h, task.h, target.h and
 * window.h, all of which come with this header.
 *
 * A re-solve may start from a calendar that speaks of tasks, enterprises and
 * inspectors which are no longer in the folder.  They stand at the end of
 * their arrays, marked is_gone, for what they did and nothing else.
 *
 * The rules are worded in rule.h; docs/README.md says where the rest is told.
 */
#ifndef MODEL_PROBLEM_H
#define MODEL_PROBLEM_H

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/base/vec.h"
#include "model/date.h"
#include "model/dayset.h"
#include "model/enterprise.h"
#include "model/inspector.h"
#include "model/span.h"
#include "model/task.h"

#include <stdbool.h>

enum language { LANGUAGE_ZH, LANGUAGE_EN };

struct weight {
    const char *risk;
    const char *text; // as written
    double value;     // more than 0
};

/* A file that was read: for solution.json. */
struct source {
    const char *name;
    char sha256[65];
};

struct problem {
    struct arena arena;
    VEC(int) index; // what spans point into

    /* plan.csv */
    const char *title;
    const char *authority; // "" if the plan names none
    const char *seed;      // "" if none
    int year;
    day first; // horizon first, ..., end - 1
    day end;
    int n_days;
    int min_gap_days; // 0 = no rule
    bool enforce_budget;
    enum language language;
    struct weight *weights;
    int n_weights;

    /* dates.csv */
    struct dayset working; // of the horizon
    int statutory_days;    // working days of the whole year
    struct window *windows;
    int n_windows;
    struct blackout *blackouts;
    int n_blackouts;

    struct names sections; // beside section[]
    struct names counties;
    struct names skills;
    struct names values;  // what target expressions compare
    struct names columns; // of enterprises.csv, Chinese names first
    struct section *section;

    struct enterprise *enterprises;
    int n_enterprises;
    struct span *cells; // [n_enterprises * columns.n] of values

    struct inspector *inspectors;
    int n_inspectors;

    struct absence *absences;
    int n_absences;

    struct closure *closures;
    int n_closures;

    struct task *tasks;
    int n_tasks;

    struct cap *caps;
    int n_caps;

    struct total *totals;
    int n_totals;

    struct work *works;
    int n_works;

    struct source *sources; // in the order of the specification
    int n_sources;
};

/* An empty problem; the caller releases it. */
void problem_init(struct problem *problem);
void problem_release(struct problem *problem);

/* The i-th index of a span. */
int span_at(const struct problem *problem, struct span span, int i);
bool span_has(const struct problem *problem, struct span span, int index);

/* The first section of the first group. */
int task_lead(const struct problem *problem, const struct task *task);

/* Calendar days that a visit of the task takes: 1.5 days take two. */
int task_length(const struct task *task);

/* The cap of an enterprise, or NONE; see spec section 2, caps.csv. */
int enterprise_cap(const struct problem *problem, int enterprise);

/* All of them at once: cap[n_enterprises]. */
void enterprise_caps(const struct problem *problem, int *cap);

/* Do the task's visits count toward the caps?  Not if one approval lifts. */
bool task_is_capped(const struct task *task);

/* May a visit of the task go to an enterprise of another authority? */
bool task_crosses_authority(const struct problem *problem,
                            const struct task *task);

/*
 * The officer-days that the section's inspectors (by home section) have for
 * inspections in the year: 监督检查工作日 = statutory working days x officers
 * - 其他执法 - 非执法, in half days; may be negative.
 */
int section_budget_half_days(const struct problem *problem, int section);

#endif
