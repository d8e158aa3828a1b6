/*
 * table.c - the parser is fed up to each comma and line end in turn.
 *
 * libcsv does not say where a field stood.  When a piece ends a field, the
 * next one begins right behind the piece; so pieces give the places, and every
 * byte is looked at a fixed number of times.
 */
#include "input/table.h"

#include "input/encoding.h"
#include "input/report.h"

#include <csv.h>
#include <string.h>

#define PARSER_BLOCK 4096

/* Of equally many the first. */
static const char separators[] = ",\t;";

/* A position in the file. */
struct spot {
    int line;
    int column;
};

struct parsing {
    struct table *table;
    struct report *report;
    char *out; // where the next field's text goes
    int row_first;
    bool ended_field;  // by the piece just fed
    struct spot at;    // of the next byte
    struct spot start; // of the field being read
    bool is_blank;     // nothing but white since start
};

static void spot_pass(struct spot *spot, const char *text, size_t n) {
    for (size_t i = 0; i < n; i++) {
        bool ends_line =
            text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
        if (ends_line)
            *spot = (struct spot){spot->line + 1, 1};
        else
            spot->column += ((unsigned char)text[i] & 0xc0) != 0x80;
    }
}

static struct place place_at(const struct parsing *parsing, struct spot spot) {
    return (struct place){parsing->table->file, spot.line, spot.column};
}

/* One apostrophe or more, then what a spreadsheet would run: one is ours. */
static bool is_guarded(const char *text, size_t n) {
    size_t first = 0;
    while (first < n && text[first] == '\'')
        first++;
    return first && first < n && text[first] && strchr("=+-@\t", text[first]);
}

static void field_take(void *text, size_t n, void *data) {
    struct parsing *parsing = data;
    const char *from = text;
    if (is_guarded(from, n)) {
        from++;
        n--;
    }
    struct field field = {parsing->out, parsing->start.line,
                          parsing->start.column};
    if (n)
        memcpy(parsing->out, from, n);
    parsing->out[n] = '\0';
    parsing->out += n + 1;
    VEC_PUSH(&parsing->table->fields, field);
    parsing->ended_field = true;
}

static void row_take(int byte, void *data) {
    (void)byte;
    struct parsing *parsing = data;
    struct table *table = parsing->table;
    bool is_empty = true;
    for (int i = parsing->row_first; i < table->fields.n && is_empty; i++)
        is_empty = !table->fields.at[i].text[0];
    if (is_empty)
        table->fields.n = parsing->row_first;
    else
        VEC_PUSH(&table->row_first, parsing->row_first);
    parsing->row_first = table->fields.n;
}

/* Forgets the row that is not complete. */
static void row_drop(struct parsing *parsing) {
    parsing->table->fields.n = parsing->row_first;
    parsing->table->is_broken = true;
}

static bool is_white(const char *text, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!strchr(" \t\r\n", text[i]))
            return false;
    return true;
}

/* How many there are of each outside quotes, from the text on to the end of a
 * line that has any. */
static void separators_count(int *n, const char *text) {
    bool is_quoted = false;
    bool has_any = false;
    for (; *text; text++) {
        const char *one = strchr(separators, *text);
        is_quoted ^= *text == '"';
        if (is_quoted)
            continue;
        if (has_any && (*text == '\r' || *text == '\n'))
            return;
        if (one)
            n[one - separators]++;
        has_any = has_any || one;
    }
}

static char find_separator(const char *text) {
    int n[sizeof separators] = {0};
    size_t most = 0;
    separators_count(n, text);
    for (size_t i = 1; i < sizeof separators - 1; i++)
        if (n[i] > n[most])
            most = i;
    return separators[most];
}

static size_t piece_length(const char *text, char separator) {
    const char ends[] = {separator, '\r', '\n', '\0'};
    size_t n = strcspn(text, ends);
    return n + (text[n] != '\0');
}

static void quote_is_stray(struct parsing *parsing) {
    struct fact fact = {MESSAGE_STRAY_QUOTE, {0}, {parsing->start.line}};
    report_fact(parsing->report, place_at(parsing, parsing->at), fact);
    row_drop(parsing);
}

/* False where the quotes are wrong. */
static bool piece_feed(struct parsing *parsing, struct csv_parser *parser,
                       const char *piece, size_t n) {
    parsing->ended_field = false;
    size_t fed = csv_parse(parser, piece, n, field_take, row_take, parsing);
    if (fed < n && csv_error(parser) != CSV_EPARSE)
        stop_no_memory();
    spot_pass(&parsing->at, piece, fed);
    if (fed < n) {
        quote_is_stray(parsing);
        return false;
    }
    parsing->is_blank = parsing->is_blank && is_white(piece, n);
    if (parsing->ended_field || parsing->is_blank) {
        parsing->start = parsing->at;
        parsing->is_blank = true;
    }
    return true;
}

static void text_parse(struct parsing *parsing, const char *text) {
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI))
        stop_no_memory();
    csv_set_blk_size(&parser, PARSER_BLOCK);
    csv_set_delim(&parser, (unsigned char)parsing->table->separator);
    bool is_right = true;
    while (*text && is_right) {
        size_t n = piece_length(text, parsing->table->separator);
        is_right = piece_feed(parsing, &parser, text, n);
        text += n;
    }
    if (is_right && csv_fini(&parser, field_take, row_take, parsing)) {
        REPORT(parsing->report, place_at(parsing, parsing->start), OPEN_QUOTE,
               0);
        row_drop(parsing);
    }
    csv_free(&parser);
}

/* What cannot be read as text at all is not parsed. */
static bool text_is_clean(struct parsing *parsing, const struct utf8 *utf8,
                          bool is_text) {
    size_t n = strlen(utf8->text);
    if (is_text && n == utf8->n)
        return true;
    struct spot spot = {1, 1};
    spot_pass(&spot, utf8->text, n);
    if (n < utf8->n)
        REPORT(parsing->report, place_at(parsing, spot), NUL_BYTE, 0);
    else
        REPORT(parsing->report, place_at(parsing, spot), NOT_TEXT, 0);
    parsing->table->is_broken = true;
    return false;
}

void table_init(struct table *table, const char *file, const char *bytes,
                size_t n, struct report *report) {
    *table = (struct table){.file = file};
    struct parsing parsing = {.table = table,
                              .report = report,
                              .at = {1, 1},
                              .start = {1, 1},
                              .is_blank = true};
    struct utf8 utf8;
    bool is_text = encoding_to_utf8(&utf8, bytes, n);
    if (text_is_clean(&parsing, &utf8, is_text)) {
        table->text = parsing.out = stop_calloc(utf8.n + 2, 1);
        table->separator = find_separator(utf8.text);
        text_parse(&parsing, utf8.text);
    }
    free(utf8.text);
}

void table_release(struct table *table) {
    free(table->text);
    VEC_RELEASE(&table->fields);
    VEC_RELEASE(&table->row_first);
    *table = (struct table){0};
}

void table_drop_rows(struct table *table, int n) {
    table->row_first.n -= n;
    memmove(table->row_first.at, table->row_first.at + n,
            (size_t)table->row_first.n * sizeof *table->row_first.at);
}

void table_drop(struct table *table, const bool *is_dropped) {
    int n_rows = 0;
    int n_fields = 0;
    for (int row = 0; row < table->row_first.n; row++) {
        int n;
        const struct field *fields = table_row(table, row, &n);
        if (is_dropped[row])
            continue;
        memmove(table->fields.at + n_fields, fields,
                (size_t)n * sizeof *fields);
        table->row_first.at[n_rows++] = n_fields;
        n_fields += n;
    }
    table->row_first.n = n_rows;
    table->fields.n = n_fields;
}

void table_cut(struct table *table, int n) {
    table->fields.n = table->row_first.at[n];
    table->row_first.n = n;
}

struct field *table_row(const struct table *table, int row, int *n) {
    int first = table->row_first.at[row];
    int end = row + 1 < table->row_first.n ? table->row_first.at[row + 1]
                                           : table->fields.n;
    *n = end - first;
    return table->fields.at + first;
}
