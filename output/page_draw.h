/*
 * page_draw.h - the tickets of the lottery, for who has no use for all at once.
 *
 * A year of many enterprises has millions of them, each a row of the page draw.
 */
#ifndef OUTPUT_PAGE_DRAW_H
#define OUTPUT_PAGE_DRAW_H

#include <stdbool.h>

struct page;
struct view;

/* Which comes next. */
struct tickets {
    const struct view *view;
    int draw;
    int ticket;
};

/* Begins the page, with the headers alone. */
void tickets_begin(struct tickets *tickets, struct page *page,
                   const struct view *view);

/* Adds the rows of some more tickets to the page; false if there are none. */
bool tickets_next(struct tickets *tickets, struct page *page);

/* The page without the reserves that hardly ever step in.  Returns how many it
 * leaves out. */
int fill_draw_short(struct page *page, const struct view *view);

#endif
