/*
 * progress.h - what is shown while the solver searches.
 *
 * Only where a person looks: on standard error, if it is a terminal.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "model/problem.h"
#include "solver/solve.h"

#include <stdbool.h>

struct progress {
    struct solve_watch watch;
    enum language language;
    bool is_shown;
};

void progress_init(struct progress *progress, enum language language,
                   bool wanted);

/* Takes the line away again. */
void progress_release(struct progress *progress);

/* For solve_year; null if nothing is shown. */
const struct solve_watch *progress_watch(const struct progress *progress);

#endif
