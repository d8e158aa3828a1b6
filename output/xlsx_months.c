#include "output/xlsx_months.h"

#include <assert.h>

/* Points of a row: two lines of text would need more than the highest. */
#define ROW_LEAST 13
#define ROW_USUAL 15
#define ROW_MOST 28

/* Fills page after page up to the limit with rows of usual height; a month that
 * is higher has a page of its own. */
static int pages_fill(struct printed_page *pages, const int *rows, int n,
                      const struct paper *paper, int limit) {
    int n_pages = 1;
    int above = paper->top;
    int used = above;
    for (int m = 0; m < n; m++) {
        int height = rows[m] * ROW_USUAL + paper->gap;
        if (used > above && used + height > limit) {
            n_pages++;
            used = above = paper->head;
        }
        used += height;
        pages[n_pages - 1].end = m + 1;
    }
    return n_pages;
}

/* So that the months of the page reach its end. */
static int row_height(const int *rows, int first, int end, int room, int gap) {
    int n_rows = 0;
    for (int m = first; m < end; m++) {
        n_rows += rows[m];
        room -= gap;
    }
    int height = n_rows > 0 ? room / n_rows : ROW_MOST;
    return height < ROW_LEAST  ? ROW_LEAST
           : height > ROW_MOST ? ROW_MOST
                               : height;
}

int months_share(struct printed_page *pages, const int *rows, int n,
                 const struct paper *paper) {
    assert(n > 0);
    int limit = paper->height;
    int n_pages = pages_fill(pages, rows, n, paper, limit);
    while (limit > 0 &&
           pages_fill(pages, rows, n, paper, limit - ROW_USUAL) == n_pages)
        limit -= ROW_USUAL;
    pages_fill(pages, rows, n, paper, limit);
    for (int p = 0; p < n_pages; p++)
        pages[p].row_height = row_height(
            rows, p ? pages[p - 1].end : 0, pages[p].end,
            paper->height - (p ? paper->head : paper->top), paper->gap);
    return n_pages;
}
