#include "solver/kinds.h"

#include "model/base/arena.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/chance.h"
#include "solver/shape.h"
#include "solver/supply.h"
#include "solver/ties.h"

#include <assert.h>
#include <string.h>

/* Beyond, a lot is not loose: it would have to be opened too often. */
#define MOST_PERMILLE 100

/* What makes two visits alike, as bytes without padding. */
struct likeness {
    struct dayset starts;
    struct dayset wished;
    int class;
    int half_days;
    int priority;
    int position; // in its bundle; 0 for one that folds by itself
    int announced;
    int bond; // that it is bound by, or NONE
};

/* A lot, while it is not clear how it folds. */
struct pending {
    int lot;
    enum bundle_shape shape;
    int signature;            // lots of one signature fold into one bundle
    const struct look *looks; // [n]
    bool is_loose;
};

struct folder {
    struct kinds *kinds;
    struct arena *arena;
    const struct classes *classes;
    const struct supply *supply;
    const struct problem *problem;
    const struct demand *demand;
    struct intern likes;   // likenesses of visits that fold by themselves
    struct intern shapes;  // signatures of bundles
    struct intern bonds;   // a kind, the task after it, and which
    VEC(int) like_count;   // [likes.n] visits, however they will fold
    VEC(int) like_kind;    // [likes.n] or NONE
    VEC(int) shape_count;  // [shapes.n] lots
    VEC(int) shape_bundle; // [shapes.n] or NONE
    VEC(struct pending) pending;
    struct chances chances;
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

static struct likeness likeness_of(const struct folder *f, int v, int position,
                                   int bond) {
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
        .bond = bond,
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
    VEC_PUSH(&f->kinds->kinds.at[kind].visits, v);
    f->kinds->of_visit[v] = kind;
}

/* The number of its likeness, if it folds by itself. */
static int like_number(struct folder *f, int v, int bond) {
    struct likeness like = likeness_of(f, v, 0, bond);
    int number = intern_add(&f->likes, &like, sizeof like);
    if (number == f->like_kind.n) {
        VEC_PUSH(&f->like_kind, NONE);
        VEC_PUSH(&f->like_count, 0);
    }
    return number;
}

static void fold_alone(struct folder *f, int v, int number) {
    if (f->like_kind.at[number] == NONE)
        f->like_kind.at[number] =
            new_kind(f, f->likes.entry[number].bytes, NONE);
    join_kind(f, f->like_kind.at[number], v);
}

/* The bytes in which alike bundles agree and others differ. */
static int signature_of(struct folder *f, const struct lot *lot,
                        const struct look *looks, enum bundle_shape shape) {
    VEC(int) key = {0};
    VEC_PUSH(&key, (int)shape);
    VEC_PUSH(&key, shape == BUNDLE_OWN ? f->shapes.n : NONE);
    VEC_PUSH(&key, lot->cap);
    VEC_PUSH(&key, lot->n);
    for (int p = 0; p < lot->n; p++)
        VEC_PUSH(&key, 2 * looks[p].number + lot->is_capped[p]);
    for (int t = 0; t < lot->n_ties; t++) {
        const struct tie *tie = &lot->ties[t];
        VEC_PUSH(&key, (int)tie->type);
        VEC_PUSH(&key, tie->a);
        VEC_PUSH(&key, tie->b);
        VEC_PUSH(&key, tie->gap_min);
        VEC_PUSH(&key, tie->gap_max);
    }
    int signature =
        intern_add(&f->shapes, key.at, (size_t)key.n * sizeof *key.at);
    VEC_RELEASE(&key);
    if (signature == f->shape_bundle.n) {
        VEC_PUSH(&f->shape_bundle, NONE);
        VEC_PUSH(&f->shape_count, 0);
    }
    return signature;
}

static int new_bundle(struct folder *f, const struct pending *pending,
                      enum bundle_shape shape) {
    const struct lot *lot = &f->kinds->lots.at[pending->lot];
    int number = f->kinds->bundles.n;
    struct bundle bundle = {
        .shape = shape,
        .first_kind = f->kinds->kinds.n,
        .n = lot->n,
        .cap = lot->cap,
        .is_capped = lot->is_capped,
        .ties = lot->ties,
        .n_ties = lot->n_ties,
        .twin = list_twins(f->arena, lot, pending->looks),
    };
    VEC_PUSH(&f->kinds->bundles, bundle);
    for (int p = 0; p < lot->n; p++) {
        struct likeness like = likeness_of(f, lot->visits[p], p, NONE);
        new_kind(f, &like, number);
    }
    return number;
}

static struct look look_at(struct folder *f, int v) {
    const struct task *task = &f->problem->tasks[f->demand->visits[v].task];
    int number = like_number(f, v, NONE);
    return (struct look){crewable_starts(f, v), task_length(task), number};
}

/* Takes a lot of several visits, or a lone one with a cap, down. */
static void take_lot(struct folder *f, const struct lot *lot) {
    struct look *looks = ARENA_NEW(f->arena, struct look, lot->n);
    for (int p = 0; p < lot->n; p++) {
        looks[p] = look_at(f, lot->visits[p]);
        f->like_count.at[looks[p].number]++;
        f->kinds->lot_of[lot->visits[p]] = f->kinds->lots.n;
    }
    enum bundle_shape shape = shape_of(lot, looks);
    struct pending pending = {f->kinds->lots.n, shape,
                              signature_of(f, lot, looks, shape), looks, false};
    f->shape_count.at[pending.signature]++;
    VEC_PUSH(&f->pending, pending);
    VEC_PUSH(&f->kinds->lots, *lot);
    VEC_PUSH(&f->kinds->own, NONE);
}

static void hear_lot(void *context, const struct lot *lot) {
    struct folder *f = context;
    if (lot->n > 1 || lot->cap != NONE) {
        take_lot(f, lot);
        return;
    }
    int number = like_number(f, lot->visits[0], NONE);
    f->like_count.at[number]++;
    fold_alone(f, lot->visits[0], number);
}

/* The chance that a tie is broken, the less the more visits there are to
 * exchange with. */
static int need_of_rows(struct folder *f, const struct pending *pending) {
    const struct lot *lot = &f->kinds->lots.at[pending->lot];
    int permille = 0;
    for (int t = 0; t < lot->n_ties; t++) {
        const struct tie *tie = &lot->ties[t];
        const struct look *a = &pending->looks[tie->a];
        const struct look *b = &pending->looks[tie->b];
        int n_a = f->like_count.at[a->number];
        int n_b = f->like_count.at[b->number];
        permille +=
            chance_broken(&f->chances, tie, a, b) / (n_a > n_b ? n_a : n_b);
    }
    return permille;
}

/* How many visits of the lot are like that of the position. */
static int count_in_lot(const struct pending *pending, int n, int p) {
    int count = 0;
    for (int q = 0; q < n; q++)
        count += pending->looks[q].number == pending->looks[p].number;
    return count;
}

/* Is all that is like its visits in lots like it?  Then it folds as it is. */
static bool folds_whole(const struct folder *f, const struct pending *pending) {
    const struct lot *lot = &f->kinds->lots.at[pending->lot];
    int copies = f->shape_count.at[pending->signature];
    bool is_whole = pending->shape == BUNDLE_CHAIN;
    for (int p = 0; p < lot->n && is_whole; p++)
        is_whole = f->like_count.at[pending->looks[p].number] ==
                   copies * count_in_lot(pending, lot->n, p);
    return is_whole;
}

static bool has_one_lead(const struct folder *f, const struct lot *lot) {
    for (int p = 1; p < lot->n; p++)
        if (f->classes->at[f->classes->of_visit[lot->visits[p]]].lead !=
            f->classes->at[f->classes->of_visit[lot->visits[0]]].lead)
            return false;
    return true;
}

static bool is_loose(struct folder *f, const struct pending *pending) {
    const struct lot *lot = &f->kinds->lots.at[pending->lot];
    return lot->cap == NONE && has_one_lead(f, lot) &&
           !folds_whole(f, pending) &&
           need_of_rows(f, pending) <= MOST_PERMILLE;
}

/* The follow-up into the position, or null. */
static const struct tie *follow_up_into(const struct lot *lot, int p) {
    for (int t = 0; t < lot->n_ties; t++)
        if (lot->ties[t].type == TIE_FOLLOW && lot->ties[t].b == p)
            return &lot->ties[t];
    return NULL;
}

/* How many visits of its task before the position follow the same visit. */
static int ordinal_of(const struct folder *f, const struct lot *lot, int p) {
    const struct visit *visits = f->demand->visits;
    int ordinal = 0;
    for (int q = 0; q < p; q++)
        ordinal += visits[lot->visits[q]].task == visits[lot->visits[p]].task &&
                   visits[lot->visits[q]].after == visits[lot->visits[p]].after;
    return ordinal;
}

/* The bond of the position that follows a visit of the kind. */
static int bond_number(struct folder *f, const struct lot *lot, int kind,
                       const struct tie *tie) {
    int task = f->demand->visits[lot->visits[tie->b]].task;
    int key[] = {kind, task, ordinal_of(f, lot, tie->b)};
    int number = intern_add(&f->bonds, key, sizeof key);
    if (number == f->kinds->bonds.n) {
        struct bond bond = {
            .before = kind,
            .length = kind_length(&f->kinds->kinds.at[kind]),
            .tie = *tie,
        };
        VEC_PUSH(&f->kinds->bonds, bond);
    }
    return number;
}

/* Folds the position of a loose lot by itself, behind what it follows. */
static void fold_position(struct folder *f, const struct pending *pending,
                          int p) {
    const struct lot *lot = &f->kinds->lots.at[pending->lot];
    int v = lot->visits[p];
    const struct tie *tie = follow_up_into(lot, p);
    if (f->kinds->of_visit[v] != NONE)
        return;
    if (!tie) {
        fold_alone(f, v, pending->looks[p].number);
        return;
    }
    fold_position(f, pending, tie->a);
    int before = f->kinds->of_visit[lot->visits[tie->a]];
    int bond = bond_number(f, lot, before, tie);
    int number = like_number(f, v, bond);
    bool is_new = f->like_kind.at[number] == NONE;
    fold_alone(f, v, number);
    if (is_new)
        VEC_PUSH(&f->kinds->bonds.at[bond].after, f->like_kind.at[number]);
}

static void fold_bundle(struct folder *f, const struct pending *pending) {
    const struct lot *lot = &f->kinds->lots.at[pending->lot];
    int *number = &f->shape_bundle.at[pending->signature];
    if (*number == NONE)
        *number = new_bundle(f, pending, pending->shape);
    struct bundle *bundle = &f->kinds->bundles.at[*number];
    assert(bundle->n == lot->n);
    for (int p = 0; p < bundle->n; p++)
        join_kind(f, bundle->first_kind + p, lot->visits[p]);
    bundle->copies++;
}

static void fold_lots(struct folder *f) {
    for (int i = 0; i < f->pending.n; i++) {
        struct pending *pending = &f->pending.at[i];
        const struct lot *lot = &f->kinds->lots.at[pending->lot];
        pending->is_loose = is_loose(f, pending);
        for (int p = 0; pending->is_loose && p < lot->n; p++)
            fold_position(f, pending, p);
        if (!pending->is_loose)
            fold_bundle(f, pending);
    }
    f->kinds->n_folded = f->kinds->kinds.n;
}

/* The kinds of what is loose, should its lot be opened. */
static void make_own(struct folder *f) {
    for (int i = 0; i < f->pending.n; i++) {
        const struct pending *pending = &f->pending.at[i];
        const struct lot *lot = &f->kinds->lots.at[pending->lot];
        if (!pending->is_loose)
            continue;
        int number = new_bundle(f, pending, BUNDLE_OWN);
        struct bundle *bundle = &f->kinds->bundles.at[number];
        bundle->copies = 1;
        f->kinds->own.at[pending->lot] = number;
        for (int p = 0; p < lot->n; p++)
            VEC_PUSH(&f->kinds->kinds.at[bundle->first_kind + p].visits,
                     lot->visits[p]);
    }
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

static void folder_init(struct folder *f) {
    intern_init(&f->likes, f->arena);
    intern_init(&f->shapes, f->arena);
    intern_init(&f->bonds, f->arena);
    chances_init(&f->chances, f->arena);
}

static void folder_release(struct folder *f) {
    intern_release(&f->likes);
    intern_release(&f->shapes);
    intern_release(&f->bonds);
    chances_release(&f->chances);
    VEC_RELEASE(&f->like_count);
    VEC_RELEASE(&f->like_kind);
    VEC_RELEASE(&f->shape_count);
    VEC_RELEASE(&f->shape_bundle);
    VEC_RELEASE(&f->pending);
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
    folder_init(&f);
    kinds->of_visit = ARENA_NEW(arena, int, demand->n_visits);
    kinds->lot_of = ARENA_NEW(arena, int, demand->n_visits);
    for (int v = 0; v < demand->n_visits; v++)
        kinds->of_visit[v] = kinds->lot_of[v] = NONE;
    int *first = ARENA_NEW(arena, int, problem->n_enterprises + 1);
    int *list = visits_by_enterprise(&f, first);
    for (int e = 0; e < problem->n_enterprises; e++)
        ties_visit(arena, supply, list + first[e], first[e + 1] - first[e],
                   (struct lot_listener){hear_lot, &f});
    fold_lots(&f);
    make_own(&f);
    folder_release(&f);
}

void kinds_release(struct kinds *kinds) {
    for (int k = 0; k < kinds->kinds.n; k++)
        VEC_RELEASE(&kinds->kinds.at[k].visits);
    for (int b = 0; b < kinds->bonds.n; b++)
        VEC_RELEASE(&kinds->bonds.at[b].after);
    VEC_RELEASE(&kinds->kinds);
    VEC_RELEASE(&kinds->bundles);
    VEC_RELEASE(&kinds->lots);
    VEC_RELEASE(&kinds->own);
    VEC_RELEASE(&kinds->bonds);
}
