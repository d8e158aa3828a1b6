/*
 * shelf.h - plan folders that are memory alone, for targets that read many.
 *
 * bytes_read is replaced by the linker: what a path names is looked up here by
 * its last part, so that no file is made.  Only the shelf's first filling reads
 * the disk: examples/small, which all mutations begin with.
 */
#ifndef TESTS_FUZZ_SHELF_H
#define TESTS_FUZZ_SHELF_H

#include "input/columns.h"
#include "model/diag.h"

#include <stdbool.h>
#include <stddef.h>

struct year;

/* The bytes of a file of the folder, as they stand in the example. */
const char *shelf_original(enum file file, size_t *n);

/* Puts other bytes there until shelf_reset; they are borrowed.  Null: there is
 * no such file. */
void shelf_put(enum file file, const char *bytes, size_t n);
void shelf_reset(void);

/* Reads what is on the shelf, and with shelf_open makes its demand, as every
 * command does.  Told and released by shelf_close in any case. */
bool shelf_read(struct year *year, struct diags *diags);
bool shelf_open(struct year *year, struct diags *diags);
void shelf_close(struct year *year, struct diags *diags);

/* Each fact in both languages, as a person would be shown it. */
void shelf_tell(const struct diags *diags);

#endif
