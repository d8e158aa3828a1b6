/*
 * tables.h - a plan folder as tables of texts, before it is written.
 *
 * Rows and columns can be taken away and cells changed, which is how a folder
 * that shows a fault is made small; then it is written as a person might have
 * saved it.  Columns are those of input/columns.h.
 */
#ifndef TESTS_EXACT_TABLES_H
#define TESTS_EXACT_TABLES_H

#include "input/columns.h"
#include "model/base/arena.h"
#include "model/base/vec.h"

#include <stdbool.h>
#include <stdint.h>

enum encoding { ENCODING_UTF8, ENCODING_BOM, ENCODING_GB18030 };

/* How the files are saved. */
struct saving {
    enum encoding encoding;
    bool is_english; // headers
    bool has_crlf;
    bool quotes_all;
    bool has_stray_spaces;
    uint64_t shuffle; // what the order of columns comes from; 0: as declared
};

/* The cell of each column of the row's file; the others are null. */
struct table_row {
    const char *cell[N_COLUMNS];
};

struct tables {
    struct arena arena;
    struct saving saving;
    bool has_file[N_FOLDER_FILES];
    bool has_column[N_COLUMNS]; // of the files that are there
    VEC(struct table_row) rows[N_FOLDER_FILES];
};

/* The files that every folder has, without rows; all columns are there. */
void tables_init(struct tables *tables);
void tables_release(struct tables *tables);

/* A further row, all of its cells empty; the file is there from now on.  Good
 * until the next one. */
struct table_row *tables_add(struct tables *tables, enum file file);

void tables_remove(struct tables *tables, enum file file, int row);

enum file column_file(enum column column);
bool column_is_needed(enum column column);

/* Writes the files into the folder, which is there and empty.  False if that
 * cannot be, or if the encoding lacks a letter. */
bool tables_write(const struct tables *tables, const char *folder);

/* A copy of the rows, with the texts of the original. */
void tables_copy(struct tables *copy, const struct tables *tables);

/* All the rows of all files. */
int tables_count_rows(const struct tables *tables);

#endif
