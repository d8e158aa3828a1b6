/*
 * test_balance.c - equal shares, and what is said of them if time is up.
 */
#include "solver/balance.h"

#include "model/problem.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/roster.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define MOST_VISITS 12
#define N_YEARS 60

static struct random_year year;
static struct folding folding;

static void year_open(unsigned seed) {
    random_year_init(&year, seed, MOST_VISITS);
    folding_init(&folding, &year.fixture.problem, &year.demand);
}

static void year_shut(void) {
    folding_release(&folding);
    random_year_release(&year);
}

/* As many trips of a day as officers can make. */
static void roster_crowd(struct roster *roster) {
    roster_init(roster, &folding);
    for (int d = 0; d < folding.problem->n_days; d++)
        for (int c = 0; c < folding.classes.n; c++)
            if (folding_class(&folding, c)->length == 1)
                roster_add(roster, c, d);
}

static struct deadline deadline_since(double seconds) {
    struct deadline deadline;
    deadline_init(&deadline, 1);
    deadline.begun_s -= 1 + seconds;
    return deadline;
}

START_TEST(balancing_ends_soon_after_the_deadline) {
    struct deadline none;
    struct deadline just_over = deadline_since(0);
    struct deadline long_over = deadline_since(100);
    deadline_init(&none, 0);
    int n_cut = 0;
    for (unsigned seed = 1; seed <= N_YEARS; seed++) {
        struct roster roster;
        year_open(seed);
        roster_crowd(&roster);
        n_cut += !balance_loads(&roster, &long_over);
        int64_t squares = roster_squares(&roster);
        ck_assert(balance_loads(&roster, &just_over));
        ck_assert(balance_loads(&roster, &none));
        ck_assert_int_le(roster_squares(&roster), squares);
        ck_assert_int_le(roster_squares_at_least(&roster),
                         roster_squares(&roster));
        roster_release(&roster);
        year_shut();
    }
    ck_assert_int_gt(n_cut, 0);
}
END_TEST

TCase *balance_tests(void) {
    TCase *tests = tcase_create("balance");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, balancing_ends_soon_after_the_deadline);
    return tests;
}
