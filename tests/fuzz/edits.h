/*
 * edits.h - a valid folder, changed cell by cell as the bytes say.
 *
 * What a bit flip makes of a CSV file is mostly refused at the door.  Here each
 * step names a file, a row and a column, and puts a word there that somebody
 * could have written: one from a list, or from another row or file.  Rows are
 * taken out, doubled and exchanged.  What comes out is well-formed.
 */
#ifndef TESTS_FUZZ_EDITS_H
#define TESTS_FUZZ_EDITS_H

#include <stddef.h>
#include <stdint.h>

struct year;

/* What is left of the bytes that say what to do; zeros after the last. */
struct choices {
    const uint8_t *at;
    size_t n;
};

/* From 0 up to but not including n. */
int choose(struct choices *choices, int n);

/* Puts an edited folder on the shelf; released after shelf_close.  A word,
 * unless it is null, is put where any text may stand; there are fewer edits
 * then. */
void edits_make(struct choices *choices, const char *word);
void edits_release(void);

/* Has work done on the folder that the bytes make, if it is accepted; what is
 * left of them are choices. */
void edits_try(const uint8_t *data, size_t size,
               void (*work)(const struct year *year, struct choices *choices));

#endif
