#include "solver/turns.h"

#include "model/base/vec.h"
#include "model/problem.h"
#include "solver/folding.h"
#include "solver/muster.h"
#include "solver/roster.h"
#include "solver/settle.h"

#include <stdlib.h>

typedef VEC(struct berth) berth_list;

static const struct problem *problem_of(const struct turns *turns) {
    return turns->roster->folding->problem;
}

static int berth_compare(const void *a, const void *b) {
    const struct berth *x = a;
    const struct berth *y = b;
    if (x->crowd != y->crowd)
        return x->crowd < y->crowd ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->outing != y->outing)
        return x->outing < y->outing ? -1 : 1;
    return (x->seat > y->seat) - (x->seat < y->seat);
}

static void list_berths(struct turns *turns,
                        const struct settlement *settlement, int i,
                        berth_list *list) {
    const struct outing *outing = &settlement->outings.at[i];
    const struct trip_class *class =
        folding_class(settlement->folding, outing->class);
    turns->members[i] = ARENA_NEW(&turns->arena, int, class->crew);
    for (int seat = 0; seat < class->crew; seat++) {
        int who = outing->members[seat];
        struct berth berth = {
            .crowd = turns->roster->crowds->of[who],
            .start = outing->start,
            .end = outing->start + class->length,
            .outing = i,
            .seat = seat,
        };
        turns->members[i][seat] = who;
        if (crowd_size(turns->roster->crowds, berth.crowd) > 1)
            VEC_PUSH(list, berth);
    }
}

static void list_all_berths(struct turns *turns,
                            const struct settlement *settlement,
                            berth_list *list) {
    turns->members = ARENA_NEW(&turns->arena, int *, settlement->outings.n);
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (outing->start != NONE && outing->host == NONE && outing->members &&
            !settlement->is_named)
            list_berths(turns, settlement, i, list);
    }
    if (list->n)
        qsort(list->at, (size_t)list->n, sizeof *list->at, berth_compare);
}

/* How many of the crowd go that day on trips of a day. */
static int count_going(const struct turns *turns, int crowd, int d) {
    const struct roster *roster = turns->roster;
    const struct stop_over *at =
        &roster->days[crowd * problem_of(turns)->n_days + d];
    return at->node ? (int)flow_through(&roster->flow, at->arc) : 0;
}

static void count_all(struct turns *turns) {
    int n_days = problem_of(turns)->n_days;
    for (int c = 0; c < turns->roster->crowds->n; c++)
        for (int d = 0; d < n_days; d++) {
            int i = c * n_days + d;
            turns->first[i + 1] = turns->first[i] + count_going(turns, c, d);
            if (turns->roster->days[i].node)
                turns->crowd_of_node[turns->roster->days[i].node - 1] = c;
        }
}

static void name_one(struct turns *turns, int crowd) {
    const struct crowds *crowds = turns->roster->crowds;
    size_t n_days = (size_t)problem_of(turns)->n_days;
    const int *first = turns->first + (size_t)crowd * n_days;
    for (int i = first[0]; i < first[n_days]; i++)
        turns->who[i] = crowds->members[crowds->first[crowd]];
}

void turns_take(struct turns *turns, const struct settlement *settlement) {
    const struct roster *roster = &settlement->roster;
    size_t n =
        (size_t)roster->crowds->n * (size_t)roster->folding->problem->n_days;
    *turns = (struct turns){.roster = roster, .is_right = true};
    turns->first = ARENA_NEW(&turns->arena, int, n + 1);
    turns->crowd_of_node = ARENA_NEW(&turns->arena, int, roster->flow.first.n);
    count_all(turns);
    turns->who = ARENA_NEW(&turns->arena, int, turns->first[n]);
    berth_list berths = {0};
    list_all_berths(turns, settlement, &berths);
    for (int c = 0, end = 0; c < roster->crowds->n; c++) {
        int first = end;
        while (end < berths.n && berths.at[end].crowd == c)
            end++;
        if (crowd_size(roster->crowds, c) == 1)
            name_one(turns, c);
        else if (roster->years[c].node)
            muster_crowd(turns, c, berths.at + first, end - first);
    }
    VEC_RELEASE(&berths);
}

void turns_release(struct turns *turns) {
    arena_release(&turns->arena);
}

/* The first of those who go for what comes into the day's node through the
 * edge: as many go before as come in through the edges before it. */
static int first_through(const struct turns *turns, int node, int d, int edge) {
    const struct flow *flow = &turns->roster->flow;
    int first =
        turns
            ->first[turns->crowd_of_node[node] * problem_of(turns)->n_days + d];
    for (int e = flow->first.at[node]; e != edge; e = flow->edges.at[e].next)
        if (e % 2)
            first += (int)flow->edges.at[e].room;
    return first;
}

int turns_list(const struct turns *turns, int class, int d, int need,
               int *list) {
    const struct roster *roster = turns->roster;
    const struct flow *flow = &roster->flow;
    int node = flow_target(flow, roster_seat_arc(roster, class, d, need));
    int n = 0;
    for (int e = flow->first.at[node]; e >= 0; e = flow->edges.at[e].next) {
        int go = e % 2 ? 0 : (int)flow->edges.at[e ^ 1].room;
        if (!go)
            continue;
        int first = first_through(turns, flow->edges.at[e].to, d, e ^ 1);
        for (int i = 0; i < go; i++)
            list[n++] = turns->who[first + i];
    }
    return n;
}
