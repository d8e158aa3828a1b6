/*
 * fair.c - squares of officer-days, least first.
 *
 * For trips of a day the flow is exact (balance.c) as long as no home section
 * has spent its budget.  Trips of several days get their crews by long_crews.h;
 * where its bound is not met the crew program decides, unless it is too large.
 */
#include "solver/fair.h"

#include "model/problem.h"
#include "solver/balance.h"
#include "solver/crewing.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/long_crews.h"
#include "solver/turns.h"

#include <stdlib.h>

#define MOST_POSTS 20000 // officers on the trips that each may sit on

static bool outing_is_long(const struct folding *folding,
                           const struct outing *outing) {
    return folding_class(folding, outing->class)->length > 1;
}

static bool has_long_outings(const struct group *group,
                             const struct folding *folding) {
    for (int i = 0; i < group->settlement.outings.n; i++) {
        const struct outing *outing = &group->settlement.outings.at[i];
        if (outing->start != NONE && !outing->is_kept &&
            outing_is_long(folding, outing))
            return true;
    }
    return false;
}

/* Has a home section nothing left of its budget? */
static bool has_spent_budget(const struct group *group,
                             const struct folding *folding) {
    const struct roster *roster = &group->settlement.roster;
    for (int s = 0; s < folding->problem->sections.n; s++)
        if (roster->has_budgets && roster->homes[s].node &&
            flow_room(&roster->flow, roster->homes[s].arc) <= 0)
            return true;
    return false;
}

/* Beyond, the crew program is not solved in minutes: who goes is left as it is,
 * with the bound. */
static bool is_small(const struct dated *dated, const struct folding *folding) {
    int64_t posts = 0;
    for (int i = 0; i < dated->n; i++) {
        const struct trip_class *class =
            folding_class(folding, dated->at[i]->class);
        for (int need = 0; need < class->n_needs; need++)
            posts += folding_officers(folding, &class->needs[need])->n;
    }
    return posts <= MOST_POSTS;
}

static void crews_by_program(struct group *group, const struct folding *folding,
                             const struct deadline *deadline) {
    struct settlement *settlement = &group->settlement;
    struct dated dated = {
        ARENA_NEW(&settlement->arena, struct outing *, settlement->outings.n),
        0};
    for (int i = 0; i < settlement->outings.n; i++)
        if (settlement->outings.at[i].start != NONE &&
            settlement->outings.at[i].host == NONE)
            dated.at[dated.n++] = &settlement->outings.at[i];
    if (!is_small(&dated, folding) ||
        crewing_fair(&dated, folding, deadline, &settlement->arena,
                     &group->squares) != CREWING_FOUND)
        return;
    group->squares_bound = group->squares;
    settlement->is_named = true;
}

/* Names those whose turn it is: false if somebody would go more than he may. */
static bool take_turns(struct group *group) {
    if (!crowds_are_folded(group->settlement.roster.crowds))
        return true;
    struct turns turns;
    turns_take(&turns, &group->settlement);
    group->squares += turns.excess;
    bool is_right = turns.is_right;
    turns_release(&turns);
    return is_right;
}

/* By flows alone; false if time was over before shares were equal. */
static bool balance_group(struct group *group, const struct folding *folding,
                          const struct deadline *deadline) {
    struct roster *roster = &group->settlement.roster;
    bool is_equal = balance_loads(roster, deadline);
    group->squares = roster_squares(roster);
    group->squares_bound =
        is_equal ? group->squares : roster_squares_at_least(roster);
    if (!is_equal || (!has_long_outings(group, folding) &&
                      !has_spent_budget(group, folding)))
        return is_equal;
    struct long_crews crews;
    long_crews_init(&crews, &group->settlement, deadline);
    group->squares_bound = crews.bound;
    if (group->squares_bound < group->squares)
        long_crews_fix(&crews, &group->squares);
    long_crews_release(&crews);
    return true;
}

bool fair_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline) {
    bool is_equal = balance_group(group, folding, deadline);
    if (!take_turns(group))
        return false;
    if (is_equal && group->squares_bound < group->squares)
        crews_by_program(group, folding, deadline);
    return true;
}
