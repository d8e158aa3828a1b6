#include "solver/deadline.h"

#include <stdatomic.h>
#include <stdint.h>
#include <time.h>

#define A_LONG_TIME_S 1e9
#define GRACE_S 2.0
#define TINY_S 1e-9 // a limit of 0 is none

/* When all deadlines were cut short, in nanoseconds of the clock; 0: not. */
static atomic_int_least64_t cut_ns;

static int64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static double now_s(void) {
    return 1e-9 * (double)now_ns();
}

void deadlines_cut(void) {
    int_least64_t not_yet = 0;
    atomic_compare_exchange_strong(&cut_ns, &not_yet, now_ns() | 1);
}

bool deadlines_are_cut(void) {
    return atomic_load(&cut_ns) != 0;
}

void deadline_init(struct deadline *deadline, int limit_s) {
    deadline->begun_s = now_s();
    deadline->limit_s = limit_s;
}

struct deadline deadline_share(const struct deadline *whole, int n) {
    struct deadline share = {now_s(), 0};
    if (whole->limit_s > 0)
        share.limit_s = deadline_left(whole) / n + TINY_S;
    return share;
}

double deadline_elapsed(const struct deadline *deadline) {
    return now_s() - deadline->begun_s;
}

/* Seconds until the deadline, below 0 since it. */
static double seconds_left(const struct deadline *deadline) {
    double left = A_LONG_TIME_S;
    if (deadline->limit_s > 0)
        left = deadline->limit_s - deadline_elapsed(deadline);
    double cut_s = 1e-9 * (double)atomic_load(&cut_ns);
    if (cut_s > 0 && cut_s - now_s() < left)
        left = cut_s - now_s();
    return left;
}

double deadline_left(const struct deadline *deadline) {
    double left = seconds_left(deadline);
    return left > 0 ? left : 0;
}

bool deadline_is_over(const struct deadline *deadline) {
    return seconds_left(deadline) <= 0;
}

bool deadline_is_long_over(const struct deadline *deadline) {
    return seconds_left(deadline) <= -GRACE_S;
}
