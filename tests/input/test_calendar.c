#include "input/calendar.h"

#include "model/demand.h"
#include "model/plan.h"
#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static struct demand demand;
static struct plan plan;
static struct diags diags;

static void calendar_open(void) {
    folder_open();
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "T1,任务,甲科,其他,编号=E1|E2,全部\n");
    folder_load_well();
    diags = (struct diags){0};
    demand_init(&demand, &folder.problem, &diags);
    plan_init(&plan, &folder.problem, &demand);
}

static void calendar_close(void) {
    plan_release(&plan);
    demand_release(&demand);
    diags_release(&diags);
    folder_close();
}

/* The messages name the file as it was given: relative here. */
static enum load_result read_calendar(const char *text) {
    folder_write("c.csv", text);
    enum load_result result = calendar_read(
        &plan, folder_file("c.csv"), &folder.problem, &demand, NULL, &diags);
    for (int i = 0; i < diags.n; i++)
        diags.at[i].place.file = "c.csv";
    return result;
}

static const char *const calendars[] = {
    "检查编号,日期,人员编号\nT1/E1/Y/1,2025-03-05,P1;P2\n",
    "visit,status,date,inspectors,mine\nT1/E1/Y/1,done,2025/3/5,P1;P2,x\n",
    ("\xef\xbb\xbf日期,人员编号,检查编号,锁定\r\n"
     "2025年3月5日,Ｐ１；P2,T1/E1/Y/1,是\r\n"),
    "检查编号,日期,人员编号\nT1/E1/Y/1,2025-03-05,P1、P2\n",
    "检查编号,日期,人员编号\nT1/E1/Y/1,2025-03-05,P1，P2\n",
    "检查编号,日期,人员编号\nT1/E1/Y/1,2025-03-05,P1 P2\n",
};

START_TEST(a_calendar_becomes_a_plan) {
    ck_assert_int_eq(read_calendar(calendars[_i]), LOAD_READ);
    int visit = demand_find(&demand, "T1/E1/Y/1");
    int n;
    const int *crew = plan_crew(&plan, visit, &n);
    ck_assert_int_eq(plan.start[visit], 2);
    ck_assert_int_eq(n, 2);
    ck_assert_int_eq(crew[0], 0);
    ck_assert_int_eq(crew[1], 1);
    ck_assert(!plan_has(&plan, demand_find(&demand, "T1/E2/Y/1")));
}
END_TEST

static const struct {
    const char *date;
    int start;
} outside[] = {{"2025-03-02", -1}, {"2025-03-01", -2}, {"2025-03-15", 12}};

START_TEST(a_visit_outside_the_horizon_is_left_to_the_judge) {
    char text[128];
    snprintf(text, sizeof text, "检查编号,日期,人员编号\nT1/E1/Y/1,%s,P1;P2\n",
             outside[_i].date);
    ck_assert_int_eq(read_calendar(text), LOAD_READ);
    ck_assert(plan_has(&plan, 0));
    ck_assert_int_eq(plan.start[0], outside[_i].start);
}
END_TEST

START_TEST(a_crew_that_is_short_leaves_seats_empty) {
    read_calendar("检查编号,日期,人员编号\nT1/E1/Y/1,2025-03-05,P2\n"
                  "T1/E2/Y/1,2025-03-05,\n");
    int n;
    const int *crew = plan_crew(&plan, 0, &n);
    ck_assert_int_eq(crew[0], 1);
    ck_assert_int_eq(crew[1], NONE);
    ck_assert_int_eq(plan_crew(&plan, 1, &n)[0], NONE);
    CK_TOLD_NOTHING(&diags);
}
END_TEST

static const char *const not_made[] = {"取消", "未完成", "cancelled",
                                       "not done"};

START_TEST(a_visit_that_was_not_made_is_not_in_the_plan) {
    char text[128];
    snprintf(text, sizeof text,
             "检查编号,日期,人员编号,状态\nT1/E1/Y/1,2025-03-05,P1;P2,%s\n",
             not_made[_i]);
    ck_assert_int_eq(read_calendar(text), LOAD_READ);
    ck_assert(!plan_has(&plan, 0));
}
END_TEST

static const struct {
    const char *rows;
    const char *told;
} wrong[] = {
    {"T9/E1/Y/1,2025-03-05,P1;P2", "c.csv:2:1 unknown-visit T9/E1/Y/1"},
    {"T1/E1/Y/1,2025-03-05,P1;P9", "c.csv:2:22 unknown-inspector P9"},
    {"T1/E1/Y/1,2025-03-05,甲一;P2", "c.csv:2:22 name-for-id 甲一 P1"},
    {"T1/E1/Y/1,2025-03-05,P1;P2;P3", "c.csv:2:22 crew-too-large T1/E1/Y/1"},
    {"T1/E1/Y/1,三月,P1;P2", "c.csv:2:11 not-a-date 三月"},
    {"T1/E1/Y/1,,P1;P2", "c.csv:2:11 missing-value 日期"},
    {",2025-03-05,P1;P2", "c.csv:2:1 missing-value 检查编号"},
    {"T1/E1/Y/1,2025-03-05,P1;P2\nT1/E1/Y/1,2025-03-06,P1;P2",
     "c.csv:3:1 repeated-id T1/E1/Y/1"},
};
#define N_WRONG (int)(sizeof wrong / sizeof *wrong)

START_TEST(a_row_that_cannot_be_right_is_told) {
    char text[256];
    snprintf(text, sizeof text, "检查编号,日期,人员编号\n%s\n", wrong[_i].rows);
    ck_assert_int_eq(read_calendar(text), LOAD_REJECTED);
    CK_TOLD(&diags, wrong[_i].told);
}
END_TEST

START_TEST(an_unknown_status_is_told) {
    ck_assert_int_eq(read_calendar("检查编号,日期,人员编号,状态\n"
                                   "T1/E1/Y/1,2025-03-05,P1;P2,好\n"),
                     LOAD_REJECTED);
    CK_TOLD(&diags,
            "c.csv:2:28 unknown-word 好 状态 计划, 已完成, 未完成, 取消");
}
END_TEST

START_TEST(an_empty_calendar_lacks_its_columns) {
    ck_assert_int_eq(read_calendar(""), LOAD_REJECTED);
    CK_TOLD(&diags, "c.csv:1:1 missing-column 检查编号",
            "c.csv:1:1 missing-column 日期",
            "c.csv:1:1 missing-column 人员编号");
}
END_TEST

START_TEST(a_calendar_that_is_not_there_cannot_be_read) {
    ck_assert_int_eq(calendar_read(&plan, folder_file("no.csv"),
                                   &folder.problem, &demand, NULL, &diags),
                     LOAD_UNREADABLE);
    ck_assert_int_eq(diags.n_errors, 1);
}
END_TEST

/* History that names no visit, and one that it names. */
START_TEST(cancelled_rows_are_passed_over) {
    ck_assert_int_eq(read_calendar("检查编号,日期,人员编号,状态\n"
                                   "T9/E9/Y/1,,P8;P9,取消\n"
                                   "T1/E1/Y/1,,P1;P2,取消\n"),
                     LOAD_READ);
    CK_TOLD_NOTHING(&diags);
    ck_assert(!plan_has(&plan, 0));
}
END_TEST

/* A plan of a re-solve begins with what is held. */
START_TEST(what_is_held_is_in_the_plan_only_if_the_calendar_has_it) {
    plan.start[0] = plan.start[1] = 4;
    plan.member[0] = 2;
    ck_assert_int_eq(read_calendar("检查编号,日期,人员编号\n"
                                   "T1/E2/Y/1,2025-03-05,P1;P2\n"),
                     LOAD_READ);
    ck_assert(!plan_has(&plan, 0));
    ck_assert_int_eq(plan.member[0], NONE);
    ck_assert_int_eq(plan.start[1], 2);
}
END_TEST

TCase *calendar_tests(void) {
    TCase *group = tcase_create("calendar");
    tcase_add_checked_fixture(group, calendar_open, calendar_close);
    tcase_add_loop_test(group, a_calendar_becomes_a_plan, 0, 6);
    tcase_add_loop_test(group, a_visit_outside_the_horizon_is_left_to_the_judge,
                        0, 3);
    tcase_add_test(group, a_crew_that_is_short_leaves_seats_empty);
    tcase_add_loop_test(group, a_visit_that_was_not_made_is_not_in_the_plan, 0,
                        4);
    tcase_add_loop_test(group, a_row_that_cannot_be_right_is_told, 0, N_WRONG);
    tcase_add_test(group, cancelled_rows_are_passed_over);
    tcase_add_test(group,
                   what_is_held_is_in_the_plan_only_if_the_calendar_has_it);
    tcase_add_test(group, an_unknown_status_is_told);
    tcase_add_test(group, an_empty_calendar_lacks_its_columns);
    tcase_add_test(group, a_calendar_that_is_not_there_cannot_be_read);
    return group;
}
