#include "input/sheet.h"

#include "input/report.h"
#include "input/resembling.h"
#include "input/shape.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "model/base/names.h"

#include <assert.h>
#include <string.h>

/* Two cells that are names of columns make a row of headers. */
#define KNOWN_OF_HEADER 2
#define MOST_TITLE_ROWS 5

enum need { NEED_FILLED, NEED_HEADED, NEED_FREE };
enum writing { TEXT_WORD, TEXT_PROSE };

static const struct {
    enum file file;
    const char *zh;
    const char *en;
    enum need need;
    enum writing writing;
} columns[] = {
#define X(file, name, zh, en, need, text) \
    {FILE_##file, zh, en, NEED_##need, TEXT_##text},
    COLUMNS(X)
#undef X
};

static bool file_is_required(enum file file) {
    static const bool is_required[] = {
#define X(name, file, required, words) required,
        FILES(X)
#undef X
    };
    return file == FILE_CALENDAR || is_required[file];
}

const char *column_name(enum column column, enum language language) {
    return language == LANGUAGE_EN ? columns[column].en : columns[column].zh;
}

bool column_is_filled(enum column column) {
    return columns[column].need == NEED_FILLED;
}

/* "Week Limit" and "week-limit" are week_limit too. */
static bool letter_is(char letter, char typed) {
    if (letter == '_')
        return typed == '_' || typed == '-' || typed == ' ';
    bool is_capital = typed >= 'A' && typed <= 'Z';
    return letter == (is_capital ? typed - 'A' + 'a' : typed);
}

static bool english_is(const char *name, const char *header) {
    while (*name && *header && letter_is(*name, *header)) {
        name++;
        header++;
    }
    return *name == *header;
}

int column_find(enum file file, const char *header) {
    for (int c = 0; c < N_COLUMNS; c++)
        if (columns[c].file == file && (text_is(columns[c].zh, header) ||
                                        english_is(columns[c].en, header)))
            return c;
    return N_COLUMNS;
}

static struct place field_place(const struct sheet *sheet,
                                const struct field *field) {
    return (struct place){sheet->table.file, field->line, field->column};
}

struct place sheet_header_place(const struct sheet *sheet) {
    int n;
    if (sheet->table.row_first.n)
        return field_place(sheet, table_row(&sheet->table, 0, &n));
    return (struct place){sheet->table.file, 1, 1};
}

/* Is the header among those to its left, but for the case of A to Z?  Asked of
 * each in turn; a file may have a million. */
static bool is_repeated(struct names *headers, const char *name) {
    char *small = arena_text(headers->arena, name);
    for (char *letter = small; *letter; letter++)
        if (*letter >= 'A' && *letter <= 'Z')
            *letter = (char)(*letter - 'A' + 'a');
    int n = headers->n;
    return names_add(headers, small) < n;
}

/* In a calendar people write notes wherever they like, in several columns of
 * one name, too. */
static void header_take(struct sheet *sheet, enum file file, int i,
                        struct names *headers, struct report *report) {
    int n;
    const struct field *header = table_row(&sheet->table, 0, &n);
    const char *name = header[i].text;
    int column = column_find(file, name);
    bool is_known = column < N_COLUMNS;
    if (!*name)
        return;
    if (is_known ? sheet->at[column] >= 0
                 : file != FILE_CALENDAR && is_repeated(headers, name))
        REPORT(report, field_place(sheet, &header[i]), REPEATED_COLUMN, name);
    else if (is_known)
        sheet->at[column] = i;
    else
        VEC_PUSH(&sheet->further, i);
}

static void headers_take(struct sheet *sheet, enum file file,
                         struct report *report) {
    int n;
    struct arena arena = {0};
    struct names headers;
    names_init(&headers, &arena);
    (void)table_row(&sheet->table, 0, &n);
    for (int i = 0; i < n; i++)
        header_take(sheet, file, i, &headers, report);
    names_release(&headers);
    arena_release(&arena);
}

/* Those of enterprises may all be of use (check_enterprises.c). */
static void further_report(const struct sheet *sheet, enum file file,
                           struct report *report) {
    if (file == FILE_ENTERPRISES)
        return;
    int n;
    const struct field *header = table_row(&sheet->table, 0, &n);
    for (int i = 0; i < sheet->further.n; i++) {
        const struct field *field = &header[sheet->further.at[i]];
        REPORT(report, field_place(sheet, field), UNKNOWN_COLUMN, field->text,
               column_resembling(sheet, file, field->text));
    }
}

/* The names of what the column wants ids of: a header that people write in its
 * place, null if there is none. */
static const char *name_header(const struct sheet *sheet, enum column column) {
    bool is_officer = column == COLUMN_ABSENCES_INSPECTOR ||
                      column == COLUMN_RECUSALS_INSPECTOR;
    bool is_enterprise = column == COLUMN_RECUSALS_ENTERPRISE ||
                         column == COLUMN_CLOSURES_ENTERPRISE;
    int n;
    for (int i = 0; i < sheet->further.n; i++) {
        const char *header =
            table_row(&sheet->table, 0, &n)[sheet->further.at[i]].text;
        if ((is_officer &&
             column_find(FILE_INSPECTORS, header) == COLUMN_INSPECTORS_NAME) ||
            (is_enterprise && (column_find(FILE_ENTERPRISES, header) ==
                                   COLUMN_ENTERPRISES_NAME ||
                               column_find(FILE_CALENDAR, header) ==
                                   COLUMN_CALENDAR_ENTERPRISE_NAME)))
            return header;
    }
    return NULL;
}

static void column_is_missing(const struct sheet *sheet, enum column column,
                              struct report *report) {
    struct place place = sheet_header_place(sheet);
    const char *name = column_name(column, sheet->language);
    const char *other = name_header(sheet, column);
    if (other)
        REPORT(report, place, NAME_COLUMN, name, other);
    else if (column == COLUMN_CLOSURES_END)
        REPORT(report, place, MISSING_END, name);
    else
        REPORT(report, place, MISSING_COLUMN, name);
}

static void missing_report(struct sheet *sheet, enum file file,
                           struct report *report) {
    for (int c = 0; c < N_COLUMNS; c++) {
        if (columns[c].file != file || columns[c].need == NEED_FREE ||
            sheet->at[c] >= 0)
            continue;
        column_is_missing(sheet, (enum column)c, report);
        sheet->is_whole = false;
    }
}

static enum language headers_language(const struct field *header, int n) {
    int n_english = 0;
    for (int i = 0; i < n; i++)
        n_english += text_language(header[i].text) == LANGUAGE_EN;
    return 2 * n_english > n ? LANGUAGE_EN : LANGUAGE_ZH;
}

/* Do more names of columns stand in the row than chance puts into others? */
static bool is_header(const struct sheet *sheet, enum file file, int row) {
    int n;
    int n_known = 0;
    struct arena arena = {0};
    const struct field *field = table_row(&sheet->table, row, &n);
    for (int i = 0; i < n && n_known < KNOWN_OF_HEADER; i++) {
        char *name = arena_text(&arena, field[i].text);
        text_fold(name);
        n_known += column_find(file, name) < N_COLUMNS;
    }
    arena_release(&arena);
    return n_known == KNOWN_OF_HEADER;
}

/* Lists are given a title, a date and who made them, above the headers. */
static void title_pass(struct sheet *sheet, enum file file,
                       struct report *report) {
    int row = 0;
    while (row < sheet->table.row_first.n && row <= MOST_TITLE_ROWS &&
           !is_header(sheet, file, row))
        row++;
    if (!row || row == sheet->table.row_first.n || row > MOST_TITLE_ROWS)
        return;
    struct place title = sheet_header_place(sheet);
    table_drop_rows(&sheet->table, row);
    long line = sheet_header_place(sheet).line;
    report_fact(report, title, (struct fact){MESSAGE_TITLE, {0}, {line}});
}

/* A title above headers that nobody knows, or a row in one cell. */
static bool is_alone(const struct field *field, int n) {
    int n_filled = 0;
    for (int i = 0; i < n; i++)
        n_filled += *field[i].text != 0;
    return n_filled == 1;
}

/* False where nothing is divided into columns: no cell has a meaning. */
static bool header_read(struct sheet *sheet, enum file file,
                        struct report *report) {
    int n;
    struct field *header = table_row(&sheet->table, 0, &n);
    if (shape_header_is_joined(sheet, file, report)) {
        sheet->is_whole = false;
        sheet->table.is_broken = true;
        return false;
    }
    for (int i = 0; i < n; i++)
        text_fold(header[i].text);
    sheet->language = headers_language(header, n);
    headers_take(sheet, file, report);
    if (is_alone(header, n) && sheet->further.n) {
        const struct field *alone = &header[sheet->further.at[0]];
        REPORT(report, field_place(sheet, alone), NO_COLUMNS, alone->text);
        sheet->is_whole = false;
        return false;
    }
    further_report(sheet, file, report);
    missing_report(sheet, file, report);
    return true;
}

/* What is written under no header is not guessed at. */
static void surplus_report(const struct sheet *sheet, int row,
                           struct report *report) {
    int n_headers;
    int n;
    const struct field *header = table_row(&sheet->table, 0, &n_headers);
    struct field *field = table_row(&sheet->table, row + 1, &n);
    for (int i = 0; i < n; i++) {
        if (i < n_headers && *header[i].text)
            continue;
        text_fold(field[i].text);
        if (*field[i].text)
            REPORT(report, field_place(sheet, &field[i]), NO_HEADER,
                   field[i].text);
    }
}

static void column_clean(struct sheet *sheet, int at, enum writing writing) {
    int n;
    for (int row = 1; row < sheet->table.row_first.n; row++) {
        struct field *field = table_row(&sheet->table, row, &n);
        if (at >= n)
            continue;
        if (writing == TEXT_WORD)
            text_fold(field[at].text);
        else
            text_trim(field[at].text);
    }
}

static void empty_report(const struct sheet *sheet, enum column column,
                         struct report *report) {
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        struct cell cell = sheet_cell(sheet, row, column);
        if (*cell.text)
            continue;
        if (column == COLUMN_CLOSURES_END)
            REPORT(report, cell.place, MISSING_END, cell.header);
        else
            REPORT(report, cell.place, MISSING_VALUE, cell.header);
    }
}

static bool is_error_value(const char *text) {
    static const char *const values[] = {"#N/A",   "#REF!",   "#VALUE!",
                                         "#NAME?", "#DIV/0!", "#NUM!",
                                         "#NULL!", "#SPILL!", "#CALC!"};
    if (*text != '#')
        return false;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (text_is(values[i], text))
            return true;
    return false;
}

/* Told once: the cell is empty from then on. */
static void errors_report(struct sheet *sheet, int at, enum message message,
                          struct report *report) {
    int n;
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        struct field *field = table_row(&sheet->table, row + 1, &n);
        if (at >= n || !is_error_value(field[at].text))
            continue;
        report_fact(
            report, field_place(sheet, &field[at]),
            (struct fact){
                message, {field[at].text, sheet_header(sheet, at).text}, {0}});
        field[at].text[0] = '\0';
    }
}

static void cells_read(struct sheet *sheet, enum file file,
                       struct report *report) {
    for (int c = 0; c < N_COLUMNS; c++) {
        if (columns[c].file != file || sheet->at[c] < 0)
            continue;
        column_clean(sheet, sheet->at[c], columns[c].writing);
        if (column_is_filled((enum column)c))
            empty_report(sheet, (enum column)c, report);
        errors_report(sheet, sheet->at[c], MESSAGE_ERROR_VALUE, report);
    }
    for (int i = 0; i < sheet->further.n; i++) {
        column_clean(sheet, sheet->further.at[i], TEXT_WORD);
        if (file == FILE_ENTERPRISES)
            errors_report(sheet, sheet->further.at[i], MESSAGE_OWN_ERROR_VALUE,
                          report);
    }
    for (int row = 0; row < sheet_count_rows(sheet); row++)
        if (file != FILE_CALENDAR)
            surplus_report(sheet, row, report);
}

void sheet_init(struct sheet *sheet, enum file file, const char *name,
                const char *bytes, size_t n, struct report *report) {
    *sheet = (struct sheet){0};
    for (int c = 0; c < N_COLUMNS; c++)
        sheet->at[c] = -1;
    table_init(&sheet->table, name, bytes, n, report);
    sheet->is_whole = !sheet->table.is_broken;
    if (sheet->table.row_first.n) {
        title_pass(sheet, file, report);
        if (header_read(sheet, file, report)) {
            shape_check(sheet, file, report);
            cells_read(sheet, file, report);
        }
    } else if (sheet->is_whole && file_is_required(file)) {
        missing_report(sheet, file, report);
    }
}

void sheet_release(struct sheet *sheet) {
    table_release(&sheet->table);
    VEC_RELEASE(&sheet->further);
}

int sheet_count_rows(const struct sheet *sheet) {
    int n = sheet->table.row_first.n;
    return n ? n - 1 : 0;
}

struct cell sheet_header(const struct sheet *sheet, int field) {
    int n;
    const struct field *header = table_row(&sheet->table, 0, &n);
    assert(field >= 0 && field < n);
    const char *text = header[field].text;
    return (struct cell){text, text, field_place(sheet, &header[field])};
}

void sheet_marks_check(const struct sheet *sheet, enum column column,
                       struct report *report) {
    bool is_status = column == COLUMN_CALENDAR_STATUS;
    struct fact fact = {is_status ? MESSAGE_NO_STATUS_COLUMN
                                  : MESSAGE_NO_LOCK_COLUMN,
                        {column_name(column, sheet->language)},
                        {0}};
    if (sheet->at[column] < 0)
        report_fact(report, sheet_header_place(sheet), fact);
}

struct place sheet_place(const struct sheet *sheet, int row) {
    int n;
    return field_place(sheet, table_row(&sheet->table, row + 1, &n));
}

struct cell sheet_cell_at(const struct sheet *sheet, int row, int field) {
    int n;
    struct cell cell = {"", "", sheet_place(sheet, row)};
    const struct field *header = table_row(&sheet->table, 0, &n);
    if (field >= 0 && field < n)
        cell.header = header[field].text;
    const struct field *fields = table_row(&sheet->table, row + 1, &n);
    if (field >= 0 && field < n) {
        cell.text = fields[field].text;
        cell.place = field_place(sheet, &fields[field]);
    }
    return cell;
}

struct cell sheet_cell(const struct sheet *sheet, int row, enum column column) {
    assert(row >= 0 && row < sheet_count_rows(sheet));
    struct cell cell = sheet_cell_at(sheet, row, sheet->at[column]);
    if (sheet->at[column] < 0)
        cell.header = column_name(column, sheet->language);
    return cell;
}
