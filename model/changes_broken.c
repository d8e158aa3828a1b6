/*
 * changes_broken.c - which rule the old date or the old crew breaks by itself.
 *
 * The rules of verify_dates.c and verify_crews.c, held against a row of the
 * baseline.
 */
#include "model/baseline.h"
#include "model/changing.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/seating.h"
#include "model/seats.h"

#include <stddef.h>

static const struct fact nothing = {MESSAGE_NOTHING, {NULL}, {0}};

static bool ranges_meet(struct range a, struct range b) {
    return a.first < b.end && b.first < a.end;
}

/* NONE where the range has but one. */
static long last_day(struct range range) {
    return range.end - range.first > 1 ? range.end - 1 : NONE;
}

/* The days that the visit had. */
static struct range old_days(const struct changing *changing,
                             const struct change *change) {
    day first = (day)changing_date(changing, change->old_start);
    int length = task_length(changing_task(changing, change->visit));
    return (struct range){first, first + length};
}

struct fact why_stopped(const struct changing *changing, int enterprise,
                        int start, int n) {
    const struct problem *problem = changing->problem;
    day first = (day)changing_date(changing, start);
    struct range days = {first, first + n};
    for (int i = 0; i < problem->n_closures; i++) {
        const struct closure *closure = &problem->closures[i];
        if (closure->enterprise == enterprise &&
            ranges_meet(days, closure->range))
            return (struct fact){
                MESSAGE_CHANGE_CLOSED,
                {problem->enterprises[enterprise].name, closure->reason},
                {closure->range.first, last_day(closure->range)}};
    }
    for (int i = 0; i < problem->n_blackouts; i++) {
        const struct blackout *blackout = &problem->blackouts[i];
        if (ranges_meet(days, blackout->range) &&
            target_matches(problem, &blackout->target, enterprise))
            return (struct fact){
                MESSAGE_CHANGE_BLACKOUT,
                {blackout->name},
                {blackout->range.first, last_day(blackout->range)}};
    }
    return nothing;
}

/* The first of the days that is not in the set, or NO_DAY. */
static day first_outside(const struct changing *changing, struct range days,
                         const struct dayset *set) {
    for (day d = days.first; d < days.end; d++)
        if (!dayset_has(set, d - changing->problem->first))
            return d;
    return NO_DAY;
}

static struct fact why_outside(const struct changing *changing,
                               const struct task *task, int period,
                               struct range days) {
    const struct problem *problem = changing->problem;
    struct range range = task_period_at(problem, task, period).range;
    struct dayset window = window_days(problem, &task->window);
    day outside = first_outside(changing, days, &window);
    if (days.first < range.first || days.end > range.end)
        return (struct fact){
            MESSAGE_CHANGE_PERIOD,
            {NULL},
            {days.first < range.first ? days.first : days.end - 1, range.first,
             range.end - 1}};
    if (outside != NO_DAY)
        return (struct fact){
            MESSAGE_CHANGE_WINDOW, {task->window.text}, {outside}};
    return nothing;
}

struct fact why_not_that_day(const struct changing *changing,
                             const struct change *change) {
    const struct problem *problem = changing->problem;
    const struct visit *visit = &changing->demand->visits[change->visit];
    const struct task *task = &problem->tasks[visit->task];
    struct range days = old_days(changing, change);
    if (change->row->status == STATUS_NOT_DONE)
        return (struct fact){
            MESSAGE_CHANGE_NOT_DONE,
            {NULL},
            {days.first, changing_date(changing, changing->demand->from)}};
    struct fact why = why_outside(changing, task, visit->period, days);
    if (why.message)
        return why;
    if (!task->during_stop)
        why = why_stopped(changing, visit->enterprise, change->old_start,
                          task_length(task));
    day off = first_outside(changing, days, &problem->working);
    if (!why.message && !task->any_day && off != NO_DAY)
        why = (struct fact){MESSAGE_CHANGE_DAY_OFF, {NULL}, {off}};
    return why;
}

/* The run of days that the officer is absent around the day. */
static struct range absent_run(const struct problem *problem,
                               const struct dayset *absent, int d) {
    int first = d;
    int end = d + 1;
    while (first > 0 && dayset_has(absent, first - 1))
        first--;
    while (end < problem->n_days && dayset_has(absent, end))
        end++;
    return (struct range){problem->first + first, problem->first + end};
}

static struct fact why_absent(const struct problem *problem, int inspector,
                              int d) {
    const struct dayset *absent = &problem->inspectors[inspector].absent;
    struct range range = absent_run(problem, absent, d);
    const char *reason = "";
    for (int i = 0; i < problem->n_absences; i++) {
        const struct absence *absence = &problem->absences[i];
        if (absence->inspector != inspector ||
            problem->first + d < absence->range.first ||
            problem->first + d >= absence->range.end)
            continue;
        range = absence->range;
        reason = absence->reason;
        break;
    }
    return (struct fact){MESSAGE_CHANGE_ABSENT,
                         {problem->inspectors[inspector].name, reason},
                         {range.first, last_day(range)}};
}

/* Why the officer may not go to the enterprise on whatever day. */
static struct fact why_no_member(const struct changing *changing,
                                 const struct visit *visit, int inspector) {
    const struct problem *problem = changing->problem;
    const struct task *task = &problem->tasks[visit->task];
    const struct inspector *member = &problem->inspectors[inspector];
    if (member->is_gone)
        return (struct fact){MESSAGE_CHANGE_OFFICER_GONE, {member->name}, {0}};
    if (span_has(problem, member->recused, visit->enterprise))
        return (struct fact){
            MESSAGE_CHANGE_RECUSED,
            {member->name, problem->enterprises[visit->enterprise].name},
            {0}};
    if (!task_is_served_by(problem, task, inspector))
        return (struct fact){
            MESSAGE_CHANGE_SECTION, {member->name, task->sections_text}, {0}};
    if (task->away && inspector_is_local(problem, inspector, visit->enterprise))
        return (struct fact){
            MESSAGE_CHANGE_LOCAL,
            {member->name, problem->counties.text[member->county]},
            {0}};
    return nothing;
}

/* Whoever edits a crew by hand may name a member twice. */
static int count_members(const struct baseline_row *row) {
    int n = 0;
    for (int i = 0; i < row->n_crew; i++) {
        bool is_new = true;
        for (int j = 0; j < i; j++)
            is_new = is_new && row->crew[j] != row->crew[i];
        n += is_new;
    }
    return n;
}

static struct fact why_no_crew(const struct changing *changing,
                               const struct visit *visit,
                               const struct baseline_row *row) {
    const struct problem *problem = changing->problem;
    const struct task *task = &problem->tasks[visit->task];
    if (row->stranger)
        return (struct fact){MESSAGE_CHANGE_OFFICER_GONE, {row->stranger}, {0}};
    int n_members = count_members(row);
    if (row->n_crew != task->crew || n_members != task->crew)
        return (struct fact){
            MESSAGE_CHANGE_CREW_SIZE, {NULL}, {n_members, task->crew}};
    int n_filled;
    int empty = seating_empty(problem, task, row->crew, row->n_crew, &n_filled);
    if (empty == NONE)
        return nothing;
    return (struct fact){MESSAGE_CHANGE_PLACE,
                         {seating_name(problem, task, empty)},
                         {n_filled, task_count_places(task)}};
}

struct fact why_not_that_crew(const struct changing *changing,
                              const struct change *change) {
    const struct problem *problem = changing->problem;
    const struct visit *visit = &changing->demand->visits[change->visit];
    const struct baseline_row *row = change->row;
    int end = row->start + task_length(&problem->tasks[visit->task]);
    if (row->status == STATUS_NOT_DONE)
        return (struct fact){MESSAGE_CHANGE_NOT_DONE,
                             {NULL},
                             {changing_date(changing, row->start),
                              changing_date(changing, changing->demand->from)}};
    struct fact why = nothing;
    for (int i = 0; i < row->n_crew && !why.message; i++) {
        const struct dayset *absent = &problem->inspectors[row->crew[i]].absent;
        why = why_no_member(changing, visit, row->crew[i]);
        for (int d = row->start; d < end && !why.message; d++)
            if (dayset_has(absent, d))
                why = why_absent(problem, row->crew[i], d);
    }
    return why.message ? why : why_no_crew(changing, visit, row);
}
