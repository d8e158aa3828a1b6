#include "model/asking.h"

#include "model/baseline.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/target.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* Of a year, lacks included. */
#define MOST_VISITS 1000000

/* What is held uses the caps before anything else is asked for. */
static void count_held(struct asking *asking) {
    const struct baseline *baseline = asking->demand->baseline;
    for (int r = 0; baseline && r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        if (row_is_held(baseline, row))
            asking->used[row->enterprise] +=
                task_is_capped(&asking->problem->tasks[row->task]);
    }
}

void asking_init(struct asking *asking, struct demand *demand,
                 const struct problem *problem, struct diags *diags) {
    memset(asking, 0, sizeof *asking);
    asking->problem = problem;
    asking->demand = demand;
    asking->diags = diags;
    int n_enterprises = problem->n_enterprises;
    asking->first = ARENA_NEW(&asking->arena, int, problem->n_tasks);
    asking->end = ARENA_NEW(&asking->arena, int, problem->n_tasks);
    asking->used = ARENA_NEW(&asking->arena, int, n_enterprises);
    asking->list = ARENA_NEW(&asking->arena, int, n_enterprises);
    asking->marked = ARENA_NEW(&asking->arena, bool, n_enterprises);
    asking->cap = ARENA_NEW(&asking->arena, int, n_enterprises);
    enterprise_caps(problem, asking->cap);
    count_held(asking);
}

void asking_release(struct asking *asking) {
    VEC_RELEASE(&asking->visits);
    VEC_RELEASE(&asking->lacks);
    VEC_RELEASE(&asking->draws);
    VEC_RELEASE(&asking->text);
    arena_release(&asking->arena);
}

/* The id task/enterprise/period/k; good until the next call. */
static const char *write_id(struct asking *asking, const struct turn *turn,
                            int enterprise, int k) {
    const char *task = asking->problem->tasks[turn->task].id;
    const char *id = asking->problem->enterprises[enterprise].id;
    int room = (int)(strlen(task) + strlen(id)) + PERIOD_LABEL_SIZE + 16;
    while (asking->text.n < room)
        VEC_PUSH(&asking->text, '\0');
    int n = snprintf(asking->text.at, (size_t)room, "%s/%s/%s/%d", task, id,
                     turn->period.label, k);
    assert(n > 0 && n < room);
    (void)n;
    return asking->text.at;
}

const struct baseline_row *asking_row(struct asking *asking,
                                      const struct turn *turn, int enterprise,
                                      int k) {
    const struct baseline *baseline = asking->demand->baseline;
    if (!baseline)
        return NULL;
    return baseline_find(baseline, write_id(asking, turn, enterprise, k));
}

struct dayset asking_starts(const struct asking *asking,
                            const struct turn *turn, int enterprise) {
    struct dayset starts = admissible_starts(asking->problem, turn->task,
                                             enterprise, turn->window);
    struct dayset past = {0};
    dayset_add_span(&past, 0, asking->demand->from);
    return dayset_minus(starts, past);
}

/* What the baseline knows of the visit. */
static void take_row(const struct asking *asking, struct visit *visit,
                     const struct baseline_row *row) {
    const struct baseline *baseline = asking->demand->baseline;
    visit->row = row;
    if (row_is_done(baseline, row))
        visit->hold = HOLD_DONE;
    else if (row_is_held(baseline, row))
        visit->hold = HOLD_LOCKED;
    else if (row->status == STATUS_PLANNED && row->start != NOT_PLACED)
        visit->announced = row->start;
    if (visit->hold == HOLD_NONE)
        return;
    visit->starts = (struct dayset){0};
    dayset_add(&visit->starts, row->start);
}

void ask_visit(struct asking *asking, const struct turn *turn, int enterprise,
               int k) {
    const struct problem *problem = asking->problem;
    const struct baseline_row *row = asking_row(asking, turn, enterprise, k);
    if (row && row->status == STATUS_CANCELLED)
        return;
    int number =
        names_add(&asking->demand->ids, write_id(asking, turn, enterprise, k));
    struct visit visit = {
        .id = asking->demand->ids.text[number],
        .task = turn->task,
        .enterprise = enterprise,
        .period = turn->number,
        .k = k,
        .after = NONE,
        .window = turn->window,
        .starts = asking_starts(asking, turn, enterprise),
        .announced = NOT_PLACED,
    };
    assert(number == asking->visits.n); // no id has a "/" in it
    if (row)
        take_row(asking, &visit, row);
    visit.wished = dayset_meet(visit.starts, turn->wished);
    if (visit.hold == HOLD_NONE)
        asking->used[enterprise] += visit_is_capped(problem, &visit);
    VEC_PUSH(&asking->visits, visit);
}

/* The enterprises that the task visits, in the order of the file. */
static int list_visited(struct asking *asking, int t) {
    for (int v = asking->first[t]; v < asking->end[t]; v++)
        asking->marked[asking->visits.at[v].enterprise] = true;
    int n = 0;
    for (int e = 0; e < asking->problem->n_enterprises; e++) {
        if (asking->marked[e])
            asking->list[n++] = e;
        asking->marked[e] = false;
    }
    return n;
}

/* Fills asking->list with whom the task aims at, whatever their authority. */
static int list_targets(struct asking *asking, int t) {
    const struct task *task = &asking->problem->tasks[t];
    if (task->after != NONE && !task->target.given)
        return list_visited(asking, task->after);
    return target_list(asking->problem, &task->target, asking->list);
}

static int drop_other_authorities(struct asking *asking, int n) {
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (!asking->problem->enterprises[asking->list[i]].other_authority)
            asking->list[kept++] = asking->list[i];
    return kept;
}

static int count_other_authorities(const struct asking *asking, int n) {
    int others = 0;
    for (int i = 0; i < n; i++)
        others += asking->problem->enterprises[asking->list[i]].other_authority;
    return others;
}

/* Whom the task visits, or (of other authorities too) draws among. */
static int list_enterprises(struct asking *asking, int t) {
    const struct task *task = &asking->problem->tasks[t];
    int n = list_targets(asking, t);
    if (task_crosses_authority(asking->problem, task))
        return n;
    int others = count_other_authorities(asking, n);
    if (others)
        diags_add(asking->diags, task->place,
                  (struct fact){MESSAGE_OTHER_AUTHORITY,
                                {task->id, asking->problem->authority},
                                {others}});
    return task->mode == MODE_DRAW ? n : drop_other_authorities(asking, n);
}

static void ask_all(struct asking *asking, const struct turn *turn, int n) {
    int count = asking->problem->tasks[turn->task].count;
    for (int i = 0; i < n; i++)
        for (int k = 1; k <= count; k++)
            ask_visit(asking, turn, asking->list[i], k);
}

/* Writes the label behind those that are there. */
static void note_skipped(struct asking *asking, const char *label) {
    for (const char *c = asking->text.n ? ", " : ""; *c; c++)
        VEC_PUSH(&asking->text, *c);
    for (; *label; label++)
        VEC_PUSH(&asking->text, *label);
}

/* One warning for all periods of the task that were noted. */
static void warn_skipped(struct asking *asking, const struct task *task) {
    if (!asking->text.n)
        return;
    const char *labels = arena_text_n(&asking->demand->arena, asking->text.at,
                                      (size_t)asking->text.n);
    diags_add(asking->diags, task->place,
              (struct fact){MESSAGE_PERIOD_SKIPPED, {task->id, labels}, {0}});
}

/* The turns of the task that ask for something; returns how many. */
static int list_turns(struct asking *asking, int t, struct turn *turns) {
    const struct problem *problem = asking->problem;
    const struct task *task = &problem->tasks[t];
    struct dayset preferred = window_days(problem, &task->preferred);
    int n_periods = task_count_periods(problem, task);
    int n = 0;
    asking->text.n = 0;
    for (int p = 0; p < n_periods; p++) {
        turns[n] = (struct turn){
            .task = t,
            .number = p,
            .period = task_period_at(problem, task, p),
            .window = task_period_days(problem, task, p),
            .wished = dayset_starts(preferred, task_length(task)),
        };
        if (dayset_is_empty(&turns[n].window))
            note_skipped(asking, turns[n].period.label);
        else
            n++;
    }
    warn_skipped(asking, task);
    return n;
}

/* A slip of the pen may ask for billions; a share never asks for more than
 * there are. */
static bool is_too_much(struct asking *asking, int t, int n, int n_turns) {
    const struct task *task = &asking->problem->tasks[t];
    int64_t in_a_turn = task->count;
    if (task->mode == MODE_ALL)
        in_a_turn *= n;
    int64_t more = in_a_turn * n_turns;
    if (asking->visits.n + asking->lacks.n + more <= MOST_VISITS)
        return false;
    diags_add(asking->diags, task->place,
              (struct fact){MESSAGE_TOO_MANY_VISITS,
                            {task->id},
                            {(long)more, MOST_VISITS}});
    return true;
}

void ask_task(struct asking *asking, int t) {
    const struct problem *problem = asking->problem;
    const struct task *task = &problem->tasks[t];
    asking->first[t] = asking->end[t] = asking->visits.n;
    if (task->is_gone)
        return;
    int n_periods = task_count_periods(problem, task);
    struct turn *turns = ARENA_NEW(&asking->arena, struct turn, n_periods);
    int n_turns = list_turns(asking, t, turns);
    bool *drawn = ARENA_NEW(&asking->arena, bool, problem->n_enterprises);
    int n = list_enterprises(asking, t);
    if (is_too_much(asking, t, n, n_turns))
        n_turns = 0;
    for (int i = 0; i < n_turns; i++)
        if (task->mode == MODE_DRAW)
            ask_draw(asking, &turns[i], n, drawn);
        else
            ask_all(asking, &turns[i], n);
    asking->end[t] = asking->visits.n;
}

/* The period of the label, 0 if the task has none of that name any more. */
static int period_of_row(const struct problem *problem,
                         const struct baseline_row *row) {
    const struct task *task = &problem->tasks[row->task];
    int n_periods = task_count_periods(problem, task);
    for (int p = 0; p < n_periods; p++)
        if (strcmp(task_period_at(problem, task, p).label, row->period) == 0)
            return p;
    return 0;
}

static struct visit visit_of_row(const struct asking *asking,
                                 const struct baseline_row *row) {
    struct visit visit = {
        .id = row->id,
        .task = row->task,
        .enterprise = row->enterprise,
        .period = period_of_row(asking->problem, row),
        .k = row->k,
        .after = NONE,
        .announced = NOT_PLACED,
    };
    take_row(asking, &visit, row);
    const struct task *task = &asking->problem->tasks[row->task];
    struct dayset preferred = window_days(asking->problem, &task->preferred);
    visit.wished =
        dayset_meet(visit.starts, dayset_starts(preferred, task_length(task)));
    return visit;
}

static void list_cancelled(struct asking *asking) {
    const struct baseline *baseline = asking->demand->baseline;
    struct demand *demand = asking->demand;
    demand->cancelled =
        ARENA_NEW(&demand->arena, struct visit, baseline->rows.n);
    for (int r = 0; r < baseline->rows.n; r++)
        if (baseline->rows.at[r].status == STATUS_CANCELLED)
            demand->cancelled[demand->n_cancelled++] =
                visit_of_row(asking, &baseline->rows.at[r]);
}

void ask_history(struct asking *asking) {
    const struct baseline *baseline = asking->demand->baseline;
    if (!baseline)
        return;
    for (int r = 0; r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        if (!row_is_held(baseline, row) ||
            demand_find(asking->demand, row->id) != NONE)
            continue;
        int number = names_add(&asking->demand->ids, row->id);
        assert(number == asking->visits.n);
        (void)number;
        VEC_PUSH(&asking->visits, visit_of_row(asking, row));
    }
    list_cancelled(asking);
}
