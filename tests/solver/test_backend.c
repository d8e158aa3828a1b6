/*
 * test_backend.c - what the library calls optimal is optimal to the last unit.
 *
 * Small programs of chance with costs as large as asked for, against all of
 * their solutions.
 */
#include "solver/backend.h"
#include "solver/deadline.h"
#include "solver/ip.h"
#include "tests/solver/chance.h"
#include "tests/solver/test_solver.h"

#include <math.h>

#define N_COLUMNS 14
#define N_ROWS 6
#define N_CHOSEN 5
#define N_PROGRAMS 60

static void program_make(struct ip *ip, struct chance *chance, int64_t base) {
    ip_init(ip);
    for (int c = 0; c < N_COLUMNS; c++)
        ip_column(ip, 0, 1, base + chance_below(chance, 50));
    ip_row(ip, N_CHOSEN, N_CHOSEN);
    for (int c = 0; c < N_COLUMNS; c++)
        ip_put(ip, c, 1);
    ip_close(ip);
    for (int r = 0; r < N_ROWS; r++) {
        ip_row(ip, chance_between(chance, 20, 26), IP_FREE);
        for (int c = 0; c < N_COLUMNS; c++)
            ip_put(ip, c, chance_below(chance, 10));
        ip_close(ip);
    }
}

/* The least cost of all solutions, or INT64_MAX. */
static int64_t least_of_all(const struct ip *ip) {
    int64_t least = INT64_MAX;
    for (unsigned set = 0; set < 1u << N_COLUMNS; set++) {
        int64_t x[N_COLUMNS];
        for (int c = 0; c < N_COLUMNS; c++)
            x[c] = set >> c & 1;
        if (ip_is_solution(ip, x) && ip_cost(ip, x) < least)
            least = ip_cost(ip, x);
    }
    return least;
}

static const struct ip_manner manners[] = {
    {IP_BEST_FIRST, IP_BY_COST, 0},
    {IP_DEPTH_FIRST, IP_BY_BOUND, 0},
    {IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 0},
    {IP_DEPTH_FIRST, IP_LAST, 0},
};
#define N_MANNERS ((int)(sizeof manners / sizeof *manners))

static void solve_and_compare(unsigned seed, int64_t base,
                              struct ip_manner manner) {
    struct chance chance;
    struct ip ip;
    struct deadline deadline;
    int64_t x[N_COLUMNS];
    struct ip_answer answer = {.x = x};
    chance_init(&chance, seed);
    program_make(&ip, &chance, base);
    deadline_init(&deadline, 0);
    backend_solve(&answer, &ip, manner, &deadline, NULL);
    int64_t least = least_of_all(&ip);
    if (least == INT64_MAX)
        ck_assert_int_eq(answer.status, IP_INFEASIBLE);
    else
        ck_assert_msg(answer.status == IP_OPTIMAL && answer.value == least,
                      "seed %u, costs from %ld: %ld, not %ld", seed, (long)base,
                      (long)answer.value, (long)least);
    ip_release(&ip);
}

START_TEST(large_costs_hide_no_better_solution) {
    static const int64_t bases[] = {0, 1000000, 30000000, 1000000000};
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++)
        solve_and_compare(seed, bases[_i], manners[0]);
}
END_TEST

START_TEST(every_manner_finds_the_least) {
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++)
        solve_and_compare(seed, 30000000, manners[_i]);
}
END_TEST

/* Columns whose sums must hit a number row by row: hard for branch and bound
 * (Cornuejols and Dawande, "A class of hard small 0-1 programs", 1998). */
static void market_split(struct ip *ip, int n_rows, int n_columns) {
    struct chance chance;
    chance_init(&chance, 1);
    ip_init(ip);
    for (int c = 0; c < n_columns; c++)
        ip_column(ip, 0, 1, 0);
    for (int r = 0; r < n_rows; r++) {
        int64_t half = 25 * (int64_t)n_columns;
        ip_row(ip, half, half);
        for (int c = 0; c < n_columns; c++)
            ip_put(ip, c, chance_below(&chance, 100));
        ip_close(ip);
    }
}

START_TEST(it_stops_at_the_most_nodes) {
    enum { N = 30, MOST = 20 };
    struct ip ip;
    struct deadline deadline;
    int64_t x[N];
    struct ip_answer answer = {.x = x};
    market_split(&ip, 4, N);
    deadline_init(&deadline, 0);
    struct ip_manner manner = {IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, MOST};
    backend_solve(&answer, &ip, manner, &deadline, NULL);
    ck_assert_int_eq(answer.status, IP_STOPPED);
    ck_assert(!answer.has_solution);
    ck_assert_int_le(answer.nodes, MOST + 2);
    ip_release(&ip);
}
END_TEST

START_TEST(costs_beyond_what_can_be_told_apart_are_not_called_optimal) {
    struct ip ip;
    struct deadline deadline;
    int64_t x[2];
    struct ip_answer answer = {.x = x};
    ip_init(&ip);
    ip_column(&ip, 0, 1, INT64_C(20000000000));
    ip_column(&ip, 0, 1, INT64_C(20000000001));
    ip_row(&ip, 1, 2);
    ip_put(&ip, 0, 1);
    ip_put(&ip, 1, 1);
    ip_close(&ip);
    deadline_init(&deadline, 0);
    backend_solve(&answer, &ip, (struct ip_manner){0}, &deadline, NULL);
    ck_assert_int_eq(answer.status, IP_STOPPED);
    ck_assert(answer.has_solution);
    ip_release(&ip);
}
END_TEST

START_TEST(a_bound_proves_no_more_than_its_rounding_errors_let_it) {
    ck_assert_int_eq(ip_proven_bound(5), 5);
    ck_assert_int_eq(ip_proven_bound(5 - 1e-9), 5);
    ck_assert_int_eq(ip_proven_bound(5 + 1e-9), 5);
    ck_assert_int_eq(ip_proven_bound(5.001), 6);
    ck_assert_int_eq(ip_proven_bound(-5 + 1e-9), -5);
    ck_assert_int_eq(ip_proven_bound(1e6 + 0.2), 1000001);
    ck_assert_int_eq(ip_proven_bound(1e9 + 0.2), 999999901);
    ck_assert_int_le(ip_proven_bound(-1e9), -1000000000);
    ck_assert_int_eq(ip_proven_bound(2e15), INT64_MIN);
    ck_assert_int_eq(ip_proven_bound(-2e15), INT64_MIN);
    ck_assert_int_eq(ip_proven_bound(nan("")), INT64_MIN);
}
END_TEST

TCase *backend_tests(void) {
    TCase *tests = tcase_create("backend");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, large_costs_hide_no_better_solution, 0, 4);
    tcase_add_loop_test(tests, every_manner_finds_the_least, 0, N_MANNERS);
    tcase_add_test(tests, it_stops_at_the_most_nodes);
    tcase_add_test(tests,
                   costs_beyond_what_can_be_told_apart_are_not_called_optimal);
    tcase_add_test(tests,
                   a_bound_proves_no_more_than_its_rounding_errors_let_it);
    return tests;
}
