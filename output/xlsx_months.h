/*
 * xlsx_months.h - which months stand on which printed page, and how high their
 * rows are there.
 *
 * No month is torn over two pages, there are as few pages as rows of usual
 * height allow, and none is much fuller than the others; then the rows of each
 * page are made higher until it is full.  A month of very many rows has lower
 * ones; if not even these fit, it is as long as it is.
 */
#ifndef OUTPUT_XLSX_MONTHS_H
#define OUTPUT_XLSX_MONTHS_H

/* In points of the sheet, before it is scaled. */
struct paper {
    int height;
    int top;  // above the months of the first page
    int head; // and of any other one
    int gap;  // below each month
};

struct printed_page {
    int end; // months of this page and of those before it
    int row_height;
};

/* Shares n months of so many rows out.  Returns the number of pages, at most
 * n. */
int months_share(struct printed_page *pages, const int *rows, int n,
                 const struct paper *paper);

#endif
