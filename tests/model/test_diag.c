#include "model/diag.h"
#include "tests/model/test_model.h"

#include <string.h>

static struct diags diags;

static void release(void) {
    diags_release(&diags);
}

static void add(enum message message, const char *file, int line, int column,
                long number) {
    diags_add(&diags, (struct place){file, line, column},
              (struct fact){.message = message, .number = {number}});
}

START_TEST(errors_are_counted_and_warnings_are_not) {
    add(MESSAGE_PERIOD_SKIPPED, "tasks.csv", 2, 1, 0);
    ck_assert_int_eq(diags.n_errors, 0);
    add(MESSAGE_NOT_A_DATE, "dates.csv", 2, 1, 0);
    add(MESSAGE_BREACH_SPACING, NULL, 0, 0, 0);
    add(MESSAGE_REASON_LACK, NULL, 0, 0, 0);
    ck_assert_int_eq(diags.n, 4);
    ck_assert_int_eq(diags.n_errors, 1);
}
END_TEST

START_TEST(what_is_released_is_empty_and_can_be_filled_again) {
    for (int i = 0; i < 100; i++)
        add(MESSAGE_NOT_A_DATE, "dates.csv", i, 1, i);
    for (int i = 0; i < 100; i++)
        ck_assert_int_eq(diags.at[i].fact.number[0], i);
    diags_release(&diags);
    ck_assert_int_eq(diags.n, 0);
    ck_assert_int_eq(diags.n_errors, 0);
    add(MESSAGE_NOT_A_DATE, "dates.csv", 1, 1, 7);
    ck_assert_int_eq(diags.at[0].fact.number[0], 7);
}
END_TEST

/* The numbers tell the order expected. */
START_TEST(diags_are_sorted_by_file_line_and_column) {
    add(MESSAGE_NOT_A_DATE, "tasks.csv", 2, 1, 7);
    add(MESSAGE_NOT_A_DATE, "dates.csv", 10, 5, 4);
    add(MESSAGE_NOT_A_DATE, "dates.csv", 9, 6, 3);
    add(MESSAGE_NOT_A_DATE, NULL, 3, 3, 0);
    add(MESSAGE_NOT_A_DATE, "dates.csv", 9, 5, 1);
    add(MESSAGE_PERIOD_SKIPPED, "dates.csv", 9, 5, 2);
    add(MESSAGE_NOT_A_DATE, "dates.csv", 10, 5, 5);
    add(MESSAGE_PERIOD_SKIPPED, "dates.csv", 10, 5, 6);
    diags_sort(&diags);
    for (int i = 0; i < diags.n; i++)
        ck_assert_int_eq(diags.at[i].fact.number[0], i);
}
END_TEST

START_TEST(many_diags_are_sorted_in_no_time) {
    enum { MANY = 100000 };
    for (int i = 0; i < MANY; i++)
        add(MESSAGE_NOT_A_DATE, "tasks.csv", MANY - i / 2, 1, i % 2);
    diags_sort(&diags);
    int wrong = 0;
    for (int i = 0; i < MANY; i++)
        wrong += diags.at[i].place.line != MANY / 2 + 1 + i / 2 ||
                 diags.at[i].fact.number[0] != i % 2;
    ck_assert_int_eq(wrong, 0);
}
END_TEST

START_TEST(nothing_can_be_sorted) {
    diags_sort(&diags);
    ck_assert_int_eq(diags.n, 0);
}
END_TEST

START_TEST(every_message_has_a_code_of_its_own) {
    for (enum message a = 0; a < N_MESSAGES; a++) {
        const char *code = message_code(a);
        ck_assert_uint_gt(strlen(code), 2);
        ck_assert_uint_eq(strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789-"),
                          strlen(code));
        for (enum message b = 0; b < a; b++)
            ck_assert_str_ne(code, message_code(b));
    }
}
END_TEST

START_TEST(messages_are_as_grave_as_the_table_says) {
    ck_assert_int_eq(message_severity(MESSAGE_PERIOD_SKIPPED),
                     SEVERITY_WARNING);
    ck_assert_int_eq(message_severity(MESSAGE_FIRST_NOT_SINGLE),
                     SEVERITY_ERROR);
    ck_assert_int_eq(message_severity(MESSAGE_BREACH_SHARING), SEVERITY_BREACH);
    ck_assert_int_eq(message_severity(MESSAGE_REASON_CAP), SEVERITY_REASON);
    ck_assert_str_eq(message_code(MESSAGE_PERIOD_SKIPPED), "period-skipped");
}
END_TEST

TCase *diag_tests(void) {
    TCase *tests = tcase_create("diag");
    tcase_set_timeout(tests, 20);
    tcase_add_checked_fixture(tests, NULL, release);
    tcase_add_test(tests, errors_are_counted_and_warnings_are_not);
    tcase_add_test(tests, what_is_released_is_empty_and_can_be_filled_again);
    tcase_add_test(tests, diags_are_sorted_by_file_line_and_column);
    tcase_add_test(tests, many_diags_are_sorted_in_no_time);
    tcase_add_test(tests, nothing_can_be_sorted);
    tcase_add_test(tests, every_message_has_a_code_of_its_own);
    tcase_add_test(tests, messages_are_as_grave_as_the_table_says);
    return tests;
}
