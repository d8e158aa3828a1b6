/*
 * changes_asked.c - why nothing asks for a visit any more, or why it is new.
 *
 * Goes through what a task needs to ask for a visit, in the order in which it
 * asks: task, enterprise, target, period, count, draw.
 */
#include "model/baseline.h"
#include "model/changing.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"

#include <string.h>

static struct fact say(enum message message, const char *text,
                       const char *other) {
    return (struct fact){message, {text, other}, {0}};
}

/* The period of the task that has the label and a day, or NONE. */
static int find_period(const struct problem *problem, const struct task *task,
                       const char *label) {
    int n_periods = task_count_periods(problem, task);
    for (int p = 0; p < n_periods; p++) {
        if (strcmp(task_period_at(problem, task, p).label, label) != 0)
            continue;
        struct dayset days = task_period_days(problem, task, p);
        return dayset_is_empty(&days) ? NONE : p;
    }
    return NONE;
}

/* The visit of the task to the enterprise that is asked for, or NONE. */
static int find_visit(const struct changing *changing, int task,
                      int enterprise) {
    for (int v = changing->first_at[enterprise]; v != NONE;
         v = changing->next_at[v])
        if (changing->demand->visits[v].task == task)
            return v;
    return NONE;
}

/* The first visit's id if it was cancelled, else "". */
static const char *find_cancelled(const struct changing *changing, int task,
                                  int enterprise) {
    const struct demand *demand = changing->demand;
    for (int i = 0; i < demand->n_cancelled; i++)
        if (demand->cancelled[i].task == task &&
            demand->cancelled[i].enterprise == enterprise)
            return demand->cancelled[i].id;
    return "";
}

static const struct draw *find_draw(const struct demand *demand, int task,
                                    int period) {
    for (int d = 0; d < demand->n_draws; d++)
        if (demand->draws[d].task == task && demand->draws[d].period == period)
            return &demand->draws[d];
    return NULL;
}

static const struct ticket *find_ticket(const struct draw *draw,
                                        int enterprise) {
    for (int i = 0; draw && i < draw->n_tickets; i++)
        if (draw->tickets[i].enterprise == enterprise)
            return &draw->tickets[i];
    return NULL;
}

static struct fact why_ticket_lost(const struct changing *changing,
                                   const struct baseline_row *row,
                                   const struct draw *draw,
                                   const struct ticket *ticket) {
    const struct problem *problem = changing->problem;
    const struct task *task = &problem->tasks[row->task];
    const char *name = problem->enterprises[row->enterprise].name;
    struct fact why = {MESSAGE_NOTHING, {name}, {0}};
    switch (ticket->status) {
    case DRAW_OTHER_AUTHORITY:
        why.message = MESSAGE_CHANGE_AUTHORITY;
        break;
    case DRAW_NO_DAY:
        if (!task->during_stop)
            why = why_stopped(changing, row->enterprise, row->start,
                              task_length(task));
        if (!why.message)
            why = say(MESSAGE_CHANGE_DRAWN_NO_DAY, name, NULL);
        break;
    case DRAW_CAP_USED:
        why.message = MESSAGE_CHANGE_DRAWN_CAP;
        why.number[0] = enterprise_cap(problem, row->enterprise);
        break;
    default:
        why = say(MESSAGE_CHANGE_DRAWN_FEWER, task->id, NULL);
        why.number[0] = draw->asked;
        why.number[1] = ticket->rank;
    }
    return why;
}

static struct fact why_not_drawn(const struct changing *changing,
                                 const struct baseline_row *row, int period) {
    const struct problem *problem = changing->problem;
    const struct task *task = &problem->tasks[row->task];
    const char *name = problem->enterprises[row->enterprise].name;
    const struct draw *draw = find_draw(changing->demand, row->task, period);
    const struct ticket *ticket = find_ticket(draw, row->enterprise);
    struct fact why = {MESSAGE_CHANGE_FEWER, {task->id}, {1}};
    if (!ticket)
        return say(MESSAGE_CHANGE_NO_TARGET, name, task->id);
    if (row->k > 1)
        return why;
    return why_ticket_lost(changing, row, draw, ticket);
}

/* Is the enterprise one of those that the task aims at by itself? */
static struct fact why_no_target(const struct changing *changing,
                                 const struct baseline_row *row) {
    const struct problem *problem = changing->problem;
    const struct task *task = &problem->tasks[row->task];
    const struct enterprise *enterprise =
        &problem->enterprises[row->enterprise];
    bool follows = task->after != NONE && !task->target.given;
    if (follows && find_visit(changing, task->after, row->enterprise) == NONE)
        return say(MESSAGE_CHANGE_FIRST_GONE, problem->tasks[task->after].id,
                   find_cancelled(changing, task->after, row->enterprise));
    if (!follows && !target_matches(problem, &task->target, row->enterprise))
        return say(MESSAGE_CHANGE_NO_TARGET, enterprise->name, task->id);
    if (enterprise->other_authority && task->mode == MODE_ALL &&
        !task_crosses_authority(problem, task))
        return say(MESSAGE_CHANGE_AUTHORITY, enterprise->name, NULL);
    return say(MESSAGE_NOTHING, NULL, NULL);
}

struct fact why_not_asked(const struct changing *changing,
                          const struct baseline_row *row) {
    const struct problem *problem = changing->problem;
    if (row->status == STATUS_CANCELLED)
        return say(MESSAGE_CHANGE_CANCELLED, NULL, NULL);
    if (row->task == NONE || problem->tasks[row->task].is_gone)
        return say(MESSAGE_CHANGE_TASK_GONE, row->task_name, NULL);
    if (row->enterprise == NONE ||
        problem->enterprises[row->enterprise].is_gone)
        return say(MESSAGE_CHANGE_ENTERPRISE_GONE, row->enterprise_name, NULL);
    const struct task *task = &problem->tasks[row->task];
    struct fact why = why_no_target(changing, row);
    if (why.message)
        return why;
    int period = find_period(problem, task, row->period);
    if (period == NONE)
        return say(MESSAGE_CHANGE_PERIOD_GONE, row->period, task->id);
    if (task->mode == MODE_DRAW)
        return why_not_drawn(changing, row, period);
    why = say(MESSAGE_CHANGE_FEWER, task->id, NULL);
    why.number[0] = task->count;
    return why;
}

/* Had the baseline visits of the enterprise in this turn, but not so many? */
static bool had_fewer(const struct changing *changing,
                      const struct visit *visit) {
    const struct baseline *baseline = changing->demand->baseline;
    if (visit->k == 1)
        return false;
    for (int v = changing->first_at[visit->enterprise]; v != NONE;
         v = changing->next_at[v]) {
        const struct visit *other = &changing->demand->visits[v];
        if (other->task == visit->task && other->period == visit->period &&
            other->k == visit->k - 1)
            return baseline_find(baseline, other->id) != NULL;
    }
    return false;
}

static struct fact why_drawn(const struct changing *changing,
                             const struct visit *visit) {
    const struct ticket *ticket =
        find_ticket(find_draw(changing->demand, visit->task, visit->period),
                    visit->enterprise);
    struct fact why = {MESSAGE_CHANGE_DRAWN,
                       {changing->problem->tasks[visit->task].id},
                       {ticket ? ticket->rank : NONE}};
    return why;
}

struct fact why_new(const struct changing *changing, int v) {
    const struct demand *demand = changing->demand;
    const struct visit *visit = &demand->visits[v];
    const struct task *task = changing_task(changing, v);
    const struct enterprise *enterprise =
        &changing->problem->enterprises[visit->enterprise];
    if (!changing->had_task[visit->task])
        return say(MESSAGE_CHANGE_NEW_TASK, task->id, NULL);
    if (visit->after != NONE && !demand->visits[visit->after].row)
        return say(MESSAGE_CHANGE_FIRST_NEW, demand->visits[visit->after].id,
                   NULL);
    if (task->mode == MODE_DRAW)
        return why_drawn(changing, visit);
    if (!changing->had_enterprise[visit->enterprise])
        return say(MESSAGE_CHANGE_NEW_ENTERPRISE, enterprise->name, NULL);
    if (had_fewer(changing, visit)) {
        struct fact why = say(MESSAGE_CHANGE_MORE, task->id, NULL);
        why.number[0] = task->count;
        return why;
    }
    return say(MESSAGE_CHANGE_NEW, NULL, NULL);
}
