/*
 * unzip.h - what is in a zip file, entry by entry.
 */
#ifndef TESTS_FUZZ_UNZIP_H
#define TESTS_FUZZ_UNZIP_H

#include "tests/fuzz/markup.h"

#include <stdbool.h>

/* Gives each entry, its name and its bytes, to take.  False: it is no zip
 * file, or one that cannot be read. */
bool unzip(struct part file, void take(struct part name, struct part bytes));

#endif
