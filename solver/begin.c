/*
 * begin.c - by halves, then one by one.
 *
 * What is known is put in as a whole; where that breaks a row it is put in by
 * halves, so that a few visits that cannot stay cost few trials.  A trial looks
 * at every row, so their number is bounded.
 */
#include "solver/begin.h"

#include "model/base/stop.h"
#include "model/plan.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <stdlib.h>
#include <string.h>

#define MOST_TRIALS 400

struct beginning {
    struct component *component;
    const struct program *program;
    int64_t *x; // [columns]
    int trials;
};

static bool holds(struct beginning *beginning) {
    beginning->trials++;
    return program_start(beginning->program, beginning->x);
}

/* So many visits of a slot. */
struct portion {
    int slot;
    int64_t visits;
};

static void put(struct beginning *beginning, const struct portion *list, int n,
                int64_t factor) {
    for (int i = 0; i < n; i++)
        beginning->component->placed.at[list[i].slot] +=
            factor * list[i].visits;
}

static void put_by_halves(struct beginning *beginning,
                          const struct portion *list, int n) {
    if (!n || beginning->trials >= MOST_TRIALS)
        return;
    put(beginning, list, n, 1);
    if (holds(beginning))
        return;
    put(beginning, list, n, -1);
    if (n == 1)
        return;
    put_by_halves(beginning, list, n / 2);
    put_by_halves(beginning, list + n / 2, n - n / 2);
}

static bool is_announced(const struct beginning *beginning, int s) {
    const struct slot *slot = &beginning->component->slots.at[s];
    return slot->first ==
           folding_kind(beginning->program->folding, slot->kind)->announced;
}

static int64_t announced_at(const struct beginning *beginning, int s) {
    if (!is_announced(beginning, s))
        return 0;
    int kind = beginning->component->slots.at[s].kind;
    return component_count(beginning->component,
                           component_kind_index(beginning->component, kind));
}

/* Takes out what is placed, or else what was announced; how many portions. */
static int take_known(struct beginning *beginning, struct portion *list) {
    struct component *component = beginning->component;
    bool is_placed = component->placed.n == component->slots.n;
    int n = 0;
    for (int s = 0; s < component->slots.n; s++) {
        if (!is_placed)
            VEC_PUSH(&component->placed, 0);
        int64_t visits =
            is_placed ? component->placed.at[s] : announced_at(beginning, s);
        if (visits)
            list[n++] = (struct portion){s, visits};
        component->placed.at[s] = 0;
    }
    return n;
}

static void put_known(struct beginning *beginning) {
    struct portion *list =
        stop_calloc((size_t)beginning->component->slots.n, sizeof *list);
    put_by_halves(beginning, list, take_known(beginning, list));
    free(list);
}

/* A slot and how little it is wanted. */
struct choice {
    int slot;
    int days; // off the announced day
    bool is_not_wished;
};

static int choice_compare(const void *a, const void *b) {
    const struct choice *x = a;
    const struct choice *y = b;
    if (x->days != y->days)
        return x->days < y->days ? -1 : 1;
    if (x->is_not_wished != y->is_not_wished)
        return x->is_not_wished ? 1 : -1;
    return (x->slot > y->slot) - (x->slot < y->slot);
}

static int list_choices(const struct beginning *beginning, int i,
                        struct choice *list) {
    const struct component *component = beginning->component;
    const struct folding *folding = beginning->program->folding;
    int n = 0;
    for (int s = component->slot_first.at[i];
         s < component->slot_first.at[i + 1]; s++) {
        const struct slot *slot = &component->slots.at[s];
        list[n++] = (struct choice){s, slot_days_moved(folding, slot),
                                    !slot_is_wished(folding, slot)};
    }
    if (n)
        qsort(list, (size_t)n, sizeof *list, choice_compare);
    return n;
}

/* Puts so many visits of the i-th kind where they fit. */
static void put_rest(struct beginning *beginning, int i, int64_t visits) {
    struct component *component = beginning->component;
    struct choice *list = stop_calloc((size_t)component->slots.n, sizeof *list);
    int n = list_choices(beginning, i, list);
    for (int c = 0; visits && c < n && beginning->trials < MOST_TRIALS; c++) {
        int64_t *placed = &component->placed.at[list[c].slot];
        ++*placed;
        if (holds(beginning)) {
            visits--;
            c--; // there may be room for another one
        } else {
            --*placed;
        }
    }
    free(list);
}

void begin_placed(struct component *component, const struct program *program) {
    struct beginning beginning = {
        .component = component,
        .program = program,
        .x = stop_calloc((size_t)program->ip.columns.n, sizeof *beginning.x),
    };
    put_known(&beginning);
    for (int i = 0; i < component->kinds.n; i++) {
        int64_t visits = program_visits(program, i);
        for (int s = component->slot_first.at[i];
             s < component->slot_first.at[i + 1]; s++)
            visits -= component->placed.at[s];
        if (visits > 0)
            put_rest(&beginning, i, visits);
    }
    free(beginning.x);
}

static int slot_of_day(const struct component *component, int i, int d) {
    for (int s = component->slot_first.at[i];
         s < component->slot_first.at[i + 1]; s++)
        if (component->slots.at[s].first <= d &&
            component->slots.at[s].last >= d)
            return s;
    return NONE;
}

void begin_from_days(struct component *component, const int *start) {
    component->placed.n = 0;
    for (int s = 0; s < component->slots.n; s++)
        VEC_PUSH(&component->placed, 0);
    for (int i = 0; i < component->kinds.n; i++) {
        int n;
        const int *visits = component_visits(component, i, &n);
        for (int v = 0; v < n; v++) {
            int d = start[visits[v]];
            int s = d == NONE ? NONE : slot_of_day(component, i, d);
            if (s != NONE)
                component->placed.at[s]++;
        }
    }
}
