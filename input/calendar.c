#include "input/calendar.h"

enum load_result calendar_read(struct plan *plan, const char *path,
                               const struct problem *problem,
                               const struct demand *demand,
                               struct diags *diags) {
    (void)plan;
    (void)path;
    (void)problem;
    (void)demand;
    (void)diags;
    return LOAD_UNREADABLE;
}
