/*
 * table.h - a CSV file as fields that remember where they stood.
 *
 * RFC 4180 quoting, LF or CRLF, any encoding that encoding.h knows.  Commas,
 * tabs or semicolons separate the fields, as spreadsheets of some systems save
 * them: which there are most of, outside quotes, in the first line that has
 * any.  Blank lines, and rows of nothing but
 * separators, are passed over.  The apostrophe that guards a leading = + - @ or
 * tab against spreadsheets is taken off.  Nothing is known of headers here.
 *
 * Stored flat: the fields of all rows one after another.  The only file of
 * input/ that knows the CSV parser (libcsv).
 */
#ifndef INPUT_TABLE_H
#define INPUT_TABLE_H

#include "model/base/vec.h"

#include <stdbool.h>
#include <stddef.h>

struct report;

struct field {
    char *text; // the table's own; may be shortened in place
    int line;   // in the file, counting every line of it from 1
    int column; // in characters, the first is 1
};

struct table {
    const char *file;
    char *text; // all fields, each with a zero at its end
    VEC(struct field) fields;
    VEC(int) row_first; // the field that each row begins with
    char separator;     // of the columns
    bool is_broken;     // cannot be read to its end; the rows before are here
};

/* Parses the bytes of the file; what is wrong goes to the report. */
void table_init(struct table *table, const char *file, const char *bytes,
                size_t n, struct report *report);
void table_release(struct table *table);

/* Forgets the first n rows; the others count from 0 again. */
void table_drop_rows(struct table *table, int n);

/* Forgets the rows marked, [rows]. */
void table_drop(struct table *table, const bool *is_dropped);

/* Keeps the first n rows, fewer than there are. */
void table_cut(struct table *table, int n);

/* The fields of a row; *n of them, at least one. */
struct field *table_row(const struct table *table, int row, int *n);

#endif
