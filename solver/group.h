/*
 * group.h - components whose officers are the same: a crew group.
 *
 * Groups have no officer in common (nor, with budgets, a home section), so
 * each is solved by itself, on any thread.
 */
#ifndef SOLVER_GROUP_H
#define SOLVER_GROUP_H

#include "solver/component.h"
#include "solver/settle.h"

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct folding;
struct ladder_watch;

struct group {
    struct component **components; // owned by the partition
    int n;
    struct settlement settlement;
    bool is_sound;   // every level proven, every trip crewed as the levels say
    int64_t squares; // of officer-days, less those of what is held alone
    int64_t squares_bound;  // no crews for these dates have less
    int64_t recrewed_bound; // no fewer visits with their day change their crew
    int rounds;
};

struct partition {
    struct arena arena;
    struct component *components;
    int n_components;
    struct group *groups;
    int n_groups;
};

/* Components by lead section and bundle, groups by officer. */
void partition_init(struct partition *partition, const struct folding *folding);
void partition_release(struct partition *partition);

/*
 * Solves what is not solved yet, gives every trip a day and a crew, and adds
 * rows or splits weeks until that goes.  When its share of the time is over,
 * what has no place is left out.  The fairest crews have the whole time.
 */
void group_solve(struct group *group, const struct folding *folding,
                 const struct deadline *share, const struct deadline *whole,
                 const struct ladder_watch *watch);

#endif
