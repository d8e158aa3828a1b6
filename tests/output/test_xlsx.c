/*
 * What a spreadsheet makes of the workbook is tested in tests/spreadsheet.
 */
#include "output/xlsx_writer.h"

#include "output/write.h"
#include "output/xlsx_book.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static void plan_something(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
}

static bool write_there(const char *path) {
    return write_export((struct export){EXPORT_xlsx, path},
                        &desk.fixture.problem, &desk.demand, &desk.plan,
                        desk.language, &desk.diags);
}

static bool is_same(const char *a, const char *b) {
    return !system(desk_text("cmp -s '%s' '%s'", a, b));
}

START_TEST(a_workbook_is_one_file) {
    plan_something();
    ck_assert(write_there(desk_path("a.xlsx")));
    ck_assert_int_eq(desk.diags.n, 0);
    ck_assert_int_eq(memcmp(file_read(desk_path("a.xlsx")), "PK", 2), 0);
    ck_assert_str_eq(folder_list(desk.room), "a.xlsx ");
}
END_TEST

START_TEST(the_same_plan_is_the_same_workbook_on_any_day) {
    plan_something();
    ck_assert(write_there(desk_path("a.xlsx")));
    sleep(2); // the clock of a zip file counts two seconds
    ck_assert(write_there(desk_path("b.xlsx")));
    ck_assert(is_same(desk_path("a.xlsx"), desk_path("b.xlsx")));
}
END_TEST

START_TEST(no_title_is_a_command_of_the_head_line) {
    static const char *const titles[] = {"&G", "&&G", "&[Picture]", "R&D", "&"};
    desk.fixture.problem.title = titles[_i];
    plan_something();
    ck_assert(write_there(desk_path("a.xlsx")));
    ck_assert_int_eq(desk.diags.n, 0);
}
END_TEST

/* All of a head line may have 255 characters, the longest note of a sheet
 * among them. */
START_TEST(a_title_as_long_as_can_be_leaves_room_for_the_note) {
    char title[200];
    size_t n = 100 + (size_t)_i;
    memset(title, 'x', n);
    title[n] = '\0';
    desk.language = LANGUAGE_EN;
    desk.fixture.problem.title = title;
    plan_something();
    ck_assert(write_there(desk_path("a.xlsx")));
    ck_assert_int_eq(desk.diags.n, 0);
}
END_TEST

START_TEST(the_language_tells_in_the_workbook) {
    plan_something();
    ck_assert(write_there(desk_path("a.xlsx")));
    desk.language = LANGUAGE_EN;
    ck_assert(write_there(desk_path("b.xlsx")));
    ck_assert(!is_same(desk_path("a.xlsx"), desk_path("b.xlsx")));
}
END_TEST

START_TEST(a_plan_of_nothing_is_a_workbook_too) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk_ask();
    ck_assert(write_there(desk_path("a.xlsx")));
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_a_complaint) {
    plan_something();
    ck_assert(!write_there(desk_path("nowhere/a.xlsx")));
    ck_assert_int_eq(desk.diags.n, 1);
    ck_assert_int_eq(desk.diags.at[0].fact.message, MESSAGE_CANNOT_MAKE);
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

START_TEST(a_workbook_that_does_not_fit_leaves_the_old_one) {
    plan_something();
    file_write(desk_path("a.xlsx"), "old");
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = {20, 20};
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    ck_assert(!write_there(desk_path("a.xlsx")));
    ck_assert_int_eq(desk.diags.at[0].fact.message, MESSAGE_CANNOT_MAKE);
    ck_assert_str_eq(file_read(desk_path("a.xlsx")), "old");
    ck_assert_str_eq(folder_list(desk.room), "a.xlsx ");
}
END_TEST

START_TEST(a_text_longer_than_a_cell_is_cut_between_characters) {
    static const struct look look = {.is_bold = 1};
    struct book_facts facts = {"a", "b", 0, LANGUAGE_ZH};
    static char text[40001];
    for (int i = 0; i + 3 < 40000; i += 3)
        stpcpy(text + i, "检");
    struct book *book = book_open(&facts);
    book_sheet(book, "甲", 0);
    book_text(book, 0, 0, text, &look);
    ck_assert(book_close(book, paper()));
    paper_read();
}
END_TEST

START_TEST(a_cell_that_cannot_be_is_a_failure) {
    static const struct look look = {.is_bold = 1};
    struct book_facts facts = {"a", "b", 0, LANGUAGE_ZH};
    struct book *book = book_open(&facts);
    book_sheet(book, "甲", 0);
    book_text(book, 0, 20000, "beyond the last column", &look);
    ck_assert(!book_close(book, paper()));
    ck_assert_int_eq(errno, EIO);
    paper_read();
}
END_TEST

TCase *xlsx_tests(void) {
    TCase *group = tcase_create("xlsx");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_set_timeout(group, 30);
    tcase_add_test(group, a_workbook_is_one_file);
    tcase_add_test(group, the_same_plan_is_the_same_workbook_on_any_day);
    tcase_add_loop_test(group, no_title_is_a_command_of_the_head_line, 0, 5);
    tcase_add_loop_test(
        group, a_title_as_long_as_can_be_leaves_room_for_the_note, 0, 99);
    tcase_add_test(group, the_language_tells_in_the_workbook);
    tcase_add_test(group, a_plan_of_nothing_is_a_workbook_too);
    tcase_add_test(group, a_folder_that_is_not_there_is_a_complaint);
    tcase_add_test(group, a_workbook_that_does_not_fit_leaves_the_old_one);
    tcase_add_test(group, a_text_longer_than_a_cell_is_cut_between_characters);
    tcase_add_test(group, a_cell_that_cannot_be_is_a_failure);
    return group;
}
