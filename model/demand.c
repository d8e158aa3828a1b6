#include "model/demand.h"

#include "model/asking.h"
#include "model/baseline.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>
#include <string.h>

bool visit_is_capped(const struct problem *problem, const struct visit *visit) {
    return task_is_capped(&problem->tasks[visit->task]);
}

struct dayset admissible_starts(const struct problem *problem, int task,
                                int enterprise, struct dayset window) {
    const struct task *asking = &problem->tasks[task];
    struct dayset days = window;
    if (!asking->any_day)
        days = dayset_meet(days, problem->working);
    if (!asking->during_stop)
        days = dayset_minus(days, problem->enterprises[enterprise].blocked);
    return dayset_starts(days, task_length(asking));
}

/* The order of demand.  Tasks that follow the same task form a chain. */
struct order {
    struct asking *asking;
    bool *is_late;  // [n_tasks] drawn, or in the train of a drawn task
    bool *is_begun; // [n_tasks]
    int *follower;  // [n_tasks] the first all-task that follows it, or NONE
    int *next;      // [n_tasks] the next one that follows the same, or NONE
};

static bool is_late(const struct problem *problem, int t) {
    for (; t != NONE; t = problem->tasks[t].after)
        if (problem->tasks[t].mode == MODE_DRAW)
            return true;
    return false;
}

static void order_init(struct order *order, struct asking *asking) {
    const struct problem *problem = asking->problem;
    struct arena *arena = &asking->arena;
    int n = problem->n_tasks;
    order->asking = asking;
    order->is_late = ARENA_NEW(arena, bool, n);
    order->is_begun = ARENA_NEW(arena, bool, n);
    order->follower = ARENA_NEW(arena, int, n);
    order->next = ARENA_NEW(arena, int, n);
    for (int t = 0; t < n; t++)
        order->follower[t] = order->next[t] = NONE;
    for (int t = n - 1; t >= 0; t--) {
        const struct task *task = &problem->tasks[t];
        order->is_late[t] = is_late(problem, t);
        if (task->mode == MODE_DRAW || task->after == NONE)
            continue;
        order->next[t] = order->follower[task->after];
        order->follower[task->after] = t;
    }
}

/*
 * Asks the task in its turn.  A task that takes its enterprises from the one
 * before it waits for that one; what follows a drawn task comes right after.
 */
static void order_ask(struct order *order, int t) {
    if (order->is_begun[t])
        return;
    order->is_begun[t] = true;
    const struct task *task = &order->asking->problem->tasks[t];
    if (task->after != NONE && !task->target.given)
        order_ask(order, task->after);
    ask_task(order->asking, t);
    if (!order->is_late[t])
        return;
    for (int f = order->follower[t]; f != NONE; f = order->next[f])
        order_ask(order, f);
}

static void ask_in_order(struct asking *asking) {
    const struct problem *problem = asking->problem;
    struct order order;
    order_init(&order, asking);
    for (int t = 0; t < problem->n_tasks; t++)
        if (!order.is_late[t])
            order_ask(&order, t);
    for (int t = 0; t < problem->n_tasks; t++)
        if (problem->tasks[t].mode == MODE_DRAW)
            order_ask(&order, t);
    for (int t = 0; t < problem->n_tasks; t++)
        assert(order.is_begun[t]);
}

/* Notes the task's visits by enterprise; more than one is refused.  What is
 * held and no more asked for counts where there is no other. */
static void note_visits(struct asking *asking, int t, const struct task *after,
                        int *visit_at) {
    const struct problem *problem = asking->problem;
    int twice = NONE;
    for (int v = asking->n_demanded; v < asking->visits.n; v++)
        if (asking->visits.at[v].task == t)
            visit_at[asking->visits.at[v].enterprise] = v;
    for (int v = asking->end[t] - 1; v >= asking->first[t]; v--) {
        int e = asking->visits.at[v].enterprise;
        if (visit_at[e] != NONE && visit_at[e] < asking->n_demanded)
            twice = e;
        visit_at[e] = v;
    }
    if (twice != NONE)
        diags_add(asking->diags, after->place,
                  (struct fact){MESSAGE_FIRST_NOT_SINGLE,
                                {after->id, problem->tasks[t].id,
                                 problem->enterprises[twice].id},
                                {0}});
}

/* Ties the visits of a task to those of the one that it follows. */
static void link_task(struct asking *asking, int t, int *visit_at) {
    const struct task *task = &asking->problem->tasks[t];
    note_visits(asking, task->after, task, visit_at);
    for (int v = asking->first[t]; v < asking->end[t]; v++) {
        struct visit *visit = &asking->visits.at[v];
        visit->after = visit_at[visit->enterprise];
        visit->after_missing = visit->after == NONE;
    }
    for (int v = 0; v < asking->visits.n; v++)
        if (asking->visits.at[v].task == task->after)
            visit_at[asking->visits.at[v].enterprise] = NONE;
}

static void link_tasks(struct asking *asking) {
    const struct problem *problem = asking->problem;
    int *visit_at = ARENA_NEW(&asking->arena, int, problem->n_enterprises);
    for (int e = 0; e < problem->n_enterprises; e++)
        visit_at[e] = NONE;
    for (int t = 0; t < problem->n_tasks; t++)
        if (problem->tasks[t].after != NONE)
            link_task(asking, t, visit_at);
}

/* A copy of a growing array that lives as long as the demand. */
#define KEEP(demand, vec, type) \
    keep(&(demand)->arena, (vec)->at, (vec)->n, sizeof(type))

static void *keep(struct arena *arena, const void *array, int n, size_t size) {
    void *copy = arena_alloc(arena, (size_t)n, size);
    if (n)
        memcpy(copy, array, (size_t)n * size);
    return copy;
}

void demand_init(struct demand *demand, const struct problem *problem,
                 struct diags *diags) {
    demand_renew(demand, problem, NULL, diags);
}

void demand_renew(struct demand *demand, const struct problem *problem,
                  const struct baseline *baseline, struct diags *diags) {
    memset(demand, 0, sizeof *demand);
    names_init(&demand->ids, &demand->arena);
    demand->baseline = baseline;
    demand->from = baseline ? baseline->from : 0;
    struct asking asking;
    asking_init(&asking, demand, problem, diags);
    ask_in_order(&asking);
    asking.n_demanded = asking.visits.n;
    ask_history(&asking);
    link_tasks(&asking);
    demand->n_demanded = asking.n_demanded;
    demand->visits = KEEP(demand, &asking.visits, struct visit);
    demand->n_visits = asking.visits.n;
    demand->lacks = KEEP(demand, &asking.lacks, struct lack);
    demand->n_lacks = asking.lacks.n;
    demand->draws = KEEP(demand, &asking.draws, struct draw);
    demand->n_draws = asking.draws.n;
    assert(demand->n_visits == demand->ids.n);
    asking_release(&asking);
}

void demand_release(struct demand *demand) {
    names_release(&demand->ids);
    arena_release(&demand->arena);
    memset(demand, 0, sizeof *demand);
}

int demand_find(const struct demand *demand, const char *id) {
    return names_find(&demand->ids, id);
}
