#include "model/target.h"
#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static void write_enterprises(const char *rows) {
    char text[1024];
    snprintf(text, sizeof text,
             "编号,名称,县市区,分类,风险等级,执法主体,标签\n%s", rows);
    folder_write("enterprises.csv", text);
}

static const struct {
    const char *word;
    enum enterprise_class class;
} classes[] = {
    {"重点", CLASS_KEY},    {"双随机", CLASS_POOL},   {"其他", CLASS_OTHER},
    {"部门", CLASS_AGENCY}, {"KEY", CLASS_KEY},       {"pool", CLASS_POOL},
    {"other", CLASS_OTHER}, {"agency", CLASS_AGENCY},
};

START_TEST(a_class_may_be_written_in_either_language) {
    char row[128];
    snprintf(row, sizeof row, "E1,甲,东县,%s,C,,\n", classes[_i].word);
    write_enterprises(row);
    folder_load_well();
    ck_assert_int_eq(folder.problem.enterprises[0].class, classes[_i].class);
    ck_assert_str_eq(folder.problem.enterprises[0].risk, "C");
}
END_TEST

static const struct {
    const char *plan;
    const char *theirs;
    bool is_other;
} authorities[] = {
    {"", "市局", false},
    {"执法主体,县局", "", false},
    {"执法主体,县局", "县局", false},
    {"执法主体,县局", " 县局", false},
    {"执法主体,县局", "市局", true},
};

START_TEST(an_enterprise_of_another_authority_is_known) {
    char rows[128];
    folder_parameter(authorities[_i].plan);
    snprintf(rows, sizeof rows,
             "E1,甲,东县,重点,,县局,\nE2,乙,东县,重点,,%s,\n",
             authorities[_i].theirs);
    write_enterprises(rows);
    folder_load_well();
    ck_assert(!folder.problem.enterprises[0].other_authority);
    ck_assert_int_eq(folder.problem.enterprises[1].other_authority,
                     authorities[_i].is_other);
}
END_TEST

START_TEST(a_row_that_is_there_twice_is_told_and_shifts_nobody) {
    write_enterprises("E1,甲,东县,重点,,,\nE1,乙,西县,重点,,,\n"
                      "E3,丙,南县,重点,,,\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:3:1 repeated-id E1");
    ck_assert_int_eq(folder.diags.at[0].fact.number[0], 2);
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(p->n_enterprises, 2);
    ck_assert_str_eq(p->enterprises[1].id, "E3");
    ck_assert_str_eq(p->enterprises[1].name, "丙");
    ck_assert_str_eq(p->counties.text[p->enterprises[1].county], "南县");
}
END_TEST

static const char *const bad_ids[] = {"a/b", "a|b", "a;b", "a&b", "-"};

START_TEST(an_id_that_breaks_lists_is_told) {
    char row[128];
    char told[128];
    snprintf(row, sizeof row, "E1,甲,东县,重点,,,\n%s,乙,东县,重点,,,\n",
             bad_ids[_i]);
    write_enterprises(row);
    folder_load();
    snprintf(told, sizeof told, "enterprises.csv:3:1 bad-id %s", bad_ids[_i]);
    CK_TOLD(&folder.diags, told);
}
END_TEST

START_TEST(an_unknown_class_and_an_empty_county_are_told) {
    write_enterprises("E1,甲,,特大,,,\n");
    folder_load();
    CK_TOLD(
        &folder.diags, "enterprises.csv:2:6 missing-value 县市区",
        "enterprises.csv:2:7 unknown-word 特大 分类 重点, 双随机, 其他, 部门");
}
END_TEST

static int cap_of(const char *class) {
    char row[128];
    snprintf(row, sizeof row, "E1,甲,东县,%s,A,,\n", class);
    write_enterprises(row);
    folder_load_well();
    return enterprise_cap(&folder.problem, 0);
}

START_TEST(without_the_file_the_caps_go_by_class) {
    ck_assert_int_eq(cap_of("重点"), 4);
    ck_assert_int_eq(cap_of("pool"), 2);
    ck_assert_int_eq(cap_of("其他"), 1);
    ck_assert_int_eq(cap_of("部门"), NONE);
}
END_TEST

START_TEST(with_the_file_the_smallest_cap_that_matches_holds) {
    folder_write("caps.csv", "对象,年度上限\n分类=重点|双随机,3\n,6次\n"
                             "风险等级=A&分类=key,2\n分类=其他,0\n");
    ck_assert_int_eq(cap_of("重点"), 2);
    ck_assert_int_eq(cap_of("双随机"), 3);
    ck_assert_int_eq(cap_of("部门"), 6);
    ck_assert_int_eq(cap_of("其他"), 0);
}
END_TEST

START_TEST(a_file_without_rows_caps_nobody) {
    folder_write("caps.csv", "对象,年度上限\n");
    ck_assert_int_eq(cap_of("重点"), NONE);
}
END_TEST

START_TEST(wrong_caps_are_told) {
    folder_write("caps.csv", "对象,年度上限\n分类=重点,\n分类,3\n,1001\n");
    folder_load();
    CK_TOLD(&folder.diags, "caps.csv:2:7 missing-value 年度上限",
            "caps.csv:3:1 bad-target 分类",
            "caps.csv:4:2 not-a-number 1001 年度上限");
}
END_TEST

START_TEST(a_closure_blocks_its_enterprise) {
    folder_write("closures.csv", "企业编号,开始日期,结束日期,原因\n"
                                 "E2,2025-03-13,2025-12-31,停产\n"
                                 "E2,2025-03-05,2025-03-05,检修\n");
    folder_load_well();
    ck_march(folder.problem.enterprises[0].blocked, "");
    ck_march(folder.problem.enterprises[1].blocked, "05 13 14");
    ck_assert_int_eq(folder.problem.n_closures, 2);
    ck_assert_int_eq(folder.problem.closures[0].enterprise, 1);
    ck_assert_str_eq(folder.problem.closures[1].reason, "检修");
}
END_TEST

/* A stop whose end is not known is not one of a day: somebody must say. */
START_TEST(a_closure_must_say_when_it_ends) {
    folder_write("closures.csv",
                 "企业编号,开始日期,结束日期\nE1,2025-03-13,\n");
    folder_load();
    CK_TOLD(&folder.diags, "closures.csv:2:15 missing-end 结束日期");
    ck_assert_int_eq(folder.problem.n_closures, 0);
}
END_TEST

START_TEST(a_closure_without_a_column_of_ends_is_told_so) {
    folder_write("closures.csv", "企业编号,开始日期\nE1,2025-03-13\n");
    folder_load();
    CK_TOLD(&folder.diags, "closures.csv:1:1 missing-end 结束日期");
}
END_TEST

TCase *load_enterprises_tests(void) {
    TCase *group = tcase_create("load_enterprises");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_loop_test(group, a_class_may_be_written_in_either_language, 0, 8);
    tcase_add_loop_test(group, an_enterprise_of_another_authority_is_known, 0,
                        5);
    tcase_add_test(group, a_row_that_is_there_twice_is_told_and_shifts_nobody);
    tcase_add_loop_test(group, an_id_that_breaks_lists_is_told, 0, 5);
    tcase_add_test(group, an_unknown_class_and_an_empty_county_are_told);
    tcase_add_test(group, without_the_file_the_caps_go_by_class);
    tcase_add_test(group, with_the_file_the_smallest_cap_that_matches_holds);
    tcase_add_test(group, a_file_without_rows_caps_nobody);
    tcase_add_test(group, wrong_caps_are_told);
    tcase_add_test(group, a_closure_blocks_its_enterprise);
    tcase_add_test(group, a_closure_must_say_when_it_ends);
    tcase_add_test(group, a_closure_without_a_column_of_ends_is_told_so);
    return group;
}
