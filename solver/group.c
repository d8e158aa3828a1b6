/*
 * group.c - relax, look, mend.
 *
 * The programs know blocks of days and what officers can do in them, no more.
 * Each round spreads their answer over days and crews.  Where that fails there
 * is a row missing - a violated hall, over one component or several, which are
 * merged then - or the blocks are too coarse, and the weeks concerned are
 * split into days.  A program only ever gains rows that hold for every correct
 * calendar, so the first answer that can be crewed is optimal level by level,
 * once the levels that were left open are proven.
 */
#include "solver/group.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/begin.h"
#include "solver/best.h"
#include "solver/calendar.h"
#include "solver/clash.h"
#include "solver/crewing.h"
#include "solver/deadline.h"
#include "solver/fair.h"
#include "solver/folding.h"
#include "solver/keep.h"
#include "solver/ladder.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void solve_components(struct group *group, const struct folding *folding,
                             const struct deadline *deadline,
                             const struct ladder_watch *watch) {
    for (int c = 0; c < group->n; c++)
        ladder_climb(group->components[c], folding, deadline, watch);
}

static int component_of_class(const struct group *group, int class) {
    for (int c = 0; c < group->n; c++)
        if (component_class_index(group->components[c], class) != NONE)
            return c;
    assert(!"a class belongs to some component");
    return NONE;
}

static void merge(struct group *group, const struct folding *folding, int into,
                  int other) {
    component_merge(group->components[into], group->components[other], folding);
    memmove(group->components + other, group->components + other + 1,
            (size_t)(group->n - other - 1) * sizeof(struct component *));
    group->n--;
}

/* Merges the component of the class with the one given; where they are now. */
static int join_components(struct group *group, const struct folding *folding,
                           int home, int class) {
    int c = component_of_class(group, class);
    if (c == home)
        return home;
    merge(group, folding, c < home ? c : home, c < home ? home : c);
    return c < home ? c : home;
}

/* Gives the hall to the component of its classes, merging several into one. */
static void give_hall(struct group *group, const struct folding *folding,
                      struct hall hall) {
    int home = component_of_class(group, hall.shares.at[0].class);
    for (int i = 1; i < hall.shares.n; i++)
        home = join_components(group, folding, home, hall.shares.at[i].class);
    VEC_PUSH(&group->components[home]->halls, hall);
    group->components[home]->next = LEVEL_MISSED;
}

static bool mend_by_halls(struct group *group, const struct folding *folding) {
    struct halls halls = {0};
    int n = clash_find(group->components, group->n, folding, &halls);
    for (int h = 0; h < n; h++)
        give_hall(group, folding, halls.at[h]);
    VEC_RELEASE(&halls); // the shares went over
    return n > 0;
}

static bool shares_officers(const struct folding *folding,
                            const struct component *component, int class) {
    for (int c = 0; c < component->classes.n; c++)
        if (classes_share_officers(&folding->classes, component->classes.at[c],
                                   class))
            return true;
    return false;
}

static bool mend_by_splitting(struct group *group,
                              const struct folding *folding,
                              const struct settle_clash *clash) {
    bool is_split = false;
    for (int c = 0; c < group->n; c++) {
        struct component *component = group->components[c];
        if (!shares_officers(folding, component, clash->class))
            continue;
        for (int w = 0; w < 64; w++)
            if (clash->weeks >> w & 1)
                is_split |= component_split(component, folding, w);
    }
    return is_split;
}

/* Outings that have only one day to choose from, or all. */
static struct dated list_dated(const struct group *group, struct arena *arena,
                               bool all) {
    int n = group->settlement.outings.n;
    struct dated dated = {ARENA_NEW(arena, struct outing *, n), 0};
    for (int i = 0; i < n; i++) {
        struct outing *outing = &group->settlement.outings.at[i];
        if (!all && dayset_count(&outing->days) > 1)
            continue;
        outing->start = dayset_next(&outing->days, 0);
        if (outing->host == NONE)
            dated.at[dated.n++] = outing;
    }
    return dated;
}

static void give_ban(struct group *group, const struct folding *folding,
                     struct ban ban) {
    int home = component_of_class(group, ban.items.at[0].class);
    for (int i = 1; i < ban.items.n; i++)
        home = join_components(group, folding, home, ban.items.at[i].class);
    VEC_PUSH(&group->components[home]->bans, ban);
    group->components[home]->next = LEVEL_MISSED;
}

/* Halls hold and the weeks are single days: do crews stand in the way that
 * must stay together? */
static bool mend_by_ban(struct group *group, const struct folding *folding,
                        const struct deadline *deadline) {
    struct arena arena = {0};
    struct dated dated = list_dated(group, &arena, false);
    bool is_banned = crewing_exists(&dated, folding, deadline) == CREWING_NONE;
    if (is_banned) {
        struct ban ban;
        crewing_ban(&dated, folding, deadline, &ban);
        give_ban(group, folding, ban);
    }
    arena_release(&arena);
    return is_banned;
}

static bool split_everything(struct group *group,
                             const struct folding *folding) {
    bool is_split = false;
    for (int c = 0; c < group->n; c++)
        for (int w = 0; w < count_weeks(folding->problem); w++)
            is_split |= component_split(group->components[c], folding, w);
    return is_split;
}

/* Is the lot of the component? */
static bool has_lot(const struct component *component,
                    const struct folding *folding, int lot) {
    int v = folding->kinds.lots.at[lot].visits[0];
    return component_kind_index(component, folding->kinds.of_visit[v]) != NONE;
}

/* Visits that cannot be dealt out so that their ties hold. */
static bool mend_by_opening(struct group *group,
                            const struct folding *folding) {
    const lot_list *broken = &group->settlement.broken;
    for (int c = 0; c < group->n; c++) {
        lot_list lots = {0};
        for (int i = 0; i < broken->n; i++)
            if (has_lot(group->components[c], folding, broken->at[i]))
                VEC_PUSH(&lots, broken->at[i]);
        if (lots.n)
            component_open(group->components[c], folding, lots.at, lots.n);
        VEC_RELEASE(&lots);
    }
    return broken->n > 0;
}

static bool mend_anyhow(struct group *group, const struct folding *folding,
                        const struct deadline *deadline,
                        const struct settle_clash *clash) {
    return mend_by_opening(group, folding) || mend_by_halls(group, folding) ||
           mend_by_splitting(group, folding, clash) ||
           mend_by_ban(group, folding, deadline) ||
           split_everything(group, folding);
}

/* What can be settled of the answer is offered; its start days, by visit. */
static int *list_days(struct group *group, const struct folding *folding,
                      struct best *best) {
    struct settlement settlement;
    struct settle_clash clash;
    settle_init(&settlement, folding, &folding->crowds, group->components,
                group->n);
    settle_days(&settlement, true, &clash);
    size_t n = (size_t)folding->demand->n_visits;
    int *days = stop_calloc(n, sizeof *days);
    memcpy(days, settlement.start, n * sizeof *days);
    best_offer(best, &settlement);
    return days;
}

/* What is to be climbed anew begins with the calendar that there was. */
static bool mend(struct group *group, const struct folding *folding,
                 const struct deadline *deadline,
                 const struct settle_clash *clash, struct best *best) {
    int *days = list_days(group, folding, best);
    bool is_mended = mend_anyhow(group, folding, deadline, clash);
    for (int c = 0; c < group->n && is_mended; c++)
        if (group->components[c]->next == LEVEL_MISSED)
            begin_from_days(group->components[c], days);
    free(days);
    return is_mended;
}

static int count_open(const struct group *group,
                      const struct folding *folding) {
    int n = 0;
    for (int c = 0; c < group->n; c++)
        n += !ladder_is_proven(group->components[c], folding);
    return n;
}

/* What is not proven is climbed, then searched as long as its share lasts. */
static void insist_once(struct group *group, const struct folding *folding,
                        const struct deadline *deadline,
                        const struct ladder_watch *watch) {
    int n_open = count_open(group, folding);
    for (int c = 0; c < group->n; c++) {
        if (ladder_is_proven(group->components[c], folding))
            continue;
        struct deadline share = deadline_share(deadline, n_open--);
        ladder_climb_on(group->components[c], folding, &share, watch);
        ladder_insist(group->components[c], folding, &share, watch);
    }
}

/* The last step, as by now what crews need has its rows.  True if more is
 * proven than was. */
static bool insist(struct group *group, const struct folding *folding,
                   const struct deadline *deadline,
                   const struct ladder_watch *watch) {
    int first = count_open(group, folding);
    int before;
    int n = first;
    do {
        before = n;
        insist_once(group, folding, deadline, watch);
        n = count_open(group, folding);
    } while (n && n < before && !deadline_is_over(deadline));
    return n < first;
}

static bool try_days(struct group *group, const struct folding *folding,
                     const struct crowds *crowds, bool goes_on,
                     struct settle_clash *clash) {
    settle_release(&group->settlement);
    settle_init(&group->settlement, folding, crowds, group->components,
                group->n);
    return settle_days(&group->settlement, goes_on, clash);
}

/* Does the answer break a tie, or ask for more than officers can do? */
static bool is_wrong(const struct group *group, const struct folding *folding) {
    struct halls halls = {0};
    bool is_wrong =
        group->settlement.broken.n ||
        clash_find(group->components, group->n, folding, &halls) > 0;
    halls_release(&halls);
    return is_wrong;
}

/* Crowds ask for a little too much: if they find no crews, everybody alone may.
 */
static bool try_all_days(struct group *group, const struct folding *folding,
                         struct settle_clash *clash) {
    if (try_days(group, folding, &folding->crowds, false, clash))
        return true;
    return crowds_are_folded(&folding->crowds) && !is_wrong(group, folding) &&
           try_days(group, folding, &folding->alone, false, clash);
}

/* Every outing has one day and crews exist, though settling did not find them:
 * the crew program does. */
static bool crew_by_program(struct group *group, const struct folding *folding,
                            const struct deadline *deadline) {
    struct arena arena = {0};
    struct dated dated = list_dated(group, &arena, true);
    bool is_crewed =
        crewing_fair(&dated, folding, deadline, &group->settlement.arena,
                     &group->squares) == CREWING_FOUND;
    group->squares_bound = group->squares;
    group->settlement.is_named = is_crewed;
    arena_release(&arena);
    return is_crewed;
}

static void crew_fairly(struct group *group, const struct folding *folding,
                        const struct deadline *deadline) {
    struct settle_clash clash;
    keep_crews(group, folding, deadline);
    if (fair_crews(group, folding, deadline))
        return;
    group->is_sound &= try_days(group, folding, &folding->alone, true, &clash);
    fair_crews(group, folding, deadline);
}

/* Nothing can be mended any more. */
static bool solve_by_program(struct group *group, const struct folding *folding,
                             const struct deadline *deadline) {
    if (!crew_by_program(group, folding, deadline))
        return false;
    group->is_sound = !count_open(group, folding);
    if (folding->demand->baseline)
        crew_fairly(group, folding, deadline);
    return true;
}

enum outcome { CREWED, OVER, STUCK };

/* Spreads the answer over days and crews; what is left open is insisted on once
 * that goes, and what there was is offered, as the new answer may not go. */
static bool settle(struct group *group, const struct folding *folding,
                   const struct deadline *deadline,
                   const struct ladder_watch *watch, struct best *best,
                   struct settle_clash *clash) {
    bool is_settled = try_all_days(group, folding, clash);
    if (!is_settled || !count_open(group, folding) ||
        deadline_is_over(deadline))
        return is_settled;
    best_offer(best, &group->settlement);
    group->settlement = (struct settlement){0};
    insist(group, folding, deadline, watch);
    return try_all_days(group, folding, clash);
}

/* Until the answer can be crewed, or nothing more can be mended in time. */
static enum outcome solve_and_mend(struct group *group,
                                   const struct folding *folding,
                                   const struct deadline *deadline,
                                   const struct ladder_watch *watch,
                                   struct best *best) {
    struct settle_clash clash;
    for (;;) {
        solve_components(group, folding, deadline, watch);
        group->rounds++;
        if (settle(group, folding, deadline, watch, best, &clash))
            return count_open(group, folding) ? OVER : CREWED;
        if (deadline_is_over(deadline))
            return OVER;
        if (!mend(group, folding, deadline, &clash, best) &&
            !insist(group, folding, deadline, watch))
            return deadline_is_over(deadline) ? OVER : STUCK;
    }
}

static void settle_best(struct group *group, const struct folding *folding,
                        struct best *best) {
    struct settle_clash clash;
    try_days(group, folding, &folding->alone, true, &clash);
    best_offer(best, &group->settlement);
    group->settlement = best_take(best);
}

void group_solve(struct group *group, const struct folding *folding,
                 const struct deadline *share, const struct deadline *whole,
                 const struct ladder_watch *watch) {
    struct best best = {0};
    enum outcome outcome = solve_and_mend(group, folding, share, watch, &best);
    group->is_sound = outcome == CREWED;
    if (outcome != STUCK || !solve_by_program(group, folding, share)) {
        if (outcome != CREWED)
            settle_best(group, folding, &best);
        crew_fairly(group, folding, whole);
    }
    best_release(&best);
}
