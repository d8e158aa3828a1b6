/*
 * rows_narrow.c - spacing of loose lots whose partner has a narrow window.
 *
 * A visit to a set S of slots stands in the way of its partner wherever that
 * lies.  So of the lots in which a visit of kind a has such a partner each
 * loses one visit at least, if that of a lies in S:
 *   visits of a in S  +  visits of the partners' kinds
 *   <=  visits of all these kinds  -  such lots
 * S is what one kind of partners bars; others that bar all of it count, too.
 */
#include "solver/rows.h"

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <stdlib.h>

/* A lot in which visits of the kinds a and b, places in the component, are
 * spaced. */
struct spaced {
    int a;
    int b;
    int lot;
    int gap;
};

struct narrowing {
    struct program *program;
    const struct component *component;
    const struct folding *folding;
    struct arena arena;
    VEC(struct spaced) list; // by a, then b, then lot
    int *lots;               // [list.n] of the row at work
};

static int spaced_compare(const void *a, const void *b) {
    const struct spaced *x = a;
    const struct spaced *y = b;
    if (x->a != y->a)
        return x->a - y->a;
    if (x->b != y->b)
        return x->b - y->b;
    return x->lot - y->lot;
}

static void list_spaced(struct narrowing *narrowing) {
    const struct kinds *kinds = &narrowing->folding->kinds;
    const struct component *component = narrowing->component;
    for (int i = 0; i < component->loose.n; i++) {
        const struct lot *lot = &kinds->lots.at[component->loose.at[i]];
        for (int t = 0; t < lot->n_ties; t++) {
            const struct tie *tie = &lot->ties[t];
            int a = component_kind_index(component,
                                         kinds->of_visit[lot->visits[tie->a]]);
            int b = component_kind_index(component,
                                         kinds->of_visit[lot->visits[tie->b]]);
            if (tie->type != TIE_SPACING || a == b)
                continue;
            struct spaced spaced = {a, b, component->loose.at[i], tie->gap_min};
            struct spaced back = {b, a, spaced.lot, spaced.gap};
            VEC_PUSH(&narrowing->list, spaced);
            VEC_PUSH(&narrowing->list, back);
        }
    }
    if (narrowing->list.n)
        qsort(narrowing->list.at, (size_t)narrowing->list.n,
              sizeof *narrowing->list.at, spaced_compare);
}

static int length_at(const struct narrowing *narrowing, int i) {
    return kind_length(
        folding_kind(narrowing->folding, narrowing->component->kinds.at[i]));
}

/* Is every slot of the partner too close to the slot, on whatever days? */
static bool is_barred(const struct narrowing *narrowing, int s,
                      const struct spaced *spaced) {
    const struct component *component = narrowing->component;
    const struct slot *a = &component->slots.at[s];
    int length_a = length_at(narrowing, spaced->a);
    int length_b = length_at(narrowing, spaced->b);
    for (int t = component->slot_first.at[spaced->b];
         t < component->slot_first.at[spaced->b + 1]; t++)
        if (!slots_too_close(a, length_a, &component->slots.at[t], length_b,
                             spaced->gap))
            return false;
    return true;
}

/* A run of the list: one a and one b. */
struct partner {
    int first;
    int end;
    bool *bars; // [slots of a]
    int n_bars;
};

static struct partner partner_at(struct narrowing *narrowing, int first) {
    const struct spaced *list = narrowing->list.at;
    const int *slot_first = narrowing->component->slot_first.at;
    int a = list[first].a;
    int n = slot_first[a + 1] - slot_first[a];
    struct partner partner = {first, first,
                              ARENA_NEW(&narrowing->arena, bool, n), 0};
    while (partner.end < narrowing->list.n && list[partner.end].a == a &&
           list[partner.end].b == list[first].b)
        partner.end++;
    for (int s = 0; s < n; s++) {
        partner.bars[s] = is_barred(narrowing, slot_first[a] + s, &list[first]);
        partner.n_bars += partner.bars[s];
    }
    return partner;
}

static bool bars_all(const struct partner *partner, const struct partner *of,
                     int n_slots) {
    for (int s = 0; s < n_slots; s++)
        if (of->bars[s] && !partner->bars[s])
            return false;
    return true;
}

static int number_compare(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

static int count_distinct(int *list, int n) {
    int distinct = n > 0;
    if (n)
        qsort(list, (size_t)n, sizeof *list, number_compare);
    for (int i = 1; i < n; i++)
        distinct += list[i] != list[i - 1];
    return distinct;
}

static void put_slots(struct narrowing *narrowing, int i, const bool *which) {
    const int *slot_first = narrowing->component->slot_first.at;
    for (int s = slot_first[i]; s < slot_first[i + 1]; s++)
        if (!which || which[s - slot_first[i]])
            ip_put(&narrowing->program->ip, s, 1);
}

/* partners: [n] all of a kind; the row is about what the p-th bars. */
static void row_narrow(struct narrowing *narrowing,
                       const struct partner *partners, int n, int p) {
    const struct component *component = narrowing->component;
    const struct spaced *list = narrowing->list.at;
    int a = list[partners[p].first].a;
    int n_slots = component->slot_first.at[a + 1] - component->slot_first.at[a];
    int n_lots = 0;
    int64_t visits = component_count(component, a);
    ip_row(&narrowing->program->ip, -IP_FREE, 0);
    put_slots(narrowing, a, partners[p].bars);
    for (int q = 0; q < n; q++) {
        if (!bars_all(&partners[q], &partners[p], n_slots))
            continue;
        int b = list[partners[q].first].b;
        put_slots(narrowing, b, NULL);
        visits += component_count(component, b);
        for (int i = partners[q].first; i < partners[q].end; i++)
            narrowing->lots[n_lots++] = list[i].lot;
    }
    struct ip *ip = &narrowing->program->ip;
    ip->rows.at[ip->rows.n - 1].upper =
        visits - count_distinct(narrowing->lots, n_lots);
    ip_close(ip);
}

/* The partners of one kind, from the first of the list on; where they end. */
static int rows_of_kind(struct narrowing *narrowing, int first) {
    VEC(struct partner) partners = {0};
    int a = narrowing->list.at[first].a;
    int end = first;
    while (end < narrowing->list.n && narrowing->list.at[end].a == a) {
        struct partner partner = partner_at(narrowing, end);
        end = partner.end;
        if (partner.n_bars)
            VEC_PUSH(&partners, partner);
    }
    for (int p = 0; p < partners.n; p++)
        row_narrow(narrowing, partners.at, partners.n, p);
    VEC_RELEASE(&partners);
    return end;
}

void rows_narrow(struct program *program) {
    struct narrowing narrowing = {.program = program,
                                  .component = program->component,
                                  .folding = program->folding};
    list_spaced(&narrowing);
    narrowing.lots = ARENA_NEW(&narrowing.arena, int, narrowing.list.n);
    for (int i = 0; i < narrowing.list.n;)
        i = rows_of_kind(&narrowing, i);
    VEC_RELEASE(&narrowing.list);
    arena_release(&narrowing.arena);
}
