/*
 * search.h - the best whole numbers for a program, and the proof.
 *
 * First the relaxation: it is solved, rows that it violates are added, and its
 * prices tell what no solution can cost less than (bound.h).  Mostly a solution
 * just as cheap is known already or found by diving (dive.h), which proves
 * both.  Only what is left open then is searched by branch and cut (windows.h).
 */
#ifndef SOLVER_SEARCH_H
#define SOLVER_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;
struct ip_answer;
struct ip_watch;
struct needed;
struct relaxation;

/* How long: to the proof; as long as that mostly takes; for one dive; or, where
 * a solution is known, not at all. */
enum search_patience { SEARCH_LONG, SEARCH_SHORT, SEARCH_DIVE, SEARCH_NONE };

/* What the caller knows of the program. */
struct search_hints {
    /* Adds rows that hold for every solution, but not for the relaxation's
     * values; returns how many. */
    int (*add_rows)(void *context, const struct relaxation *relaxation);
    void *context;
    bool is_level; // what costs is how uneven loads are, by the last columns
    int64_t floor; // no solution costs less; INT64_MIN if nothing is known
    struct needed *needed; // the caller's: by what was searched before, in and
                           // out
    enum search_patience patience;
};

/* Adds rows to the program and narrows its columns.  answer->x is the
 * caller's; if answer->has_solution it holds one to begin with.  watch may be
 * null. */
void search(struct ip_answer *answer, struct ip *ip,
            const struct search_hints *hints, const struct deadline *deadline,
            const struct ip_watch *watch);

#endif
