/*
 * text.h - what a person typed, as it was meant.
 *
 * Folding makes words comparable: full-width letters, digits and punctuation
 * become the plain ones, runs of spaces of any kind one space, and what cannot
 * be seen goes.  Prose is only trimmed.  Both work in place, never longer.
 */
#ifndef INPUT_TEXT_H
#define INPUT_TEXT_H

#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct names;

void text_fold(char *text);

/* Takes the spaces of any kind off both ends. */
void text_trim(char *text);

/* Equal but for the case of A to Z? */
bool text_is(const char *text, const char *other);

/* Does the one become the other when so many bytes, at most, are put in, taken
 * out or changed?  But for the case of A to Z. */
bool text_is_near(const char *text, const char *other, int n_edits);

/* English if it is ASCII and not empty. */
enum language text_language(const char *text);

/*
 * The next part of a list, trimmed and copied into the arena; *text moves
 * behind the separator.  Null at the end; parts may be empty.
 */
const char *text_part(const char **text, char separator, struct arena *arena);

/* The same, but passes over empty parts: for "甲;;乙;". */
const char *text_item(const char **text, char separator, struct arena *arena);

/* Bytes of the "、" or "," that the text begins with, 0 if with none. */
size_t text_comma(const char *text);

/*
 * The list with ";" where people write "、" or ",", and a space between names:
 * what is one of the names, from one ";" or "|" to the next, stays whole.
 * names: null, or those that the list may hold.  The text itself if nothing
 * has to be changed, or a copy in the arena.
 */
const char *text_list(const char *text, const struct names *names,
                      struct arena *arena);

/* Reads the character at text; *next is behind it.  The text is UTF-8. */
unsigned text_character(const char *text, const char **next);

#endif
