#include "output/csv_writer.h"

#include "output/page.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

/* The row of the one cell, as it is in the file. */
static const char *row_of(const char *text) {
    static const char *const headers[] = {"甲", "a"};
    struct page page;
    page_init(&page, LANGUAGE_EN, headers, 1);
    page_text(&page, text);
    csv_print(paper(), &page);
    page_release(&page);
    const char *file = paper_read();
    ck_assert_int_eq(strncmp(file,
                             "\xEF\xBB\xBF"
                             "a\r\n",
                             6),
                     0);
    return file + 6;
}

START_TEST(only_what_needs_quotes_has_them) {
    ck_assert_str_eq(row_of("检查"), "检查\r\n");
    ck_assert_str_eq(row_of("a,b"), "\"a,b\"\r\n");
    ck_assert_str_eq(row_of("a\"b"), "\"a\"\"b\"\r\n");
    ck_assert_str_eq(row_of("a\nb"), "\"a\nb\"\r\n");
    ck_assert_str_eq(row_of("a\rb"), "\"a\rb\"\r\n");
    ck_assert_str_eq(row_of(" a"), "\" a\"\r\n");
    ck_assert_str_eq(row_of("a "), "\"a \"\r\n");
    ck_assert_str_eq(row_of("a\t"), "\"a\t\"\r\n");
    ck_assert_str_eq(row_of("a b"), "a b\r\n");
    ck_assert_str_eq(row_of(""), "\r\n");
}
END_TEST

START_TEST(a_cell_is_no_formula) {
    ck_assert_str_eq(row_of("=1+1"), "'=1+1\r\n");
    ck_assert_str_eq(row_of("+1"), "'+1\r\n");
    ck_assert_str_eq(row_of("-1"), "'-1\r\n");
    ck_assert_str_eq(row_of("@a"), "'@a\r\n");
    ck_assert_str_eq(row_of("\ta"), "'\ta\r\n");
    ck_assert_str_eq(row_of("=\"x\""), "\"'=\"\"x\"\"\"\r\n");
    ck_assert_str_eq(row_of("'=1"), "''=1\r\n");
    ck_assert_str_eq(row_of("'"), "'\r\n");
    ck_assert_str_eq(row_of("'a"), "'a\r\n");
    ck_assert_str_eq(row_of("a=1"), "a=1\r\n");
}
END_TEST

TCase *csv_writer_tests(void) {
    TCase *group = tcase_create("csv_writer");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, only_what_needs_quotes_has_them);
    tcase_add_test(group, a_cell_is_no_formula);
    return group;
}
