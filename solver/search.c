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
#define NEAR_UNITS 8
#define NEAR_PART 1000
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

/* What a relaxation has shown. */
struct root {
    struct relaxation *relaxation;
    double *price; // [rows] of the program as it is
};

/* A solution that costs no more than so much, by diving where the prices leave
 * room for it; false if none is found. */
static bool look_below(struct ip_answer *answer, struct ip *ip,
                       const struct root *root, int64_t most,
                       const struct deadline *deadline) {
    size_t bytes = (size_t)ip->columns.n * sizeof *answer->x;
    size_t columns_bytes = (size_t)ip->columns.n * sizeof *ip->columns.at;
    int64_t *x = stop_calloc(1, bytes + 1);
    struct ip_column *columns = stop_calloc(1, columns_bytes + 1);
    memcpy(columns, ip->columns.at, columns_bytes);
    bound_narrow(ip, root->price, most);
    bool is_found = dive(root->relaxation, ip, most, deadline, x);
    memcpy(ip->columns.at, columns, columns_bytes);
    if (is_found) {
        memcpy(answer->x, x, bytes);
        answer_know(answer, ip, answer->bound);
    }
    free(columns);
    free(x);
    return is_found;
}

/* As cheap as the bound; else near it, so that little is left to search. */
static void look_near(struct ip_answer *answer, struct ip *ip,
                      const struct root *root,
                      const struct deadline *deadline) {
    int64_t bound = answer->bound;
    int64_t near = bound + NEAR_UNITS * ip_cost_unit(ip) + bound / NEAR_PART;
    if (!look_below(answer, ip, root, bound, deadline) &&
        (!answer->has_solution || answer->value > near))
        look_below(answer, ip, root, near, deadline);
}

static void narrow(const struct ip_answer *answer, struct ip *ip,
                   const double *price) {
    if (answer->has_solution)
        bound_narrow(ip, price, answer->value);
}

/* What the relaxation proves and finds. */
static void look_at_relaxation(struct ip_answer *answer, struct ip *ip,
                               struct relaxation *relaxation,
                               const struct deadline *deadline) {
    size_t bytes = (size_t)ip->rows.n * sizeof(double);
    struct root root = {relaxation, stop_calloc(1, bytes + 1)};
    memcpy(root.price, relaxation_prices(relaxation), bytes);
    int64_t bound = bound_of_prices(ip, root.price);
    if (bound > answer->bound)
        answer->bound = bound;
    if (answer->has_solution)
        answer_know(answer, ip, answer->bound);
    if (answer->status != IP_OPTIMAL && answer->bound != INT64_MIN) {
        narrow(answer, ip, root.price);
        look_near(answer, ip, &root, deadline);
        narrow(answer, ip, root.price);
    }
    free(root.price);
}

/* True if nothing is left open. */
static bool settle_by_relaxation(struct ip_answer *answer, struct ip *ip,
                                 const struct search_hints *hints,
                                 const struct deadline *deadline,
                                 const struct ip_watch *watch) {
    struct relaxation *relaxation = relaxation_open(ip);
    if (relax(answer, relaxation, hints, deadline, watch))
        look_at_relaxation(answer, ip, relaxation, deadline);
    relaxation_close(relaxation);
    return answer->status == IP_OPTIMAL;
}

/* Asks for less than the cost of the solution known, unless the row would be
 * too coarse. */
static void row_of_less(struct ip *ip, int64_t cost) {
    int64_t unit = ip_cost_unit(ip);
    bool is_coarse = llabs(cost / unit) > MOST_UNITS;
    ip_row(ip, -IP_FREE, is_coarse ? IP_FREE : cost / unit - 1);
    for (int c = 0; c < ip->columns.n && !is_coarse; c++)
        if (ip->columns.at[c].cost)
            ip_put(ip, c, ip->columns.at[c].cost / unit);
    ip_close(ip);
}

/* Only solutions better than the one known are looked for: where there is none
 * it is optimal. */
static void improve(struct ip_answer *answer, struct ip *ip,
                    const struct deadline *deadline,
                    const struct ip_watch *watch) {
    size_t bytes = (size_t)ip->columns.n * sizeof *answer->x;
    int64_t *known = stop_calloc(1, bytes + 1);
    memcpy(known, answer->x, bytes);
    int64_t cost = answer->value;
    row_of_less(ip, cost);
    backend_solve(answer, ip, deadline, watch);
    ip_take_back(ip);
    if (!answer->has_solution || answer->value > cost) {
        memcpy(answer->x, known, bytes);
        answer->has_solution = true;
        answer->value = cost;
    }
    if (answer->status == IP_INFEASIBLE) {
        answer->status = IP_OPTIMAL;
        answer->bound = cost;
    }
    if (answer->bound > cost)
        answer->bound = cost;
    free(known);
}

void search(struct ip_answer *answer, struct ip *ip,
            const struct search_hints *hints, const struct deadline *deadline,
            const struct ip_watch *watch) {
    answer->status = IP_STOPPED;
    answer->bound = ip_least_cost(ip);
    if (answer->has_solution)
        answer_know(answer, ip, answer->bound);
    if (answer->status == IP_OPTIMAL ||
        settle_by_relaxation(answer, ip, hints, deadline, watch))
        return;
    int64_t bound = answer->bound;
    if (answer->has_solution)
        improve(answer, ip, deadline, watch);
    else
        backend_solve(answer, ip, deadline, watch);
    if (answer->status == IP_STOPPED && answer->bound < bound)
        answer->bound = bound;
}
