#include "model/target.h"

#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static void target_open(void) {
    folder_open();
    folder_write("enterprises.csv",
                 "编号,名称,县市区,行业,分类,风险等级,执法主体,标签,街道\n"
                 "E1,东山（化工）,东县,危化,重点,A,,尾矿库;粉尘,东街\n"
                 "E2,西河木业,西县,烟花;工贸,pool,B,,粉尘,\n"
                 "E3,E1,西县,烟花,其他,,,涉水、高处,西街、北段\n");
}

/* Writes a task with the target; the header stands before it. */
static void write_target(const char *target) {
    char text[512];
    snprintf(text, sizeof text,
             "编号,名称,科室,类别,方式,对象\nT1,x,甲科,其他,全部,\"%s\"\n",
             target);
    folder_write("tasks.csv", text);
}

static const struct {
    const char *text;
    const char *matches; // 1, 2, 3
} targets[] = {
    {"编号=E1|E3", "13"},
    {"编号＝E1｜E3", "13"},
    {" 行业 = 烟花 & 分类 = 其他 ", "3"},
    {"行业=工贸", "2"},
    {"标签=粉尘&分类!=重点", "2"},
    {"标签！=尾矿库", "23"},
    {"id=E2", "2"},
    {"County=西县&class=POOL|other", "23"},
    {"分类=key", "1"},
    {"街道=东街|西街", "1"},
    {"名称=东山(化工)", "1"},
    {"名称=E1", "3"},
    {"编号=E1、E3", "13"},
    {"编号=E1；E3，E2", "123"},
    {"分类!=重点、双随机", "3"},
    {"标签=尾矿库、x", "1"},
    {"标签=高处", "3"},
    {"街道=西街、北段", "3"},
};
#define N_TARGETS (int)(sizeof targets / sizeof *targets)

START_TEST(a_target_names_these_enterprises) {
    write_target(targets[_i].text);
    folder_load();
    const struct problem *p = &folder.problem;
    char matches[4] = "";
    int n = 0;
    for (int e = 0; e < p->n_enterprises; e++)
        if (target_matches(p, &p->tasks[0].target, e))
            matches[n++] = (char)('1' + e);
    ck_assert_str_eq(matches, targets[_i].matches);
}
END_TEST

static const struct {
    const char *text;
    const char *told;
} wrong[] = {
    {"危化", "tasks.csv:2:15 bad-target 危化"},
    {"行业=", "tasks.csv:2:15 bad-target 行业="},
    {"行业=|", "tasks.csv:2:15 bad-target 行业=|"},
    {"行业=危化&", "tasks.csv:2:15 bad-target 行业=危化&"},
    {"行业=危化&&分类=重点", "tasks.csv:2:15 bad-target 行业=危化&&分类=重点"},
    {"产业=危化", "tasks.csv:2:15 unknown-target-column 产业"},
    {"=危化", "tasks.csv:2:15 unknown-target-column "},
    {"编号=E1|E9", "tasks.csv:2:15 unknown-enterprise E9"},
};
#define N_WRONG (int)(sizeof wrong / sizeof *wrong)

START_TEST(a_target_that_cannot_be_understood_is_told) {
    write_target(wrong[_i].text);
    folder_load();
    CK_TOLD(&folder.diags, wrong[_i].told);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

/* Once, however many targets name it, and of them nothing more. */
START_TEST(a_column_that_enterprises_lack_is_told_of_them) {
    folder_write("enterprises.csv",
                 "编号,名称,县市区,所属行业,分类\nE1,甲,东县,危化,重点\n");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "T1,任务,甲科,重点检查,行业=危化,全部\n"
                              "T2,任务,甲科,重点检查,行业!=工贸,全部\n"
                              "T3,任务,甲科,重点检查,标签=粉尘,全部\n");
    folder_load();
    CK_TOLD(&folder.diags,
            "enterprises.csv:1:1 missing-target-column 行业 tasks.csv",
            "enterprises.csv:1:1 missing-target-column 标签 tasks.csv",
            "enterprises.csv:1:11 resembling-column 所属行业 行业");
    ck_assert_int_eq(folder.diags.at[0].fact.number[0], 2);
    ck_assert_int_eq(folder.diags.at[1].fact.number[0], 4);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

START_TEST(a_file_that_breaks_off_is_not_said_to_lack_a_column) {
    folder_write("enterprises.csv", "编号,名称,县市区,分类\nE1,\"x\n");
    write_target("行业=危化");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:2:4 open-quote");
}
END_TEST

START_TEST(a_value_that_no_enterprise_has_is_warned_about) {
    write_target("行业=危化|矿山");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:2:15 unknown-value 矿山 行业");
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(a_name_that_no_enterprise_has_is_no_list) {
    write_target("名称=甲、乙公司");
    folder_load();
    ck_assert(was_told(&folder.diags,
                       "tasks.csv:2:15 unknown-value 甲、乙公司 名称"));
}
END_TEST

START_TEST(a_value_of_another_column_is_unknown_in_this_one) {
    write_target("行业=危化|粉尘");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:2:15 unknown-value 粉尘 行业");
}
END_TEST

START_TEST(enterprises_that_could_not_be_read_are_not_missed) {
    folder_write("enterprises.csv", "编号,名称,县市区,分类\nE1,甲,\"东县\n");
    write_target("行业=矿山&编号=E9&产业=x");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:2:6 open-quote");
}
END_TEST

TCase *target_tests(void) {
    TCase *group = tcase_create("target");
    tcase_add_checked_fixture(group, target_open, folder_close);
    tcase_add_loop_test(group, a_target_names_these_enterprises, 0, N_TARGETS);
    tcase_add_loop_test(group, a_target_that_cannot_be_understood_is_told, 0,
                        N_WRONG);
    tcase_add_test(group, a_column_that_enterprises_lack_is_told_of_them);
    tcase_add_test(group, a_file_that_breaks_off_is_not_said_to_lack_a_column);
    tcase_add_test(group, a_value_that_no_enterprise_has_is_warned_about);
    tcase_add_test(group, a_name_that_no_enterprise_has_is_no_list);
    tcase_add_test(group, a_value_of_another_column_is_unknown_in_this_one);
    tcase_add_test(group, enterprises_that_could_not_be_read_are_not_missed);
    return group;
}
