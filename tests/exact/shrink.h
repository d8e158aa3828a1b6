/*
 * shrink.h - the smallest folder that still shows what a large one showed.
 *
 * Files, rows and columns are taken away and cells made simpler, one after the
 * other, as long as the fault remains; until nothing more can be.  The result
 * is minimal in this sense: no single file, row or column can be taken away
 * and no single cell emptied.
 */
#ifndef TESTS_EXACT_SHRINK_H
#define TESTS_EXACT_SHRINK_H

#include "tests/exact/tables.h"

/* Is the fault still there? */
typedef bool shrink_test(const struct tables *tables, void *context);

/* The tables show the fault before and after.  Returns how often was asked. */
int folder_shrink(struct tables *tables, shrink_test *has_fault, void *context);

#endif
