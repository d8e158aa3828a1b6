#include "solver/dives.h"

#include "model/base/stop.h"
#include "solver/answer.h"
#include "solver/deadline.h"
#include "solver/dive.h"
#include "solver/ip.h"
#include "solver/windows.h"

#include <stdlib.h>
#include <string.h>

#define MOST_STEPS 5 // above the bound, each twice as far as the one before

static const struct dive_manner any_manners[] = {
    {.in_ten = 3},
    {.in_ten = 1, .shake = 1},
    {.in_ten = 1, .shake = 2},
};

/* Where the loads are decided first, it soon shows if they bar the way. */
static const struct dive_manner level_manners[] = {
    {.in_ten = 1, .shake = 1, .last_first = true}, {.in_ten = 1, .shake = 1},
    {.in_ten = 1, .shake = 2, .last_first = true}, {.in_ten = 1, .shake = 2},
    {.in_ten = 1, .shake = 3, .last_first = true}, {.in_ten = 1, .shake = 3},
    {.in_ten = 1, .shake = 4, .last_first = true}, {.in_ten = 1, .shake = 4},
};

static void answer_take(struct ip_answer *answer, const struct ip *ip,
                        const int64_t *x) {
    if (!ip_is_solution(ip, x) ||
        (answer->has_solution && ip_cost(ip, x) >= answer->value))
        return;
    memcpy(answer->x, x, (size_t)ip->columns.n * sizeof *x);
    answer_know(answer, ip, answer->bound);
}

static enum dive_end dive_in(const struct dives *dives,
                             struct ip_answer *answer, int64_t most,
                             struct dive_manner manner) {
    const struct ip *ip = dives->windows->ip;
    int64_t *x = stop_calloc((size_t)ip->columns.n + 1, sizeof *x);
    struct ip_column *within = windows_columns(dives->windows, most);
    struct dive_limit limit = {most, within, manner};
    enum dive_end end = dive(dives->relaxation, ip, &limit, dives->deadline, x);
    if (end == DIVE_FOUND)
        answer_take(answer, ip, x);
    free(within);
    free(x);
    return end;
}

/* Dives that are to cost no more than so much. */
static enum dive_end dive_at(const struct dives *dives,
                             struct ip_answer *answer, int64_t most) {
    bool is_level = dives->windows->is_level;
    const struct dive_manner *manners = is_level ? level_manners : any_manners;
    size_t n = is_level ? sizeof level_manners / sizeof *level_manners
                        : sizeof any_manners / sizeof *any_manners;
    enum dive_end end = DIVE_LOST;
    for (size_t m = 0; m < n && end == DIVE_LOST; m++)
        if (!deadline_is_over(dives->deadline))
            end = dive_in(dives, answer, most, manners[m]);
    return end;
}

void dives_at_bound(const struct dives *dives, struct ip_answer *answer) {
    int64_t unit = ip_cost_unit(dives->windows->ip);
    enum dive_end end = DIVE_BARRED;
    for (int step = 0; step < MOST_STEPS && end == DIVE_BARRED; step++) {
        int64_t most = answer->bound + ((INT64_C(1) << step) - 1) * unit;
        if (answer->has_solution && most >= answer->value)
            return;
        end = dive_at(dives, answer, most);
    }
}

void dives_near_bound(const struct dives *dives, struct ip_answer *answer) {
    struct dive_manner manner = {.in_ten = 3, .gives_way = true};
    dive_in(dives, answer, answer->bound, manner);
}
