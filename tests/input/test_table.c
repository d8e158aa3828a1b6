#include "input/table.h"

#include "tests/input/reading.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static struct table table;

static void read_bytes(const char *bytes, size_t n) {
    table_init(&table, "f.csv", bytes, n, &reading.report);
}

static void read_text(const char *text) {
    read_bytes(text, strlen(text));
}

static void table_close(void) {
    table_release(&table);
    reading_close();
}

static void ck_field(int row, int i, const char *text, int line, int column) {
    int n;
    ck_assert_int_lt(row, table.row_first.n);
    const struct field *field = table_row(&table, row, &n);
    ck_assert_int_lt(i, n);
    ck_assert_str_eq(field[i].text, text);
    ck_assert_int_eq(field[i].line, line);
    ck_assert_int_eq(field[i].column, column);
}

static void ck_size(int n_rows, int n_fields) {
    ck_assert_int_eq(table.row_first.n, n_rows);
    ck_assert_int_eq(table.fields.n, n_fields);
}

static const char *const line_ends[] = {"\n", "\r\n", "\r"};

START_TEST(every_kind_of_line_end_is_understood) {
    char text[64];
    const char *end = line_ends[_i];
    snprintf(text, sizeof text, "a,b%s1,2%s%s3,4", end, end, end);
    read_text(text);
    CK_TOLD_NOTHING(&reading.diags);
    ck_size(3, 6);
    ck_field(0, 1, "b", 1, 3);
    ck_field(1, 0, "1", 2, 1);
    ck_field(2, 1, "4", 4, 3);
}
END_TEST

START_TEST(without_a_comma_in_the_first_line_semicolons_separate) {
    read_text("\n甲;乙\n\"1;2\";3,4\n;\n");
    CK_TOLD_NOTHING(&reading.diags);
    ck_size(2, 4);
    ck_field(0, 1, "乙", 2, 3);
    ck_field(1, 0, "1;2", 3, 1);
    ck_field(1, 1, "3,4", 3, 7);
}
END_TEST

START_TEST(tabs_separate_before_semicolons) {
    read_text("a\tb;c\r\n\t1\n\t\n");
    CK_TOLD_NOTHING(&reading.diags);
    ck_size(2, 4);
    ck_field(0, 1, "b;c", 1, 3);
    ck_field(1, 0, "", 2, 1);
    ck_field(1, 1, "1", 2, 2);
}
END_TEST

static const char *const mixed[] = {
    "甲;\"乙,丙,丁\"\n1;2\n",
    "甲;乙,丙;丁\n1;2\n",
    "\"题,目\"\n\n甲;乙\n1;2\n",
    "\"甲\n1,2,3\";乙\n1;2\n",
};

START_TEST(separators_are_counted_outside_quotes_in_the_first_line_with_any) {
    int n;
    read_text(mixed[_i]);
    CK_TOLD_NOTHING(&reading.diags);
    (void)table_row(&table, table.row_first.n - 1, &n);
    ck_assert_int_eq(n, 2);
}
END_TEST

START_TEST(rows_that_are_dropped_leave_the_places_of_the_others) {
    read_text("a\n\nb,c\n1\n");
    table_drop_rows(&table, 1);
    ck_assert_int_eq(table.row_first.n, 2);
    ck_field(0, 1, "c", 3, 3);
    ck_field(1, 0, "1", 4, 1);
}
END_TEST

START_TEST(columns_are_counted_in_characters) {
    read_text("\xef\xbb\xbf编号,𠮷,é,x\n");
    ck_field(0, 0, "编号", 1, 1);
    ck_field(0, 1, "𠮷", 1, 4);
    ck_field(0, 2, "é", 1, 6);
    ck_field(0, 3, "x", 1, 8);
}
END_TEST

START_TEST(lines_within_quotes_are_counted) {
    read_text("a,\"一\n二\r\n三\",c\nd,e,f\n");
    ck_size(2, 6);
    ck_field(0, 1, "一\n二\r\n三", 1, 3);
    ck_field(0, 2, "c", 3, 4);
    ck_field(1, 0, "d", 4, 1);
}
END_TEST

START_TEST(commas_and_quotes_may_be_quoted) {
    read_text("\"a,b\",\"he said \"\"no\"\"\",\"\"\n");
    ck_size(1, 3);
    ck_field(0, 0, "a,b", 1, 1);
    ck_field(0, 1, "he said \"no\"", 1, 7);
    ck_field(0, 2, "", 1, 24);
}
END_TEST

START_TEST(blank_rows_are_passed_over_but_counted) {
    read_text("\n \na,b\n\n,,\n  \n\"\",\"\"\nc,d");
    CK_TOLD_NOTHING(&reading.diags);
    ck_size(2, 4);
    ck_field(0, 0, "a", 3, 1);
    ck_field(1, 0, "c", 8, 1);
}
END_TEST

START_TEST(rows_need_not_be_of_one_length) {
    read_text("a,b,c\n1\n1,2,3,4\n");
    ck_size(3, 8);
    ck_field(1, 0, "1", 2, 1);
    ck_field(2, 3, "4", 3, 7);
}
END_TEST

static const struct {
    const char *written;
    const char *text;
} guarded[] = {
    {"'=1+1", "=1+1"},   {"'+86", "+86"}, {"'-", "-"}, {"'@x", "@x"},
    {"\"'\tx\"", "\tx"}, {"'x", "'x"},    {"'", "'"},  {"''=", "'="},
    {"'''=", "''="},     {"''", "''"},
};

START_TEST(the_apostrophe_of_spreadsheets_is_taken_off) {
    char text[32];
    snprintf(text, sizeof text, "a,%s\n", guarded[_i].written);
    read_text(text);
    ck_field(0, 1, guarded[_i].text, 1, 3);
}
END_TEST

START_TEST(a_quote_that_never_ends_is_told_where_it_begins) {
    read_text("a,b\n1,2\n3,\"四\n五,六\n");
    CK_TOLD(&reading.diags, "f.csv:3:3 open-quote");
    ck_assert(table.is_broken);
    ck_size(2, 4);
}
END_TEST

static const struct {
    const char *text;
    const char *told;
    int begins;
} stray[] = {
    {"a,b\nx,1\"2,3\n", "f.csv:2:4 stray-quote", 2},
    {"a,b\nx,\"1\n2\"3,4\n", "f.csv:3:3 stray-quote", 2},
};

START_TEST(a_stray_quote_is_told_with_the_line_of_its_cell) {
    read_text(stray[_i].text);
    CK_TOLD(&reading.diags, stray[_i].told);
    ck_assert_int_eq(reading.diags.at[0].fact.number[0], stray[_i].begins);
    ck_assert(table.is_broken);
    ck_size(1, 2);
}
END_TEST

START_TEST(a_zero_byte_is_told_where_it_stands) {
    read_bytes("a,b\n危,\0", 9);
    CK_TOLD(&reading.diags, "f.csv:2:3 nul-byte");
    ck_assert(table.is_broken);
    ck_size(0, 0);
}
END_TEST

START_TEST(bytes_that_are_no_text_are_told_where_they_stand) {
    read_text("\xef\xbb\xbf"
              "a\n危\xff\n");
    CK_TOLD(&reading.diags, "f.csv:2:2 not-text");
    ck_assert(table.is_broken);
}
END_TEST

START_TEST(an_empty_file_has_no_rows) {
    read_bytes(NULL, 0);
    CK_TOLD_NOTHING(&reading.diags);
    ck_assert(!table.is_broken);
    ck_size(0, 0);
}
END_TEST

START_TEST(a_cell_may_be_longer_than_any_block) {
    static char text[20001];
    memset(text, 'x', 20000);
    text[9999] = ',';
    read_text(text);
    ck_size(1, 2);
    ck_assert_uint_eq(strlen(table.fields.at[1].text), 10000);
    ck_assert_int_eq(table.fields.at[1].column, 10001);
}
END_TEST

TCase *table_tests(void) {
    TCase *group = tcase_create("table");
    tcase_add_checked_fixture(group, reading_open, table_close);
    tcase_add_loop_test(group, every_kind_of_line_end_is_understood, 0, 3);
    tcase_add_test(group,
                   without_a_comma_in_the_first_line_semicolons_separate);
    tcase_add_test(group, tabs_separate_before_semicolons);
    tcase_add_loop_test(
        group, separators_are_counted_outside_quotes_in_the_first_line_with_any,
        0, (int)(sizeof mixed / sizeof *mixed));
    tcase_add_test(group, rows_that_are_dropped_leave_the_places_of_the_others);
    tcase_add_test(group, columns_are_counted_in_characters);
    tcase_add_test(group, lines_within_quotes_are_counted);
    tcase_add_test(group, commas_and_quotes_may_be_quoted);
    tcase_add_test(group, blank_rows_are_passed_over_but_counted);
    tcase_add_test(group, rows_need_not_be_of_one_length);
    tcase_add_loop_test(group, the_apostrophe_of_spreadsheets_is_taken_off, 0,
                        8);
    tcase_add_test(group, a_quote_that_never_ends_is_told_where_it_begins);
    tcase_add_loop_test(group, a_stray_quote_is_told_with_the_line_of_its_cell,
                        0, 2);
    tcase_add_test(group, a_zero_byte_is_told_where_it_stands);
    tcase_add_test(group, bytes_that_are_no_text_are_told_where_they_stand);
    tcase_add_test(group, an_empty_file_has_no_rows);
    tcase_add_test(group, a_cell_may_be_longer_than_any_block);
    return group;
}
