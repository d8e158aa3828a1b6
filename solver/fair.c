/*
 * fair.c - squares of officer-days, least first.
 *
 * For trips of a day the flow is exact (balance.c) as long as no home section
 * has spent its budget.  Trips of several days keep the crew they were settled
 * with.  If their days could be given away one by one, and budgets were
 * without end, and even that would not be fairer, these crews are the fairest.
 * Otherwise the crew program decides.
 */
#include "solver/fair.h"

#include "model/problem.h"
#include "solver/balance.h"
#include "solver/crewing.h"
#include "solver/folding.h"
#include "solver/group.h"

#include <stdlib.h>

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

/* Asks for each day of the outing by itself, of those who could do them all. */
static void ask_days(struct roster *roster, const struct folding *folding,
                     const struct outing *outing) {
    const struct trip_class *class = folding_class(folding, outing->class);
    int *list =
        stop_calloc((size_t)folding->problem->n_inspectors, sizeof *list);
    for (int i = 0; i < class->n_needs; i++) {
        const struct officers *set =
            folding_officers(folding, &class->needs[i]);
        struct officers able = {list, 0};
        for (int j = 0; j < set->n; j++)
            if (inspector_is_free(&folding->supply, set->inspector[j],
                                  outing->start, class->length))
                list[able.n++] = set->inspector[j];
        for (int d = outing->start; d < outing->start + class->length; d++) {
            struct dayset days = {0};
            dayset_add(&days, d);
            roster_ask(roster, &able, &days, class->needs[i].count);
        }
    }
    free(list);
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

static bool is_kept(const struct outing *outing) {
    return outing->start != NONE && outing->host == NONE && outing->is_kept;
}

static void book_members(struct roster *roster, const struct folding *folding,
                         const struct outing *outing) {
    const struct trip_class *class = folding_class(folding, outing->class);
    for (int i = 0; i < class->crew; i++)
        roster_book(roster, outing->members[i], outing->start,
                    outing->start + class->length);
}

/* No crews have less, since trips of several days are taken apart here and
 * budgets do not count. */
static int64_t squares_at_least(const struct group *group,
                                const struct folding *folding,
                                const struct deadline *deadline) {
    struct roster roster;
    roster_init(&roster, folding);
    roster.has_budgets = false;
    const struct settlement *settlement = &group->settlement;
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (is_kept(outing))
            book_members(&roster, folding, outing);
    }
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (outing->start != NONE && outing->host == NONE && !is_kept(outing) &&
            !outing_is_long(folding, outing))
            roster_add(&roster, outing->class, outing->start);
    }
    for (int i = 0; i < settlement->outings.n; i++) {
        const struct outing *outing = &settlement->outings.at[i];
        if (outing->start != NONE && !is_kept(outing) &&
            outing_is_long(folding, outing))
            ask_days(&roster, folding, outing);
    }
    roster_meet(&roster);
    int64_t squares = balance_loads(&roster, deadline)
                          ? roster_squares(&roster)
                          : roster_squares_at_least(&roster);
    roster_release(&roster);
    return squares;
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
    if (crewing_fair(&dated, folding, deadline, &settlement->arena,
                     &group->squares) == CREWING_FOUND)
        group->squares_bound = group->squares;
}

void fair_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline) {
    struct roster *roster = &group->settlement.roster;
    bool is_equal = balance_loads(roster, deadline);
    group->squares = roster_squares(roster);
    group->squares_bound =
        is_equal ? group->squares : roster_squares_at_least(roster);
    if (!is_equal || (!has_long_outings(group, folding) &&
                      !has_spent_budget(group, folding)))
        return;
    group->squares_bound = squares_at_least(group, folding, deadline);
    if (group->squares_bound < group->squares)
        crews_by_program(group, folding, deadline);
}
