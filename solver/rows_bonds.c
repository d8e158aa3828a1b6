/*
 * rows_bonds.c - follow-ups of loose lots as rows, for all of a kind at once.
 *
 *   for a run Y of days,  sum over the slots of the kinds after that lie in Y
 *   <=  sum over the slots before that some of these can follow
 *
 * Each visit after follows another one of the kind before, so this holds for
 * every calendar; by Hall's condition it is enough for one bond by itself, see
 * rows_ties.c.  The runs from the beginning and those to the end are written
 * down where they say more than longer ones, any other once it is violated.
 */
#include "solver/rows.h"

#include "model/base/stop.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <stdlib.h>

/* Where visits after may start: the blocks, or days, in order. */
struct reach {
    const struct component *component;
    const struct bond *bond;
    struct slot *places; // [n] of kind and block NONE
    int *of_day;         // [DAYSET_DAYS] place that begins there, or NONE
    int n;
};

struct slots_of_kind {
    int first;
    int end;
};

static struct slots_of_kind slots_of(const struct component *component,
                                     int kind) {
    int i = component_kind_index(component, kind);
    return (struct slots_of_kind){component->slot_first.at[i],
                                  component->slot_first.at[i + 1]};
}

static void reach_init(struct reach *reach, const struct component *component,
                       const struct bond *bond) {
    *reach = (struct reach){.component = component, .bond = bond};
    int last[DAYSET_DAYS];
    reach->of_day = stop_calloc(DAYSET_DAYS, sizeof *reach->of_day);
    reach->places = stop_calloc(DAYSET_DAYS, sizeof *reach->places);
    for (int d = 0; d < DAYSET_DAYS; d++)
        last[d] = NONE;
    for (int j = 0; j < bond->after.n; j++) {
        struct slots_of_kind at = slots_of(component, bond->after.at[j]);
        for (int s = at.first; s < at.end; s++)
            last[component->slots.at[s].first] = component->slots.at[s].last;
    }
    for (int d = 0; d < DAYSET_DAYS; d++) {
        reach->of_day[d] = last[d] == NONE ? NONE : reach->n;
        if (last[d] != NONE)
            reach->places[reach->n++] = (struct slot){NONE, NONE, d, last[d]};
    }
}

static void reach_release(struct reach *reach) {
    free(reach->places);
    free(reach->of_day);
}

/* Can a visit after in one of the places from ... end - 1 follow the slot? */
static bool can_precede(const struct reach *reach, int slot, int from,
                        int end) {
    for (int p = from; p < end; p++)
        if (slot_can_follow(&reach->component->slots.at[slot],
                            reach->bond->length, &reach->places[p],
                            &reach->bond->tie))
            return true;
    return false;
}

static int count_before(const struct reach *reach, int from, int end) {
    struct slots_of_kind at = slots_of(reach->component, reach->bond->before);
    int n = 0;
    for (int s = at.first; s < at.end; s++)
        n += can_precede(reach, s, from, end);
    return n;
}

static void row_run(struct program *program, const struct reach *reach,
                    int from, int end) {
    const struct component *component = reach->component;
    ip_row(&program->ip, -IP_FREE, 0);
    for (int j = 0; j < reach->bond->after.n; j++) {
        struct slots_of_kind at = slots_of(component, reach->bond->after.at[j]);
        for (int s = at.first; s < at.end; s++) {
            int place = reach->of_day[component->slots.at[s].first];
            if (place >= from && place < end)
                ip_put(&program->ip, s, 1);
        }
    }
    struct slots_of_kind at = slots_of(component, reach->bond->before);
    for (int s = at.first; s < at.end; s++)
        if (can_precede(reach, s, from, end))
            ip_put(&program->ip, s, -1);
    ip_close(&program->ip);
}

static void rows_bond(struct program *program, const struct bond *bond) {
    struct reach reach;
    reach_init(&reach, program->component, bond);
    for (int end = 1; end <= reach.n; end++)
        if (end == reach.n ||
            count_before(&reach, 0, end + 1) > count_before(&reach, 0, end))
            row_run(program, &reach, 0, end);
    for (int from = 1; bond->tie.gap_max != NONE && from < reach.n; from++)
        if (count_before(&reach, from - 1, reach.n) >
            count_before(&reach, from, reach.n))
            row_run(program, &reach, from, reach.n);
    reach_release(&reach);
}

static const struct bond *bond_at(const struct folding *folding, int bond) {
    return &folding->kinds.bonds.at[bond];
}

void rows_bonds(struct program *program) {
    const struct component *component = program->component;
    for (int b = 0; b < component->bonds.n; b++)
        rows_bond(program, bond_at(program->folding, component->bonds.at[b]));
    for (int r = 0; r < component->runs.n; r++) {
        const struct run *run = &component->runs.at[r];
        if (run->bundle != NONE)
            continue;
        struct reach reach;
        reach_init(&reach, component, bond_at(program->folding, run->tie));
        row_run(program, &reach, run->from, run->end);
        reach_release(&reach);
    }
}

/* [n] visits placed in each place. */
static int64_t *count_after(const struct reach *reach) {
    const struct component *component = reach->component;
    int64_t *visits = stop_calloc((size_t)reach->n + 1, sizeof *visits);
    for (int j = 0; j < reach->bond->after.n; j++) {
        struct slots_of_kind at = slots_of(component, reach->bond->after.at[j]);
        for (int s = at.first; s < at.end; s++)
            visits[reach->of_day[component->slots.at[s].first]] +=
                component->placed.at[s];
    }
    return visits;
}

static int64_t placed_before(const struct reach *reach, int from, int end) {
    struct slots_of_kind at = slots_of(reach->component, reach->bond->before);
    int64_t visits = 0;
    for (int s = at.first; s < at.end; s++)
        if (can_precede(reach, s, from, end))
            visits += reach->component->placed.at[s];
    return visits;
}

static int find_runs(struct component *component, const struct folding *folding,
                     int bond) {
    struct reach reach;
    reach_init(&reach, component, bond_at(folding, bond));
    int64_t *after = count_after(&reach);
    int found = 0;
    for (int from = 0; from < reach.n; from++) {
        int64_t visits = 0;
        for (int end = from + 1; after[from] && end <= reach.n; end++) {
            visits += after[end - 1];
            if (!after[end - 1] || visits <= placed_before(&reach, from, end))
                continue;
            struct run run = {NONE, bond, from, end};
            VEC_PUSH(&component->runs, run);
            found++;
        }
    }
    free(after);
    reach_release(&reach);
    return found;
}

int bonds_find_runs(struct component *component,
                    const struct folding *folding) {
    int found = 0;
    for (int b = 0; b < component->bonds.n; b++)
        found += find_runs(component, folding, component->bonds.at[b]);
    return found;
}
