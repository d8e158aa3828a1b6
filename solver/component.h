/*
 * component.h - kinds that one integer program decides together.
 *
 * Kinds with one lead section level and drive together; kinds of one bundle
 * are tied.  Sharing officers alone does not join two components: that is
 * looked at afterwards, by the flow of their crew group, and they are merged
 * only when a row over both is found to be violated.
 */
#ifndef SOLVER_COMPONENT_H
#define SOLVER_COMPONENT_H

#include "model/levels.h"
#include "solver/ban.h"
#include "solver/blocks.h"
#include "solver/hall.h"
#include "solver/relaxation.h"

#include <stdbool.h>
#include <stdint.h>

struct folding;
struct tie;

/* A place for visits of a kind: a block, or one start day if they are longer
 * than a day. */
struct slot {
    int kind;
    int block; // of the start day
    int first; // earliest start day
    int last;  // latest start day
};

/* The slots from ... end - 1 of a follow-up, as a row that was needed; of a
 * bond the blocks or days from ... end - 1 in which its kinds after start. */
struct run {
    int bundle; // or NONE
    int tie;    // of the bundle, or the bond
    int from;
    int end;
};

/* Days whose trips of a class are rounded up, see rounding.c. */
struct rounding {
    int class;
    struct dayset days;
};

/* New trips of the lead section in the week, as they came out once. */
struct known_load {
    int lead;
    int week;
    int64_t trips;
};

struct component {
    VEC(int) kinds;       // ascending
    VEC(int) bundles;     // ascending
    VEC(int) classes;     // ascending
    VEC(int) class_at;    // [greatest class + 1] its place in classes, or NONE
    VEC(int) bonds;       // ascending
    VEC(int) opened;      // lots, ascending
    VEC(int) loose;       // lots whose visits are dealt out, ascending
    VEC(int) visits;      // by kind, those of opened lots with their own kinds
    VEC(int) visit_first; // [kinds.n + 1] into visits
    uint64_t split;       // weeks whose blocks are single days, a bit each
    struct blocks blocks;
    VEC(struct slot) slots;
    VEC(int) slot_first;  // [kinds.n + 1] slots of the i-th kind
    VEC(int) places;      // slots by class of the component, then by block
    VEC(int) place_first; // [classes.n * blocks.n + 1] into places
    struct halls basics;  // what officers and cars can do, see capacity.h
    struct halls halls;   // more of that, found violated
    VEC(struct rounding) roundings; // found violated
    VEC(struct run) runs;           // found violated, for the present slots
    VEC(struct ban) bans;           // patterns that no crews can make
    VEC(struct known_load) loads;   // where squares are exact, see steps.h

    enum level next;     // to be solved; those before are proven for these rows
                         // or left open, with a bound below their value
    VEC(int64_t) placed; // [slots.n] visits of the kind in the slot
    struct levels levels;
    struct levels floor; // the levels when there were fewer rows: none has less
                         // than its bound where those before are as they were
    struct needed needed; // of the rows of rules, by the levels before
    int64_t nodes;
    int64_t columns;
    int64_t rows;
};

void component_init(struct component *component, const struct folding *folding,
                    const int *kinds, int n);
void component_release(struct component *component);

/* Makes the blocks of the week single days; the component is not solved any
 * more.  False if they are already, or nothing may happen in that week. */
bool component_split(struct component *component, const struct folding *folding,
                     int week);

/* Gives the visits of the lots kinds of their own; the component is not solved
 * any more. */
void component_open(struct component *component, const struct folding *folding,
                    const int *lots, int n);

/* The component takes in the other, which is empty then, with its rows. */
void component_merge(struct component *component, struct component *other,
                     const struct folding *folding);

/* The visits of the component's i-th kind: *n from the returned one on. */
const int *component_visits(const struct component *component, int i, int *n);
int component_count(const struct component *component, int i);

/* The place of the class in component->classes, or NONE; likewise the kind. */
int component_class_index(const struct component *component, int class);
int component_kind_index(const struct component *component, int kind);

/* Is every visit of the second slot too soon after one of length days in the
 * first? */
bool slot_is_too_soon(const struct slot *first, int length,
                      const struct slot *second, const struct tie *tie);

/* May a visit of the second slot follow one of length days in the first? */
bool slot_can_follow(const struct slot *first, int length,
                     const struct slot *second, const struct tie *tie);

/* Are visits in the slots, of so many days, less than gap days apart whatever
 * days of them they have and whichever is first? */
bool slots_too_close(const struct slot *a, int a_length, const struct slot *b,
                     int b_length, int gap);

/* Does the slot lie wholly in its kind's preferred window? */
bool slot_is_wished(const struct folding *folding, const struct slot *slot);

/* By how many days a visit in the slot is off what the baseline announced; 0
 * if it announced nothing.  Kinds announced have slots of single days. */
int slot_days_moved(const struct folding *folding, const struct slot *slot);

/* The slots of the component's c-th class that start in the block: *n numbers
 * from the returned one on. */
const int *component_slots_at(const struct component *component, int c,
                              int block, int *n);

/* How many of the days a visit in the slot takes. */
int slot_days_in(const struct slot *slot, const struct component *component,
                 const struct folding *folding, const struct dayset *days);

#endif
