#include "solver/dives.h"

#include "model/base/stop.h"
#include "solver/answer.h"
#include "solver/deadline.h"
#include "solver/dive.h"
#include "solver/ip.h"
#include "solver/windows.h"

#include <stdlib.h>
#include <string.h>

#define N_STEPS 6 // above the bound, each twice as far as the one before

static const struct dive_manner any_manners[] = {
    {.in_ten = 2},
    {.in_ten = 1, .shake = 1},
    {.in_ten = 1, .shake = 2},
};

/* Where the loads are decided first, it soon shows if they bar the way. */
static const struct dive_manner level_manners[] = {
    {.in_ten = 2, .shake = 1, .last_first = true},
    {.in_ten = 1, .shake = 1},
    {.in_ten = 1, .shake = 2},
    {.in_ten = 1, .shake = 3},
    {.in_ten = 1, .shake = 4},
};

#define N_ANY_MANNERS (int)(sizeof any_manners / sizeof *any_manners)
#define N_LEVEL_MANNERS (int)(sizeof level_manners / sizeof *level_manners)

static void dive_take(struct ip_answer *answer, const struct ip *ip,
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
        dive_take(answer, ip, x);
    free(within);
    free(x);
    return end;
}

/* Dives in so many manners that are to cost no more than so much. */
static enum dive_end dive_at(const struct dives *dives,
                             struct ip_answer *answer, int64_t most, int n) {
    const struct dive_manner *manners =
        dives->windows->is_level ? level_manners : any_manners;
    enum dive_end end = DIVE_LOST;
    for (int m = 0; m < n && end == DIVE_LOST; m++)
        if (!deadline_is_over(dives->deadline))
            end = dive_in(dives, answer, most, manners[m]);
    return end;
}

static int64_t step_most(const struct dives *dives,
                         const struct ip_answer *answer, int step) {
    int64_t units = (INT64_C(1) << step) - 1;
    return answer->bound + units * ip_cost_unit(dives->windows->ip);
}

/* Loads that are whole may bar the bound and what is next to it: the first cost
 * that they do not bar is worth all manners.  Further above it is no easier. */
void dives_at_bound(const struct dives *dives, struct ip_answer *answer) {
    bool is_level = dives->windows->is_level;
    int n = is_level ? N_LEVEL_MANNERS : N_ANY_MANNERS;
    enum dive_end end = dive_at(dives, answer, answer->bound, n);
    for (int step = 1; is_level && end == DIVE_BARRED && step < N_STEPS;
         step++) {
        int64_t most = step_most(dives, answer, step);
        if (answer->has_solution && most >= answer->value)
            return;
        end = dive_at(dives, answer, most, n);
    }
}

void dives_near_bound(const struct dives *dives, struct ip_answer *answer) {
    struct dive_manner manner = {.in_ten = 2, .gives_way = true};
    dive_in(dives, answer, answer->bound, manner);
}
