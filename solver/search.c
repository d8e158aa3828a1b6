#include "solver/search.h"

#include "model/base/stop.h"
#include "solver/backend.h"
#include "solver/bound.h"
#include "solver/deadline.h"
#include "solver/dive.h"
#include "solver/ip.h"
#include "solver/relaxation.h"

#include <stdlib.h>
#include <string.h>

#define MOST_EXTENSIONS 40
#define MOST_WINDOWS 12

/* Deep first, a search is soon over or takes for ever: it is broken off and
 * begun again in another manner, later on with more patience (Gomes, Selman and
 * Kautz, "Boosting combinatorial search through randomization", 1998).  The
 * last manner may end by itself only. */
static const struct ip_manner manners[] = {
    {IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 100},
    {IP_DEPTH_FIRST, IP_LAST, 100},
    {IP_DEPTH_FIRST, IP_BY_BOUND, 200},
    {IP_DEPTH_FIRST, IP_MOST_FRACTIONAL, 400},
    {IP_DEPTH_FIRST, IP_LAST, 400},
    {IP_DEPTH_FIRST, IP_BY_BOUND, 0},
};
#define N_MANNERS ((int)(sizeof manners / sizeof *manners))

#define MOST_COST 50000    // of a column in a window, in units
#define MOST_UNITS 1000000 // in a row of costs: beyond, it is too coarse

static void answer_know(struct ip_answer *answer, const struct ip *ip,
                        int64_t bound) {
    answer->has_solution = true;
    answer->value = ip_cost(ip, answer->x);
    answer->bound = bound < answer->value ? bound : answer->value;
    answer->status = answer->bound == answer->value ? IP_OPTIMAL : IP_STOPPED;
}

static void tell(const struct ip_watch *watch, const struct ip_answer *sofar) {
    if (watch)
        watch->tell(watch->context, sofar);
}

/* Until the relaxation obeys all rows that the caller knows of. */
static bool relax(const struct ip_answer *sofar, struct relaxation *relaxation,
                  const struct search_hints *hints,
                  const struct deadline *deadline,
                  const struct ip_watch *watch) {
    for (int i = 0; i < MOST_EXTENSIONS; i++) {
        tell(watch, sofar);
        if (!relaxation_solve(relaxation, deadline))
            return false;
        if (!hints->add_rows(hints->context, relaxation))
            return true;
        relaxation_extend(relaxation);
    }
    return relaxation_solve(relaxation, deadline);
}

/* Where solutions that cost no more than so much are. */
static struct ip_column *columns_within(struct ip *ip, const double *price,
                                        int64_t most) {
    size_t bytes = (size_t)ip->columns.n * sizeof *ip->columns.at;
    struct ip_column *wide = stop_calloc(1, bytes + 1);
    struct ip_column *within = stop_calloc(1, bytes + 1);
    memcpy(wide, ip->columns.at, bytes);
    bound_narrow(ip, price, most);
    memcpy(within, ip->columns.at, bytes);
    memcpy(ip->columns.at, wide, bytes);
    free(wide);
    return within;
}

/* As cheap as the bound, or as near it as can be. */
static void look_near(struct ip_answer *answer, struct ip *ip,
                      struct relaxation *relaxation, const double *price,
                      const struct deadline *deadline) {
    size_t bytes = (size_t)ip->columns.n * sizeof *answer->x;
    int64_t *x = stop_calloc(1, bytes + 1);
    struct ip_column *within = columns_within(ip, price, answer->bound);
    struct dive_limit limit = {answer->bound, within};
    if (dive(relaxation, ip, &limit, deadline, x) &&
        (!answer->has_solution || ip_cost(ip, x) < answer->value)) {
        memcpy(answer->x, x, bytes);
        answer_know(answer, ip, answer->bound);
    }
    free(within);
    free(x);
}

/* What the relaxation proves and finds. */
static void look_at_relaxation(struct ip_answer *answer, struct ip *ip,
                               struct relaxation *relaxation,
                               const double *price,
                               const struct deadline *deadline) {
    int64_t bound = bound_of_prices(ip, price);
    if (bound > answer->bound)
        answer->bound = bound;
    if (answer->has_solution)
        answer_know(answer, ip, answer->bound);
    if (answer->status != IP_OPTIMAL && answer->bound != INT64_MIN) {
        if (answer->has_solution)
            bound_narrow(ip, price, answer->value);
        look_near(answer, ip, relaxation, price, deadline);
    }
}

/* The prices [rows] of the relaxation, the caller's; null if it could not be
 * solved. */
static double *look(struct ip_answer *answer, struct ip *ip,
                    const struct search_hints *hints,
                    const struct deadline *deadline,
                    const struct ip_watch *watch) {
    double *price = NULL;
    struct relaxation *relaxation = relaxation_open(ip);
    if (relax(answer, relaxation, hints, deadline, watch)) {
        size_t bytes = (size_t)ip->rows.n * sizeof *price;
        price = stop_calloc(1, bytes + 1);
        memcpy(price, relaxation_prices(relaxation), bytes);
        look_at_relaxation(answer, ip, relaxation, price, deadline);
    }
    relaxation_close(relaxation);
    return price;
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
struct window {
    const struct ip_watch *watch;
    const struct ip_answer *known;
};

static void window_tell(void *context, const struct ip_answer *sofar) {
    const struct window *window = context;
    bool is_better =
        sofar->has_solution &&
        (!window->known->has_solution || sofar->value < window->known->value);
    struct ip_answer told = is_better ? *sofar : *window->known;
    told.bound = window->known->bound;
    tell(window->watch, &told);
}

/* A solution that costs no more than so much. */
struct wish {
    int64_t most;
    struct ip_manner manner;
};

/* Is there one?  If it is known, answer->x is the cheapest of them, or the
 * bound lies above. */
static enum ip_status search_within(struct ip_answer *answer, struct ip *ip,
                                    const double *price, struct wish wish,
                                    const struct deadline *deadline,
                                    const struct ip_watch *watch) {
    size_t bytes = (size_t)ip->columns.n * sizeof *answer->x;
    struct ip_answer found = {.x = stop_calloc(1, bytes + 1)};
    struct ip_column *wide = ip->columns.at;
    ip->columns.at = columns_within(ip, price, wish.most);
    row_of_cost(ip, wish.most);
    struct window window = {watch, answer};
    struct ip_watch listen = {window_tell, &window};
    backend_solve(&found, ip, wish.manner, deadline, watch ? &listen : NULL);
    ip_take_back(ip);
    free(ip->columns.at);
    ip->columns.at = wide;
    answer->nodes += found.nodes;
    if (found.status == IP_INFEASIBLE)
        answer->bound = wish.most + ip_cost_unit(ip);
    if (found.status == IP_OPTIMAL)
        answer->bound = found.value;
    if (found.has_solution)
        memcpy(answer->x, found.x, bytes);
    if (found.has_solution || answer->has_solution)
        answer_know(answer, ip, answer->bound);
    free(found.x);
    return found.status;
}

/* Windows of cost above the bound, each twice as wide as the one before, until
 * there is a solution in one or none is left. */
static void search_windows(struct ip_answer *answer, struct ip *ip,
                           const double *price, const struct deadline *deadline,
                           const struct ip_watch *watch) {
    int64_t unit = ip_cost_unit(ip);
    int width = 0;
    int manner = 0;
    while (width < MOST_WINDOWS && manner < N_MANNERS &&
           answer->status != IP_OPTIMAL && !deadline_is_over(deadline)) {
        int64_t most = answer->bound + ((INT64_C(1) << width) - 1) * unit;
        if (answer->has_solution && most > answer->value - unit)
            most = answer->value - unit;
        tell(watch, answer);
        struct wish wish = {most, manners[manner]};
        if (search_within(answer, ip, price, wish, deadline, watch) ==
            IP_INFEASIBLE)
            width++;
        else
            manner++;
    }
}

/* Without windows; what is known already is kept unless there is better. */
static void search_all(struct ip_answer *answer, const struct ip *ip,
                       const struct deadline *deadline,
                       const struct ip_watch *watch) {
    size_t bytes = (size_t)ip->columns.n * sizeof *answer->x;
    struct ip_answer known = *answer;
    known.x = stop_calloc(1, bytes + 1);
    memcpy(known.x, answer->x, bytes);
    backend_solve(answer, ip, (struct ip_manner){0}, deadline, watch);
    answer->nodes += known.nodes;
    if (answer->status != IP_OPTIMAL && answer->bound < known.bound)
        answer->bound = known.bound;
    if (known.has_solution &&
        (!answer->has_solution || known.value < answer->value)) {
        bool is_refuted = answer->status != IP_STOPPED; // what it says
        memcpy(answer->x, known.x, bytes);
        answer_know(answer, ip, is_refuted ? known.bound : answer->bound);
    }
    free(known.x);
}

static int64_t greatest_cost(const struct ip *ip) {
    int64_t greatest = 0;
    for (int c = 0; c < ip->columns.n; c++)
        if (llabs(ip->columns.at[c].cost) > greatest)
            greatest = llabs(ip->columns.at[c].cost);
    return greatest;
}

/* Beyond, the row of a window would be too coarse. */
static bool is_fine(const struct ip_answer *answer, const struct ip *ip) {
    int64_t most = answer->has_solution ? answer->value : answer->bound;
    int64_t unit = ip_cost_unit(ip);
    return answer->bound != INT64_MIN && llabs(most / unit) < MOST_UNITS &&
           greatest_cost(ip) / unit < MOST_COST;
}

void search(struct ip_answer *answer, struct ip *ip,
            const struct search_hints *hints, const struct deadline *deadline,
            const struct ip_watch *watch) {
    answer->status = IP_STOPPED;
    answer->bound = ip_least_cost(ip);
    if (answer->has_solution)
        answer_know(answer, ip, answer->bound);
    if (answer->status == IP_OPTIMAL)
        return;
    double *price = look(answer, ip, hints, deadline, watch);
    if (price && answer->status != IP_OPTIMAL && is_fine(answer, ip))
        search_windows(answer, ip, price, deadline, watch);
    free(price);
    if (answer->status != IP_OPTIMAL && !deadline_is_over(deadline))
        search_all(answer, ip, deadline, watch);
}
