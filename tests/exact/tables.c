#include "tests/exact/tables.h"

#include "tests/solver/chance.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

static const struct {
    enum file file;
    const char *header[2];
    bool is_needed;
    bool is_word;
} columns[N_COLUMNS] = {
#define FILLED true
#define HEADED true
#define FREE false
#define WORD true
#define PROSE false
#define X(file, name, zh, en, need, text) \
    [COLUMN_##file##_##name] = {FILE_##file, {zh, en}, need, text},
    COLUMNS(X)
#undef X
#undef FILLED
#undef HEADED
#undef FREE
#undef WORD
#undef PROSE
};

static const struct {
    const char *name;
    bool is_needed;
} files[N_FOLDER_FILES] = {
#define X(name, file, is_needed, words) {file, is_needed},
    FILES(X)
#undef X
};

enum file column_file(enum column column) {
    return columns[column].file;
}

bool column_is_needed(enum column column) {
    return columns[column].is_needed;
}

void tables_init(struct tables *tables) {
    memset(tables, 0, sizeof *tables);
    for (int f = 0; f < N_FOLDER_FILES; f++)
        tables->has_file[f] = files[f].is_needed;
    for (int c = 0; c < N_COLUMNS; c++)
        tables->has_column[c] = true;
}

void tables_release(struct tables *tables) {
    for (int f = 0; f < N_FOLDER_FILES; f++)
        VEC_RELEASE(&tables->rows[f]);
    arena_release(&tables->arena);
}

struct table_row *tables_add(struct tables *tables, enum file file) {
    struct table_row row = {{0}};
    for (int c = 0; c < N_COLUMNS; c++)
        if (columns[c].file == file)
            row.cell[c] = "";
    tables->has_file[file] = true;
    VEC_PUSH(&tables->rows[file], row);
    return &tables->rows[file].at[tables->rows[file].n - 1];
}

void tables_remove(struct tables *tables, enum file file, int row) {
    struct table_row *at = tables->rows[file].at;
    int n = --tables->rows[file].n;
    memmove(at + row, at + row + 1, (size_t)(n - row) * sizeof *at);
}

void tables_copy(struct tables *copy, const struct tables *tables) {
    *copy = *tables;
    copy->arena = (struct arena){0};
    for (int f = 0; f < N_FOLDER_FILES; f++) {
        memset(&copy->rows[f], 0, sizeof copy->rows[f]);
        for (int r = 0; r < tables->rows[f].n; r++)
            VEC_PUSH(&copy->rows[f], tables->rows[f].at[r]);
    }
}

int tables_count_rows(const struct tables *tables) {
    int n = 0;
    for (int f = 0; f < N_FOLDER_FILES; f++)
        n += tables->has_file[f] ? tables->rows[f].n : 0;
    return n;
}

/* A text in the making, in UTF-8. */
struct text {
    VEC(char) bytes;
};

static void put(struct text *text, const char *part) {
    for (; *part; part++)
        VEC_PUSH(&text->bytes, *part);
}

static void put_cell(struct text *text, const struct saving *saving,
                     const char *cell, bool may_have_spaces) {
    bool is_quoted = saving->quotes_all || strpbrk(cell, ",\"\r\n");
    bool has_spaces = saving->has_stray_spaces && may_have_spaces && *cell;
    if (is_quoted)
        VEC_PUSH(&text->bytes, '"');
    if (has_spaces)
        VEC_PUSH(&text->bytes, ' ');
    for (; *cell; cell++) {
        if (*cell == '"')
            VEC_PUSH(&text->bytes, '"');
        VEC_PUSH(&text->bytes, *cell);
    }
    if (has_spaces)
        VEC_PUSH(&text->bytes, ' ');
    if (is_quoted)
        VEC_PUSH(&text->bytes, '"');
}

/* The columns of the file that are there, in the order they are saved. */
static int list_columns(int *list, const struct tables *tables,
                        enum file file) {
    int n = 0;
    struct chance chance;
    chance_init(&chance, tables->saving.shuffle + (uint64_t)file);
    for (int c = 0; c < N_COLUMNS; c++) {
        if (columns[c].file != file || !tables->has_column[c])
            continue;
        int at = tables->saving.shuffle ? chance_between(&chance, 0, n) : n;
        memmove(list + at + 1, list + at, (size_t)(n - at) * sizeof *list);
        list[at] = c;
        n++;
    }
    return n;
}

static void put_line(struct text *text, const struct tables *tables,
                     enum file file, const struct table_row *row) {
    const struct saving *saving = &tables->saving;
    int list[N_COLUMNS];
    int n = list_columns(list, tables, file);
    for (int i = 0; i < n; i++) {
        int c = list[i];
        if (i)
            VEC_PUSH(&text->bytes, ',');
        put_cell(text, saving,
                 row ? row->cell[c] : columns[c].header[saving->is_english],
                 columns[c].is_word);
    }
    put(text, saving->has_crlf ? "\r\n" : "\n");
}

/* GB18030 takes at most four bytes for what UTF-8 says in one or more. */
static bool encode(struct text *text) {
    struct text coded = {0};
    for (int i = 0; i < 4 * text->bytes.n; i++)
        VEC_PUSH(&coded.bytes, '\0');
    iconv_t to = iconv_open("GB18030", "UTF-8");
    char *in = text->bytes.at;
    char *out = coded.bytes.at;
    size_t n_in = (size_t)text->bytes.n;
    size_t n_out = (size_t)coded.bytes.n;
    bool is_open = (intptr_t)to != -1;
    bool is_coded =
        is_open && iconv(to, &in, &n_in, &out, &n_out) != (size_t)-1 && !n_in;
    if (is_open)
        iconv_close(to);
    coded.bytes.n -= (int)n_out;
    VEC_RELEASE(&text->bytes);
    *text = coded;
    return is_coded;
}

static bool file_write(const struct tables *tables, enum file file,
                       const char *path) {
    struct text text = {0};
    if (tables->saving.encoding == ENCODING_BOM)
        put(&text, "\xef\xbb\xbf");
    put_line(&text, tables, file, NULL);
    for (int r = 0; r < tables->rows[file].n; r++)
        put_line(&text, tables, file, &tables->rows[file].at[r]);
    bool is_coded =
        tables->saving.encoding != ENCODING_GB18030 || encode(&text);
    size_t n = (size_t)text.bytes.n;
    FILE *to = fopen(path, "wb");
    bool is_written = to && fwrite(text.bytes.at, 1, n, to) == n;
    if (to)
        is_written = !fclose(to) && is_written;
    VEC_RELEASE(&text.bytes);
    return is_coded && is_written;
}

bool tables_write(const struct tables *tables, const char *folder) {
    bool is_written = true;
    for (int f = 0; f < N_FOLDER_FILES; f++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, files[f].name);
        if (tables->has_file[f])
            is_written = file_write(tables, (enum file)f, path) && is_written;
        else
            remove(path);
    }
    return is_written;
}
