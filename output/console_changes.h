/*
 * console_changes.h - the gravest changes of a re-solve, in a few lines.
 */
#ifndef OUTPUT_CONSOLE_CHANGES_H
#define OUTPUT_CONSOLE_CHANGES_H

#include <stdio.h>

struct view;

/* folder: where changes.csv has all of them.  Nothing if nothing changed. */
void console_changes(FILE *to, const struct view *view, const char *folder);

#endif
