#include "solver/deal.h"

#include "model/base/stop.h"
#include "model/base/vec.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/deal_bonds.h"
#include "solver/folding.h"

#include <assert.h>
#include <stdlib.h>

typedef VEC(int) slot_list;

/* The slots that the i-th kind takes, one for each visit, by time. */
static slot_list list_uses(const struct component *component, int i) {
    slot_list uses = {0};
    for (int s = component->slot_first.at[i];
         s < component->slot_first.at[i + 1]; s++)
        for (int64_t n = 0; n < component->placed.at[s]; n++)
            VEC_PUSH(&uses, s);
    return uses;
}

static int visit_of(const struct folding *folding, int kind, int copy) {
    const struct kind *at = folding_kind(folding, kind);
    assert(copy >= 0 && copy < at->visits.n);
    return at->visits.at[copy];
}

static void deal_kind(const struct component *component, int i, int *slot_of) {
    slot_list uses = list_uses(component, i);
    int n;
    const int *visits = component_visits(component, i, &n);
    for (int u = 0; u < uses.n; u++)
        slot_of[visits[u]] = uses.at[u];
    VEC_RELEASE(&uses);
}

static void deal_in_turn(const struct component *component,
                         const struct folding *folding,
                         const struct bundle *bundle, int *slot_of) {
    int turn = 0;
    for (int p = 0; p < bundle->n; p++) {
        int kind = bundle->first_kind + p;
        int i = component_kind_index(component, kind);
        slot_list uses = list_uses(component, i);
        for (int u = 0; u < uses.n; u++) {
            slot_of[visit_of(folding, kind, turn)] = uses.at[u];
            turn = (turn + 1) % bundle->copies;
        }
        VEC_RELEASE(&uses);
    }
}

/* The slots that a position takes, by time, and the copies in the order of the
 * slots of the position before it in the chain, those without one last. */
struct match {
    const struct component *component;
    const struct tie *tie;
    int length; // of a visit of the position before
    slot_list uses;
    int *copies;       // [n_copies]
    const int *before; // [n_copies] slots by copy, or NONE
    int n_before;      // of the copies have one
    int n_copies;
};

/* Counting sort by slot. */
static void copies_sort(struct match *match) {
    int n_slots = match->component->slots.n;
    int *next = stop_calloc((size_t)n_slots + 2, sizeof *next);
    for (int c = 0; c < match->n_copies; c++) {
        int slot = match->before[c] == NONE ? n_slots : match->before[c];
        next[slot + 1]++;
    }
    for (int s = 0; s <= n_slots; s++)
        next[s + 1] += next[s];
    match->n_before = next[n_slots];
    for (int c = 0; c < match->n_copies; c++) {
        int slot = match->before[c] == NONE ? n_slots : match->before[c];
        match->copies[next[slot]++] = c;
    }
    free(next);
}

static bool can_take(const struct match *match, int copy, int slot) {
    const struct slot *slots = match->component->slots.at;
    return slot_can_follow(&slots[match->before[match->copies[copy]]],
                           match->length, &slots[slot], match->tie);
}

/* First in, first out: the copy for the slot, or NONE.  A follow-up passes over
 * those too old for it; a spaced visit may come to a copy without the visit
 * before it. */
static int next_copy(const struct match *match, int *next, int *empty,
                     int slot) {
    bool is_follow = match->tie->type == TIE_FOLLOW;
    while (is_follow && *next < match->n_before &&
           !can_take(match, *next, slot))
        ++*next;
    if (*next < match->n_before && can_take(match, *next, slot))
        return match->copies[(*next)++];
    if (is_follow || *empty == match->n_copies)
        return NONE;
    return match->copies[(*empty)++];
}

static bool match_uses(struct match *match, int *taken, int *slot) {
    copies_sort(match);
    int next = 0;
    int empty = match->n_before;
    for (int u = 0; u < match->uses.n; u++) {
        *slot = match->uses.at[u];
        int copy = next_copy(match, &next, &empty, *slot);
        if (copy == NONE)
            return false;
        taken[copy] = *slot;
    }
    return true;
}

static const struct tie *tie_into(const struct bundle *bundle, int position) {
    for (int t = 0; t < bundle->n_ties; t++)
        if (bundle->ties[t].b == position)
            return &bundle->ties[t];
    return NULL;
}

/* taken: [positions * copies] slots, filled for those before the position. */
static bool deal_position(const struct component *component,
                          const struct folding *folding,
                          const struct bundle *bundle, int position, int *taken,
                          int *slot) {
    const struct tie *tie = tie_into(bundle, position);
    int *own = taken + (size_t)position * (size_t)bundle->copies;
    slot_list uses = list_uses(
        component,
        component_kind_index(component, bundle->first_kind + position));
    bool fits = true;
    for (int u = 0; !tie && u < uses.n; u++)
        own[u] = uses.at[u];
    if (tie) {
        struct match match = {
            .component = component,
            .tie = tie,
            .length =
                kind_length(folding_kind(folding, bundle->first_kind + tie->a)),
            .uses = uses,
            .copies = stop_calloc((size_t)bundle->copies, sizeof(int)),
            .before = taken + (size_t)tie->a * (size_t)bundle->copies,
            .n_copies = bundle->copies,
        };
        fits = match_uses(&match, own, slot);
        free(match.copies);
    }
    VEC_RELEASE(&uses);
    return fits;
}

static bool deal_chain(const struct component *component,
                       const struct folding *folding,
                       const struct bundle *bundle, int *slot_of, int *slot) {
    size_t n = (size_t)bundle->n * (size_t)bundle->copies;
    int *taken = stop_calloc(n, sizeof *taken);
    for (size_t i = 0; i < n; i++)
        taken[i] = NONE;
    bool fits = true;
    for (int p = 0; fits && p < bundle->n; p++)
        fits = deal_position(component, folding, bundle, p, taken, slot);
    for (int p = 0; p < bundle->n; p++)
        for (int copy = 0; copy < bundle->copies; copy++)
            slot_of[visit_of(folding, bundle->first_kind + p, copy)] =
                taken[(size_t)p * (size_t)bundle->copies + (size_t)copy];
    free(taken);
    return fits;
}

static bool deal_bundle(const struct component *component,
                        const struct folding *folding,
                        const struct bundle *bundle, int *slot_of, int *slot) {
    if (bundle->shape == BUNDLE_CHAIN)
        return deal_chain(component, folding, bundle, slot_of, slot);
    if (bundle->shape == BUNDLE_CAP)
        deal_in_turn(component, folding, bundle, slot_of);
    for (int p = 0; bundle->shape == BUNDLE_OWN && p < bundle->n; p++)
        deal_kind(component,
                  component_kind_index(component, bundle->first_kind + p),
                  slot_of);
    return true;
}

/* All but what is in bundles. */
static void deal_kinds(const struct component *component,
                       const struct folding *folding, int *slot_of) {
    bool *is_dealt =
        stop_calloc((size_t)component->kinds.n + 1, sizeof *is_dealt);
    deal_bonds(component, folding, slot_of, is_dealt);
    for (int i = 0; i < component->kinds.n; i++)
        if (!is_dealt[i] &&
            folding_kind(folding, component->kinds.at[i])->bundle == NONE)
            deal_kind(component, i, slot_of);
    free(is_dealt);
}

/* Has each visit that is placed a slot? */
static bool is_all_dealt(const struct component *component,
                         const int *slot_of) {
    int64_t left = 0;
    for (int s = 0; s < component->slots.n; s++)
        left += component->placed.at[s];
    for (int v = 0; v < component->visits.n; v++)
        left -= slot_of[component->visits.at[v]] != NONE;
    return left == 0;
}

bool deal_visits(const struct component *component,
                 const struct folding *folding, int *slot_of, lot_list *broken,
                 int *slot) {
    for (int v = 0; v < component->visits.n; v++)
        slot_of[component->visits.at[v]] = NONE;
    deal_kinds(component, folding, slot_of);
    exchange(component, folding, slot_of, broken);
    for (int b = 0; b < component->bundles.n; b++)
        if (!deal_bundle(component, folding,
                         &folding->kinds.bundles.at[component->bundles.at[b]],
                         slot_of, slot))
            return false;
    if (!is_all_dealt(component, slot_of))
        stop_broken("a visit was lost when slots were dealt out");
    return true;
}
