#include "output/pages.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

/* Three trips: 甲科 a key check that takes two days and a shared day, half of
 * it key; 乙科 one of two weeks. */
static void plan_three_trips(void) {
    TASK(&desk.fixture, "K1", .target = "编号=E1", .half_days = 4,
         .kind = KIND_KEY);
    TASK(&desk.fixture, "K2", .target = "编号=E1", .half_days = 1,
         .kind = KIND_KEY);
    TASK(&desk.fixture, "T1", .target = "编号=E2", .half_days = 1,
         .kind = KIND_DRAWN);
    TASK(&desk.fixture, "T2", .sections = "乙科", .target = "编号=E3",
         .kind = KIND_OTHER);
    desk_ask();
    desk_put("K1/E1/Y/1", "2025-03-03", "P1;P2");
    desk_put("K2/E1/Y/1", "2025-03-12", "P1;P2");
    desk_put("T1/E2/Y/1", "2025-03-12", "P1;P2");
    desk_put("T2/E3/Y/1", "2025-03-12", "P3;P4");
}

START_TEST(officers_days_are_counted_by_month) {
    plan_three_trips();
    const struct page *page = desk_page(PAGE_officers);
    ck_assert_str_eq(cell_of(page, 1, "人员编号"), "P1");
    ck_assert_str_eq(cell_of(page, 1, "科室"), "甲科");
    ck_assert_str_eq(cell_of(page, 1, "2月"), "0");
    ck_assert_str_eq(cell_of(page, 1, "3月"), "3");
    ck_assert_str_eq(cell_of(page, 1, "合计"), "3");
    ck_assert_str_eq(cell_of(page, 1, "年度上限"), "40");
    ck_assert_str_eq(cell_of(page, 1, "每周上限"), "");
    ck_assert_str_eq(cell_of(page, 2, "最忙一周"), "2");
    ck_assert_str_eq(cell_of(page, 2, "每周上限"), "3");
    ck_assert_str_eq(cell_of(page, 3, "合计"), "1");
}
END_TEST

START_TEST(sections_have_visits_and_crew_days_by_month) {
    plan_three_trips();
    const struct page *page = desk_page(PAGE_sections);
    ck_assert_str_eq(cell_of(page, 1, "带队科室"), "甲科");
    ck_assert_str_eq(cell_of(page, 1, "项目"), "家次");
    ck_assert_str_eq(cell_of(page, 1, "3月"), "3");
    ck_assert_str_eq(cell_of(page, 2, "项目"), "组日");
    ck_assert_str_eq(cell_of(page, 2, "3月"), "3");
    ck_assert_str_eq(cell_of(page, 3, "合计"), "1");
    ck_assert_str_eq(cell_of(page, 4, "合计"), "1");
}
END_TEST

START_TEST(the_budget_is_what_other_work_leaves) {
    plan_three_trips();
    struct section *section = desk.fixture.problem.section;
    section[0].other_work_half_days = 801;
    section[0].office_work_half_days = 180;
    const struct page *page = desk_page(PAGE_budget);
    ck_assert_int_eq(page_count_rows(page), 4);
    ck_assert_str_eq(cell_of(page, 1, "执法人员"), "2");
    ck_assert_str_eq(cell_of(page, 1, "年法定工作日"), "250");
    ck_assert_str_eq(cell_of(page, 1, "总法定工作日"), "500");
    ck_assert_str_eq(cell_of(page, 1, "其他执法工作日"), "400.5");
    ck_assert_str_eq(cell_of(page, 1, "非执法工作日"), "90");
    ck_assert_str_eq(cell_of(page, 1, "监督检查工作日"), "9.5");
    ck_assert_str_eq(cell_of(page, 1, "计划检查人日"), "6");
    ck_assert_str_eq(cell_of(page, 1, "占监督检查工作日"), "63.2%");
    ck_assert_str_eq(cell_of(page, 1, "其中重点检查人日"), "5");
    ck_assert_str_eq(cell_of(page, 1, "重点检查占比"), "83.3%");
    ck_assert_str_eq(cell_of(page, 3, "科室"), "合计");
    ck_assert_str_eq(cell_of(page, 3, "总法定工作日"), "1000");
    ck_assert_str_eq(cell_of(page, 3, "计划检查人日"), "8");
}
END_TEST

TCase *page_time_tests(void) {
    TCase *group = tcase_create("page_time");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, officers_days_are_counted_by_month);
    tcase_add_test(group, sections_have_visits_and_crew_days_by_month);
    tcase_add_test(group, the_budget_is_what_other_work_leaves);
    return group;
}
