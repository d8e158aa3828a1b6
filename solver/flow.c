#include "solver/flow.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void flow_init(struct flow *flow) {
    memset(flow, 0, sizeof *flow);
}

void flow_release(struct flow *flow) {
    VEC_RELEASE(&flow->edges);
    VEC_RELEASE(&flow->first);
    VEC_RELEASE(&flow->depth);
    VEC_RELEASE(&flow->turn);
    VEC_RELEASE(&flow->last);
    VEC_RELEASE(&flow->queue);
}

int flow_node(struct flow *flow) {
    VEC_PUSH(&flow->first, -1);
    VEC_PUSH(&flow->depth, -1);
    VEC_PUSH(&flow->turn, -1);
    VEC_PUSH(&flow->last, ((struct flow_visit){0, -1}));
    VEC_PUSH(&flow->queue, 0);
    return flow->first.n - 1;
}

static void flow_edge(struct flow *flow, int from, int to, int64_t room) {
    struct flow_edge edge = {to, flow->first.at[from], room};
    VEC_PUSH(&flow->edges, edge);
    flow->first.at[from] = flow->edges.n - 1;
}

int flow_arc(struct flow *flow, int from, int to, int64_t capacity) {
    assert(capacity >= 0);
    flow_edge(flow, from, to, capacity);
    flow_edge(flow, to, from, 0);
    return flow->edges.n / 2 - 1;
}

static struct flow_edge *arc_edge(const struct flow *flow, int arc) {
    return flow->edges.at + 2 * (ptrdiff_t)arc;
}

void flow_widen(struct flow *flow, int arc, int64_t by) {
    arc_edge(flow, arc)->room += by;
}

int64_t flow_room(const struct flow *flow, int arc) {
    return arc_edge(flow, arc)->room;
}

int flow_target(const struct flow *flow, int arc) {
    return arc_edge(flow, arc)->to;
}

int64_t flow_through(const struct flow *flow, int arc) {
    return arc_edge(flow, arc)[1].room;
}

/* An arc out of the node that something flows through. */
static int flow_used_edge(const struct flow *flow, int node) {
    int e = flow->first.at[node];
    while (e >= 0 && (e % 2 || !flow->edges.at[e ^ 1].room))
        e = flow->edges.at[e].next;
    assert(e >= 0);
    return e;
}

void flow_cancel(struct flow *flow, int arc, int sink) {
    int edge = 2 * arc;
    for (;;) {
        assert(flow->edges.at[edge ^ 1].room > 0);
        flow->edges.at[edge].room++;
        flow->edges.at[edge ^ 1].room--;
        if (flow->edges.at[edge].to == sink)
            return;
        edge = flow_used_edge(flow, flow->edges.at[edge].to);
    }
}

struct flow_saved flow_save(const struct flow *flow) {
    struct flow_saved saved = {
        stop_calloc((size_t)flow->edges.n, sizeof *saved.room), flow->edges.n};
    for (int e = 0; e < saved.n; e++)
        saved.room[e] = flow->edges.at[e].room;
    return saved;
}

void flow_restore(struct flow *flow, struct flow_saved saved) {
    for (int e = 0; e < saved.n; e++)
        flow->edges.at[e].room = saved.room[e];
    free(saved.room);
}

/* Breadth first from the source; true if the sink is reached. */
static bool flow_search(struct flow *flow, int source, int sink) {
    int n = flow->first.n;
    int *queue = stop_calloc((size_t)n, sizeof *queue);
    for (int i = 0; i < n; i++)
        flow->depth.at[i] = -1;
    int head = 0;
    int tail = 0;
    queue[tail++] = source;
    flow->depth.at[source] = 0;
    while (head < tail) {
        int node = queue[head++];
        for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next) {
            int to = flow->edges.at[e].to;
            if (flow->edges.at[e].room <= 0 || flow->depth.at[to] >= 0)
                continue;
            flow->depth.at[to] = flow->depth.at[node] + 1;
            queue[tail++] = to;
        }
    }
    free(queue);
    return flow->depth.at[sink] >= 0;
}

/* The next edge of the node that leads one level deeper, or -1. */
static int flow_forward(struct flow *flow, int node) {
    int *turn = &flow->turn.at[node];
    for (; *turn >= 0; *turn = flow->edges.at[*turn].next) {
        const struct flow_edge *edge = &flow->edges.at[*turn];
        if (edge->room > 0 &&
            flow->depth.at[edge->to] == flow->depth.at[node] + 1)
            return *turn;
    }
    return -1;
}

static int64_t flow_push(struct flow *flow, const int *path, int n) {
    int64_t least = FLOW_UNBOUNDED;
    for (int i = 0; i < n; i++)
        if (flow->edges.at[path[i]].room < least)
            least = flow->edges.at[path[i]].room;
    for (int i = 0; i < n; i++) {
        flow->edges.at[path[i]].room -= least;
        flow->edges.at[path[i] ^ 1].room += least;
    }
    return least;
}

/* One path of the layered network, edge by edge; 0 if there is none left. */
static int64_t flow_augment(struct flow *flow, int source, int sink,
                            int *path) {
    int n = 0;
    int node = source;
    while (node != sink) {
        int edge = flow_forward(flow, node);
        if (edge >= 0) {
            path[n++] = edge;
            node = flow->edges.at[edge].to;
        } else if (n) {
            flow->depth.at[node] = -1; // a dead end of this layering
            node = flow->edges.at[path[--n] ^ 1].to;
        } else {
            return 0;
        }
    }
    return flow_push(flow, path, n);
}

int64_t flow_max(struct flow *flow, int source, int sink) {
    int64_t total = 0;
    int *path = stop_calloc((size_t)flow->first.n, sizeof *path);
    while (flow_search(flow, source, sink)) {
        for (int i = 0; i < flow->first.n; i++)
            flow->turn.at[i] = flow->first.at[i];
        int64_t pushed;
        while ((pushed = flow_augment(flow, source, sink, path)) > 0)
            total += pushed;
    }
    free(path);
    return total;
}

static bool visit_node(struct flow *flow, int edge) {
    struct flow_visit *last = &flow->last.at[flow->edges.at[edge].to];
    if (flow->edges.at[edge].room <= 0 || last->path == flow->path)
        return false;
    *last = (struct flow_visit){flow->path, edge};
    return true;
}

/* Depth first along arcs, never back. */
static bool straight_on(struct flow *flow, int node, int sink) {
    if (node == sink)
        return true;
    for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next)
        if (e % 2 == 0 && visit_node(flow, e) &&
            straight_on(flow, flow->edges.at[e].to, sink))
            return true;
    return false;
}

/* Breadth first from the node until the sink is seen. */
static bool around(struct flow *flow, int node, int sink) {
    int *queue = flow->queue.at;
    int tail = 0;
    queue[tail++] = node;
    for (int head = 0; head < tail; head++)
        for (int e = flow->first.at[queue[head]]; e >= 0;
             e = flow->edges.at[e].next) {
            if (!visit_node(flow, e))
                continue;
            queue[tail++] = flow->edges.at[e].to;
            if (flow->edges.at[e].to == sink)
                return true;
        }
    return false;
}

static void path_begin(struct flow *flow, int node) {
    flow->last.at[node] = (struct flow_visit){++flow->path, -1};
}

static bool path_find(struct flow *flow, int node, int sink) {
    path_begin(flow, node);
    if (straight_on(flow, node, sink))
        return true;
    path_begin(flow, node);
    return around(flow, node, sink);
}

static void path_push(struct flow *flow, int sink) {
    for (int e = flow->last.at[sink].edge; e >= 0;
         e = flow->last.at[flow->edges.at[e ^ 1].to].edge) {
        flow->edges.at[e].room--;
        flow->edges.at[e ^ 1].room++;
    }
}

int64_t flow_fill(struct flow *flow, int arc, int sink) {
    int64_t added = 0;
    struct flow_edge *edge = arc_edge(flow, arc);
    while (edge->room > 0 && path_find(flow, edge->to, sink)) {
        path_push(flow, sink);
        edge[0].room--;
        edge[1].room++;
        added++;
    }
    return added;
}

bool flow_reroute(struct flow *flow, int arc, int sink) {
    if (!path_find(flow, arc_edge(flow, arc)[1].to, sink))
        return false;
    path_push(flow, sink);
    flow_cancel(flow, arc, sink);
    return true;
}

bool flow_reaches(const struct flow *flow, int node) {
    return flow->depth.at[node] >= 0;
}
