/*
 * test_short.c - years short of officers, which took minutes once.
 *
 * An officer fills one seat of a trip, makes only so many long trips, and is
 * there on some days only: without the rows that say so of a whole year, one
 * violated day was found after the other.
 */
#include "tests/solver/compare.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define MOST_VISITS 12

static const unsigned seeds[] = {
    1342, // blocks of a week that do not lie one after another, and a spacing
    1473, // one officer with few days in each crew
    2164, // two officers, one with few days
    1784, // crews of two and three, long visits, limits of weeks
    2546, // long visits under limits of weeks, of two sections
    2567, // long visits under limits of weeks
    1040, // a budget that two sections share
    3097, // officers who are there on some days only
};
#define N_SEEDS (sizeof seeds / sizeof *seeds)

START_TEST(short_years_are_planned_as_well_as_can_be) {
    struct random_year year;
    struct difference found;
    struct plan plan;
    random_year_init(&year, seeds[_i], MOST_VISITS);
    bool is_same = compare_year(&found, &plan, &year, 1);
    ck_assert_msg(is_same, "seed %u: %s, %s: %ld, %ld", year.seed, found.what,
                  found.where, (long)found.folded, (long)found.plain);
    ck_assert_int_lt(plan.effort.rounds, 10);
    plan_release(&plan);
    random_year_release(&year);
}
END_TEST

TCase *short_tests(void) {
    TCase *tests = tcase_create("short");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, short_years_are_planned_as_well_as_can_be, 0,
                        (int)N_SEEDS);
    return tests;
}
