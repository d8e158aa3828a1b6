/*
 * window.h - window expressions, such as 汛期+国庆节-2025-06-01..2025-06-15.
 *
 * Names of dates.csv come first, then the built-in ones; + unites, & meets, -
 * takes away, from left to right.  "5月、6月" is a list: each of them.  A name
 * of dates.csv may hold such signs, too; the longest one counts.
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

/* Does the name hold what stands between the windows of a list? */
bool window_is_joined(const char *name);

/* Does a built-in window bear the name? */
bool window_is_built_in(const char *name);

#endif
