/*
 * retell.h - a problem made by hand becomes the folder a person would keep.
 *
 * The folder says what the problem says: read by input/, it asks for the same
 * visits with the same days, officers and limits.
 */
#ifndef TESTS_EXACT_RETELL_H
#define TESTS_EXACT_RETELL_H

#include "tests/exact/tables.h"

struct problem;

/*
 * Initialises the tables.  The same seed writes the same way.  is_default: a
 * problem without caps is told without caps.csv, so that the defaults hold;
 * what is asked may then differ.
 */
void retell(struct tables *tables, const struct problem *problem, unsigned seed,
            bool is_default);

#endif
