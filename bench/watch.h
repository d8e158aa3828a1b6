/*
 * watch.h - the clock of the measuring programs.
 */
#ifndef BENCH_WATCH_H
#define BENCH_WATCH_H

/* Seconds on a clock that only goes forward. */
double watch_now(void);

#endif
