#include "output/file_name.h"

#include "model/base/arena.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct arena arena;

static void close_arena(void) {
    arena_release(&arena);
}

static void expect(const char *text, const char *part) {
    ck_assert_str_eq(file_name_part(&arena, text), part);
}

START_TEST(chinese_and_latin_names_stay_as_they_are) {
    expect("危化科01", "危化科01");
    expect("Section A-1 (new)", "Section A-1 (new)");
}
END_TEST

START_TEST(what_windows_does_not_take_is_replaced) {
    expect("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j");
    expect("一\t二\n三\x7f四", "一_二_三_四");
}
END_TEST

START_TEST(no_name_begins_or_ends_with_a_dot_or_a_space) {
    expect("..hidden", "hidden");
    expect(" 甲科 ", "甲科");
    expect("e.t.c.", "e.t.c");
}
END_TEST

START_TEST(a_name_of_nothing_is_a_name_still) {
    expect("", "_");
    expect("..", "_");
    expect(" . . ", "_");
}
END_TEST

START_TEST(a_long_name_is_cut_between_characters) {
    const char *text = "";
    for (int i = 0; i < 100; i++)
        text = arena_print(&arena, "%s检", text);
    const char *part = file_name_part(&arena, text);
    ck_assert_uint_eq(strlen(part), 78);
    ck_assert_int_eq(strncmp(part, text, 78), 0);
}
END_TEST

START_TEST(case_makes_no_other_file) {
    ck_assert_str_eq(file_name_key(&arena, "人员-Wang.ICS"), "人员-wang.ics");
}
END_TEST

TCase *file_name_tests(void) {
    TCase *group = tcase_create("file name");
    tcase_add_checked_fixture(group, NULL, close_arena);
    tcase_add_test(group, chinese_and_latin_names_stay_as_they_are);
    tcase_add_test(group, what_windows_does_not_take_is_replaced);
    tcase_add_test(group, no_name_begins_or_ends_with_a_dot_or_a_space);
    tcase_add_test(group, a_name_of_nothing_is_a_name_still);
    tcase_add_test(group, a_long_name_is_cut_between_characters);
    tcase_add_test(group, case_makes_no_other_file);
    return group;
}
