#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

START_TEST(only_the_year_must_be_given) {
    folder_write("plan.csv", "参数,值\n年度,2024\n");
    folder_write("dates.csv", "开始日期,类型\n2024-01-01,放假\n");
    folder_load_well();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(p->year, 2024);
    ck_assert_int_eq(p->n_days, 366);
    ck_assert_int_eq(p->first, date_to_day((struct date){2024, 1, 1}));
    ck_assert_int_eq(p->end, date_to_day((struct date){2025, 1, 1}));
    ck_assert_str_eq(p->title, "");
    ck_assert_str_eq(p->authority, "");
    ck_assert_str_eq(p->seed, "");
    ck_assert_int_eq(p->min_gap_days, 0);
    ck_assert_int_eq(p->n_weights, 0);
    ck_assert(!p->enforce_budget);
    ck_assert_int_eq(p->language, LANGUAGE_ZH);
}
END_TEST

static const char *const plans[] = {
    "参数,值\n名称, 县局（2025） 计划\n年度,2025年\n开始日期,2025/3/3\n"
    "结束日期,2025年3月14日\n执法主体,县应急局\n随机种子, 一号 ；种子\n"
    "最小间隔,３０天\n风险权重,A=1、B=1.5，D＝3\n预算约束,是\n语言,en\n",
    "parameter,value\nlanguage,EN\nenforce_budget,yes\n"
    "risk_weights,\"A=1;B=1.5;D=3\"\nmin_gap,30\nseed, 一号 ；种子\n"
    "authority,县应急局\nend,2025-03-14\nstart,2025-03-03\nyear,2025\n"
    "title,县局（2025） 计划\n",
};

START_TEST(every_parameter_is_read_in_either_language) {
    folder_write("plan.csv", plans[_i]);
    folder_load_well();
    const struct problem *p = &folder.problem;
    ck_assert_str_eq(p->title, "县局（2025） 计划");
    ck_assert_str_eq(p->authority, "县应急局");
    ck_assert_str_eq(p->seed, "一号 ；种子");
    ck_assert_int_eq(p->n_days, 12);
    ck_assert_int_eq(p->min_gap_days, 30);
    ck_assert(p->enforce_budget);
    ck_assert_int_eq(p->language, LANGUAGE_EN);
    ck_assert_int_eq(p->n_weights, 3);
    ck_assert_str_eq(p->weights[1].risk, "B");
    ck_assert_str_eq(p->weights[1].text, "1.5");
    ck_assert_double_eq(p->weights[1].value, 1.5);
    ck_assert_double_eq(p->weights[2].value, 3);
}
END_TEST

START_TEST(a_parameter_that_is_there_twice_tells_where_first) {
    folder_parameter("year,2026");
    folder_load();
    CK_TOLD(&folder.diags, "plan.csv:5:1 repeated-id year");
    ck_assert_int_eq(folder.diags.at[0].fact.number[0], 2);
}
END_TEST

static const struct {
    const char *row;
    enum language language;
} languages[] = {
    {"语言,en", LANGUAGE_EN}, {"language, EN ", LANGUAGE_EN},
    {"语言,zh", LANGUAGE_ZH}, {"语言,fr", LANGUAGE_ZH},
    {"名称,en", LANGUAGE_ZH},
};

START_TEST(the_language_of_a_folder_is_known_without_the_rest) {
    enum language language = LANGUAGE_EN;
    folder_parameter(languages[_i].row);
    folder_remove("tasks.csv");
    ck_assert(folder_language(&language, folder.path));
    ck_assert_int_eq(language, languages[_i].language);
}
END_TEST

START_TEST(a_plan_that_names_nothing_has_no_language) {
    enum language language = LANGUAGE_EN;
    folder_write("plan.csv", "\xED\xA0\x80,?\n1,2\n");
    ck_assert(!folder_language(&language, folder.path));
    ck_assert_int_eq(language, LANGUAGE_EN);
}
END_TEST

START_TEST(a_folder_that_cannot_be_read_has_no_language) {
    enum language language = LANGUAGE_EN;
    folder_remove("plan.csv");
    ck_assert(!folder_language(&language, folder.path));
    ck_assert_int_eq(language, LANGUAGE_EN);
}
END_TEST

static const struct {
    const char *row;
    const char *told;
} rows[] = {
    {"最小间距,3", "plan.csv:5:1 unknown-parameter 最小间距"},
    {"年度,2026", "plan.csv:5:1 repeated-id 年度"},
    {"year,2026", "plan.csv:5:1 repeated-id year"},
    {",3", "plan.csv:5:1 missing-value 参数"},
    {"最小间隔,367", "plan.csv:5:6 not-a-number 367 最小间隔"},
    {"min_gap,-1", "plan.csv:5:9 not-a-number -1 min_gap"},
    {"预算约束,也许", "plan.csv:5:6 unknown-word 也许 预算约束 是, 否"},
    {"语言,fr", "plan.csv:5:4 unknown-word fr 语言 zh, en"},
    {"风险权重,A=0", "plan.csv:5:6 not-a-weight A=0"},
    {"风险权重,A=1;B", "plan.csv:5:6 not-a-weight B"},
    {"风险权重,=1", "plan.csv:5:6 not-a-weight =1"},
    {"风险权重,A=1;A=2", "plan.csv:5:6 not-a-weight A=2"},
};
#define N_ROWS (int)(sizeof rows / sizeof *rows)

START_TEST(a_wrong_parameter_is_told) {
    folder_parameter(rows[_i].row);
    folder_load();
    CK_TOLD(&folder.diags, rows[_i].told);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

static const struct {
    const char *plan;
    const char *told;
} horizons[] = {
    {"名称,x", "plan.csv:1:1 missing-parameter 年度"},
    {"年度,", "plan.csv:2:4 missing-value 年度"},
    {"年度,二〇二五", "plan.csv:2:4 not-a-number 二〇二五 年度"},
    {"年度,1800", "plan.csv:2:4 not-a-number 1800 年度"},
    {"年度,99999999999", "plan.csv:2:4 not-a-number 99999999999 年度"},
    {"年度,2025\n开始日期,2024-12-31", "plan.csv:3:6 horizon-outside-year"},
    {"年度,2025\n结束日期,2026-01-01", "plan.csv:3:6 horizon-outside-year"},
    {"年度,2025\n开始日期,2025-05-02\n结束日期,2025-05-01",
     "plan.csv:4:6 end-before-start"},
    {"年度,2025\n开始日期,五月", "plan.csv:3:6 not-a-date 五月"},
};
#define N_HORIZONS (int)(sizeof horizons / sizeof *horizons)

START_TEST(a_wrong_horizon_is_told_once) {
    char text[256];
    snprintf(text, sizeof text, "参数,值\n%s\n", horizons[_i].plan);
    folder_write("plan.csv", text);
    folder_load();
    CK_TOLD(&folder.diags, horizons[_i].told);
}
END_TEST

START_TEST(a_plan_that_breaks_off_is_not_asked_for_what_may_follow) {
    folder_write("plan.csv", "参数,值\n名称,\"x\n年度,2025\n");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "T1,抽查,甲科,双随机,分类=双随机,抽取\n");
    folder_load();
    CK_TOLD(&folder.diags, "plan.csv:2:4 open-quote");
}
END_TEST

TCase *load_plan_tests(void) {
    TCase *group = tcase_create("load_plan");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_test(group, only_the_year_must_be_given);
    tcase_add_loop_test(group, every_parameter_is_read_in_either_language, 0,
                        2);
    tcase_add_test(group, a_parameter_that_is_there_twice_tells_where_first);
    tcase_add_loop_test(group,
                        the_language_of_a_folder_is_known_without_the_rest, 0,
                        (int)(sizeof languages / sizeof *languages));
    tcase_add_test(group, a_plan_that_names_nothing_has_no_language);
    tcase_add_test(group, a_folder_that_cannot_be_read_has_no_language);
    tcase_add_loop_test(group, a_wrong_parameter_is_told, 0, N_ROWS);
    tcase_add_loop_test(group, a_wrong_horizon_is_told_once, 0, N_HORIZONS);
    tcase_add_test(group,
                   a_plan_that_breaks_off_is_not_asked_for_what_may_follow);
    return group;
}
