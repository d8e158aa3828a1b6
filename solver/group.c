/*
 * group.c - relax, look, mend.
 *
 * The programs know blocks of days and what officers can do in them, no more.
 * Each round spreads their answer over days and crews.  Where that fails there
 * is a row missing - a violated hall, over one component or several, which are
 * merged then - or the blocks are too coarse, and the weeks concerned are
 * split into days.  A program only ever gains rows that hold for every correct
 * calendar, so the first answer that can be crewed is optimal level by level.
 */
#include "solver/group.h"

#include "model/problem.h"
#include "solver/balance.h"
#include "solver/clash.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/ladder.h"

#include <assert.h>
#include <string.h>

static void solve_components(struct group *group, const struct folding *folding,
                             const struct deadline *deadline,
                             const struct ladder_watch *watch) {
    for (int c = 0; c < group->n; c++)
        if (!group->components[c]->is_solved)
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

/* Gives the hall to the component of its classes, merging several into one. */
static void give_hall(struct group *group, const struct folding *folding,
                      struct hall hall) {
    int home = component_of_class(group, hall.shares.at[0].class);
    for (int i = 1; i < hall.shares.n; i++) {
        int c = component_of_class(group, hall.shares.at[i].class);
        if (c == home)
            continue;
        merge(group, folding, c < home ? c : home, c < home ? home : c);
        home = c < home ? c : home;
    }
    VEC_PUSH(&group->components[home]->halls, hall);
    group->components[home]->is_solved = false;
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

static bool all_sound(const struct group *group) {
    for (int c = 0; c < group->n; c++)
        if (!group->components[c]->is_sound)
            return false;
    return true;
}

static bool try_days(struct group *group, const struct folding *folding,
                     bool goes_on, struct settle_clash *clash) {
    settle_release(&group->settlement);
    settle_init(&group->settlement, folding, group->components, group->n);
    return settle_days(&group->settlement, goes_on, clash);
}

void group_solve(struct group *group, const struct folding *folding,
                 const struct deadline *deadline,
                 const struct ladder_watch *watch) {
    struct settle_clash clash;
    bool is_settled = false;
    for (bool goes_on = true; goes_on && !is_settled;) {
        solve_components(group, folding, deadline, watch);
        group->rounds++;
        is_settled = try_days(group, folding, false, &clash);
        goes_on = !is_settled && all_sound(group) &&
                  !deadline_is_over(deadline) &&
                  (mend_by_halls(group, folding) ||
                   mend_by_splitting(group, folding, &clash));
    }
    if (!is_settled)
        try_days(group, folding, true, &clash);
    group->is_sound = is_settled && all_sound(group);
    balance_loads(&group->settlement.roster);
}
