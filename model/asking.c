#include "model/asking.h"

#include "model/problem.h"
#include "model/target.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* Of a year, lacks included. */
#define MOST_VISITS 1000000

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
}

void asking_release(struct asking *asking) {
    VEC_RELEASE(&asking->visits);
    VEC_RELEASE(&asking->lacks);
    VEC_RELEASE(&asking->draws);
    VEC_RELEASE(&asking->text);
    arena_release(&asking->arena);
}

/* The number of the id task/enterprise/period/k. */
static int id_number(struct asking *asking, const struct turn *turn,
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
    return names_add(&asking->demand->ids, asking->text.at);
}

void ask_visit(struct asking *asking, const struct turn *turn, int enterprise,
               int k) {
    const struct problem *problem = asking->problem;
    int number = id_number(asking, turn, enterprise, k);
    struct visit visit = {
        .id = asking->demand->ids.text[number],
        .task = turn->task,
        .enterprise = enterprise,
        .period = turn->number,
        .k = k,
        .after = NONE,
        .window = turn->window,
    };
    assert(number == asking->visits.n); // no id has a "/" in it
    visit.starts =
        admissible_starts(problem, turn->task, enterprise, turn->window);
    visit.wished = dayset_meet(visit.starts, turn->wished);
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
    int n_periods = task_count_periods(problem, task);
    struct turn *turns = ARENA_NEW(&asking->arena, struct turn, n_periods);
    int n_turns = list_turns(asking, t, turns);
    bool *drawn = ARENA_NEW(&asking->arena, bool, problem->n_enterprises);
    int n = list_enterprises(asking, t);
    asking->first[t] = asking->visits.n;
    if (is_too_much(asking, t, n, n_turns))
        n_turns = 0;
    for (int i = 0; i < n_turns; i++)
        if (task->mode == MODE_DRAW)
            ask_draw(asking, &turns[i], n, drawn);
        else
            ask_all(asking, &turns[i], n);
    asking->end[t] = asking->visits.n;
}
