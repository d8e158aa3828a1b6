/*
 * csv_writer.h - pages as files that a spreadsheet opens.
 *
 * RFC 4180: UTF-8 with the mark by which spreadsheets know it, CRLF, quotes
 * only where they are needed.  A cell that a spreadsheet would take for a
 * formula begins with ', which reading takes off again.
 */
#ifndef OUTPUT_CSV_WRITER_H
#define OUTPUT_CSV_WRITER_H

#include "output/pages.h"

#include <stdbool.h>
#include <stdio.h>

struct folder;

/* Writes one page as a file of the folder; false with errno. */
bool csv_write_page(struct folder *folder, enum page_name name,
                    const struct view *view);

/* The rows of a page; trouble is left to ferror. */
void csv_print(FILE *to, const struct page *page);

#endif
