#include "output/grid.h"

#include "output/page.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

START_TEST(a_chinese_character_takes_two_places) {
    ck_assert_int_eq(display_width("abc"), 3);
    ck_assert_int_eq(display_width("检查"), 4);
    ck_assert_int_eq(display_width("，《》"), 6);
    ck_assert_int_eq(display_width("𠮷"), 2);
    ck_assert_int_eq(display_width("한"), 2);
    ck_assert_int_eq(display_width(""), 0);
}
END_TEST

START_TEST(a_mark_on_a_character_takes_no_place) {
    ck_assert_int_eq(display_width("e\xCC\x81"), 1);
    ck_assert_int_eq(display_width("é"), 1);
}
END_TEST

START_TEST(bytes_that_are_no_text_do_no_harm) {
    ck_assert_int_eq(display_width("\xFF\xFE"), 2);
    ck_assert_int_eq(display_width("a\xE6"), 2);
}
END_TEST

#define FRUIT(X) \
    X("名称", "name", text, name) \
    X("数量", "number", number, number) \
    X("说明", "note", text, note)

static void fruit_row(struct page *page, const char *name, long number,
                      const char *note) {
    FRUIT(PAGE_CELL)
}

static const char *grid_of(struct page *page) {
    grid_print(paper(), page);
    page_release(page);
    return paper_read();
}

START_TEST(columns_line_up_whatever_the_language) {
    struct page page;
    PAGE_BEGIN(&page, LANGUAGE_ZH, FRUIT);
    fruit_row(&page, "苹果", 5, "x");
    fruit_row(&page, "fig", 12345, "");
    ck_assert_str_eq(grid_of(&page), "  名称   数量  说明\n"
                                     "  苹果      5  x\n"
                                     "  fig   12345\n");
}
END_TEST

START_TEST(a_page_without_rows_is_its_headers) {
    struct page page;
    PAGE_BEGIN(&page, LANGUAGE_EN, FRUIT);
    ck_assert_str_eq(grid_of(&page), "  name  number  note\n");
}
END_TEST

START_TEST(empty_headers_are_left_out) {
    static const char *const headers[] = {"", "", "", ""};
    struct page page;
    page_init(&page, LANGUAGE_ZH, headers, 2);
    page_text(&page, "");
    page_text(&page, "b");
    page_text(&page, "a");
    page_text(&page, "c");
    ck_assert_str_eq(grid_of(&page), "     b\n  a  c\n");
}
END_TEST

TCase *grid_tests(void) {
    TCase *group = tcase_create("grid");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_chinese_character_takes_two_places);
    tcase_add_test(group, a_mark_on_a_character_takes_no_place);
    tcase_add_test(group, bytes_that_are_no_text_do_no_harm);
    tcase_add_test(group, columns_line_up_whatever_the_language);
    tcase_add_test(group, a_page_without_rows_is_its_headers);
    tcase_add_test(group, empty_headers_are_left_out);
    return group;
}
