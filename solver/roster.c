#include "solver/roster.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/folding.h"

#include <assert.h>
#include <string.h>

void roster_init(struct roster *roster, const struct folding *folding) {
    memset(roster, 0, sizeof *roster);
    const struct problem *problem = folding->problem;
    size_t n_officers = (size_t)problem->n_inspectors;
    size_t n_days = (size_t)problem->n_days;
    struct arena *arena = &roster->arena;
    roster->folding = folding;
    roster->n_weeks = count_weeks(problem);
    roster->has_budgets = problem->enforce_budget;
    flow_init(&roster->flow);
    roster->source = flow_node(&roster->flow);
    roster->sink = flow_node(&roster->flow);
    roster->days = ARENA_NEW(arena, struct stop_over, n_officers * n_days);
    roster->weeks = ARENA_NEW(arena, struct stop_over,
                              n_officers * (size_t)roster->n_weeks);
    roster->officers = ARENA_NEW(arena, struct stop_over, n_officers);
    roster->homes = ARENA_NEW(arena, struct stop_over, problem->sections.n);
    roster->booked = ARENA_NEW(arena, int, n_officers);
    roster->lot = intern_hash(problem->seed, strlen(problem->seed));
    roster->seat_arcs =
        ARENA_NEW(arena, int, (size_t)folding->classes.n *n_days);
}

void roster_release(struct roster *roster) {
    flow_release(&roster->flow);
    VEC_RELEASE(&roster->arcs_of_needs);
    arena_release(&roster->arena);
}

static int64_t limit_or_open(int limit) {
    return limit == NONE ? FLOW_UNBOUNDED : limit;
}

static int stop_over_make(struct roster *roster, struct stop_over *at,
                          int parent, int64_t capacity) {
    int node = flow_node(&roster->flow);
    at->node = node + 1;
    at->arc = flow_arc(&roster->flow, node, parent, capacity);
    return node;
}

static int home_node(struct roster *roster, int section) {
    struct stop_over *at = &roster->homes[section];
    if (at->node)
        return at->node - 1;
    int left = NONE;
    if (roster->has_budgets)
        left = roster->folding->supply.budget_left[section];
    return stop_over_make(roster, at, roster->sink, limit_or_open(left));
}

static int officer_node(struct roster *roster, int who) {
    struct stop_over *at = &roster->officers[who];
    if (at->node)
        return at->node - 1;
    const struct problem *problem = roster->folding->problem;
    const struct inspector *inspector = &problem->inspectors[who];
    int home = home_node(roster, span_at(problem, inspector->sections, 0));
    return stop_over_make(
        roster, at, home,
        limit_or_open(roster->folding->supply.year_left[who]));
}

static struct stop_over *week_of_officer(const struct roster *roster, int who,
                                         int d) {
    return &roster->weeks[who * roster->n_weeks +
                          week_of(roster->folding->problem, d)];
}

static int week_node(struct roster *roster, int who, int d) {
    struct stop_over *at = week_of_officer(roster, who, d);
    if (at->node)
        return at->node - 1;
    const struct supply *supply = &roster->folding->supply;
    int week = week_of(roster->folding->problem, d);
    return stop_over_make(roster, at, officer_node(roster, who),
                          limit_or_open(supply_week_left(supply, who, week)));
}

static struct stop_over *day_of_officer(const struct roster *roster, int who,
                                        int d) {
    return &roster->days[who * roster->folding->problem->n_days + d];
}

static int day_node(struct roster *roster, int who, int d) {
    struct stop_over *at = day_of_officer(roster, who, d);
    if (at->node)
        return at->node - 1;
    return stop_over_make(roster, at, week_node(roster, who, d),
                          !dayset_has(&roster->folding->supply.away[who], d));
}

struct ticket {
    uint64_t hash;
    int inspector;
};

static int ticket_compare(const void *a, const void *b) {
    const struct ticket *x = a;
    const struct ticket *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->inspector > y->inspector) - (x->inspector < y->inspector);
}

/* Arcs to every officer of the set who is there on the day, in the order of
 * the lot: among equals the seed decides who goes. */
static void arcs_to_officers(struct roster *roster, int node,
                             const struct officers *set, int d) {
    struct ticket *tickets = stop_calloc((size_t)set->n, sizeof *tickets);
    int n = 0;
    for (int j = 0; j < set->n; j++) {
        int who = set->inspector[j];
        uint64_t key[] = {roster->lot, (uint64_t)d, (uint64_t)who};
        if (inspector_is_free(&roster->folding->supply, who, d, 1))
            tickets[n++] = (struct ticket){intern_hash(key, sizeof key), who};
    }
    if (n)
        qsort(tickets, (size_t)n, sizeof *tickets, ticket_compare);
    for (int j = 0; j < n; j++)
        flow_arc(&roster->flow, node, day_node(roster, tickets[j].inspector, d),
                 1);
    free(tickets);
}

int roster_ask(struct roster *roster, const struct officers *officers,
               const struct dayset *days, int64_t officer_days) {
    int node = flow_node(&roster->flow);
    int arc = flow_arc(&roster->flow, roster->source, node, officer_days);
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
        arcs_to_officers(roster, node, officers, d);
    return arc;
}

bool roster_clashes(const struct roster *roster, int arc) {
    return flow_reaches(&roster->flow, flow_target(&roster->flow, arc));
}

void roster_withdraw(struct roster *roster, int arc) {
    struct flow *flow = &roster->flow;
    while (flow_through(flow, arc) > 0)
        flow_cancel(flow, arc, roster->sink);
    flow_widen(flow, arc, -flow_room(flow, arc));
}

int64_t roster_meet(struct roster *roster) {
    return flow_max(&roster->flow, roster->source, roster->sink);
}

static int *first_seat_arc(const struct roster *roster, int class, int d) {
    return &roster->seat_arcs[class * roster->folding->problem->n_days + d];
}

/* Nodes and arcs for the needs of the class's trips on the day. */
static void make_seats(struct roster *roster, int class, int d) {
    const struct trip_class *at = folding_class(roster->folding, class);
    *first_seat_arc(roster, class, d) = roster->arcs_of_needs.n + 1;
    for (int i = 0; i < at->n_needs; i++) {
        int node = flow_node(&roster->flow);
        VEC_PUSH(&roster->arcs_of_needs,
                 flow_arc(&roster->flow, roster->source, node, 0));
        arcs_to_officers(roster, node,
                         folding_officers(roster->folding, &at->needs[i]), d);
    }
}

static int seat_arc(const struct roster *roster, int class, int d, int need) {
    int first = *first_seat_arc(roster, class, d);
    assert(first);
    return roster->arcs_of_needs.at[first - 1 + need];
}

/* Takes seats out, down to so many on each of the class's needs. */
static void drop_seats(struct roster *roster, int class, int d) {
    const struct trip_class *at = folding_class(roster->folding, class);
    struct flow *flow = &roster->flow;
    for (int i = 0; i < at->n_needs; i++) {
        int arc = seat_arc(roster, class, d, i);
        int64_t seats =
            flow_through(flow, arc) + flow_room(flow, arc) - at->needs[i].count;
        while (flow_through(flow, arc) > seats)
            flow_cancel(flow, arc, roster->sink);
        flow_widen(flow, arc,
                   seats - flow_through(flow, arc) - flow_room(flow, arc));
    }
}

/* Offers the seats of one trip more; returns how many of them are filled. */
static int64_t offer_seats(struct roster *roster, int class, int d) {
    const struct trip_class *at = folding_class(roster->folding, class);
    assert(at->length == 1);
    if (!*first_seat_arc(roster, class, d))
        make_seats(roster, class, d);
    int64_t filled = 0;
    for (int i = 0; i < at->n_needs; i++) {
        int arc = seat_arc(roster, class, d, i);
        flow_widen(&roster->flow, arc, at->needs[i].count);
        filled += flow_fill(&roster->flow, arc, roster->sink);
    }
    return filled;
}

bool roster_add(struct roster *roster, int class, int d) {
    const struct trip_class *at = folding_class(roster->folding, class);
    if (offer_seats(roster, class, d) == at->crew)
        return true;
    drop_seats(roster, class, d);
    return false;
}

int roster_count_seats(struct roster *roster, int class, int d) {
    int filled = (int)offer_seats(roster, class, d);
    drop_seats(roster, class, d);
    return filled;
}

void roster_widen_week(struct roster *roster, int inspector, int d, int by) {
    week_node(roster, inspector, d);
    flow_widen(&roster->flow, week_of_officer(roster, inspector, d)->arc, by);
}

void roster_widen_year(struct roster *roster, int inspector, int by) {
    officer_node(roster, inspector);
    flow_widen(&roster->flow, roster->officers[inspector].arc, by);
}

void roster_widen_home(struct roster *roster, int section, int by) {
    home_node(roster, section);
    flow_widen(&roster->flow, roster->homes[section].arc, by);
}

void roster_remove(struct roster *roster, int class, int d) {
    drop_seats(roster, class, d);
}

/* The officer whose day a node is, or NONE. */
static int officer_of_node(const struct roster *roster,
                           const struct officers *set, int d, int node) {
    for (int j = 0; j < set->n; j++)
        if (day_of_officer(roster, set->inspector[j], d)->node == node + 1)
            return set->inspector[j];
    return NONE;
}

int roster_list(const struct roster *roster, int class, int d, int need,
                int *list) {
    const struct trip_class *at = folding_class(roster->folding, class);
    const struct officers *set =
        folding_officers(roster->folding, &at->needs[need]);
    const struct flow *flow = &roster->flow;
    int node = flow_target(flow, seat_arc(roster, class, d, need));
    int n = 0;
    for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next)
        if (e % 2 == 0 && flow->edges.at[e ^ 1].room)
            list[n++] = officer_of_node(roster, set, d, flow->edges.at[e].to);
    return n;
}

/* Makes room on the officer's way to the sink, or takes it. */
static void widen_all(struct roster *roster, int who, int first, int end,
                      int by) {
    struct flow *flow = &roster->flow;
    int home = span_at(roster->folding->problem,
                       roster->folding->problem->inspectors[who].sections, 0);
    roster->booked[who] -= by * (end - first);
    for (int d = first; d < end; d++) {
        flow_widen(flow, day_of_officer(roster, who, d)->arc, by);
        flow_widen(flow, week_of_officer(roster, who, d)->arc, by);
        flow_widen(flow, roster->officers[who].arc, by);
        flow_widen(flow, roster->homes[home].arc, by);
    }
}

static bool all_have_room(const struct roster *roster, int who, int first,
                          int end) {
    const struct flow *flow = &roster->flow;
    int home = span_at(roster->folding->problem,
                       roster->folding->problem->inspectors[who].sections, 0);
    bool has_room = flow_room(flow, roster->officers[who].arc) >= 0 &&
                    flow_room(flow, roster->homes[home].arc) >= 0;
    for (int d = first; d < end; d++) {
        int day_arc = day_of_officer(roster, who, d)->arc;
        int week_arc = week_of_officer(roster, who, d)->arc;
        has_room &=
            flow_room(flow, day_arc) >= 0 && flow_room(flow, week_arc) >= 0;
    }
    return has_room;
}

bool roster_book(struct roster *roster, int inspector, int first, int end) {
    for (int d = first; d < end; d++)
        day_node(roster, inspector, d);
    widen_all(roster, inspector, first, end, -1);
    if (all_have_room(roster, inspector, first, end))
        return true;
    roster_unbook(roster, inspector, first, end);
    return false;
}

void roster_unbook(struct roster *roster, int inspector, int first, int end) {
    widen_all(roster, inspector, first, end, 1);
}

/* The arc through which the officer's day is filled, or NONE. */
static int arc_into_day(const struct roster *roster, int who, int d) {
    const struct flow *flow = &roster->flow;
    int node = day_of_officer(roster, who, d)->node - 1;
    for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next)
        if (e % 2 && flow->edges.at[e].room > 0)
            return e / 2;
    return NONE;
}

/* Others take over what the officer does on these days, until there is room on
 * the arc; false if they cannot. */
static bool relieve(struct roster *roster, int who, int first, int end,
                    int arc) {
    for (int d = first; d < end && flow_room(&roster->flow, arc) < 0; d++) {
        const struct stop_over *at = day_of_officer(roster, who, d);
        int seat = at->node ? arc_into_day(roster, who, d) : NONE;
        if (seat != NONE)
            flow_reroute(&roster->flow, seat, roster->sink);
    }
    return flow_room(&roster->flow, arc) >= 0;
}

bool roster_book_over(struct roster *roster, int inspector, int first,
                      int end) {
    const struct problem *problem = roster->folding->problem;
    for (int d = first; d < end; d++)
        day_node(roster, inspector, d);
    widen_all(roster, inspector, first, end, -1);
    bool is_clear = true;
    for (int d = first; is_clear && d < end; d++)
        is_clear = relieve(roster, inspector, d, d + 1,
                           day_of_officer(roster, inspector, d)->arc);
    for (int d = first; is_clear && d < end; d++) {
        int week = week_of(problem, d);
        is_clear = relieve(roster, inspector, week_first(problem, week),
                           week_end(problem, week),
                           week_of_officer(roster, inspector, d)->arc);
    }
    if (is_clear)
        relieve(roster, inspector, 0, problem->n_days,
                roster->officers[inspector].arc);
    if (all_have_room(roster, inspector, first, end))
        return true;
    roster_unbook(roster, inspector, first, end);
    return false;
}
