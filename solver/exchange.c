#include "solver/exchange.h"

#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"

/* What a lot costs. */
#define UNSURE 1       // a tie that depends on the days of the slots
#define BROKEN 1000000 // one that holds on none

#define MOST_ROUNDS 20

struct market {
    const struct component *component;
    const struct folding *folding;
    int *slot_of;
};

static int tie_cost(const struct tie *tie, const struct slot *a, int length_a,
                    const struct slot *b, int length_b) {
    int least = b->first - (a->last + length_a - 1);
    int most = b->last - (a->first + length_a - 1);
    int least_back = a->first - (b->last + length_b - 1);
    int most_back = a->last - (b->first + length_b - 1);
    int gap_max = tie->gap_max == NONE ? INT32_MAX : tie->gap_max;
    bool is_follow = tie->type == TIE_FOLLOW;
    if (least >= tie->gap_min && most <= gap_max)
        return 0;
    if (!is_follow && least_back >= tie->gap_min)
        return 0;
    if (most >= tie->gap_min && least <= gap_max)
        return UNSURE;
    return !is_follow && most_back >= tie->gap_min ? UNSURE : BROKEN;
}

static int visit_length(const struct market *market, int v) {
    const struct kinds *kinds = &market->folding->kinds;
    return kind_length(&kinds->kinds.at[kinds->of_visit[v]]);
}

static int cost_between(const struct market *market, const struct lot *lot,
                        const struct tie *tie) {
    int a = lot->visits[tie->a];
    int b = lot->visits[tie->b];
    int slot_a = market->slot_of[a];
    int slot_b = market->slot_of[b];
    if (slot_a == NONE || slot_b == NONE)
        return tie->type == TIE_FOLLOW && slot_b != NONE ? BROKEN : 0;
    const struct slot *slots = market->component->slots.at;
    return tie_cost(tie, &slots[slot_a], visit_length(market, a),
                    &slots[slot_b], visit_length(market, b));
}

/* Of the visit's lot, which may be NONE. */
static int lot_cost(const struct market *market, int number) {
    if (number == NONE)
        return 0;
    const struct lot *lot = &market->folding->kinds.lots.at[number];
    int cost = 0;
    for (int t = 0; t < lot->n_ties; t++)
        cost += cost_between(market, lot, &lot->ties[t]);
    return cost;
}

static int cost_of_both(const struct market *market, int v, int w) {
    const int *lot_of = market->folding->kinds.lot_of;
    int cost = lot_cost(market, lot_of[v]);
    return lot_of[v] == lot_of[w] ? cost : cost + lot_cost(market, lot_of[w]);
}

static void change(const struct market *market, int v, int w) {
    int slot = market->slot_of[v];
    market->slot_of[v] = market->slot_of[w];
    market->slot_of[w] = slot;
}

/* With another visit of its kind. */
static bool visit_improve(const struct market *market, int v) {
    const struct component *component = market->component;
    int i = component_kind_index(component, market->folding->kinds.of_visit[v]);
    int n;
    const int *visits = component_visits(component, i, &n);
    for (int j = 0; j < n; j++) {
        int w = visits[(v + j) % n]; // not the same ones for all
        if (market->slot_of[v] == market->slot_of[w])
            continue;
        int before = cost_of_both(market, v, w);
        change(market, v, w);
        if (cost_of_both(market, v, w) < before)
            return true;
        change(market, v, w);
    }
    return false;
}

static bool lot_improve(const struct market *market, int number) {
    const struct lot *lot = &market->folding->kinds.lots.at[number];
    bool is_better = false;
    for (int p = 0; p < lot->n && lot_cost(market, number); p++)
        is_better |= visit_improve(market, lot->visits[p]);
    return is_better;
}

void exchange(const struct component *component, const struct folding *folding,
              int *slot_of, lot_list *broken) {
    struct market market = {
        .component = component, .folding = folding, .slot_of = slot_of};
    bool is_better = true;
    for (int round = 0; is_better && round < MOST_ROUNDS; round++) {
        is_better = false;
        int least = round ? BROKEN : UNSURE; // in a second look at a lot
        for (int i = 0; i < component->loose.n; i++)
            if (lot_cost(&market, component->loose.at[i]) >= least)
                is_better |= lot_improve(&market, component->loose.at[i]);
    }
    for (int i = 0; i < component->loose.n; i++)
        if (lot_cost(&market, component->loose.at[i]) >= BROKEN)
            VEC_PUSH(broken, component->loose.at[i]);
}
