#include "output/page.h"

#include "output/pages.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <stdlib.h>
#include <string.h>

static struct page page;

static void page_open(void) {
    static const char *const headers[] = {"甲", "a"};
    page_init(&page, LANGUAGE_EN, headers, 1);
}

static void page_shut(void) {
    page_release(&page);
}

static const char *last(void) {
    return page_at(&page, page_count_rows(&page) - 1, 0)->text;
}

START_TEST(headers_are_in_the_language_of_the_page) {
    ck_assert_int_eq(page_count_rows(&page), 1);
    ck_assert_str_eq(last(), "a");
    page_release(&page);
    static const char *const headers[] = {"甲", "a"};
    page_init(&page, LANGUAGE_ZH, headers, 1);
    ck_assert_str_eq(last(), "甲");
}
END_TEST

START_TEST(cells_know_whether_they_are_numbers) {
    page_text(&page, "12");
    ck_assert(!cell_is_number(page_at(&page, 1, 0)));
    page_number(&page, 12);
    ck_assert(cell_is_number(page_at(&page, 2, 0)));
    ck_assert_str_eq(last(), "12");
}
END_TEST

START_TEST(no_limit_is_an_empty_cell) {
    page_limit(&page, NONE);
    ck_assert_str_eq(last(), "");
    page_limit(&page, 0);
    ck_assert_str_eq(last(), "0");
}
END_TEST

START_TEST(dates_days_and_answers_are_shown_as_people_write_them) {
    page_date(&page, date_to_day((struct date){2025, 12, 31}));
    ck_assert_str_eq(last(), "2025-12-31");
    page_days(&page, 3);
    ck_assert_str_eq(last(), "1.5");
    page_yes(&page, true);
    ck_assert_str_eq(last(), "yes");
    page_yes(&page, false);
    ck_assert_str_eq(last(), "no");
}
END_TEST

START_TEST(a_real_number_is_as_short_as_is_exact) {
    page_real(&page, 0.1);
    ck_assert_str_eq(last(), "0.1");
    page_real(&page, 2);
    ck_assert_str_eq(last(), "2");
    page_real(&page, 1.0 / 3);
    ck_assert(strtod(last(), NULL) == 1.0 / 3);
    page_real(&page, 0.1 + 0.2);
    ck_assert_str_eq(last(), "0.30000000000000004");
    page_real(&page, 0);
    ck_assert_str_eq(last(), "");
}
END_TEST

START_TEST(a_share_is_rounded_to_tenths_of_a_per_cent) {
    page_share(&page, (struct share){1, 3});
    ck_assert_str_eq(last(), "33.3%");
    page_share(&page, (struct share){2, 3});
    ck_assert_str_eq(last(), "66.7%");
    page_share(&page, (struct share){3, 2});
    ck_assert_str_eq(last(), "150.0%");
    page_share(&page, (struct share){0, 7});
    ck_assert_str_eq(last(), "0.0%");
    page_share(&page, (struct share){1, 0});
    ck_assert_str_eq(last(), "");
}
END_TEST

START_TEST(pages_have_files_and_titles_of_their_own) {
    for (enum page_name a = 0; a < N_PAGES; a++) {
        ck_assert_str_ne(page_title(a, LANGUAGE_ZH),
                         page_title(a, LANGUAGE_EN));
        for (enum page_name b = 0; b < a; b++) {
            ck_assert_str_ne(page_file(a), page_file(b));
            ck_assert_str_ne(page_title(a, LANGUAGE_ZH),
                             page_title(b, LANGUAGE_ZH));
        }
    }
}
END_TEST

TCase *page_tests(void) {
    TCase *group = tcase_create("page");
    tcase_add_checked_fixture(group, page_open, page_shut);
    tcase_add_test(group, headers_are_in_the_language_of_the_page);
    tcase_add_test(group, cells_know_whether_they_are_numbers);
    tcase_add_test(group, no_limit_is_an_empty_cell);
    tcase_add_test(group,
                   dates_days_and_answers_are_shown_as_people_write_them);
    tcase_add_test(group, a_real_number_is_as_short_as_is_exact);
    tcase_add_test(group, a_share_is_rounded_to_tenths_of_a_per_cent);
    tcase_add_test(group, pages_have_files_and_titles_of_their_own);
    return group;
}
