#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static void write_tasks(const char *rows) {
    char text[1024];
    snprintf(text, sizeof text,
             "编号,名称,科室,类别,对象,方式,数量,周期,时段,人数,专业,前置任务,"
             "前置间隔,计入频次,依据\n%s",
             rows);
    folder_write("tasks.csv", text);
}

static void write_task(const char *row) {
    char text[512];
    snprintf(text, sizeof text, "%s\n", row);
    write_tasks(text);
}

static const struct {
    const char *row;
    const char *told;
} errors[] = {
    {"T1,x,甲科,其他,编号=E1,抽取,1", "plan.csv:1:1 missing-seed T1"},
    {"T1,x,甲科,其他,编号=E1,全部,5%", "tasks.csv:2:21 share-of-all T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,,,1", "tasks.csv:2:24 crew-of-one T1"},
    {"T1,x,甲科;乙科,其他,编号=E1,全部,,,,2,化工",
     "tasks.csv:2:27 too-many-places T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,每时段",
     "tasks.csv:2:1 period-needs-window T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,每时段,元旦+3月",
     "tasks.csv:2:26 period-needs-window T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,每时段,Q1",
     "tasks.csv:2:26 period-needs-window T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,,,,,,60",
     "tasks.csv:2:27 gap-without-first T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,,,,,,,否,",
     "tasks.csv:2:30 missing-basis T1"},
    {"T1,x,甲科,其他,编号=E1,全部,,,,,,T1", "tasks.csv:2:26 follows-itself T1"},
    {"T1,x,甲科,其他,,全部", "tasks.csv:2:12 missing-target T1"},
};
#define N_ERRORS (int)(sizeof errors / sizeof *errors)

START_TEST(cells_that_do_not_go_together_are_told) {
    write_task(errors[_i].row);
    folder_load();
    CK_TOLD(&folder.diags, errors[_i].told);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

static const char *const right[] = {
    "T1,x,甲科,执法监督,编号=E1,全部,,,,1",
    "T1,x,甲科;乙科,其他,编号=E1,全部,,,,3,化工",
    "T1,x,甲科,其他,编号=E1,全部,,每时段,元旦",
    "T1,x,甲科,其他,编号=E1,全部,,,,,,,,否,信访条例",
    "T1,x,甲科,其他,编号=E1,全部\nT2,x,甲科,复查,,全部,,,,,,T1,60",
};

START_TEST(what_looks_odd_and_is_right_is_taken) {
    write_task(right[_i]);
    folder_load_well();
}
END_TEST

START_TEST(a_skill_that_nobody_of_the_sections_has_is_warned_about) {
    write_task("T1,x,甲科,其他,编号=E1,全部,,,,,电气");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:2:25 skill-nobody-has 电气 甲科");
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(a_target_without_match_is_warned_about) {
    write_task("T1,x,甲科,其他,县市区=东县&分类=双随机,全部");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:2:12 target-without-match T1");
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(the_missing_seed_is_told_once_and_where_it_should_stand) {
    folder_parameter("随机种子,");
    write_tasks(
        "T1,x,甲科,双随机,编号=E1,抽取\nT2,x,甲科,双随机,编号=E1,抽取\n");
    folder_load();
    CK_TOLD(&folder.diags, "plan.csv:5:6 missing-seed T1");
}
END_TEST

START_TEST(a_circle_of_tasks_is_told_for_those_who_are_in_it) {
    write_tasks("T1,x,甲科,复查,编号=E1,全部,,,,,,T2\n"
                "T2,x,甲科,复查,编号=E1,全部,,,,,,T3\n"
                "T3,x,甲科,复查,编号=E1,全部,,,,,,T2\n");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:3:26 follows-itself T2",
            "tasks.csv:4:26 follows-itself T3");
}
END_TEST

static void write_levels(void) {
    folder_parameter("执法主体,县局");
    folder_write("enterprises.csv", "编号,名称,县市区,分类,执法主体\n"
                                    "E1,甲,东县,重点,县局\n"
                                    "E2,乙,西县,重点,市局\n");
}

START_TEST(an_enterprise_of_another_level_must_not_be_named) {
    write_levels();
    write_tasks("T1,x,甲科,其他,编号=E1|E2,全部\n"
                "T2,x,甲科,其他,县市区=西县,全部\n"
                "T3,x,甲科,其他,编号!=E2,全部\n");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:2:12 named-of-other-level E2 县局");
}
END_TEST

START_TEST(joint_and_cross_checks_and_their_revisits_may_name_it) {
    write_levels();
    write_tasks("T1,x,甲科,联合检查,编号=E2,全部\n"
                "T2,x,甲科,交叉检查,编号=E2,全部\n"
                "T3,x,甲科,复查,编号=E2,全部,,,,,,T1\n");
    folder_load_well();
}
END_TEST

START_TEST(what_is_found_in_one_task_hides_nothing_of_another) {
    write_levels();
    write_tasks("T1,x,甲科,其他,编号=E1,全部,,,,1\n"
                "T2,x,甲科,其他,编号=E2,全部\n"
                "T3,x,甲科,其他,,全部\n");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:2:24 crew-of-one T1",
            "tasks.csv:3:12 named-of-other-level E2 县局",
            "tasks.csv:4:12 missing-target T3");
}
END_TEST

TCase *check_tasks_tests(void) {
    TCase *group = tcase_create("check_tasks");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_loop_test(group, cells_that_do_not_go_together_are_told, 0,
                        N_ERRORS);
    tcase_add_loop_test(group, what_looks_odd_and_is_right_is_taken, 0, 5);
    tcase_add_test(group,
                   a_skill_that_nobody_of_the_sections_has_is_warned_about);
    tcase_add_test(group, a_target_without_match_is_warned_about);
    tcase_add_test(group,
                   the_missing_seed_is_told_once_and_where_it_should_stand);
    tcase_add_test(group, a_circle_of_tasks_is_told_for_those_who_are_in_it);
    tcase_add_test(group, an_enterprise_of_another_level_must_not_be_named);
    tcase_add_test(group,
                   joint_and_cross_checks_and_their_revisits_may_name_it);
    tcase_add_test(group, what_is_found_in_one_task_hides_nothing_of_another);
    return group;
}
