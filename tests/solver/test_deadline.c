/*
 * test_deadline.c - time that is up, and searches that a person cut short.
 */
#include "solver/deadline.h"

#include "model/options.h"
#include "model/plan.h"
#include "model/verify.h"
#include "solver/solve.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#include <time.h>

#define MOST_VISITS 12
#define N_YEARS 40

static void wait_s(int seconds) {
    nanosleep(&(struct timespec){seconds, 100000000}, NULL);
}

START_TEST(without_a_limit_there_is_time) {
    struct deadline deadline;
    deadline_init(&deadline, 0);
    ck_assert(!deadline_is_over(&deadline));
    ck_assert_double_gt(deadline_left(&deadline), 1e6);
    deadline_init(&deadline, 100);
    ck_assert_double_le(deadline_left(&deadline), 100);
}
END_TEST

START_TEST(a_cut_ends_all_deadlines_and_those_to_come) {
    struct deadline before;
    struct deadline after;
    deadline_init(&before, 0);
    ck_assert(!deadlines_are_cut());
    deadlines_cut();
    deadline_init(&after, 100);
    ck_assert(deadlines_are_cut());
    ck_assert(deadline_is_over(&before));
    ck_assert(deadline_is_over(&after));
    ck_assert_double_le(deadline_left(&after), 0);
}
END_TEST

START_TEST(what_is_soon_done_has_a_little_longer) {
    struct deadline deadline;
    deadline_init(&deadline, 1);
    wait_s(1);
    ck_assert(deadline_is_over(&deadline));
    ck_assert(!deadline_is_long_over(&deadline));
    wait_s(2);
    ck_assert(deadline_is_long_over(&deadline));
}
END_TEST

START_TEST(a_share_is_a_part_of_what_is_left_and_none_of_no_limit) {
    struct deadline whole;
    deadline_init(&whole, 0);
    ck_assert_double_eq(deadline_share(&whole, 3).limit_s, 0);
    deadline_init(&whole, 3000);
    struct deadline share = deadline_share(&whole, 3);
    ck_assert_double_gt(deadline_left(&share), 0);
    ck_assert_double_le(deadline_left(&share), 1000 + 1e-6);
    ck_assert_double_ge(deadline_left(&whole), 2 * deadline_left(&share));
    whole.begun_s -= 3000;
    share = deadline_share(&whole, 3);
    ck_assert(deadline_is_over(&share));
}
END_TEST

/* The judge finds nothing, and no bound is above what was found. */
static bool plan_is_right(const struct plan *plan,
                          const struct random_year *year) {
    struct diags breaches = {0};
    bool is_right =
        plan_verify(plan, &year->fixture.problem, &year->demand, &breaches);
    for (enum level level = 0; level < N_LEVELS; level++)
        is_right &=
            plan->levels.level[level].bound <= plan->levels.level[level].value;
    diags_release(&breaches);
    return is_right;
}

/* Whatever is solved after that comes as it is, unbalanced. */
START_TEST(a_calendar_cut_short_long_ago_is_right_and_not_called_proven) {
    solve_interrupt();
    wait_s(2);
    int n_unproven = 0;
    struct options options;
    options_init(&options);
    for (unsigned seed = 1; seed <= N_YEARS; seed++) {
        struct random_year year;
        struct plan plan;
        random_year_init(&year, seed, MOST_VISITS);
        plan_init(&plan, &year.fixture.problem, &year.demand);
        solve_year(&plan, &year.fixture.problem, &year.demand, &options, NULL);
        ck_assert_msg(plan_is_right(&plan, &year), "seed %u", seed);
        ck_assert_int_eq(plan.is_interrupted, plan.state == PLAN_FEASIBLE);
        n_unproven += plan.is_interrupted;
        plan_release(&plan);
        random_year_release(&year);
    }
    ck_assert_int_gt(n_unproven, N_YEARS / 2);
}
END_TEST

TCase *deadline_tests(void) {
    TCase *tests = tcase_create("deadline");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, without_a_limit_there_is_time);
    tcase_add_test(tests,
                   a_share_is_a_part_of_what_is_left_and_none_of_no_limit);
    tcase_add_test(tests, a_cut_ends_all_deadlines_and_those_to_come);
    tcase_add_test(tests, what_is_soon_done_has_a_little_longer);
    tcase_add_test(
        tests, a_calendar_cut_short_long_ago_is_right_and_not_called_proven);
    return tests;
}
