#include "model/base/threads.h"

#include "tests/model/test_model.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>

#define JOBS 100

static atomic_int n_done[JOBS];

static void job_count(void *context, int i) {
    atomic_int *sum = context;
    atomic_fetch_add(&n_done[i], 1);
    atomic_fetch_add(sum, i);
}

START_TEST(every_job_is_done_once) {
    static const int threads[] = {0, 1, 2, 7, 1000};
    atomic_int sum = 0;
    struct jobs jobs = {.job = job_count, .context = &sum, .n = JOBS};
    threads_run(&jobs, threads[_i]);
    for (int i = 0; i < JOBS; i++)
        ck_assert_int_eq(atomic_load(&n_done[i]), 1);
    ck_assert_int_eq(atomic_load(&sum), JOBS * (JOBS - 1) / 2);
}
END_TEST

START_TEST(no_work_is_done_at_once) {
    struct jobs jobs = {.job = job_count, .context = NULL, .n = 0};
    threads_run(&jobs, 4);
    ck_assert_int_eq(atomic_load(&n_done[0]), 0);
}
END_TEST

struct meeting {
    pthread_barrier_t barrier;
    atomic_int n_others;
    pthread_t first;
};

/* Goes on when all are here: so as many are at work at the same time. */
static void job_meet(void *context, int i) {
    struct meeting *meeting = context;
    sigset_t blocked;
    (void)i;
    pthread_barrier_wait(&meeting->barrier);
    pthread_sigmask(SIG_BLOCK, NULL, &blocked);
    bool is_other = !pthread_equal(pthread_self(), meeting->first);
    atomic_fetch_add(&meeting->n_others, is_other);
    ck_assert_int_eq(sigismember(&blocked, SIGINT), is_other);
}

START_TEST(signals_come_to_the_first_of_all_threads_alone) {
    enum { N = 4 };
    struct meeting meeting = {.first = pthread_self()};
    pthread_barrier_init(&meeting.barrier, NULL, N);
    struct jobs jobs = {.job = job_meet, .context = &meeting, .n = N};
    threads_run(&jobs, N);
    ck_assert_int_eq(atomic_load(&meeting.n_others), N - 1);
    sigset_t blocked;
    pthread_sigmask(SIG_BLOCK, NULL, &blocked);
    ck_assert(!sigismember(&blocked, SIGINT));
    pthread_barrier_destroy(&meeting.barrier);
}
END_TEST

static atomic_int n_left;

static void leave(void) {
    atomic_fetch_add(&n_left, 1);
}

START_TEST(each_thread_leaves_once) {
    enum { N = 4 };
    struct meeting meeting = {.first = pthread_self()};
    pthread_barrier_init(&meeting.barrier, NULL, N);
    struct jobs jobs = {
        .job = job_meet, .context = &meeting, .n = N, .leave = leave};
    threads_run(&jobs, N);
    ck_assert_int_eq(atomic_load(&n_left), N);
    pthread_barrier_destroy(&meeting.barrier);
}
END_TEST

TCase *threads_tests(void) {
    TCase *tests = tcase_create("threads");
    tcase_add_loop_test(tests, every_job_is_done_once, 0, 5);
    tcase_add_test(tests, no_work_is_done_at_once);
    tcase_add_test(tests, signals_come_to_the_first_of_all_threads_alone);
    tcase_add_test(tests, each_thread_leaves_once);
    return tests;
}
