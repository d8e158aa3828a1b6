/*
 * rows_ties.c - rule 5 as rows.
 *
 *   cap        sum x[s] of the capped positions  <=  cap x copies
 *   follow-up  for a run Y of slots of the follow-up,
 *              sum over Y  <=  sum over the first visit's slots that some slot
 *              of Y can follow
 *   spacing    of a chain, for the slots of b up to each,
 *              sum over them + sum over the slots of a that none of them can
 *              follow  <=  copies
 *              else  x[a] + sum x[b] over slots b too close to slot a  <=  1
 *
 * Follow-ups of alike enterprises are matched to first visits; what may follow
 * what is an interval that moves with time, so Hall's condition on runs of
 * slots is enough, and first in, first out finds the matching.  Without a
 * latest day only the runs from the beginning matter; for a single copy the
 * runs of one slot do.  Other runs are written down once they are violated.
 * A spaced visit may also be matched to a copy without the one before it:
 * what may follow what is nested then, and runs from the beginning are enough.
 */
#include "solver/rows.h"

#include "model/problem.h"
#include "solver/chain.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <assert.h>

struct chain chain_of(const struct component *component,
                      const struct folding *folding,
                      const struct bundle *bundle, int position) {
    int k = bundle->first_kind + position;
    int i = component_kind_index(component, k);
    assert(i != NONE);
    int first = component->slot_first.at[i];
    return (struct chain){
        .slots = component->slots.at + first,
        .first = first,
        .n = component->slot_first.at[i + 1] - first,
        .length = kind_length(folding_kind(folding, k)),
    };
}

static void row_cap(struct program *program, const struct bundle *bundle) {
    ip_row(&program->ip, -IP_FREE, (int64_t)bundle->cap * bundle->copies);
    for (int p = 0; p < bundle->n; p++) {
        struct chain chain =
            chain_of(program->component, program->folding, bundle, p);
        for (int s = 0; bundle->is_capped[p] && s < chain.n; s++)
            ip_put(&program->ip, chain.first + s, 1);
    }
    ip_close(&program->ip);
}

struct follow {
    const struct tie *tie;
    const struct chain *a;
    const struct chain *b;
};

/* Of the slots of b from t ... end - 1 the first that is not too soon after
 * slot s of a; that for a later slot is no earlier. */
static int first_after(const struct follow *follow, int s, int t, int end) {
    const struct slot *first = &follow->a->slots[s];
    while (t < end && slot_is_too_soon(first, follow->a->length,
                                       &follow->b->slots[t], follow->tie))
        t++;
    return t;
}

/* May that slot, the first that is not too soon, follow slot s? */
static bool can_follow(const struct follow *follow, int s, int t, int end) {
    return t < end && slot_can_follow(&follow->a->slots[s], follow->a->length,
                                      &follow->b->slots[t], follow->tie);
}

/* The run from ... end - 1 of the follow-up's slots. */
static void row_follow(struct program *program, const struct follow *follow,
                       int from, int end) {
    ip_row(&program->ip, -IP_FREE, 0);
    int t = from;
    for (int s = 0; s < follow->a->n; s++) {
        t = first_after(follow, s, t, end);
        if (can_follow(follow, s, t, end))
            ip_put(&program->ip, follow->a->first + s, -1);
    }
    for (t = from; t < end; t++)
        ip_put(&program->ip, follow->b->first + t, 1);
    ip_close(&program->ip);
}

void rows_follow(struct program *program, const struct bundle *bundle,
                 const struct tie *tie) {
    struct chain a =
        chain_of(program->component, program->folding, bundle, tie->a);
    struct chain b =
        chain_of(program->component, program->folding, bundle, tie->b);
    struct follow follow = {tie, &a, &b};
    for (int end = 1; end <= b.n; end++)
        row_follow(program, &follow, 0, end);
    for (int from = 1; tie->gap_max != NONE && from < b.n; from++) {
        row_follow(program, &follow, from, from + 1);
        if (from + 1 < b.n)
            row_follow(program, &follow, from, b.n);
    }
}

static void rows_runs(struct program *program) {
    const struct component *component = program->component;
    for (int r = 0; r < component->runs.n; r++) {
        const struct run *run = &component->runs.at[r];
        if (run->bundle == NONE)
            continue;
        const struct bundle *bundle =
            &program->folding->kinds.bundles.at[run->bundle];
        const struct tie *tie = &bundle->ties[run->tie];
        struct chain a = chain_of(component, program->folding, bundle, tie->a);
        struct chain b = chain_of(component, program->folding, bundle, tie->b);
        struct follow follow = {tie, &a, &b};
        row_follow(program, &follow, run->from, run->end);
    }
}

/* Visits in slots that some slot of the run can follow. */
static int64_t followed(const struct component *component,
                        const struct follow *follow, int from, int end) {
    int64_t visits = 0;
    int t = from;
    for (int s = 0; s < follow->a->n; s++) {
        t = first_after(follow, s, t, end);
        if (can_follow(follow, s, t, end))
            visits += component->placed.at[follow->a->first + s];
    }
    return visits;
}

static int find_runs(struct component *component, const struct folding *folding,
                     int bundle, int tie) {
    const struct bundle *at = &folding->kinds.bundles.at[bundle];
    struct chain a = chain_of(component, folding, at, at->ties[tie].a);
    struct chain b = chain_of(component, folding, at, at->ties[tie].b);
    struct follow follow = {&at->ties[tie], &a, &b};
    int found = 0;
    for (int from = 0; from < b.n; from++) {
        int64_t visits = 0;
        if (!component->placed.at[b.first + from])
            continue; // a shorter run says more
        for (int end = from + 1; end <= b.n; end++) {
            int64_t last = component->placed.at[b.first + end - 1];
            visits += last;
            struct run run = {bundle, tie, from, end};
            if (!last || visits <= followed(component, &follow, from, end))
                continue;
            VEC_PUSH(&component->runs, run);
            found++;
        }
    }
    return found;
}

int ties_find_runs(struct component *component, const struct folding *folding) {
    int found = 0;
    for (int i = 0; i < component->bundles.n; i++) {
        int bundle = component->bundles.at[i];
        const struct bundle *at = &folding->kinds.bundles.at[bundle];
        for (int t = 0; at->copies > 1 && t < at->n_ties; t++)
            if (at->ties[t].type == TIE_FOLLOW && at->ties[t].gap_max != NONE)
                found += find_runs(component, folding, bundle, t);
    }
    return found;
}

/* The slots of the run, and those of a that none of them can follow: the
 * latest day to start in the run is reach->last. */
static void row_precede(struct program *program, const struct bundle *bundle,
                        const struct tie *tie, const struct chain *a,
                        const struct chain *run, const struct slot *reach) {
    ip_row(&program->ip, -IP_FREE, bundle->copies);
    for (int s = 0; s < run->n; s++)
        ip_put(&program->ip, run->first + s, 1);
    for (int s = 0; s < a->n; s++)
        if (!slot_can_follow(&a->slots[s], a->length, reach, tie))
            ip_put(&program->ip, a->first + s, 1);
    ip_close(&program->ip);
}

static int count_before(const struct tie *tie, const struct chain *a,
                        const struct slot *reach) {
    int n = 0;
    for (int s = 0; s < a->n; s++)
        n += slot_can_follow(&a->slots[s], a->length, reach, tie);
    return n;
}

/* A run says the more the longer it is, as long as it can follow the same. */
static void rows_precede(struct program *program, const struct bundle *bundle,
                         const struct tie *tie) {
    struct chain a =
        chain_of(program->component, program->folding, bundle, tie->a);
    struct chain b =
        chain_of(program->component, program->folding, bundle, tie->b);
    struct slot reach = b.n ? b.slots[0] : (struct slot){0};
    for (int t = 0; t < b.n; t++) {
        int n = count_before(tie, &a, &reach);
        if (n == a.n)
            return; // this run and those beyond it can follow all
        struct slot next = reach;
        if (t + 1 < b.n && b.slots[t + 1].last > next.last)
            next.last = b.slots[t + 1].last;
        struct chain run = b;
        run.n = t + 1;
        if (run.n == b.n || count_before(tie, &a, &next) > n)
            row_precede(program, bundle, tie, &a, &run, &reach);
        reach = next;
    }
}

static void rows_spacing(struct program *program, const struct bundle *bundle,
                         const struct tie *tie) {
    struct chain a =
        chain_of(program->component, program->folding, bundle, tie->a);
    struct chain b =
        chain_of(program->component, program->folding, bundle, tie->b);
    for (int s = 0; s < a.n; s++) {
        ip_row(&program->ip, -IP_FREE, 1);
        ip_put(&program->ip, a.first + s, 1);
        for (int t = 0; t < b.n; t++)
            if (slots_too_close(&a.slots[s], a.length, &b.slots[t], b.length,
                                tie->gap_min))
                ip_put(&program->ip, b.first + t, 1);
        ip_close(&program->ip);
    }
}

void rows_ties(struct program *program) {
    const struct component *component = program->component;
    for (int i = 0; i < component->bundles.n; i++) {
        const struct bundle *bundle =
            &program->folding->kinds.bundles.at[component->bundles.at[i]];
        if (bundle->cap != NONE)
            row_cap(program, bundle);
        for (int t = 0; t < bundle->n_ties; t++) {
            const struct tie *tie = &bundle->ties[t];
            if (tie->type == TIE_FOLLOW)
                rows_follow(program, bundle, tie);
            else if (bundle->shape == BUNDLE_CHAIN)
                rows_precede(program, bundle, tie);
            else
                rows_spacing(program, bundle, tie);
        }
        rows_own(program, bundle);
    }
    rows_runs(program);
}
