#include "model/least.h"

#include "model/base/vec.h"
#include "model/demand.h"

/* Halves that may share trips, joined by their days. */
struct joined {
    int way;
    int crew;
    int n;
    struct dayset days;
};

struct halves {
    VEC(struct joined) list;
};

void least_init(struct least *least, const struct problem *problem,
                const struct demand *demand) {
    least->problem = problem;
    least->demand = demand;
    travel_init(&least->travel, problem);
}

void least_release(struct least *least) {
    travel_release(&least->travel);
}

static bool may_meet(const struct joined *a, const struct joined *b) {
    struct dayset common = dayset_meet(a->days, b->days);
    return a->way == b->way && !dayset_is_empty(&common);
}

/* Takes in all that the visit joins. */
static void join(struct halves *halves, struct joined more) {
    int kept = 0;
    for (int i = 0; i < halves->list.n; i++) {
        struct joined *at = &halves->list.at[i];
        if (!may_meet(at, &more)) {
            halves->list.at[kept++] = *at;
            continue;
        }
        more.n += at->n;
        more.days = dayset_union(more.days, at->days);
    }
    halves->list.n = kept;
    VEC_PUSH(&halves->list, more);
}

long least_officer_days(struct least *least, const int *visits, int n) {
    struct halves halves = {0};
    long days = 0;
    for (int i = 0; i < n; i++) {
        const struct visit *visit = &least->demand->visits[visits[i]];
        const struct task *task = &least->problem->tasks[visit->task];
        if (dayset_is_empty(&visit->starts))
            continue;
        if (task->half_days > 1)
            days += (long)task->crew * task_length(task);
        else
            join(&halves, (struct joined){travel_way(&least->travel, visit),
                                          task->crew, 1, visit->starts});
    }
    for (int i = 0; i < halves.list.n; i++) {
        const struct joined *at = &halves.list.at[i];
        days += (long)at->crew * ((at->n + 1) / 2);
    }
    VEC_RELEASE(&halves.list);
    return days;
}
