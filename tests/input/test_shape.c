#include "input/shape.h"

#include "tests/input/folder.h"
#include "tests/input/reading.h"
#include "tests/input/test_input.h"

#include <string.h>

static struct sheet sheet;

static void shape_close(void) {
    sheet_release(&sheet);
    reading_close();
}

static void read_sheet(enum file file, const char *text) {
    sheet_init(&sheet, file, "f.csv", text, strlen(text), &reading.report);
}

#define ENTERPRISES "编号,名称,县市区,行业,分类\n"
#define FULL "f.csv:3:1 full-width-commas"

static const struct {
    enum file file;
    const char *text;
    const char *told; // null: nothing
    int n_rows;
    int n_commas;
} joined[] = {
    {FILE_ENTERPRISES,
     ENTERPRISES "E1,甲,东县,危化,重点\nE2，乙，东县，，重点\n", FULL, 1, 4},
    /* what has moved to the left leaves no class */
    {FILE_ENTERPRISES,
     "编号,名称,县市区,分类,行业\nE1,甲,东县,重点\nE2，乙,东县,A\n", FULL, 1,
     1},
    {FILE_ENTERPRISES, ENTERPRISES "E1,甲,东县,危化,重点\nE2，乙,东县,,重点\n",
     FULL, 1, 1},
    {FILE_ENTERPRISES,
     ENTERPRISES "E1,甲,东县,危化,重点\nE2,乙，东县,危化,重点\n",
     "f.csv:3:4 full-width-commas", 1, 1},
    /* prose in the last cell, and what is empty left out behind it */
    {FILE_DATES,
     "开始日期,结束日期,类型,名称,适用\n2025-01-01,,放假,元旦,\n"
     "2025-12-30,,放假,元旦，预备\n",
     NULL, 2, 0},
    /* prose before cells that would be wrong one place further */
    {FILE_ENTERPRISES,
     "编号,名称,县市区,行业,分类,风险等级\nE1,甲,东县,危化,重点,A\n"
     "E2,乙，分厂,东县,危化,重点\n",
     NULL, 2, 0},
    {FILE_DATES,
     "开始日期,结束日期,类型\n2025-01-01,,放假\n2025-01-02，,放假\n", FULL, 1,
     1},
    {FILE_DATES,
     "开始日期,类型,结束日期,名称\n2025-01-01,放假\n"
     "2025-01-02,放假,2025-01-03，元旦\n",
     "f.csv:3:15 full-width-commas", 1, 1},
    {FILE_ABSENCES,
     "人员编号,开始日期,结束日期\nP1,2025-01-02\nP1，2025-01-02,2025-01-03\n",
     FULL, 1, 1},
    /* only the other rows tell that a cell is missing */
    {FILE_INSPECTORS, "编号,姓名,科室,专业\nP1,甲,乙科,\nP2,甲，乙科,化工\n",
     "f.csv:3:4 full-width-commas", 1, 1},
    {FILE_INSPECTORS, "编号,姓名,科室,专业\nP1,甲,乙科\nP2,甲，乙科,化工\n",
     NULL, 2, 0},
    {FILE_INSPECTORS, "编号,姓名,科室,专业\nP2,甲，乙,化工\n", NULL, 1, 0},
    /* prose in a row that was typed short */
    {FILE_RECUSALS, "人员编号,企业编号,原因,x\nP1,E1,亲属，同学，同乡\n",
     "f.csv:1:14 unknown-column x", 1, 0},
    {FILE_RECUSALS, "人员编号,企业编号,原因\nP1,E1,亲属，同学\nP1,E1,亲，友\n",
     NULL, 2, 0},
    /* other separators */
    {FILE_RECUSALS, "人员编号;企业编号;原因\nP1;E1;亲属\nP1，E1\n",
     "f.csv:3:1 missing-value 企业编号", 2, 0},
};
#define N_JOINED (int)(sizeof joined / sizeof *joined)

START_TEST(full_width_commas_between_cells_are_told_and_nothing_else) {
    read_sheet(joined[_i].file, joined[_i].text);
    if (joined[_i].told)
        CK_TOLD(&reading.diags, joined[_i].told);
    else
        CK_TOLD_NOTHING(&reading.diags);
    ck_assert_int_eq(sheet_count_rows(&sheet), joined[_i].n_rows);
    ck_assert_int_eq(sheet.is_whole, !joined[_i].n_commas);
    if (joined[_i].n_commas)
        ck_assert_int_eq(reading.diags.at[0].fact.number[0],
                         joined[_i].n_commas);
}
END_TEST

START_TEST(the_rows_that_stay_keep_their_places) {
    read_sheet(FILE_SECTIONS, "科室,每日上限\n甲，1\n乙,2\n丙，3\n丁,4\n");
    CK_TOLD(&reading.diags, "f.csv:2:1 full-width-commas",
            "f.csv:4:1 full-width-commas");
    ck_assert_int_eq(sheet_count_rows(&sheet), 2);
    ck_assert_str_eq(sheet_cell(&sheet, 0, COLUMN_SECTIONS_SECTION).text, "乙");
    ck_assert_str_eq(sheet_cell(&sheet, 1, COLUMN_SECTIONS_DAY_LIMIT).text,
                     "4");
    ck_assert_int_eq(sheet_place(&sheet, 1).line, 5);
}
END_TEST

static const struct {
    const char *text;
    const char *told;
} headers[] = {
    {"人员编号，企业编号，原因\nP1，E1，亲属\n", "f.csv:1:1 full-width-commas"},
    {"人员编号,企业编号，原因\nP1,E1,亲属\n", "f.csv:1:6 full-width-commas"},
    {"inspector， Enterprise \nP1，E1\n", "f.csv:1:1 full-width-commas"},
    {"甲，乙\nP1，E1\n", "f.csv:1:1 no-columns 甲,乙"},
    {"人员编号,企业编号,甲，乙\nP1,E1,x\n", "f.csv:1:11 unknown-column 甲,乙"},
};
#define N_HEADERS (int)(sizeof headers / sizeof *headers)

START_TEST(full_width_commas_between_headers_are_told) {
    read_sheet(FILE_RECUSALS, headers[_i].text);
    CK_TOLD(&reading.diags, headers[_i].told);
}
END_TEST

static const struct {
    enum file file;
    const char *text;
    const char *told;
    int n_rows;
} lengths[] = {
    /* 行业 is missing */
    {FILE_ENTERPRISES,
     "编号,名称,县市区,分类,标签\nE1,甲,东县,危化,重点,\nE2,乙,东县,危化,重点,"
     "\n",
     "f.csv:1:1 header-short", 0},
    {FILE_SECTIONS, "科室\n甲,1\n乙,\n丙,3\n", "f.csv:1:1 header-short", 0},
    {FILE_SECTIONS, "科室,每日上限\n甲,1,\n乙,2\n丙,3, \n",
     "f.csv:1:1 rows-longer", 3},
    {FILE_SECTIONS, "科室,每日上限\n甲,1,\n乙,2\n", NULL, 2},
    {FILE_SECTIONS, "科室,每日上限\n甲,1,x\n乙,2\n", "f.csv:2:5 no-header x",
     2},
    {FILE_SECTIONS, "科室,每日上限\n甲,1,\n乙,2,x\n丙,3,\n",
     "f.csv:1:1 rows-longer", 3},
    {FILE_SECTIONS, "科室,每日上限\n", NULL, 0},
};
#define N_LENGTHS (int)(sizeof lengths / sizeof *lengths)

START_TEST(a_header_that_is_shorter_than_most_rows_is_told) {
    read_sheet(lengths[_i].file, lengths[_i].text);
    if (!lengths[_i].told)
        CK_TOLD_NOTHING(&reading.diags);
    else
        ck_assert(was_told(&reading.diags, lengths[_i].told));
    ck_assert_int_eq(sheet_count_rows(&sheet), lengths[_i].n_rows);
}
END_TEST

START_TEST(both_numbers_of_cells_and_of_rows_are_told) {
    read_sheet(FILE_SECTIONS, "科室,每日上限\n甲,1,,\n乙,2,\n丙,3\n");
    CK_TOLD(&reading.diags, "f.csv:1:1 rows-longer");
    const long *number = reading.diags.at[0].fact.number;
    ck_assert_int_eq(number[0], 2);
    ck_assert_int_eq(number[1], 4);
    ck_assert_int_eq(number[2], 2);
    ck_assert_int_eq(number[3], 3);
}
END_TEST

START_TEST(notes_beside_a_calendar_are_no_columns) {
    read_sheet(FILE_CALENDAR, "检查编号,日期\nT1/E1/Y/1,2025-03-03,x\n");
    CK_TOLD_NOTHING(&reading.diags);
    ck_assert_int_eq(sheet_count_rows(&sheet), 1);
}
END_TEST

TCase *shape_tests(void) {
    TCase *group = tcase_create("shape");
    tcase_add_checked_fixture(group, reading_open, shape_close);
    tcase_add_loop_test(
        group, full_width_commas_between_cells_are_told_and_nothing_else, 0,
        N_JOINED);
    tcase_add_test(group, the_rows_that_stay_keep_their_places);
    tcase_add_loop_test(group, full_width_commas_between_headers_are_told, 0,
                        N_HEADERS);
    tcase_add_loop_test(group, a_header_that_is_shorter_than_most_rows_is_told,
                        0, N_LENGTHS);
    tcase_add_test(group, both_numbers_of_cells_and_of_rows_are_told);
    tcase_add_test(group, notes_beside_a_calendar_are_no_columns);
    return group;
}
