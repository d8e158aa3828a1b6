#include "solver/fill.h"

#include "model/demand.h"
#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/gaps.h"
#include "solver/settle.h"

#include <assert.h>
#include <stdlib.h>

/* A visit without a day. */
struct rest {
    int visit;
    int priority;
};

typedef VEC(struct rest) rests;

static int rest_compare(const void *a, const void *b) {
    const struct rest *x = a;
    const struct rest *y = b;
    if (x->priority != y->priority)
        return x->priority > y->priority ? -1 : 1;
    return (x->visit > y->visit) - (x->visit < y->visit);
}

static const struct kind *kind_of(const struct settlement *settlement, int v) {
    return folding_kind(settlement->folding,
                        settlement->folding->kinds.of_visit[v]);
}

static void list_rests(struct settlement *settlement, rests *list) {
    for (int v = 0; v < settlement->folding->demand->n_visits; v++) {
        if (settlement->component_of[v] == NONE || settlement->start[v] != NONE)
            continue;
        settlement->slot_of[v] = NONE;
        struct rest rest = {v, kind_of(settlement, v)->priority};
        VEC_PUSH(list, rest);
    }
    if (list->n)
        qsort(list->at, (size_t)list->n, sizeof *list->at, rest_compare);
}

/* Is the visit that it follows, if any, placed? */
static bool has_first(const struct settlement *settlement, int v) {
    const struct visit *visits = settlement->folding->demand->visits;
    int after = visits[v].after;
    return after == NONE || visits[after].hold != HOLD_NONE ||
           settlement->start[after] != NONE;
}

/* Does the enterprise's cap leave room for the visit? */
static bool cap_allows(const struct settlement *settlement, int v) {
    const struct kinds *kinds = &settlement->folding->kinds;
    if (kinds->lot_of[v] == NONE)
        return true;
    const struct lot *lot = &kinds->lots.at[kinds->lot_of[v]];
    int placed = 0;
    bool is_capped = false;
    for (int p = 0; p < lot->n; p++) {
        is_capped |= lot->is_capped[p] && lot->visits[p] == v;
        placed +=
            lot->is_capped[p] && settlement->start[lot->visits[p]] != NONE;
    }
    return lot->cap == NONE || !is_capped || placed < lot->cap;
}

/* Takes the seats that are left on a trip of its class. */
static bool join_outing(struct settlement *settlement, int v) {
    const struct kind *kind = kind_of(settlement, v);
    if (!folding_class(settlement->folding, kind->class)->paired)
        return false;
    for (int i = 0; i < settlement->outings.n; i++) {
        struct outing *outing = &settlement->outings.at[i];
        if (outing->class != kind->class || outing->n != 1 ||
            outing->host != NONE || outing->start == NONE ||
            !dayset_has(&kind->starts, outing->start) ||
            !gaps_allow(settlement, v, outing->start))
            continue;
        outing->visit[outing->n++] = v;
        settlement->start[v] = outing->start;
        return true;
    }
    return false;
}

static bool new_outing(struct settlement *settlement, int v,
                       struct dayset days) {
    if (dayset_is_empty(&days))
        return false;
    const struct problem *problem = settlement->folding->problem;
    struct outing outing = {
        .class = kind_of(settlement, v)->class,
        .days = days,
        .week = week_of(problem, dayset_next(&days, 0)),
        .visit = {v, NONE},
        .n = 1,
        .start = NONE,
        .host = NONE,
    };
    if (!settle_outing(settlement, &outing))
        return false;
    VEC_PUSH(&settlement->outings, outing);
    return true;
}

static bool rest_place(struct settlement *settlement, int v) {
    if (!has_first(settlement, v) || !cap_allows(settlement, v))
        return false;
    const struct kind *kind = kind_of(settlement, v);
    return join_outing(settlement, v) ||
           new_outing(settlement, v, kind->wished) ||
           new_outing(settlement, v, dayset_minus(kind->starts, kind->wished));
}

void fill_days(struct settlement *settlement) {
    rests list = {0};
    list_rests(settlement, &list);
    for (bool again = true; again;) {
        again = false; // what follows a visit placed just now fits then
        for (int i = 0; i < list.n; i++)
            if (settlement->start[list.at[i].visit] == NONE)
                again |= rest_place(settlement, list.at[i].visit);
    }
    VEC_RELEASE(&list);
}
