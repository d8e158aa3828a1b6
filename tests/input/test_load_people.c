#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static const struct inspector *person(int i) {
    ck_assert_int_lt(i, folder.problem.n_inspectors);
    return &folder.problem.inspectors[i];
}

START_TEST(an_inspector_has_sections_skills_and_limits) {
    folder_write("inspectors.csv",
                 "编号,姓名,科室,专业,县市区,每周上限,年度上限\n"
                 "P1,张三,甲科；乙科;甲科,化工;电气,东县,3,60天\n"
                 "P2,李四,乙科,,,,\n");
    folder_load_well();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(person(0)->sections.count, 2);
    int home = span_at(p, person(0)->sections, 0);
    ck_assert_str_eq(p->sections.text[home], "甲科");
    ck_assert_int_eq(person(0)->skills.count, 2);
    ck_assert_str_eq(p->counties.text[person(0)->county], "东县");
    ck_assert_int_eq(person(0)->week_limit, 3);
    ck_assert_int_eq(person(0)->year_limit, 60);
    ck_assert_int_eq(person(1)->county, NONE);
    ck_assert_int_eq(person(1)->week_limit, NONE);
    ck_assert_int_eq(person(1)->year_limit, NONE);
    ck_assert_int_eq(person(1)->skills.count, 0);
}
END_TEST

static const struct {
    const char *row;
    const char *told;
} rows[] = {
    {"P1,张三,甲科,,,,", "inspectors.csv:3:1 repeated-id P1"},
    {",张三,甲科,,,,", "inspectors.csv:3:1 missing-value 编号"},
    {"P2,,甲科,,,,", "inspectors.csv:3:4 missing-value 姓名"},
    {"P2,张三,,,,,", "inspectors.csv:3:7 missing-value 科室"},
    {"P2,张三,；,,,,", "inspectors.csv:3:7 missing-value 科室"},
    {"P2,张三,甲科,,,8,", "inspectors.csv:3:12 not-a-number 8 每周上限"},
    {"P2,张三,甲科,,,,三", "inspectors.csv:3:13 not-a-number 三 年度上限"},
};
#define N_ROWS (int)(sizeof rows / sizeof *rows)

START_TEST(a_wrong_inspector_is_told_and_shifts_nobody) {
    char text[256];
    snprintf(text, sizeof text,
             "编号,姓名,科室,专业,县市区,每周上限,年度上限\n"
             "P1,甲一,甲科,,,,\n%s\nP9,甲九,甲科,,,,\n",
             rows[_i].row);
    folder_write("inspectors.csv", text);
    folder_write("absences.csv", "人员编号,开始日期\nP9,2025-03-03\n");
    folder_write("recusals.csv", "人员编号,企业编号\nP9,E1\n");
    folder_load();
    CK_TOLD(&folder.diags, rows[_i].told);
    const struct inspector *last = person(folder.problem.n_inspectors - 1);
    ck_assert_str_eq(last->id, "P9");
    ck_march(last->absent, "03");
    ck_march(person(0)->absent, "");
    ck_assert_int_eq(last->recused.count, 1);
}
END_TEST

START_TEST(absences_unite_and_are_cut_to_the_horizon) {
    folder_write("absences.csv", "人员编号,开始日期,结束日期,原因\n"
                                 "P2,2025-02-01,2025-03-04,培训\n"
                                 "P2,2025-03-13,,休假\n"
                                 "P2,2025-03-12,2025-03-13,休假\n");
    folder_load_well();
    ck_march(person(1)->absent, "03 04 12 13");
    ck_march(person(0)->absent, "");
}
END_TEST

START_TEST(an_absence_keeps_its_dates_and_its_reason) {
    folder_write("absences.csv", "人员编号,开始日期,结束日期,原因\n"
                                 "P2,2025-02-01,2025-03-04,党校 培训\n"
                                 "P1,2025-03-13,,\n");
    folder_load_well();
    const struct problem *problem = &folder.problem;
    ck_assert_int_eq(problem->n_absences, 2);
    const struct absence *first = &problem->absences[0];
    ck_assert_int_eq(first->inspector, 1);
    ck_assert_int_eq(first->range.first,
                     date_to_day((struct date){2025, 2, 1}));
    ck_assert_int_eq(first->range.end, date_to_day((struct date){2025, 3, 5}));
    ck_assert_str_eq(first->reason, "党校 培训");
    ck_assert_str_eq(problem->absences[1].reason, "");
}
END_TEST

START_TEST(recusals_are_lists_whatever_the_order_of_the_rows) {
    folder_write("recusals.csv", "人员编号,企业编号,原因\n"
                                 "P3,E1,亲属\nP1,E2,\nP3,E2,\nP3,E1,\n");
    folder_load_well();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(person(0)->recused.count, 1);
    ck_assert(span_has(p, person(0)->recused, 1));
    ck_assert_int_eq(person(1)->recused.count, 0);
    ck_assert_int_eq(person(2)->recused.count, 2);
    ck_assert(span_has(p, person(2)->recused, 0));
    ck_assert(span_has(p, person(2)->recused, 1));
}
END_TEST

START_TEST(those_who_are_not_there_are_told) {
    folder_write("absences.csv", "人员编号,开始日期\nP9,2025-03-03\n");
    folder_write("recusals.csv", "人员编号,企业编号\nP9,E9\n");
    folder_write("sections.csv", "科室,每日上限\n丙科,1\n");
    folder_write("workload.csv", "科室,类型,人日\n丙科,非执法,1\n");
    folder_load();
    CK_TOLD(&folder.diags, "absences.csv:2:1 unknown-inspector P9",
            "recusals.csv:2:1 unknown-inspector P9",
            "recusals.csv:2:4 unknown-enterprise E9",
            "sections.csv:2:1 unknown-section 丙科",
            "workload.csv:2:1 unknown-section 丙科");
}
END_TEST

START_TEST(a_section_may_lead_so_many_trips_a_day) {
    folder_write("sections.csv", "科室,每日上限\n乙科,2\n甲科,\n");
    folder_load_well();
    ck_assert_int_eq(folder.problem.section[0].day_limit, NONE);
    ck_assert_int_eq(folder.problem.section[1].day_limit, 2);
}
END_TEST

START_TEST(a_section_that_is_there_twice_is_told) {
    folder_write("sections.csv",
                 "科室,每日上限\n乙科,2\n乙科,3\n甲科,x\n乙科,4\n");
    folder_load();
    CK_TOLD(&folder.diags, "sections.csv:3:1 repeated-id 乙科",
            "sections.csv:4:4 not-a-number x 每日上限",
            "sections.csv:5:1 repeated-id 乙科");
    ck_assert_int_eq(folder.diags.at[0].fact.number[0], 2);
    ck_assert_int_eq(folder.diags.at[2].fact.number[0], 2);
}
END_TEST

START_TEST(other_work_is_summed_by_section_and_kind) {
    folder_write("workload.csv", "科室,项目,类型,人日\n"
                                 "甲科,值班,非执法,20\n"
                                 "甲科,学习,office,2.5人日\n"
                                 "乙科,案件,其他执法,10\n"
                                 "甲科,许可,enforcement,0.5\n");
    folder_load_well();
    const struct section *section = folder.problem.section;
    ck_assert_int_eq(section[0].office_work_half_days, 45);
    ck_assert_int_eq(section[0].other_work_half_days, 1);
    ck_assert_int_eq(section[1].office_work_half_days, 0);
    ck_assert_int_eq(section[1].other_work_half_days, 20);
    ck_assert_int_eq(folder.problem.n_works, 4);
    ck_assert_str_eq(folder.problem.works[1].item, "学习");
    ck_assert(folder.problem.works[2].is_enforcement);
}
END_TEST

START_TEST(wrong_work_is_told) {
    folder_write("workload.csv", "科室,项目,类型,人日\n"
                                 "甲科,值班,加班,20\n"
                                 "甲科,值班,非执法,-1\n"
                                 "甲科,值班,非执法,100000.5\n");
    folder_load();
    CK_TOLD(&folder.diags,
            "workload.csv:2:7 unknown-word 加班 类型 其他执法, 非执法",
            "workload.csv:3:11 not-half-days -1 人日",
            "workload.csv:4:11 not-half-days 100000.5 人日");
    ck_assert_int_eq(folder.problem.n_works, 0);
}
END_TEST

TCase *load_people_tests(void) {
    TCase *group = tcase_create("load_people");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_test(group, an_inspector_has_sections_skills_and_limits);
    tcase_add_loop_test(group, a_wrong_inspector_is_told_and_shifts_nobody, 0,
                        N_ROWS);
    tcase_add_test(group, absences_unite_and_are_cut_to_the_horizon);
    tcase_add_test(group, an_absence_keeps_its_dates_and_its_reason);
    tcase_add_test(group, recusals_are_lists_whatever_the_order_of_the_rows);
    tcase_add_test(group, those_who_are_not_there_are_told);
    tcase_add_test(group, a_section_may_lead_so_many_trips_a_day);
    tcase_add_test(group, a_section_that_is_there_twice_is_told);
    tcase_add_test(group, other_work_is_summed_by_section_and_kind);
    tcase_add_test(group, wrong_work_is_told);
    return group;
}
