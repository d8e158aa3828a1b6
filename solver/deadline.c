#include "solver/deadline.h"

#include <time.h>

#define A_LONG_TIME_S 1e9

static double now_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

void deadline_init(struct deadline *deadline, int limit_s) {
    deadline->begun_s = now_s();
    deadline->limit_s = limit_s;
}

double deadline_elapsed(const struct deadline *deadline) {
    return now_s() - deadline->begun_s;
}

double deadline_left(const struct deadline *deadline) {
    if (deadline->limit_s <= 0)
        return A_LONG_TIME_S;
    double left = deadline->limit_s - deadline_elapsed(deadline);
    return left > 0 ? left : 0;
}

bool deadline_is_over(const struct deadline *deadline) {
    return deadline_left(deadline) <= 0;
}
