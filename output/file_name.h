/*
 * file_name.h - names of files that every system takes.
 *
 * Windows is the strictest: no / \ : * ? " < > |, no control characters, no dot
 * or space at the end, and A is a.  Chinese stays as it is.
 */
#ifndef OUTPUT_FILE_NAME_H
#define OUTPUT_FILE_NAME_H

#include <stdbool.h>

struct arena;

/* The text as a part of a name, on the arena: what cannot be is "_"; cut
 * between characters where it is too long; never empty. */
const char *file_name_part(struct arena *arena, const char *text);

/* The name as a key: equal where a system would take one for the other. */
const char *file_name_key(struct arena *arena, const char *name);

/* Does something stand before that ending, which is in small letters?  People
 * write O.ICS as well. */
bool file_name_ends(const char *name, const char *ending);

#endif
