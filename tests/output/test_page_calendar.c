#include "output/pages.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

#include <string.h>

START_TEST(a_row_tells_who_goes_where_and_when) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .half_days = 3,
         .kind = KIND_KEY);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P2;P1");
    const struct page *page = desk_page(PAGE_calendar);
    ck_assert_int_eq(page_count_rows(page), 2);
    static const char *const cells[][2] = {
        {"检查编号", "T1/E1/Y/1"},
        {"日期", "2025-03-05"},
        {"结束日期", "2025-03-06"},
        {"星期", "周三"},
        {"科室", "甲科"},
        {"任务编号", "T1"},
        {"任务", "检查"},
        {"类别", "重点检查"},
        {"企业编号", "E1"},
        {"企业名称", "东山化工"},
        {"县市区", "东县"},
        {"时长", "1.5"},
        {"检查组", "0305-1"},
        {"人员编号", "P1;P2"},
        {"检查人员", "P1;P2"},
        {"时段", ""},
        {"优先时段", ""},
        {"状态", "计划"},
        {"锁定", "否"},
        {"依据", ""},
    };
    ck_assert_int_eq(page->n_columns, sizeof cells / sizeof *cells);
    for (int c = 0; c < page->n_columns; c++) {
        ck_assert_str_eq(page_at(page, 0, c)->text, cells[c][0]);
        ck_assert_str_eq(page_at(page, 1, c)->text, cells[c][1]);
    }
}
END_TEST

START_TEST(an_english_calendar_has_english_headers_and_words) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P2;P1");
    desk.language = LANGUAGE_EN;
    const struct page *page = desk_page(PAGE_calendar);
    ck_assert_str_eq(cell_of(page, 1, "visit"), "T1/E1/Y/1");
    ck_assert_str_eq(cell_of(page, 1, "weekday"), "Wed");
    ck_assert_str_eq(cell_of(page, 1, "status"), "planned");
    ck_assert_str_eq(cell_of(page, 1, "locked"), "no");
    ck_assert_str_eq(cell_of(page, 1, "inspectors"), "P1;P2");
}
END_TEST

START_TEST(a_wish_is_granted_or_not) {
    fixture_window(&desk.fixture, "第二周", "2025-03-10..2025-03-14");
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2", .preferred = "第二周");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("T1/E2/Y/1", "2025-03-10", "P1;P2");
    const struct page *page = desk_page(PAGE_calendar);
    ck_assert_str_eq(cell_of(page, 1, "优先时段"), "否");
    ck_assert_str_eq(cell_of(page, 2, "优先时段"), "是");
}
END_TEST

START_TEST(what_is_not_placed_is_listed_with_its_reason) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E3", .priority = 7);
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机",
         .count = 3);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("D1/E2/Y/1", "2025-03-06", "P1;P2");
    desk_put("D1/E3/Y/1", "2025-03-07", "P1;P2");
    desk.plan.reason[demand_find(&desk.demand, "T1/E3/Y/1")] =
        (struct fact){MESSAGE_REASON_BUDGET, {"甲科"}, {9, 8, 2}};
    struct fact further[] = {
        {MESSAGE_REASON_FIRST_UNPLACED, {"T0/E3/Y/1"}, {0}},
        {.message = MESSAGE_NOTHING}};
    desk.plan.further[demand_find(&desk.demand, "T1/E3/Y/1")] = further;
    const struct page *page = desk_page(PAGE_unplaced);
    ck_assert_int_eq(page_count_rows(page), 3);
    ck_assert_str_eq(cell_of(page, 1, "检查编号"), "T1/E3/Y/1");
    ck_assert_str_eq(cell_of(page, 1, "企业名称"), "西岭烟花");
    ck_assert_str_eq(cell_of(page, 1, "县市区"), "西县");
    ck_assert_str_eq(cell_of(page, 1, "优先级"), "7");
    ck_assert_str_eq(cell_of(page, 1, "原因"),
                     "“甲科”的监督检查工作日只有 4.5 人日，已排 4 人日，"
                     "这次检查还要 1 人日；"
                     "而且前置检查“T0/E3/Y/1”未能排期");
    ck_assert_str_eq(cell_of(page, 2, "检查编号"), "D1/-/Y/1");
    ck_assert_str_eq(cell_of(page, 2, "企业编号"), "");
    ck_assert_str_eq(cell_of(page, 2, "县市区"), "");
    CK_HAS(cell_of(page, 2, "原因"), "应抽 3 家，可抽的只有 2 家");
    CK_HAS_NOT(cell_of(page, 2, "原因"), "[");
}
END_TEST

/* The group's set-up has opened a desk; this one is another. */
static const char *status_after(const char *from, const char *date) {
    redesk_close();
    redesk_open();
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-12", 0)->status = STATUS_NOT_DONE;
    redesk_ask(from);
    desk_put("T1/E1/Y/1", date, "P1;P2");
    return cell_of(desk_page(PAGE_calendar), 1, "状态");
}

START_TEST(what_was_not_done_says_so_until_it_is_planned_anew) {
    ck_assert_str_eq(status_after("2025-03-03", "2025-03-12"), "未完成");
    ck_assert_str_eq(status_after("2025-03-03", "2025-03-13"), "计划");
    ck_assert_str_eq(status_after("2025-03-10", "2025-03-12"), "计划");
}
END_TEST

TCase *page_calendar_tests(void) {
    TCase *group = tcase_create("page_calendar");
    tcase_add_checked_fixture(group, redesk_open, redesk_close);
    tcase_add_test(group, a_row_tells_who_goes_where_and_when);
    tcase_add_test(group, an_english_calendar_has_english_headers_and_words);
    tcase_add_test(group, a_wish_is_granted_or_not);
    tcase_add_test(group, what_is_not_placed_is_listed_with_its_reason);
    tcase_add_test(group, what_was_not_done_says_so_until_it_is_planned_anew);
    return group;
}
