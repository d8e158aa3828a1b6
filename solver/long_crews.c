#include "solver/long_crews.h"

#include "model/problem.h"
#include "solver/balance.h"
#include "solver/calendar.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/settle.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define ATTEMPTS 12
#define ROUNDS 4
#define BALANCES 128 // while trips are given crews, at most
#define HOPEFUL 2    // of them: to order the trips otherwise may do

static const struct trip_class *class_of(const struct long_crews *crews,
                                         const struct outing *outing) {
    return folding_class(crews->settlement->folding, outing->class);
}

static bool has_place(const struct outing *outing) {
    return outing->start != NONE && outing->host == NONE;
}

static bool is_to_crew(const struct long_crews *crews,
                       const struct outing *outing) {
    return has_place(outing) && !outing->is_kept &&
           class_of(crews, outing)->length > 1;
}

static void book_crew(struct long_crews *crews, const struct outing *outing) {
    const struct trip_class *class = class_of(crews, outing);
    for (int i = 0; i < class->crew; i++)
        crews->is_filled &=
            roster_book(&crews->roster, outing->members[i], outing->start,
                        outing->start + class->length);
}

/* Those of the need who could do all days of the outing, of a crowd so many at
 * most, to list; returns how many. */
static int list_able(const struct long_crews *crews, const struct need *need,
                     const struct outing *outing, int most, int *list) {
    const struct folding *folding = crews->settlement->folding;
    int n_listed = crowds_list(crews->roster.crowds,
                               folding_officers(folding, need), most, list);
    int n = 0;
    for (int j = 0; j < n_listed; j++)
        if (inspector_is_free(&folding->supply, list[j], outing->start,
                              class_of(crews, outing)->length))
            list[n++] = list[j];
    return n;
}

static int *list_new(const struct long_crews *crews) {
    const struct problem *problem = crews->settlement->folding->problem;
    return stop_calloc((size_t)problem->n_inspectors, sizeof(int));
}

/* Each day by itself, of those who could do them all. */
static void ask_days(struct long_crews *crews, const struct outing *outing) {
    const struct trip_class *class = class_of(crews, outing);
    int *list = list_new(crews);
    for (int i = 0; i < class->n_needs; i++) {
        struct officers able = {
            list, list_able(crews, &class->needs[i], outing, INT_MAX, list)};
        for (int d = outing->start; d < outing->start + class->length; d++) {
            struct dayset days = {0};
            dayset_add(&days, d);
            VEC_PUSH(&crews->asks, roster_ask(&crews->roster, &able, &days,
                                              class->needs[i].count));
        }
    }
    free(list);
}

/* Crews that stay first, whom nobody can relieve. */
static void fill_roster(struct long_crews *crews) {
    const struct settlement *settlement = crews->settlement;
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (has_place(outing) && (outing->is_kept || crews->is_settled[i]))
            book_crew(crews, outing);
    }
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (has_place(outing) && !outing->is_kept &&
            class_of(crews, outing)->length == 1)
            crews->is_filled &=
                roster_add(&crews->roster, outing->class, outing->start);
    }
    for (int t = 0; t < crews->trips.n; t++) {
        int i = crews->trips.at[t];
        crews->ask_first[i] = crews->asks.n;
        if (!crews->is_settled[i])
            ask_days(crews, &settlement->outings.at[i]);
    }
    roster_meet(&crews->roster);
}

static void roster_begin(struct long_crews *crews) {
    roster_init(&crews->roster, crews->settlement->folding,
                crews->settlement->roster.crowds);
    crews->roster.has_budgets = false;
    crews->asks.n = 0;
    crews->is_filled = true;
    fill_roster(crews);
}

void long_crews_init(struct long_crews *crews, struct settlement *settlement,
                     const struct deadline *deadline) {
    int n = settlement->outings.n;
    *crews = (struct long_crews){
        .settlement = settlement,
        .deadline = deadline,
        .ask_first = stop_calloc((size_t)n, sizeof *crews->ask_first),
        .is_settled = stop_calloc((size_t)n, sizeof *crews->is_settled),
    };
    for (int i = 0; i < n; i++)
        if (is_to_crew(crews, &settlement->outings.at[i]))
            VEC_PUSH(&crews->trips, i);
    roster_begin(crews);
    crews->bound = balance_loads(&crews->roster, deadline)
                       ? roster_squares(&crews->roster)
                       : roster_squares_at_least(&crews->roster);
}

void long_crews_release(struct long_crews *crews) {
    roster_release(&crews->roster);
    VEC_RELEASE(&crews->trips);
    VEC_RELEASE(&crews->asks);
    free(crews->ask_first);
    free(crews->is_settled);
}

static bool is_aboard(const int *members, int n, int who) {
    for (int i = 0; i < n; i++)
        if (members[i] == who)
            return true;
    return false;
}

/* Has the first less?  In crowds that have as much the one with less booked for
 * each, as trips of several days cannot be shared out later. */
static bool is_before(const struct roster *roster, int a, int b) {
    int64_t of_a = roster_load(roster, a);
    int64_t of_b = roster_load(roster, b);
    if (of_a != of_b || !crowds_are_folded(roster->crowds))
        return of_a < of_b;
    return roster_compare_booked(roster, a, b) < 0;
}

/* Takes the one with the smallest load out of the list. */
static int take_least(const struct roster *roster, int *list, int *n) {
    int best = 0;
    for (int i = 1; i < *n; i++)
        if (is_before(roster, list[i], list[best]))
            best = i;
    int who = list[best];
    list[best] = list[--*n];
    return who;
}

/* Books somebody for a seat; false if nobody can go. */
static bool seat_fix(struct long_crews *crews, const struct outing *outing,
                     const struct need *need, int *members, int n_members) {
    struct roster *roster = &crews->roster;
    int end = outing->start + class_of(crews, outing)->length;
    int *list = list_new(crews);
    int n = list_able(crews, need, outing, class_of(crews, outing)->crew, list);
    bool is_booked = false;
    while (n && !is_booked) {
        int who = take_least(roster, list, &n);
        is_booked = !is_aboard(members, n_members, who) &&
                    roster_book_over(roster, who, outing->start, end);
        members[n_members] = who;
    }
    free(list);
    return is_booked;
}

static void crew_unbook(struct long_crews *crews, const struct outing *outing,
                        const int *members, int n) {
    for (int i = 0; i < n; i++)
        roster_unbook(&crews->roster, members[i], outing->start,
                      outing->start + class_of(crews, outing)->length);
}

/* If nobody can go on a seat, nobody is booked. */
static bool crew_fix(struct long_crews *crews, const struct outing *outing,
                     int *members) {
    const struct trip_class *class = class_of(crews, outing);
    int n = 0;
    for (int i = 0; i < class->n_needs; i++)
        for (int j = 0; j < class->needs[i].count; j++, n++)
            if (!seat_fix(crews, outing, &class->needs[i], members, n)) {
                crew_unbook(crews, outing, members, n);
                return false;
            }
    return true;
}

static void withdraw_days(struct long_crews *crews, int i) {
    const struct trip_class *class =
        class_of(crews, &crews->settlement->outings.at[i]);
    for (int a = 0; a < class->n_needs * class->length; a++)
        roster_withdraw(&crews->roster,
                        crews->asks.at[crews->ask_first[i] + a]);
}

/* Is it time to balance after the t-th trip?  After every one if there are
 * few. */
static bool is_time_to_balance(const struct long_crews *crews, int t) {
    int step = 1 + crews->trips.n / BALANCES;
    return t % step == 0 || t + 1 == crews->trips.n;
}

/* Returns how many trips have crews before one has none. */
static int trips_fix(struct long_crews *crews, int **members) {
    for (int t = 0; t < crews->trips.n; t++) {
        int i = crews->trips.at[t];
        if (crews->is_settled[i])
            continue;
        withdraw_days(crews, i);
        if (!crew_fix(crews, &crews->settlement->outings.at[i], members[i]) ||
            (is_time_to_balance(crews, t) &&
             !balance_loads(&crews->roster, crews->deadline)))
            return t;
    }
    return crews->trips.n;
}

static bool share_week(const struct long_crews *crews, int i, int j) {
    const struct problem *problem = crews->settlement->folding->problem;
    const struct outing *a = &crews->settlement->outings.at[i];
    const struct outing *b = &crews->settlement->outings.at[j];
    return week_of(problem, a->start) <=
               week_of(problem, b->start + class_of(crews, b)->length - 1) &&
           week_of(problem, b->start) <=
               week_of(problem, a->start + class_of(crews, a)->length - 1);
}

static void settle_weeks_of(struct long_crews *crews, int i) {
    for (int t = 0; t < crews->trips.n; t++)
        if (share_week(crews, i, crews->trips.at[t]))
            crews->is_settled[crews->trips.at[t]] = true;
}

static void come_first(struct long_crews *crews, int t) {
    int failed = crews->trips.at[t];
    memmove(crews->trips.at + 1, crews->trips.at,
            (size_t)t * sizeof *crews->trips.at);
    crews->trips.at[0] = failed;
}

static bool all_fix(struct long_crews *crews, int **members) {
    for (int attempt = 0;; attempt++) {
        int t = trips_fix(crews, members);
        if (t == crews->trips.n)
            return true;
        if (attempt == ATTEMPTS || deadline_is_long_over(crews->deadline))
            return false;
        if (attempt >= HOPEFUL)
            settle_weeks_of(crews, crews->trips.at[t]);
        come_first(crews, t);
        roster_release(&crews->roster);
        roster_begin(crews);
    }
}

/* The roster as it was before a trip's crew changes. */
struct before {
    struct flow_saved flow;
    int *booked; // [crowds]
    int *members;
    int64_t squares;
};

static struct before remember(const struct long_crews *crews,
                              const int *members, int crew) {
    const struct roster *roster = &crews->roster;
    size_t n = (size_t)roster->crowds->n;
    struct before before = {
        .flow = flow_save(&roster->flow),
        .booked = stop_calloc(n, sizeof(int)),
        .members = stop_calloc((size_t)crew, sizeof(int)),
        .squares = roster_squares(roster),
    };
    memcpy(before.booked, roster->booked, n * sizeof(int));
    memcpy(before.members, members, (size_t)crew * sizeof(int));
    return before;
}

static void go_back(struct long_crews *crews, const struct before *before,
                    int *members, int crew) {
    struct roster *roster = &crews->roster;
    size_t n = (size_t)roster->crowds->n;
    flow_restore(&roster->flow, before->flow);
    memcpy(roster->booked, before->booked, n * sizeof(int));
    memcpy(members, before->members, (size_t)crew * sizeof(int));
}

/* Gives the trip another crew if that is no worse. */
static void trip_fix_again(struct long_crews *crews, int i, int *members) {
    const struct outing *outing = &crews->settlement->outings.at[i];
    const struct trip_class *class = class_of(crews, outing);
    struct before before = remember(crews, members, class->crew);
    crew_unbook(crews, outing, members, class->crew);
    bool is_fixed = balance_loads(&crews->roster, crews->deadline) &&
                    crew_fix(crews, outing, members);
    bool is_kept = is_fixed && balance_loads(&crews->roster, crews->deadline) &&
                   roster_squares(&crews->roster) <= before.squares;
    if (is_fixed && !is_kept)
        crew_unbook(crews, outing, members, class->crew);
    if (is_kept)
        free(before.flow.room);
    else
        go_back(crews, &before, members, class->crew);
    free(before.booked);
    free(before.members);
}

/* Trip by trip, as long as that may come to the bound. */
static void all_fix_again(struct long_crews *crews, int **members) {
    for (int round = 0; round < ROUNDS; round++)
        for (int t = 0; t < crews->trips.n; t++) {
            int i = crews->trips.at[t];
            if (roster_squares(&crews->roster) <= crews->bound ||
                deadline_is_over(crews->deadline))
                return;
            if (!crews->is_settled[i])
                trip_fix_again(crews, i, members[i]);
        }
}

static int **members_new(const struct long_crews *crews) {
    struct settlement *settlement = crews->settlement;
    int **members = stop_calloc((size_t)settlement->outings.n, sizeof *members);
    for (int t = 0; t < crews->trips.n; t++) {
        int i = crews->trips.at[t];
        members[i] =
            ARENA_NEW(&settlement->arena, int,
                      class_of(crews, &settlement->outings.at[i])->crew);
    }
    return members;
}

/* Do the home sections keep to their budgets, which this roster lets pass? */
static bool keeps_budgets(const struct long_crews *crews) {
    const struct folding *folding = crews->settlement->folding;
    const struct roster *roster = &crews->roster;
    for (int s = 0; s < folding->problem->sections.n; s++)
        if (folding->problem->enforce_budget && roster->homes[s].node &&
            FLOW_UNBOUNDED - flow_room(&roster->flow, roster->homes[s].arc) >
                folding->supply.budget_left[s])
            return false;
    return true;
}

/* Trips of a day that do not keep their crew are the roster's from now on,
 * whoever found them one before. */
static void take_over(struct long_crews *crews, int *const *members) {
    struct settlement *settlement = crews->settlement;
    for (int i = 0; i < settlement->outings.n; i++) {
        struct outing *outing = &settlement->outings.at[i];
        if (members[i] && !crews->is_settled[i])
            outing->members = members[i];
        else if (has_place(outing) && !outing->is_kept &&
                 class_of(crews, outing)->length == 1)
            outing->members = NULL;
    }
    struct roster old = settlement->roster;
    settlement->roster = crews->roster;
    crews->roster = old;
}

void long_crews_fix(struct long_crews *crews, int64_t *squares) {
    int **members = members_new(crews);
    bool is_fixed = all_fix(crews, members);
    if (is_fixed)
        all_fix_again(crews, members);
    if (is_fixed && crews->is_filled && keeps_budgets(crews) &&
        roster_squares(&crews->roster) < *squares) {
        *squares = roster_squares(&crews->roster);
        take_over(crews, members);
    }
    free(members);
}
