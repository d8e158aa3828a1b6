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
#define MOST_TRIES 20000

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

/* Years in which a rule that the plain program says a little wrong - a day
 * less, a cap more, a limit left out - is sure to show.  By the visits they
 * were made with. */
static const struct {
    const char *rule;
    int most_visits;
    unsigned seed;
} telling[] = {
    {"spacing", 3, 61},      {"spacing", 5, 242},     {"first gap", 3, 613},
    {"last gap", 5, 212},    {"agencies", 3, 197},    {"agencies", 3, 511},
    {"caps", 3, 410},        {"caps", 3, 518},        {"week limits", 3, 149},
    {"week limits", 3, 187}, {"year limits", 3, 255}, {"year limits", 3, 589},
    {"away", 3, 6},          {"away", 3, 38},         {"recusals", 3, 598},
    {"recusals", 3, 611},
};

START_TEST(so_it_is_where_a_rule_decides) {
    struct random_year year;
    random_year_init(&year, telling[_i].seed, telling[_i].most_visits);
    ck_assert_msg(expect_same(&year), "%s: seed %u is not tiny any more",
                  telling[_i].rule, telling[_i].seed);
    random_year_release(&year);
}
END_TEST

/* The follow-up comes two days after, and nothing else within nine. */
START_TEST(a_follow_up_is_free_of_the_spacing) {
    struct random_year year = {0};
    struct fixture *fixture = &year.fixture;
    fixture_init(fixture, "2025-03-03..2025-03-07");
    fixture->problem.min_gap_days = 9;
    OFFICER(fixture, "P1");
    OFFICER(fixture, "P2");
    ENTERPRISE(fixture, "E1");
    TASK(fixture, "T1");
    TASK(fixture, "T2", .after = "T1", .gap_min = 2, .gap_max = 2);
    TASK(fixture, "T3", .priority = 1);
    demand_init(&year.demand, &fixture->problem, &year.diags);
    struct levels levels = {0};
    ck_assert(expect_same(&year));
    ck_assert(plain_level(&levels, LEVEL_MISSED, &year));
    ck_assert_int_eq(levels.level[LEVEL_MISSED].value, 1);
    random_year_release(&year);
}
END_TEST

/* Two visits take eight half days of officers, and there are seven. */
START_TEST(a_budget_is_kept_to_the_half_day) {
    struct random_year year = {0};
    struct fixture *fixture = &year.fixture;
    fixture_init(fixture, "2025-03-03..2025-03-05");
    OFFICER(fixture, "P1");
    OFFICER(fixture, "P2");
    ENTERPRISE(fixture, "E1");
    ENTERPRISE(fixture, "E2");
    TASK(fixture, "T1");
    struct problem *problem = &fixture->problem;
    problem->enforce_budget = true;
    problem->section[0].office_work_half_days =
        section_budget_half_days(problem, 0) - 7;
    demand_init(&year.demand, problem, &year.diags);
    struct levels levels = {0};
    ck_assert(expect_same(&year));
    ck_assert(plain_level(&levels, LEVEL_MISSED, &year));
    ck_assert_int_eq(levels.level[LEVEL_MISSED].value, 5);
    random_year_release(&year);
}
END_TEST

TCase *exhaust_tests(void) {
    TCase *tests = tcase_create("exhaust");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, the_best_of_all_calendars_is_the_plain_optimum,
                        0, N_TESTS);
    tcase_add_loop_test(tests, so_it_is_in_a_disturbed_year, 0, N_TESTS);
    tcase_add_loop_test(tests, so_it_is_where_a_rule_decides, 0,
                        sizeof telling / sizeof *telling);
    tcase_add_test(tests, a_follow_up_is_free_of_the_spacing);
    tcase_add_test(tests, a_budget_is_kept_to_the_half_day);
    return tests;
}
