#include "input/sheet.h"

#include "tests/input/reading.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static struct sheet sheet;

static void read_sheet(enum file file, const char *text) {
    sheet_init(&sheet, file, "f.csv", text, strlen(text), &reading.report);
}

static void sheet_close(void) {
    sheet_release(&sheet);
    reading_close();
}

static void ck_cell(int row, enum column column, const char *text) {
    ck_assert_str_eq(sheet_cell(&sheet, row, column).text, text);
}

static const char *const absences[] = {
    "人员编号,开始日期,结束日期\nP1,2025-03-03,\n",
    "inspector,start,end\nP1,2025-03-03,\n",
    "\xef\xbb\xbf End ,START,Inspector\n,2025-03-03,P1\n",
    "结束日期,　人员编号,start\n,P1,2025-03-03\n",
};

START_TEST(columns_are_found_in_either_language_and_any_order) {
    read_sheet(FILE_ABSENCES, absences[_i]);
    CK_TOLD_NOTHING(&reading.diags);
    ck_assert(sheet.is_whole);
    ck_assert_int_eq(sheet_count_rows(&sheet), 1);
    ck_cell(0, COLUMN_ABSENCES_INSPECTOR, "P1");
    ck_cell(0, COLUMN_ABSENCES_START, "2025-03-03");
    ck_cell(0, COLUMN_ABSENCES_END, "");
    ck_cell(0, COLUMN_ABSENCES_REASON, "");
}
END_TEST

START_TEST(a_title_above_the_headers_is_passed_and_told) {
    read_sheet(FILE_ABSENCES, "请假,,\n科室：甲科,,3月\n\n人员编号, "
                              "开始日期,备注\nP1,2025-03-03,x\n");
    ck_assert_int_eq(sheet_count_rows(&sheet), 1);
    ck_cell(0, COLUMN_ABSENCES_INSPECTOR, "P1");
    ck_assert_int_eq(sheet_place(&sheet, 0).line, 5);
    CK_TOLD(&reading.diags, "f.csv:1:1 title-skipped",
            "f.csv:4:12 unknown-column 备注");
    ck_assert_int_eq(reading.diags.at[0].fact.number[0], 4);
}
END_TEST

/* A name in one cell of a row may be chance. */
START_TEST(headers_that_stand_first_are_not_looked_for_below) {
    read_sheet(FILE_ABSENCES, "人员编号,开始日期\n人员编号,开始日期\n");
    CK_TOLD_NOTHING(&reading.diags);
    ck_assert_int_eq(sheet_count_rows(&sheet), 1);
    sheet_release(&sheet);
    read_sheet(FILE_ABSENCES, "人员编号,开始\n开始日期,2025-03-03\n");
    ck_assert_int_eq(sheet_count_rows(&sheet), 1);
    ck_assert(!sheet.is_whole);
}
END_TEST

static const char *const limits[] = {"week_limit", "Week Limit", "week-limit"};

START_TEST(english_headers_may_be_written_with_spaces) {
    char text[128];
    snprintf(text, sizeof text, "id,name,sections,%s\nP1,甲,甲科,3\n",
             limits[_i]);
    read_sheet(FILE_INSPECTORS, text);
    CK_TOLD_NOTHING(&reading.diags);
    ck_cell(0, COLUMN_INSPECTORS_WEEK_LIMIT, "3");
}
END_TEST

START_TEST(a_cell_knows_its_place_and_the_name_of_its_column) {
    read_sheet(FILE_ABSENCES, "inspector,start\n\nP一,2025-03-03\n");
    struct cell cell = sheet_cell(&sheet, 0, COLUMN_ABSENCES_START);
    ck_assert_str_eq(cell.header, "start");
    ck_assert_str_eq(cell.place.file, "f.csv");
    ck_assert_int_eq(cell.place.line, 3);
    ck_assert_int_eq(cell.place.column, 4);
}
END_TEST

START_TEST(a_cell_that_is_not_there_stands_where_its_row_begins) {
    read_sheet(FILE_ABSENCES, "人员编号,开始日期,结束日期\nP1,2025-03-03\n");
    struct cell cell = sheet_cell(&sheet, 0, COLUMN_ABSENCES_END);
    ck_assert_str_eq(cell.text, "");
    ck_assert_str_eq(cell.header, "结束日期");
    ck_assert_int_eq(cell.place.line, 2);
    ck_assert_int_eq(cell.place.column, 1);
    cell = sheet_cell(&sheet, 0, COLUMN_ABSENCES_REASON);
    ck_assert_str_eq(cell.header, "原因");
}
END_TEST

START_TEST(words_are_folded_and_prose_is_not) {
    read_sheet(FILE_INSPECTORS, "编号,姓名,科室\nＰ１, 张 三（甲） ,甲；乙\n");
    ck_cell(0, COLUMN_INSPECTORS_ID, "P1");
    ck_cell(0, COLUMN_INSPECTORS_NAME, "张 三（甲）");
    ck_cell(0, COLUMN_INSPECTORS_SECTIONS, "甲;乙");
}
END_TEST

START_TEST(an_unknown_column_is_told_and_passed_over) {
    read_sheet(FILE_CLOSURES,
               "企业编号,备注,开始日期,结束日期\nE1,x,2025-3-1,2025-3-2\n");
    CK_TOLD(&reading.diags, "f.csv:1:6 unknown-column 备注");
    ck_assert(sheet.is_whole);
    ck_cell(0, COLUMN_CLOSURES_END, "2025-3-2");
}
END_TEST

START_TEST(only_enterprises_may_have_further_columns) {
    read_sheet(FILE_ENTERPRISES,
               "编号,名称,县市区,分类,街道\nE1,甲,东县,重点,东\n");
    CK_TOLD_NOTHING(&reading.diags);
    ck_assert_int_eq(sheet.further.n, 1);
    ck_assert_str_eq(sheet_cell_at(&sheet, 0, sheet.further.at[0]).text, "东");
    sheet_release(&sheet);
    read_sheet(FILE_CALENDAR, "检查编号,日期,我的,我的\na,2025-3-3,x,y,z\n");
    CK_TOLD(&reading.diags, "f.csv:1:9 unknown-column 我的",
            "f.csv:1:12 unknown-column 我的");
}
END_TEST

static const struct {
    const char *header;
    const char *meant;
} resembling[] = {
    {"期望开始日期", "开始日期"}, // the whole name is in it
    {"开始", "开始日期"},
    {"起始日期", "开始日期"}, // three characters of four
    {"开始时间", ""},         // two
    {"期", ""},               // one alone
    {"缺勤原因", "原因"},
    {"原因说明", "原因"},
    {"Start Date", "start"},
    {"starting", ""}, // no word of it
    {"restart", ""},
    {"reasons", "reason"}, // six letters of seven
    {"我们单位今年以来所有请假人员请假的具体原因和审批人", ""}, // a sentence
    {"人员编号1", ""}, // that column is there
};

START_TEST(the_column_that_an_unknown_one_resembles_is_told) {
    char text[256];
    char told[256];
    snprintf(text, sizeof text, "人员编号,%s\nP1,x\n", resembling[_i].header);
    read_sheet(FILE_ABSENCES, text);
    snprintf(told, sizeof told, "f.csv:1:6 unknown-column %s%s%s",
             resembling[_i].header, *resembling[_i].meant ? " " : "",
             resembling[_i].meant);
    CK_TOLD(&reading.diags, "f.csv:1:1 missing-column 开始日期", told);
}
END_TEST

static const char *const error_values[] = {
    "#N/A",  "#REF!",  "#VALUE!", "#NAME?", "#DIV/0!",
    "#NUM!", "#NULL!", "#SPILL!", "#CALC!", " #n/a "};

START_TEST(the_error_value_of_a_formula_is_told_once) {
    char text[128];
    char told[128];
    snprintf(text, sizeof text,
             "人员编号,开始日期,备注\nP1,%s,#REF!\nP1\nP1,2025-3-3,\n",
             error_values[_i]);
    read_sheet(FILE_ABSENCES, text);
    bool is_small = error_values[_i][0] == ' ';
    snprintf(told, sizeof told, "f.csv:2:4 error-value %s 开始日期",
             is_small ? "#n/a" : error_values[_i]);
    CK_TOLD(&reading.diags, "f.csv:1:11 unknown-column 备注", told,
            "f.csv:3:1 missing-value 开始日期");
    ck_cell(0, COLUMN_ABSENCES_START, "");
}
END_TEST

/* What the program may never need is no reason to refuse the folder. */
START_TEST(the_error_value_in_a_column_of_ones_own_is_a_warning) {
    read_sheet(FILE_ENTERPRISES,
               "编号,名称,县市区,分类,电话\nE1,甲,东县,重点,#N/A\n");
    CK_TOLD(&reading.diags, "f.csv:2:12 own-error-value #N/A 电话");
    ck_assert_int_eq(reading.diags.n_errors, 0);
}
END_TEST

START_TEST(a_column_that_is_there_twice_is_told) {
    read_sheet(
        FILE_ENTERPRISES,
        "编号,id,名称,县市区,分类,街道,街道\nE1,E1,甲,东县,重点,东,西\n");
    CK_TOLD(&reading.diags, "f.csv:1:4 repeated-column id",
            "f.csv:1:20 repeated-column 街道");
}
END_TEST

START_TEST(required_columns_that_are_missing_are_told) {
    read_sheet(FILE_ABSENCES, "结束日期\n2025-03-03\n");
    CK_TOLD(&reading.diags, "f.csv:1:1 missing-column 人员编号",
            "f.csv:1:1 missing-column 开始日期");
    ck_assert(!sheet.is_whole);
}
END_TEST

START_TEST(cells_that_must_be_filled_are_told) {
    read_sheet(FILE_ABSENCES,
               "人员编号,开始日期,结束日期\n　,2025-03-03,\nP1,,\nP2\n");
    CK_TOLD(&reading.diags, "f.csv:2:1 missing-value 人员编号",
            "f.csv:3:4 missing-value 开始日期",
            "f.csv:4:1 missing-value 开始日期");
}
END_TEST

START_TEST(what_stands_under_no_header_is_told) {
    read_sheet(FILE_ABSENCES,
               "人员编号,开始日期,,\nP1,2025-03-03,, \nP2,2025-3-4,x,,y\n");
    CK_TOLD(&reading.diags, "f.csv:3:13 no-header x", "f.csv:3:16 no-header y");
}
END_TEST

START_TEST(an_empty_file_lacks_the_columns_only_if_it_must_be_there) {
    read_sheet(FILE_ABSENCES, "");
    CK_TOLD_NOTHING(&reading.diags);
    ck_assert(sheet.is_whole);
    sheet_release(&sheet);
    read_sheet(FILE_PLAN, "\n\n");
    CK_TOLD(&reading.diags, "f.csv:1:1 missing-column 参数",
            "f.csv:1:1 missing-column 值");
    ck_assert_int_eq(sheet_count_rows(&sheet), 0);
}
END_TEST

START_TEST(a_file_that_breaks_off_is_not_whole) {
    read_sheet(FILE_ABSENCES, "人员编号,开始日期\nP1,2025-03-03\nP2,\"x\n");
    CK_TOLD(&reading.diags, "f.csv:3:4 open-quote");
    ck_assert(!sheet.is_whole);
    ck_assert_int_eq(sheet_count_rows(&sheet), 1);
}
END_TEST

TCase *sheet_tests(void) {
    TCase *group = tcase_create("sheet");
    tcase_add_checked_fixture(group, reading_open, sheet_close);
    tcase_add_loop_test(
        group, columns_are_found_in_either_language_and_any_order, 0, 4);
    tcase_add_test(group, a_title_above_the_headers_is_passed_and_told);
    tcase_add_test(group, headers_that_stand_first_are_not_looked_for_below);
    tcase_add_loop_test(group, english_headers_may_be_written_with_spaces, 0,
                        3);
    tcase_add_test(group, a_cell_knows_its_place_and_the_name_of_its_column);
    tcase_add_test(group, a_cell_that_is_not_there_stands_where_its_row_begins);
    tcase_add_test(group, words_are_folded_and_prose_is_not);
    tcase_add_test(group, an_unknown_column_is_told_and_passed_over);
    tcase_add_test(group, only_enterprises_may_have_further_columns);
    tcase_add_loop_test(group, the_column_that_an_unknown_one_resembles_is_told,
                        0, (int)(sizeof resembling / sizeof *resembling));
    tcase_add_loop_test(group, the_error_value_of_a_formula_is_told_once, 0,
                        (int)(sizeof error_values / sizeof *error_values));
    tcase_add_test(group, the_error_value_in_a_column_of_ones_own_is_a_warning);
    tcase_add_test(group, a_column_that_is_there_twice_is_told);
    tcase_add_test(group, required_columns_that_are_missing_are_told);
    tcase_add_test(group, cells_that_must_be_filled_are_told);
    tcase_add_test(group, what_stands_under_no_header_is_told);
    tcase_add_test(group,
                   an_empty_file_lacks_the_columns_only_if_it_must_be_there);
    tcase_add_test(group, a_file_that_breaks_off_is_not_whole);
    return group;
}
