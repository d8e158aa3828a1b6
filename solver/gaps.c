#include "solver/gaps.h"

#include "model/demand.h"
#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/outings.h"
#include "solver/settle.h"

/* Where the visit may still start: its day, or its slot.  False: nowhere. */
static bool range_of(const struct settlement *settlement, int visit,
                     struct slot *range) {
    int d = settlement->start[visit];
    if (d != NONE) {
        *range = (struct slot){NONE, NONE, d, d};
        return true;
    }
    if (settlement->slot_of[visit] == NONE)
        return false;
    *range = settlement->components[settlement->component_of[visit]]
                 ->slots.at[settlement->slot_of[visit]];
    return true;
}

static int visit_at(const struct settlement *settlement,
                    const struct bundle *bundle, int position, int copy) {
    return folding_kind(settlement->folding, bundle->first_kind + position)
        ->visits.at[copy];
}

static bool tie_allows(const struct tie *tie, const struct slot *a,
                       int a_length, const struct slot *b, int b_length) {
    if (tie->type == TIE_FOLLOW)
        return slot_can_follow(a, a_length, b, tie);
    return b->last - (a->first + a_length - 1) >= tie->gap_min ||
           a->last - (b->first + b_length - 1) >= tie->gap_min;
}

/* position: of the visit that would start on the day. */
static bool tie_holds(const struct settlement *settlement,
                      const struct bundle *bundle, const struct tie *tie,
                      int position, int copy, int d) {
    struct slot range[2];
    int length[2];
    for (int side = 0; side < 2; side++) {
        int p = side ? tie->b : tie->a;
        length[side] = kind_length(
            folding_kind(settlement->folding, bundle->first_kind + p));
        if (p == position)
            range[side] = (struct slot){NONE, NONE, d, d};
        else if (!range_of(settlement, visit_at(settlement, bundle, p, copy),
                           &range[side]))
            return true;
    }
    return tie_allows(tie, &range[0], length[0], &range[1], length[1]);
}

bool gaps_allow(const struct settlement *settlement, int visit, int d) {
    const struct kinds *kinds = &settlement->folding->kinds;
    const struct kind *kind = &kinds->kinds.at[kinds->of_visit[visit]];
    if (kind->bundle == NONE)
        return true;
    const struct bundle *bundle = &kinds->bundles.at[kind->bundle];
    for (int t = 0; t < bundle->n_ties; t++) {
        const struct tie *tie = &bundle->ties[t];
        bool concerns = tie->a == kind->position || tie->b == kind->position;
        if (concerns && !tie_holds(settlement, bundle, tie, kind->position,
                                   kinds->copy_of[visit], d))
            return false;
    }
    return true;
}

uint64_t gaps_weeks(const struct settlement *settlement, int visit) {
    const struct kinds *kinds = &settlement->folding->kinds;
    const struct kind *kind = &kinds->kinds.at[kinds->of_visit[visit]];
    uint64_t weeks = 0;
    if (kind->bundle == NONE || !kinds->bundles.at[kind->bundle].n_ties)
        return weeks;
    const struct bundle *bundle = &kinds->bundles.at[kind->bundle];
    for (int p = 0; p < bundle->n; p++) {
        struct slot range;
        int other = visit_at(settlement, bundle, p, kinds->copy_of[visit]);
        if (range_of(settlement, other, &range))
            weeks |= UINT64_C(1)
                     << week_of(settlement->folding->problem, range.first);
    }
    return weeks;
}

/* Takes one orphan out of the outing; false if it has none. */
static bool drop_orphan(struct settlement *settlement, struct outing *outing) {
    const struct visit *visits = settlement->folding->demand->visits;
    for (int j = 0; outing->start != NONE && j < outing->n; j++) {
        int after = visits[outing->visit[j]].after;
        if (after == NONE || settlement->start[after] != NONE)
            continue;
        outing_drop_visit(settlement, outing, j);
        return true;
    }
    return false;
}

void gaps_drop_orphans(struct settlement *settlement) {
    for (bool again = true; again;) {
        again = false;
        for (int i = 0; i < settlement->outings.n; i++)
            again |= drop_orphan(settlement, &settlement->outings.at[i]);
    }
}
