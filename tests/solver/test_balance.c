/*
 * test_balance.c - equal shares, and what is said of them if time is up.
 *
 * That nobody can relieve another is looked for from each officer by himself,
 * along every edge that has room, as the theorem of balance.c has it.
 */
#include "solver/balance.h"

#include "model/problem.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/roster.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

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
    roster_init(roster, &folding, &folding.alone);
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

static int home_of(int inspector) {
    return span_at(folding.problem,
                   folding.problem->inspectors[inspector].sections, 0);
}

static bool is_from_officer(const struct roster *roster, int edge) {
    for (int i = 0; i < folding.problem->n_inspectors; i++)
        if (roster->years[i].node && edge == 2 * roster->years[i].arc)
            return true;
    return false;
}

static void reach_all(const struct roster *roster, int node, bool *is_reached) {
    const struct flow *flow = &roster->flow;
    is_reached[node] = true;
    for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next)
        if (flow->edges.at[e].room > 0 && !is_reached[flow->edges.at[e].to] &&
            flow->edges.at[e].to != roster->source &&
            !is_from_officer(roster, e))
            reach_all(roster, flow->edges.at[e].to, is_reached);
}

/* Could the second take a day over that the first has too much? */
static bool could_relieve(const struct roster *roster, const bool *is_reached,
                          int from, int to) {
    const struct flow *flow = &roster->flow;
    const struct stop_over *taker = &roster->years[to];
    bool has_home_room = home_of(from) == home_of(to) ||
                         flow_room(flow, roster->homes[home_of(to)].arc) > 0;
    return taker->node && is_reached[taker->node - 1] && has_home_room &&
           flow_room(flow, taker->arc) > 0 &&
           roster_load(roster, to) + 2 <= roster_load(roster, from);
}

static void assert_nobody_can_relieve(const struct roster *roster, int from,
                                      unsigned seed) {
    if (!roster->years[from].node ||
        !flow_through(&roster->flow, roster->years[from].arc))
        return;
    bool *is_reached =
        stop_calloc((size_t)roster->flow.first.n, sizeof *is_reached);
    reach_all(roster, roster->years[from].node - 1, is_reached);
    for (int to = 0; to < folding.problem->n_inspectors; to++)
        ck_assert_msg(!could_relieve(roster, is_reached, from, to),
                      "seed %u: %d could relieve %d", seed, to, from);
    free(is_reached);
}

/* Some trips only, so that there is something to choose. */
static void roster_fill(struct roster *roster, unsigned seed) {
    roster_init(roster, &folding, &folding.alone);
    for (int d = 0; d < folding.problem->n_days; d++)
        for (int c = 0; c < folding.classes.n; c++)
            if (folding_class(&folding, c)->length == 1 &&
                (unsigned)(d * 7 + c * 3) % 5 < 1 + seed % 4)
                roster_add(roster, c, d);
}

START_TEST(nobody_can_relieve_another_after_balancing) {
    struct deadline none;
    deadline_init(&none, 0);
    int n_fairer = 0;
    for (unsigned seed = 1; seed <= 5 * N_YEARS; seed++) {
        struct roster roster;
        year_open(seed);
        roster_fill(&roster, seed);
        int64_t squares = roster_squares(&roster);
        ck_assert(balance_loads(&roster, &none));
        n_fairer += roster_squares(&roster) < squares;
        for (int i = 0; i < folding.problem->n_inspectors; i++)
            assert_nobody_can_relieve(&roster, i, seed);
        roster_release(&roster);
        year_shut();
    }
    ck_assert_int_gt(n_fairer, N_YEARS);
}
END_TEST

/* A clock that is far ahead for two looks, after so many. */
static int n_looks_before = -2;

int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = (int)syscall(SYS_clock_gettime, clock, now);
    bool is_ahead = n_looks_before == 0 || n_looks_before == -1;
    n_looks_before -= n_looks_before > -2;
    now->tv_sec += is_ahead ? 1000000 : 0;
    return result;
}

START_TEST(whom_a_clock_that_jumps_stopped_is_not_done) {
    struct deadline soon;
    deadline_init(&soon, 1000);
    int n_cut = 0;
    for (unsigned seed = 1; seed <= 5 * N_YEARS; seed++) {
        struct roster roster;
        year_open(seed);
        roster_fill(&roster, seed);
        n_looks_before = 1 + (int)seed % 6;
        bool is_equal = balance_loads(&roster, &soon);
        n_looks_before = -2;
        n_cut += !is_equal;
        for (int i = 0; i < folding.problem->n_inspectors && is_equal; i++)
            assert_nobody_can_relieve(&roster, i, seed);
        roster_release(&roster);
        year_shut();
    }
    ck_assert_int_gt(n_cut, 0);
}
END_TEST

TCase *balance_tests(void) {
    TCase *tests = tcase_create("balance");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, nobody_can_relieve_another_after_balancing);
    tcase_add_test(tests, whom_a_clock_that_jumps_stopped_is_not_done);
    tcase_add_test(tests, balancing_ends_soon_after_the_deadline);
    return tests;
}
