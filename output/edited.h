/*
 * edited.h - files of an output that somebody changed after they were written.
 *
 * solution.json tells the digests of the files (noted.h).  Where such an output
 * is replaced, what is not as it was written is kept beside it, under a name
 * that its digest is part of: nothing that a person did is lost, and nothing is
 * kept twice.
 */
#ifndef OUTPUT_EDITED_H
#define OUTPUT_EDITED_H

#include <stdbool.h>

struct baseline;
struct diags;
struct folder;

/*
 * Keeps what was changed in the target, and says so; but not what the new
 * output has as well, be it as its baseline (null: it has none).  asked is the
 * target as the person wrote it.  False with errno and a diagnostic if it
 * cannot be kept.
 */
bool edited_keep(struct folder *folder, const char *asked,
                 const struct baseline *baseline, struct diags *diags);

#endif
