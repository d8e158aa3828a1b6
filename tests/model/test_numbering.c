#include "model/base/arena.h"
#include "model/base/numbering.h"
#include "tests/model/test_model.h"

#include <limits.h>

static struct arena arena;
static struct numbering lists;

static void open_lists(void) {
    arena = (struct arena){0};
    numbering_init(&lists, &arena);
}

static void close_lists(void) {
    numbering_release(&lists);
    arena_release(&arena);
}

static int number_of_pair(int first, int second) {
    numbering_put(&lists, first);
    numbering_put(&lists, second);
    return numbering_take(&lists);
}

START_TEST(equal_lists_have_one_number) {
    ck_assert_int_eq(number_of_pair(1, 23), 0);
    ck_assert_int_eq(number_of_pair(12, 3), 1);
    ck_assert_int_eq(number_of_pair(23, 1), 2);
    ck_assert_int_eq(number_of_pair(-1, 23), 3);
    ck_assert_int_eq(number_of_pair(1, 23), 0);
    ck_assert_int_eq(number_of_pair(12, 3), 1);
}
END_TEST

START_TEST(the_empty_list_is_a_list) {
    ck_assert_int_eq(numbering_take(&lists), 0);
    numbering_put(&lists, 0);
    ck_assert_int_eq(numbering_take(&lists), 1);
    ck_assert_int_eq(numbering_take(&lists), 0);
}
END_TEST

/* 128 and (127, 1), and the like. */
START_TEST(no_list_is_taken_for_a_longer_one) {
    enum { MANY = 300 };
    for (int i = 0; i < MANY; i++) {
        numbering_put(&lists, i);
        ck_assert_int_eq(numbering_take(&lists), i);
    }
    int next = MANY;
    for (int i = 0; i < MANY; i++)
        for (int j = 0; j < 3; j++)
            if (number_of_pair(i, j) != next++)
                ck_abort_msg("(%d, %d) is not new", i, j);
}
END_TEST

START_TEST(numbers_of_any_size_are_told_apart) {
    static const int sizes[] = {INT_MIN, INT_MIN + 1, -128,    -127,   -1,
                                0,       126,         127,     16383,  16384,
                                2097151, 2097152,     1 << 28, INT_MAX};
    int n = (int)(sizeof sizes / sizeof *sizes);
    for (int i = 0; i < n; i++) {
        numbering_put(&lists, sizes[i]);
        ck_assert_int_eq(numbering_take(&lists), i);
    }
}
END_TEST

START_TEST(a_thousand_lists_keep_their_numbers) {
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 1000; i++)
            ck_assert_int_eq(number_of_pair(i, -i), i);
}
END_TEST

TCase *numbering_tests(void) {
    TCase *tests = tcase_create("numbering");
    tcase_add_checked_fixture(tests, open_lists, close_lists);
    tcase_add_test(tests, equal_lists_have_one_number);
    tcase_add_test(tests, the_empty_list_is_a_list);
    tcase_add_test(tests, no_list_is_taken_for_a_longer_one);
    tcase_add_test(tests, numbers_of_any_size_are_told_apart);
    tcase_add_test(tests, a_thousand_lists_keep_their_numbers);
    return tests;
}
