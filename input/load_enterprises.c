/*
 * load_enterprises.c - enterprises.csv and closures.csv.
 */
#include "input/loader.h"
#include "input/text.h"
#include "model/window.h"

#include <string.h>

#define BITS 64

/* The columns of the problem, and the field of a row that each one is. */
struct layout {
    int n;
    int *field;
};

static void layout_init(struct layout *layout, struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    struct problem *problem = loader->problem;
    layout->field =
        ARENA_NEW(&problem->arena, int, ENTERPRISE_COLUMNS + sheet->further.n);
    for (int c = 0; c < ENTERPRISE_COLUMNS; c++) {
        enum column column = (enum column)(COLUMN_ENTERPRISES_ID + c);
        names_add(&problem->columns, column_name(column, LANGUAGE_ZH));
        layout->field[c] = sheet->table.row_first.n ? sheet->at[column] : NONE;
    }
    layout->n = ENTERPRISE_COLUMNS;
    for (int i = 0; i < sheet->further.n; i++) {
        int n;
        int field = sheet->further.at[i];
        const struct field *header = table_row(&sheet->table, 0, &n);
        if (names_add(&problem->columns, header[field].text) == layout->n)
            layout->field[layout->n++] = field;
    }
}

/* Remembers that the value occurs in the column. */
static void value_note(struct loader *loader, int value, int column) {
    while (loader->value_columns.n <= value)
        VEC_PUSH(&loader->value_columns, 0);
    loader->value_columns.at[value] |= (uint64_t)1 << column % BITS;
}

static struct span single_value(struct loader *loader, const char *text) {
    struct problem *problem = loader->problem;
    struct span span = {problem->index.n, *text != '\0'};
    if (*text)
        VEC_PUSH(&problem->index, names_add(&problem->values, text));
    return span;
}

/* The text that target expressions compare: classes in one language, names
 * folded as the expression is. */
static const char *comparable(struct loader *loader, const char *text,
                              int column) {
    if (column == ENTERPRISE_CLASS && word_find(words_class, text) >= 0)
        return word_of(words_class, word_find(words_class, text));
    if (column != ENTERPRISE_NAME)
        return text;
    char *folded = arena_text(&loader->problem->arena, text);
    text_fold(folded);
    return folded;
}

static void cells_take(struct loader *loader, const struct layout *layout,
                       int row, struct span *cells) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    struct problem *problem = loader->problem;
    for (int c = 0; c < layout->n; c++) {
        const char *text = sheet_cell_at(sheet, row, layout->field[c]).text;
        bool is_single = c == ENTERPRISE_ID || c == ENTERPRISE_NAME;
        text = comparable(loader, text, c);
        if (c == COLUMN_ENTERPRISES_TAGS - COLUMN_ENTERPRISES_ID)
            text = text_list(text, NULL, &problem->arena);
        cells[c] = is_single ? single_value(loader, text)
                             : read_list(loader, &problem->values, text);
        for (int i = 0; i < cells[c].count; i++)
            value_note(loader, span_at(problem, cells[c], i), c);
    }
}

static bool is_other_authority(const struct problem *problem,
                               const char *authority) {
    return *problem->authority && *authority &&
           strcmp(problem->authority, authority) != 0;
}

static struct enterprise enterprise_read(struct loader *loader, int row) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    struct problem *problem = loader->problem;
    struct cell class = sheet_cell(sheet, row, COLUMN_ENTERPRISES_CLASS);
    const char *authority =
        sheet_cell(sheet, row, COLUMN_ENTERPRISES_AUTHORITY).text;
    int value = CLASS_OTHER;
    field_word(&value, words_class, class, &loader->report);
    return (struct enterprise){
        .name = keep(loader, sheet_cell(sheet, row, COLUMN_ENTERPRISES_NAME)),
        .county =
            names_add(&problem->counties,
                      sheet_cell(sheet, row, COLUMN_ENTERPRISES_COUNTY).text),
        .class = (enum enterprise_class)value,
        .risk = keep(loader, sheet_cell(sheet, row, COLUMN_ENTERPRISES_RISK)),
        .other_authority = is_other_authority(problem, authority),
        .place = sheet_place(sheet, row),
    };
}

void load_enterprises(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    struct layout layout;
    layout_init(&layout, loader);
    loader->is_targeted = ARENA_NEW(&problem->arena, bool, problem->columns.n);
    problem->enterprises =
        ARENA_NEW(&problem->arena, struct enterprise, n_rows);
    problem->cells =
        arena_alloc(&problem->arena, (size_t)n_rows * (size_t)layout.n,
                    sizeof *problem->cells);
    for (int row = 0; row < n_rows; row++) {
        struct cell id = sheet_cell(sheet, row, COLUMN_ENTERPRISES_ID);
        struct enterprise enterprise = enterprise_read(loader, row);
        if (!take_id(loader, &loader->enterprises, id))
            continue;
        int e = problem->n_enterprises++;
        enterprise.id = loader->enterprises.names.text[e];
        problem->enterprises[e] = enterprise;
        cells_take(loader, &layout, row,
                   problem->cells + (size_t)e * (size_t)layout.n);
    }
    if (!n_rows)
        report_no_rows(loader, FILE_ENTERPRISES);
}

/* A stop whose end is not written is not taken for one of a day: a crew would
 * stand before locked gates.  Who does not know the end writes a late one. */
void load_closures(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_CLOSURES];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    problem->closures = ARENA_NEW(&problem->arena, struct closure, n_rows);
    for (int row = 0; row < n_rows; row++) {
        struct cell end = sheet_cell(sheet, row, COLUMN_CLOSURES_END);
        struct closure closure;
        closure.enterprise = find_enterprise(
            loader, sheet_cell(sheet, row, COLUMN_CLOSURES_ENTERPRISE));
        closure.reason =
            keep(loader, sheet_cell(sheet, row, COLUMN_CLOSURES_REASON));
        bool is_right =
            read_range(loader, &closure.range,
                       sheet_cell(sheet, row, COLUMN_CLOSURES_START), end);
        if (!is_right || !*end.text || closure.enterprise == NONE)
            continue;
        problem->closures[problem->n_closures++] = closure;
        struct dayset *blocked =
            &problem->enterprises[closure.enterprise].blocked;
        *blocked = dayset_union(*blocked, range_days(problem, closure.range));
    }
}
