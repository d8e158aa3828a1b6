#include "model/changes.h"

#include "model/base/vec.h"
#include "model/baseline.h"
#include "model/changing.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

typedef VEC(struct change) change_list;

const struct task *changing_task(const struct changing *changing, int visit) {
    return &changing->problem->tasks[changing->demand->visits[visit].task];
}

int changing_home(const struct changing *changing, int inspector) {
    const struct problem *problem = changing->problem;
    return span_at(problem, problem->inspectors[inspector].sections, 0);
}

long changing_date(const struct changing *changing, int d) {
    return (long)changing->problem->first + d;
}

const char *change_id(const struct change *change,
                      const struct demand *demand) {
    return change->row ? change->row->id : demand->visits[change->visit].id;
}

int change_task(const struct change *change, const struct demand *demand) {
    return change->row ? change->row->task : demand->visits[change->visit].task;
}

int change_enterprise(const struct change *change,
                      const struct demand *demand) {
    return change->row ? change->row->enterprise
                       : demand->visits[change->visit].enterprise;
}

static bool has_old_crew(const struct plan *plan, int v,
                         const struct baseline_row *row) {
    int n;
    const int *crew = plan_crew(plan, v, &n);
    return row_has_crew(row, crew, n);
}

/* What became of a visit that nothing holds; false if nothing did. */
static bool compare_visit(struct change *change, const struct plan *plan,
                          const struct visit *visit, int v) {
    const struct baseline_row *row = visit->row;
    bool was_there = row && row->start != NOT_PLACED;
    *change = (struct change){
        .visit = v,
        .row = was_there ? row : NULL,
        .old_start = was_there ? row->start : NOT_PLACED,
        .new_start = plan->start[v],
    };
    if (change->old_start == NOT_PLACED)
        change->kind = CHANGE_ADDED;
    else if (change->new_start == NOT_PLACED)
        change->kind = CHANGE_DROPPED;
    else if (change->new_start != change->old_start)
        change->kind = CHANGE_MOVED;
    else
        change->kind = CHANGE_RECREWED;
    if (change->kind == CHANGE_ADDED)
        return change->new_start != NOT_PLACED;
    return change->kind != CHANGE_RECREWED || !has_old_crew(plan, v, row);
}

static void compare_visits(struct changing *changing, change_list *list) {
    const struct demand *demand = changing->demand;
    for (int v = 0; v < demand->n_demanded; v++) {
        struct change change;
        if (demand->visits[v].hold != HOLD_NONE ||
            !compare_visit(&change, changing->plan, &demand->visits[v], v))
            continue;
        changing->change_of[v] = list->n;
        VEC_PUSH(list, change);
    }
}

/* A visit that the draw of the same turn added, to take the row's place. */
static struct change *find_reserve(const struct changing *changing,
                                   const change_list *list,
                                   const struct baseline_row *row,
                                   const int *first_added) {
    const struct problem *problem = changing->problem;
    if (!list->at || row->task == NONE ||
        problem->tasks[row->task].mode != MODE_DRAW)
        return NULL;
    const struct task *task = &problem->tasks[row->task];
    for (int c = first_added[row->task]; c != NONE && c < list->n; c++) {
        struct change *change = &list->at[c];
        if (change->visit == NONE)
            return NULL;
        const struct visit *visit = &changing->demand->visits[change->visit];
        if (visit->task != row->task)
            return NULL;
        struct period period = task_period_at(problem, task, visit->period);
        if (change->kind == CHANGE_ADDED && !strcmp(period.label, row->period))
            return change;
    }
    return NULL;
}

/* Is the row one that should be in the calendar, or was taken out of it? */
static bool is_missing(const struct changing *changing,
                       const struct baseline_row *row) {
    const struct demand *demand = changing->demand;
    int v = demand_find(demand, row->id);
    return row->start != NOT_PLACED && (v == NONE || v >= demand->n_demanded) &&
           !row_is_held(demand->baseline, row);
}

/* [n_tasks] the first change of the task's visits, or NONE. */
static int *list_first(struct changing *changing, const change_list *list) {
    int n_tasks = changing->problem->n_tasks;
    int *first = ARENA_NEW(&changing->arena, int, n_tasks);
    for (int t = 0; t < n_tasks; t++)
        first[t] = NONE;
    for (int c = list->n - 1; c >= 0; c--)
        first[changing->demand->visits[list->at[c].visit].task] = c;
    return first;
}

/* Rows that nothing asks for any more. */
static void compare_rows(struct changing *changing, change_list *list) {
    const struct baseline *baseline = changing->demand->baseline;
    const int *first = list_first(changing, list);
    for (int r = 0; r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        if (!is_missing(changing, row))
            continue;
        struct change *reserve = find_reserve(changing, list, row, first);
        bool is_history =
            row->status == STATUS_CANCELLED && row->start < baseline->from;
        if (reserve) {
            reserve->kind = CHANGE_REPLACED;
            reserve->row = row;
            reserve->old_start = row->start;
        } else if (!is_history) {
            struct change change = {CHANGE_DROPPED, NONE,       row,
                                    row->start,     NOT_PLACED, {0}};
            VEC_PUSH(list, change);
        }
    }
}

static void chain_visits(struct changing *changing) {
    const struct demand *demand = changing->demand;
    struct arena *arena = &changing->arena;
    int n_enterprises = changing->problem->n_enterprises;
    int n_trips = changing->trips.n;
    changing->first_at = ARENA_NEW(arena, int, n_enterprises);
    changing->next_at = ARENA_NEW(arena, int, demand->n_visits);
    changing->first_on = ARENA_NEW(arena, int, n_trips);
    changing->next_on = ARENA_NEW(arena, int, demand->n_visits);
    changing->half_days = ARENA_NEW(arena, int, n_trips);
    for (int e = 0; e < n_enterprises; e++)
        changing->first_at[e] = NONE;
    for (int t = 0; t < n_trips; t++)
        changing->first_on[t] = NONE;
    for (int v = demand->n_visits - 1; v >= 0; v--) {
        int *first = &changing->first_at[demand->visits[v].enterprise];
        changing->next_at[v] = *first;
        *first = v;
        int trip = changing->trips.of_visit[v];
        if (trip == NONE)
            continue;
        changing->next_on[v] = changing->first_on[trip];
        changing->first_on[trip] = v;
        changing->half_days[trip] += changing_task(changing, v)->half_days;
    }
}

static void index_days(struct changing *changing) {
    const struct trips *trips = &changing->trips;
    int n_inspectors = changing->problem->n_inspectors;
    int n_sections = changing->problem->sections.n;
    changing->officer_first =
        ARENA_NEW(&changing->arena, int, n_inspectors + 1);
    changing->led_first = ARENA_NEW(&changing->arena, int, n_sections + 1);
    changing->home_days = ARENA_NEW(&changing->arena, int, n_sections);
    for (int i = 0; i < trips->n_officer_days; i++) {
        int inspector = trips->officer_days[i].inspector;
        changing->officer_first[inspector + 1]++;
        changing->home_days[changing_home(changing, inspector)]++;
    }
    for (int i = 0; i < n_inspectors; i++)
        changing->officer_first[i + 1] += changing->officer_first[i];
    for (int i = 0; i < trips->n_led_days; i++)
        changing->led_first[trips->led_days[i].lead + 1]++;
    for (int s = 0; s < n_sections; s++)
        changing->led_first[s + 1] += changing->led_first[s];
}

static void note_rows(struct changing *changing) {
    const struct problem *problem = changing->problem;
    const struct baseline *baseline = changing->demand->baseline;
    changing->had_task = ARENA_NEW(&changing->arena, bool, problem->n_tasks);
    changing->had_enterprise =
        ARENA_NEW(&changing->arena, bool, problem->n_enterprises);
    for (int r = 0; r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        if (row->task != NONE)
            changing->had_task[row->task] = true;
        if (row->enterprise != NONE)
            changing->had_enterprise[row->enterprise] = true;
    }
}

static void changing_init(struct changing *changing, const struct plan *plan,
                          const struct problem *problem,
                          const struct demand *demand) {
    *changing =
        (struct changing){.problem = problem, .demand = demand, .plan = plan};
    trips_init(&changing->trips, plan, problem, demand);
    chain_visits(changing);
    index_days(changing);
    note_rows(changing);
    changing->change_of = ARENA_NEW(&changing->arena, int, demand->n_visits);
    for (int v = 0; v < demand->n_visits; v++)
        changing->change_of[v] = NONE;
}

/* What can be said without looking at other visits. */
static struct fact find_own_reason(const struct changing *changing,
                                   const struct change *change) {
    struct fact why = {MESSAGE_NOTHING, {NULL}, {0}};
    switch (change->kind) {
    case CHANGE_ADDED:
        return why_new(changing, change->visit);
    case CHANGE_REPLACED:
        return why_not_asked(changing, change->row);
    case CHANGE_DROPPED:
        return change->visit == NONE ? why_not_asked(changing, change->row)
                                     : changing->plan->reason[change->visit];
    case CHANGE_MOVED:
        why = why_not_that_day(changing, change);
        break;
    default:
        break;
    }
    return why.message ? why : why_not_that_crew(changing, change);
}

static void find_reasons(struct changing *changing) {
    struct changes *changes = changing->changes;
    for (int c = 0; c < changes->n; c++)
        changes->at[c].reason = find_own_reason(changing, &changes->at[c]);
    /* answers must not depend on the order in which they are found */
    struct fact *more = ARENA_NEW(&changing->arena, struct fact, changes->n);
    for (int c = 0; c < changes->n; c++) {
        more[c] = changes->at[c].reason;
        if (!more[c].message && changes->at[c].kind != CHANGE_DROPPED)
            more[c] = why_no_room(changing, &changes->at[c]);
        if (!more[c].message)
            more[c].message = MESSAGE_CHANGE_OVERALL;
    }
    for (int c = 0; c < changes->n; c++)
        changes->at[c].reason = more[c];
}

static int change_day(const struct change *change) {
    return change->old_start != NOT_PLACED ? change->old_start
                                           : change->new_start;
}

static int change_compare(const void *a, const void *b, void *demand) {
    const struct change *x = a;
    const struct change *y = b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (change_day(x) != change_day(y))
        return change_day(x) < change_day(y) ? -1 : 1;
    return strcmp(change_id(x, demand), change_id(y, demand));
}

static void keep_list(struct changes *changes, const change_list *list) {
    changes->at = ARENA_NEW(&changes->arena, struct change, list->n);
    changes->n = list->n;
    if (list->n)
        memcpy(changes->at, list->at, (size_t)list->n * sizeof *list->at);
    for (int c = 0; c < list->n; c++)
        changes->n_of[list->at[c].kind]++;
}

void changes_init(struct changes *changes, const struct plan *plan,
                  const struct problem *problem, const struct demand *demand) {
    memset(changes, 0, sizeof *changes);
    if (!demand->baseline)
        return;
    assert(plan->n_visits == demand->n_visits);
    struct changing changing;
    changing_init(&changing, plan, problem, demand);
    change_list list = {0};
    compare_visits(&changing, &list);
    compare_rows(&changing, &list);
    keep_list(changes, &list);
    VEC_RELEASE(&list);
    changing.changes = changes;
    find_reasons(&changing);
    qsort_r(changes->at, (size_t)changes->n, sizeof *changes->at,
            change_compare, (void *)demand);
    trips_release(&changing.trips);
    arena_release(&changing.arena);
}

void changes_release(struct changes *changes) {
    arena_release(&changes->arena);
    memset(changes, 0, sizeof *changes);
}
