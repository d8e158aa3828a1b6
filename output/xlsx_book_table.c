/*
 * xlsx_book_table.c - sheets of many rows.
 *
 * libxlsxwriter keeps every cell of a sheet, or writes a sheet row by row into
 * a file beside it, each cell with its text.  Here the rows of such a sheet are
 * written into that file (xlsx_rows.h), and texts are those that all sheets
 * share, as in a sheet that is kept.
 */
#include "output/memory_file.h"
#include "output/xlsx_library.h"

#include <stdint.h>
#include <string.h>

/* Does the sheet have such a cell?  Then it is known to reach so far. */
static bool is_in_sheet(struct book *book, struct spot spot) {
    lxw_worksheet *sheet = book->sheet;
    lxw_row_t row = row_at(spot.row);
    lxw_col_t column = column_at(spot.column);
    if (spot.row >= LXW_ROW_MAX || spot.column >= LXW_COL_MAX) {
        book->has_failed = true;
        return false;
    }
    if (row < sheet->dim_rowmin)
        sheet->dim_rowmin = row;
    if (row > sheet->dim_rowmax)
        sheet->dim_rowmax = row;
    if (column < sheet->dim_colmin)
        sheet->dim_colmin = column;
    if (column > sheet->dim_colmax)
        sheet->dim_colmax = column;
    return true;
}

/* Where a text is known, if it is: by its end, in which ids and names differ.
 */
static size_t known_at(const char *text) {
    enum { END = 16 };
    size_t n = strlen(text);
    uint64_t hash = n;
    for (size_t i = n > END ? n - END : 0; i < n; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return (size_t)(hash >> 32) % TEXTS_KNOWN;
}

/* The number of the text among those of the workbook.  Many of them come again
 * soon, and need not be looked for. */
static int text_number(struct book *book, const char *text) {
    size_t at = known_at(text);
    struct sst_element *known = book->known[at];
    if (known && !strcmp(known->string, text)) {
        book->workbook->sst->string_count++;
        return (int)known->index;
    }
    known = lxw_get_sst_index(book->workbook->sst, text, LXW_FALSE);
    book->known[at] = known;
    note(book, known ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED);
    return known ? (int)known->index : 0;
}

void book_row(struct book *book, int row, int n_columns, double height) {
    assert(book->rows.to);
    rows_row(&book->rows, row, n_columns, height);
}

void table_text(struct book *book, struct spot spot, const char *text) {
    if (is_in_sheet(book, spot))
        rows_text(&book->rows, spot.column,
                  lxw_format_get_xf_index(spot.format),
                  text_number(book, text));
}

void table_number(struct book *book, struct spot spot, double number) {
    if (is_in_sheet(book, spot))
        rows_number(&book->rows, spot.column,
                    lxw_format_get_xf_index(spot.format), number);
}

void table_blank(struct book *book, struct spot spot) {
    if (is_in_sheet(book, spot))
        rows_blank(&book->rows, spot.column,
                   lxw_format_get_xf_index(spot.format));
}

void table_begin(struct book *book) {
    struct table *table = ARENA_NEW(&book->arena, struct table, 1);
    fclose(book->sheet->optimize_tmpfile);
    memory_file_note(&table->rows);
    book->sheet->optimize_tmpfile = table->rows;
    book->sheet->file = table->rows;
    table->before = book->tables;
    book->tables = table;
    rows_begin(&book->rows, table->rows);
}

void table_end(struct book *book) {
    if (book->rows.to)
        rows_end(&book->rows);
}

void tables_release(struct book *book) {
    for (struct table *table = book->tables; table; table = table->before)
        if (table->rows)
            fclose(table->rows);
}
