/*
 * test_search.c - bounds in whole numbers, diving, and the search made of them.
 *
 * Small programs of chance against all of their solutions: prices of chance
 * must prove nothing that is not so, and the search must find the least cost.
 */
#include "solver/search.h"

#include "solver/backend.h"
#include "solver/bound.h"
#include "solver/deadline.h"
#include "solver/dive.h"
#include "solver/ip.h"
#include "solver/relaxation.h"
#include "tests/solver/chance.h"
#include "tests/solver/test_solver.h"

#include <math.h>
#include <string.h>

#define N_COLUMNS 6
#define MOST 3 // of a column
#define N_ROWS 4
#define N_PROGRAMS 300

static void program_make(struct ip *ip, struct chance *chance) {
    int64_t unit = chance_between(chance, 1, 7);
    ip_init(ip);
    for (int c = 0; c < N_COLUMNS; c++) {
        int column = ip_column(ip, 0, chance_between(chance, 1, MOST),
                               unit * chance_between(chance, -3, 9));
        ip->columns.at[column].turn = chance_below(chance, 3);
    }
    for (int r = 0; r < N_ROWS; r++) {
        int64_t lower = chance_between(chance, 0, 12);
        ip_row(ip, lower,
               chance_below(chance, 2) ? lower + chance_below(chance, 6)
                                       : IP_FREE);
        for (int c = 0; c < N_COLUMNS; c++)
            ip_put(ip, c, chance_between(chance, -1, 4));
        ip_close(ip);
    }
}

/* The next way to fill the columns from 0 to MOST; false after the last. */
static bool next_x(int64_t *x) {
    for (int c = 0; c < N_COLUMNS; c++) {
        if (x[c]++ < MOST)
            return true;
        x[c] = 0;
    }
    return false;
}

/* The least cost of all solutions, or INT64_MAX. */
static int64_t least_of_all(const struct ip *ip) {
    int64_t least = INT64_MAX;
    int64_t x[N_COLUMNS] = {0};
    do
        if (ip_is_solution(ip, x) && ip_cost(ip, x) < least)
            least = ip_cost(ip, x);
    while (next_x(x));
    return least;
}

static int count_up_to(const struct ip *ip, int64_t most) {
    int n = 0;
    int64_t x[N_COLUMNS] = {0};
    do
        n += ip_is_solution(ip, x) && ip_cost(ip, x) <= most;
    while (next_x(x));
    return n;
}

static void prices_make(double *price, struct chance *chance) {
    for (int r = 0; r < N_ROWS; r++)
        price[r] = chance_between(chance, -40, 40) / 7.0;
}

START_TEST(prices_of_chance_prove_nothing_that_is_not_so) {
    int n_narrowed = 0;
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct chance chance;
        struct ip ip;
        double price[N_ROWS];
        chance_init(&chance, seed);
        program_make(&ip, &chance);
        prices_make(price, &chance);
        int64_t least = least_of_all(&ip);
        ck_assert_msg(bound_of_prices(&ip, price) <= least, "seed %u", seed);
        int64_t most = least == INT64_MAX ? 40 : least;
        most += chance_below(&chance, 12);
        int before = count_up_to(&ip, most);
        int64_t room = 0;
        for (int c = 0; c < N_COLUMNS; c++)
            room += ip.columns.at[c].upper - ip.columns.at[c].lower;
        bound_narrow(&ip, price, most);
        ck_assert_msg(count_up_to(&ip, most) == before, "seed %u", seed);
        for (int c = 0; c < N_COLUMNS; c++)
            room -= ip.columns.at[c].upper - ip.columns.at[c].lower;
        n_narrowed += room > 0;
        ip_release(&ip);
    }
    ck_assert_int_gt(n_narrowed, N_PROGRAMS / 20);
}
END_TEST

START_TEST(prices_beyond_all_measure_prove_nothing_that_is_not_so) {
    static const double wild[] = {INFINITY, -INFINITY, 1e300, -1e300, 1e-300};
    struct chance chance;
    struct ip ip;
    chance_init(&chance, 11);
    program_make(&ip, &chance);
    int64_t least = least_of_all(&ip);
    for (size_t i = 0; i < sizeof wild / sizeof *wild; i++) {
        double price[N_ROWS] = {wild[i], NAN, 0.5, wild[i]};
        ck_assert(bound_of_prices(&ip, price) <= least);
    }
    ip_release(&ip);
}
END_TEST

START_TEST(a_column_without_bounds_lets_some_prices_prove_nothing) {
    struct ip ip;
    double price[] = {2};
    ip_init(&ip);
    ip_column(&ip, 0, IP_FREE, 1);
    ip_row(&ip, 3, IP_FREE);
    ip_put(&ip, 0, 1);
    ip_close(&ip);
    ck_assert_int_eq(bound_of_prices(&ip, price), INT64_MIN);
    bound_narrow(&ip, price, 5);
    ck_assert(ip.columns.at[0].upper == IP_FREE);
    price[0] = 1;
    ck_assert_int_eq(bound_of_prices(&ip, price), 3);
    ip_release(&ip);
}
END_TEST

static int no_rows(void *context, const struct relaxation *relaxation) {
    (void)context;
    (void)relaxation;
    return 0;
}

static struct needed needed;

/* Every second program is one that levels loads; of some it is known what a
 * solution costs at least, or nearly; rows may be needed or not. */
static struct search_hints hints_for(unsigned seed, int64_t least) {
    needed.rows.n = 0;
    for (int r = 0; r < N_ROWS; r++)
        VEC_PUSH(&needed.rows, seed >> r & 1);
    bool is_known = least != INT64_MAX && seed % 3;
    return (struct search_hints){
        no_rows, NULL,       seed % 2, is_known ? least - seed % 5 : INT64_MIN,
        &needed, SEARCH_LONG};
}

/* Check's tear-down. */
static void needed_release(void) {
    VEC_RELEASE(&needed.rows);
}

/* The seed's program, and what its solutions cost at least. */
static int64_t program_of(struct ip *ip, unsigned seed) {
    struct chance chance;
    chance_init(&chance, seed);
    program_make(ip, &chance);
    return least_of_all(ip);
}

START_TEST(the_search_finds_the_least_cost) {
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct ip ip;
        struct deadline deadline;
        int64_t x[N_COLUMNS];
        struct ip_answer answer = {.x = x};
        int64_t least = program_of(&ip, seed);
        deadline_init(&deadline, 0);
        struct search_hints hints = hints_for(seed, least);
        search(&answer, &ip, &hints, &deadline, NULL);
        if (least == INT64_MAX)
            ck_assert_int_eq(answer.status, IP_INFEASIBLE);
        else
            ck_assert_msg(
                answer.status == IP_OPTIMAL && answer.value == least &&
                    answer.bound == least && ip_cost(&ip, x) == least,
                "seed %u: %ld, not %ld", seed, (long)answer.value, (long)least);
        ip_release(&ip);
    }
}
END_TEST

/* Begins with the first solution that costs no more than most; x is 0. */
static void expect_least(struct ip *ip, int64_t *x, unsigned seed,
                         const struct search_hints *hints, int64_t least,
                         int64_t most) {
    struct deadline deadline;
    deadline_init(&deadline, 0);
    while (!(ip_is_solution(ip, x) && ip_cost(ip, x) <= most) && next_x(x))
        ;
    struct ip_answer answer = {.x = x, .has_solution = true};
    search(&answer, ip, hints, &deadline, NULL);
    ck_assert_msg(answer.status == IP_OPTIMAL && answer.value == least &&
                      answer.bound == least && ip_cost(ip, x) == least,
                  "seed %u", seed);
}

START_TEST(a_solution_known_is_kept_or_beaten) {
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct ip ip;
        int64_t x[N_COLUMNS] = {0};
        int64_t least = program_of(&ip, seed);
        struct search_hints hints = hints_for(seed, least);
        if (least != INT64_MAX)
            expect_least(&ip, x, seed, &hints, least, INT64_MAX);
        ip_release(&ip);
    }
}
END_TEST

static int rows_must_not_be_asked(void *context,
                                  const struct relaxation *relaxation) {
    (void)context;
    (void)relaxation;
    ck_abort_msg("the relaxation is solved");
    return 0;
}

START_TEST(a_solution_as_cheap_as_any_can_be_is_not_searched_for) {
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct ip ip;
        int64_t x[N_COLUMNS] = {0};
        int64_t least = program_of(&ip, seed);
        struct search_hints hints = hints_for(seed, least);
        hints.add_rows = rows_must_not_be_asked;
        hints.floor = least;
        if (least != INT64_MAX)
            expect_least(&ip, x, seed, &hints, least, least);
        ip_release(&ip);
    }
}
END_TEST

/* Bounds that leave all of the program open. */
static struct dive_limit limit_of(const struct ip *ip, int64_t most) {
    return (struct dive_limit){
        most, ip->columns.at, {.in_ten = 3, .gives_way = true}};
}

static enum dive_end dive_alone(const struct ip *ip,
                                const struct dive_limit *limit, int64_t *x) {
    struct deadline deadline;
    deadline_init(&deadline, 0);
    struct relaxation *relaxation = relaxation_open(ip, &needed);
    enum dive_end end = dive(relaxation, ip, limit, &deadline, x);
    relaxation_close(relaxation);
    return end;
}

START_TEST(diving_finds_solutions_mostly_within_what_they_may_cost) {
    int64_t n_possible = 0;
    int64_t n_within = 0;
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct ip ip;
        int64_t x[N_COLUMNS];
        int64_t least = program_of(&ip, seed);
        int64_t most = least == INT64_MAX ? 0 : least + seed % 3;
        struct dive_limit limit = limit_of(&ip, most);
        bool is_found = dive_alone(&ip, &limit, x) == DIVE_FOUND;
        if (is_found)
            ck_assert_msg(ip_is_solution(&ip, x) && ip_cost(&ip, x) >= least,
                          "seed %u", seed);
        n_possible += least != INT64_MAX;
        n_within += is_found && ip_cost(&ip, x) <= most;
        ip_release(&ip);
    }
    ck_assert_int_gt(n_within, n_possible / 2);
}
END_TEST

/* With a way in the middle only: 2a + s - r = 1, where s and r cost. */
static void program_between(struct ip *ip) {
    ip_init(ip);
    int a = ip_column(ip, 0, 1, 0);
    int s = ip_column(ip, 0, 1, 1);
    int r = ip_column(ip, 0, 1, 1);
    ip_row(ip, 1, 1);
    ip_put(ip, a, 2);
    ip_put(ip, s, 1);
    ip_put(ip, r, -1);
    ip_close(ip);
}

START_TEST(a_dive_below_what_whole_numbers_cost_is_barred) {
    for (int64_t most = 0; most <= 1; most++) {
        struct ip ip;
        int64_t x[3];
        program_between(&ip);
        struct dive_limit limit = {most, ip.columns.at, {.in_ten = 1}};
        ck_assert_int_eq(dive_alone(&ip, &limit, x),
                         most ? DIVE_FOUND : DIVE_BARRED);
        ck_assert(!most || (ip_is_solution(&ip, x) && ip_cost(&ip, x) == 1));
        ip_release(&ip);
    }
}
END_TEST

START_TEST(no_order_of_a_dive_costs_more_than_the_limit) {
    int n_found = 0;
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct ip ip;
        int64_t x[N_COLUMNS];
        int64_t least = program_of(&ip, seed);
        for (int c = 0; c < ip.columns.n; c++)
            ip.columns.at[c].turn = c % 3;
        struct dive_manner manner = {
            .in_ten = 1 + (int)seed % 3,
            .shake = (int)(seed % 5),
            .last_first = seed % 2,
        };
        struct dive_limit limit = {least == INT64_MAX ? 0 : least,
                                   ip.columns.at, manner};
        bool is_found = dive_alone(&ip, &limit, x) == DIVE_FOUND;
        if (is_found)
            ck_assert_msg(ip_is_solution(&ip, x) && ip_cost(&ip, x) == least,
                          "seed %u", seed);
        n_found += is_found;
        ip_release(&ip);
    }
    ck_assert_int_gt(n_found, N_PROGRAMS / 4);
}
END_TEST

TCase *search_tests(void) {
    TCase *tests = tcase_create("search");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, NULL, needed_release);
    tcase_add_test(tests, prices_of_chance_prove_nothing_that_is_not_so);
    tcase_add_test(tests,
                   prices_beyond_all_measure_prove_nothing_that_is_not_so);
    tcase_add_test(tests,
                   a_column_without_bounds_lets_some_prices_prove_nothing);
    tcase_add_test(tests, a_dive_below_what_whole_numbers_cost_is_barred);
    tcase_add_test(tests, no_order_of_a_dive_costs_more_than_the_limit);
    tcase_add_test(tests, the_search_finds_the_least_cost);
    tcase_add_test(tests, a_solution_known_is_kept_or_beaten);
    tcase_add_test(tests,
                   a_solution_as_cheap_as_any_can_be_is_not_searched_for);
    tcase_add_test(tests,
                   diving_finds_solutions_mostly_within_what_they_may_cost);
    return tests;
}
