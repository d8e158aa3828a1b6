#include "output/page_meanings.h"

#include "tests/output/test_output.h"

START_TEST(every_column_has_a_meaning_and_a_kind_in_both_languages) {
    enum page_name page = (enum page_name)_i;
    for (const struct page_column *column = page_columns(page);
         column->header[0]; column++)
        for (int i = 0; i < 2; i++) {
            ck_assert_msg(page_meaning(page, column)[i], "%s of %s",
                          column->header[1], page_file(page));
            ck_assert_msg(page_kind(column)[i], "%s", column->kind);
        }
}
END_TEST

START_TEST(a_column_without_a_meaning_is_noticed) {
    const struct page_column unknown = {{"未知", "unknown"}, "unknown"};
    ck_assert_ptr_null(page_meaning(PAGE_calendar, &unknown)[0]);
    ck_assert_ptr_null(page_kind(&unknown)[0]);
}
END_TEST

TCase *page_meanings_tests(void) {
    TCase *tests = tcase_create("page_meanings");
    tcase_add_loop_test(tests,
                        every_column_has_a_meaning_and_a_kind_in_both_languages,
                        0, N_PAGES);
    tcase_add_test(tests, a_column_without_a_meaning_is_noticed);
    return tests;
}
