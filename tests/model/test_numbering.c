#include "model/base/arena.h"
#include "model/base/numbering.h"
#include "tests/model/test_model.h"

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
    tcase_add_test(tests, a_thousand_lists_keep_their_numbers);
    return tests;
}
