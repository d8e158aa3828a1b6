#include "solver/clash.h"

#include "model/base/arena.h"
#include "model/base/stop.h"
#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/lift.h"
#include "solver/roster.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Seats of trips of a class that one set may fill, on some of the days. */
struct asked {
    int class;
    int need;
    int seats; // a trip
    int64_t trips;
    const struct officers *officers;
    struct dayset days;
    int arc;
};

struct asking {
    const struct folding *folding;
    struct component *const *components;
    int n_components;
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
            .need = i,
            .seats = at->needs[i].count,
            .trips = trips,
            .officers = folding_officers(asking->folding, &at->needs[i]),
            .days = days,
        };
        int64_t officer_days = trips * asked.seats;
        asked.arc =
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
        int64_t trips = count[i];
        if (at->paired) {
            trips -= supply_room(&asking->folding->supply, class,
                                 dayset_next(&days, 0));
            trips = trips > 0 ? (trips + 1) / 2 : 0;
        }
        if (trips)
            ask_trips(asking, class, days, trips);
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
        if (!roster_clashes(&asking->roster, asked->arc))
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

typedef VEC(struct asked) asked_list;

/* Joins days of one class and number of seats into one share. */
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

static int64_t list_capacity(const struct asking *asking,
                             const asked_list *list) {
    struct claim *claims = stop_calloc((size_t)list->n, sizeof *claims);
    for (int i = 0; i < list->n; i++)
        claims[i] = (struct claim){list->at[i].officers, list->at[i].days};
    int64_t capacity = claims_capacity(asking->folding, claims, list->n);
    free(claims);
    return capacity;
}

static struct dayset all_days(const struct folding *folding) {
    struct dayset all = {0};
    dayset_add_span(&all, 0, folding->problem->n_days);
    return all;
}

/* Where years or budgets are what limits, more days change nothing: the same
 * need on all of them, if its officers have no more to give. */
static void lift_days(const struct asking *asking, asked_list *list,
                      int64_t limit) {
    for (int i = 0; i < list->n; i++) {
        struct dayset days = list->at[i].days;
        list->at[i].days = all_days(asking->folding);
        if (list_capacity(asking, list) != limit)
            list->at[i].days = days;
    }
}

/* What is asked twice of the same days is asked once. */
static void drop_repeated(asked_list *list) {
    int kept = 0;
    for (int i = 0; i < list->n; i++) {
        bool is_repeated = false;
        for (int j = 0; j < kept; j++)
            is_repeated |= list->at[j].class == list->at[i].class &&
                           list->at[j].officers == list->at[i].officers &&
                           dayset_equal(&list->at[j].days, &list->at[i].days);
        if (!is_repeated)
            list->at[kept++] = list->at[i];
    }
    list->n = kept;
}

static bool list_has(const asked_list *list, const struct asked *asked) {
    for (int i = 0; i < list->n; i++)
        if (list->at[i].class == asked->class &&
            list->at[i].officers == asked->officers)
            return true;
    return false;
}

/* Needs of other trips that only the same officers could meet, on any day,
 * belong to the row as well. */
static void lift_needs(const struct asking *asking, asked_list *list,
                       int64_t limit) {
    for (int c = 0; c < asking->n_components; c++)
        for (int i = 0; i < asking->components[c]->classes.n; i++) {
            int class = asking->components[c]->classes.at[i];
            const struct trip_class *at = folding_class(asking->folding, class);
            for (int need = 0; need < at->n_needs; need++) {
                struct asked asked = {
                    .class = class,
                    .seats = at->needs[need].count,
                    .officers =
                        folding_officers(asking->folding, &at->needs[need]),
                    .days = all_days(asking->folding),
                };
                if (list_has(list, &asked))
                    continue;
                VEC_PUSH(list, asked);
                if (list_capacity(asking, list) != limit)
                    list->n--;
            }
        }
}

static void add_hall(struct halls *halls, const asked_list *list,
                     int64_t limit) {
    struct hall hall = {.limit = limit};
    for (int i = 0; i < list->n; i++) {
        const struct asked *asked = &list->at[i];
        if (!share_joins(&hall, asked))
            hall_share(&hall,
                       (struct share){asked->class, asked->seats, asked->days});
    }
    hall_round(&hall);
    VEC_PUSH(halls, hall);
}

/* The components that the list speaks of. */
static int list_components(const struct asking *asking, const asked_list *list,
                           struct component **components) {
    int n = 0;
    for (int c = 0; c < asking->n_components; c++) {
        bool is_in = false;
        for (int i = 0; i < list->n && !is_in; i++)
            is_in = component_class_index(asking->components[c],
                                          list->at[i].class) != NONE;
        if (is_in)
            components[n++] = asking->components[c];
    }
    return n;
}

/* The trips of the components within the span, in the answer. */
static int list_parts(const struct asking *asking,
                      const struct lifting *lifting, struct lift_part *parts) {
    int n = 0;
    for (int a = 0; a < asking->asked.n; a++) {
        const struct asked *asked = &asking->asked.at[a];
        struct dayset outside = dayset_minus(asked->days, lifting->days);
        bool is_in = false;
        for (int c = 0; c < lifting->n && !asked->need && !is_in; c++)
            is_in = component_class_index(lifting->components[c],
                                          asked->class) != NONE;
        if (is_in && dayset_is_empty(&outside))
            parts[n++] =
                (struct lift_part){asked->class, asked->days, asked->trips};
    }
    return n;
}

/* Adds a row about the span that the answer violates, if there is one. */
static bool add_lifted(const struct asking *asking, const asked_list *list,
                       struct dayset days, struct halls *halls) {
    const struct folding *folding = asking->folding;
    struct arena arena = {0};
    struct component **components =
        ARENA_NEW(&arena, struct component *, asking->n_components);
    bool *officers = ARENA_NEW(&arena, bool, folding->problem->n_inspectors);
    struct lift_part *parts =
        ARENA_NEW(&arena, struct lift_part, asking->asked.n);
    for (int i = 0; i < list->n; i++)
        for (int j = 0; j < list->at[i].officers->n; j++)
            officers[list->at[i].officers->inspector[j]] = true;
    struct lifting lifting = {
        .folding = folding,
        .components = components,
        .n = list_components(asking, list, components),
        .officers = officers,
        .parts = parts,
        .days = days,
    };
    lifting.n_parts = list_parts(asking, &lifting, parts);
    bool is_found = lift_add(&lifting, halls);
    arena_release(&arena);
    return is_found;
}

/* Rows about the year or else about single weeks; false if none is violated. */
static bool add_all_lifted(const struct asking *asking, const asked_list *list,
                           struct halls *halls) {
    const struct problem *problem = asking->folding->problem;
    if (add_lifted(asking, list, all_days(asking->folding), halls))
        return true;
    bool is_found = false;
    for (int w = 0; w < count_weeks(problem); w++) {
        struct dayset week = {0};
        dayset_add_span(&week, week_first(problem, w), week_end(problem, w));
        is_found |= add_lifted(asking, list, week, halls);
    }
    return is_found;
}

/* Adds the part of the cut that the root leads if it is violated. */
static void add_part(const struct asking *asking, int *leader, int root,
                     struct halls *halls) {
    asked_list list = {0};
    int64_t officer_days = 0;
    for (int a = 0; a < asking->asked.n; a++) {
        const struct asked *asked = &asking->asked.at[a];
        if (root_of(leader, a) != root ||
            !roster_clashes(&asking->roster, asked->arc))
            continue;
        officer_days += asked->seats * asked->trips;
        VEC_PUSH(&list, *asked);
    }
    int64_t limit = list_capacity(asking, &list);
    bool is_violated = officer_days > limit;
    if (is_violated && !add_all_lifted(asking, &list, halls)) {
        lift_days(asking, &list, limit);
        drop_repeated(&list);
        lift_needs(asking, &list, limit);
        add_hall(halls, &list, limit);
    }
    VEC_RELEASE(&list);
}

static int add_parts(const struct asking *asking, struct halls *halls) {
    int *leader = stop_calloc((size_t)asking->asked.n, sizeof *leader);
    join_by_officer(asking, leader);
    for (int a = 0; a < asking->asked.n; a++)
        if (root_of(leader, a) == a &&
            roster_clashes(&asking->roster, asking->asked.at[a].arc))
            add_part(asking, leader, a, halls);
    free(leader);
    return halls->n;
}

int clash_find(struct component *const *components, int n,
               const struct folding *folding, struct halls *halls) {
    struct asking asking = {
        .folding = folding, .components = components, .n_components = n};
    roster_init(&asking.roster, folding, &folding->crowds);
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
