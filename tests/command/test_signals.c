/*
 * test_signals.c - Ctrl-C and kill at any moment.
 *
 * The moments are by chance; the seed is printed, and SEED in the environment
 * sets it.  The year of a real bureau without two officers takes long, so most
 * moments are in the search; a small year is over so soon that many are in the
 * reading and in the writing.
 */
#include "tests/command/run.h"
#include "tests/command/test_command.h"

#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LONGEST_S 3.0 // what moments in a long search are spread over

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};

static unsigned short chance[3];

static double uniform(double end) {
    return end * erand48(chance);
}

static void chance_begin(void) {
    const char *wanted = getenv("SEED");
    long seed = wanted ? atol(wanted) : (long)time(NULL) + getpid();
    printf("signals: SEED=%ld\n", seed);
    fflush(stdout);
    memcpy(chance, &(unsigned int){(unsigned int)seed}, sizeof(unsigned int));
}

static void pause_for(double seconds) {
    double whole = floor(seconds);
    struct timespec span = {(time_t)whole, (long)(1e9 * (seconds - whole))};
    nanosleep(&span, NULL);
}

static void year_copy(const char *example) {
    char command[1000];
    snprintf(command, sizeof command,
             "mkdir year && cp \"$EXAMPLES\"/%s/*.csv year", example);
    shell(command);
}

/* A year that takes long. */
static void long_year(void) {
    room_open();
    chance_begin();
    year_copy("zhuzhou-2025");
    shell("for f in inspectors absences recusals; do"
          "  grep -v '^工贸04,\\|^危化02,' year/$f.csv >rest;"
          "  mv rest year/$f.csv; done");
}

static void short_year(void) {
    room_open();
    chance_begin();
    year_copy("small");
}

static void results_be_old(void) {
    shell("rm -rf year/out; mkdir year/out; echo old >year/out/calendar.csv;"
          "echo old >year/out/solution.json");
}

static bool results_are_old(void) {
    char *calendar = file_text("year/out/calendar.csv");
    char *solution = file_text("year/out/solution.json");
    bool is_old = !strcmp(calendar, "old\n") && !strcmp(solution, "old\n");
    free(calendar);
    free(solution);
    return is_old;
}

/* All files are there, and the judge finds nothing wrong with them. */
static void results_must_be_whole(const char *like) {
    ck_assert(has_same_names("year/out", like));
    char *solution = file_text("year/out/solution.json");
    ck_assert_ptr_nonnull(strstr(solution, "}\n}\n"));
    free(solution);
    struct run judge;
    RUN(&judge, "verify", "year", "year/out/calendar.csv");
    ck_assert_msg(run_code(&judge) == 0, "%s", judge.printed);
    run_release(&judge);
}

/* Nothing half, nothing hidden; what was said agrees with what was done. */
static void end_must_be_right(const struct run *run, int sent) {
    int code = run_code(run);
    ck_assert(!has_hidden("year"));
    if (code < 0)
        ck_assert_int_eq(WTERMSIG(run->status), sent);
    else
        ck_assert_msg(code == 0 || code == 1 || code == 4, "%d %s", code,
                      run->printed);
    if (code == 4)
        ck_assert_ptr_nonnull(strstr(run->printed, "人为中断"));
    if (code >= 0 || !results_are_old())
        results_must_be_whole("model");
}

/* Plans the year once, for its files and how long it takes. */
static double year_once(const char *limit) {
    struct run run;
    RUN(&run, "plan", "year", "--time-limit", limit);
    ck_assert_int_ge(run_code(&run), 0);
    shell("mv year/out model");
    double seconds = run.seconds;
    run_release(&run);
    return seconds;
}

/* True if the search was cut short. */
static bool interrupt_once(double moment, double until_second) {
    struct run run;
    results_be_old();
    run_begin(&run, (const char *const[]){"plan", "year", NULL});
    int sent = endings[(int)uniform(3)];
    pause_for(moment);
    kill(run.pid, sent);
    if (until_second > 0) {
        pause_for(until_second);
        kill(run.pid, sent);
    }
    run_end(&run);
    printf("%s after %.3f s: %.3f s, code %d\n", strsignal(sent), moment,
           run.seconds, run_code(&run));
    fflush(stdout);
    end_must_be_right(&run, sent);
    bool is_cut = run_code(&run) == 4;
    run_release(&run);
    return is_cut;
}

START_TEST(a_signal_ends_the_search_and_keeps_the_calendar) {
    double seconds = fmin(year_once("3"), LONGEST_S);
    int n_cut = 0;
    for (int i = 0; i < 5; i++)
        n_cut += interrupt_once(uniform(seconds), 0);
    n_cut += interrupt_once(seconds / 2, 0);
    ck_assert_int_gt(n_cut, 0);
}
END_TEST

START_TEST(a_second_signal_leaves_nothing_behind) {
    double seconds = fmin(year_once("3"), LONGEST_S);
    for (int i = 0; i < 5; i++)
        interrupt_once(uniform(seconds), 1e-3 + uniform(1));
}
END_TEST

/* Machines say it twice: to the process and to its group, by two names. */
START_TEST(what_is_said_again_at_once_is_said_once) {
    static const int again[] = {SIGTERM, SIGHUP};
    year_once("3");
    for (int i = 0; i < 4; i++) {
        struct run run;
        results_be_old();
        run_begin(&run, (const char *const[]){"plan", "year", NULL});
        pause_for(2);
        kill(run.pid, SIGTERM);
        pause_for(i < 2 ? 0.02 : 0.04);
        kill(run.pid, again[i % 2]);
        run_end(&run);
        ck_assert_int_eq(run_code(&run), 4);
        ck_assert(!results_are_old());
        end_must_be_right(&run, 0);
        run_release(&run);
    }
}
END_TEST

START_TEST(no_moment_of_a_short_run_is_a_bad_one) {
    double seconds = year_once("3");
    for (int i = 0; i < 40; i++)
        interrupt_once(uniform(1.1 * seconds),
                       i % 2 ? 1e-4 + uniform(seconds) : 0);
}
END_TEST

START_TEST(what_is_to_be_ignored_is_ignored) {
    signal(SIGINT, SIG_IGN);
    struct run run;
    run_begin(&run, (const char *const[]){"plan", "year", NULL});
    signal(SIGINT, SIG_DFL);
    for (int i = 0; i < 5; i++) {
        pause_for(2e-3);
        kill(run.pid, SIGINT);
    }
    run_end(&run);
    ck_assert_int_eq(run_code(&run), 0);
    run_release(&run);
}
END_TEST

/* The old workbook, or the new one: never half of one. */
START_TEST(an_export_is_whole_or_not_at_all) {
    double seconds = year_once("3");
    struct run run;
    const char *const words[] = {
        "export", "year",           "model/calendar.csv",
        "--xlsx", "year/book.xlsx", NULL};
    run_begin(&run, words);
    run_end(&run);
    run_release(&run);
    shell("mv year/book.xlsx whole.xlsx");
    for (int i = 0; i < 20; i++) {
        shell("echo old >year/book.xlsx");
        run_begin(&run, words);
        pause_for(uniform(seconds));
        kill(run.pid, SIGTERM);
        run_end(&run);
        run_release(&run);
        ck_assert(!has_hidden("year"));
        shell("cmp -s year/book.xlsx whole.xlsx ||"
              "test \"$(cat year/book.xlsx)\" = old");
    }
}
END_TEST

TCase *long_signals_tests(void) {
    TCase *group = tcase_create("signals in a long search");
    tcase_set_timeout(group, 600);
    tcase_add_checked_fixture(group, long_year, room_shut);
    tcase_add_test(group, a_signal_ends_the_search_and_keeps_the_calendar);
    tcase_add_test(group, a_second_signal_leaves_nothing_behind);
    tcase_add_test(group, what_is_said_again_at_once_is_said_once);
    return group;
}

TCase *signals_tests(void) {
    TCase *group = tcase_create("signals");
    tcase_set_timeout(group, 600);
    tcase_add_checked_fixture(group, short_year, room_shut);
    tcase_add_test(group, no_moment_of_a_short_run_is_a_bad_one);
    tcase_add_test(group, what_is_to_be_ignored_is_ignored);
    tcase_add_test(group, an_export_is_whole_or_not_at_all);
    return group;
}
