#include "cli/pool.h"

#include "cli/signals.h"
#include "tests/cli/test_cli.h"

#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define JOBS 7

static struct job_result results[JOBS];
static char said[JOBS][64];
static char recorded[JOBS][64];
static int n_over;

/* What is in the file, from its beginning. */
static void file_take(char *text, FILE *from) {
    rewind(from);
    text[fread(text, 1, 63, from)] = '\0';
}

static void over(void *context, int job, const struct job_result *result) {
    (void)context;
    results[job] = *result;
    n_over++;
    file_take(said[job], result->said);
    file_take(recorded[job], result->record);
}

/* The third dies, the fourth aborts, the others return their number. */
static int work(void *context, int job, int n_threads, FILE *record) {
    fprintf(stderr, "%s %d", (const char *)context, job);
    fprintf(record, "%d", n_threads);
    fflush(record);
    if (job == 2)
        raise(SIGKILL);
    if (job == 3) {
        signal(SIGABRT, SIG_DFL);
        abort();
    }
    return job;
}

static void jobs_run_on(int n_jobs, int n_threads) {
    n_over = 0;
    struct pool pool = {n_jobs, n_threads, work, over, (void *)"job"};
    pool_run(&pool);
    ck_assert_int_eq(n_over, n_jobs);
}

START_TEST(each_job_ends_in_its_own_way) {
    for (int n_threads = 1; n_threads < 2 * JOBS; n_threads += 3) {
        jobs_run_on(JOBS, n_threads);
        for (int job = 0; job < JOBS; job++) {
            bool is_killed = job == 2 || job == 3;
            char words[16];
            snprintf(words, sizeof words, "job %d", job);
            ck_assert_int_eq(results[job].end,
                             is_killed ? JOB_KILLED : JOB_EXITED);
            if (!is_killed)
                ck_assert_int_eq(results[job].number, job);
            ck_assert_ptr_nonnull(strstr(said[job], words));
        }
        ck_assert_int_eq(results[2].number, SIGKILL);
        ck_assert_int_eq(results[3].number, SIGABRT);
    }
}
END_TEST

START_TEST(jobs_share_the_threads_that_are_left) {
    jobs_run_on(2, 1);
    ck_assert_str_eq(recorded[0], "1");
    ck_assert_str_eq(recorded[1], "1");
    jobs_run_on(2, 5);
    ck_assert_str_eq(recorded[0], "2");
    ck_assert_str_eq(recorded[1], "2");
    jobs_run_on(1, 4);
    ck_assert_str_eq(recorded[0], "4");
}
END_TEST

/* Here the parent is one that never was. */
START_TEST(who_had_lost_the_parent_before_it_could_ask_ends) {
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (!child) {
        signals_begin_anew(child);
        _exit(0);
    }
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status));
}
END_TEST

TCase *pool_tests(void) {
    TCase *tests = tcase_create("pool");
    tcase_add_test(tests, each_job_ends_in_its_own_way);
    tcase_add_test(tests, who_had_lost_the_parent_before_it_could_ask_ends);
    tcase_add_test(tests, jobs_share_the_threads_that_are_left);
    return tests;
}
