#include "solver/search.h"

#include "model/base/stop.h"
#include "solver/backend.h"
#include "solver/bound.h"
#include "solver/deadline.h"
#include "solver/dives.h"
#include "solver/ip.h"
#include "solver/relaxation.h"
#include "solver/windows.h"

#include <stdlib.h>
#include <string.h>

#define MOST_EXTENSIONS 40
#define MOST_COST 50000    // of a column in a window, in units
#define MOST_UNITS 1000000 // in a row of costs: beyond, it is too coarse

/* Until the relaxation obeys all rows that the caller knows of. */
static bool relax(const struct ip_answer *sofar, struct relaxation *relaxation,
                  const struct search_hints *hints,
                  const struct deadline *deadline,
                  const struct ip_watch *watch) {
    for (int i = 0; i < MOST_EXTENSIONS; i++) {
        answer_tell(watch, sofar);
        if (!relaxation_solve(relaxation, deadline))
            return false;
        if (!hints->add_rows(hints->context, relaxation))
            return true;
        relaxation_extend(relaxation);
    }
    return relaxation_solve(relaxation, deadline);
}

/* What the relaxation proves and finds. */
static void look_at_relaxation(struct ip_answer *answer,
                               const struct dives *dives,
                               enum search_patience patience) {
    struct ip *ip = dives->windows->ip;
    int64_t bound = bound_of_prices(ip, dives->windows->price);
    if (bound > answer->bound)
        answer->bound = bound;
    if (answer->has_solution)
        answer_know(answer, ip, answer->bound);
    if (answer->status != IP_OPTIMAL && answer->bound != INT64_MIN) {
        if (answer->has_solution)
            bound_narrow(ip, dives->windows->price, answer->value);
        if (patience >= SEARCH_DIVE)
            dives_near_bound(dives, answer);
        else
            dives_at_bound(dives, answer);
    }
}

/* False if the relaxation could not be solved; the windows are open then, too.
 */
static bool look(struct ip_answer *answer, struct windows *windows,
                 struct ip *ip, const struct search_hints *hints,
                 const struct deadline *deadline,
                 const struct ip_watch *watch) {
    struct relaxation *relaxation = relaxation_open(ip, hints->needed);
    bool is_solved = relax(answer, relaxation, hints, deadline, watch);
    windows_open(windows, ip, hints->is_level, relaxation);
    struct dives dives = {windows, relaxation, deadline};
    if (is_solved)
        look_at_relaxation(answer, &dives, hints->patience);
    relaxation_tell_needed(relaxation, hints->needed);
    relaxation_close(relaxation);
    return is_solved;
}

/* Something to have when the time is over. */
static void look_again(struct ip_answer *answer, const struct windows *windows,
                       const struct search_hints *hints,
                       const struct deadline *deadline,
                       const struct ip_watch *watch) {
    struct relaxation *relaxation = relaxation_open(windows->ip, hints->needed);
    struct dives dives = {windows, relaxation, deadline};
    answer_tell(watch, answer);
    if (relaxation_solve(relaxation, deadline))
        dives_near_bound(&dives, answer);
    relaxation_close(relaxation);
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

/* What the relaxation left open. */
static void search_on(struct ip_answer *answer, struct windows *windows,
                      const struct search_hints *hints,
                      const struct deadline *deadline,
                      const struct ip_watch *watch) {
    if (hints->patience >= SEARCH_DIVE && answer->has_solution)
        return;
    bool has_windows = is_fine(answer, windows->ip);
    if (has_windows)
        windows_search(windows, answer, WINDOWS_SHORT, deadline, watch);
    if (answer->status != IP_OPTIMAL && answer->bound != INT64_MIN)
        look_again(answer, windows, hints, deadline, watch);
    if (has_windows && hints->patience == SEARCH_LONG)
        windows_search(windows, answer, WINDOWS_LONG, deadline, watch);
}

/* In whole units, as costs are. */
static int64_t least_cost(const struct ip *ip, int64_t floor) {
    int64_t least = ip_least_cost(ip);
    int64_t unit = ip_cost_unit(ip);
    return floor > least ? (floor / unit + (floor % unit > 0)) * unit : least;
}

void search(struct ip_answer *answer, struct ip *ip,
            const struct search_hints *hints, const struct deadline *deadline,
            const struct ip_watch *watch) {
    answer->status = IP_STOPPED;
    answer->bound = least_cost(ip, hints->floor);
    if (answer->has_solution)
        answer_know(answer, ip, answer->bound);
    if (answer->status == IP_OPTIMAL ||
        (answer->has_solution && hints->patience == SEARCH_NONE))
        return;
    struct windows windows;
    if (look(answer, &windows, ip, hints, deadline, watch))
        search_on(answer, &windows, hints, deadline, watch);
    windows_close(&windows);
    bool is_patient = hints->patience == SEARCH_LONG || !answer->has_solution;
    if (answer->status != IP_OPTIMAL && is_patient &&
        !deadline_is_over(deadline))
        search_all(answer, ip, deadline, watch);
}
