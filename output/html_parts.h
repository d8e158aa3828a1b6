/*
 * html_parts.h - the parts of the page, and what they share.
 *
 * The year is a grid of weeks as columns: the months of the horizon, from the
 * Monday of their first week on; its days are numbered from there.  Each part
 * prints itself where it stands in the page (html_writer.c).
 */
#ifndef OUTPUT_HTML_PARTS_H
#define OUTPUT_HTML_PARTS_H

#include "model/base/arena.h"
#include "model/date.h"
#include "model/problem.h"
#include "output/html_text.h"
#include "output/html_words.h"
#include "output/messages.h"

#include <stdio.h>

struct line;
struct view;

#define WEEK_DAYS 7

struct html {
    FILE *to;
    const struct view *view;
    enum language language;
    struct arena arena;
    struct line *lines; // [n_lines] the rows of the table, numbered from 0
    int n_lines;
    day monday;  // of the first column
    int n_weeks; // columns
    int year;
    int month; // 0 ... 11, the first of the grid; half open
    int end_month;
    day first; // of these months
    day end;
};

void html_year(struct html *html);    // the heat map
void html_bands(struct html *html);   // windows and stops in it
void html_filters(struct html *html); // what the script works with
void html_visits(struct html *html);  // the table
void html_unplaced(struct html *html);
void html_changes(struct html *html);
void html_draws(struct html *html);
void html_proof(struct html *html);

/* Of a month of the year, 0 ... 12. */
day html_month_first(const struct html *html, int month);

/* "03-14": a day where the year is known. */
const char *html_date(struct html *html, day date);

/* A word of html_words.h; and with values, {text...}, {number...} of a fact. */
#define WORD(html, name) html_word(HTML_##name, (html)->language)
#define WORD_TEXT(html, name, ...) \
    words_text(&(html)->arena, WORD(html, name), \
               &(struct fact){MESSAGE_NOTHING, __VA_ARGS__})

#endif
