#include "model/least.h"

#include "model/base/vec.h"
#include "model/demand.h"

#include <stdlib.h>
#include <string.h>

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

static int joined_compare(const void *a, const void *b) {
    const struct joined *x = a;
    const struct joined *y = b;
    if (x->way != y->way)
        return x->way < y->way ? -1 : 1;
    return memcmp(&x->days, &y->days, sizeof x->days);
}

/* Takes in all that the visit joins; those of one way, no two meet. */
static void join(struct halves *halves, struct joined more) {
    int kept = 0;
    for (int i = 0; i < halves->list.n; i++) {
        struct joined *at = &halves->list.at[i];
        struct dayset common = dayset_meet(at->days, more.days);
        if (dayset_is_empty(&common)) {
            halves->list.at[kept++] = *at;
            continue;
        }
        more.n += at->n;
        more.days = dayset_union(more.days, at->days);
    }
    halves->list.n = kept;
    VEC_PUSH(&halves->list, more);
}

static long joined_officer_days(const struct halves *halves) {
    long days = 0;
    for (int i = 0; i < halves->list.n; i++) {
        const struct joined *at = &halves->list.at[i];
        days += (long)at->crew * ((at->n + 1) / 2);
    }
    return days;
}

/* Sorts them: equal ones are taken at once, and each looks through those of
 * its own way alone. */
static long halves_officer_days(struct halves *halves) {
    const struct joined *at = halves->list.at;
    int n = halves->list.n;
    struct halves same = {0};
    long days = 0;
    if (n)
        qsort(halves->list.at, (size_t)n, sizeof *at, joined_compare);
    for (int end, i = 0; i < n; i = end) {
        struct joined more = at[i];
        for (end = i + 1; end < n && !joined_compare(&at[i], &at[end]); end++)
            more.n++;
        if (i && at[i - 1].way != more.way) {
            days += joined_officer_days(&same);
            same.list.n = 0;
        }
        join(&same, more);
    }
    days += joined_officer_days(&same);
    VEC_RELEASE(&same.list);
    return days;
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
            VEC_PUSH(&halves.list,
                     ((struct joined){travel_way(&least->travel, visit),
                                      task->crew, 1, visit->starts}));
    }
    days += halves_officer_days(&halves);
    VEC_RELEASE(&halves.list);
    return days;
}
