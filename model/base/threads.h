/*
 * threads.h - independent jobs on several threads.
 *
 * Signals go to the thread that was there before: what a handler interrupts is
 * never a job of another one.
 */
#ifndef MODEL_BASE_THREADS_H
#define MODEL_BASE_THREADS_H

struct jobs {
    void (*job)(void *context, int i); // for every i < n, once
    void *context;
    int n;
    void (*leave)(void); // at last, once on each thread; null: nothing to do
};

/* Does the jobs on so many threads (0: as many as the machine has), this one
 * among them; on fewer if the system will not have more.  Jobs begin in their
 * order and must not depend on each other. */
void threads_run(const struct jobs *jobs, int threads);

#endif
