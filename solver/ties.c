#include "solver/ties.h"

#include "model/base/arena.h"
#include "model/base/stop.h"
#include "model/base/vec.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/supply.h"

#include <stdlib.h>

/* The visits of one enterprise; positions count through them. */
struct group {
    const struct supply *supply;
    const struct problem *problem;
    const struct demand *demand;
    const int *visits;
    int n;
    VEC(struct tie) ties;
    int *leader;     // [n] union-find
    bool *is_capped; // [n]
    int cap;
};

static int group_root(struct group *g, int i) {
    while (g->leader[i] != i)
        i = g->leader[i] = g->leader[g->leader[i]];
    return i;
}

/* The smaller root leads, so lots keep the order of the demand. */
static void group_join(struct group *g, int a, int b) {
    int root_a = group_root(g, a);
    int root_b = group_root(g, b);
    if (root_a < root_b)
        g->leader[root_b] = root_a;
    else
        g->leader[root_a] = root_b;
}

static void group_tie(struct group *g, struct tie tie) {
    VEC_PUSH(&g->ties, tie);
    group_join(g, tie.a, tie.b);
}

static const struct visit *group_visit(const struct group *g, int i) {
    return &g->demand->visits[g->visits[i]];
}

static const struct task *group_task(const struct group *g, int i) {
    return &g->problem->tasks[group_visit(g, i)->task];
}

static bool follows(const struct group *g, int a, int b) {
    return group_visit(g, b)->after == g->visits[a];
}

/* Have the two visits start days closer than the spacing at all? */
static bool may_clash(const struct group *g, int a, int b) {
    int gap = g->problem->min_gap_days;
    int length_a = task_length(group_task(g, a));
    int length_b = task_length(group_task(g, b));
    const struct dayset *starts_a = &g->supply->starts[g->visits[a]];
    const struct dayset *starts_b = &g->supply->starts[g->visits[b]];
    for (int s = dayset_next(starts_a, 0); s >= 0;
         s = dayset_next(starts_a, s + 1)) {
        int t = dayset_next(starts_b, s - length_b - gap + 2);
        if (t >= 0 && t < s + length_a - 1 + gap)
            return true;
    }
    return false;
}

static void tie_spacing(struct group *g) {
    int e = group_visit(g, 0)->enterprise;
    if (g->problem->min_gap_days <= 0 ||
        g->problem->enterprises[e].class == CLASS_AGENCY)
        return;
    for (int a = 0; a < g->n; a++)
        for (int b = a + 1; b < g->n; b++) {
            if (follows(g, a, b) || follows(g, b, a) || !may_clash(g, a, b))
                continue;
            struct tie tie = {TIE_SPACING, a, b, g->problem->min_gap_days,
                              NONE};
            group_tie(g, tie);
        }
}

static void tie_follow_ups(struct group *g) {
    for (int a = 0; a < g->n; a++)
        for (int b = 0; b < g->n; b++) {
            if (!follows(g, a, b))
                continue;
            const struct task *task = group_task(g, b);
            bool is_open = task->gap_max >= g->problem->n_days;
            struct tie tie = {TIE_FOLLOW, a, b, task->gap_min,
                              is_open ? NONE : task->gap_max};
            group_tie(g, tie);
        }
}

static void tie_cap(struct group *g) {
    int e = group_visit(g, 0)->enterprise;
    int cap = enterprise_cap(g->problem, e);
    if (cap != NONE)
        cap = cap > g->supply->capped[e] ? cap - g->supply->capped[e] : 0;
    int n_capped = 0;
    int first = NONE;
    for (int i = 0; i < g->n; i++) {
        g->is_capped[i] = visit_is_capped(g->problem, group_visit(g, i));
        n_capped += g->is_capped[i];
    }
    g->cap = cap != NONE && n_capped > cap ? cap : NONE;
    for (int i = 0; g->cap != NONE && i < g->n; i++) {
        if (!g->is_capped[i])
            continue;
        first = first == NONE ? i : first;
        group_join(g, first, i);
    }
}

/* The lot that the root leads; place: [n] of each visit in its lot. */
static struct lot lot_of_root(struct group *g, struct arena *arena, int root,
                              int *place) {
    int *visits = ARENA_NEW(arena, int, g->n);
    bool *is_capped = ARENA_NEW(arena, bool, g->n);
    struct tie *ties = ARENA_NEW(arena, struct tie, g->ties.n);
    struct lot lot = {visits, is_capped, 0, ties, 0, NONE};
    for (int i = 0; i < g->n; i++) {
        if (group_root(g, i) != root)
            continue;
        place[i] = lot.n;
        visits[lot.n] = g->visits[i];
        is_capped[lot.n++] = g->is_capped[i];
        if (g->is_capped[i])
            lot.cap = g->cap;
    }
    for (int i = 0; i < g->ties.n; i++) {
        struct tie tie = g->ties.at[i];
        if (group_root(g, tie.a) != root)
            continue;
        tie.a = place[tie.a];
        tie.b = place[tie.b];
        ties[lot.n_ties++] = tie;
    }
    return lot;
}

static void tell_lots(struct group *g, struct arena *arena,
                      struct lot_listener listener) {
    int *place = stop_calloc((size_t)g->n, sizeof *place);
    for (int i = 0; i < g->n; i++) {
        if (group_root(g, i) != i)
            continue;
        struct lot lot = lot_of_root(g, arena, i, place);
        listener.hear(listener.context, &lot);
    }
    free(place);
}

void ties_visit(struct arena *arena, const struct supply *supply,
                const int *visits, int n, struct lot_listener listener) {
    if (!n)
        return;
    struct group group = {.supply = supply,
                          .problem = supply->problem,
                          .demand = supply->demand,
                          .visits = visits,
                          .n = n};
    group.leader = stop_calloc((size_t)n, sizeof *group.leader);
    group.is_capped = stop_calloc((size_t)n, sizeof *group.is_capped);
    for (int i = 0; i < n; i++)
        group.leader[i] = i;
    tie_spacing(&group);
    tie_follow_ups(&group);
    tie_cap(&group);
    tell_lots(&group, arena, listener);
    VEC_RELEASE(&group.ties);
    free(group.leader);
    free(group.is_capped);
}
