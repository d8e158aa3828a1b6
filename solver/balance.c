/*
 * balance.c - the least unequal loads, by halving.
 *
 * Crews are the least unequal exactly when no chain of exchanges leads from an
 * officer to one with at least two officer-days less (Harvey, Ladner, Lovasz
 * and Tamir, "Semi-matchings for bipartite graphs and load balancing", 2003).
 * A chain is a path of the residual network from officer to officer that does
 * not pass through a home section.
 *
 * Those who have more than a middle load hand over to those who have less, as
 * much as flows (Dinic).  Then no chain leads out of what the former still
 * reach; nobody there has less, nobody elsewhere more than the middle, and each
 * side is balanced by itself (the decomposition of Groenevelt, "Two algorithms
 * for maximizing a separable concave function over a polymatroid feasible
 * region", 1991).  A halving costs a few searches of the part concerned.
 */
#include "solver/balance.h"

#include "model/problem.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/hall.h"
#include "solver/roster.h"

#include <assert.h>
#include <stdlib.h>

/* Crowds that are balanced among themselves: the nodes that bear the number
 * and of order[first..end) those who have a node. */
struct part {
    int number;
    int first;
    int end;
};

struct balancing {
    struct roster *roster;
    const struct deadline *deadline;
    int *order;    // [crowds] those in the network, part by part
    int *crowd_of; // [nodes] crowd + 1
    int *part_of;  // [nodes]
    int *depth;    // [nodes] of the search at work, -1 not reached
    int *turn;     // [nodes] edge to try next
    int *queue;    // [nodes] reached, in order
    int *path;     // [nodes] edges
    int n_reached;
    int n_parts;
    VEC(struct part) parts; // still to be balanced
    bool has_moved;
    bool is_refused; // a home section had no room
    bool is_cut;     // time was over: something may be left to do
};

/* Any one of the crowd. */
static int one_of(const struct roster *roster, int crowd) {
    return roster->crowds->members[roster->crowds->first[crowd]];
}

static int held_by_each(const struct roster *roster, int crowd) {
    return roster->folding->supply.load[one_of(roster, crowd)];
}

/* Officer-days of the crowd beside what is held. */
static int64_t days_of(const struct roster *roster, int crowd) {
    const struct stop_over *at = &roster->years[crowd];
    if (!at->node)
        return 0;
    return roster->booked[crowd] + flow_through(&roster->flow, at->arc);
}

/* The smallest and the largest load in the crowd. */
static int64_t least_load(const struct roster *roster, int crowd) {
    return held_by_each(roster, crowd) +
           days_of(roster, crowd) / crowd_size(roster->crowds, crowd);
}

static int64_t most_load(const struct roster *roster, int crowd) {
    int n = crowd_size(roster->crowds, crowd);
    return held_by_each(roster, crowd) + (days_of(roster, crowd) + n - 1) / n;
}

int64_t roster_load(const struct roster *roster, int inspector) {
    return most_load(roster, roster->crowds->of[inspector]);
}

int64_t roster_squares(const struct roster *roster) {
    int64_t sum = 0;
    for (int c = 0; c < roster->crowds->n; c++) {
        int64_t n = crowd_size(roster->crowds, c);
        int64_t held = held_by_each(roster, c);
        int64_t least = least_load(roster, c);
        int64_t n_more = days_of(roster, c) % n; // have one day more
        sum += n * (least * least - held * held) + n_more * (2 * least + 1);
    }
    return sum;
}

/* If all had the same share of what is not held: n squares sum up to no less
 * than the square of the sum by n. */
int64_t roster_squares_at_least(const struct roster *roster) {
    int n = roster->folding->problem->n_inspectors;
    int64_t days = 0;
    for (int c = 0; c < roster->crowds->n; c++)
        days += days_of(roster, c);
    return n ? (days * days + n - 1) / n : 0;
}

static int home_of(const struct roster *roster, int crowd) {
    return inspector_home(roster->folding->problem, one_of(roster, crowd));
}

static int node_of(const struct roster *roster, int crowd) {
    return roster->years[crowd].node - 1;
}

static bool can_give(const struct roster *roster, int crowd) {
    return flow_through(&roster->flow, roster->years[crowd].arc) > 0;
}

/* Somebody has more than the middle. */
static bool is_giver(const struct roster *roster, int crowd, int64_t middle) {
    return can_give(roster, crowd) && most_load(roster, crowd) > middle;
}

static bool can_take(const struct roster *roster, int crowd) {
    return flow_room(&roster->flow, roster->years[crowd].arc) > 0;
}

/* Somebody has less. */
static bool is_taker(const struct balancing *balancing, int node,
                     int64_t middle) {
    int crowd = balancing->crowd_of[node] - 1;
    return crowd >= 0 && can_take(balancing->roster, crowd) &&
           least_load(balancing->roster, crowd) < middle;
}

static void reach(struct balancing *balancing, int node, int depth) {
    balancing->depth[node] = depth;
    balancing->turn[node] = balancing->roster->flow.first.at[node];
    balancing->queue[balancing->n_reached++] = node;
}

static void forget_reached(struct balancing *balancing) {
    while (balancing->n_reached)
        balancing->depth[balancing->queue[--balancing->n_reached]] = -1;
}

/* May a chain go on along the edge of the node?  Not to the home section. */
static bool leads_on(const struct balancing *balancing, int node, int edge) {
    const struct roster *roster = balancing->roster;
    int crowd = balancing->crowd_of[node] - 1;
    int to = roster->flow.edges.at[edge].to;
    return roster->flow.edges.at[edge].room > 0 && to != roster->source &&
           balancing->part_of[to] == balancing->part_of[node] &&
           (crowd < 0 || edge != 2 * roster->years[crowd].arc);
}

/* Breadth first from all of the part who have more than the middle; true if
 * somebody with less is reached. */
static bool search(struct balancing *balancing, const struct part *part,
                   int64_t middle) {
    const struct roster *roster = balancing->roster;
    bool is_found = false;
    forget_reached(balancing);
    for (int i = part->first; i < part->end; i++) {
        int crowd = balancing->order[i];
        if (is_giver(roster, crowd, middle))
            reach(balancing, node_of(roster, crowd), 0);
    }
    for (int head = 0; head < balancing->n_reached; head++) {
        int node = balancing->queue[head];
        is_found |= is_taker(balancing, node, middle);
        for (int e = roster->flow.first.at[node]; e >= 0;
             e = roster->flow.edges.at[e].next) {
            int to = roster->flow.edges.at[e].to;
            if (leads_on(balancing, node, e) && balancing->depth[to] < 0)
                reach(balancing, to, balancing->depth[node] + 1);
        }
    }
    return is_found;
}

/* The next edge of the node that leads one level deeper, or -1. */
static int next_edge(const struct balancing *balancing, int node) {
    int *turn = &balancing->turn[node];
    const struct flow *flow = &balancing->roster->flow;
    for (; *turn >= 0; *turn = flow->edges.at[*turn].next)
        if (leads_on(balancing, node, *turn) &&
            balancing->depth[flow->edges.at[*turn].to] ==
                balancing->depth[node] + 1)
            return *turn;
    return -1;
}

static void edge_push(struct flow *flow, int edge) {
    flow->edges.at[edge].room--;
    flow->edges.at[edge ^ 1].room++;
}

static void hand_over(struct balancing *balancing, int n, int from, int to) {
    struct roster *roster = balancing->roster;
    struct flow *flow = &roster->flow;
    for (int i = 0; i < n; i++)
        edge_push(flow, balancing->path[i]);
    edge_push(flow, 2 * roster->years[to].arc);
    edge_push(flow, 2 * roster->homes[home_of(roster, to)].arc);
    edge_push(flow, 2 * roster->years[from].arc + 1);
    edge_push(flow, 2 * roster->homes[home_of(roster, from)].arc + 1);
    balancing->has_moved = true;
}

/* Has the taker's home section room for one more, once the giver has one less?
 */
static bool has_home_room(struct balancing *balancing, int from, int to) {
    const struct roster *roster = balancing->roster;
    int home = home_of(roster, to);
    bool has_room = home == home_of(roster, from) ||
                    flow_room(&roster->flow, roster->homes[home].arc) > 0;
    balancing->is_refused |= !has_room;
    return has_room;
}

/* One officer-day of the crowd along the layers to one who has less than the
 * middle; false if there is none. */
static bool give_one(struct balancing *balancing, int from, int64_t middle) {
    const struct flow *flow = &balancing->roster->flow;
    int node = node_of(balancing->roster, from);
    for (int n = 0;;) {
        int to = balancing->crowd_of[node] - 1;
        if (is_taker(balancing, node, middle) &&
            has_home_room(balancing, from, to)) {
            hand_over(balancing, n, from, to);
            return true;
        }
        int edge = next_edge(balancing, node);
        if (edge >= 0) {
            balancing->path[n++] = edge;
            node = flow->edges.at[edge].to;
        } else if (n) {
            balancing->depth[node] = -2; // a dead end of this layering
            node = flow->edges.at[balancing->path[--n] ^ 1].to;
        } else {
            return false;
        }
    }
}

/* All who have too much give what they can; true if anything moved. */
static bool give_all(struct balancing *balancing, const struct part *part,
                     int64_t middle) {
    const struct roster *roster = balancing->roster;
    bool has_given = false;
    for (int i = part->first; i < part->end; i++) {
        int crowd = balancing->order[i];
        while (is_giver(roster, crowd, middle) &&
               give_one(balancing, crowd, middle))
            has_given = true;
    }
    return has_given;
}

/* What was reached last becomes a part of its own. */
static void part_off(struct balancing *balancing, struct part *part) {
    struct part reached = {balancing->n_parts++, part->first, part->first};
    for (int i = 0; i < balancing->n_reached; i++)
        balancing->part_of[balancing->queue[i]] = reached.number;
    for (int i = part->first; i < part->end; i++) {
        int crowd = balancing->order[i];
        if (balancing->part_of[node_of(balancing->roster, crowd)] !=
            reached.number)
            continue;
        balancing->order[i] = balancing->order[reached.end];
        balancing->order[reached.end++] = crowd;
    }
    part->first = reached.end;
    VEC_PUSH(&balancing->parts, reached);
    VEC_PUSH(&balancing->parts, *part);
}

/* The most that somebody could give of, and the least that could be added to;
 * false if they are as near as can be. */
static bool find_range(const struct balancing *balancing,
                       const struct part *part, int64_t *least, int64_t *most) {
    const struct roster *roster = balancing->roster;
    *most = INT64_MIN;
    *least = INT64_MAX;
    for (int i = part->first; i < part->end; i++) {
        int crowd = balancing->order[i];
        if (can_give(roster, crowd) && most_load(roster, crowd) > *most)
            *most = most_load(roster, crowd);
        if (can_take(roster, crowd) && least_load(roster, crowd) < *least)
            *least = least_load(roster, crowd);
    }
    return *most != INT64_MIN && *least != INT64_MAX && *most - *least >= 2;
}

/* Once is for good, whatever the clock shows later. */
static bool is_over(struct balancing *balancing) {
    balancing->is_cut |= deadline_is_long_over(balancing->deadline);
    return balancing->is_cut;
}

/* True if nobody with less than the middle is reached any more; false if that
 * is for want of room in home sections, or of time. */
static bool meet_middle(struct balancing *balancing, const struct part *part,
                        int64_t middle) {
    while (search(balancing, part, middle))
        if (is_over(balancing) || !give_all(balancing, part, middle))
            return false;
    return true;
}

/* Each by himself, as long as anybody finds somebody to hand over to: slower,
 * but home sections without room stand in nobody else's way. */
static void relieve_each(struct balancing *balancing, const struct part *part) {
    const struct roster *roster = balancing->roster;
    bool has_given = true;
    while (has_given && !is_over(balancing)) {
        has_given = false;
        for (int i = part->first; i < part->end; i++) {
            struct part alone = {part->number, i, i + 1};
            int64_t middle = most_load(roster, balancing->order[i]) - 1;
            has_given |= search(balancing, &alone, middle) &&
                         give_all(balancing, &alone, middle);
        }
    }
}

static void halve(struct balancing *balancing, struct part part) {
    int64_t least;
    int64_t most;
    if (!find_range(balancing, &part, &least, &most))
        return;
    if (meet_middle(balancing, &part, (most + least) / 2))
        part_off(balancing, &part);
    else
        relieve_each(balancing, &part);
}

static void balancing_init(struct balancing *balancing, struct roster *roster,
                           const struct deadline *deadline) {
    size_t n_nodes = (size_t)roster->flow.first.n;
    int n_crowds = roster->crowds->n;
    *balancing = (struct balancing){
        .roster = roster,
        .deadline = deadline,
        .order = stop_calloc((size_t)n_crowds, sizeof(int)),
        .crowd_of = stop_calloc(n_nodes, sizeof(int)),
        .part_of = stop_calloc(n_nodes, sizeof(int)),
        .depth = stop_calloc(n_nodes, sizeof(int)),
        .turn = stop_calloc(n_nodes, sizeof(int)),
        .queue = stop_calloc(n_nodes, sizeof(int)),
        .path = stop_calloc(n_nodes, sizeof(int)),
    };
    for (size_t i = 0; i < n_nodes; i++)
        balancing->depth[i] = -1;
    for (int c = 0; c < n_crowds; c++)
        if (roster->years[c].node)
            balancing->crowd_of[node_of(roster, c)] = c + 1;
}

static void balancing_release(struct balancing *balancing) {
    free(balancing->order);
    free(balancing->crowd_of);
    free(balancing->part_of);
    free(balancing->depth);
    free(balancing->turn);
    free(balancing->queue);
    free(balancing->path);
    VEC_RELEASE(&balancing->parts);
}

/* All crowds as one part, halved until nothing moves in any. */
static void balance_once(struct balancing *balancing) {
    const struct roster *roster = balancing->roster;
    struct part all = {.number = 0};
    balancing->n_parts = 1;
    balancing->has_moved = balancing->is_refused = false;
    for (int i = 0; i < roster->flow.first.n; i++)
        balancing->part_of[i] = 0;
    for (int c = 0; c < roster->crowds->n; c++)
        if (roster->years[c].node)
            balancing->order[all.end++] = c;
    VEC_PUSH(&balancing->parts, all);
    while (balancing->parts.n && !is_over(balancing))
        halve(balancing, balancing->parts.at[--balancing->parts.n]);
}

/* Where a home section had no room it may have some later: once more then. */
bool balance_loads(struct roster *roster, const struct deadline *deadline) {
    struct balancing balancing;
    balancing_init(&balancing, roster, deadline);
    do
        balance_once(&balancing);
    while (balancing.is_refused && balancing.has_moved && !is_over(&balancing));
    bool is_equal = !balancing.is_cut;
    balancing_release(&balancing);
    return is_equal;
}
