/*
 * write.h - the output folder: the only door for files.
 *
 * All files are written into a fresh folder beside the target and put in its
 * place at the end by renaming, so a reader sees the old output whole or the
 * new output whole.  writer.h is the table of what is written.
 */
#ifndef OUTPUT_WRITE_H
#define OUTPUT_WRITE_H

#include <stdbool.h>

struct demand;
struct diags;
struct plan;
struct problem;

/* False with a diagnostic if it could not be written; the target is then as
 * it was and nothing is left behind. */
bool write_output(const char *folder, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  struct diags *diags);

/* Writes draw.csv alone (the command draw). */
bool write_draw(const char *folder, const struct problem *problem,
                const struct demand *demand, struct diags *diags);

#endif
