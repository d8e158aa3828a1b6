#include "input/named.h"

#include "tests/input/folder.h"
#include "tests/input/reading.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static struct named named;

static void named_open(void) {
    reading_open();
    named_init(&named, &reading.arena);
}

static void named_close(void) {
    named_release(&named);
    reading_close();
}

static bool is_named(const char *text) {
    return named_report(&named, &reading.report, (struct place){"f.csv", 2, 1},
                        text);
}

START_TEST(who_bears_a_name_is_told_by_id) {
    named_add(&named, " 东山（化工） ", "E1");
    named_add(&named, "", "E2");
    named_add(&named, "西山", "");
    named_add(&named, "南山", "E3");
    named_add(&named, "南山", "E4");
    ck_assert(!is_named("E1") && !is_named("") && !is_named("西山"));
    ck_assert(is_named("东山(化工)") && is_named("南山"));
    CK_TOLD(&reading.diags, "f.csv:2:1 name-for-id 东山(化工) E1",
            "f.csv:2:1 name-for-id 南山 E3, E4");
}
END_TEST

START_TEST(a_name_that_all_bear_is_not_told_with_all_of_them) {
    char id[16];
    for (int i = 0; i < 100; i++) {
        snprintf(id, sizeof id, "E%d", i);
        named_add(&named, "加油站", id);
    }
    ck_assert(is_named("加油站"));
    ck_assert_uint_lt(strlen(reading.diags.at[0].fact.text[1]), 70);
}
END_TEST

static void officers_write(void) {
    folder_write("enterprises.csv", "编号,名称,县市区,分类\nE1,东厂,东县,重点\n"
                                    "E2,西 厂,西县,双随机\n");
    folder_write("inspectors.csv", "编号,姓名,科室\nP1,甲科01,甲科\n"
                                   "P2,甲科02,甲科\nP3,乙科01,乙科\n");
}

START_TEST(wherever_an_id_is_looked_up_a_name_is_told) {
    officers_write();
    folder_write("absences.csv",
                 "人员编号,开始日期\n甲科01,2025-03-03\n甲科,2025-03-03\n");
    folder_write("closures.csv", "企业编号,开始日期,结束日期\n"
                                 "西　厂,2025-03-03,2025-03-04\n");
    folder_write("recusals.csv", "人员编号,企业编号\n乙科01,东厂\n");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式,前置任务\n"
                              "T1,初查,甲科,其他,编号=东厂|E2|南厂,全部,\n"
                              "T2,复查,甲科01,复查,,全部,初查\n");
    folder_write("totals.csv", "名称,任务,关系,数量\n甲,T1、复查,=,3\n");
    folder_load();
    CK_TOLD(&folder.diags, "absences.csv:2:1 name-for-id 甲科01 P1",
            "absences.csv:3:1 unknown-inspector 甲科",
            "closures.csv:2:1 name-for-id 西 厂 E2",
            "recusals.csv:2:1 name-for-id 乙科01 P3",
            "recusals.csv:2:6 name-for-id 东厂 E1",
            "tasks.csv:2:13 name-for-id 东厂 E1",
            "tasks.csv:2:13 unknown-enterprise 南厂",
            "tasks.csv:3:7 unknown-section 甲科01",
            "tasks.csv:3:19 name-for-id 初查 T1",
            "totals.csv:2:3 name-for-id 复查 T2");
}
END_TEST

static const struct {
    const char *file;
    const char *header;
    const char *told;
} headers[] = {
    {"absences.csv", "姓名,开始日期,原因",
     "absences.csv:1:1 name-column 人员编号 姓名"},
    {"absences.csv", "备注,name,start",
     "absences.csv:1:1 name-column inspector name"},
    {"absences.csv", "名称,开始日期",
     "absences.csv:1:1 missing-column 人员编号"},
    {"absences.csv", "姓名,人员编号",
     "absences.csv:1:1 missing-column 开始日期"},
    {"recusals.csv", "人员编号,企业名称",
     "recusals.csv:1:1 name-column 企业编号 企业名称"},
    {"recusals.csv", "姓名,企业编号",
     "recusals.csv:1:1 name-column 人员编号 姓名"},
    {"recusals.csv", "人员编号,姓名",
     "recusals.csv:1:1 missing-column 企业编号"},
    {"closures.csv", "名称,开始日期,结束日期",
     "closures.csv:1:1 name-column 企业编号 名称"},
};
#define N_HEADERS (int)(sizeof headers / sizeof *headers)

START_TEST(a_column_of_names_is_no_column_of_ids) {
    folder_write(headers[_i].file, headers[_i].header);
    folder_load();
    ck_assert(was_told(&folder.diags, headers[_i].told));
    ck_assert_int_eq(folder.diags.n_errors, 1);
}
END_TEST

TCase *named_tests(void) {
    TCase *group = tcase_create("named");
    tcase_add_checked_fixture(group, named_open, named_close);
    tcase_add_test(group, who_bears_a_name_is_told_by_id);
    tcase_add_test(group, a_name_that_all_bear_is_not_told_with_all_of_them);
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_test(group, wherever_an_id_is_looked_up_a_name_is_told);
    tcase_add_loop_test(group, a_column_of_names_is_no_column_of_ids, 0,
                        N_HEADERS);
    return group;
}
