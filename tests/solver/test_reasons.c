/*
 * test_reasons.c - what a reason names is what stands in the way.
 *
 * On small years of chance; check_reasons runs as many more as one likes.
 */
#include "tests/solver/compare.h"
#include "tests/solver/disturb.h"
#include "tests/solver/random_year.h"
#include "tests/solver/removal.h"
#include "tests/solver/test_solver.h"

#define FIRST_SEED 5001
#define N_YEARS 120
#define YEARS_A_TEST 20
#define LEAST_INFEASIBLE 11 // of the years of one test; 66 in all
#define MOST_VISITS 8

/* Says which visit has a reason that is not true; NONE if all are. */
static int find_untrue(const struct random_year *year, const struct plan *plan,
                       int *n_unplaced) {
    for (int v = 0; v < plan->n_visits; v++) {
        if (plan_has(plan, v))
            continue;
        struct reasons reasons;
        reasons_list(&reasons, plan, v);
        ++*n_unplaced;
        if (!removal_helps(year, MOST_VISITS, plan, v, &reasons))
            return v;
    }
    return NONE;
}

/* Looks at as many years from the seed on as there are in a test; returns how
 * many of them have visits without a place. */
static int expect_true(unsigned first_seed, bool disturbs) {
    int n_infeasible = 0;
    for (unsigned seed = first_seed; seed < first_seed + YEARS_A_TEST; seed++) {
        struct random_year year;
        struct plan plan;
        random_year_init(&year, seed, MOST_VISITS);
        if (disturbs)
            year_plan_and_disturb(&year);
        removal_plan(&plan, &year);
        int n_unplaced = 0;
        int untrue = find_untrue(&year, &plan, &n_unplaced);
        if (untrue != NONE)
            year_print(stderr, &year, &plan);
        ck_assert_msg(untrue == NONE, "seed %u: %s: %s is not true", year.seed,
                      year.demand.visits[untrue].id,
                      message_code(plan.reason[untrue].message));
        n_infeasible += n_unplaced > 0;
        plan_release(&plan);
        random_year_release(&year);
    }
    return n_infeasible;
}

START_TEST(without_what_its_reason_names_a_visit_can_be_placed) {
    unsigned first = FIRST_SEED + (unsigned)_i * YEARS_A_TEST;
    ck_assert_int_ge(expect_true(first, false), LEAST_INFEASIBLE);
}
END_TEST

START_TEST(so_it_can_in_a_re_solve) {
    unsigned first = FIRST_SEED + (unsigned)_i * YEARS_A_TEST;
    ck_assert_int_ge(expect_true(first, true), LEAST_INFEASIBLE);
}
END_TEST

/* How many reasons of the years would pass if they named one thing less, or
 * one officer less, than they do. */
static void weaken(struct reasons *reasons) {
    struct fact *last = &reasons->at[reasons->n - 1];
    if (last->message == MESSAGE_REASON_OFFICERS_BUSY)
        last->number[1]++;
    else
        reasons->n--;
}

START_TEST(a_reason_that_names_too_little_is_caught) {
    int n_tried = 0;
    int n_caught = 0;
    for (int i = 0; i < YEARS_A_TEST; i++) {
        struct random_year year;
        struct plan plan;
        random_year_init(&year, (unsigned)(FIRST_SEED + i), MOST_VISITS);
        removal_plan(&plan, &year);
        for (int v = 0; v < plan.n_visits; v++) {
            struct reasons reasons;
            if (plan_has(&plan, v))
                continue;
            reasons_list(&reasons, &plan, v);
            weaken(&reasons);
            n_tried++;
            n_caught += !removal_helps(&year, MOST_VISITS, &plan, v, &reasons);
        }
        plan_release(&plan);
        random_year_release(&year);
    }
    ck_assert_int_gt(n_tried, 20);
    ck_assert_int_gt(n_caught, n_tried * 8 / 10);
}
END_TEST

TCase *reasons_tests(void) {
    TCase *tests = tcase_create("reasons");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests,
                        without_what_its_reason_names_a_visit_can_be_placed, 0,
                        N_YEARS / YEARS_A_TEST);
    tcase_add_loop_test(tests, so_it_can_in_a_re_solve, 0, 3);
    tcase_add_test(tests, a_reason_that_names_too_little_is_caught);
    return tests;
}
