#include "output/write.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

enum { E1, E2, E3 };
enum { P1, P2, P3, P4 };

/* One visit of each kind of change, in the order of the page. */
static const struct page *change_all(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2|E3");
    TASK(&desk.fixture, "T2", .target = "编号=E1");
    TASK(&desk.fixture, "T3", .target = "编号=E1|E2", .mode = MODE_DRAW);
    fixture_closure(&desk.fixture, "E1", "2025-03-10..2025-03-16");
    redesk_row("T9/E8/Y/1", NONE, NONE, "2025-03-11", P1);
    redesk_row("T3/E1/Y/1", 2, E1, "2025-03-12", P1);
    redesk_row("T1/E1/Y/1", 0, E1, "2025-03-10", P1);
    redesk_row("T1/E2/Y/1", 0, E2, "2025-03-11", P3);
    redesk_ask("2025-03-10");
    desk_put("T3/E2/Y/1", "2025-03-13", "P3;P4");
    desk_put("T1/E1/Y/1", "2025-03-14", "P2;P1");
    desk_put("T1/E2/Y/1", "2025-03-11", "P1;P2");
    desk_put("T2/E1/Y/1", "2025-03-13", "P1;P2");
    const struct page *page = desk_page(PAGE_changes);
    ck_assert_int_eq(page_count_rows(page), 6);
    return page;
}

static void expect_row(const struct page *page, int row,
                       const char *const *cells) {
    static const char *const headers[] = {
        "检查编号", "变更",     "任务",     "企业名称", "原日期",  "新日期",
        "移动天数", "原检查组", "新检查组", "顶替检查", "顶替企业"};
    for (int i = 0; i < (int)(sizeof headers / sizeof *headers); i++)
        ck_assert_str_eq(cell_of(page, row, headers[i]), cells[i]);
}

START_TEST(each_kind_of_change_has_its_cells) {
    static const char *const rows[][11] = {
        {"T9/E8/Y/1", "不再安排", "旧任务", "旧企业", "2025-03-11", "", "",
         "P1;P2", "", "", ""},
        {"T3/E1/Y/1", "换企业", "检查", "东山化工", "2025-03-12", "2025-03-13",
         "", "P1;P2", "P3;P4", "T3/E2/Y/1", "东河化工"},
        {"T1/E1/Y/1", "改期", "检查", "东山化工", "2025-03-10", "2025-03-14",
         "4", "P1;P2", "P1;P2", "", ""},
        {"T1/E2/Y/1", "换人", "检查", "东河化工", "2025-03-11", "2025-03-11",
         "0", "P3;P4", "P1;P2", "", ""},
        {"T2/E1/Y/1", "新增", "检查", "东山化工", "", "2025-03-13", "", "",
         "P1;P2", "", ""},
    };
    const struct page *page = change_all();
    for (int row = 0; row < 5; row++)
        expect_row(page, row + 1, rows[row]);
}
END_TEST

START_TEST(each_change_has_its_reason) {
    const struct page *page = change_all();
    ck_assert_str_eq(cell_of(page, 1, "原因"), "任务“旧任务”已不在任务表中");
    CK_HAS(cell_of(page, 2, "原因"), "企业“东山化工”停产（");
    CK_HAS(cell_of(page, 3, "原因"), "2025-03-10 至 2025-03-16");
    CK_HAS(cell_of(page, 4, "原因"), "已不属于任务科室“");
    CK_HAS(cell_of(page, 5, "原因"), "原日历中没有任务“T2”的检查");
}
END_TEST

START_TEST(days_to_an_earlier_day_are_counted_too) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, E1, "2025-03-12", P1);
    redesk_ask("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-10", "P2;P1");
    ck_assert_str_eq(cell_of(desk_page(PAGE_changes), 1, "移动天数"), "2");
}
END_TEST

START_TEST(a_crew_that_the_folder_does_not_know_is_told_as_it_was_written) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct baseline_row *row = redesk_row("T1/E1/Y/1", 0, E1, "2025-03-12", P1);
    row->n_crew = 0;
    row->stranger = "李四";
    redesk_ask("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-12", "P2;P1");
    const struct page *page = desk_page(PAGE_changes);
    ck_assert_str_eq(cell_of(page, 1, "原检查组"), "张三;李四");
    CK_HAS(cell_of(page, 1, "原因"), "“李四”已不在人员表中");
}
END_TEST

START_TEST(the_page_speaks_english) {
    desk.language = LANGUAGE_EN;
    const struct page *page = change_all();
    ck_assert_str_eq(cell_of(page, 4, "change"), "re-crewed");
    ck_assert_str_eq(cell_of(page, 3, "reason"),
                     "the enterprise \"东山化工\" is closed (2025-03-10 to "
                     "2025-03-16)");
}
END_TEST

START_TEST(a_re_solve_writes_the_page) {
    change_all();
    const char *path = desk_path("out");
    ck_assert(write_output(path, &desk.fixture.problem, &desk.demand,
                           &desk.plan, (struct manner){LANGUAGE_ZH, 1},
                           &desk.diags));
    CK_HAS(file_read(desk_text("%s/changes.csv", path)), "T9/E8/Y/1,不再安排");
}
END_TEST

TCase *page_changes_tests(void) {
    TCase *group = tcase_create("page_changes");
    tcase_add_checked_fixture(group, redesk_open, redesk_close);
    tcase_add_test(group, each_kind_of_change_has_its_cells);
    tcase_add_test(group, each_change_has_its_reason);
    tcase_add_test(group, days_to_an_earlier_day_are_counted_too);
    tcase_add_test(
        group, a_crew_that_the_folder_does_not_know_is_told_as_it_was_written);
    tcase_add_test(group, the_page_speaks_english);
    tcase_add_test(group, a_re_solve_writes_the_page);
    return group;
}
