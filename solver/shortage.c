#include "solver/shortage.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/folding.h"
#include "solver/hall.h"

#include <stdlib.h>
#include <string.h>

#define MOST_ARCS 50000000 // of some 30 bytes

static void ask(struct shortage *shortage, int class,
                struct shortage_ask pattern, int64_t trips) {
    const struct folding *folding = shortage->folding;
    const struct trip_class *at = folding_class(folding, class);
    for (int i = 0; i < at->n_needs; i++) {
        struct shortage_ask made = pattern;
        made.officers = folding_officers(folding, &at->needs[i]);
        made.officer_days = trips * at->needs[i].count;
        made.arc = roster_ask(&shortage->roster, made.officers, &made.days,
                              made.officer_days);
        VEC_PUSH(&shortage->asks, made);
    }
}

static struct dayset covered_days(const struct dayset *starts, int length) {
    struct dayset days = {0};
    for (int d = dayset_next(starts, 0); d >= 0; d = dayset_next(starts, d + 1))
        dayset_add_span(&days, d, d + length);
    return days;
}

/* Halves may find company in another kind of the class: only whole pairs are
 * sure trips, and one visit if there is no other kind. */
static int64_t trips_of_kind(const struct folding *folding,
                             const struct kind *kind, const int *n_kinds) {
    if (!folding_class(folding, kind->class)->paired)
        return (int64_t)kind->visits.n * kind_length(kind);
    return (kind->visits.n + (n_kinds[kind->class] == 1)) / 2;
}

/* An officer on a day of a kind is an arc. */
static int64_t count_arcs(const struct folding *folding) {
    int64_t arcs = 0;
    for (int k = 0; k < folding->kinds.n_folded; k++) {
        const struct kind *kind = folding_kind(folding, k);
        const struct trip_class *class = folding_class(folding, kind->class);
        struct dayset days = covered_days(&kind->starts, kind_length(kind));
        for (int i = 0; i < class->n_needs; i++)
            arcs += (int64_t)dayset_count(&days) *
                    folding_officers(folding, &class->needs[i])->n;
    }
    return arcs;
}

void shortage_init(struct shortage *shortage, const struct folding *folding) {
    memset(shortage, 0, sizeof *shortage);
    shortage->folding = folding;
    roster_init(&shortage->roster, folding, &folding->alone);
    if (count_arcs(folding) > MOST_ARCS)
        return;
    int *n_kinds = stop_calloc((size_t)folding->classes.n, sizeof *n_kinds);
    for (int k = 0; k < folding->kinds.n_folded; k++)
        n_kinds[folding_kind(folding, k)->class]++;
    for (int k = 0; k < folding->kinds.n_folded; k++) {
        const struct kind *kind = folding_kind(folding, k);
        struct shortage_ask pattern = {
            .kind = k,
            .days = covered_days(&kind->starts, kind_length(kind)),
        };
        ask(shortage, kind->class, pattern,
            trips_of_kind(folding, kind, n_kinds));
    }
    free(n_kinds);
    roster_meet(&shortage->roster);
}

void shortage_release(struct shortage *shortage) {
    roster_release(&shortage->roster);
    VEC_RELEASE(&shortage->asks);
}

static bool is_in_cut(const struct shortage *shortage, int a) {
    return roster_clashes(&shortage->roster, shortage->asks.at[a].arc);
}

static bool asks_meet(const struct shortage *shortage, int a,
                      const bool *is_asked) {
    const struct officers *officers = shortage->asks.at[a].officers;
    for (int i = 0; i < officers->n; i++)
        if (is_asked[officers->inspector[i]])
            return true;
    return false;
}

static void mark_officers(const struct shortage *shortage, int a,
                          bool *is_asked) {
    const struct officers *officers = shortage->asks.at[a].officers;
    for (int i = 0; i < officers->n; i++)
        is_asked[officers->inspector[i]] = true;
}

/* Marks the asks of the cut that are joined to the kind's by officers. */
static bool mark_part(const struct shortage *shortage, int kind, bool *is_in,
                      bool *is_asked) {
    bool any = false;
    for (int a = 0; a < shortage->asks.n; a++) {
        is_in[a] = shortage->asks.at[a].kind == kind && is_in_cut(shortage, a);
        any |= is_in[a];
        if (is_in[a])
            mark_officers(shortage, a, is_asked);
    }
    for (bool again = any; again;) {
        again = false;
        for (int a = 0; a < shortage->asks.n; a++) {
            if (is_in[a] || !is_in_cut(shortage, a) ||
                !asks_meet(shortage, a, is_asked))
                continue;
            is_in[a] = again = true;
            mark_officers(shortage, a, is_asked);
        }
    }
    return any;
}

/* A kind asks for several needs; its visits count once. */
static int visits_of_ask(const struct shortage *shortage, int a,
                         const bool *is_in) {
    const struct shortage_ask *at = &shortage->asks.at[a];
    for (int b = a - 1; b >= 0 && shortage->asks.at[b].kind == at->kind; b--)
        if (is_in[b])
            return 0;
    return folding_kind(shortage->folding, at->kind)->visits.n;
}

static void sum_part(const struct shortage *shortage, const bool *is_in,
                     struct shortfall *shortfall) {
    VEC(struct claim) claims = {0};
    shortfall->asked = 0;
    shortfall->visits = 0;
    shortfall->days = (struct dayset){0};
    for (int a = 0; a < shortage->asks.n; a++) {
        if (!is_in[a])
            continue;
        const struct shortage_ask *at = &shortage->asks.at[a];
        struct claim claim = {at->officers, at->days};
        VEC_PUSH(&claims, claim);
        shortfall->asked += at->officer_days;
        shortfall->visits += visits_of_ask(shortage, a, is_in);
        shortfall->days = dayset_union(shortfall->days, at->days);
    }
    shortfall->available =
        claims_capacity(shortage->folding, claims.at, claims.n);
    VEC_RELEASE(&claims);
}

bool shortage_find(const struct shortage *shortage, int kind,
                   struct shortfall *shortfall) {
    memset(shortfall->is_asked, 0,
           (size_t)shortage->folding->problem->n_inspectors *
               sizeof *shortfall->is_asked);
    bool *is_in = stop_calloc((size_t)shortage->asks.n, sizeof *is_in);
    bool is_found = mark_part(shortage, kind, is_in, shortfall->is_asked);
    if (is_found)
        sum_part(shortage, is_in, shortfall);
    free(is_in);
    return is_found && shortfall->asked > shortfall->available;
}
