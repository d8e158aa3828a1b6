#include "solver/kinds.h"

#include "model/base/arena.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/supply.h"
#include "solver/ties.h"

#include <assert.h>
#include <string.h>

/* What makes two visits alike, as bytes without padding. */
struct likeness {
    struct dayset starts;
    struct dayset wished;
    int class;
    int half_days;
    int priority;
    int position; // in its bundle; 0 for a lone visit
    int announced;
    int none; // 0: no padding
};

struct folder {
    struct kinds *kinds;
    struct arena *arena;
    const struct classes *classes;
    const struct supply *supply;
    const struct problem *problem;
    const struct demand *demand;
    struct intern lone;    // likenesses of lone visits
    struct intern shapes;  // keys of bundles
    VEC(int) lone_kind;    // [lone.n]
    VEC(int) shape_bundle; // [shapes.n]
};

int kind_length(const struct kind *kind) {
    return (kind->half_days + 1) / 2;
}

static struct dayset crewable_starts(const struct folder *f, int v) {
    int class = f->classes->of_visit[v];
    struct dayset days = f->classes->at[class].crewable;
    const struct supply *supply = f->supply;
    for (int i = 0; i < supply->open_trips.n; i++)
        if (supply->open_trips.at[i].class == class)
            dayset_add(&days, supply->open_trips.at[i].day);
    return dayset_meet(supply->starts[v], days);
}

/* Has the visit, and each that it follows up to one that is held, a day at
 * all? */
static bool is_placeable(const struct folder *f, int v) {
    if (f->demand->visits[v].hold != HOLD_NONE)
        return false;
    for (; v != NONE && f->demand->visits[v].hold == HOLD_NONE;
         v = f->demand->visits[v].after) {
        struct dayset starts = crewable_starts(f, v);
        if (f->demand->visits[v].after_missing || dayset_is_empty(&starts))
            return false;
    }
    return true;
}

static struct likeness likeness_of(const struct folder *f, int v,
                                   int position) {
    const struct visit *visit = &f->demand->visits[v];
    const struct task *task = &f->problem->tasks[visit->task];
    struct dayset starts = crewable_starts(f, v);
    return (struct likeness){
        .starts = starts,
        .wished = dayset_meet(visit->wished, starts),
        .class = f->classes->of_visit[v],
        .half_days = task->half_days,
        .priority = task->priority,
        .position = position,
        .announced = visit->announced,
    };
}

static int new_kind(struct folder *f, const struct likeness *like, int bundle) {
    struct kind kind = {
        .class = like->class,
        .half_days = like->half_days,
        .priority = like->priority,
        .starts = like->starts,
        .wished = like->wished,
        .bundle = bundle,
        .position = like->position,
        .announced = like->announced,
    };
    VEC_PUSH(&f->kinds->kinds, kind);
    return f->kinds->kinds.n - 1;
}

static void join_kind(struct folder *f, int kind, int v) {
    f->kinds->copy_of[v] = f->kinds->kinds.at[kind].visits.n;
    VEC_PUSH(&f->kinds->kinds.at[kind].visits, v);
    f->kinds->of_visit[v] = kind;
}

static void fold_lone(struct folder *f, int v) {
    struct likeness like = likeness_of(f, v, 0);
    int number = intern_add(&f->lone, &like, sizeof like);
    if (number == f->lone_kind.n)
        VEC_PUSH(&f->lone_kind, new_kind(f, &like, NONE));
    join_kind(f, f->lone_kind.at[number], v);
}

static const void *kept(struct arena *arena, const void *bytes, int n,
                        size_t size) {
    void *copy = arena_alloc(arena, (size_t)n, size);
    if (n)
        memcpy(copy, bytes, (size_t)n * size);
    return copy;
}

/* Is the tie of x with other the same as a tie of y with it? */
static bool tie_is_shared(const struct tied *tied, const struct tie *tie, int x,
                          int y) {
    if (tie->a != x && tie->a != y && tie->b != x && tie->b != y)
        return true;
    struct tie moved = *tie;
    moved.a = tie->a == x ? y : tie->a == y ? x : tie->a;
    moved.b = tie->b == x ? y : tie->b == y ? x : tie->b;
    bool is_free = tie->type == TIE_SPACING; // of direction
    for (int t = 0; t < tied->ties.n; t++) {
        const struct tie *at = &tied->ties.at[t];
        bool same_ends = (at->a == moved.a && at->b == moved.b) ||
                         (is_free && at->a == moved.b && at->b == moved.a);
        if (same_ends && at->type == tie->type && at->gap_min == tie->gap_min &&
            at->gap_max == tie->gap_max)
            return true;
    }
    return false;
}

/* Could two positions change places without any rule noticing? */
static bool are_twins(const struct folder *f, const struct tied *tied, int x,
                      int y) {
    struct likeness like_x = likeness_of(f, tied->visits.at[x], 0);
    struct likeness like_y = likeness_of(f, tied->visits.at[y], 0);
    if (memcmp(&like_x, &like_y, sizeof like_x) != 0 ||
        tied->is_capped.at[x] != tied->is_capped.at[y])
        return false;
    for (int t = 0; t < tied->ties.n; t++)
        if (!tie_is_shared(tied, &tied->ties.at[t], x, y))
            return false;
    return true;
}

/* Lies the later position of the tie never before the other?  Two visits that
 * nothing tells apart are taken to happen in the order of their positions. */
static bool has_order(const struct folder *f, const struct tied *tied,
                      const struct tie *tie) {
    if (tie->type == TIE_FOLLOW)
        return tie->a < tie->b;
    struct likeness a = likeness_of(f, tied->visits.at[tie->a], 0);
    struct likeness b = likeness_of(f, tied->visits.at[tie->b], 0);
    int length = (b.half_days + 1) / 2;
    int first = dayset_next(&b.starts, 0);
    if (dayset_next(&a.starts, first + length - 1 + tie->gap_min) < 0)
        return true;
    return tied->visits.n == 2 && are_twins(f, tied, tie->a, tie->b);
}

static bool is_chain(const struct folder *f, const struct tied *tied) {
    for (int t = 0; t < tied->ties.n; t++) {
        if (!has_order(f, tied, &tied->ties.at[t]))
            return false;
        for (int u = 0; u < t; u++)
            if (tied->ties.at[u].b == tied->ties.at[t].b)
                return false;
    }
    return tied->cap == NONE;
}

static enum bundle_shape shape_of(const struct folder *f,
                                  const struct tied *tied) {
    if (!tied->ties.n)
        return BUNDLE_CAP;
    return is_chain(f, tied) ? BUNDLE_CHAIN : BUNDLE_OWN;
}

/* The bytes in which alike bundles agree and others differ. */
static int shape_number(struct folder *f, const struct tied *tied,
                        enum bundle_shape shape) {
    VEC(struct likeness) key = {0};
    struct likeness head = {
        .class = (int)shape,
        .half_days = tied->cap,
        .priority = shape == BUNDLE_OWN ? f->shapes.n : NONE,
        .position = tied->visits.n,
    };
    VEC_PUSH(&key, head);
    for (int p = 0; p < tied->visits.n; p++) {
        struct likeness like = likeness_of(f, tied->visits.at[p], p);
        like.position = 2 * p + tied->is_capped.at[p];
        VEC_PUSH(&key, like);
    }
    for (int t = 0; t < tied->ties.n; t++) {
        const struct tie *tie = &tied->ties.at[t];
        struct likeness as_tie = {
            .class = (int)tie->type,
            .half_days = tie->a,
            .priority = tie->b,
            .position = tie->gap_min,
            .announced = tie->gap_max,
        };
        VEC_PUSH(&key, as_tie);
    }
    int number = intern_add(&f->shapes, key.at, (size_t)key.n * sizeof *key.at);
    VEC_RELEASE(&key);
    return number;
}

static const int *list_twins(const struct folder *f, const struct tied *tied) {
    int *twin = ARENA_NEW(f->arena, int, tied->visits.n);
    for (int p = 0; p < tied->visits.n; p++) {
        twin[p] = p - 1;
        while (twin[p] != NONE && !are_twins(f, tied, twin[p], p))
            twin[p]--;
    }
    return twin;
}

static int new_bundle(struct folder *f, const struct tied *tied,
                      enum bundle_shape shape) {
    int number = f->kinds->bundles.n;
    struct bundle bundle = {
        .shape = shape,
        .first_kind = f->kinds->kinds.n,
        .n = tied->visits.n,
        .cap = tied->cap,
        .is_capped = kept(f->arena, tied->is_capped.at, tied->visits.n,
                          sizeof *tied->is_capped.at),
        .ties =
            kept(f->arena, tied->ties.at, tied->ties.n, sizeof *tied->ties.at),
        .n_ties = tied->ties.n,
        .twin = list_twins(f, tied),
    };
    VEC_PUSH(&f->kinds->bundles, bundle);
    for (int p = 0; p < tied->visits.n; p++) {
        struct likeness like = likeness_of(f, tied->visits.at[p], p);
        new_kind(f, &like, number);
    }
    return number;
}

static void fold_tied(void *context, const struct tied *tied) {
    struct folder *f = context;
    if (tied->visits.n == 1 && tied->cap == NONE) {
        fold_lone(f, tied->visits.at[0]);
        return;
    }
    enum bundle_shape shape = shape_of(f, tied);
    int number = shape_number(f, tied, shape);
    if (number == f->shape_bundle.n)
        VEC_PUSH(&f->shape_bundle, new_bundle(f, tied, shape));
    struct bundle *bundle = &f->kinds->bundles.at[f->shape_bundle.at[number]];
    assert(bundle->n == tied->visits.n);
    for (int p = 0; p < bundle->n; p++)
        join_kind(f, bundle->first_kind + p, tied->visits.at[p]);
    bundle->copies++;
}

/* The placeable visits by enterprise: those of e from first[e] on. */
static int *visits_by_enterprise(const struct folder *f, int *first) {
    int n_enterprises = f->problem->n_enterprises;
    for (int v = 0; v < f->demand->n_visits; v++)
        if (is_placeable(f, v))
            first[f->demand->visits[v].enterprise + 1]++;
    for (int e = 0; e < n_enterprises; e++)
        first[e + 1] += first[e];
    int *list = ARENA_NEW(f->arena, int, first[n_enterprises]);
    int *next = ARENA_NEW(f->arena, int, n_enterprises + 1);
    memcpy(next, first, (size_t)n_enterprises * sizeof *next);
    for (int v = 0; v < f->demand->n_visits; v++)
        if (is_placeable(f, v))
            list[next[f->demand->visits[v].enterprise]++] = v;
    return list;
}

void kinds_init(struct kinds *kinds, struct arena *arena,
                const struct classes *classes, const struct supply *supply) {
    const struct problem *problem = supply->problem;
    const struct demand *demand = supply->demand;
    memset(kinds, 0, sizeof *kinds);
    struct folder f = {.kinds = kinds,
                       .arena = arena,
                       .classes = classes,
                       .supply = supply,
                       .problem = problem,
                       .demand = demand};
    intern_init(&f.lone, arena);
    intern_init(&f.shapes, arena);
    kinds->of_visit = ARENA_NEW(arena, int, demand->n_visits);
    kinds->copy_of = ARENA_NEW(arena, int, demand->n_visits);
    for (int v = 0; v < demand->n_visits; v++)
        kinds->of_visit[v] = NONE;
    int *first = ARENA_NEW(arena, int, problem->n_enterprises + 1);
    int *list = visits_by_enterprise(&f, first);
    for (int e = 0; e < problem->n_enterprises; e++)
        ties_visit(supply, list + first[e], first[e + 1] - first[e],
                   (struct tied_listener){fold_tied, &f});
    intern_release(&f.lone);
    intern_release(&f.shapes);
    VEC_RELEASE(&f.lone_kind);
    VEC_RELEASE(&f.shape_bundle);
}

void kinds_release(struct kinds *kinds) {
    for (int k = 0; k < kinds->kinds.n; k++)
        VEC_RELEASE(&kinds->kinds.at[k].visits);
    VEC_RELEASE(&kinds->kinds);
    VEC_RELEASE(&kinds->bundles);
}
