#include "solver/jobs.h"

#include "model/base/stop.h"
#include "solver/backend.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

struct crowd {
    void (*job)(void *context, int i);
    void *context;
    int n;
    atomic_int next;
};

static void *work(void *context) {
    struct crowd *crowd = context;
    for (int i; (i = atomic_fetch_add(&crowd->next, 1)) < crowd->n;)
        crowd->job(crowd->context, i);
    backend_leave_thread();
    return NULL;
}

static int count_threads(int threads, int n_jobs) {
    if (!threads)
        threads = (int)sysconf(_SC_NPROCESSORS_ONLN);
    if (threads > n_jobs)
        threads = n_jobs;
    return threads < 1 ? 1 : threads;
}

void jobs_run(void (*job)(void *context, int i), void *context, int n,
              int threads) {
    struct crowd crowd = {.job = job, .context = context, .n = n};
    int n_threads = count_threads(threads, n);
    pthread_t *thread = stop_calloc((size_t)n_threads, sizeof *thread);
    int n_started = 0;
    while (n_started < n_threads - 1 &&
           !pthread_create(&thread[n_started], NULL, work, &crowd))
        n_started++;
    work(&crowd);
    for (int i = 0; i < n_started; i++)
        pthread_join(thread[i], NULL);
    free(thread);
}
