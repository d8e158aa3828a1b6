/*
 * test_least.c - no calendar costs fewer officer-days than is told.
 *
 * On years of chance: what is placed, as cheaply as the solver can prove.
 */
#include "model/least.h"
#include "model/options.h"
#include "model/plan.h"
#include "model/trips.h"
#include "solver/solve.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 40
#define MOST_VISITS 7

/* Of what is placed; returns whether that cost just as much. */
static bool judge(const struct random_year *year, const struct plan *plan) {
    const struct problem *problem = &year->fixture.problem;
    int placed[MOST_VISITS];
    int n = 0;
    for (int v = 0; v < plan->n_visits; v++)
        if (plan_has(plan, v))
            placed[n++] = v;
    struct least least;
    struct trips trips;
    least_init(&least, problem, &year->demand);
    trips_init(&trips, plan, problem, &year->demand);
    long days = least_officer_days(&least, placed, n);
    ck_assert_msg(days <= trips.n_officer_days, "seed %u: %ld of %d",
                  year->seed, days, trips.n_officer_days);
    bool is_met = days == trips.n_officer_days;
    trips_release(&trips);
    least_release(&least);
    return is_met;
}

START_TEST(no_calendar_costs_less_and_many_cost_no_more) {
    int n_met = 0;
    for (unsigned seed = 1; seed <= N_YEARS; seed++) {
        struct random_year year;
        struct options options;
        struct plan plan;
        options_init(&options);
        random_year_init(&year, seed, MOST_VISITS);
        plan_init(&plan, &year.fixture.problem, &year.demand);
        solve_year(&plan, &year.fixture.problem, &year.demand, &options, NULL);
        n_met += judge(&year, &plan);
        plan_release(&plan);
        random_year_release(&year);
    }
    ck_assert_int_gt(n_met, N_YEARS / 2);
}
END_TEST

TCase *least_tests(void) {
    TCase *tests = tcase_create("least");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, no_calendar_costs_less_and_many_cost_no_more);
    return tests;
}
