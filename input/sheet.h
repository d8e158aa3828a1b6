/*
 * sheet.h - a table whose columns are known by name.
 *
 * Finds the columns of columns.h in the header, in either language and any
 * order.  The header is the first row, or one of the next where that has the
 * names and the first has not: what stands above is a title.  Says which are
 * missing, unknown or there twice, and which cells lack the value that they
 * must have.  Words are folded, prose is trimmed.
 */
#ifndef INPUT_SHEET_H
#define INPUT_SHEET_H

#include "input/columns.h"
#include "input/table.h"
#include "model/diag.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>

struct report;

struct sheet {
    struct table table;
    int at[N_COLUMNS]; // the field of a row that is that column, or -1
    VEC(int) further;  // fields whose header is not in columns.h
    bool is_whole;     // read to its end, and each required column is there
    enum language language; // of most of its headers
};

/* A cell as its reader wants it: what it says, where, and under what name. */
struct cell {
    const char *text;   // "" if it is empty
    const char *header; // the column's name as the person wrote it
    struct place place;
};

/*
 * Reads the bytes of a file.  name is what the person calls the file; it must
 * live as long as the report.  An empty file that need not be there is a file
 * without rows.
 */
void sheet_init(struct sheet *sheet, enum file file, const char *name,
                const char *bytes, size_t n, struct report *report);
void sheet_release(struct sheet *sheet);

/* Rows below the header. */
int sheet_count_rows(const struct sheet *sheet);

/* row counts from 0, the header left out. */
struct cell sheet_cell(const struct sheet *sheet, int row, enum column column);

/* The same by the field of the row, for the further columns. */
struct cell sheet_cell_at(const struct sheet *sheet, int row, int field);

/* A header as a cell; the field is one of the header's. */
struct cell sheet_header(const struct sheet *sheet, int field);

/* Warns of a calendar that lacks a column in which people mark its rows: 状态
 * or 锁定. */
void sheet_marks_check(const struct sheet *sheet, enum column column,
                       struct report *report);

/* Where the headers begin: the first character of a file without rows. */
struct place sheet_header_place(const struct sheet *sheet);

/* Where the row begins. */
struct place sheet_place(const struct sheet *sheet, int row);

/* The column of the file with that header, folded; N_COLUMNS if there is
 * none. */
int column_find(enum file file, const char *header);

/* Must each of its cells be filled? */
bool column_is_filled(enum column column);

/* The name of a column in files of that language. */
const char *column_name(enum column column, enum language language);

#endif
