/*
 * balance.c - optimal semi-matchings.
 *
 * Crews are the least unequal exactly when no chain of exchanges leads from an
 * officer to one with at least two officer-days less (Harvey, Ladner, Lovasz
 * and Tamir, "Semi-matchings for bipartite graphs and load balancing", 2003).
 * A chain is a path of the residual network from officer to officer that does
 * not pass through a home section.  Each search is linear in the network.
 */
#include "solver/balance.h"

#include "model/problem.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/roster.h"

#include <assert.h>
#include <stdlib.h>

struct search {
    struct roster *roster;
    int *edge_to; // [nodes] edge that led there, -1 not reached
    int *queue;
    int *officer_of; // [nodes] inspector + 1
};

int64_t roster_load(const struct roster *roster, int inspector) {
    const struct stop_over *at = &roster->officers[inspector];
    int held = roster->folding->supply.load[inspector];
    return at->node ? held + roster->booked[inspector] +
                          flow_through(&roster->flow, at->arc)
                    : held;
}

int64_t roster_squares(const struct roster *roster) {
    int64_t sum = 0;
    for (int i = 0; i < roster->folding->problem->n_inspectors; i++) {
        int64_t held = roster->folding->supply.load[i];
        int64_t load = roster_load(roster, i);
        sum += load * load - held * held;
    }
    return sum;
}

/* If all had the same share of what is not held: n squares sum up to no less
 * than the square of the sum by n. */
int64_t roster_squares_at_least(const struct roster *roster) {
    int n = roster->folding->problem->n_inspectors;
    int64_t days = 0;
    for (int i = 0; i < n; i++)
        days += roster_load(roster, i) - roster->folding->supply.load[i];
    return n ? (days * days + n - 1) / n : 0;
}

static int home_of(const struct roster *roster, int inspector) {
    const struct problem *problem = roster->folding->problem;
    return span_at(problem, problem->inspectors[inspector].sections, 0);
}

/* Could the officer take one more day, if that one takes one less? */
static bool can_take(const struct roster *roster, int inspector, int from) {
    const struct flow *flow = &roster->flow;
    int home = home_of(roster, inspector);
    return flow_room(flow, roster->officers[inspector].arc) > 0 &&
           (home == home_of(roster, from) ||
            flow_room(flow, roster->homes[home].arc) > 0);
}

/* Reaches what it can from the officer without passing a home section;
 * returns how many nodes. */
static int search_from(struct search *search, int inspector) {
    const struct roster *roster = search->roster;
    const struct flow *flow = &roster->flow;
    for (int i = 0; i < flow->first.n; i++)
        search->edge_to[i] = -1;
    int n = 0;
    int start = roster->officers[inspector].node - 1;
    search->queue[n++] = start;
    search->edge_to[start] = INT32_MAX;
    for (int head = 0; head < n; head++) {
        int node = search->queue[head];
        int up = search->officer_of[node]
                     ? 2 * roster->officers[search->officer_of[node] - 1].arc
                     : -1;
        for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next) {
            int to = flow->edges.at[e].to;
            if (e == up || flow->edges.at[e].room <= 0 ||
                search->edge_to[to] != -1 || to == roster->source)
                continue;
            search->edge_to[to] = e;
            search->queue[n++] = to;
        }
    }
    return n;
}

/* The least loaded officer reached that may take over, or NONE. */
static int least_reached(const struct search *search, int n, int from) {
    int best = NONE;
    int64_t least = roster_load(search->roster, from) - 1;
    for (int i = 1; i < n; i++) {
        int who = search->officer_of[search->queue[i]] - 1;
        if (who < 0 || !can_take(search->roster, who, from))
            continue;
        if (roster_load(search->roster, who) < least) {
            least = roster_load(search->roster, who);
            best = who;
        }
    }
    return best;
}

static void edge_push(struct flow *flow, int edge) {
    flow->edges.at[edge].room--;
    flow->edges.at[edge ^ 1].room++;
}

static void hand_over(struct search *search, int from, int to) {
    struct roster *roster = search->roster;
    struct flow *flow = &roster->flow;
    int node = roster->officers[to].node - 1;
    while (search->edge_to[node] != INT32_MAX) {
        int edge = search->edge_to[node];
        edge_push(flow, edge);
        node = flow->edges.at[edge ^ 1].to;
    }
    edge_push(flow, 2 * roster->officers[to].arc);
    edge_push(flow, 2 * roster->homes[home_of(roster, to)].arc);
    edge_push(flow, 2 * roster->officers[from].arc + 1);
    edge_push(flow, 2 * roster->homes[home_of(roster, from)].arc + 1);
}

/* True if the officer could hand something over. */
static bool relieve(struct search *search, int inspector) {
    if (!search->roster->officers[inspector].node ||
        roster_load(search->roster, inspector) < 2)
        return false;
    int n = search_from(search, inspector);
    int to = least_reached(search, n, inspector);
    if (to == NONE)
        return false;
    hand_over(search, inspector, to);
    return true;
}

static void mark_officers(struct search *search) {
    const struct roster *roster = search->roster;
    for (int i = 0; i < roster->folding->problem->n_inspectors; i++)
        if (roster->officers[i].node)
            search->officer_of[roster->officers[i].node - 1] = i + 1;
}

/* False if time ran out before everybody was relieved of all he could be. */
static bool relieve_all(struct search *search,
                        const struct deadline *deadline) {
    int n_inspectors = search->roster->folding->problem->n_inspectors;
    for (bool again = true; again;) {
        again = false;
        for (int i = 0; i < n_inspectors; i++)
            while (relieve(search, i)) {
                again = true;
                if (deadline_is_long_over(deadline))
                    return false;
            }
    }
    return true;
}

bool balance_loads(struct roster *roster, const struct deadline *deadline) {
    size_t n_nodes = (size_t)roster->flow.first.n;
    struct search search = {
        .roster = roster,
        .edge_to = stop_calloc(n_nodes, sizeof(int)),
        .queue = stop_calloc(n_nodes, sizeof(int)),
        .officer_of = stop_calloc(n_nodes, sizeof(int)),
    };
    mark_officers(&search);
    bool is_equal = relieve_all(&search, deadline);
    free(search.edge_to);
    free(search.queue);
    free(search.officer_of);
    return is_equal;
}
