#include "output/bureaus.h"

#include "model/bureau.h"
#include "model/shared.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct visited factory_of_a = {"E1", "东厂", "东县", 2};
static struct visited factory_of_b = {"7", "东厂", "东县", 1};
static struct bureau list[3];
static struct shared shared;
static struct bureaus bureaus;

/* The first is proven, the second is not, the third has no calendar. */
static void bureaus_open(void) {
    desk_open();
    memset(list, 0, sizeof list);
    list[0] = (struct bureau){.name = "甲县",
                              .is_planned = true,
                              .n_placed = 12,
                              .n_asked = 12,
                              .visited = &factory_of_a,
                              .n_visited = 1};
    list[1] = (struct bureau){.name = "=乙县",
                              .is_planned = true,
                              .exit_code = 4,
                              .n_placed = 5,
                              .n_asked = 7,
                              .n_lacking = 1,
                              .visited = &factory_of_b,
                              .n_visited = 1};
    list[2] = (struct bureau){.name = "丙县", .exit_code = 3};
    for (enum level level = 0; level < N_LEVELS; level++) {
        struct level_result result = {100 + level, 100 + level, true, true};
        list[0].levels.level[level] = list[1].levels.level[level] = result;
    }
    list[1].levels.level[LEVEL_TRIPS].proven = false;
    list[1].levels.level[LEVEL_FAIRNESS].proven = false;
    shared_find(&shared, list, 3);
    bureaus = (struct bureaus){list, 3, &shared, LANGUAGE_ZH};
}

static void bureaus_close(void) {
    shared_release(&shared);
    desk_close();
}

static const char *told(const char *folder) {
    FILE *to = paper();
    console_bureaus(to, &bureaus, folder);
    return paper_read();
}

START_TEST(each_bureau_has_a_row_and_all_have_a_sum) {
    bureaus.language = LANGUAGE_EN;
    ck_assert_str_eq(
        told(NULL),
        "3 bureaus, 2 calendars made:\n"
        "  bureau  placed  asked  lacking   L1   L3   L4   L5   L6  shared  "
        "exit_code  unproven\n"
        "  甲县        12     12        0  100  103  104  105  107       1  "
        "        0\n"
        "  =乙县        5      7        1  100  103  104  105  107       1  "
        "        4  L4;L6\n"
        "  丙县                                                             "
        "        3\n"
        "  total       17     19        1  200  206  208  210  214       1\n"
        "L1 not placed; L3 outside the wish; L4 crew-days; L5, L6 unevenness "
        "of "
        "weeks, of officers: less is better\n"
        "enterprises that more than one bureau plans to visit: 1 (each "
        "belongs to one level)\n");
}
END_TEST

START_TEST(where_the_files_are_is_told_if_there_are_any) {
    CK_HAS(told("结果"), "汇总在 结果：summary.csv");
    CK_HAS_NOT(told(NULL), "汇总在");
}
END_TEST

START_TEST(nothing_shared_is_not_spoken_of) {
    factory_of_b.county = "西县";
    shared_release(&shared);
    shared_find(&shared, list, 3);
    factory_of_b.county = "东县";
    CK_HAS_NOT(told(NULL), "一企对应一个层级");
    bureaus_warn(&bureaus, &desk.diags);
    ck_assert_int_eq(desk.diags.n, 0);
}
END_TEST

START_TEST(a_warning_names_both_bureaus_and_an_enterprise) {
    bureaus_warn(&bureaus, &desk.diags);
    ck_assert_int_eq(desk.diags.n, 1);
    ck_assert_int_eq(desk.diags.n_errors, 0);
    const struct fact *fact = &desk.diags.at[0].fact;
    ck_assert_int_eq(fact->message, MESSAGE_SHARED_ENTERPRISES);
    ck_assert_str_eq(fact->text[0], "甲县");
    ck_assert_str_eq(fact->text[1], "=乙县");
    ck_assert_str_eq(fact->text[2], "东厂");
    ck_assert_int_eq(fact->number[0], 1);
}
END_TEST

/* A name that a spreadsheet would run is made harmless. */
START_TEST(the_files_are_such_as_spreadsheets_open) {
    ck_assert(write_bureaus(desk.room, &bureaus, &desk.diags));
    ck_assert_str_eq(folder_list(desk.room),
                     "shared-enterprises.csv summary.csv ");
    ck_assert_str_eq(
        file_read(desk_path(SUMMARY_FILE)),
        "\xEF\xBB\xBF"
        "单位,已排,应检,无可抽,L1,L3,L4,L5,L6,重复企业,退出码,未证明\r\n"
        "甲县,12,12,0,100,103,104,105,107,1,0,\r\n"
        "'=乙县,5,7,1,100,103,104,105,107,1,4,L4;L6\r\n"
        "丙县,,,,,,,,,,3,\r\n"
        "合计,17,19,1,200,206,208,210,214,1,,\r\n");
    bureaus.language = LANGUAGE_EN;
    ck_assert(write_bureaus(desk.room, &bureaus, &desk.diags));
    ck_assert_str_eq(file_read(desk_path(SHARED_FILE)),
                     "\xEF\xBB\xBF"
                     "number,enterprise_name,bureau,enterprise,county,visits"
                     "\r\n"
                     "1,东厂,甲县,E1,东县,2\r\n"
                     "1,东厂,'=乙县,7,东县,1\r\n");
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_told) {
    ck_assert(!write_bureaus(desk_path("nowhere"), &bureaus, &desk.diags));
    ck_assert_int_eq(desk.diags.at[0].fact.message, MESSAGE_CANNOT_MAKE);
    ck_assert_str_eq(desk.diags.at[0].fact.text[0], desk_path("nowhere"));
}
END_TEST

TCase *bureaus_tests(void) {
    TCase *tests = tcase_create("bureaus");
    tcase_add_checked_fixture(tests, bureaus_open, bureaus_close);
    tcase_add_test(tests, each_bureau_has_a_row_and_all_have_a_sum);
    tcase_add_test(tests, where_the_files_are_is_told_if_there_are_any);
    tcase_add_test(tests, nothing_shared_is_not_spoken_of);
    tcase_add_test(tests, a_warning_names_both_bureaus_and_an_enterprise);
    tcase_add_test(tests, the_files_are_such_as_spreadsheets_open);
    tcase_add_test(tests, a_folder_that_is_not_there_is_told);
    return tests;
}
