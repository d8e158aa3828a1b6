/*
 * grid.h - a page on a terminal: columns side by side.
 *
 * Numbers stand right, words left.  A Chinese character takes two places; how
 * many a text takes is worked out from the text alone, without a locale.
 */
#ifndef OUTPUT_GRID_H
#define OUTPUT_GRID_H

#include <stdio.h>

struct page;

/* Places that the UTF-8 text takes on a terminal. */
int display_width(const char *text);

/* Prints all rows, each indented a little.  Headers that are all empty are
 * left out. */
void grid_print(FILE *to, const struct page *page);

#endif
