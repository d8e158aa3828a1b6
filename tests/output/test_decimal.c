#include "output/decimal.h"

#include "tests/output/test_output.h"

#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* What is promised, the long way. */
static void must_be_as_printed(double value) {
    char printed[DECIMAL_TEXT_SIZE];
    char text[DECIMAL_TEXT_SIZE];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(printed, sizeof printed, "%.*g", digits, value);
        if (strtod(printed, NULL) == value)
            break;
    }
    ck_assert_str_eq(decimal_to_text(value, text), printed);
}

static void neighbours_must_be_as_printed(double value) {
    must_be_as_printed(value);
    must_be_as_printed(nextafter(value, 0));
    must_be_as_printed(nextafter(value, INFINITY));
}

START_TEST(what_people_write_comes_back) {
    char text[DECIMAL_TEXT_SIZE];
    ck_assert_str_eq(decimal_to_text(3, text), "3");
    ck_assert_str_eq(decimal_to_text(1200, text), "1200");
    ck_assert_str_eq(decimal_to_text(0.05, text), "0.05");
    ck_assert_str_eq(decimal_to_text(12.5, text), "12.5");
    ck_assert_str_eq(decimal_to_text(0.1 + 0.2, text), "0.30000000000000004");
    ck_assert_str_eq(decimal_to_text(1e-5, text), "1e-05");
    ck_assert_str_eq(decimal_to_text(1e17, text), "1e+17");
}
END_TEST

START_TEST(the_same_is_written_as_printf_does_it) {
    uint64_t random = 20250101;
    for (int i = 0; i < 10000; i++) {
        random = random * UINT64_C(6364136223846793005) + 1;
        double mantissa = (double)(random >> 11);
        must_be_as_printed(ldexp(mantissa + 1, -68 + (int)(random % 70)));
        must_be_as_printed((double)(i + 1) / 100);
        must_be_as_printed((double)(i + 1) * 1e10);
    }
}
END_TEST

/* The neighbour below a power of two is nearer than that above; a power of ten
 * has more digits before the point than what is below it. */
START_TEST(steps_of_the_scale_are_written_as_printf_does_it) {
    for (int exponent = -30; exponent < 60; exponent++)
        neighbours_must_be_as_printed(ldexp(1, exponent));
    for (int exponent = -8; exponent < 20; exponent++)
        neighbours_must_be_as_printed(pow(10, exponent));
}
END_TEST

START_TEST(whole_numbers_are_written_as_printf_does_it) {
    static const long numbers[] = {0, 7, 10, -1, -120, LONG_MAX, LONG_MIN};
    char text[DECIMAL_TEXT_SIZE];
    char printed[DECIMAL_TEXT_SIZE];
    snprintf(printed, sizeof printed, "%ld", numbers[_i]);
    ck_assert_str_eq(integer_to_text(numbers[_i], text), printed);
}
END_TEST

TCase *decimal_tests(void) {
    TCase *tests = tcase_create("decimal");
    tcase_add_test(tests, what_people_write_comes_back);
    tcase_add_test(tests, the_same_is_written_as_printf_does_it);
    tcase_add_test(tests, steps_of_the_scale_are_written_as_printf_does_it);
    tcase_add_loop_test(tests, whole_numbers_are_written_as_printf_does_it, 0,
                        7);
    return tests;
}
