#include "output/page_draw.h"

#include "model/sha256.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void draw_one_of_two(void) {
    fixture_weight(&desk.fixture, "C", 3);
    fixture_closure(&desk.fixture, "E1", "2025-03-03..2025-03-16");
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类!=部门");
    desk_ask();
}

START_TEST(a_citizen_can_repeat_ticket_and_key) {
    draw_one_of_two();
    const struct page *page = desk_page(PAGE_draw);
    for (int row = 1; row <= 2; row++) {
        const char *text = cell_of(page, row, "票号原文");
        char hex[SHA256_TEXT_SIZE];
        sha256_hex(text, strlen(text), hex);
        ck_assert_str_eq(cell_of(page, row, "票号(SHA-256)"), hex);
        hex[13] = '\0';
        double u = ((double)strtol(hex, NULL, 16) + 0.5) / pow(16, 13);
        double weight = strtod(cell_of(page, row, "权重"), NULL);
        double key = strtod(cell_of(page, row, "键值"), NULL);
        ck_assert_double_eq_tol(key, -log(u) / weight, 1e-12);
    }
}
END_TEST

START_TEST(the_first_is_drawn_and_the_next_is_the_reserve) {
    draw_one_of_two();
    const struct page *page = desk_page(PAGE_draw);
    ck_assert_int_eq(page_count_rows(page), 4);
    ck_assert_str_eq(cell_of(page, 1, "名次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "结果"), "抽中");
    ck_assert_str_eq(cell_of(page, 2, "名次"), "2");
    ck_assert_str_eq(cell_of(page, 2, "结果"), "备选");
    ck_assert_str_eq(cell_of(page, 2, "原因"), "");
    CK_HAS(cell_of(page, 1, "票号原文"), "seed|D1|Y|");
}
END_TEST

START_TEST(a_match_that_was_no_candidate_has_a_reason_and_no_ticket) {
    draw_one_of_two();
    const struct page *page = desk_page(PAGE_draw);
    ck_assert_str_eq(cell_of(page, 3, "企业编号"), "E1");
    ck_assert_str_eq(cell_of(page, 3, "结果"), "未参加");
    ck_assert_str_eq(cell_of(page, 3, "原因"), "时段内没有可检查的日子");
    ck_assert_str_eq(cell_of(page, 3, "名次"), "");
    ck_assert_str_eq(cell_of(page, 3, "票号原文"), "");
    ck_assert_str_eq(cell_of(page, 3, "键值"), "");
    ck_assert_str_eq(cell_of(page, 3, "权重"), "");
}
END_TEST

START_TEST(who_was_drawn_before_comes_last_and_is_told_so) {
    fixture_release(&desk.fixture);
    fixture_init(&desk.fixture, "2025-01-01..2025-12-31");
    OFFICER(&desk.fixture, "P1");
    OFFICER(&desk.fixture, "P2");
    ENTERPRISE(&desk.fixture, "E1");
    ENTERPRISE(&desk.fixture, "E2");
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .period = PERIOD_HALF);
    desk_ask();
    const struct page *page = desk_page(PAGE_draw);
    ck_assert_int_eq(page_count_rows(page), 5);
    ck_assert_str_eq(cell_of(page, 4, "周期"), "H2");
    ck_assert_str_eq(cell_of(page, 4, "企业编号"),
                     cell_of(page, 1, "企业编号"));
    CK_HAS(cell_of(page, 4, "原因"), "此前");
    ck_assert_str_eq(cell_of(page, 3, "原因"), "");
}
END_TEST

static void draw_twice(int n, int drawn) {
    static const char *const draws[] = {"D1", "D2"};
    for (int i = 0; i < n; i++)
        ENTERPRISE(&desk.fixture, desk_text("R%04d", i), .class = CLASS_POOL,
                   .county = "远县");
    for (int d = 0; d < 2; d++)
        TASK(&desk.fixture, draws[d], .mode = MODE_DRAW,
             .target = "县市区=远县", .count = drawn);
    desk_ask();
}

static void view_begin(struct view *view) {
    view_init(view, &desk.fixture.problem, &desk.demand, NULL, desk.language);
}

/* Of two draws among thirty each. */
START_TEST(late_reserves_are_left_to_the_table_of_all_tickets) {
    enum { N = 30, DRAWN = 2, LISTED = DRAWN + 20, LEFT_OUT = N - LISTED };
    draw_twice(N, DRAWN);
    struct view view;
    struct page page;
    view_begin(&view);
    ck_assert_int_eq(fill_draw_short(&page, &view), LEFT_OUT + LEFT_OUT);
    ck_assert_int_eq(page_count_rows(&page), 1 + LISTED + LISTED);
    for (int row = 1; row <= LISTED + LISTED; row++)
        ck_assert_int_eq(atoi(cell_of(&page, row, "名次")),
                         row > LISTED ? row - LISTED : row);
    page_release(&page);
    view_release(&view);
}
END_TEST

/* Those of two draws, more than stand in a part. */
START_TEST(all_parts_have_all_tickets) {
    draw_twice(1200, 2);
    const struct page *all = desk_page(PAGE_draw);
    struct view view;
    struct page part;
    struct tickets tickets;
    int row = 0;
    view_begin(&view);
    tickets_begin(&tickets, &part, &view);
    do {
        for (int r = 0; r < page_count_rows(&part); r++, row++)
            for (int c = 0; c < part.n_columns; c++)
                ck_assert_str_eq(page_at(&part, r, c)->text,
                                 page_at(all, row, c)->text);
        page_clear(&part);
    } while (tickets_next(&tickets, &part));
    ck_assert_int_eq(row, 1 + 2400);
    ck_assert_int_eq(row, page_count_rows(all));
    page_release(&part);
    view_release(&view);
}
END_TEST

TCase *page_draw_tests(void) {
    TCase *group = tcase_create("page_draw");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_citizen_can_repeat_ticket_and_key);
    tcase_add_test(group, the_first_is_drawn_and_the_next_is_the_reserve);
    tcase_add_test(group,
                   a_match_that_was_no_candidate_has_a_reason_and_no_ticket);
    tcase_add_test(group, who_was_drawn_before_comes_last_and_is_told_so);
    tcase_add_test(group, late_reserves_are_left_to_the_table_of_all_tickets);
    tcase_add_test(group, all_parts_have_all_tickets);
    return group;
}
