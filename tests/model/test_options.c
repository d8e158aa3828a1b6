#include "model/levels.h"
#include "model/options.h"
#include "tests/model/test_model.h"

#include <string.h>

START_TEST(nothing_is_limited_unless_a_person_says_so) {
    struct options options;
    memset(&options, 0xff, sizeof options);
    options_init(&options);
    ck_assert_int_eq(options.time_limit_s, 0);
    ck_assert_int_eq(options.gap_permille, 0);
    ck_assert_int_eq(options.threads, 0);
}
END_TEST

START_TEST(every_default_is_within_its_range) {
    struct options options;
    options_init(&options);
#define X(name, option, value, low, high, decimals, unit) \
    ck_assert_int_ge(options.name, low); \
    ck_assert_int_le(options.name, high);
    OPTIONS(X)
#undef X
}
END_TEST

START_TEST(levels_are_named_as_the_specification_names_them) {
    ck_assert_int_eq(N_LEVELS, 8);
    ck_assert_str_eq(level_label(LEVEL_MISSED), "L1");
    ck_assert_str_eq(level_label(LEVEL_CHANGED), "L2a");
    ck_assert_str_eq(level_label(LEVEL_MOVED), "L2b");
    ck_assert_str_eq(level_label(LEVEL_WISHES), "L3");
    ck_assert_str_eq(level_label(LEVEL_TRIPS), "L4");
    ck_assert_str_eq(level_label(LEVEL_LEVELLING), "L5");
    ck_assert_str_eq(level_label(LEVEL_RECREWED), "L6a");
    ck_assert_str_eq(level_label(LEVEL_FAIRNESS), "L6");
}
END_TEST

TCase *options_tests(void) {
    TCase *tests = tcase_create("options");
    tcase_add_test(tests, nothing_is_limited_unless_a_person_says_so);
    tcase_add_test(tests, every_default_is_within_its_range);
    tcase_add_test(tests, levels_are_named_as_the_specification_names_them);
    return tests;
}
