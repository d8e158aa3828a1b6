/*
 * test_chain.c - visits that a spacing keeps apart, folded over enterprises.
 */
#include "model/demand.h"
#include "model/diag.h"
#include "solver/folding.h"
#include "tests/fixture/fixture.h"
#include "tests/solver/test_solver.h"

#include <stdio.h>

#define N_ENTERPRISES 12

static struct fixture fixture;
static struct demand demand;
static struct folding folding;

static void year_begin(void) {
    fixture_init(&fixture, "2025-03-03..2025-03-28");
    fixture.problem.min_gap_days = 10;
    for (int i = 0; i < 4; i++) {
        char id[8];
        snprintf(id, sizeof id, "P%d", i);
        OFFICER(&fixture, id, .sections = "甲科");
    }
    for (int i = 0; i < N_ENTERPRISES; i++) {
        char id[8];
        snprintf(id, sizeof id, "E%02d", i);
        ENTERPRISE(&fixture, id, .industry = "危化");
    }
    fixture_window(&fixture, "早", "2025-03-03..2025-03-14");
    fixture_window(&fixture, "晚", "2025-03-12..2025-03-28");
}

static void year_fold(void) {
    struct diags diags = {0};
    demand_init(&demand, &fixture.problem, &diags);
    ck_assert_int_eq(diags.n, 0);
    folding_init(&folding, &fixture.problem, &demand);
}

static void year_end(void) {
    folding_release(&folding);
    demand_release(&demand);
    fixture_release(&fixture);
}

static const struct bundle *only_bundle(void) {
    ck_assert_int_eq(folding.kinds.bundles.n, 1);
    return &folding.kinds.bundles.at[0];
}

START_TEST(visits_of_two_tasks_whose_windows_tell_their_order_fold) {
    TASK(&fixture, "T1", .target = "行业=危化", .window = "早", .half_days = 1);
    TASK(&fixture, "T2", .target = "行业=危化", .window = "晚", .half_days = 1);
    year_fold();
    ck_assert_int_eq(only_bundle()->shape, BUNDLE_CHAIN);
    ck_assert_int_eq(only_bundle()->copies, N_ENTERPRISES);
    ck_assert_int_eq(folding.kinds.kinds.n, 2);
    expect_whole(&fixture.problem, &demand);
}
END_TEST

START_TEST(two_visits_that_nothing_tells_apart_fold) {
    TASK(&fixture, "T1", .target = "行业=危化", .count = 2, .half_days = 1);
    year_fold();
    ck_assert_int_eq(only_bundle()->shape, BUNDLE_CHAIN);
    ck_assert_int_eq(only_bundle()->copies, N_ENTERPRISES);
    expect_whole(&fixture.problem, &demand);
}
END_TEST

START_TEST(visits_that_may_lie_either_way_round_stay_alone) {
    TASK(&fixture, "T1", .target = "行业=危化", .half_days = 1);
    TASK(&fixture, "T2", .target = "行业=危化", .half_days = 1, .priority = 9);
    year_fold();
    ck_assert_int_eq(folding.kinds.bundles.n, N_ENTERPRISES);
    for (int b = 0; b < N_ENTERPRISES; b++)
        ck_assert_int_eq(folding.kinds.bundles.at[b].shape, BUNDLE_OWN);
    expect_whole(&fixture.problem, &demand);
}
END_TEST

/* The first visits and their partners come to the same copies. */
START_TEST(a_follow_up_after_spaced_visits_is_one_chain_with_them) {
    TASK(&fixture, "T1", .target = "行业=危化", .window = "早", .half_days = 1);
    TASK(&fixture, "T2", .target = "行业=危化", .window = "晚", .half_days = 1);
    TASK(&fixture, "T3", .half_days = 1, .after = "T2", .gap_min = 1,
         .gap_max = 9);
    year_fold();
    ck_assert_int_eq(folding.kinds.bundles.n, N_ENTERPRISES); // T1, T3 too near
    ck_assert_int_eq(folding.kinds.bundles.at[0].shape, BUNDLE_OWN);
    year_end();
    year_begin();
    fixture_window(&fixture, "末", "2025-03-25..2025-03-28");
    TASK(&fixture, "T1", .target = "行业=危化", .window = "早", .half_days = 1);
    TASK(&fixture, "T2", .target = "行业=危化", .window = "晚", .half_days = 1);
    TASK(&fixture, "T3", .window = "末", .half_days = 1, .after = "T2",
         .gap_min = 1, .gap_max = 9);
    year_fold();
    ck_assert_int_eq(only_bundle()->shape, BUNDLE_CHAIN);
    ck_assert_int_eq(only_bundle()->n, 3);
    ck_assert_int_eq(only_bundle()->copies, N_ENTERPRISES);
    expect_whole(&fixture.problem, &demand);
}
END_TEST

TCase *chain_tests(void) {
    TCase *tests = tcase_create("chain");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, year_begin, year_end);
    tcase_add_test(tests,
                   visits_of_two_tasks_whose_windows_tell_their_order_fold);
    tcase_add_test(tests, two_visits_that_nothing_tells_apart_fold);
    tcase_add_test(tests, visits_that_may_lie_either_way_round_stay_alone);
    tcase_add_test(tests,
                   a_follow_up_after_spaced_visits_is_one_chain_with_them);
    return tests;
}
