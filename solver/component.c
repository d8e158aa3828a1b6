#include "solver/component.h"

#include "model/plan.h"
#include "model/problem.h"
#include "solver/capacity.h"
#include "solver/folding.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static int number_compare(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

static int index_of(const int *list, int n, int number) {
    const int *found =
        n ? bsearch(&number, list, (size_t)n, sizeof number, number_compare)
          : NULL;
    return found ? (int)(found - list) : NONE;
}

/* Sorts the list and drops what stands there twice. */
static int sort_distinct(int *list, int n) {
    if (!n)
        return 0;
    qsort(list, (size_t)n, sizeof *list, number_compare);
    int kept = 1;
    for (int i = 1; i < n; i++)
        if (list[i] != list[kept - 1])
            list[kept++] = list[i];
    return kept;
}

static void list_bonds(struct component *component,
                       const struct folding *folding) {
    component->bonds.n = 0;
    for (int b = 0; b < folding->kinds.bonds.n; b++)
        if (component_kind_index(component,
                                 folding->kinds.bonds.at[b].before) != NONE)
            VEC_PUSH(&component->bonds, b);
}

static void note_classes(struct component *component) {
    component->class_at.n = 0;
    for (int c = 0; c < component->classes.n; c++) {
        while (component->class_at.n < component->classes.at[c])
            VEC_PUSH(&component->class_at, NONE);
        VEC_PUSH(&component->class_at, c);
    }
}

static void list_classes_and_bundles(struct component *component,
                                     const struct folding *folding) {
    component->classes.n = 0;
    component->bundles.n = 0;
    for (int i = 0; i < component->kinds.n; i++) {
        const struct kind *kind = folding_kind(folding, component->kinds.at[i]);
        VEC_PUSH(&component->classes, kind->class);
        if (kind->bundle != NONE)
            VEC_PUSH(&component->bundles, kind->bundle);
    }
    component->classes.n =
        sort_distinct(component->classes.at, component->classes.n);
    note_classes(component);
    component->bundles.n =
        sort_distinct(component->bundles.at, component->bundles.n);
    list_bonds(component, folding);
}

static void release_kinds(struct component *component) {
    VEC_RELEASE(&component->kinds);
    VEC_RELEASE(&component->bundles);
    VEC_RELEASE(&component->classes);
    VEC_RELEASE(&component->class_at);
    VEC_RELEASE(&component->bonds);
    VEC_RELEASE(&component->opened);
    VEC_RELEASE(&component->loose);
    VEC_RELEASE(&component->visits);
    VEC_RELEASE(&component->visit_first);
}

void component_release(struct component *component) {
    release_kinds(component);
    blocks_release(&component->blocks);
    VEC_RELEASE(&component->slots);
    VEC_RELEASE(&component->slot_first);
    VEC_RELEASE(&component->places);
    VEC_RELEASE(&component->place_first);
    halls_release(&component->basics);
    halls_release(&component->halls);
    for (int i = 0; i < component->bans.n; i++)
        ban_release(&component->bans.at[i]);
    VEC_RELEASE(&component->bans);
    VEC_RELEASE(&component->roundings);
    VEC_RELEASE(&component->runs);
    VEC_RELEASE(&component->loads);
    VEC_RELEASE(&component->placed);
    VEC_RELEASE(&component->needed.rows);
}

/* Is the visit in an opened lot? */
static bool is_opened(const struct component *component,
                      const struct folding *folding, int visit) {
    int lot = folding->kinds.lot_of[visit];
    return lot != NONE &&
           index_of(component->opened.at, component->opened.n, lot) != NONE;
}

static void lay_visits(struct component *component,
                       const struct folding *folding) {
    component->visits.n = component->visit_first.n = 0;
    for (int i = 0; i < component->kinds.n; i++) {
        int k = component->kinds.at[i];
        const struct kind *kind = folding_kind(folding, k);
        bool is_own = k >= folding->kinds.n_folded;
        VEC_PUSH(&component->visit_first, component->visits.n);
        for (int j = 0; j < kind->visits.n; j++)
            if (is_own || !is_opened(component, folding, kind->visits.at[j]))
                VEC_PUSH(&component->visits, kind->visits.at[j]);
    }
    VEC_PUSH(&component->visit_first, component->visits.n);
}

static void list_loose(struct component *component,
                       const struct folding *folding) {
    const struct kinds *kinds = &folding->kinds;
    component->loose.n = 0;
    for (int i = 0; i < component->visits.n; i++) {
        int v = component->visits.at[i];
        int lot = kinds->lot_of[v];
        if (lot != NONE && kinds->own.at[lot] != NONE &&
            kinds->lots.at[lot].visits[0] == v &&
            !is_opened(component, folding, v))
            VEC_PUSH(&component->loose, lot);
    }
    component->loose.n = sort_distinct(component->loose.at, component->loose.n);
}

const int *component_visits(const struct component *component, int i, int *n) {
    *n = component_count(component, i);
    return component->visits.at + component->visit_first.at[i];
}

int component_count(const struct component *component, int i) {
    return component->visit_first.at[i + 1] - component->visit_first.at[i];
}

static void lay_day_slots(struct component *component, int k,
                          const struct kind *kind) {
    for (int d = dayset_next(&kind->starts, 0); d >= 0;
         d = dayset_next(&kind->starts, d + 1)) {
        struct slot slot = {k, component->blocks.of_day[d], d, d};
        VEC_PUSH(&component->slots, slot);
    }
}

static void lay_block_slots(struct component *component, int k,
                            const struct kind *kind) {
    for (int b = 0; b < component->blocks.at.n; b++) {
        const struct block *block = &component->blocks.at.at[b];
        struct slot slot = {k, b, block->first, block->last};
        if (dayset_has(&kind->starts, block->first))
            VEC_PUSH(&component->slots, slot);
    }
}

/* Counting sort by class and block. */
static void sort_slots(struct component *component,
                       const struct folding *folding) {
    int n_blocks = component->blocks.at.n;
    int n_places = component->classes.n * n_blocks;
    int *place = stop_calloc((size_t)component->slots.n, sizeof *place);
    component->places.n = component->place_first.n = 0;
    for (int i = 0; i <= n_places; i++)
        VEC_PUSH(&component->place_first, 0);
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        int class = folding_kind(folding, slot->kind)->class;
        place[s] =
            component_class_index(component, class) * n_blocks + slot->block;
        component->place_first.at[place[s] + 1]++;
        VEC_PUSH(&component->places, 0);
    }
    for (int i = 0; i < n_places; i++)
        component->place_first.at[i + 1] += component->place_first.at[i];
    for (int s = component->slots.n - 1; s >= 0; s--)
        component->places.at[--component->place_first.at[place[s] + 1]] = s;
    for (int i = 0; i < n_places; i++)
        component->place_first.at[i] = component->place_first.at[i + 1];
    component->place_first.at[n_places] = component->slots.n;
    free(place);
}

const int *component_slots_at(const struct component *component, int c,
                              int block, int *n) {
    int place = c * component->blocks.at.n + block;
    int first = component->place_first.at[place];
    *n = component->place_first.at[place + 1] - first;
    return component->places.at + first;
}

static void lay_slots(struct component *component,
                      const struct folding *folding) {
    component->slots.n = 0;
    component->runs.n = 0;
    component->slot_first.n = 0;
    component->placed.n = 0;
    component->next = LEVEL_MISSED;
    for (int i = 0; i < component->kinds.n; i++) {
        int k = component->kinds.at[i];
        const struct kind *kind = folding_kind(folding, k);
        VEC_PUSH(&component->slot_first, component->slots.n);
        if (kind_length(kind) > 1)
            lay_day_slots(component, k, kind);
        else
            lay_block_slots(component, k, kind);
    }
    VEC_PUSH(&component->slot_first, component->slots.n);
    sort_slots(component, folding);
}

/* What the baseline announced must be known to the day, and so must open
 * trips. */
static bool needs_days(const struct component *component,
                       const struct folding *folding) {
    for (int i = 0; i < component->kinds.n; i++)
        if (folding_kind(folding, component->kinds.at[i])->announced !=
            NOT_PLACED)
            return true;
    for (int i = 0; i < folding->supply.open_trips.n; i++)
        if (component_class_index(
                component, folding->supply.open_trips.at[i].class) != NONE)
            return true;
    return false;
}

static void lay_blocks(struct component *component,
                       const struct folding *folding) {
    if (needs_days(component, folding))
        component->split = ~UINT64_C(0);
    blocks_release(&component->blocks);
    blocks_init(&component->blocks, folding, component->kinds.at,
                component->kinds.n, component->split);
    lay_visits(component, folding);
    list_loose(component, folding);
    lay_slots(component, folding);
    capacity_find(component, folding);
}

void component_init(struct component *component, const struct folding *folding,
                    const int *kinds, int n) {
    memset(component, 0, sizeof *component);
    for (int i = 0; i < n; i++)
        VEC_PUSH(&component->kinds, kinds[i]);
    component->kinds.n = sort_distinct(component->kinds.at, n);
    list_classes_and_bundles(component, folding);
    lay_blocks(component, folding);
}

static bool has_folded_block(const struct blocks *blocks, int week) {
    for (int b = 0; b < blocks->at.n; b++)
        if (blocks->at.at[b].week == week &&
            blocks->at.at[b].first != blocks->at.at[b].last)
            return true;
    return false;
}

bool component_split(struct component *component, const struct folding *folding,
                     int week) {
    if (!has_folded_block(&component->blocks, week))
        return false;
    component->split |= UINT64_C(1) << week;
    lay_blocks(component, folding);
    return true;
}

void component_open(struct component *component, const struct folding *folding,
                    const int *lots, int n) {
    for (int i = 0; i < n; i++) {
        int number = folding->kinds.own.at[lots[i]];
        const struct bundle *own = &folding->kinds.bundles.at[number];
        VEC_PUSH(&component->opened, lots[i]);
        for (int p = 0; p < own->n; p++)
            VEC_PUSH(&component->kinds, own->first_kind + p);
    }
    component->opened.n =
        sort_distinct(component->opened.at, component->opened.n);
    component->kinds.n = sort_distinct(component->kinds.at, component->kinds.n);
    list_classes_and_bundles(component, folding);
    lay_blocks(component, folding);
}

/* What both cost together, each on its own. */
static void levels_add(struct levels *levels, const struct levels *other) {
    for (enum level level = 0; level < N_LEVELS; level++) {
        levels->level[level].value += other->level[level].value;
        levels->level[level].bound += other->level[level].bound;
    }
}

void component_merge(struct component *component, struct component *other,
                     const struct folding *folding) {
    levels_add(&component->levels, &other->levels);
    for (int i = 0; i < other->kinds.n; i++)
        VEC_PUSH(&component->kinds, other->kinds.at[i]);
    for (int i = 0; i < other->opened.n; i++)
        VEC_PUSH(&component->opened, other->opened.at[i]);
    for (int i = 0; i < other->halls.n; i++)
        VEC_PUSH(&component->halls, other->halls.at[i]);
    for (int i = 0; i < other->bans.n; i++)
        VEC_PUSH(&component->bans, other->bans.at[i]);
    for (int i = 0; i < other->roundings.n; i++)
        VEC_PUSH(&component->roundings, other->roundings.at[i]);
    for (int i = 0; i < other->loads.n; i++)
        VEC_PUSH(&component->loads, other->loads.at[i]);
    component->split |= other->split;
    other->halls.n = 0; // handed over with what they own
    other->bans.n = 0;
    component_release(other);
    memset(other, 0, sizeof *other);
    component->opened.n =
        sort_distinct(component->opened.at, component->opened.n);
    component->kinds.n = sort_distinct(component->kinds.at, component->kinds.n);
    list_classes_and_bundles(component, folding);
    lay_blocks(component, folding);
}

int component_class_index(const struct component *component, int class) {
    return class < component->class_at.n ? component->class_at.at[class] : NONE;
}

int component_kind_index(const struct component *component, int kind) {
    return index_of(component->kinds.at, component->kinds.n, kind);
}

bool slot_is_too_soon(const struct slot *first, int length,
                      const struct slot *second, const struct tie *tie) {
    return second->last - (first->first + length - 1) < tie->gap_min;
}

bool slot_can_follow(const struct slot *first, int length,
                     const struct slot *second, const struct tie *tie) {
    if (slot_is_too_soon(first, length, second, tie))
        return false;
    return tie->gap_max == NONE ||
           second->first - (first->last + length - 1) <= tie->gap_max;
}

bool slots_too_close(const struct slot *a, int a_length, const struct slot *b,
                     int b_length, int gap) {
    return b->last - (a->first + a_length - 1) < gap &&
           a->last - (b->first + b_length - 1) < gap;
}

int slot_days_moved(const struct folding *folding, const struct slot *slot) {
    int announced = folding_kind(folding, slot->kind)->announced;
    if (announced == NOT_PLACED)
        return 0;
    assert(slot->first == slot->last);
    return abs(slot->first - announced);
}

bool slot_is_wished(const struct folding *folding, const struct slot *slot) {
    return dayset_has(&folding_kind(folding, slot->kind)->wished, slot->first);
}

int slot_days_in(const struct slot *slot, const struct component *component,
                 const struct folding *folding, const struct dayset *days) {
    int length = kind_length(folding_kind(folding, slot->kind));
    if (length == 1)
        return dayset_has(days, component->blocks.at.at[slot->block].first);
    int n = 0;
    for (int d = slot->first; d < slot->first + length; d++)
        n += dayset_has(days, d);
    return n;
}
