#include "output/xlsx_rows.h"

#include "output/decimal.h"

#include <assert.h>
#include <string.h>

#define CELL_MOST 128     // bytes of a cell or of the head of a row
#define HEIGHT_ASSUMED 15 // points of a row that says nothing of it
#define WHOLE_END 1000000000000000.0

static void text_flush(struct rows *rows) {
    fwrite(rows->text, 1, rows->n, rows->to);
    rows->n = 0;
}

/* Where so many bytes are free. */
static char *room_of(struct rows *rows, size_t n) {
    if (rows->n + n > sizeof rows->text)
        text_flush(rows);
    return rows->text + rows->n;
}

static void written_until(struct rows *rows, const char *end) {
    rows->n = (size_t)(end - rows->text);
    assert(rows->n <= sizeof rows->text);
}

static char *integer_put(char *to, long number) {
    char text[DECIMAL_TEXT_SIZE];
    return stpcpy(to, integer_to_text(number, text));
}

/* As libxlsxwriter prints numbers. */
static char *number_put(char *to, double number) {
    bool is_whole =
        number >= 0 && number < WHOLE_END && (double)(long)number == number;
    return is_whole ? integer_put(to, (long)number)
                    : to + sprintf(to, "%.16G", number);
}

/* A ... Z, AA ... ZZ, AAA ... */
static char *column_put(char *to, int column) {
    enum { LETTERS = 26 };
    if (column >= LETTERS)
        to = column_put(to, column / LETTERS - 1);
    *to++ = (char)('A' + column % LETTERS);
    return to;
}

void rows_begin(struct rows *rows, FILE *to) {
    rows->to = to;
    rows->is_begun = false;
    rows->n = 0;
}

static void row_end(struct rows *rows) {
    char *to = room_of(rows, CELL_MOST);
    if (rows->is_begun)
        written_until(rows, stpcpy(to, "</row>"));
    rows->is_begun = false;
}

void rows_row(struct rows *rows, int row, int n_columns, double height) {
    row_end(rows);
    integer_put(rows->number, row + 1);
    char *to = room_of(rows, CELL_MOST);
    to = stpcpy(stpcpy(to, "<row r=\""), rows->number);
    to = stpcpy(integer_put(stpcpy(to, "\" spans=\"1:"), n_columns), "\"");
    if (height != HEIGHT_ASSUMED)
        to = stpcpy(number_put(stpcpy(to, " ht=\""), height),
                    "\" customHeight=\"1\"");
    written_until(rows, stpcpy(to, ">"));
    rows->is_begun = true;
}

/* Where the cell goes on. */
static char *cell_begin(struct rows *rows, int column, int style) {
    assert(rows->is_begun);
    char *to = stpcpy(room_of(rows, CELL_MOST), "<c r=\"");
    to = stpcpy(column_put(to, column), rows->number);
    return stpcpy(integer_put(stpcpy(to, "\" s=\""), style), "\"");
}

void rows_text(struct rows *rows, int column, int style, int text) {
    char *to = stpcpy(cell_begin(rows, column, style), " t=\"s\"><v>");
    written_until(rows, stpcpy(integer_put(to, text), "</v></c>"));
}

void rows_number(struct rows *rows, int column, int style, double number) {
    char *to = stpcpy(cell_begin(rows, column, style), "><v>");
    written_until(rows, stpcpy(number_put(to, number), "</v></c>"));
}

void rows_blank(struct rows *rows, int column, int style) {
    written_until(rows, stpcpy(cell_begin(rows, column, style), "/>"));
}

void rows_end(struct rows *rows) {
    row_end(rows);
    text_flush(rows);
    rows->to = NULL;
}
