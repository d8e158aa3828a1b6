/*
 * flow.h - maximum flow in a network with whole capacities, and its cut.
 *
 * Dinic's method (1970).  The flow stays when arcs are added or widened, so a
 * later flow_max only augments.  After flow_max the source side of a minimum
 * cut can be asked for: Hall's condition in the solver's rows and reasons.
 */
#ifndef SOLVER_FLOW_H
#define SOLVER_FLOW_H

#include "model/base/vec.h"

#include <stdbool.h>
#include <stdint.h>

#define FLOW_UNBOUNDED (INT64_MAX / 4)

struct flow_edge {
    int to;
    int next; // edge of the same node, or -1
    int64_t room;
};

/* How a path came to a node. */
struct flow_visit {
    int path;
    int edge;
};

struct flow {
    VEC(struct flow_edge) edges; // arc a is edges 2a and 2a + 1
    VEC(int) first;              // [nodes] newest edge of the node
    VEC(int) depth;              // [nodes] of the last search, -1 unreached
    VEC(int) turn;               // [nodes] edge to try next
    VEC(struct flow_visit) last; // [nodes] of the last path
    VEC(int) queue;              // [nodes]
    int path;                    // number of the last path
};

void flow_init(struct flow *flow);
void flow_release(struct flow *flow);

/* Numbers of a new node and of a new arc, from 0. */
int flow_node(struct flow *flow);
int flow_arc(struct flow *flow, int from, int to, int64_t capacity);

void flow_widen(struct flow *flow, int arc, int64_t by);

/* What may still flow through the arc; negative after narrowing it below what
 * flows. */
int64_t flow_room(const struct flow *flow, int arc);

/* Where the arc leads. */
int flow_target(const struct flow *flow, int arc);

/* Flow through the arc. */
int64_t flow_through(const struct flow *flow, int arc);

/* Takes one unit that flows through the arc out, from there to the sink.  The
 * network must have no cycles. */
void flow_cancel(struct flow *flow, int arc, int sink);

/* Leads one unit that flows through the arc another way from where the arc
 * begins; false, and nothing changes, if there is none.  The arc must lead to
 * where nothing more fits. */
bool flow_reroute(struct flow *flow, int arc, int sink);

/* What flows, to come back to; arcs added since stay as they are, so nothing
 * may flow through them then.  flow_restore releases what was saved. */
struct flow_saved {
    int64_t *room; // [n]
    int n;         // edges
};

struct flow_saved flow_save(const struct flow *flow);
void flow_restore(struct flow *flow, struct flow_saved saved);

/* Augments as far as possible; returns what was added. */
int64_t flow_max(struct flow *flow, int source, int sink);

/* Augments from the target of an arc only, until no more fits through the arc;
 * returns what was added.  Straight ways come first, so that nobody's crew
 * changes without need. */
int64_t flow_fill(struct flow *flow, int arc, int sink);

/* After flow_max: is the node on the source side of the minimum cut? */
bool flow_reaches(const struct flow *flow, int node);

#endif
