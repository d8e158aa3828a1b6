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

#include <limits.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_VISITS 12
#define N_YEARS 40
#define FIRST_CUT 61 // years of which many must be mended
#define MOST_CUT_VISITS 40
#define MOST_CUTS 100

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

/* Ends the search when it is told of it so often. */
struct scissors {
    int told;
    int most;
};

static void cut_when_told(void *context,
                          const struct solve_progress *progress) {
    struct scissors *scissors = context;
    (void)progress;
    if (++scissors->told == scissors->most)
        solve_interrupt();
}

struct outcome {
    int rounds;
    int missed;
    bool is_cut;
};

static struct outcome solve_cut(const struct random_year *year, int most) {
    struct scissors scissors = {0, most};
    struct solve_watch watch = {cut_when_told, &scissors};
    struct options options;
    struct plan plan;
    options_init(&options);
    options.threads = 1;
    plan_init(&plan, &year->fixture.problem, &year->demand);
    solve_year(&plan, &year->fixture.problem, &year->demand, &options, &watch);
    struct outcome outcome = {(int)plan.effort.rounds,
                              (int)plan.levels.level[LEVEL_MISSED].value,
                              solve_is_interrupted()};
    plan_release(&plan);
    return outcome;
}

/* A cut is for good: in a process of its own. */
static struct outcome solve_cut_apart(const struct random_year *year,
                                      int most) {
    struct outcome outcome;
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        outcome = solve_cut(year, most);
        bool is_told =
            write(ends[1], &outcome, sizeof outcome) == (ssize_t)sizeof outcome;
        _exit(is_told ? 0 : 1);
    }
    close(ends[1]);
    ck_assert_int_eq(read(ends[0], &outcome, sizeof outcome), sizeof outcome);
    close(ends[0]);
    waitpid(child, NULL, 0);
    return outcome;
}

/* Cuts the search ever later; how often that fell into a later round. */
static int cut_ever_later(const struct random_year *year) {
    struct outcome before = solve_cut_apart(year, 1);
    int n_later = 0;
    int missed = INT_MAX; // by the last cut of the rounds before
    for (int most = 2; before.is_cut && most < MOST_CUTS; most++) {
        struct outcome outcome = solve_cut_apart(year, most);
        if (outcome.rounds > before.rounds) {
            missed = before.missed;
            n_later++;
        }
        ck_assert_msg(outcome.missed <= missed,
                      "seed %u, cut %d: %d missed, "
                      "%d before",
                      year->seed, most, outcome.missed, missed);
        before = outcome;
    }
    return n_later;
}

START_TEST(after_a_mend_no_less_is_placed_than_before) {
    int n_later = 0;
    for (unsigned seed = FIRST_CUT; seed < FIRST_CUT + N_YEARS; seed++) {
        struct random_year year;
        random_year_init(&year, seed, MOST_CUT_VISITS);
        n_later += cut_ever_later(&year);
        random_year_release(&year);
    }
    ck_assert_int_ge(n_later, N_YEARS / 4);
}
END_TEST

TCase *deadline_tests(void) {
    TCase *tests = tcase_create("deadline");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, without_a_limit_there_is_time);
    tcase_add_test(tests,
                   a_share_is_a_part_of_what_is_left_and_none_of_no_limit);
    tcase_add_test(tests, a_cut_ends_all_deadlines_and_those_to_come);
    tcase_add_test(tests, what_is_soon_done_has_a_little_longer);
    tcase_add_test(tests, after_a_mend_no_less_is_placed_than_before);
    tcase_add_test(
        tests, a_calendar_cut_short_long_ago_is_right_and_not_called_proven);
    return tests;
}
