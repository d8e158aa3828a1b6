/*
 * record.h - a bureau's figures, from the process that plans it to the one that
 * waits.
 *
 * Both are the same program, so numbers go as they lie in memory; texts end
 * with a zero.
 */
#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include <stdbool.h>
#include <stdio.h>

struct arena;
struct bureau;

/* False if not all of it could be written. */
bool record_write(FILE *to, const struct bureau *bureau);

/* Reads all that was written; false if it is not whole.  The name is the
 * caller's; what the bureau holds hangs on the arena. */
bool record_read(struct bureau *bureau, FILE *from, struct arena *arena);

/* A file of which only its descriptor is known, as a text. */
const char *record_text(FILE *from, struct arena *arena);

#endif
