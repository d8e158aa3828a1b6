/*
 * test_console_renewal.c - what all pages and screens tell of a re-solve.
 */
#include "model/baseline.h"
#include "output/console.h"
#include "output/folder.h"
#include "output/writer.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct baseline baseline;

/* E5 and P5 are no longer in the folder. */
static void open_renewal(void) {
    desk_open();
    baseline_init(&baseline);
    struct fixture *f = &desk.fixture;
    int enterprise = ENTERPRISE(f, "E5", .name = "旧厂", .class = CLASS_POOL);
    f->problem.enterprises[enterprise].is_gone = true;
    int officer = OFFICER(f, "P5", .sections = "甲科");
    f->problem.inspectors[officer].is_gone = true;
}

static void close_renewal(void) {
    desk_close();
    baseline_release(&baseline);
}

enum { P1, P2, P3, P4, P5 };

/* A row of the baseline, with a crew of two. */
struct given {
    const char *id;
    int task;
    int enterprise;
    const char *date;
    int crew[2];
    enum visit_status status;
    bool locked;
};

static void add_row(struct given given) {
    int *crew = ARENA_NEW(&baseline.arena, int, 2);
    memcpy(crew, given.crew, sizeof given.crew);
    struct baseline_row row = {
        .id = given.id,
        .task = given.task,
        .enterprise = given.enterprise,
        .period = "Y",
        .k = 1,
        .start =
            *given.date ? fixture_day(&desk.fixture, given.date) : NOT_PLACED,
        .crew = crew,
        .n_crew = 2,
        .status = given.status,
        .is_locked = given.locked,
        .trip = "0301-9",
        .wish = "是",
    };
    names_add(&baseline.ids, row.id);
    VEC_PUSH(&baseline.rows, row);
}

static void renew_from(const char *date) {
    baseline.from = fixture_day(&desk.fixture, date);
    demand_renew(&desk.demand, &desk.fixture.problem, &baseline, &desk.diags);
    plan_init(&desk.plan, &desk.fixture.problem, &desk.demand);
}

/* T1 asks for E1, E2 and E3, T2 for E1 again; T9 is gone.  Done are E1 and a
 * visit of T9, locked is E3, cancelled is T2, and E2 is announced. */
static void publish(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2|E3");
    TASK(&desk.fixture, "T2", .target = "编号=E1");
    int t = TASK(&desk.fixture, "T9");
    desk.fixture.problem.tasks[t].is_gone = true;
    add_row((struct given){
        .id = "T1/E1/Y/1", .date = "2025-03-04", .crew = {P2, P1}});
    add_row((struct given){.id = "T9/E5/Y/1",
                           .task = 2,
                           .enterprise = 4,
                           .date = "2025-03-04",
                           .crew = {P5, P3},
                           .status = STATUS_DONE,
                           .locked = true});
    add_row((struct given){.id = "T1/E3/Y/1",
                           .enterprise = 2,
                           .date = "2025-03-12",
                           .crew = {P2, P1},
                           .locked = true});
    add_row((struct given){.id = "T2/E1/Y/1",
                           .task = 1,
                           .date = "2025-03-11",
                           .crew = {P2, P1},
                           .status = STATUS_CANCELLED});
    add_row((struct given){.id = "T1/E2/Y/1",
                           .enterprise = 1,
                           .date = "2025-03-13",
                           .crew = {P1, P2}});
    renew_from("2025-03-10");
}

static void expect_row(int row, const char *id, const char *const *cells) {
    static const char *const headers[] = {"日期",     "检查组", "人员编号",
                                          "优先时段", "状态",   "锁定"};
    const struct page *page = desk_page(PAGE_calendar);
    ck_assert_str_eq(cell_of(page, row, "检查编号"), id);
    for (int i = 0; i < 6; i++)
        ck_assert_str_eq(cell_of(page, row, headers[i]), cells[i]);
}

#define CK_ROW(row, id, ...) expect_row(row, id, (const char *[]){__VA_ARGS__})

START_TEST(history_stands_in_its_place_as_it_was_written) {
    publish();
    desk_put("T1/E2/Y/1", "2025-03-13", "P2;P1");
    ck_assert_int_eq(page_count_rows(desk_page(PAGE_calendar)), 6);
    CK_ROW(1, "T1/E1/Y/1", "2025-03-04", "0304-1", "P2;P1", "", "计划", "否");
    CK_ROW(2, "T9/E5/Y/1", "2025-03-04", "0304-2", "P5;P3", "是", "已完成",
           "是");
    CK_ROW(3, "T2/E1/Y/1", "2025-03-11", "0301-9", "P2;P1", "", "取消", "否");
    CK_ROW(4, "T1/E3/Y/1", "2025-03-12", "0312-1", "P2;P1", "", "计划", "是");
    CK_ROW(5, "T1/E2/Y/1", "2025-03-13", "0313-1", "P1;P2", "", "计划", "否");
}
END_TEST

START_TEST(a_cancelled_row_without_a_date_comes_last) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    add_row((struct given){.id = "T1/E1/Y/1",
                           .date = "",
                           .crew = {P2, P1},
                           .status = STATUS_CANCELLED});
    renew_from("2025-03-10");
    desk_put("T1/E2/Y/1", "2025-03-14", "P1;P2");
    CK_ROW(2, "T1/E1/Y/1", "", "0301-9", "P2;P1", "", "取消", "否");
    const struct page *page = desk_page(PAGE_calendar);
    ck_assert_str_eq(cell_of(page, 2, "结束日期"), "");
    ck_assert_str_eq(cell_of(page, 2, "星期"), "");
}
END_TEST

START_TEST(what_was_not_done_is_planned_again_and_not_locked) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    add_row((struct given){.id = "T1/E1/Y/1",
                           .date = "2025-03-04",
                           .crew = {P2, P1},
                           .status = STATUS_NOT_DONE,
                           .locked = true});
    renew_from("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-14", "P1;P2");
    CK_ROW(1, "T1/E1/Y/1", "2025-03-14", "0314-1", "P1;P2", "", "计划", "否");
}
END_TEST

START_TEST(what_was_done_has_the_wish_of_its_day_whether_asked_for_or_not) {
    TASK(&desk.fixture, "T1", .target = "编号=E2",
         .preferred = "2025-03-04..2025-03-05");
    add_row((struct given){
        .id = "T1/E1/Y/1", .date = "2025-03-04", .crew = {P2, P1}});
    add_row((struct given){.id = "T1/E2/Y/1",
                           .enterprise = 1,
                           .date = "2025-03-06",
                           .crew = {P2, P1}});
    renew_from("2025-03-10");
    CK_ROW(1, "T1/E1/Y/1", "2025-03-04", "0304-1", "P2;P1", "是", "计划", "否");
    CK_ROW(2, "T1/E2/Y/1", "2025-03-06", "0306-1", "P2;P1", "否", "计划", "否");
}
END_TEST

/* Of the pages that count what is asked for, what is gone is left out. */
START_TEST(what_is_gone_is_in_no_report_but_that_of_the_officers) {
    publish();
    desk_put("T1/E2/Y/1", "2025-03-13", "P1;P2");
    ck_assert_int_eq(page_count_rows(desk_page(PAGE_tasks)), 3);
    ck_assert_int_eq(page_count_rows(desk_page(PAGE_filing)), 3);
    ck_assert_int_eq(page_count_rows(desk_page(PAGE_enterprises)), 5);
    const struct page *tasks = desk_page(PAGE_tasks);
    ck_assert_str_eq(cell_of(tasks, 1, "应检家次"), "3");
    ck_assert_str_eq(cell_of(tasks, 2, "应检家次"), "0");
    const struct page *officers = desk_page(PAGE_officers);
    ck_assert_int_eq(page_count_rows(officers), 6);
    ck_assert_str_eq(cell_of(officers, 5, "人员编号"), "P5");
    ck_assert_str_eq(cell_of(officers, 5, "合计"), "1");
    const struct page *budget = desk_page(PAGE_budget);
    ck_assert_str_eq(cell_of(budget, 1, "科室"), "甲科");
    ck_assert_str_eq(cell_of(budget, 1, "执法人员"), "2");
}
END_TEST

/* Not asked for any more, yet it has been there. */
START_TEST(history_counts_toward_the_cap_of_its_enterprise) {
    TASK(&desk.fixture, "T1", .target = "编号=E2");
    add_row((struct given){
        .id = "T1/E1/Y/1", .date = "2025-03-04", .crew = {P2, P1}});
    renew_from("2025-03-10");
    const struct page *page = desk_page(PAGE_enterprises);
    ck_assert_str_eq(cell_of(page, 1, "计入频次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "未排家次"), "0");
    page = desk_page(PAGE_tasks);
    ck_assert_str_eq(cell_of(page, 1, "应检家次"), "1");
    ck_assert_str_eq(cell_of(page, 1, "已排家次"), "0");
    ck_assert_int_eq(page_count_rows(desk_page(PAGE_unplaced)), 2);
}
END_TEST

START_TEST(the_draw_tells_what_it_kept) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "编号=E1|E2|E3|E4",
         .count = 2);
    add_row((struct given){
        .id = "D1/E1/Y/1", .date = "2025-03-04", .crew = {P2, P1}});
    add_row((struct given){.id = "D1/E2/Y/1",
                           .enterprise = 1,
                           .date = "2025-03-13",
                           .crew = {P2, P1}});
    add_row((struct given){.id = "D1/E3/Y/1",
                           .enterprise = 2,
                           .date = "",
                           .crew = {P2, P1},
                           .status = STATUS_CANCELLED});
    renew_from("2025-03-10");
    const struct page *page = desk_page(PAGE_draw);
    static const char *const rows[][3] = {
        {"E1", "抽中", "已完成或已锁定，沿用"},
        {"E2", "抽中", "沿用基准计划的抽取结果"},
        {"E4", "备选", ""},
        {"E3", "未参加", "本次检查已取消"},
    };
    for (int i = 0; i < 4; i++) {
        ck_assert_str_eq(cell_of(page, i + 1, "企业编号"), rows[i][0]);
        ck_assert_str_eq(cell_of(page, i + 1, "结果"), rows[i][1]);
        ck_assert_str_eq(cell_of(page, i + 1, "原因"), rows[i][2]);
    }
}
END_TEST

static const char *summary(enum language language) {
    struct view view;
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan, language);
    console_renewal(paper(), &view);
    view_release(&view);
    return paper_read();
}

START_TEST(the_summary_counts_what_became_of_the_baseline) {
    publish();
    desk_put("T1/E2/Y/1", "2025-03-14", "P1;P2");
    const char *text = summary(LANGUAGE_EN);
    CK_HAS(text, "planned anew from 2025-03-10; visits of the baseline: 2 done "
                 "(1 assumed so, lying before that day), 1 locked, 1 "
                 "cancelled, 0 not done\n");
    CK_HAS(text,
           "against the baseline: moved 1, another crew on the same day 0, "
           "another enterprise 0, added 0, no longer planned 1\n");
}
END_TEST

START_TEST(the_summary_counts_what_is_new_and_what_is_no_more) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2|E3|E4");
    add_row((struct given){.id = "T1/E1/Y/2", .date = "2025-03-12"});
    add_row((struct given){
        .id = "T1/E1/Y/1", .date = "2025-03-12", .crew = {P1, P2}});
    add_row((struct given){.id = "T1/E2/Y/1",
                           .enterprise = 1,
                           .date = "2025-03-13",
                           .crew = {P1, P2}});
    add_row((struct given){.id = "T1/E3/Y/1",
                           .enterprise = 2,
                           .date = "2025-03-04",
                           .status = STATUS_NOT_DONE});
    renew_from("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-12", "P1;P3");
    const char *text = summary(LANGUAGE_ZH);
    CK_HAS(text, "未完成 1 次\n");
    CK_HAS(text, "改期 0、换人（日期不变）1、换企业 0、新增 0、不再安排 3\n");
}
END_TEST

START_TEST(the_first_line_counts_what_is_asked_for) {
    publish();
    FILE *to = paper();
    console_summary(to, &desk.fixture.problem, &desk.demand, &desk.plan, "out",
                    LANGUAGE_ZH);
    const char *text = paper_read();
    CK_HAS(text, "应检 3 家次，已排 2 家次，出检 3 次\n");
    CK_HAS(text, "未能排期 1 家次，");
    CK_HAS(text, "  甲科     2     4     2     2\n");
}
END_TEST

START_TEST(the_solution_tells_its_baseline) {
    publish();
    strcpy(baseline.sha256, "abc");
    struct view view;
    struct folder folder;
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              LANGUAGE_ZH);
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    ck_assert(writer_json(&folder, &view));
    const char *text =
        file_read(desk_text("%s/%s", folder.fresh, SOLUTION_FILE));
    CK_HAS(text, "  \"baseline\": {\n    \"sha256\": \"abc\",\n"
                 "    \"from\": \"2025-03-10\",\n    \"history\": 1,\n"
                 "    \"cancelled\": 1\n  },\n");
    CK_HAS(text, "\"visits\": 3,\n    \"placed\": 2,\n    \"unplaced\": 1,");
    folder_release(&folder);
    view_release(&view);
}
END_TEST

TCase *console_renewal_tests(void) {
    TCase *group = tcase_create("console_renewal");
    tcase_add_checked_fixture(group, open_renewal, close_renewal);
    tcase_add_test(group, history_stands_in_its_place_as_it_was_written);
    tcase_add_test(group, a_cancelled_row_without_a_date_comes_last);
    tcase_add_test(group, what_was_not_done_is_planned_again_and_not_locked);
    tcase_add_test(
        group, what_was_done_has_the_wish_of_its_day_whether_asked_for_or_not);
    tcase_add_test(group,
                   what_is_gone_is_in_no_report_but_that_of_the_officers);
    tcase_add_test(group, history_counts_toward_the_cap_of_its_enterprise);
    tcase_add_test(group, the_draw_tells_what_it_kept);
    tcase_add_test(group, the_summary_counts_what_became_of_the_baseline);
    tcase_add_test(group, the_summary_counts_what_is_new_and_what_is_no_more);
    tcase_add_test(group, the_first_line_counts_what_is_asked_for);
    tcase_add_test(group, the_solution_tells_its_baseline);
    return group;
}
