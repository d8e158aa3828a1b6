/*
 * task.h - one line of demand, and the sums that the written plan states.
 *
 * Rows of tasks.csv and totals.csv.  Filled by input/, owned by the problem;
 * demand.h makes visits of them.
 */
#ifndef MODEL_TASK_H
#define MODEL_TASK_H

#include "model/diag.h"
#include "model/span.h"
#include "model/target.h"
#include "model/window.h"

#include <stdbool.h>

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
    bool is_gone;         // only in the baseline: asks for nothing
    struct place place;
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

#endif
