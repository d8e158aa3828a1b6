/*
 * shape.h - rows that do not have the shape of their header.
 *
 * Who types commas with a Chinese keyboard types full-width ones, which join
 * cells instead of separating them; who forgets a header shifts all columns
 * behind it.  Either is told where it is, and what follows from it is not: the
 * rows are not read, and the sheet is not whole.
 */
#ifndef INPUT_SHAPE_H
#define INPUT_SHAPE_H

#include "input/columns.h"

#include <stdbool.h>

struct report;
struct sheet;

/* Do full-width commas hold names of columns together in the header, which is
 * not folded yet?  Then it has been told. */
bool shape_header_is_joined(struct sheet *sheet, enum file file,
                            struct report *report);

/* The rows below a header whose columns are known; no cell is cleaned yet. */
void shape_check(struct sheet *sheet, enum file file, struct report *report);

#endif
