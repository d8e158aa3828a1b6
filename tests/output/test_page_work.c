#include "output/pages.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

START_TEST(a_task_tells_what_was_asked_and_placed) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2", .half_days = 3,
         .crew = 3);
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "编号=E3",
         .count = 3);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2;P3");
    const struct page *page = desk_page(PAGE_tasks);
    ck_assert_str_eq(cell_of(page, 1, "应检家次"), "2");
    ck_assert_str_eq(cell_of(page, 1, "已排家次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "未排家次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "已排检查人日"), "4.5");
    ck_assert_str_eq(cell_of(page, 2, "应检家次"), "3");
    ck_assert_str_eq(cell_of(page, 2, "未排家次"), "1");
    ck_assert_str_eq(cell_of(page, 2, "无可抽对象"), "2");
}
END_TEST

static void add_total(int first, int second, enum relation relation,
                      int count) {
    struct problem *problem = &desk.fixture.problem;
    struct total *total = ARENA_NEW(&problem->arena, struct total, 1);
    *total = (struct total){.name = "合计",
                            .tasks = {problem->index.n, 2},
                            .relation = relation,
                            .count = count,
                            .basis = "附件"};
    VEC_PUSH(&problem->index, first);
    VEC_PUSH(&problem->index, second);
    problem->totals = total;
    problem->n_totals = 1;
}

START_TEST(a_total_shows_both_figures) {
    int first = TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    int second = TASK(&desk.fixture, "T2", .target = "编号=E3");
    add_total(first, second, RELATION_AT_LEAST, 4);
    desk_ask();
    const struct page *page = desk_page(PAGE_totals);
    ck_assert_str_eq(cell_of(page, 1, "任务"), "T1;T2");
    ck_assert_str_eq(cell_of(page, 1, "单位"), "家次");
    ck_assert_str_eq(cell_of(page, 1, "关系"), ">=");
    ck_assert_str_eq(cell_of(page, 1, "计划数量"), "4");
    ck_assert_str_eq(cell_of(page, 1, "任务合计"), "3");
    ck_assert_str_eq(cell_of(page, 1, "是否相符"), "否");
}
END_TEST

START_TEST(visits_stand_against_the_cap_and_each_approval_is_listed) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2|E4");
    TASK(&desk.fixture, "T2", .target = "编号=E1", .uncounted = true);
    TASK(&desk.fixture, "T3", .target = "编号=E1", .count = 2,
         .approval = "批1");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-03", "P1;P2");
    desk_put("T2/E1/Y/1", "2025-03-04", "P1;P2");
    desk_put("T3/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("T3/E1/Y/2", "2025-03-06", "P1;P2");
    const struct page *page = desk_page(PAGE_enterprises);
    ck_assert_int_eq(page_count_rows(page), 5);
    ck_assert_str_eq(cell_of(page, 1, "频次上限"), "4");
    ck_assert_str_eq(cell_of(page, 1, "计入频次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "不计频次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "经批准"), "2");
    ck_assert_str_eq(cell_of(page, 1, "合计"), "4");
    ck_assert_str_eq(cell_of(page, 1, "批准使用情况"),
                     "T3/E1/Y/1 (批1);T3/E1/Y/2 (批1)");
    ck_assert_str_eq(cell_of(page, 2, "未排家次"), "1");
    ck_assert_str_eq(cell_of(page, 4, "频次上限"), "");
    ck_assert_str_eq(cell_of(page, 4, "分类"), "部门");
}
END_TEST

TCase *page_work_tests(void) {
    TCase *group = tcase_create("page_work");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_task_tells_what_was_asked_and_placed);
    tcase_add_test(group, a_total_shows_both_figures);
    tcase_add_test(group,
                   visits_stand_against_the_cap_and_each_approval_is_listed);
    return group;
}
