#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static void write_enterprises(const char *headers, const char *rows) {
    char text[1024];
    snprintf(text, sizeof text, "编号,名称,县市区,分类%s\n%s", headers, rows);
    folder_write("enterprises.csv", text);
}

/* T1 draws one of the enterprises of a class. */
static void write_draw(const char *mode) {
    char text[256];
    snprintf(text, sizeof text,
             "编号,名称,科室,类别,对象,方式,数量\n"
             "T1,x,甲科,双随机,分类=双随机,%s,1\n",
             mode);
    folder_write("tasks.csv", text);
    folder_parameter("随机种子,甲\n执法主体,县局\n风险权重,A=1;C=2;D=3");
}

#define ROWS "E1,甲,东县,双随机,A\nE2,乙,东县,双随机,B\n"

static const char *const spelt_otherwise[] = {"", ",评级"};

START_TEST(weights_without_a_column_of_levels_are_told) {
    write_draw("抽取");
    write_enterprises(spelt_otherwise[_i], "E1,甲,东县,双随机\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:1:1 no-risk-column 风险等级");
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(who_draws_nothing_or_states_no_weights_needs_no_levels) {
    write_draw("全部");
    write_enterprises("", "E1,甲,东县,双随机\n");
    folder_load_well();
    write_draw("抽取");
    folder_parameter("随机种子,甲");
    folder_load_well();
    write_enterprises(",风险等级", ROWS);
    folder_load_well();
}
END_TEST

START_TEST(a_file_that_breaks_off_is_not_said_to_lack_the_levels) {
    write_draw("抽取");
    write_enterprises("", "E1,甲,东县,双随机\nE2,\"x\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:3:4 open-quote");
}
END_TEST

START_TEST(a_level_without_a_weight_is_told_once_with_the_levels_that_have) {
    write_draw("抽取");
    write_enterprises(",风险等级", "E1,甲,东县,双随机,A\n"
                                   "E2,乙,东县,双随机,d\n"
                                   "E3,丙,东县,双随机,红\n"
                                   "E4,丁,东县,双随机,d\n"
                                   "E5,戊,东县,双随机,\n");
    folder_load();
    CK_TOLD(&folder.diags,
            "enterprises.csv:3:13 level-without-weight d 风险等级 A, C, D",
            "enterprises.csv:4:13 level-without-weight 红 风险等级 A, C, D");
    ck_assert_int_eq(folder.diags.at[0].fact.number[0], 2);
    ck_assert_int_eq(folder.diags.at[1].fact.number[0], 1);
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(a_class_that_the_weights_leave_out_weighs_one_and_is_not_told) {
    write_draw("抽取");
    folder_parameter("随机种子,甲\n执法主体,县局\n风险权重,F=2");
    write_enterprises(",风险等级", "E1,甲,东县,双随机,A\nE2,乙,东县,双随机,B\n"
                                   "E3,丙,东县,双随机,C\nE4,丁,东县,双随机,D\n"
                                   "E5,戊,东县,双随机,F\n");
    folder_load_well();
    write_enterprises(",风险等级", "E1,甲,东县,双随机,E\nE2,乙,东县,双随机,@\n"
                                   "E3,丙,东县,双随机,C级\n");
    folder_load();
    CK_TOLD(&folder.diags,
            "enterprises.csv:2:13 level-without-weight E 风险等级 F",
            "enterprises.csv:3:13 level-without-weight @ 风险等级 F",
            "enterprises.csv:4:13 level-without-weight C级 风险等级 F");
}
END_TEST

START_TEST(of_many_levels_without_a_weight_ten_are_told) {
    char rows[512];
    int n = 0;
    for (int i = 1; i <= 12; i++)
        n += snprintf(rows + n, sizeof rows - (size_t)n,
                      "E%d,企%d,东县,双随机,%d\n", i, i, i);
    write_draw("抽取");
    write_enterprises(",风险等级", rows);
    folder_load();
    ck_assert_int_eq(folder.diags.n, 10);
    ck_assert_str_eq(folder.diags.at[9].fact.text[0], "10");
}
END_TEST

/* Of another class, of another authority, without an id. */
START_TEST(the_level_of_whom_nobody_draws_is_not_told) {
    write_draw("抽取");
    write_enterprises(",风险等级,执法主体", "E1,甲,东县,重点,d,\n"
                                            "E2,乙,东县,双随机,d,市局\n"
                                            ",丙,东县,双随机,d,\n"
                                            "E4,丁,东县,双随机,A,县局\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:4:1 missing-value 编号");
}
END_TEST

START_TEST(a_column_of_ones_own_that_resembles_one_that_is_missing_is_told) {
    write_enterprises(",所属行业,电话,主体", "E1,甲,东县,重点,危化,1,县局\n");
    folder_load();
    CK_TOLD(&folder.diags,
            "enterprises.csv:1:14 resembling-column 所属行业 行业",
            "enterprises.csv:1:22 resembling-column 主体 执法主体");
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(what_a_target_names_or_is_there_beside_it_is_ones_own) {
    write_enterprises(",行业小类", "E1,甲,东县,重点,危化\n");
    folder_write("caps.csv", "对象,年度上限\n行业小类=危化,3\n");
    folder_load_well();
    folder_remove("caps.csv");
    write_enterprises(",行业小类,行业", "E1,甲,东县,重点,危化,危化\n");
    folder_load_well();
}
END_TEST

START_TEST(one_enterprise_with_two_ids_is_told_at_each_but_the_first) {
    write_enterprises("", "E1,东山化工,东县,重点\nE2,西河木业,东县,重点\n"
                          "E3,东山化工,西县,重点\nE4, 东山化工 ,东县,其他\n"
                          "E5,东山化工,东县,重点\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:5:1 same-enterprise E4 东山化工 E1",
            "enterprises.csv:6:1 same-enterprise E5 东山化工 E1");
    ck_assert_int_eq(folder.diags.at[1].fact.number[0], 2);
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(what_has_no_name_or_no_county_is_like_nobody) {
    write_enterprises("", "E1,,东县,重点\nE2,,东县,重点\n"
                          "E3,甲,,重点\nE4,甲,,重点\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:2:4 missing-value 名称",
            "enterprises.csv:3:4 missing-value 名称",
            "enterprises.csv:4:6 missing-value 县市区",
            "enterprises.csv:5:6 missing-value 县市区");
}
END_TEST

TCase *check_enterprises_tests(void) {
    TCase *group = tcase_create("check_enterprises");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_loop_test(group, weights_without_a_column_of_levels_are_told, 0,
                        2);
    tcase_add_test(group,
                   who_draws_nothing_or_states_no_weights_needs_no_levels);
    tcase_add_test(group,
                   a_file_that_breaks_off_is_not_said_to_lack_the_levels);
    tcase_add_test(
        group, a_level_without_a_weight_is_told_once_with_the_levels_that_have);
    tcase_add_test(
        group, a_class_that_the_weights_leave_out_weighs_one_and_is_not_told);
    tcase_add_test(group, of_many_levels_without_a_weight_ten_are_told);
    tcase_add_test(group, the_level_of_whom_nobody_draws_is_not_told);
    tcase_add_test(
        group, a_column_of_ones_own_that_resembles_one_that_is_missing_is_told);
    tcase_add_test(group,
                   what_a_target_names_or_is_there_beside_it_is_ones_own);
    tcase_add_test(group,
                   one_enterprise_with_two_ids_is_told_at_each_but_the_first);
    tcase_add_test(group, what_has_no_name_or_no_county_is_like_nobody);
    return group;
}
