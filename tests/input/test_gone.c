/*
 * test_gone.c - what a baseline keeps though the folder does not.
 */
#include "input/baseline.h"

#include "model/baseline.h"
#include "model/plan.h"
#include "model/target.h"
#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static struct baseline baseline;
static struct diags diags;

static void gone_open(void) {
    folder_open();
    folder_load_well();
    diags = (struct diags){0};
    baseline_init(&baseline);
}

static void gone_close(void) {
    baseline_release(&baseline);
    diags_release(&diags);
    folder_close();
}

/* Read from 10 March on; nothing may be wrong. */
static void read_well(const char *text) {
    folder_write("c.csv", text);
    ck_assert_int_eq(
        baseline_read(&baseline, &folder.problem, folder_file("c.csv"),
                      date_to_day((struct date){2025, 3, 10}), &diags),
        LOAD_READ);
    ck_assert_int_eq(diags.n_errors, 0);
}

#define HEADER \
    "检查编号,日期,科室,任务,类别,企业名称,县市区,时长,人员编号,检查人员," \
    "时段,依据,状态,检查组,优先时段\n"

START_TEST(a_task_is_what_the_row_says_of_it) {
    read_well(HEADER
              "T9/E1/R2/1,2025-03-04,丙科;甲科|乙科,节前 检查,重点时段,,,1.5,"
              "P1;P2;P3,,节前,第三条,,0304-1,是\n");
    const struct problem *problem = &folder.problem;
    ck_assert_int_eq(problem->n_tasks, 2);
    const struct task *task = &problem->tasks[1];
    ck_assert(task->is_gone);
    ck_assert(!problem->tasks[0].is_gone);
    ck_assert_str_eq(task->id, "T9");
    ck_assert_str_eq(task->name, "节前 检查");
    ck_assert_str_eq(task->basis, "第三条");
    ck_assert_str_eq(task->window.text, "节前");
    ck_assert_str_eq(task->sections_text, "丙科;甲科|乙科");
    ck_assert_int_eq(task->kind, KIND_SEASON);
    ck_assert_int_eq(task->half_days, 3);
    ck_assert_int_eq(task->crew, 3);
    ck_assert_int_eq(task->n_groups, 2);
    ck_assert_int_eq(task->groups[1].count, 2);
    ck_assert_int_eq(task_count_periods(problem, task), 1);
    ck_assert_int_eq(baseline.rows.at[0].task, 1);
    ck_assert_str_eq(baseline.rows.at[0].trip, "0304-1");
    ck_assert_str_eq(baseline.rows.at[0].wish, "是");
}
END_TEST

START_TEST(lists_of_what_is_gone_may_have_commas_of_their_own) {
    read_well("检查编号,日期,科室,人员编号,检查人员\n"
              "T9/E1/Y/1,2025-03-04,丙科、甲科|乙科,P8、P9，P1,"
              "老 李、老王，张三\n"
              "T8/E1/Y/1,2025-03-04,丙科,P6、P7,老 赵\n");
    const struct problem *problem = &folder.problem;
    const struct task *task = &problem->tasks[1];
    ck_assert_str_eq(task->sections_text, "丙科;甲科|乙科");
    ck_assert_int_eq(task->crew, 3);
    ck_assert_int_eq(baseline.rows.at[0].n_crew, 3);
    ck_assert_str_eq(problem->inspectors[4].id, "P9");
    ck_assert_str_eq(problem->inspectors[4].name, "老王");
    ck_assert_str_eq(problem->inspectors[5].name, "P6");
}
END_TEST

START_TEST(a_section_that_nobody_serves_any_more_has_no_limit) {
    read_well("检查编号,日期,科室\nT9/E1/Y/1,2025-03-04,丙科\n");
    const struct problem *problem = &folder.problem;
    int section = task_lead(problem, &problem->tasks[1]);
    ck_assert_str_eq(problem->sections.text[section], "丙科");
    ck_assert_int_eq(problem->section[section].day_limit, NONE);
    ck_assert_int_eq(problem->sections.n, section + 1);
}
END_TEST

START_TEST(without_words_a_thing_is_called_by_its_id) {
    read_well("检查编号,日期,科室,人员编号,检查人员\n"
              "T9/E9/Y/1,2025-03-04,甲科,P8;P9,老张\n");
    const struct problem *problem = &folder.problem;
    ck_assert_str_eq(problem->tasks[1].name, "T9");
    ck_assert_str_eq(problem->enterprises[2].name, "E9");
    ck_assert_int_eq(problem->enterprises[2].county, NONE);
    ck_assert_str_eq(problem->inspectors[3].name, "P8");
    ck_assert_int_eq(problem->tasks[1].half_days, 2);
}
END_TEST

START_TEST(no_target_names_an_enterprise_that_is_gone) {
    read_well(HEADER "T1/E9/Y/1,2025-03-04,,,,西关 烟花,西县,,,,,,,,\n");
    const struct problem *problem = &folder.problem;
    const struct enterprise *enterprise = &problem->enterprises[2];
    ck_assert_int_eq(problem->n_enterprises, 3);
    ck_assert(enterprise->is_gone);
    ck_assert_str_eq(enterprise->name, "西关 烟花");
    ck_assert_str_eq(problem->counties.text[enterprise->county], "西县");
    int list[3];
    struct target all = {0};
    ck_assert_int_eq(target_list(problem, &all, list), 2);
    ck_assert(!target_matches(problem, &all, 2));
    ck_assert_int_eq(baseline.rows.at[0].enterprise, 2);
}
END_TEST

START_TEST(an_officer_goes_to_the_section_that_led_and_keeps_his_name) {
    read_well("检查编号,日期,人员编号,检查人员\n"
              "T1/E1/Y/1,2025-03-04,P1;P9,张三;老 李\n");
    const struct problem *problem = &folder.problem;
    const struct inspector *officer = &problem->inspectors[3];
    ck_assert_int_eq(problem->n_inspectors, 4);
    ck_assert(officer->is_gone);
    ck_assert_str_eq(officer->id, "P9");
    ck_assert_str_eq(officer->name, "老 李");
    ck_assert_int_eq(span_at(problem, officer->sections, 0),
                     task_lead(problem, &problem->tasks[0]));
    ck_assert_int_eq(officer->week_limit, NONE);
    ck_assert_int_eq(officer->year_limit, NONE);
    ck_assert_int_eq(baseline.rows.at[0].crew[1], 3);
}
END_TEST

/* P22 may be a slip of the pen for P2. */
START_TEST(an_officer_who_is_gone_takes_nobodys_name) {
    const char *name = folder.problem.inspectors[1].name;
    char text[256];
    snprintf(text, sizeof text,
             "检查编号,日期,状态,锁定,人员编号,检查人员\n"
             "T1/E1/Y/1,2025-03-04,,,P22,%s\n",
             name);
    read_well(text);
    ck_assert_str_eq(folder.problem.inspectors[3].name, "P22");
    ck_assert_int_eq(diags.n, 1);
    ck_assert_int_eq(diags.at[0].fact.message, MESSAGE_GONE_OFFICER);
}
END_TEST

/* Twenty of each: the arrays grow, and nobody is there twice. */
START_TEST(many_things_may_be_gone) {
    char text[4096] = "检查编号,日期,科室,人员编号\n";
    for (int i = 0; i < 40; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text),
                 "T%d/E%d/Y/%d,2025-03-04,甲科,P%d\n", 50 + i % 20, 50 + i % 20,
                 i + 1, 50 + i % 20);
    read_well(text);
    const struct problem *problem = &folder.problem;
    ck_assert_int_eq(problem->n_tasks, 21);
    ck_assert_int_eq(problem->n_enterprises, 22);
    ck_assert_int_eq(problem->n_inspectors, 23);
    ck_assert_str_eq(problem->tasks[0].id, "T1");
    ck_assert_str_eq(problem->enterprises[21].id, "E69");
    ck_assert_str_eq(problem->inspectors[0].id, "P1");
    struct target all = {0};
    int list[22];
    ck_assert_int_eq(target_list(problem, &all, list), 2);
    size_t width = (size_t)problem->columns.n;
    ck_assert_int_eq(problem->cells[ENTERPRISE_ID].count, 1);
    for (size_t c = 2 * width; c < 22 * width; c++)
        ck_assert_int_eq(problem->cells[c].count, 0);
}
END_TEST

START_TEST(what_is_cancelled_is_kept_too_and_needs_no_date) {
    read_well("检查编号,日期,科室,人员编号,状态\n"
              "T9/E9/Y/1,,甲科,P9,取消\nT1/E1/Y/1,2030-01-01,,,取消\n");
    ck_assert_int_eq(baseline.rows.at[0].start, NOT_PLACED);
    ck_assert_int_eq(baseline.rows.at[0].task, 1);
    ck_assert_int_eq(baseline.rows.at[0].n_crew, 1);
    ck_assert_int_ne(baseline.rows.at[1].start, NOT_PLACED);
}
END_TEST

/* Neither for want of a section, nor of an officer. */
START_TEST(what_is_not_held_is_simply_no_more_asked_for) {
    read_well("检查编号,日期,人员编号,状态\n"
              "T9/E1/Y/1,2025-03-04,P9,未完成\n"
              "T9/E1/Y/2,2025-03-12,P9,计划\n"
              "T1/E9/Y/1,2025-03-12,P9,计划\n");
    ck_assert_int_eq(folder.problem.n_tasks, 1);
    ck_assert_int_eq(folder.problem.n_enterprises, 2);
    ck_assert_int_eq(folder.problem.n_inspectors, 3);
    ck_assert_int_eq(baseline.rows.n, 3);
    ck_assert_int_eq(baseline.rows.at[1].task, NONE);
    ck_assert_int_eq(baseline.rows.at[2].enterprise, NONE);
}
END_TEST

TCase *gone_tests(void) {
    TCase *group = tcase_create("gone");
    tcase_add_checked_fixture(group, gone_open, gone_close);
    tcase_add_test(group, a_task_is_what_the_row_says_of_it);
    tcase_add_test(group, lists_of_what_is_gone_may_have_commas_of_their_own);
    tcase_add_test(group, a_section_that_nobody_serves_any_more_has_no_limit);
    tcase_add_test(group, without_words_a_thing_is_called_by_its_id);
    tcase_add_test(group, no_target_names_an_enterprise_that_is_gone);
    tcase_add_test(group,
                   an_officer_goes_to_the_section_that_led_and_keeps_his_name);
    tcase_add_test(group, an_officer_who_is_gone_takes_nobodys_name);
    tcase_add_test(group, many_things_may_be_gone);
    tcase_add_test(group, what_is_cancelled_is_kept_too_and_needs_no_date);
    tcase_add_test(group, what_is_not_held_is_simply_no_more_asked_for);
    return group;
}
