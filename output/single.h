/*
 * single.h - one file that appears whole or not at all.
 *
 * It is written under a hidden name beside its place and takes its place at
 * the end by renaming: until then what stood there is untouched, and whatever
 * goes wrong, nothing is left behind.  What is no file (a pipe, a terminal)
 * cannot be replaced and is written to as it is.
 */
#ifndef OUTPUT_SINGLE_H
#define OUTPUT_SINGLE_H

#include "model/base/arena.h"

#include <stdbool.h>
#include <stdio.h>

struct diags;

struct single {
    struct arena arena;
    const char *asked;  // borrowed: complaints name it, and outlive this
    const char *target; // links followed
    const char *fresh;  // where it is written; null: to the target itself
    FILE *to;
};

/* False with a diagnostic; released in either case. */
bool single_begin(struct single *single, const char *target,
                  struct diags *diags);

/* Puts the file in its place.  False with a diagnostic if that cannot be, or
 * if not all that was written is on the disk. */
bool single_keep(struct single *single, struct diags *diags);

/* Removes what was not kept. */
void single_release(struct single *single);

#endif
