/*
 * problem.h - the question: a year of inspection duties, as read.
 *
 * Everything of the plan folder as flat arrays that speak of each other by
 * index (NONE = no such thing).  input/ fills it, nobody changes it after.
 * The problem owns one arena; every text and array hangs on it.
 *
 * Lists in a cell are spans into one shared array of indices, problem.index.
 * Terms and rules: sections 1 to 3 of the specification, docs/spec.md.
 */
#ifndef MODEL_PROBLEM_H
#define MODEL_PROBLEM_H

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/base/vec.h"
#include "model/date.h"
#include "model/dayset.h"
#include "model/diag.h"

#include <stdbool.h>
#include <stdint.h>

#define NONE (-1)

enum language { LANGUAGE_ZH, LANGUAGE_EN };

/* count indices from problem.index.at[first] on. */
struct span {
    int first;
    int count;
};

/* The columns of enterprises.csv; the file's further columns follow. */
enum enterprise_column {
    ENTERPRISE_ID,
    ENTERPRISE_NAME,
    ENTERPRISE_COUNTY,
    ENTERPRISE_INDUSTRY,
    ENTERPRISE_CLASS,
    ENTERPRISE_RISK,
    ENTERPRISE_AUTHORITY,
    ENTERPRISE_TAGS,
    ENTERPRISE_COLUMNS,
};

enum enterprise_class {
    CLASS_KEY,    // 重点
    CLASS_POOL,   // 双随机
    CLASS_OTHER,  // 其他
    CLASS_AGENCY, // 部门
};

struct enterprise {
    const char *id;
    const char *name;
    int county; // of problem.counties
    enum enterprise_class class;
    const char *risk;      // "" if not given
    bool other_authority;  // belongs to another level than the plan's
    struct dayset blocked; // blackouts and closures; 停产可查 looks past them
    struct place place;
};

struct inspector {
    const char *id;
    const char *name;
    struct span sections; // the first is the home section
    struct span skills;
    int county; // NONE if not given
    int week_limit; // officer-days an ISO week, NONE if without
    int year_limit; // officer-days a year, NONE if without
    struct dayset absent;
    struct span recused; // enterprises
    struct place place;
};

struct section {
    int day_limit;             // most trips led on a day, NONE if without
    int other_work_half_days;  // 其他执法, half officer-days
    int office_work_half_days; // 非执法, half officer-days
};

/* A row of dates.csv of type 时段 or 放假, by name; ranges by date, joined. */
struct window {
    const char *name;
    struct range *ranges; // [n_ranges] by date, not touching; not cut to the
    int n_ranges;         // horizon
};

/* A condition: the column has one of the values (or, negated, none). */
struct condition {
    int column;         // enum enterprise_column or a further one
    bool negated;       // !=
    struct span values; // of problem.values
};

/* Conditions joined by "and"; n_conditions 0 matches every enterprise. */
struct target {
    struct condition *conditions;
    int n_conditions;
    bool given; // false: the cell was empty
};

enum window_operator { WINDOW_UNION, WINDOW_MEET, WINDOW_MINUS };

/* A term stands for ranges; the first term's sign is WINDOW_UNION. */
struct window_term {
    enum window_operator sign;
    struct range *ranges;
    int n_ranges;
};

/* Terms taken from left to right; n_terms 0: the whole horizon. */
struct window_expression {
    const char *text;         // as written, normalised; "" if empty
    struct window_term *terms;
    int n_terms;
    int window; // of problem.windows if it is one single name, else NONE
};

enum task_kind {
    KIND_KEY,         // 重点检查
    KIND_DRAWN,       // 双随机
    KIND_CROSS,       // 交叉检查
    KIND_SEASON,      // 重点时段
    KIND_CAMPAIGN,    // 专项
    KIND_REVISIT,     // 复查
    KIND_JOINT,       // 联合检查
    KIND_SUPERVISION, // 执法监督
    KIND_OTHER,       // 其他
};

enum task_mode { MODE_ALL, MODE_DRAW };

enum task_period {
    PERIOD_YEAR,
    PERIOD_HALF,
    PERIOD_QUARTER,
    PERIOD_MONTH,
    PERIOD_RANGE, // every range of the window named in 时段
};

struct task {
    const char *id;
    const char *name;
    const char *basis;
    const char *content; // 检查内容
    const char *method;  // 检查方式
    /* The section cell: n_groups groups of sections joined by ";", each a
     * choice joined by "|".  The first section of the first group leads. */
    struct span *groups;
    int n_groups;
    const char *sections_text; // as written, normalised
    enum task_kind kind;
    struct target target;
    enum task_mode mode;
    int count;     // a number, or
    int share_ppm; // millionths of the target, 0 if count speaks
    enum task_period period;
    struct window_expression window;
    struct window_expression preferred;
    bool any_day;
    bool during_stop;
    int half_days; // 时长: 1 is 0.5 days
    int crew;      // members
    struct span skills;
    bool away;
    int after;   // a task, or NONE
    int gap_min; // days, 1 is the next day; 0 if not given
    int gap_max; // days, or NONE
    int priority;
    bool counted;
    const char *approval; // "" if none
    struct place place;
};

/* A row of caps.csv (or one of the defaults). */
struct cap {
    struct target target;
    int limit;
};

struct blackout {
    struct range range;
    struct target target;
    const char *name;
};

/* A row of closures.csv; kept beside enterprise.blocked for the judge. */
struct closure {
    int enterprise;
    struct range range;
};

enum relation { RELATION_EQUAL, RELATION_AT_LEAST, RELATION_AT_MOST };

/* What a total counts: visits asked (家次), or distinct enterprises (家). */
enum total_unit { UNIT_VISITS, UNIT_ENTERPRISES };

struct total {
    const char *name;
    struct span tasks;
    enum relation relation;
    enum total_unit unit;
    int count;
    const char *basis;
    struct place place;
};

/* A row of workload.csv, for the report. */
struct work {
    int section;
    const char *item;
    bool is_enforcement; // 其他执法, else 非执法
    int half_days;       // officer-days, doubled
};

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
