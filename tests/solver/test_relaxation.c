/*
 * test_relaxation.c - rows that wait, against the same rows from the start.
 */
#include "solver/relaxation.h"

#include "solver/deadline.h"
#include "solver/ip.h"
#include "tests/solver/chance.h"
#include "tests/solver/test_solver.h"

#include <math.h>

#define N_COLUMNS 30
#define N_ROWS 60
#define N_PROGRAMS 100
#define TOLERANCE 1e-6

/* All that is worth something, limited by rows of a few columns each. */
static void program_make(struct ip *ip, struct chance *chance) {
    ip_init(ip);
    for (int c = 0; c < N_COLUMNS; c++)
        ip_column(ip, 0, 9, -chance_between(chance, 1, 9));
    for (int r = 0; r < N_ROWS; r++) {
        ip_row(ip, -IP_FREE, chance_between(chance, 0, 40));
        for (int i = 0; i < 4; i++)
            ip_put(ip, chance_below(chance, N_COLUMNS),
                   chance_between(chance, 1, 3));
        ip_close(ip);
    }
}

static double row_sum(const struct ip *ip, int r, const double *x) {
    double sum = 0;
    for (int e = ip->rows.at[r].entry_first; e < ip_row_end(ip, r); e++)
        sum +=
            (double)ip->entries.at[e].coefficient * x[ip->entries.at[e].column];
    return sum;
}

static double cost_with(const struct ip *ip, struct needed *needed,
                        unsigned seed) {
    struct deadline deadline;
    deadline_init(&deadline, 0);
    struct relaxation *relaxation = relaxation_open(ip, needed);
    ck_assert(relaxation_solve(relaxation, &deadline));
    const double *x = relaxation_values(relaxation);
    for (int r = 0; r < ip->rows.n; r++)
        ck_assert_msg(row_sum(ip, r, x) <
                          (double)ip->rows.at[r].upper + TOLERANCE,
                      "seed %u: row %d is broken", seed, r);
    double cost = relaxation_cost(relaxation);
    relaxation_tell_needed(relaxation, needed);
    relaxation_close(relaxation);
    return cost;
}

START_TEST(rows_that_wait_change_nothing) {
    for (unsigned seed = 1; seed <= N_PROGRAMS; seed++) {
        struct chance chance;
        chance_init(&chance, seed);
        struct ip ip;
        program_make(&ip, &chance);
        struct needed none = {0};
        struct needed all = {0};
        for (int r = 0; r < ip.rows.n; r++)
            VEC_PUSH(&all.rows, true);
        double cost = cost_with(&ip, &none, seed);
        ck_assert_msg(fabs(cost - cost_with(&ip, &all, seed)) < TOLERANCE,
                      "seed %u", seed);
        VEC_RELEASE(&all.rows);
        ip_release(&ip);
    }
}
END_TEST

START_TEST(a_row_with_room_goes_on_waiting) {
    struct ip ip;
    ip_init(&ip);
    ip_column(&ip, 0, 9, -1);
    for (int limit = 5; limit <= 50; limit += 45) {
        ip_row(&ip, -IP_FREE, limit);
        ip_put(&ip, 0, 1);
        ip_close(&ip);
    }
    struct needed needed = {0};
    for (int r = 0; r < ip.rows.n; r++)
        VEC_PUSH(&needed.rows, false);
    ck_assert_double_eq_tol(cost_with(&ip, &needed, 0), -5, TOLERANCE);
    ck_assert(needed.rows.at[0]);
    ck_assert(!needed.rows.at[1]);
    VEC_RELEASE(&needed.rows);
    ip_release(&ip);
}
END_TEST

TCase *relaxation_tests(void) {
    TCase *tests = tcase_create("relaxation");
    tcase_add_test(tests, rows_that_wait_change_nothing);
    tcase_add_test(tests, a_row_with_room_goes_on_waiting);
    return tests;
}
