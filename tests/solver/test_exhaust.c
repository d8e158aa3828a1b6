/*
 * test_exhaust.c - the plain program finds what trying everything finds.
 *
 * On tiny years of chance.  The folded program is held against the plain one
 * (test_exact.c); here the plain one is held against the judge.
 */
#include "tests/solver/compare.h"
#include "tests/solver/disturb.h"
#include "tests/solver/exhaust.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define YEARS_A_TEST 20
#define N_TESTS 3
#define MOST_VISITS 3
#define MOST_TRIES 5000

/* False if the year is not tiny enough. */
static bool expect_same(const struct random_year *year) {
    struct levels levels = {0};
    struct levels best;
    if (!exhaust_year(&best, year, MOST_TRIES))
        return false;
    for (enum level level = 0; level < N_LEVELS; level++)
        if (plain_level(&levels, level, year))
            ck_assert_msg(levels.level[level].value == best.level[level].value,
                          "seed %u: %s, tried all %ld, plain %ld", year->seed,
                          level_label(level), (long)best.level[level].value,
                          (long)levels.level[level].value);
    return true;
}

static int try_years(int first, bool is_disturbed) {
    int n_tiny = 0;
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        struct random_year year;
        random_year_init(&year, (unsigned)(first + i), MOST_VISITS);
        if (is_disturbed)
            year_plan_and_disturb(&year);
        n_tiny += expect_same(&year);
        random_year_release(&year);
    }
    return n_tiny;
}

START_TEST(the_best_of_all_calendars_is_the_plain_optimum) {
    ck_assert_int_gt(try_years(_i * YEARS_A_TEST, false), YEARS_A_TEST / 2);
}
END_TEST

START_TEST(so_it_is_in_a_disturbed_year) {
    ck_assert_int_gt(try_years(_i * YEARS_A_TEST, true), YEARS_A_TEST / 2);
}
END_TEST

TCase *exhaust_tests(void) {
    TCase *tests = tcase_create("exhaust");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, the_best_of_all_calendars_is_the_plain_optimum,
                        0, N_TESTS);
    tcase_add_loop_test(tests, so_it_is_in_a_disturbed_year, 0, N_TESTS);
    return tests;
}
