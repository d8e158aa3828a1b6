/*
 * keep_program.h - which crews can be kept together, as an integer program.
 */
#ifndef SOLVER_KEEP_PROGRAM_H
#define SOLVER_KEEP_PROGRAM_H

#include "solver/crewing.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct deadline;
struct folding;

/* Visits that keep their day and had one crew: they go together. */
struct party {
    int visit[2];
    int n;
    const int *crew; // [crew of the class]
    bool is_kept;    // out
};

/* The trips of a class that start on one day, and who would like to stay. */
struct keep_run {
    int class;
    int start;
    int trips;
    struct party *parties;
    int n_parties;
    int *members; // [trips * crew] out: crews for the trips that keep none
};

/* Marks the parties that are kept so that the fewest visits change their crew,
 * *lost of them, and fills the members of all other trips. */
enum crewing keep_choose(struct keep_run *runs, int n,
                         const struct folding *folding,
                         const struct deadline *deadline, struct arena *arena,
                         int64_t *lost);

#endif
