/*
 * test_exact.c - the folded program finds what the plain one finds.
 *
 * On small years of chance; compare_years runs as many more as one likes.
 */
#include "tests/solver/compare.h"
#include "tests/solver/disturb.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 150
#define YEARS_A_TEST 10
#define MOST_VISITS 8

static void plan_and_compare(struct random_year *year, int threads) {
    struct difference found;
    struct plan plan;
    bool is_same = compare_year(&found, &plan, year, threads);
    if (!is_same)
        year_print(stderr, year, &plan);
    ck_assert_msg(is_same, "seed %u: %s, %s: %ld, %ld", year->seed, found.what,
                  found.where, (long)found.folded, (long)found.plain);
    plan_release(&plan);
}

/* Year by year; a number of them a test, so that a crash names its few. */
START_TEST(years_of_chance_are_planned_as_well_as_can_be) {
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        struct random_year year;
        random_year_init(&year, (unsigned)(_i * YEARS_A_TEST + i), MOST_VISITS);
        plan_and_compare(&year, 1 + i % 2);
        random_year_release(&year);
    }
}
END_TEST

START_TEST(disturbed_years_are_planned_anew_as_well_as_can_be) {
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        struct random_year year;
        random_year_init(&year, (unsigned)(_i * YEARS_A_TEST + i), MOST_VISITS);
        year_plan_and_disturb(&year);
        plan_and_compare(&year, 1 + i % 2);
        random_year_release(&year);
    }
}
END_TEST

TCase *exact_tests(void) {
    TCase *tests = tcase_create("exact");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, years_of_chance_are_planned_as_well_as_can_be, 0,
                        N_YEARS / YEARS_A_TEST);
    tcase_add_loop_test(tests,
                        disturbed_years_are_planned_anew_as_well_as_can_be, 0,
                        N_YEARS / YEARS_A_TEST);
    return tests;
}
