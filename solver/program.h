/*
 * program.h - the folded integer program of one component at one level.
 *
 * Columns, all whole:
 *   x[s]     visits in slot s (a kind in a block, or on a start day)
 *   z[k]     visits of kind k that are not placed
 *   t[c,b]   trips of class c in block b, for classes of half-day visits, what
 *            locked trips take in left aside; any other visit is a trip by
 *            itself
 *   u[w,j]   crew-days of the lead section in week w on the j-th step (at L5),
 *            behind those that are held, see levelling.h
 *
 * Rows, one function a rule in program.c.  The levels before are rows too.
 */
#ifndef SOLVER_PROGRAM_H
#define SOLVER_PROGRAM_H

#include "model/dayset.h"
#include "model/levels.h"
#include "solver/ip.h"

#include <stdbool.h>

struct component;
struct folding;

/* The steps of a lead section's week: columns first ... first + n - 1.  The
 * other entries of the row sum up to its load. */
struct program_steps {
    int row;
    int first;
    int n;
    int n_below; // the first of them count what is lacking
    int lead;
    int week;
};

/* Visits that cannot share a trip, in a block: the row that says so, and the
 * column of the trips. */
struct program_apart {
    int row;
    int column;
};

/* Trips are decided first, then who shares them, then what follows of that. */
enum turn { TURN_TRIPS, TURN_SHARED, TURN_STEPS };

struct program {
    struct ip ip;
    const struct folding *folding;
    const struct component *component;
    enum level level;
    int n_rules;         // rows of what any calendar must obey, the first
    struct dayset *open; // [kinds.n] start days of the slots that are open
    int unplaced_first;  // column of z of the first kind; x[s] is column s
    int *trips;          // [classes.n * blocks.n] column of t, or NONE
    int *sharing;        // [classes.n * blocks.n] row that t is in, or NONE
    VEC(struct program_apart) aparts;
    VEC(struct program_steps) steps; // at L5: one for each lead and week
    int64_t base;   // what a solution costs besides what its columns cost
    bool is_coarse; // it may cost more than that, see steps.h
};

/* The program that minimises the level, given component->levels before. */
void program_init(struct program *program, const struct folding *folding,
                  const struct component *component, enum level level);
void program_release(struct program *program);

/* May anything be in the slot, as the levels before came out? */
bool program_is_open(const struct program *program, int slot);

/* Puts factor x (trips of the class on the days) into the row being made; the
 * days are whole blocks.  A trip of several days counts once a day. */
void program_put_trips(struct program *program, int class,
                       const struct dayset *days, int64_t factor);

/* The solution that places as component->placed says, with as few trips as
 * that needs; false if it breaks a row. */
bool program_start(const struct program *program, int64_t *x);

/* Is the level one that programs minimise, in this run?  L2 needs a baseline.
 */
bool level_applies(const struct folding *folding, enum level level);

/* Visits of the component's c-th class that open trips take in on the block's
 * day. */
int program_room(const struct program *program, int c, int block);

/* The visits of the i-th kind of the component all together. */
int64_t program_visits(const struct program *program, int i);

#endif
