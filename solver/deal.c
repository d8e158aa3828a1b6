#include "solver/deal.h"

#include "model/base/vec.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"

#include <assert.h>

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

static void deal_kind(const struct component *component,
                      const struct folding *folding, int i, int *slot_of) {
    slot_list uses = list_uses(component, i);
    for (int u = 0; u < uses.n; u++)
        slot_of[visit_of(folding, component->kinds.at[i], u)] = uses.at[u];
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

static bool deal_pairs(const struct component *component,
                       const struct folding *folding,
                       const struct bundle *bundle, int *slot_of, int *slot) {
    int first = bundle->first_kind;
    int length = kind_length(folding_kind(folding, first));
    slot_list firsts =
        list_uses(component, component_kind_index(component, first));
    slot_list seconds =
        list_uses(component, component_kind_index(component, first + 1));
    int copy = 0;
    bool fits = true;
    for (int u = 0; u < seconds.n && fits; u++, copy++) {
        const struct slot *second = &component->slots.at[seconds.at[u]];
        while (copy < firsts.n &&
               !slot_can_follow(&component->slots.at[firsts.at[copy]], length,
                                second, &bundle->ties[0]))
            copy++;
        fits = copy < firsts.n;
        *slot = seconds.at[u];
        if (fits)
            slot_of[visit_of(folding, first + 1, copy)] = seconds.at[u];
    }
    for (int u = 0; u < firsts.n; u++)
        slot_of[visit_of(folding, first, u)] = firsts.at[u];
    VEC_RELEASE(&firsts);
    VEC_RELEASE(&seconds);
    return fits;
}

static bool deal_bundle(const struct component *component,
                        const struct folding *folding,
                        const struct bundle *bundle, int *slot_of, int *slot) {
    if (bundle->shape == BUNDLE_PAIR)
        return deal_pairs(component, folding, bundle, slot_of, slot);
    if (bundle->shape == BUNDLE_CAP)
        deal_in_turn(component, folding, bundle, slot_of);
    for (int p = 0; bundle->shape == BUNDLE_OWN && p < bundle->n; p++)
        deal_kind(component, folding,
                  component_kind_index(component, bundle->first_kind + p),
                  slot_of);
    return true;
}

bool deal_visits(const struct component *component,
                 const struct folding *folding, int *slot_of, int *slot) {
    for (int i = 0; i < component->kinds.n; i++) {
        const struct kind *kind = folding_kind(folding, component->kinds.at[i]);
        for (int v = 0; v < kind->visits.n; v++)
            slot_of[kind->visits.at[v]] = NONE;
        if (kind->bundle == NONE)
            deal_kind(component, folding, i, slot_of);
    }
    for (int b = 0; b < component->bundles.n; b++)
        if (!deal_bundle(component, folding,
                         &folding->kinds.bundles.at[component->bundles.at[b]],
                         slot_of, slot))
            return false;
    return true;
}
