#include "output/xlsx_months.h"

#include "tests/output/test_output.h"

#define MONTHS 12

static struct printed_page pages[MONTHS];
static const struct paper paper = {
    .height = 530, .top = 86, .head = 18, .gap = 6};

static int height_of(const int *rows, int p) {
    int height = p ? paper.head : paper.top;
    for (int m = p ? pages[p - 1].end : 0; m < pages[p].end; m++)
        height += rows[m] * pages[p].row_height + paper.gap;
    return height;
}

START_TEST(the_months_of_a_year_fill_their_pages) {
    static const int rows[MONTHS] = {10, 9, 12, 11, 11, 11, 10, 10, 9, 9, 8, 8};
    int n = months_share(pages, rows, MONTHS, &paper);
    ck_assert_int_eq(n, 5);
    ck_assert_int_eq(pages[n - 1].end, MONTHS);
    for (int p = 0; p < n; p++) {
        ck_assert_int_ge(pages[p].row_height, 15);
        ck_assert_int_le(height_of(rows, p), paper.height);
        ck_assert_int_ge(height_of(rows, p), paper.height * 9 / 10);
    }
}
END_TEST

START_TEST(no_page_is_much_fuller_than_the_others) {
    static const int rows[] = {8, 8, 8, 8};
    ck_assert_int_eq(months_share(pages, rows, 4, &paper), 2);
    ck_assert_int_eq(pages[0].end, 2);
    ck_assert_int_eq(pages[1].end, 4);
}
END_TEST

START_TEST(few_rows_are_no_higher_than_can_be_read) {
    static const int rows[] = {4, 4};
    ck_assert_int_eq(months_share(pages, rows, 2, &paper), 1);
    ck_assert_int_eq(pages[0].row_height, 28);
}
END_TEST

START_TEST(a_month_of_many_rows_has_a_page_of_its_own) {
    static const int rows[MONTHS] = {33, 60, 8};
    ck_assert_int_eq(months_share(pages, rows, 3, &paper), 3);
    ck_assert_int_eq(pages[0].end, 1);
    ck_assert_int_eq(pages[0].row_height, 13);
    ck_assert_int_le(height_of(rows, 0), paper.height);
    ck_assert_int_eq(pages[1].end, 2);
    ck_assert_int_eq(pages[1].row_height, 13);
}
END_TEST

TCase *xlsx_months_tests(void) {
    TCase *group = tcase_create("xlsx_months");
    tcase_add_test(group, the_months_of_a_year_fill_their_pages);
    tcase_add_test(group, no_page_is_much_fuller_than_the_others);
    tcase_add_test(group, few_rows_are_no_higher_than_can_be_read);
    tcase_add_test(group, a_month_of_many_rows_has_a_page_of_its_own);
    return group;
}
