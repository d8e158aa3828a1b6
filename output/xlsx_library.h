/*
 * xlsx_library.h - the book as those know it who call libxlsxwriter.
 *
 * For xlsx_book*.c alone, which are the only way to it.
 */
#ifndef OUTPUT_XLSX_LIBRARY_H
#define OUTPUT_XLSX_LIBRARY_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "output/xlsx_book.h"
#include "output/xlsx_pack.h"
#include "output/xlsx_rows.h"

#include <assert.h>
#include <xlsxwriter.h>

#define TEXTS_KNOWN 4096 // a power of two

struct dressed {
    struct look look;
    lxw_format *format;
};

/* The file that the library takes the rows of a table from, null once it has
 * closed it. */
struct table {
    FILE *rows;
    struct table *before;
};

struct book {
    struct arena arena;
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    const char *sheet_name;
    struct rows rows;     // of the sheet, if it is a table
    struct table *tables; // the last one
    char *font;
    enum language language;
    VEC(struct dressed) looks;
    struct sst_element *known[TEXTS_KNOWN]; // texts of tables, or null
    bool has_failed;
    struct pack pack;
};

static inline void note(struct book *book, lxw_error error) {
    if (error)
        book->has_failed = true;
}

static inline lxw_row_t row_at(int row) {
    assert(row >= 0);
    return (lxw_row_t)row;
}

static inline lxw_col_t column_at(int column) {
    assert(column >= 0);
    return (lxw_col_t)column;
}

/* A cell, and how it looks. */
struct spot {
    int row;
    int column;
    lxw_format *format;
};

/* Of the table that is being written (xlsx_book_table.c). */
void table_text(struct book *book, struct spot spot, const char *text);
void table_number(struct book *book, struct spot spot, double number);
void table_blank(struct book *book, struct spot spot);

/* Makes the sheet, which the library keeps nothing of, a table; ends it, if the
 * sheet is one. */
void table_begin(struct book *book);
void table_end(struct book *book);

/* After the library: closes what it has not closed, because it failed. */
void tables_release(struct book *book);

#endif
