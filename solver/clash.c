#include "solver/clash.h"

#include "model/base/stop.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/roster.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Seats of trips of a class that one set may fill, on some of the days. */
struct asked {
    int class;
    int seats; // a trip
    int64_t trips;
    const struct officers *officers;
    struct dayset days;
    int node;
};

struct asking {
    const struct folding *folding;
    struct roster roster;
    VEC(struct asked) asked;
    int64_t officer_days;
};

static void ask_trips(struct asking *asking, int class, struct dayset days,
                      int64_t trips) {
    const struct trip_class *at = folding_class(asking->folding, class);
    for (int i = 0; i < at->n_needs; i++) {
        struct asked asked = {
            .class = class,
            .seats = at->needs[i].count,
            .trips = trips,
            .officers = folding_officers(asking->folding, &at->needs[i]),
            .days = days,
        };
        int64_t officer_days = trips * asked.seats;
        asked.node =
            roster_ask(&asking->roster, asked.officers, &days, officer_days);
        asking->officer_days += officer_days;
        VEC_PUSH(&asking->asked, asked);
    }
}

/* count[class of the component][block or day] visits. */
static void count_visits(const struct component *component,
                         const struct folding *folding, int64_t *count,
                         int n_columns) {
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        const struct kind *kind = folding_kind(folding, slot->kind);
        int64_t *row =
            count + (size_t)component_class_index(component, kind->class) *
                        (size_t)n_columns;
        int length = kind_length(kind);
        if (length == 1)
            row[slot->block] += component->placed.at[s];
        for (int d = slot->first; length > 1 && d < slot->first + length; d++)
            row[d] += component->placed.at[s];
    }
}

static void ask_class(struct asking *asking, const struct component *component,
                      int class, const int64_t *count, int n_columns) {
    const struct trip_class *at = folding_class(asking->folding, class);
    for (int i = 0; i < n_columns; i++) {
        if (!count[i])
            continue;
        struct dayset days = {0};
        if (at->length > 1)
            dayset_add(&days, i);
        else
            days = component->blocks.at.at[i].days;
        ask_trips(asking, class, days,
                  at->paired ? (count[i] + 1) / 2 : count[i]);
    }
}

static void ask_component(struct asking *asking,
                          const struct component *component) {
    int n_columns = asking->folding->problem->n_days;
    if (component->blocks.at.n > n_columns)
        n_columns = component->blocks.at.n;
    int64_t *count = stop_calloc(
        (size_t)component->classes.n * (size_t)n_columns, sizeof *count);
    count_visits(component, asking->folding, count, n_columns);
    for (int c = 0; c < component->classes.n; c++)
        ask_class(asking, component, component->classes.at[c],
                  count + (size_t)c * (size_t)n_columns, n_columns);
    free(count);
}

static int root_of(int *leader, int i) {
    while (leader[i] != i)
        i = leader[i] = leader[leader[i]];
    return i;
}

/* Joins what is asked of common officers (and, with budgets, homes). */
static void join_by_officer(const struct asking *asking, int *leader) {
    const struct problem *problem = asking->folding->problem;
    int *first =
        stop_calloc((size_t)problem->n_inspectors + (size_t)problem->sections.n,
                    sizeof *first);
    for (int a = 0; a < asking->asked.n; a++) {
        leader[a] = a;
        const struct asked *asked = &asking->asked.at[a];
        if (!flow_reaches(&asking->roster.flow, asked->node))
            continue;
        for (int j = 0; j < asked->officers->n; j++) {
            int key = asked->officers->inspector[j];
            if (problem->enforce_budget)
                key = problem->n_inspectors +
                      span_at(problem, problem->inspectors[key].sections, 0);
            if (first[key])
                leader[root_of(leader, a)] = root_of(leader, first[key] - 1);
            else
                first[key] = a + 1;
        }
    }
    free(first);
}

static bool share_joins(struct hall *hall, const struct asked *asked) {
    for (int i = 0; i < hall->shares.n; i++) {
        struct share *share = &hall->shares.at[i];
        struct dayset both = dayset_meet(share->days, asked->days);
        if (share->class == asked->class && dayset_is_empty(&both) &&
            share->seats == asked->seats) {
            share->days = dayset_union(share->days, asked->days);
            return true;
        }
    }
    return false;
}

/* Adds the part of the cut that the root leads if it is violated. */
static bool add_part(const struct asking *asking, int *leader, int root,
                     struct halls *halls) {
    struct hall hall = {.limit = 0};
    VEC(struct claim) claims = {0};
    int64_t officer_days = 0;
    for (int a = 0; a < asking->asked.n; a++) {
        const struct asked *asked = &asking->asked.at[a];
        if (root_of(leader, a) != root ||
            !flow_reaches(&asking->roster.flow, asked->node))
            continue;
        officer_days += asked->seats * asked->trips;
        struct claim claim = {asked->officers, asked->days};
        VEC_PUSH(&claims, claim);
        if (!share_joins(&hall, asked))
            hall_share(&hall,
                       (struct share){asked->class, asked->seats, asked->days});
    }
    hall.limit = claims_capacity(asking->folding, claims.at, claims.n);
    VEC_RELEASE(&claims);
    if (officer_days <= hall.limit) {
        VEC_RELEASE(&hall.shares);
        return false;
    }
    hall_round(&hall);
    VEC_PUSH(halls, hall);
    return true;
}

static int add_parts(const struct asking *asking, struct halls *halls) {
    int *leader = stop_calloc((size_t)asking->asked.n, sizeof *leader);
    join_by_officer(asking, leader);
    int n = 0;
    for (int a = 0; a < asking->asked.n; a++)
        if (root_of(leader, a) == a &&
            flow_reaches(&asking->roster.flow, asking->asked.at[a].node))
            n += add_part(asking, leader, a, halls);
    free(leader);
    return n;
}

int clash_find(struct component *const *components, int n,
               const struct folding *folding, struct halls *halls) {
    struct asking asking = {.folding = folding};
    roster_init(&asking.roster, folding);
    for (int c = 0; c < n; c++)
        ask_component(&asking, components[c]);
    int found = 0;
    if (roster_meet(&asking.roster) < asking.officer_days) {
        found = add_parts(&asking, halls);
        if (!found)
            stop_broken("a minimum cut violates nothing");
    }
    roster_release(&asking.roster);
    VEC_RELEASE(&asking.asked);
    return found;
}
