/*
 * xlsx_rows.h - the rows of a large sheet, as the file format has them.
 *
 * What libxlsxwriter writes of a row, without keeping its cells and without
 * printf: row by row from above, and in each cell by cell from the left.
 */
#ifndef OUTPUT_XLSX_ROWS_H
#define OUTPUT_XLSX_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define ROWS_BYTES 4096

struct rows {
    FILE *to; // null: nobody writes any
    bool is_begun;
    char number[16]; // of the row, as cells have it
    char text[ROWS_BYTES];
    size_t n;
};

/* Begins with no row at all. */
void rows_begin(struct rows *rows, FILE *to);

/* Ends the row before, and begins one of so many columns; rows count from 0,
 * heights are in points. */
void rows_row(struct rows *rows, int row, int n_columns, double height);

/* A cell of the row.  The style and the text are those of so many in the
 * workbook. */
void rows_text(struct rows *rows, int column, int style, int text);
void rows_number(struct rows *rows, int column, int style, double number);
void rows_blank(struct rows *rows, int column, int style);

/* Ends the last row; what could not be written is left to ferror. */
void rows_end(struct rows *rows);

#endif
