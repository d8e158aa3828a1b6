/*
 * baseline.h - the calendar that a re-solve starts from (基准计划).
 *
 * The rows of a published calendar as the planner gives it back, and the day
 * from which the year is planned anew.  input/ reads it; the demand takes from
 * it what is done, locked, cancelled and announced (demand.h).  What is held or
 * cancelled has the numbers of its task, enterprise and officers even if they
 * are no longer in the folder: the problem keeps them as gone (problem.h).
 */
#ifndef MODEL_BASELINE_H
#define MODEL_BASELINE_H

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/base/vec.h"
#include "model/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* 状态 of a row. */
enum visit_status {
    STATUS_PLANNED,
    STATUS_DONE,
    STATUS_NOT_DONE,
    STATUS_CANCELLED,
};

struct baseline_row {
    const char *id;
    int task;       // NONE, like enterprise, if it is no longer in the folder
    int enterprise; // and the row neither held nor cancelled
    const char *period; // label
    int k;
    int start;       // day of the horizon, NOT_PLACED if the row has no date;
                     // what is held lies in the horizon to its last day
    const int *crew; // [n_crew] inspectors
    int n_crew;
    enum visit_status status;
    bool is_locked;
    const char *stranger; // a member whom the folder does not know; then the
                          // row has no crew; null if there is none
    /* as written */
    const char *task_name;
    const char *enterprise_name;
    const char *sections; // 科室
    const char *crew_ids; // 人员编号
    const char *crew_names;
    const char *trip; // 检查组
    const char *wish; // 优先时段
    struct place place;
    struct place date_place;
    struct place crew_place;
};

struct baseline {
    struct arena arena;
    char sha256[65];   // of the file
    const char *bytes; // [n_bytes] of the file, null if it is not read
    size_t n_bytes;
    int from; // day of the horizon; rows before it are done, see row_is_done
    VEC(struct baseline_row) rows;
    struct names ids; // of the rows, by number
};

void baseline_init(struct baseline *baseline);
void baseline_release(struct baseline *baseline);

/* The row of the visit, or null; null if there is no baseline. */
const struct baseline_row *baseline_find(const struct baseline *baseline,
                                         const char *id);

/* Rows before the day count as done whatever their status, except 取消 and
 * 未完成; a row marked 已完成 is done wherever it stands. */
bool row_is_done(const struct baseline *baseline,
                 const struct baseline_row *row);

/* Does the row keep its date and crew, done or locked? */
bool row_is_held(const struct baseline *baseline,
                 const struct baseline_row *row);

/* Are these n the row's crew, in whatever order? */
bool row_has_crew(const struct baseline_row *row, const int *crew, int n);

#endif
