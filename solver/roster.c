#include "solver/roster.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/folding.h"
#include "solver/hall.h"

#include <assert.h>
#include <string.h>

void roster_init(struct roster *roster, const struct folding *folding,
                 const struct crowds *crowds) {
    memset(roster, 0, sizeof *roster);
    const struct problem *problem = folding->problem;
    size_t n_crowds = (size_t)crowds->n;
    size_t n_days = (size_t)problem->n_days;
    struct arena *arena = &roster->arena;
    roster->folding = folding;
    roster->crowds = crowds;
    roster->n_weeks = count_weeks(problem);
    roster->has_budgets = problem->enforce_budget;
    flow_init(&roster->flow);
    roster->source = flow_node(&roster->flow);
    roster->sink = flow_node(&roster->flow);
    roster->days = ARENA_NEW(arena, struct stop_over, n_crowds * n_days);
    roster->weeks =
        ARENA_NEW(arena, struct stop_over, n_crowds * (size_t)roster->n_weeks);
    roster->years = ARENA_NEW(arena, struct stop_over, n_crowds);
    roster->homes = ARENA_NEW(arena, struct stop_over, problem->sections.n);
    roster->booked = ARENA_NEW(arena, int, n_crowds);
    roster->listed = ARENA_NEW(arena, int, n_crowds);
    roster->lot = intern_hash(problem->seed, strlen(problem->seed));
    roster->seat_arcs =
        ARENA_NEW(arena, int, (size_t)folding->classes.n *n_days);
}

void roster_release(struct roster *roster) {
    flow_release(&roster->flow);
    VEC_RELEASE(&roster->arcs_of_needs);
    arena_release(&roster->arena);
}

static int64_t limit_or_open(int limit, int times) {
    return limit == NONE ? FLOW_UNBOUNDED : (int64_t)limit * times;
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
    return stop_over_make(roster, at, roster->sink, limit_or_open(left, 1));
}

/* Any one of the crowd. */
static int one_of(const struct roster *roster, int crowd) {
    return roster->crowds->members[roster->crowds->first[crowd]];
}

static int year_node(struct roster *roster, int crowd) {
    struct stop_over *at = &roster->years[crowd];
    if (at->node)
        return at->node - 1;
    const struct folding *folding = roster->folding;
    int who = one_of(roster, crowd);
    return stop_over_make(
        roster, at, home_node(roster, inspector_home(folding->problem, who)),
        limit_or_open(folding->supply.year_left[who],
                      crowd_size(roster->crowds, crowd)));
}

static struct stop_over *week_of_crowd(const struct roster *roster, int crowd,
                                       int d) {
    return &roster->weeks[crowd * roster->n_weeks +
                          week_of(roster->folding->problem, d)];
}

static int week_node(struct roster *roster, int crowd, int d) {
    struct stop_over *at = week_of_crowd(roster, crowd, d);
    if (at->node)
        return at->node - 1;
    int left = supply_week_left(&roster->folding->supply, one_of(roster, crowd),
                                week_of(roster->folding->problem, d));
    return stop_over_make(
        roster, at, year_node(roster, crowd),
        limit_or_open(left, crowd_size(roster->crowds, crowd)));
}

static struct stop_over *day_of_crowd(const struct roster *roster, int crowd,
                                      int d) {
    return &roster->days[crowd * roster->folding->problem->n_days + d];
}

static int day_node(struct roster *roster, int crowd, int d) {
    struct stop_over *at = day_of_crowd(roster, crowd, d);
    if (at->node)
        return at->node - 1;
    const struct supply *supply = &roster->folding->supply;
    bool is_there = !dayset_has(&supply->away[one_of(roster, crowd)], d);
    return stop_over_make(roster, at, week_node(roster, crowd, d),
                          is_there ? crowd_size(roster->crowds, crowd) : 0);
}

struct ticket {
    uint64_t hash;
    int crowd;
};

static int ticket_compare(const void *a, const void *b) {
    const struct ticket *x = a;
    const struct ticket *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->crowd > y->crowd) - (x->crowd < y->crowd);
}

/* Tickets of the set's crowds, of those who are there on the day; returns how
 * many.  Counts in listed how many of each are in the set. */
static int tickets_draw(struct roster *roster, const struct officers *set,
                        int d, struct ticket *tickets) {
    int n = 0;
    for (int j = 0; j < set->n; j++) {
        int crowd = roster->crowds->of[set->inspector[j]];
        if (roster->listed[crowd]++)
            continue;
        int who = one_of(roster, crowd);
        uint64_t key[] = {roster->lot, (uint64_t)d, (uint64_t)who};
        if (inspector_is_free(&roster->folding->supply, who, d, 1))
            tickets[n++] = (struct ticket){intern_hash(key, sizeof key), crowd};
    }
    return n;
}

/* Arcs to every crowd of the set that is there on the day, in the order of
 * the lot: among equals the seed decides who goes. */
static void arcs_to_officers(struct roster *roster, int node,
                             const struct officers *set, int d) {
    struct ticket *tickets = stop_calloc((size_t)set->n, sizeof *tickets);
    int n = tickets_draw(roster, set, d, tickets);
    if (n)
        qsort(tickets, (size_t)n, sizeof *tickets, ticket_compare);
    for (int j = 0; j < n; j++)
        flow_arc(&roster->flow, node, day_node(roster, tickets[j].crowd, d),
                 roster->listed[tickets[j].crowd]);
    for (int j = 0; j < set->n; j++)
        roster->listed[roster->crowds->of[set->inspector[j]]] = 0;
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

int roster_seat_arc(const struct roster *roster, int class, int d, int need) {
    int first = *first_seat_arc(roster, class, d);
    assert(first);
    return roster->arcs_of_needs.at[first - 1 + need];
}

/* Takes seats out, down to so many on each of the class's needs. */
static void drop_seats(struct roster *roster, int class, int d) {
    const struct trip_class *at = folding_class(roster->folding, class);
    struct flow *flow = &roster->flow;
    for (int i = 0; i < at->n_needs; i++) {
        int arc = roster_seat_arc(roster, class, d, i);
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
        int arc = roster_seat_arc(roster, class, d, i);
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
    int crowd = roster->crowds->of[inspector];
    week_node(roster, crowd, d);
    flow_widen(&roster->flow, week_of_crowd(roster, crowd, d)->arc, by);
}

void roster_widen_year(struct roster *roster, int inspector, int by) {
    int crowd = roster->crowds->of[inspector];
    year_node(roster, crowd);
    flow_widen(&roster->flow, roster->years[crowd].arc, by);
}

void roster_widen_home(struct roster *roster, int section, int by) {
    home_node(roster, section);
    flow_widen(&roster->flow, roster->homes[section].arc, by);
}

void roster_remove(struct roster *roster, int class, int d) {
    drop_seats(roster, class, d);
}

/* What a trip of several days takes of somebody: its own days, or whole weeks
 * of one who is of a crowd. */
struct booking {
    int crowd;
    int start; // of the trip
    int n_days;
    int first; // of what is taken
    int end;
};

static bool is_alone(const struct roster *roster, int crowd) {
    return crowd_size(roster->crowds, crowd) == 1;
}

static struct booking booking_of(const struct roster *roster, int who,
                                 int first, int end) {
    const struct problem *problem = roster->folding->problem;
    int crowd = roster->crowds->of[who];
    struct booking booking = {crowd, first, end - first, first, end};
    if (!is_alone(roster, crowd)) {
        booking.first = week_first(problem, week_of(problem, first));
        booking.end = week_end(problem, week_of(problem, end - 1));
    }
    return booking;
}

/* Is it a day of the trip, or one on which he would be there? */
static bool takes_day(const struct roster *roster,
                      const struct booking *booking, int d) {
    bool is_of_trip =
        d >= booking->start && d < booking->start + booking->n_days;
    return is_of_trip ||
           !dayset_has(
               &roster->folding->supply.away[one_of(roster, booking->crowd)],
               d);
}

/* What the booking takes of the week of its day d, day by day: a day each, or
 * all that one of a crowd may do. */
static int64_t days_of_week(const struct roster *roster,
                            const struct booking *booking, int d) {
    const struct problem *problem = roster->folding->problem;
    int week = week_of(problem, d);
    if (is_alone(roster, booking->crowd))
        return 1;
    int left = supply_week_left(&roster->folding->supply,
                                one_of(roster, booking->crowd), week);
    bool is_first = d == week_first(problem, week);
    return is_first && left != NONE ? left : 0;
}

/* Makes room on the way to the sink, or takes it. */
static void widen_all(struct roster *roster, const struct booking *booking,
                      int by) {
    struct flow *flow = &roster->flow;
    int crowd = booking->crowd;
    int home = inspector_home(roster->folding->problem, one_of(roster, crowd));
    int64_t n_days = booking->n_days;
    roster->booked[crowd] -= by * booking->n_days;
    for (int d = booking->first; d < booking->end; d++) {
        if (takes_day(roster, booking, d))
            flow_widen(flow, day_of_crowd(roster, crowd, d)->arc, by);
        flow_widen(flow, week_of_crowd(roster, crowd, d)->arc,
                   by * days_of_week(roster, booking, d));
    }
    flow_widen(flow, roster->years[crowd].arc, by * n_days);
    flow_widen(flow, roster->homes[home].arc, by * n_days);
}

static bool all_have_room(const struct roster *roster,
                          const struct booking *booking) {
    const struct flow *flow = &roster->flow;
    int crowd = booking->crowd;
    int home = inspector_home(roster->folding->problem, one_of(roster, crowd));
    bool has_room = flow_room(flow, roster->years[crowd].arc) >= 0 &&
                    flow_room(flow, roster->homes[home].arc) >= 0;
    for (int d = booking->first; d < booking->end; d++) {
        int day_arc = day_of_crowd(roster, crowd, d)->arc;
        int week_arc = week_of_crowd(roster, crowd, d)->arc;
        has_room &=
            flow_room(flow, day_arc) >= 0 && flow_room(flow, week_arc) >= 0;
    }
    return has_room;
}

/* Of a crowd each could go if nothing else were: the rest is counted. */
static bool could_go(const struct roster *roster,
                     const struct booking *booking) {
    return is_alone(roster, booking->crowd) ||
           inspector_is_free(&roster->folding->supply,
                             one_of(roster, booking->crowd), booking->start,
                             booking->n_days);
}

static void make_days(struct roster *roster, const struct booking *booking) {
    for (int d = booking->first; d < booking->end; d++)
        day_node(roster, booking->crowd, d);
}

bool roster_book(struct roster *roster, int inspector, int first, int end) {
    struct booking booking = booking_of(roster, inspector, first, end);
    if (!could_go(roster, &booking))
        return false;
    make_days(roster, &booking);
    widen_all(roster, &booking, -1);
    if (all_have_room(roster, &booking))
        return true;
    widen_all(roster, &booking, 1);
    return false;
}

void roster_unbook(struct roster *roster, int inspector, int first, int end) {
    struct booking booking = booking_of(roster, inspector, first, end);
    widen_all(roster, &booking, 1);
}

int roster_compare_booked(const struct roster *roster, int a, int b) {
    const struct crowds *crowds = roster->crowds;
    int of_a = crowds->of[a];
    int of_b = crowds->of[b];
    int64_t x = (int64_t)roster->booked[of_a] * crowd_size(crowds, of_b);
    int64_t y = (int64_t)roster->booked[of_b] * crowd_size(crowds, of_a);
    return (x > y) - (x < y);
}

/* Others take over what the crowd does on the day, until there is room on the
 * arc or nobody can. */
static void relieve_day(struct roster *roster, int crowd, int d, int arc) {
    const struct flow *flow = &roster->flow;
    const struct stop_over *at = day_of_crowd(roster, crowd, d);
    if (!at->node)
        return;
    for (int e = flow->first.at[at->node - 1];
         e >= 0 && flow_room(flow, arc) < 0; e = flow->edges.at[e].next)
        if (e % 2 && flow->edges.at[e].room > 0)
            flow_reroute(&roster->flow, e / 2, roster->sink);
}

/* On these days; false if there is no room then either. */
static bool relieve(struct roster *roster, int crowd, int first, int end,
                    int arc) {
    for (int d = first; d < end && flow_room(&roster->flow, arc) < 0; d++)
        relieve_day(roster, crowd, d, arc);
    return flow_room(&roster->flow, arc) >= 0;
}

static void relieve_all(struct roster *roster, const struct booking *booking) {
    const struct problem *problem = roster->folding->problem;
    int crowd = booking->crowd;
    bool is_clear = true;
    for (int d = booking->first; is_clear && d < booking->end; d++)
        is_clear = relieve(roster, crowd, d, d + 1,
                           day_of_crowd(roster, crowd, d)->arc);
    for (int d = booking->first; is_clear && d < booking->end; d++) {
        int week = week_of(problem, d);
        is_clear = relieve(roster, crowd, week_first(problem, week),
                           week_end(problem, week),
                           week_of_crowd(roster, crowd, d)->arc);
    }
    if (is_clear)
        relieve(roster, crowd, 0, problem->n_days, roster->years[crowd].arc);
}

bool roster_book_over(struct roster *roster, int inspector, int first,
                      int end) {
    struct booking booking = booking_of(roster, inspector, first, end);
    if (!could_go(roster, &booking))
        return false;
    make_days(roster, &booking);
    widen_all(roster, &booking, -1);
    relieve_all(roster, &booking);
    if (all_have_room(roster, &booking))
        return true;
    widen_all(roster, &booking, 1);
    return false;
}
