#include "input/load.h"

#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

START_TEST(a_small_folder_becomes_a_problem) {
    folder_load_well();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(p->n_enterprises, 2);
    ck_assert_int_eq(p->n_inspectors, 3);
    ck_assert_int_eq(p->n_tasks, 1);
    ck_assert_int_eq(p->n_totals + p->n_closures + p->n_works, 0);
    ck_assert_str_eq(p->tasks[0].id, "T1");
}
END_TEST

START_TEST(the_files_read_are_noted_with_their_digests) {
    folder_write("absences.csv", "");
    folder_load_well();
    static const char *const names[] = {"plan.csv",        "dates.csv",
                                        "enterprises.csv", "inspectors.csv",
                                        "absences.csv",    "tasks.csv"};
    ck_assert_int_eq(folder.problem.n_sources, 6);
    for (int i = 0; i < 6; i++)
        ck_assert_str_eq(folder.problem.sources[i].name, names[i]);
    ck_assert_str_eq(folder.problem.sources[4].sha256,
                     "e3b0c44298fc1c149afbf4c8996fb924"
                     "27ae41e4649b934ca495991b7852b855");
}
END_TEST

static const char *const required[] = {
    "plan.csv", "dates.csv", "enterprises.csv", "inspectors.csv", "tasks.csv"};

START_TEST(a_required_file_that_is_missing_is_the_only_complaint) {
    char told[64];
    folder_remove(required[_i]);
    folder_load();
    snprintf(told, sizeof told, "%s missing-file %s", required[_i],
             required[_i]);
    CK_TOLD(&folder.diags, told);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

static const struct {
    const char *file;
    const char *meant; // null: it may be called that
} names[] = {
    {"Absences.csv", "absences.csv"},
    {"ABSENCES.CSV", "absences.csv"},
    {"absence.csv", "absences.csv"},
    {"abcenses.csv", "absences.csv"},
    {"tasks.et", "tasks.csv"},
    {"tasks.csv.csv", "tasks.csv"},
    {"datas.csv", "dates.csv"},
    {"请假.csv", "absences.csv"},
    {"cap.csv", "caps.csv"},
    {"leave.csv", "absences.csv"},
    {"Staff.csv", "inspectors.csv"},
    {"tasks(1).csv", "tasks.csv"},
    {"tasks（12）.csv", "tasks.csv"},
    {"tasks - 副本.csv", "tasks.csv"},
    {"tasks - 副本 (2).csv", "tasks.csv"},
    {"tasks - Copy.csv", "tasks.csv"},
    {"复件 tasks.csv", "tasks.csv"},
    {"Copy of tasks.xlsx", "tasks.csv"},
    {"请假的副本.csv", "absences.csv"},
    {"副本.csv", NULL},
    {"(1).csv", NULL},
    {"tasks().csv", NULL},
    {"tasks1).csv", NULL},
    {"1).csv", NULL},
    {"invoice(1).csv", NULL},
    {"cups-1.csv", NULL},
    {"abcensus.csv", NULL},
    {"absences", NULL},
    {"absences.csv.bak", NULL},
    {"发布.csv", NULL},
    {".csv", NULL},
    {".absences.csv", NULL},
    {"~$tasks.xlsx", NULL},
    {"notes.txt", NULL},
};

START_TEST(a_file_that_is_not_read_for_its_name_is_told) {
    char told[96];
    folder_write(names[_i].file, "");
    folder_load();
    snprintf(told, sizeof told, "%s file-not-read %s", names[_i].file,
             names[_i].meant ? names[_i].meant : "");
    if (names[_i].meant)
        CK_TOLD(&folder.diags, told);
    else
        CK_TOLD_NOTHING(&folder.diags);
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(an_empty_folder_is_told_file_by_file) {
    for (int i = 0; i < 5; i++)
        folder_remove(required[i]);
    folder_load();
    ck_assert_int_eq(folder.diags.n, 5);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

START_TEST(empty_files_are_told_by_what_they_lack) {
    folder_write("plan.csv", "");
    folder_write("tasks.csv", "\n");
    folder_load();
    ck_assert(was_told(&folder.diags, "plan.csv:1:1 missing-column 参数"));
    ck_assert(was_told(&folder.diags, "tasks.csv:1:1 missing-column 编号"));
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

START_TEST(files_without_rows_are_told) {
    folder_write("enterprises.csv", "编号,名称,县市区,分类\n");
    folder_write("inspectors.csv", "编号,姓名,科室\n");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n");
    folder_load();
    CK_TOLD(&folder.diags, "enterprises.csv:1:1 no-rows enterprises.csv",
            "inspectors.csv:1:1 no-rows inspectors.csv",
            "tasks.csv:1:1 no-rows tasks.csv");
}
END_TEST

static void load_instead(const char *file) {
    char path[sizeof folder.path];
    memcpy(path, folder.path, sizeof path);
    snprintf(folder.path, sizeof folder.path, "%s", folder_file(file));
    folder_load();
    memcpy(folder.path, path, sizeof path);
    ck_assert_int_eq(folder.result, LOAD_UNREADABLE);
    ck_assert_int_eq(folder.diags.n, 1);
    ck_assert_int_eq(folder.diags.at[0].fact.message, MESSAGE_CANNOT_READ);
}

START_TEST(a_folder_that_is_not_there_cannot_be_read) {
    load_instead("nowhere");
}
END_TEST

START_TEST(a_file_is_no_folder) {
    load_instead("plan.csv");
}
END_TEST

START_TEST(a_folder_in_the_place_of_a_file_cannot_be_read) {
    folder_remove("tasks.csv");
    ck_assert_int_eq(mkdir(folder_file("tasks.csv"), 0700), 0);
    folder_load();
    ck_assert_int_eq(folder.result, LOAD_UNREADABLE);
    ck_assert_int_eq(folder.diags.n_errors, 1);
}
END_TEST

START_TEST(mistakes_of_all_files_come_in_one_run) {
    folder_parameter("最小间隔,很久");
    folder_write("closures.csv", "企业编号,开始日期,结束日期\nE9,2025-3-3,x\n");
    folder_task("数量,人数", "0,1");
    folder_load();
    CK_TOLD(&folder.diags, "closures.csv:2:1 unknown-enterprise E9",
            "closures.csv:2:13 not-a-date x",
            "plan.csv:5:6 not-a-number 很久 最小间隔",
            "tasks.csv:2:24 not-a-count 0 数量",
            "tasks.csv:2:26 crew-of-one T1");
}
END_TEST

START_TEST(a_folder_of_another_system_reads_the_same) {
    static const char utf16[] = "\xff\xfe"
                                "i\0d\0,\0n\0a\0m\0e\0,\0s\0e\0c\0t\0i\0o\0n\0"
                                "s\0\r\0\n\0P\0\x31\0,\0A\0,\0\x32\x75\xd1\x79";
    static const char gb18030[] =
        "\xb2\xce\xca\xfd,\xd6\xb5\r\n\xc4\xea\xb6\xc8,2025\r\n";
    folder_write_bytes("inspectors.csv", utf16, sizeof utf16 - 1);
    folder_write("plan.csv", gb18030);
    folder_load_well();
    ck_assert_str_eq(folder.problem.sections.text[0], "甲科");
    ck_assert_int_eq(folder.problem.year, 2025);
}
END_TEST

TCase *load_tests(void) {
    TCase *group = tcase_create("load");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_test(group, a_small_folder_becomes_a_problem);
    tcase_add_test(group, the_files_read_are_noted_with_their_digests);
    tcase_add_loop_test(
        group, a_required_file_that_is_missing_is_the_only_complaint, 0, 5);
    tcase_add_loop_test(group, a_file_that_is_not_read_for_its_name_is_told, 0,
                        sizeof names / sizeof *names);
    tcase_add_test(group, an_empty_folder_is_told_file_by_file);
    tcase_add_test(group, empty_files_are_told_by_what_they_lack);
    tcase_add_test(group, files_without_rows_are_told);
    tcase_add_test(group, a_folder_that_is_not_there_cannot_be_read);
    tcase_add_test(group, a_file_is_no_folder);
    tcase_add_test(group, a_folder_in_the_place_of_a_file_cannot_be_read);
    tcase_add_test(group, mistakes_of_all_files_come_in_one_run);
    tcase_add_test(group, a_folder_of_another_system_reads_the_same);
    return group;
}
