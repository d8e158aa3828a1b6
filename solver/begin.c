/*
 * begin.c - by halves, then one by one.
 *
 * What was announced is put in as a whole; where that breaks a row it is put in
 * by halves, so that a few visits that cannot stay cost few trials.  A trial
 * looks at every row, so their number is bounded.
 */
#include "solver/begin.h"

#include "model/base/stop.h"
#include "model/plan.h"
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

/* Where visits were announced, and how many. */
struct announcement {
    int slot;
    int64_t visits;
};

static void put(struct beginning *beginning, const struct announcement *list,
                int n, int64_t factor) {
    for (int i = 0; i < n; i++)
        beginning->component->placed.at[list[i].slot] +=
            factor * list[i].visits;
}

static void put_by_halves(struct beginning *beginning,
                          const struct announcement *list, int n) {
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

static void put_announced(struct beginning *beginning) {
    struct component *component = beginning->component;
    struct announcement *list =
        stop_calloc((size_t)component->slots.n, sizeof *list);
    int n = 0;
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        const struct kind *kind =
            folding_kind(beginning->program->folding, slot->kind);
        if (slot->first == kind->announced)
            list[n++] = (struct announcement){s, kind->visits.n};
    }
    put_by_halves(beginning, list, n);
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
    component->placed.n = 0;
    for (int s = 0; s < component->slots.n; s++)
        VEC_PUSH(&component->placed, 0);
    put_announced(&beginning);
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
