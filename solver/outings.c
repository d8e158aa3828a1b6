#include "solver/outings.h"

#include "model/base/stop.h"
#include "model/baseline.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/component.h"
#include "solver/deal.h"
#include "solver/folding.h"
#include "solver/settle.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static struct dayset slot_days(const struct component *component,
                               const struct folding *folding, int s) {
    const struct slot *slot = &component->slots.at[s];
    struct dayset days = {0};
    if (kind_length(folding_kind(folding, slot->kind)) > 1)
        dayset_add(&days, slot->first);
    else
        days = component->blocks.at.at[slot->block].days;
    return days;
}

static void outing_new(struct settlement *settlement, int component, int v) {
    const struct folding *folding = settlement->folding;
    const struct component *at = settlement->components[component];
    int s = settlement->slot_of[v];
    struct outing outing = {
        .class = folding_kind(folding, at->slots.at[s].kind)->class,
        .days = slot_days(at, folding, s),
        .week = at->blocks.at.at[at->slots.at[s].block].week,
        .visit = {v, NONE},
        .n = 1,
        .start = NONE,
        .host = NONE,
    };
    VEC_PUSH(&settlement->outings, outing);
}

/* Half-day visits of a class and block, in the order of the demand; before
 * the others those whom their baseline crew takes along on a locked trip. */
struct half {
    int class;
    int block;
    bool is_other;
    int visit;
};

static int half_compare(const void *a, const void *b) {
    const struct half *x = a;
    const struct half *y = b;
    if (x->class != y->class)
        return x->class < y->class ? -1 : 1;
    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    if (x->is_other != y->is_other)
        return x->is_other ? 1 : -1;
    return (x->visit > y->visit) - (x->visit < y->visit);
}

/* Locked trips take in the first visits of the run; returns how many. */
static int take_in(struct settlement *settlement, int component,
                   const struct half *halves, int n) {
    const struct folding *folding = settlement->folding;
    const struct component *at = settlement->components[component];
    int d = at->blocks.at.at[halves->block].first;
    int taken = 0;
    for (int i = 0; i < folding->supply.open_trips.n && taken < n; i++) {
        const struct open_trip *open = &folding->supply.open_trips.at[i];
        if (open->class != halves->class || open->day != d)
            continue;
        outing_new(settlement, component, halves[taken++].visit);
        struct outing *outing =
            &settlement->outings.at[settlement->outings.n - 1];
        const struct visit *host = &folding->demand->visits[open->visit];
        outing->host = open->visit;
        outing->members = ARENA_NEW(&settlement->arena, int, host->row->n_crew);
        memcpy(outing->members, host->row->crew,
               (size_t)host->row->n_crew * sizeof *outing->members);
    }
    return taken;
}

/* The first visits go out each with one from the second half of the list, so
 * that visits of one enterprise seldom meet. */
static void pair_run(struct settlement *settlement, int component,
                     const struct half *halves, int n) {
    int n_trips = (n + 1) / 2;
    for (int i = 0; i < n_trips; i++) {
        outing_new(settlement, component, halves[i].visit);
        struct outing *outing =
            &settlement->outings.at[settlement->outings.n - 1];
        if (i + n_trips < n)
            outing->visit[outing->n++] = halves[i + n_trips].visit;
    }
}

static void pair_halves(struct settlement *settlement, int component,
                        struct half *halves, int n) {
    if (n)
        qsort(halves, (size_t)n, sizeof *halves, half_compare);
    for (int i = 0, end; i < n; i = end) {
        end = i;
        while (end < n && halves[end].class == halves[i].class &&
               halves[end].block == halves[i].block)
            end++;
        int taken = take_in(settlement, component, halves + i, end - i);
        pair_run(settlement, component, halves + i + taken, end - i - taken);
    }
}

/* Did the baseline have the visit on a trip that is locked now? */
static bool has_host(const struct folding *folding, int v) {
    const struct visit *visit = &folding->demand->visits[v];
    for (int i = 0; i < folding->supply.open_trips.n; i++) {
        const struct open_trip *open = &folding->supply.open_trips.at[i];
        const struct visit *host = &folding->demand->visits[open->visit];
        if (visit->announced == open->day &&
            row_has_crew(visit->row, host->row->crew, host->row->n_crew))
            return true;
    }
    return false;
}

static void outings_of_component(struct settlement *settlement, int c) {
    const struct folding *folding = settlement->folding;
    const struct component *component = settlement->components[c];
    VEC(struct half) halves = {0};
    for (int i = 0; i < component->kinds.n; i++) {
        const struct kind *kind = folding_kind(folding, component->kinds.at[i]);
        int n_visits;
        const int *visits = component_visits(component, i, &n_visits);
        for (int j = 0; j < n_visits; j++) {
            int v = visits[j];
            int s = settlement->slot_of[v];
            settlement->component_of[v] = c;
            if (s == NONE)
                continue;
            struct half half = {kind->class, component->slots.at[s].block,
                                !has_host(folding, v), v};
            if (folding_class(folding, kind->class)->paired)
                VEC_PUSH(&halves, half);
            else
                outing_new(settlement, c, v);
        }
    }
    pair_halves(settlement, c, halves.at, halves.n);
    VEC_RELEASE(&halves);
}

/* The officers of the smallest set of the class: the fewer, the harder. */
static int least_officers(const struct folding *folding, int class) {
    const struct trip_class *at = folding_class(folding, class);
    int least = INT32_MAX;
    for (int i = 0; i < at->n_needs; i++) {
        int n = folding_officers(folding, &at->needs[i])->n;
        least = n < least ? n : least;
    }
    return least;
}

static int outing_compare(const void *a, const void *b, void *context) {
    const struct folding *folding = context;
    const struct outing *x = a;
    const struct outing *y = b;
    if (x->week != y->week)
        return x->week < y->week ? -1 : 1;
    int by_days = dayset_count(&x->days) - dayset_count(&y->days);
    if (by_days)
        return by_days;
    int by_officers =
        least_officers(folding, x->class) - least_officers(folding, y->class);
    if (by_officers)
        return by_officers;
    return (x->visit[0] > y->visit[0]) - (x->visit[0] < y->visit[0]);
}

bool outings_make(struct settlement *settlement, struct settle_clash *clash) {
    const struct folding *folding = settlement->folding;
    bool is_dealt = true;
    for (int c = 0; c < settlement->n_components; c++) {
        const struct component *component = settlement->components[c];
        int slot;
        if (!deal_visits(component, folding, settlement->slot_of,
                         &settlement->broken, &slot)) {
            const struct slot *at = &component->slots.at[slot];
            clash->class = folding_kind(folding, at->kind)->class;
            clash->weeks = ~UINT64_C(0);
            is_dealt = false;
        }
        outings_of_component(settlement, c);
    }
    if (settlement->outings.n)
        qsort_r(settlement->outings.at, (size_t)settlement->outings.n,
                sizeof *settlement->outings.at, outing_compare,
                (void *)folding);
    return is_dealt && !settlement->broken.n;
}

/* Kuhn's augmenting path: seats someone, moving others on. */
struct seating {
    const struct trip_class *class;
    int **officers;  // [n_needs] who may fill it, the least booked first
    int *n_officers; // [n_needs]
    int *seat_of;    // [n_inspectors] or NONE
    bool *tried;     // [n_inspectors]
};

static int need_of_seat(const struct trip_class *class, int seat) {
    int need = 0;
    while (seat >= class->needs[need].count)
        seat -= class->needs[need++].count;
    return need;
}

static bool seat_fill(struct seating *seating, int seat) {
    int need = need_of_seat(seating->class, seat);
    for (int i = 0; i < seating->n_officers[need]; i++) {
        int who = seating->officers[need][i];
        if (seating->tried[who])
            continue;
        seating->tried[who] = true;
        if (seating->seat_of[who] == NONE ||
            seat_fill(seating, seating->seat_of[who])) {
            seating->seat_of[who] = seat;
            return true;
        }
    }
    return false;
}

/* Seats the whole crew; members by seat. */
static bool seats_fill(struct seating *seating, int n_inspectors,
                       int *members) {
    for (int seat = 0; seat < seating->class->crew; seat++) {
        memset(seating->tried, 0, (size_t)n_inspectors * sizeof(bool));
        if (!seat_fill(seating, seat))
            return false;
    }
    for (int who = 0; who < n_inspectors; who++)
        if (seating->seat_of[who] != NONE)
            members[seating->seat_of[who]] = who;
    return true;
}

static bool members_book(struct settlement *settlement, const int *members,
                         int n, int first, int end) {
    for (int i = 0; i < n; i++) {
        if (roster_book(&settlement->roster, members[i], first, end))
            continue;
        while (i--)
            roster_unbook(&settlement->roster, members[i], first, end);
        return false;
    }
    return true;
}

static int booked_compare(const void *a, const void *b, void *roster) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    int by_booked = roster_compare_booked(roster, x, y);
    return by_booked ? by_booked : (x > y) - (x < y);
}

/* The officers of the need who could be booked for the days, to list, of a
 * crowd no more than fill a crew; returns how many. */
static int list_bookable(struct settlement *settlement, const struct need *need,
                         const struct trip_class *class, int first, int *list) {
    struct roster *roster = &settlement->roster;
    int end = first + class->length;
    int n =
        crowds_list(roster->crowds, folding_officers(settlement->folding, need),
                    class->crew, list);
    int n_bookable = 0;
    for (int i = 0; i < n; i++) {
        if (!roster_book(roster, list[i], first, end))
            continue;
        roster_unbook(roster, list[i], first, end);
        list[n_bookable++] = list[i];
    }
    if (n_bookable)
        qsort_r(list, (size_t)n_bookable, sizeof *list, booked_compare, roster);
    return n_bookable;
}

static void seating_init(struct seating *seating, struct arena *arena,
                         struct settlement *settlement,
                         const struct trip_class *class, int first) {
    int n_inspectors = settlement->folding->problem->n_inspectors;
    *seating = (struct seating){
        .class = class,
        .officers = ARENA_NEW(arena, int *, class->n_needs),
        .n_officers = ARENA_NEW(arena, int, class->n_needs),
        .seat_of = ARENA_NEW(arena, int, n_inspectors),
        .tried = ARENA_NEW(arena, bool, n_inspectors),
    };
    for (int who = 0; who < n_inspectors; who++)
        seating->seat_of[who] = NONE;
    for (int i = 0; i < class->n_needs; i++) {
        seating->officers[i] = ARENA_NEW(arena, int, n_inspectors);
        seating->n_officers[i] = list_bookable(
            settlement, &class->needs[i], class, first, seating->officers[i]);
    }
}

bool outing_book(struct settlement *settlement, struct outing *outing, int d) {
    const struct folding *folding = settlement->folding;
    const struct trip_class *class = folding_class(folding, outing->class);
    struct arena arena = {0};
    struct seating seating;
    seating_init(&seating, &arena, settlement, class, d);
    int *members = ARENA_NEW(&settlement->arena, int, class->crew);
    bool is_booked =
        seats_fill(&seating, folding->problem->n_inspectors, members) &&
        members_book(settlement, members, class->crew, d, d + class->length);
    outing->members = is_booked ? members : NULL;
    arena_release(&arena);
    return is_booked;
}

void outing_uncrew(struct settlement *settlement, struct outing *outing) {
    if (outing->host != NONE)
        return;
    const struct trip_class *class =
        folding_class(settlement->folding, outing->class);
    if (!outing->members) {
        roster_remove(&settlement->roster, outing->class, outing->start);
        return;
    }
    for (int i = 0; i < class->crew; i++)
        roster_unbook(&settlement->roster, outing->members[i], outing->start,
                      outing->start + class->length);
    outing->members = NULL;
    outing->is_kept = false;
}

void outing_drop_visit(struct settlement *settlement, struct outing *outing,
                       int j) {
    assert(outing->start != NONE && j < outing->n);
    settlement->start[outing->visit[j]] = NONE;
    outing->visit[j] = outing->visit[outing->n - 1];
    if (--outing->n)
        return;
    outing_uncrew(settlement, outing);
    outing->start = NONE;
}
