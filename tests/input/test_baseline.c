#include "input/baseline.h"

#include "model/baseline.h"
#include "model/plan.h"
#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static struct baseline baseline;
static struct diags diags;

static void baseline_open(void) {
    folder_open();
    folder_load_well();
    diags = (struct diags){0};
    baseline_init(&baseline);
}

static void baseline_close(void) {
    baseline_release(&baseline);
    diags_release(&diags);
    folder_close();
}

static day date_of(const char *text) {
    struct date date = {0};
    ck_assert_int_eq(
        sscanf(text, "%d-%d-%d", &date.year, &date.month, &date.day), 3);
    return date_to_day(date);
}

/* Read from 10 March on, the eighth day of the horizon. */
static enum load_result read_baseline(const char *text) {
    folder_write("c.csv", text);
    enum load_result result =
        baseline_read(&baseline, &folder.problem, folder_file("c.csv"),
                      date_of("2025-03-10"), &diags);
    for (int i = 0; i < diags.n; i++)
        diags.at[i].place.file = "c.csv";
    return result;
}

static const struct baseline_row *row_at(int i) {
    ck_assert_int_lt(i, baseline.rows.n);
    return &baseline.rows.at[i];
}

#define WHOLE_ROW "2025-03-12,P1;P2,计划,是"

START_TEST(a_row_is_taken_apart) {
    ck_assert_int_eq(read_baseline("检查编号,日期,人员编号,状态,锁定\n"
                                   "T1/E1/Y/1," WHOLE_ROW "\n"),
                     LOAD_READ);
    CK_TOLD_NOTHING(&diags);
    const struct baseline_row *row = row_at(0);
    ck_assert_str_eq(row->id, "T1/E1/Y/1");
    ck_assert_int_eq(row->task, 0);
    ck_assert_int_eq(row->enterprise, 0);
    ck_assert_str_eq(row->period, "Y");
    ck_assert_int_eq(row->k, 1);
    ck_assert_int_eq(row->start, 9);
    ck_assert_int_eq(row->n_crew, 2);
    ck_assert_int_eq(row->crew[0], 0);
    ck_assert_int_eq(row->crew[1], 1);
    ck_assert_int_eq(row->status, STATUS_PLANNED);
    ck_assert(row->is_locked);
    ck_assert_int_eq(row->place.column, 1);
    ck_assert_int_eq(row->date_place.column, 11);
    ck_assert_int_eq(row->crew_place.column, 22);
    ck_assert_ptr_eq(baseline_find(&baseline, "T1/E1/Y/1"), row);
    ck_assert_uint_eq(strlen(baseline.sha256), 64);
}
END_TEST

/* The same calendar as offices give it back. */
static const char *const given_back[] = {
    ("\xef\xbb\xbf\"锁定\",\"\",\"状态\",\"检查编号\",\"人员编号\","
     "\"日期\"\r\n\"是\",\"见附件\",\"计划\",\"T1/E1/Y/1\",\"P1;P2\","
     "\"2025/3/12\"\r\n"),
    ("检查编号,日期,人员编号,状态,锁定\n"
     "T1/E1/Y/1,2025/3/12 0:00,P1;P2,计划,是\n"),
    ("检查编号,日期,人员编号,状态,锁定\n"
     " Ｔ1／E1/Y/1 ,2025年3月12日, P1；P2 ,,是\n"),
    ("visit,date,inspectors,locked,status,,\n"
     "T1/E1/Y/1,2025-03-12,P1;P2,yes,,x,y,z\n"),
    /* GB18030 */
    ("\xbc\xec\xb2\xe9\xb1\xe0\xba\xc5,\xc8\xd5\xc6\xda,"
     "\xc8\xcb\xd4\xb1\xb1\xe0\xba\xc5,\xcb\xf8\xb6\xa8,\xd7\xb4\xcc\xac\r\n"
     "T1/E1/Y/1,2025.3.12,P1;P2,\xca\xc7,\r\n"),
    ("检查编号,日期,人员编号,锁定,状态\n"
     "T1/E1/Y/1,2025-03-12,P1、P2,是,\n"),
    ("检查编号,日期,人员编号,锁定,状态\n"
     "T1/E1/Y/1,2025-03-12,P1　P2,是,\n"),
    ("状态,日期,检查编号,人员编号,锁定\n"
     ",2025-03-12,T1/E1/Y/1,P1;P2,是\n"),
};
#define N_GIVEN_BACK (int)(sizeof given_back / sizeof *given_back)

START_TEST(however_it_is_given_back_it_is_the_same) {
    ck_assert_int_eq(read_baseline(given_back[_i]), LOAD_READ);
    CK_TOLD_NOTHING(&diags);
    ck_assert_int_eq(baseline.rows.n, 1);
    ck_assert_str_eq(row_at(0)->id, "T1/E1/Y/1");
    ck_assert_int_eq(row_at(0)->start, 9);
    ck_assert_int_eq(row_at(0)->n_crew, 2);
    ck_assert_int_eq(row_at(0)->status, STATUS_PLANNED);
    ck_assert(row_at(0)->is_locked);
}
END_TEST

START_TEST(the_guard_before_a_sign_is_taken_off) {
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "=T1,任务,甲科,其他,编号=E1,全部\n");
    folder_load_well();
    ck_assert_int_eq(read_baseline("检查编号,日期\n'=T1/E1/Y/1,2025-03-12\n"),
                     LOAD_READ);
    ck_assert_str_eq(row_at(0)->id, "=T1/E1/Y/1");
    ck_assert_int_eq(row_at(0)->task, 0);
}
END_TEST

START_TEST(what_is_left_out_is_planned_and_not_locked) {
    ck_assert_int_eq(read_baseline("日期,检查编号\n,T1/E1/Y/1\n"), LOAD_READ);
    CK_TOLD(&diags, "c.csv:1:1 no-status-column 状态",
            "c.csv:1:1 no-lock-column 锁定",
            "c.csv:2:1 row-without-date T1/E1/Y/1 日期");
    ck_assert_int_eq(row_at(0)->start, NOT_PLACED);
    ck_assert_int_eq(row_at(0)->n_crew, 0);
    ck_assert_int_eq(row_at(0)->status, STATUS_PLANNED);
    ck_assert(!row_at(0)->is_locked);
}
END_TEST

START_TEST(columns_of_notes_and_renamed_marks_are_told) {
    ck_assert_int_eq(
        read_baseline("备注,备注,日期,检查编号,人员编号,执行情况,是否锁定\n"
                      "a,b,2025-03-12,T1/E1/Y/1,P1;P2,取消,是\n"),
        LOAD_READ);
    CK_TOLD(&diags, "c.csv:1:1 unknown-column 备注",
            "c.csv:1:1 no-status-column 状态", "c.csv:1:1 no-lock-column 锁定",
            "c.csv:1:4 unknown-column 备注",
            "c.csv:1:20 unknown-column 执行情况",
            "c.csv:1:25 unknown-column 是否锁定 锁定");
    ck_assert_int_eq(row_at(0)->status, STATUS_PLANNED);
    ck_assert(!row_at(0)->is_locked);
}
END_TEST

static const struct {
    const char *date;
    int from;
} days[] = {{"2025-03-02", 0},  {"2025-03-03", 0},  {"2025-03-04", 1},
            {"2025-03-14", 11}, {"2025-03-15", 12}, {"2026-01-01", 12}};

START_TEST(the_day_lies_in_the_horizon_or_behind_it) {
    folder_write("c.csv", "检查编号,日期\n");
    ck_assert_int_eq(baseline_read(&baseline, &folder.problem,
                                   folder_file("c.csv"), date_of(days[_i].date),
                                   &diags),
                     LOAD_READ);
    ck_assert_int_eq(baseline.from, days[_i].from);
}
END_TEST

static const struct {
    const char *row;
    const char *told;
} wrong[] = {
    {"T1/E1/Y," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/E1/Y"},
    {"T1/E1/Y/1/1," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/E1/Y/1/1"},
    {"T1//Y/1," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1//Y/1"},
    {"T1/-/Y/1," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/-/Y/1"},
    {"T1/E1/Z/1," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/E1/Z/1"},
    {"T1/E1/M4/1," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/E1/M4/1"},
    {"T1/E1/Y/0," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/E1/Y/0"},
    {"T1/E1/Y/x," WHOLE_ROW, "c.csv:2:1 bad-visit-id T1/E1/Y/x"},
    {"," WHOLE_ROW, "c.csv:2:1 missing-value 检查编号"},
    {"T1/E1/Y/1," WHOLE_ROW "\nT1/E1/ Y/1," WHOLE_ROW,
     "c.csv:3:1 repeated-id T1/E1/Y/1"},
    {"T1/E1/Y/1,,P1;P2,已完成,否", "c.csv:2:11 missing-value 日期"},
    {"T1/E1/Y/1,,P1;P2,计划,是", "c.csv:2:11 missing-value 日期"},
    {"T1/E1/Y/1,2025-03-12,,计划,是", "c.csv:2:22 missing-value 人员编号"},
    {"T1/E1/Y/1,2025-02-30,P1;P2,计划,是", "c.csv:2:11 not-a-date 2025-02-30"},
    {"T1/E1/Y/1,2025-03-02,P1;P2,,", "c.csv:2:11 held-outside T1/E1/Y/1"},
    {"T1/E1/Y/1,2025-03-15,P1;P2,计划,是", "c.csv:2:11 held-outside T1/E1/Y/1"},
    {"T1/E1/Y/1,2026-03-12,P1;P2,已完成,", "c.csv:2:11 held-outside T1/E1/Y/1"},
    {"T9/E1/Y/1,2025-03-04,P1;P2,已完成,",
     "c.csv:2:1 gone-without-section T9 科室"},
};
#define N_WRONG (int)(sizeof wrong / sizeof *wrong)

START_TEST(a_row_that_cannot_be_kept_is_told) {
    char text[256];
    snprintf(text, sizeof text, "检查编号,日期,人员编号,状态,锁定\n%s\n",
             wrong[_i].row);
    ck_assert_int_eq(read_baseline(text), LOAD_REJECTED);
    CK_TOLD(&diags, wrong[_i].told);
}
END_TEST

START_TEST(labels_of_all_periods_are_known) {
    ck_assert_int_eq(read_baseline("检查编号,日期\n"
                                   "T1/E1/Y/1,\nT1/E1/H2/1,\nT1/E1/Q4/1,\n"
                                   "T1/E1/M04/1,\nT1/E1/M12/23,\n"
                                   "T1/E1/R10/1,\n"),
                     LOAD_READ);
    ck_assert_int_eq(baseline.rows.n, 6);
    ck_assert_int_eq(row_at(4)->k, 23);
}
END_TEST

START_TEST(what_is_only_announced_outside_the_horizon_is_planned_anew) {
    ck_assert_int_eq(read_baseline("检查编号,日期,状态,锁定\n"
                                   "T1/E1/Y/1,2025-03-15\n"),
                     LOAD_READ);
    CK_TOLD(&diags, "c.csv:2:11 row-outside T1/E1/Y/1");
    ck_assert_int_eq(row_at(0)->start, NOT_PLACED);
}
END_TEST

/* Whether or not another row keeps the officer, above or below. */
START_TEST(an_unknown_officer_leaves_an_announced_row_without_a_crew) {
    ck_assert_int_eq(read_baseline("检查编号,日期,人员编号,状态,锁定\n"
                                   "T1/E1/Y/1,2025-03-04,P9;P1\n"
                                   "T1/E1/Y/2,2025-03-12,P9;P1\n"
                                   "T1/E1/Y/3,2025-03-12,P1;P8\n"),
                     LOAD_READ);
    CK_TOLD(&diags, "c.csv:2:22 gone-officer P9",
            "c.csv:3:22 row-without-officer T1/E1/Y/2 P9",
            "c.csv:4:22 row-without-officer T1/E1/Y/3 P8");
    ck_assert_int_eq(row_at(0)->n_crew, 2);
    ck_assert_int_eq(row_at(1)->n_crew, 0);
    ck_assert_int_eq(row_at(2)->n_crew, 0);
    ck_assert_int_eq(folder.problem.n_inspectors, 4);
}
END_TEST

static const struct {
    const char *date;
    const char *status;
    int n_told;
} names[] = {
    {"2025-03-12", "计划", 1},
    {"2025-03-04", "计划", 1},
    {"2025-03-04", "未完成", 0},
};

START_TEST(an_officer_called_by_name_is_told_by_id) {
    char text[256];
    snprintf(text, sizeof text,
             "检查编号,日期,人员编号,状态\nT1/E1/Y/1,%s,P2;甲一,%s\n",
             names[_i].date, names[_i].status);
    (void)read_baseline(text);
    ck_assert_int_eq(diags.n_errors, names[_i].n_told);
    ck_assert_int_eq(was_told(&diags, "c.csv:2:22 name-for-id 甲一 P1"),
                     names[_i].n_told);
    ck_assert_int_eq(folder.problem.n_inspectors, 3);
}
END_TEST

START_TEST(an_unknown_officer_of_what_was_not_done_is_not_told) {
    ck_assert_int_eq(read_baseline("检查编号,日期,人员编号,状态,锁定\n"
                                   "T1/E1/Y/1,2025-03-04,P9;P1,未完成\n"),
                     LOAD_READ);
    CK_TOLD_NOTHING(&diags);
}
END_TEST

TCase *baseline_tests(void) {
    TCase *group = tcase_create("baseline");
    tcase_add_checked_fixture(group, baseline_open, baseline_close);
    tcase_add_test(group, a_row_is_taken_apart);
    tcase_add_loop_test(group, however_it_is_given_back_it_is_the_same, 0,
                        N_GIVEN_BACK);
    tcase_add_test(group, the_guard_before_a_sign_is_taken_off);
    tcase_add_test(group, what_is_left_out_is_planned_and_not_locked);
    tcase_add_test(group, columns_of_notes_and_renamed_marks_are_told);
    tcase_add_loop_test(group, the_day_lies_in_the_horizon_or_behind_it, 0,
                        (int)(sizeof days / sizeof *days));
    tcase_add_loop_test(group, a_row_that_cannot_be_kept_is_told, 0, N_WRONG);
    tcase_add_test(group, labels_of_all_periods_are_known);
    tcase_add_test(group,
                   what_is_only_announced_outside_the_horizon_is_planned_anew);
    tcase_add_test(group,
                   an_unknown_officer_leaves_an_announced_row_without_a_crew);
    tcase_add_loop_test(group, an_officer_called_by_name_is_told_by_id, 0, 3);
    tcase_add_test(group, an_unknown_officer_of_what_was_not_done_is_not_told);
    return group;
}
