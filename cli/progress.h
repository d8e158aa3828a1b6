/*
 * progress.h - what is shown while the solver searches.
 *
 * One line that is written over and over, only where a person looks: on
 * standard error, if it is a terminal.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "model/problem.h"
#include "solver/solve.h"

#include <stdbool.h>
#include <stdio.h>

struct progress {
    struct solve_watch watch;
    enum language language;
    FILE *to;      // null: nothing is shown
    double shown;  // seconds since the start, of the line that stands there
    bool is_dirty; // a line stands there
};

/* The progress must stay where it is until it is released. */
void progress_init(struct progress *progress, enum language language,
                   bool wanted);

/* Takes the line away again. */
void progress_release(struct progress *progress);

/* For solve_year; null if nothing is shown. */
const struct solve_watch *progress_watch(const struct progress *progress);

/* For solve_watch: writes the line anew, a few times a second at most. */
void progress_tell(void *progress, const struct solve_progress *now);

/* So many of several bureaus are planned. */
void progress_bureaus(struct progress *progress, int done, int of);

/* For remedies_watch: which of how many is being tried. */
void progress_tried(void *progress, int tried, int of);

#endif
