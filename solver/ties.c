#include "solver/ties.h"

#include "model/demand.h"
#include "model/problem.h"
#include "solver/supply.h"

#include <string.h>

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

/* Tells the lot that the root leads. */
static void tell_lot(struct group *g, int root, struct tied_listener listener) {
    struct tied tied = {.cap = NONE};
    int *place = stop_calloc((size_t)g->n, sizeof *place);
    for (int i = 0; i < g->n; i++) {
        if (group_root(g, i) != root)
            continue;
        place[i] = tied.visits.n;
        VEC_PUSH(&tied.visits, g->visits[i]);
        VEC_PUSH(&tied.is_capped, g->is_capped[i]);
        if (g->is_capped[i])
            tied.cap = g->cap;
    }
    for (int i = 0; i < g->ties.n; i++) {
        struct tie tie = g->ties.at[i];
        if (group_root(g, tie.a) != root)
            continue;
        tie.a = place[tie.a];
        tie.b = place[tie.b];
        VEC_PUSH(&tied.ties, tie);
    }
    listener.hear(listener.context, &tied);
    free(place);
    VEC_RELEASE(&tied.visits);
    VEC_RELEASE(&tied.is_capped);
    VEC_RELEASE(&tied.ties);
}

void ties_visit(const struct supply *supply, const int *visits, int n,
                struct tied_listener listener) {
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
    for (int i = 0; i < n; i++)
        if (group_root(&group, i) == i)
            tell_lot(&group, i, listener);
    VEC_RELEASE(&group.ties);
    free(group.leader);
    free(group.is_capped);
}
