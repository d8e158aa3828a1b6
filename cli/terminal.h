/*
 * terminal.h - what the terminals of the program can show and may.
 *
 * The only reader of the environment: TERM, and NO_COLOR (no-color.org).
 */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <stdbool.h>
#include <stdio.h>

/* Is the stream a terminal that can write a line anew? */
bool terminal_is_able(FILE *stream);

/* Lets standard output and standard error show colours where they can. */
void terminals_colour(void);

#endif
