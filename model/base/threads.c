#include "model/base/threads.h"

#include "model/base/stop.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

struct work {
    const struct jobs *jobs;
    atomic_int next;
};

static void *jobs_do(void *context) {
    struct work *work = context;
    const struct jobs *jobs = work->jobs;
    for (int i; (i = atomic_fetch_add(&work->next, 1)) < jobs->n;)
        jobs->job(jobs->context, i);
    if (jobs->leave)
        jobs->leave();
    return NULL;
}

static int count_threads(int threads, int n_jobs) {
    if (!threads)
        threads = (int)sysconf(_SC_NPROCESSORS_ONLN);
    if (threads > n_jobs)
        threads = n_jobs;
    return threads < 1 ? 1 : threads;
}

/* Returns how many were started. */
static int others_start(pthread_t *thread, int n, struct work *work) {
    sigset_t all;
    sigset_t before;
    int n_started = 0;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    while (n_started < n &&
           !pthread_create(&thread[n_started], NULL, jobs_do, work))
        n_started++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return n_started;
}

void threads_run(const struct jobs *jobs, int threads) {
    struct work work = {.jobs = jobs};
    int n_others = count_threads(threads, jobs->n) - 1;
    pthread_t *thread = stop_calloc((size_t)n_others, sizeof *thread);
    int n_started = others_start(thread, n_others, &work);
    jobs_do(&work);
    for (int i = 0; i < n_started; i++)
        pthread_join(thread[i], NULL);
    free(thread);
}
