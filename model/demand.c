#include "model/demand.h"

#include "model/problem.h"

void demand_init(struct demand *demand, const struct problem *problem,
                 struct diags *diags) {
    (void)demand;
    (void)problem;
    (void)diags;
}

void demand_release(struct demand *demand) {
    (void)demand;
}

struct dayset admissible_starts(const struct problem *problem, int task,
                                int enterprise, struct dayset window) {
    (void)problem;
    (void)task;
    (void)enterprise;
    return window;
}

int demand_find(const struct demand *demand, const char *id) {
    (void)demand;
    (void)id;
    return NONE;
}

bool visit_is_capped(const struct problem *problem, const struct visit *visit) {
    (void)problem;
    (void)visit;
    return true;
}
