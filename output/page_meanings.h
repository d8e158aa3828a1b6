/*
 * page_meanings.h - what the columns of the output are, in a line each.
 *
 * For those who look it up: the reference of all files is made from this and
 * the tables of the pages.  No writer looks at it; a test names what is
 * missing.
 */
#ifndef OUTPUT_PAGE_MEANINGS_H
#define OUTPUT_PAGE_MEANINGS_H

#include "output/page.h"
#include "output/pages.h"

/* In Chinese and English; null texts if there is none. */
const char *const *page_meaning(enum page_name page,
                                const struct page_column *column);

/* What kind of cell it is, in Chinese and English. */
const char *const *page_kind(const struct page_column *column);

#endif
