/*
 * roster.h - who can go: trips and officers as a flow.
 *
 *   trip of a class on a day -> its seats -> (crowd, day) -> (crowd, week)
 *       -> crowd -> home section -> sink
 *
 * Every node behind (crowd, day) has one parent and capacities are whole, so
 * the flow is whole: it says how many of a crowd sit on every trip, and
 * turns.h who.  A trip of several days keeps its crew, which no flow can say:
 * its officers are booked first.
 */
#ifndef SOLVER_ROSTER_H
#define SOLVER_ROSTER_H

#include "model/base/arena.h"
#include "solver/flow.h"

#include <stdbool.h>

struct crowds;
struct folding;
struct dayset;
struct officers;

/* A node behind the seats and the only arc that leaves it. */
struct stop_over {
    int node; // + 1, 0 if not made yet
    int arc;
};

struct roster {
    struct arena arena;
    const struct folding *folding;
    const struct crowds *crowds;
    struct flow flow;
    int source;
    int sink;
    int n_weeks;
    bool has_budgets;        // home sections keep to theirs
    struct stop_over *days;  // [crowds.n * n_days]
    struct stop_over *weeks; // [crowds.n * n_weeks]
    struct stop_over *years; // [crowds.n]
    struct stop_over *homes; // [sections]
    int *booked;             // [crowds.n] days on trips of several days
    int *listed;             // [crowds.n] of a set at work, else 0
    uint64_t lot;            // from the plan's seed: who is asked first
    int *seat_arcs; // [n_classes * n_days] arc + 1 into the first need's node,
                    // see roster_seat_arc
    VEC(int) arcs_of_needs;
};

/* The crowds are the folding's, or everybody alone. */
void roster_init(struct roster *roster, const struct folding *folding,
                 const struct crowds *crowds);
void roster_release(struct roster *roster);

/*
 * Asks for officer-days on any of the days, whatever the trips: what the trips
 * of several days together need at least.  Returns the arc.
 */
int roster_ask(struct roster *roster, const struct officers *officers,
               const struct dayset *days, int64_t officer_days);

/* After roster_meet: is it part of what clashes? */
bool roster_clashes(const struct roster *roster, int arc);

/* Takes back what was asked. */
void roster_withdraw(struct roster *roster, int arc);

/* Meets as much of what is asked as can be; returns it. */
int64_t roster_meet(struct roster *roster);

/* Adds one trip of a class of one day if a crew can be found, moving others'
 * crews if need be. */
bool roster_add(struct roster *roster, int class, int d);

/* How many seats of one such trip more could be filled, moving others' crews
 * if need be; nothing is added. */
int roster_count_seats(struct roster *roster, int class, int d);

/* Makes room for so many officer-days more, of an officer alone: the officer's
 * of the week of the day or of the year, or a home section's of the year. */
void roster_widen_week(struct roster *roster, int inspector, int d, int by);
void roster_widen_year(struct roster *roster, int inspector, int by);
void roster_widen_home(struct roster *roster, int section, int by);

/* Takes one such trip out again. */
void roster_remove(struct roster *roster, int class, int d);

/* The arc into the seats of the need of the class's trips of that day, of which
 * there must have been some. */
int roster_seat_arc(const struct roster *roster, int class, int d, int need);

/* Books the officer for all of these days, before any trip is added.  False if
 * he is absent or booked on one of them, or a limit is reached.  Of a crowd any
 * one is meant, who does nothing else in these weeks. */
bool roster_book(struct roster *roster, int inspector, int first, int end);
void roster_unbook(struct roster *roster, int inspector, int first, int end);

/* Who has less booked, if those of a crowd share it: as memcmp. */
int roster_compare_booked(const struct roster *roster, int a, int b);

/* Books though he may sit on trips of a day by now, which others take over, or
 * are left with them if it does not go. */
bool roster_book_over(struct roster *roster, int inspector, int first, int end);

#endif
