#include "solver/windows.h"

#include "model/base/stop.h"
#include "solver/backend.h"
#include "solver/bound.h"
#include "solver/deadline.h"
#include "solver/ip.h"
#include "solver/relaxation.h"

#include <stdlib.h>
#include <string.h>

#define MOST_WINDOWS 12
#define WIDER 2       // powers of two
#define NEAR_UNITS 32 // of cost: so much is tried at once first

/* Deep first, a search is soon over or takes for ever: it is broken off and
 * begun again in another manner, later on with more patience (Gomes, Selman and
 * Kautz, "Boosting combinatorial search through randomization", 1998).  The
 * last manner may end by itself only. */
struct manner {
    struct ip_manner ip;
    enum windows_patience patience;
};

static const struct manner any_manners[] = {
    {{IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 100}, WINDOWS_SHORT},
    {{IP_DEPTH_FIRST, IP_LAST, 100}, WINDOWS_SHORT},
    {{IP_DEPTH_FIRST, IP_BY_BOUND, 200}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 400}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_LAST, 400}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_BY_BOUND, 0}, WINDOWS_LONG},
};

/* Here the last columns are what is levelled: where they are decided, the
 * others mostly follow. */
static const struct manner level_manners[] = {
    {{IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 60}, WINDOWS_SHORT},
    {{IP_DEPTH_FIRST, IP_LAST, 300}, WINDOWS_SHORT},
    {{IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 100}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_LAST, 900}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 400}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_LAST, 3000}, WINDOWS_LONG},
    {{IP_DEPTH_FIRST, IP_BY_BOUND, 0}, WINDOWS_LONG},
};

/* The manner that it is the turn of; null when all are through. */
static const struct manner *next_manner(const struct windows *windows) {
    const struct manner *list = windows->is_level ? level_manners : any_manners;
    size_t n = windows->is_level ? sizeof level_manners / sizeof *level_manners
                                 : sizeof any_manners / sizeof *any_manners;
    return windows->manner < (int)n ? list + windows->manner : NULL;
}

void windows_open(struct windows *windows, struct ip *ip, bool is_level,
                  const struct relaxation *relaxation) {
    size_t bytes = (size_t)ip->rows.n * sizeof *windows->price;
    *windows = (struct windows){
        .ip = ip,
        .price = stop_calloc(1, bytes + 1),
        .is_level = is_level,
    };
    memcpy(windows->price, relaxation_prices(relaxation), bytes);
}

void windows_close(struct windows *windows) {
    free(windows->price);
}

static struct ip_column *columns_copy(const struct ip *ip) {
    size_t bytes = (size_t)ip->columns.n * sizeof *ip->columns.at;
    struct ip_column *copy = stop_calloc(1, bytes + 1);
    memcpy(copy, ip->columns.at, bytes);
    return copy;
}

struct ip_column *windows_columns(const struct windows *windows, int64_t most) {
    struct ip *ip = windows->ip;
    struct ip_column *wide = ip->columns.at;
    struct ip_column *within = columns_copy(ip);
    ip->columns.at = within;
    bound_narrow(ip, windows->price, most);
    ip->columns.at = wide;
    return within;
}

/* Only what costs no more than so much. */
static void row_of_cost(struct ip *ip, int64_t most) {
    int64_t unit = ip_cost_unit(ip);
    ip_row(ip, -IP_FREE, most / unit);
    for (int c = 0; c < ip->columns.n; c++)
        if (ip->columns.at[c].cost)
            ip_put(ip, c, ip->columns.at[c].cost / unit);
    ip_close(ip);
}

/* What is known of the whole program while a window is searched. */
struct known {
    const struct ip_watch *watch;
    const struct ip_answer *answer;
};

static void known_tell(void *context, const struct ip_answer *of_window) {
    const struct known *known = context;
    const struct ip_answer *answer = known->answer;
    bool is_better =
        of_window->has_solution &&
        (!answer->has_solution || of_window->value < answer->value);
    struct ip_answer told = is_better ? *of_window : *answer;
    told.bound = answer->bound;
    answer_tell(known->watch, &told);
}

/* The cheapest solution that costs no more than so much, or none. */
static void search_within(const struct windows *windows,
                          struct ip_answer *found, int64_t most,
                          const struct deadline *deadline,
                          const struct ip_watch *watch) {
    struct ip *ip = windows->ip;
    struct ip_column *wide = ip->columns.at;
    ip->columns.at = windows_columns(windows, most);
    row_of_cost(ip, most);
    found->has_solution = false;
    backend_solve(found, ip, next_manner(windows)->ip, deadline, watch);
    ip_take_back(ip);
    free(ip->columns.at);
    ip->columns.at = wide;
}

static void window_take(struct ip_answer *answer, const struct ip *ip,
                        const struct ip_answer *found, int64_t most) {
    answer->nodes += found->nodes;
    if (found->status == IP_INFEASIBLE)
        answer->bound = most + ip_cost_unit(ip);
    if (found->status == IP_OPTIMAL)
        answer->bound = found->value;
    if (found->has_solution)
        memcpy(answer->x, found->x, (size_t)ip->columns.n * sizeof *answer->x);
    if (found->has_solution || answer->has_solution)
        answer_know(answer, ip, answer->bound);
}

/* What a solution in the next window costs at most: mostly what was found last
 * is the best, if it is near the bound. */
static int64_t window_most(struct windows *windows,
                           const struct ip_answer *answer) {
    int64_t unit = ip_cost_unit(windows->ip);
    int width = windows->width + windows->wider;
    int64_t most = answer->bound + ((INT64_C(1) << width) - 1) * unit;
    if (!answer->has_solution)
        return most;
    int64_t below = answer->value - unit;
    bool is_news = answer->value != windows->value_tried;
    windows->value_tried = answer->value;
    bool is_near = below < answer->bound + NEAR_UNITS * unit;
    windows->is_all = most >= below || (is_near && is_news);
    return windows->is_all ? below : most;
}

/* Wider windows are often easier to refute: every manner has a second one, if
 * there is a wider one. */
static void windows_move(struct windows *windows,
                         const struct ip_answer *found) {
    if (found->status == IP_INFEASIBLE) {
        windows->width += 1 + windows->wider;
        windows->wider = 0;
    } else if (!found->has_solution && !windows->wider && !windows->is_all) {
        windows->wider = WIDER;
    } else {
        windows->manner++;
        windows->wider = 0;
    }
}

static bool goes_on(const struct windows *windows,
                    const struct ip_answer *answer,
                    enum windows_patience patience,
                    const struct deadline *deadline) {
    const struct manner *manner = next_manner(windows);
    return windows->width < MOST_WINDOWS && manner &&
           manner->patience <= patience && answer->status != IP_OPTIMAL &&
           !deadline_is_over(deadline);
}

void windows_search(struct windows *windows, struct ip_answer *answer,
                    enum windows_patience patience,
                    const struct deadline *deadline,
                    const struct ip_watch *watch) {
    struct known known = {watch, answer};
    struct ip_watch listen = {known_tell, &known};
    size_t n = (size_t)windows->ip->columns.n;
    struct ip_answer found = {.x = stop_calloc(n, sizeof *found.x)};
    while (goes_on(windows, answer, patience, deadline)) {
        int64_t most = window_most(windows, answer);
        answer_tell(watch, answer);
        search_within(windows, &found, most, deadline, watch ? &listen : NULL);
        window_take(answer, windows->ip, &found, most);
        windows_move(windows, &found);
    }
    free(found.x);
}
