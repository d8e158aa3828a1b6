#include "solver/program.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/levelling.h"
#include "solver/rows.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool level_applies(const struct folding *folding, enum level level) {
    static const bool is_in_program[N_LEVELS] = {
        [LEVEL_MISSED] = true, [LEVEL_CHANGED] = true, [LEVEL_MOVED] = true,
        [LEVEL_WISHES] = true, [LEVEL_TRIPS] = true,   [LEVEL_LEVELLING] = true,
    };
    bool is_of_resolve = level == LEVEL_CHANGED || level == LEVEL_MOVED;
    return level <= folding->last_level && is_in_program[level] &&
           (!is_of_resolve || folding->demand->baseline);
}

int64_t program_visits(const struct program *program, int i) {
    return component_count(program->component, i);
}

/* A level that came out at 0 lets columns be fixed instead of adding a row. */
static bool is_settled_at_zero(const struct program *program,
                               enum level level) {
    return level < program->level &&
           program->component->levels.level[level].value == 0;
}

/* Would a visit in the slot cost something at a level that came out at 0? */
static bool is_shut(const struct program *program, const struct slot *slot) {
    const struct folding *folding = program->folding;
    bool is_moved = slot_days_moved(folding, slot) > 0;
    return (is_settled_at_zero(program, LEVEL_WISHES) &&
            !slot_is_wished(folding, slot)) ||
           (is_moved && (is_settled_at_zero(program, LEVEL_CHANGED) ||
                         is_settled_at_zero(program, LEVEL_MOVED)));
}

static int turn_of_slot(const struct program *program, int s) {
    int k = program->component->slots.at[s].kind;
    int class = folding_kind(program->folding, k)->class;
    return folding_class(program->folding, class)->paired ? TURN_SHARED
                                                          : TURN_TRIPS;
}

static struct dayset slot_starts(const struct program *program,
                                 const struct slot *slot) {
    struct dayset days = {0};
    if (slot->first == slot->last)
        dayset_add(&days, slot->first);
    else
        days = program->component->blocks.at.at[slot->block].days;
    return days;
}

static void column_visits(struct program *program, int i, int s) {
    const struct slot *slot = &program->component->slots.at[s];
    bool is_open = !is_shut(program, slot);
    int c =
        ip_column(&program->ip, 0, is_open ? program_visits(program, i) : 0, 0);
    program->ip.columns.at[c].turn = turn_of_slot(program, s);
    if (is_open)
        program->open[i] =
            dayset_union(program->open[i], slot_starts(program, slot));
}

static void columns_visits(struct program *program) {
    const struct component *component = program->component;
    program->open =
        stop_calloc((size_t)component->kinds.n, sizeof *program->open);
    for (int i = 0; i < component->kinds.n; i++)
        for (int s = component->slot_first.at[i];
             s < component->slot_first.at[i + 1]; s++)
            column_visits(program, i, s);
}

static bool is_announced(const struct program *program, int i) {
    int k = program->component->kinds.at[i];
    return folding_kind(program->folding, k)->announced != NOT_PLACED;
}

static void columns_unplaced(struct program *program) {
    bool all_placed = is_settled_at_zero(program, LEVEL_MISSED);
    bool all_kept = is_settled_at_zero(program, LEVEL_CHANGED);
    program->unplaced_first = program->ip.columns.n;
    for (int i = 0; i < program->component->kinds.n; i++) {
        bool is_closed = all_placed || (all_kept && is_announced(program, i));
        int c = ip_column(&program->ip, 0,
                          is_closed ? 0 : program_visits(program, i), 0);
        program->ip.columns.at[c].turn = TURN_SHARED;
    }
}

/* Trips of the class in the block that its half-day visits can make use of:
 * half as many, or as many as there may be of one enterprise, which may have
 * to travel apart. */
static int64_t trips_in_block(const struct program *program, int class,
                              int block) {
    const struct component *component = program->component;
    int64_t visits = 0;
    int64_t most = 0; // of one bundle
    int64_t of_bundle = 0;
    int bundle = NONE; // the one before
    for (int i = 0; i < component->kinds.n; i++) {
        const struct kind *kind =
            folding_kind(program->folding, component->kinds.at[i]);
        int first = component->blocks.at.at[block].first;
        if (kind->class != class || !dayset_has(&kind->starts, first))
            continue;
        bool goes_on = kind->bundle != NONE && kind->bundle == bundle;
        of_bundle = goes_on ? of_bundle + 1 : 1;
        most = of_bundle > most ? of_bundle : most;
        bundle = kind->bundle;
        visits += program_visits(program, i);
    }
    return (visits + 1) / 2 > most ? (visits + 1) / 2 : most;
}

static void columns_trips(struct program *program) {
    const struct component *component = program->component;
    int n_blocks = component->blocks.at.n;
    program->trips = stop_calloc(
        (size_t)component->classes.n * (size_t)n_blocks, sizeof(int));
    for (int c = 0; c < component->classes.n; c++)
        for (int b = 0; b < n_blocks; b++) {
            int class = component->classes.at[c];
            int *column = &program->trips[c * n_blocks + b];
            *column = NONE;
            if (!folding_class(program->folding, class)->paired)
                continue;
            int64_t trips = trips_in_block(program, class, b);
            if (trips)
                *column = ip_column(&program->ip, 0, trips, 0);
        }
}

int program_room(const struct program *program, int c, int block) {
    const struct component *component = program->component;
    return supply_room(&program->folding->supply, component->classes.at[c],
                       component->blocks.at.at[block].first);
}

static void put_paired(struct program *program, int c,
                       const struct dayset *days, int64_t factor) {
    const struct blocks *blocks = &program->component->blocks;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1)) {
        int b = blocks->of_day[d];
        if (b == NONE || blocks->at.at[b].first != d)
            continue;
        int column = program->trips[c * blocks->at.n + b];
        if (column != NONE)
            ip_put(&program->ip, column, factor);
    }
}

bool program_is_open(const struct program *program, int slot) {
    return program->ip.columns.at[slot].upper > 0;
}

static void put_block(struct program *program, int c, int block,
                      const struct dayset *days, int64_t factor) {
    const struct component *component = program->component;
    int n;
    const int *slots = component_slots_at(component, c, block, &n);
    for (int i = 0; i < n; i++) {
        if (!program_is_open(program, slots[i]))
            continue;
        int taken = slot_days_in(&component->slots.at[slots[i]], component,
                                 program->folding, days);
        if (taken)
            ip_put(&program->ip, slots[i], factor * taken);
    }
}

static void put_single(struct program *program, int c,
                       const struct dayset *days, int64_t factor) {
    const struct blocks *blocks = &program->component->blocks;
    int class = program->component->classes.at[c];
    bool is_long = folding_class(program->folding, class)->length > 1;
    for (int b = 0; is_long && b < blocks->at.n; b++)
        put_block(program, c, b, days, factor);
    for (int d = dayset_next(days, 0); !is_long && d >= 0;
         d = dayset_next(days, d + 1)) {
        int b = blocks->of_day[d];
        if (b != NONE && blocks->at.at[b].first == d)
            put_block(program, c, b, days, factor);
    }
}

void program_put_trips(struct program *program, int class,
                       const struct dayset *days, int64_t factor) {
    int c = component_class_index(program->component, class);
    if (c == NONE)
        return;
    if (folding_class(program->folding, class)->paired)
        put_paired(program, c, days, factor);
    else
        put_single(program, c, days, factor);
}

static void put_missed(struct program *program) {
    for (int i = 0; i < program->component->kinds.n; i++) {
        int k = program->component->kinds.at[i];
        ip_put(&program->ip, program->unplaced_first + i,
               folding_kind(program->folding, k)->priority);
    }
}

static void put_changed(struct program *program) {
    const struct component *component = program->component;
    for (int s = 0; s < component->slots.n; s++)
        if (slot_days_moved(program->folding, &component->slots.at[s]))
            ip_put(&program->ip, s, 1);
    for (int i = 0; i < component->kinds.n; i++)
        if (is_announced(program, i))
            ip_put(&program->ip, program->unplaced_first + i, 1);
}

static void put_moved(struct program *program) {
    const struct component *component = program->component;
    for (int s = 0; s < component->slots.n; s++) {
        int days = slot_days_moved(program->folding, &component->slots.at[s]);
        if (days)
            ip_put(&program->ip, s, days);
    }
}

static void put_wishes(struct program *program) {
    for (int s = 0; s < program->component->slots.n; s++)
        if (!slot_is_wished(program->folding, &program->component->slots.at[s]))
            ip_put(&program->ip, s, 1);
}

static void put_trips(struct program *program) {
    struct dayset all = {0};
    dayset_add_span(&all, 0, program->folding->problem->n_days);
    for (int c = 0; c < program->component->classes.n; c++)
        program_put_trips(program, program->component->classes.at[c], &all, 1);
}

/* Makes the level a row; the objective is the row that is taken back. */
static void put_level(struct program *program, enum level level) {
    switch (level) {
    case LEVEL_MISSED:
        put_missed(program);
        break;
    case LEVEL_CHANGED:
        put_changed(program);
        break;
    case LEVEL_MOVED:
        put_moved(program);
        break;
    case LEVEL_WISHES:
        put_wishes(program);
        break;
    case LEVEL_TRIPS:
        put_trips(program);
        break;
    default:
        assert(!"a level without columns of its own");
    }
}

static void rows_levels(struct program *program) {
    for (enum level level = 0; level < program->level; level++) {
        if (!level_applies(program->folding, level))
            continue;
        const struct level_result *before =
            &program->component->levels.level[level];
        ip_row(&program->ip, before->bound, before->value);
        put_level(program, level);
        ip_close(&program->ip);
    }
}

static void objective(struct program *program) {
    if (program->level == LEVEL_LEVELLING)
        return; // its columns bring their costs along
    struct ip *ip = &program->ip;
    int first = ip->entries.n;
    ip_row(ip, -IP_FREE, IP_FREE);
    put_level(program, program->level);
    for (int i = first; i < ip->entries.n; i++)
        ip->columns.at[ip->entries.at[i].column].cost +=
            ip->entries.at[i].coefficient;
    ip_take_back(ip);
}

void program_init(struct program *program, const struct folding *folding,
                  const struct component *component, enum level level) {
    memset(program, 0, sizeof *program);
    program->folding = folding;
    program->component = component;
    program->level = level;
    ip_init(&program->ip);
    columns_visits(program);
    columns_unplaced(program);
    columns_trips(program);
    size_t n_places =
        (size_t)component->classes.n * (size_t)component->blocks.at.n;
    program->sharing = stop_calloc(n_places, sizeof(int));
    rows_rules(program);
    program->n_rules = program->ip.rows.n;
    rows_levels(program);
    if (level == LEVEL_LEVELLING)
        levelling_rows(program);
    objective(program);
}

static void start_visits(const struct program *program, int64_t *x) {
    const struct component *component = program->component;
    for (int i = 0; i < component->kinds.n; i++) {
        int64_t *unplaced = &x[program->unplaced_first + i];
        *unplaced = program_visits(program, i);
        for (int s = component->slot_first.at[i];
             s < component->slot_first.at[i + 1]; s++) {
            x[s] = component->placed.at[s];
            *unplaced -= x[s];
        }
    }
}

static void start_trips(const struct program *program, int64_t *x) {
    const struct component *component = program->component;
    int n_blocks = component->blocks.at.n;
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        int class = folding_kind(program->folding, slot->kind)->class;
        int c = component_class_index(component, class);
        int column = program->trips[c * n_blocks + slot->block];
        if (column != NONE)
            x[column] += x[s];
    }
    for (int c = 0; c < component->classes.n; c++)
        for (int b = 0; b < n_blocks; b++) {
            int column = program->trips[c * n_blocks + b];
            if (column == NONE)
                continue;
            int64_t more = x[column] - program_room(program, c, b);
            x[column] = more > 0 ? (more + 1) / 2 : 0;
        }
}

/* More trips where visits must travel apart. */
static void start_apart(const struct program *program, int64_t *x) {
    const struct ip *ip = &program->ip;
    for (int i = 0; i < program->aparts.n; i++) {
        const struct program_apart *apart = &program->aparts.at[i];
        int64_t lacking = -ip->rows.at[apart->row].upper;
        for (int e = ip->rows.at[apart->row].entry_first;
             e < ip_row_end(ip, apart->row); e++)
            lacking +=
                ip->entries.at[e].coefficient * x[ip->entries.at[e].column];
        if (lacking > 0)
            x[apart->column] += lacking;
    }
}

bool program_start(const struct program *program, int64_t *x) {
    memset(x, 0, (size_t)program->ip.columns.n * sizeof *x);
    if (program->component->placed.n != program->component->slots.n)
        return false;
    start_visits(program, x);
    start_trips(program, x);
    start_apart(program, x);
    levelling_start(program, x);
    return ip_is_solution(&program->ip, x);
}

void program_release(struct program *program) {
    VEC_RELEASE(&program->steps);
    VEC_RELEASE(&program->aparts);
    free(program->open);
    free(program->trips);
    free(program->sharing);
    ip_release(&program->ip);
}
