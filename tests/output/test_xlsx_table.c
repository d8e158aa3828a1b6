#include "output/memory_file.h"
#include "output/xlsx_book.h"
#include "output/xlsx_pack.h"
#include "output/xlsx_rows.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS 30 // beyond column Z

static const struct look plain = {.edge = 0xBFBFBF};
static const struct look bold = {.is_bold = 1};
static const struct look dated = {.form = FORM_DATE};

static void row_begin(struct book *book, bool is_table, int row) {
    double height = row % 3 ? 15 : 18.5;
    if (is_table)
        book_row(book, row, COLUMNS, height);
    else
        book_height(book, row, height);
}

static void cell_write(struct book *book, int row, int column) {
    static const char *const texts[] = {"a", "<&>\"'", " a ", "检查", "\x01"};
    static const double numbers[] = {0,   7,    12.5, -3,
                                     0.1, 1e15, 1e20, 1234567890123};
    if (column % 4 == 0)
        book_text(book, row, column, texts[row % 5], &bold);
    else if (column % 4 == 1)
        book_number(book, row, column, numbers[row % 8], &plain);
    else if (column % 4 == 2)
        book_date(book, row, column, row, &dated);
    else
        book_blank(book, row, column, &plain);
}

static void book_write(const char *path, bool is_table) {
    struct book_facts facts = {"a", "b", 0, LANGUAGE_ZH};
    struct book *book = book_open(&facts);
    (is_table ? book_table : book_sheet)(book, "甲", 0);
    for (int row = 0; row < 40; row++) {
        row_begin(book, is_table, row);
        for (int column = 0; column < COLUMNS; column++)
            cell_write(book, row, column);
    }
    book_width(book, 0, COLUMNS, 12);
    book_freeze(book, 1, 1);
    book_filter(book, (struct area){0, 0, 40, COLUMNS});
    FILE *to = fopen(path, "wb");
    ck_assert(book_close(book, to));
    ck_assert_int_eq(fclose(to), 0);
}

static bool is_same(const char *a, const char *b) {
    return !system(desk_text("cmp -s '%s' '%s'", a, b));
}

START_TEST(a_table_is_written_as_a_sheet_is) {
    book_write(desk_path("a.xlsx"), false);
    book_write(desk_path("b.xlsx"), true);
    ck_assert(is_same(desk_path("a.xlsx"), desk_path("b.xlsx")));
}
END_TEST

START_TEST(a_row_beyond_the_last_is_a_failure) {
    struct book_facts facts = {"a", "b", 0, LANGUAGE_ZH};
    struct book *book = book_open(&facts);
    book_table(book, "甲", 0);
    book_row(book, 1048576, 1, 15);
    if (_i == 0)
        book_text(book, 1048576, 0, "beyond the last row", &plain);
    else if (_i == 1)
        book_number(book, 1048576, 0, 1, &plain);
    else
        book_blank(book, 0, 16384, &plain);
    ck_assert(!book_close(book, paper()));
    ck_assert_int_eq(errno, EIO);
    paper_read();
}
END_TEST

static void texts_write(const char *path, bool is_table) {
    static const char *const texts[] = {
        "first, and this is their end", "other, and this is their end",
        "first, and this is their end", "and this is their end"};
    struct book_facts facts = {"a", "b", 0, LANGUAGE_ZH};
    struct book *book = book_open(&facts);
    (is_table ? book_table : book_sheet)(book, "甲", 0);
    if (is_table)
        book_row(book, 0, 4, 15);
    for (int column = 0; column < 4; column++)
        book_text(book, 0, column, texts[column], &plain);
    FILE *to = fopen(path, "wb");
    ck_assert(book_close(book, to));
    ck_assert_int_eq(fclose(to), 0);
}

/* Where a text is known depends on its length and its end. */
START_TEST(texts_of_one_end_are_not_the_same) {
    texts_write(desk_path("a.xlsx"), false);
    texts_write(desk_path("b.xlsx"), true);
    ck_assert(is_same(desk_path("a.xlsx"), desk_path("b.xlsx")));
}
END_TEST

START_TEST(much_in_one_row_is_kept_whole) {
    struct rows rows;
    FILE *file = memory_file_open();
    rows_begin(&rows, file);
    rows_row(&rows, 0, 1000, 15);
    for (int column = 0; column < 1000; column++)
        rows_number(&rows, column, 1, column);
    rows_end(&rows);
    char *text = calloc(1, 100000);
    rewind(file);
    ck_assert_uint_lt(fread(text, 1, 99999, file), 99999);
    CK_HAS(text, "<c r=\"ALK1\" s=\"1\"><v>998</v></c>"
                 "<c r=\"ALL1\" s=\"1\"><v>999</v></c></row>");
    for (int column = 0; column < 1000; column++)
        CK_HAS(text, desk_text("<v>%d</v>", column));
    free(text);
    fclose(file);
}
END_TEST

/* Else all of this would go on, but slowly, and on a disk that may be full. */
START_TEST(the_library_finds_our_functions_first) {
    ck_assert(dlsym(RTLD_DEFAULT, "lxw_tmpfile") == (void *)lxw_tmpfile);
    ck_assert(dlsym(RTLD_DEFAULT, "deflateInit2_") == (void *)deflateInit2_);
}
END_TEST

TCase *xlsx_table_tests(void) {
    TCase *group = tcase_create("xlsx_table");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_set_timeout(group, 30);
    tcase_add_test(group, a_table_is_written_as_a_sheet_is);
    tcase_add_loop_test(group, a_row_beyond_the_last_is_a_failure, 0, 3);
    tcase_add_test(group, texts_of_one_end_are_not_the_same);
    tcase_add_test(group, much_in_one_row_is_kept_whole);
    tcase_add_test(group, the_library_finds_our_functions_first);
    return group;
}
