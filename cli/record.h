/*
 * record.h - a bureau's figures, from the process that plans it to the one that
 * sums up.
 *
 * The two may be parted by a file that lies about for days, so nothing is
 * believed: numbers are digits, texts end with a zero, and what is out of range
 * or cut short is refused.
 */
#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;
struct bureau;

/* What is left to read. */
struct record {
    const char *at;
    size_t n;
};

/* False, with errno, if not all of it could be written. */
bool record_write(FILE *to, const struct bureau *bureau);
void record_write_text(FILE *to, const char *text);

/* Takes all of the file, from its beginning, into the arena. */
void record_open(struct record *record, FILE *from, struct arena *arena);

/* False if it is not whole.  The name of the bureau is the caller's; what it
 * holds hangs on the arena. */
bool record_read(struct bureau *bureau, struct record *record,
                 struct arena *arena);
bool record_read_text(const char **text, struct record *record);

#endif
