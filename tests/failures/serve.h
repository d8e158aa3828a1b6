/*
 * serve.h - one process that trials begin from, so that none has to be loaded
 * and led to where it fails.
 *
 * The process stands still somewhere in the program, and every trial is a fork
 * of it.  Asked to, it goes on to where the next trials begin.  It may stand
 * only where a fork takes nothing along that it shares: no open file, no
 * thread, no child.
 */
#ifndef TESTS_FAILURES_SERVE_H
#define TESTS_FAILURES_SERVE_H

#include <stdbool.h>
#include <stdint.h>

/* What is asked for, as the other side of the socket sends it. */
struct request {
    int64_t stand_at; // not 0: no trial, but where to stand next
    int64_t memory;   // the others as in WISHES of shim.c
    int64_t from_on;
    int64_t glpk;
    int64_t glpk_how;
    int64_t clock;
};

/* The socket under a number that the program does not come to. */
int serve_socket(const char *number);

/*
 * Tells that it stands, then begins trials, one at a time, each with two
 * streams that came with the request; tells the number of each process, then
 * how it ended.
 *
 * True in a trial, false in the process that stood here and is to go on; it
 * ends when nobody asks any more.
 */
bool serve(int socket, struct request *request);

/* May it stand here? */
bool serve_is_alone(void);

#endif
