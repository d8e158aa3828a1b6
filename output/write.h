/*
 * write.h - the output folder: the only door for files.
 *
 * All files are written into a fresh folder beside the target and put in its
 * place at the end by renaming (folder.h), so a reader sees the old output
 * whole or the new output whole.  writer.h and pages.h are the tables of what
 * is written.  Headers and words are in the language given.
 *
 * The files tell nothing of when, where and by how many threads they were
 * made: the same question gives the same bytes.
 */
#ifndef OUTPUT_WRITE_H
#define OUTPUT_WRITE_H

#include "model/problem.h"
#include "output/exports.h"

#include <stdbool.h>

struct demand;
struct diags;
struct plan;

/* Could the output be put there?  Asked before a long search; false with a
 * diagnostic. */
bool write_could_output(const char *folder, struct diags *diags);

struct manner {
    enum language language;
    int threads; // 0: as many as the machine has
};

/* False with a diagnostic if it could not be written; the target is then as
 * it was and nothing is left behind. */
bool write_output(const char *folder, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  struct manner manner, struct diags *diags);

/* What to write, and where. */
struct export {
    enum export_format format;
    const char *path;
};

/* Writes the calendar in one format (the command export), whole or not at all.
 */
bool write_export(struct export to, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  enum language language, struct diags *diags);

/* Writes draw.csv alone (the command draw): into a folder of its own, or in
 * the place of the draw.csv of an output that is there, whose calendar stays.
 */
bool write_draw(const char *folder, const struct problem *problem,
                const struct demand *demand, enum language language,
                struct diags *diags);

#endif
