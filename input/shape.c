#include "input/shape.h"

#include "input/field.h"
#include "input/meanings.h"
#include "input/report.h"
#include "input/sheet.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "model/base/stop.h"

#include <stdlib.h>
#include <string.h>

static const char full_comma[] = "，";

static int count_commas(const char *text) {
    int n = 0;
    while ((text = strstr(text, full_comma))) {
        text += sizeof full_comma - 1;
        n++;
    }
    return n;
}

static int count_commas_of_row(const struct field *field, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += count_commas(field[i].text);
    return sum;
}

/* At the first cell that has any. */
static void joined_report(const struct sheet *sheet, int row,
                          struct report *report) {
    int n;
    const struct field *field = table_row(&sheet->table, row, &n);
    int sum = count_commas_of_row(field, n);
    while (!count_commas(field->text))
        field++;
    report_fact(report,
                (struct place){sheet->table.file, field->line, field->column},
                (struct fact){MESSAGE_FULL_WIDTH_COMMAS, {0}, {sum}});
}

/* Is one of the names that the cell joins that of a column? */
static bool joins_names(enum file file, const char *text) {
    struct arena arena = {0};
    char *folded = arena_text(&arena, text);
    text_fold(folded);
    const char *names = folded;
    bool is_name = false;
    for (const char *name; (name = text_item(&names, ',', &arena));)
        is_name = is_name || column_find(file, name) < N_COLUMNS;
    arena_release(&arena);
    return is_name;
}

bool shape_header_is_joined(struct sheet *sheet, enum file file,
                            struct report *report) {
    int n;
    const struct field *header = table_row(&sheet->table, 0, &n);
    for (int i = 0; i < n; i++) {
        if (!count_commas(header[i].text) || !joins_names(file, header[i].text))
            continue;
        joined_report(sheet, 0, report);
        return true;
    }
    return false;
}

/* Can the text, folded, not be what the column holds? */
static bool is_misfit(enum column column, const char *text) {
    const struct meaning *meaning = column_meaning(column);
    const char *end;
    day date;
    if (!*text)
        return column_is_filled(column);
    switch (meaning->type) {
    case TYPE_choice:
        return word_find(meaning->words, text) < 0;
    case TYPE_date:
        return !date_parse(&date, text, &end) || *end == ',';
    case TYPE_id:
        return strchr(text, ',');
    default:
        return false;
    }
}

static bool texts_have_misfit(const struct sheet *sheet,
                              const char *const *text, int n) {
    bool has_misfit = false;
    struct arena arena = {0};
    for (int c = 0; c < N_COLUMNS && !has_misfit; c++) {
        int at = sheet->at[c];
        if (at < 0)
            continue;
        char *folded = arena_text(&arena, at < n ? text[at] : "");
        text_fold(folded);
        has_misfit = is_misfit((enum column)c, folded);
    }
    arena_release(&arena);
    return has_misfit;
}

static bool row_has_misfit(const struct sheet *sheet, int row) {
    int n;
    const struct field *field = table_row(&sheet->table, row, &n);
    const char **text = stop_calloc((size_t)n + 1, sizeof *text);
    for (int i = 0; i < n; i++)
        text[i] = field[i].text;
    bool has_misfit = texts_have_misfit(sheet, text, n);
    free(text);
    return has_misfit;
}

/* Would it if full-width commas separated cells? */
static bool parts_have_misfit(const struct sheet *sheet, int row, int n_parts) {
    int n;
    int at = 0;
    struct arena arena = {0};
    const struct field *field = table_row(&sheet->table, row, &n);
    const char **text = stop_calloc((size_t)n_parts + 1, sizeof *text);
    for (int i = 0; i < n; i++) {
        const char *rest = field[i].text;
        for (const char *end; (end = strstr(rest, full_comma));
             rest = end + sizeof full_comma - 1)
            text[at++] = arena_text_n(&arena, rest, (size_t)(end - rest));
        text[at++] = rest;
    }
    bool has_misfit = texts_have_misfit(sheet, text, at);
    free(text);
    arena_release(&arena);
    return has_misfit;
}

/* Has each row without full-width commas a cell for each header? */
static bool others_are_full(const struct sheet *sheet, int n_headers) {
    int n_full = 0;
    for (int row = 1; row < sheet->table.row_first.n; row++) {
        int n;
        const struct field *field = table_row(&sheet->table, row, &n);
        if (count_commas_of_row(field, n))
            continue;
        if (n < n_headers)
            return false;
        n_full++;
    }
    return n_full > 0;
}

/* Cells are missing, and full-width commas stand where they would have begun.
 * Prose has such commas, too, and who types a table may leave out what is empty
 * at the end of a row: then it reads well as it is, mostly the last cell. */
static bool row_is_joined(const struct sheet *sheet, int row, int n_headers,
                          bool is_full) {
    int n;
    const struct field *field = table_row(&sheet->table, row, &n);
    int n_commas = n < n_headers ? count_commas_of_row(field, n) : 0;
    if (!n_commas || sheet->table.separator != ',')
        return false;
    bool has_moved = is_full && n + n_commas == n_headers &&
                     count_commas(field[n - 1].text) < n_commas &&
                     !parts_have_misfit(sheet, row, n_headers);
    return n == 1 || has_moved || row_has_misfit(sheet, row);
}

static void joined_rows_drop(struct sheet *sheet, int n_headers,
                             struct report *report) {
    int n_rows = sheet->table.row_first.n;
    bool is_full = others_are_full(sheet, n_headers);
    bool *is_dropped = stop_calloc((size_t)n_rows, sizeof *is_dropped);
    for (int row = 1; row < n_rows; row++) {
        is_dropped[row] = row_is_joined(sheet, row, n_headers, is_full);
        if (!is_dropped[row])
            continue;
        joined_report(sheet, row, report);
        sheet->is_whole = false;
    }
    table_drop(&sheet->table, is_dropped);
    free(is_dropped);
}

static bool has_surplus(const struct field *field, int n, int n_headers) {
    for (int i = n_headers; i < n; i++)
        if (field[i].text[strspn(field[i].text, " ")])
            return true;
    return false;
}

/* Most rows are longer than the header.  Where their cells are not of the
 * columns under which they stand, nothing below it can be read. */
static void header_check(struct sheet *sheet, int n_headers,
                         struct report *report) {
    struct place place = sheet_header_place(sheet);
    int n_rows = sheet_count_rows(sheet);
    int n_longer = 0;
    int n_shifted = 0;
    int n_cells = 0;
    for (int row = 1; row <= n_rows; row++) {
        int n;
        const struct field *field = table_row(&sheet->table, row, &n);
        if (n <= n_headers)
            continue;
        n_cells = n_longer++ ? n_cells : n;
        n_shifted +=
            has_surplus(field, n, n_headers) || row_has_misfit(sheet, row);
    }
    if (2 * n_longer <= n_rows)
        return;
    bool is_short = 2 * n_shifted > n_longer;
    report_fact(
        report, place,
        (struct fact){is_short ? MESSAGE_HEADER_SHORT : MESSAGE_ROWS_LONGER,
                      {0},
                      {n_headers, n_cells, n_longer, n_rows}});
    if (!is_short)
        return;
    sheet->is_whole = false;
    table_cut(&sheet->table, 1);
}

void shape_check(struct sheet *sheet, enum file file, struct report *report) {
    int n_headers;
    (void)table_row(&sheet->table, 0, &n_headers);
    joined_rows_drop(sheet, n_headers, report);
    if (file != FILE_CALENDAR)
        header_check(sheet, n_headers, report);
}
