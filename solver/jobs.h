/*
 * jobs.h - independent jobs on several threads.
 */
#ifndef SOLVER_JOBS_H
#define SOLVER_JOBS_H

/* Does job(context, i) for every i < n, on so many threads (0: as many as the
 * machine has).  The jobs must not depend on each other. */
void jobs_run(void (*job)(void *context, int i), void *context, int n,
              int threads);

#endif
