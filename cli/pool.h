/*
 * pool.h - jobs in processes of their own, so many at a time.
 *
 * What a job does to memory, and how it ends, is its own affair: a crash of one
 * never stops another, and what it used is given back.  A job has two files
 * that the pool reads when it is over: what it said (its standard error) and
 * its record.  They are in memory: no disk is needed for them.
 *
 * Each process leads a group of its own and gets every signal from here, once
 * (signals.h); if this process dies, the jobs die, too, and nothing that they
 * were about to publish is left.  After an interruption no more jobs are begun.
 */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include <stdio.h>

/* How a job ended. */
enum job_end {
    JOB_EXITED,
    JOB_KILLED,
    JOB_NOT_BEGUN, // interrupted before
    JOB_FAILED,    // the system would not: errno is the number
};

struct job_result {
    enum job_end end;
    int number;   // exit code, signal or errno
    FILE *said;   // null unless it was begun
    FILE *record; // the same
};

/* A job of the context.  work runs in the new process, on so many threads at
 * most; what it returns is the exit code.  over runs here, in the order in
 * which jobs end. */
struct pool {
    int n_jobs;
    int n_threads; // so many at a time
    int (*work)(void *context, int job, int n_threads, FILE *record);
    void (*over)(void *context, int job, const struct job_result *result);
    void *context;
};

void pool_run(const struct pool *pool);

#endif
