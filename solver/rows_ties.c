/*
 * rows_ties.c - rule 5 as rows.
 *
 *   cap        sum x[s] of the capped positions  <=  cap x copies
 *   follow-up  for a run Y of slots of the follow-up,
 *              sum over Y  <=  sum over the first visit's slots that some slot
 *              of Y can follow
 *   spacing    x[a] + sum x[b] over slots b too close to slot a  <=  1
 *
 * Follow-ups of alike enterprises are matched to first visits; what may follow
 * what is an interval that moves with time, so Hall's condition on runs of
 * slots is enough, and first in, first out finds the matching.  Without a
 * latest day only the runs from the beginning matter; for a single copy the
 * runs of one slot do.
 */
#include "solver/rows.h"

#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <assert.h>

/* The slots of a position of a bundle, and its length in days. */
struct chain {
    const struct slot *slots;
    int first; // column of the first
    int n;
    int length;
};

static struct chain chain_of(const struct program *program,
                             const struct bundle *bundle, int position) {
    const struct component *component = program->component;
    int k = bundle->first_kind + position;
    int i = component_kind_index(component, k);
    assert(i != NONE);
    int first = component->slot_first.at[i];
    return (struct chain){
        .slots = component->slots.at + first,
        .first = first,
        .n = component->slot_first.at[i + 1] - first,
        .length = kind_length(folding_kind(program->folding, k)),
    };
}

static void row_cap(struct program *program, const struct bundle *bundle) {
    ip_row(&program->ip, -IP_FREE, (int64_t)bundle->cap * bundle->copies);
    for (int p = 0; p < bundle->n; p++) {
        struct chain chain = chain_of(program, bundle, p);
        for (int s = 0; bundle->is_capped[p] && s < chain.n; s++)
            ip_put(&program->ip, chain.first + s, 1);
    }
    ip_close(&program->ip);
}

/* The run from ... end - 1 of the follow-up's slots. */
static void row_follow(struct program *program, const struct tie *tie,
                       const struct chain *a, const struct chain *b, int from,
                       int end) {
    ip_row(&program->ip, -IP_FREE, 0);
    for (int s = from; s < end; s++)
        ip_put(&program->ip, b->first + s, 1);
    for (int s = 0; s < a->n; s++)
        for (int t = from; t < end; t++)
            if (slot_can_follow(&a->slots[s], a->length, &b->slots[t], tie)) {
                ip_put(&program->ip, a->first + s, -1);
                break;
            }
    ip_close(&program->ip);
}

static void rows_follow(struct program *program, const struct bundle *bundle,
                        const struct tie *tie) {
    struct chain a = chain_of(program, bundle, tie->a);
    struct chain b = chain_of(program, bundle, tie->b);
    bool is_open = tie->gap_max == NONE;
    for (int end = 1; end <= b.n; end++)
        row_follow(program, tie, &a, &b, 0, end);
    for (int from = 1; !is_open && from < b.n; from++) {
        int last = bundle->copies > 1 ? b.n : from + 1;
        for (int end = from + 1; end <= last; end++)
            row_follow(program, tie, &a, &b, from, end);
    }
}

static bool too_close(const struct tie *tie, const struct slot *a, int a_length,
                      const struct slot *b, int b_length) {
    return b->last - (a->first + a_length - 1) < tie->gap_min &&
           a->last - (b->first + b_length - 1) < tie->gap_min;
}

static void rows_spacing(struct program *program, const struct bundle *bundle,
                         const struct tie *tie) {
    struct chain a = chain_of(program, bundle, tie->a);
    struct chain b = chain_of(program, bundle, tie->b);
    for (int s = 0; s < a.n; s++) {
        ip_row(&program->ip, -IP_FREE, 1);
        ip_put(&program->ip, a.first + s, 1);
        for (int t = 0; t < b.n; t++)
            if (too_close(tie, &a.slots[s], a.length, &b.slots[t], b.length))
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
            assert(bundle->copies == 1 || tie->type == TIE_FOLLOW);
            if (tie->type == TIE_FOLLOW)
                rows_follow(program, bundle, tie);
            else
                rows_spacing(program, bundle, tie);
        }
    }
}
