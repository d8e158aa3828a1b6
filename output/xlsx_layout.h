/*
 * xlsx_layout.h - where the cells of a page stand on its sheet, and how wide.
 *
 * What people read on paper comes first: its columns in front, its rows on top,
 * all of it one page of A4 landscape wide and in letters of 8 points at least.
 * What else there is, ids for machines, tickets, who is not visited, stands
 * behind and below and is not printed; late reserves are left out.
 */
#ifndef OUTPUT_XLSX_LAYOUT_H
#define OUTPUT_XLSX_LAYOUT_H

#include "model/base/arena.h"

struct page;
struct sheet;

/* A column of w characters is so many pixels wide.  A4 landscape holds 1306 of
 * them between our margins where 10 points are printed as 8; that many are
 * used, as another font may need more. */
#define LAYOUT_PIXELS(w) (7 * (w) + 5)
#define LAYOUT_PAPER 1220

/* Half open are all of them: the first n_printed of each are printed. */
struct layout {
    struct arena arena;
    int n_columns;
    int n_columns_printed;
    int *column; // [n_columns] which of the page
    int *width;  // [n_columns] characters
    int n_rows;
    int n_rows_printed;
    int *row; // [n_rows] which of the page; the first is the headers
};

void layout_init(struct layout *layout, const struct page *page,
                 const struct sheet *sheet);
void layout_release(struct layout *layout);

#endif
