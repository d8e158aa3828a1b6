/*
 * shrink.c - halves first: Zeller, Hildebrandt, Simplifying and Isolating
 * Failure-Inducing Input (2002), in its plain form for lists of rows.
 */
#include "tests/exact/shrink.h"

#include <string.h>

struct shrinker {
    struct tables *tables;
    shrink_test *has_fault;
    void *context;
    int n_asked;
    bool has_changed; // in this round
};

/* Keeps the smaller tables if they show the fault; releases one of both. */
static bool keep(struct shrinker *shrinker, struct tables *smaller) {
    shrinker->n_asked++;
    if (!shrinker->has_fault(smaller, shrinker->context)) {
        tables_release(smaller);
        return false;
    }
    struct arena arena = shrinker->tables->arena; // owns the texts
    shrinker->tables->arena = smaller->arena;
    tables_release(shrinker->tables);
    *shrinker->tables = *smaller;
    shrinker->tables->arena = arena;
    shrinker->has_changed = true;
    return true;
}

static bool is_plain(const struct saving *saving) {
    return saving->encoding == ENCODING_UTF8 && !saving->is_english &&
           !saving->has_crlf && !saving->quotes_all &&
           !saving->has_stray_spaces && !saving->shuffle;
}

static void save_plainly(struct shrinker *shrinker) {
    struct tables plain;
    if (is_plain(&shrinker->tables->saving))
        return;
    tables_copy(&plain, shrinker->tables);
    plain.saving = (struct saving){0};
    keep(shrinker, &plain);
}

static void drop_file(struct shrinker *shrinker, enum file file) {
    struct tables smaller;
    if (!shrinker->tables->has_file[file])
        return;
    tables_copy(&smaller, shrinker->tables);
    smaller.has_file[file] = false;
    smaller.rows[file].n = 0;
    keep(shrinker, &smaller);
}

/* Takes n rows from the first on away, or fewer at the end. */
static bool drop_rows(struct shrinker *shrinker, enum file file, int first,
                      int n) {
    struct tables smaller;
    tables_copy(&smaller, shrinker->tables);
    for (int i = 0; i < n && first < smaller.rows[file].n; i++)
        tables_remove(&smaller, file, first);
    return keep(shrinker, &smaller);
}

static void drop_rows_of(struct shrinker *shrinker, enum file file) {
    for (int n = shrinker->tables->rows[file].n; n > 0; n /= 2)
        for (int first = 0; first < shrinker->tables->rows[file].n;)
            if (!drop_rows(shrinker, file, first, n))
                first += n;
}

static void drop_column(struct shrinker *shrinker, enum column column) {
    struct tables smaller;
    enum file file = column_file(column);
    if (file >= N_FOLDER_FILES || !shrinker->tables->has_file[file] ||
        !shrinker->tables->has_column[column])
        return;
    tables_copy(&smaller, shrinker->tables);
    smaller.has_column[column] = false;
    keep(shrinker, &smaller);
}

static bool replace_cell(struct shrinker *shrinker, enum column column, int row,
                         const char *cell) {
    struct tables smaller;
    enum file file = column_file(column);
    if (strcmp(shrinker->tables->rows[file].at[row].cell[column], cell) == 0)
        return false;
    tables_copy(&smaller, shrinker->tables);
    smaller.rows[file].at[row].cell[column] = cell;
    return keep(shrinker, &smaller);
}

/* The cell up to its first ; or |, or from there on. */
static void halve_cell(struct shrinker *shrinker, enum column column, int row) {
    struct tables *tables = shrinker->tables;
    const char *cell = tables->rows[column_file(column)].at[row].cell[column];
    size_t n = strcspn(cell, ";|");
    if (!cell[n])
        return;
    const char *begin = arena_text_n(&tables->arena, cell, n);
    if (!replace_cell(shrinker, column, row, begin))
        replace_cell(shrinker, column, row, cell + n + 1);
}

static void simplify_column(struct shrinker *shrinker, enum column column) {
    enum file file = column_file(column);
    if (file >= N_FOLDER_FILES || !shrinker->tables->has_column[column])
        return;
    for (int row = 0; row < shrinker->tables->rows[file].n; row++) {
        const char *cell = shrinker->tables->rows[file].at[row].cell[column];
        if (!*cell || replace_cell(shrinker, column, row, ""))
            continue;
        if (strspn(cell, "0123456789") == strlen(cell) && strlen(cell) < 4 &&
            strcmp(cell, "0") != 0)
            replace_cell(shrinker, column, row, "1");
        halve_cell(shrinker, column, row);
    }
}

static void round_run(struct shrinker *shrinker) {
    save_plainly(shrinker);
    for (int f = 0; f < N_FOLDER_FILES; f++)
        drop_file(shrinker, (enum file)f);
    for (int f = N_FOLDER_FILES - 1; f >= 0; f--)
        drop_rows_of(shrinker, (enum file)f);
    for (int c = 0; c < N_COLUMNS; c++)
        drop_column(shrinker, (enum column)c);
    for (int c = 0; c < N_COLUMNS; c++)
        simplify_column(shrinker, (enum column)c);
}

int folder_shrink(struct tables *tables, shrink_test *has_fault,
                  void *context) {
    struct shrinker shrinker = {tables, has_fault, context, 0, true};
    while (shrinker.has_changed) {
        shrinker.has_changed = false;
        round_run(&shrinker);
    }
    return shrinker.n_asked;
}
