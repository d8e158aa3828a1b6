/*
 * html_writer.h - the calendar as a page for a browser.
 *
 * One file that asks nothing of the network: the year as a heat map, the table
 * of all visits, what is not placed, drawn, changed and proven.  All of it
 * stands in the page as it is written; the script only hides rows, counts
 * again and shows a day.  A Content-Security-Policy lets nothing else run.
 */
#ifndef OUTPUT_HTML_WRITER_H
#define OUTPUT_HTML_WRITER_H

#include <stdbool.h>
#include <stdio.h>

struct view;

#define HTML_FILE "calendar.html"

/* True; trouble with the stream is left to ferror. */
bool html_print(FILE *to, const struct view *view);

#endif
