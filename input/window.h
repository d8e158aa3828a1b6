/*
 * window.h - window expressions, such as 汛期+国庆节-2025-06-01..2025-06-15.
 *
 * Names of dates.csv come first, then the built-in ones; + unites, & meets, -
 * takes away, from left to right.
 */
#ifndef INPUT_WINDOW_H
#define INPUT_WINDOW_H

#include <stdbool.h>

struct cell;
struct loader;
struct window_expression;

/* An empty cell is the whole horizon.  False if it cannot be understood. */
bool window_read(struct loader *loader, struct window_expression *expression,
                 struct cell cell);

/* Does a built-in window bear the name? */
bool window_is_built_in(const char *name);

#endif
