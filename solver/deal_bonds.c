#include "solver/deal_bonds.h"

#include "model/base/stop.h"
#include "model/base/vec.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"

#include <stdlib.h>

/* A place for one visit. */
struct use {
    int slot;
    int kind;     // of the component, of the visit
    int partner;  // slot that it follows, or NONE
    bool is_free; // of a slot before
};

typedef VEC(struct use) use_list;

struct dealing {
    const struct component *component;
    const struct folding *folding;
    const struct bond *bond;
    int *slot_of;
    int before;      // kind of the component
    use_list firsts; // by time
    use_list seconds;
    int next_first; // that may be free
    int *next;      // [kinds of the component] visit without a slot
};

static int use_compare(const void *a, const void *b, void *context) {
    const struct slot *slots = context;
    const struct use *x = a;
    const struct use *y = b;
    int by_day = slots[x->slot].first - slots[y->slot].first;
    return by_day ? by_day : (x->slot > y->slot) - (x->slot < y->slot);
}

/* Adds the slots that the i-th kind takes, one for each visit. */
static void list_uses(const struct component *component, int i,
                      use_list *list) {
    for (int s = component->slot_first.at[i];
         s < component->slot_first.at[i + 1]; s++)
        for (int64_t n = 0; n < component->placed.at[s]; n++) {
            struct use use = {s, i, NONE, true};
            VEC_PUSH(list, use);
        }
}

static void list_seconds(struct dealing *dealing) {
    const struct component *component = dealing->component;
    for (int j = 0; j < dealing->bond->after.n; j++)
        list_uses(component,
                  component_kind_index(component, dealing->bond->after.at[j]),
                  &dealing->seconds);
    if (dealing->seconds.n)
        qsort_r(dealing->seconds.at, (size_t)dealing->seconds.n,
                sizeof *dealing->seconds.at, use_compare, component->slots.at);
}

static bool can_follow(const struct dealing *dealing, int first, int second) {
    const struct slot *slots = dealing->component->slots.at;
    return slot_can_follow(&slots[first], dealing->bond->length, &slots[second],
                           &dealing->bond->tie);
}

static void match(struct dealing *dealing) {
    int f = 0;
    for (int s = 0; s < dealing->seconds.n; s++) {
        struct use *second = &dealing->seconds.at[s];
        while (f < dealing->firsts.n &&
               !can_follow(dealing, dealing->firsts.at[f].slot, second->slot))
            f++;
        if (f == dealing->firsts.n)
            return;
        dealing->firsts.at[f].is_free = false;
        second->partner = dealing->firsts.at[f++].slot;
    }
}

/* A slot before that nobody follows, or NONE. */
static int free_first(struct dealing *dealing) {
    for (; dealing->next_first < dealing->firsts.n; dealing->next_first++)
        if (dealing->firsts.at[dealing->next_first].is_free)
            return dealing->firsts.at[dealing->next_first++].slot;
    return NONE;
}

/* The pairs that are matched, or the others; with them what they follow. */
static void give_seconds(struct dealing *dealing, bool is_matched) {
    const struct visit *visits = dealing->folding->demand->visits;
    for (int s = 0; s < dealing->seconds.n; s++) {
        const struct use *use = &dealing->seconds.at[s];
        if ((use->partner != NONE) != is_matched)
            continue;
        int n;
        int v = component_visits(dealing->component, use->kind,
                                 &n)[dealing->next[use->kind]++];
        dealing->slot_of[v] = use->slot;
        dealing->slot_of[visits[v].after] =
            is_matched ? use->partner : free_first(dealing);
    }
}

static void give_rest(struct dealing *dealing) {
    int n;
    const int *visits =
        component_visits(dealing->component, dealing->before, &n);
    for (int i = 0; i < n; i++)
        if (dealing->slot_of[visits[i]] == NONE)
            dealing->slot_of[visits[i]] = free_first(dealing);
}

/* The first visits have no slots yet: they go wherever they are followed. */
static void deal_both(struct dealing *dealing) {
    list_uses(dealing->component, dealing->before, &dealing->firsts);
    list_seconds(dealing);
    match(dealing);
    give_seconds(dealing, true);
    give_seconds(dealing, false);
    give_rest(dealing);
}

/* A visit and the slot of the one that it follows. */
struct follower {
    int visit;
    struct use use;
};

static int follower_compare(const void *a, const void *b, void *context) {
    const struct follower *x = a;
    const struct follower *y = b;
    int by_use = use_compare(&x->use, &y->use, context);
    return by_use ? by_use : (x->visit > y->visit) - (x->visit < y->visit);
}

/* The visits of the i-th kind by the slots of those that they follow, without
 * those that follow nothing; how many. */
static int list_followers(const struct dealing *dealing, int i,
                          struct follower *list) {
    const struct visit *visits = dealing->folding->demand->visits;
    int n_visits;
    const int *at = component_visits(dealing->component, i, &n_visits);
    int n = 0;
    for (int v = 0; v < n_visits; v++) {
        int slot = dealing->slot_of[visits[at[v]].after];
        if (slot != NONE)
            list[n++] = (struct follower){at[v], {slot, i, NONE, true}};
    }
    if (n)
        qsort_r(list, (size_t)n, sizeof *list, follower_compare,
                dealing->component->slots.at);
    return n;
}

/* To visits of the i-th kind that have none, whatever they follow. */
static void give_left(struct dealing *dealing, int i, const use_list *uses) {
    int n;
    const int *visits = component_visits(dealing->component, i, &n);
    for (int u = 0, v = 0; u < uses->n; u++) {
        if (!uses->at[u].is_free)
            continue;
        while (dealing->slot_of[visits[v]] != NONE)
            v++;
        dealing->slot_of[visits[v]] = uses->at[u].slot;
    }
}

/* First in, first out; what is left goes to whoever is left. */
static void deal_kind_after(struct dealing *dealing, int i) {
    use_list uses = {0};
    list_uses(dealing->component, i, &uses);
    struct follower *list = stop_calloc(
        (size_t)component_count(dealing->component, i) + 1, sizeof *list);
    int n = list_followers(dealing, i, list);
    for (int u = 0, f = 0; u < uses.n; u++) {
        while (f < n && !can_follow(dealing, list[f].use.slot, uses.at[u].slot))
            f++;
        if (f == n)
            break;
        dealing->slot_of[list[f++].visit] = uses.at[u].slot;
        uses.at[u].is_free = false;
    }
    give_left(dealing, i, &uses);
    free(list);
    VEC_RELEASE(&uses);
}

static void deal_bond(const struct component *component,
                      const struct folding *folding, const struct bond *bond,
                      int *slot_of, bool *is_dealt) {
    struct dealing dealing = {
        .component = component,
        .folding = folding,
        .bond = bond,
        .slot_of = slot_of,
        .before = component_kind_index(component, bond->before),
        .next = stop_calloc((size_t)component->kinds.n, sizeof *dealing.next),
    };
    bool is_joint = !is_dealt[dealing.before];
    if (is_joint)
        deal_both(&dealing);
    is_dealt[dealing.before] = true;
    for (int j = 0; j < bond->after.n; j++) {
        int i = component_kind_index(component, bond->after.at[j]);
        if (!is_joint)
            deal_kind_after(&dealing, i);
        is_dealt[i] = true;
    }
    VEC_RELEASE(&dealing.firsts);
    VEC_RELEASE(&dealing.seconds);
    free(dealing.next);
}

void deal_bonds(const struct component *component,
                const struct folding *folding, int *slot_of, bool *is_dealt) {
    for (int b = 0; b < component->bonds.n; b++)
        deal_bond(component, folding,
                  &folding->kinds.bonds.at[component->bonds.at[b]], slot_of,
                  is_dealt);
}
