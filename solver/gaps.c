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

static bool tie_allows(const struct tie *tie, const struct slot *a,
                       int a_length, const struct slot *b, int b_length) {
    if (tie->type == TIE_FOLLOW)
        return slot_can_follow(a, a_length, b, tie);
    return !slots_too_close(a, a_length, b, b_length, tie->gap_min);
}

/* position: of the visit that would start on the day. */
static bool tie_holds(const struct settlement *settlement,
                      const struct lot *lot, const struct tie *tie,
                      int position, int d) {
    const struct kinds *kinds = &settlement->folding->kinds;
    struct slot range[2];
    int length[2];
    for (int side = 0; side < 2; side++) {
        int p = side ? tie->b : tie->a;
        int visit = lot->visits[p];
        length[side] = kind_length(&kinds->kinds.at[kinds->of_visit[visit]]);
        if (p == position)
            range[side] = (struct slot){NONE, NONE, d, d};
        else if (!range_of(settlement, visit, &range[side]))
            return true;
    }
    return tie_allows(tie, &range[0], length[0], &range[1], length[1]);
}

static const struct lot *lot_of(const struct settlement *settlement,
                                int visit) {
    const struct kinds *kinds = &settlement->folding->kinds;
    int lot = kinds->lot_of[visit];
    return lot == NONE ? NULL : &kinds->lots.at[lot];
}

bool gaps_allow(const struct settlement *settlement, int visit, int d) {
    const struct lot *lot = lot_of(settlement, visit);
    for (int t = 0; lot && t < lot->n_ties; t++) {
        const struct tie *tie = &lot->ties[t];
        for (int side = 0; side < 2; side++) {
            int p = side ? tie->b : tie->a;
            if (lot->visits[p] == visit &&
                !tie_holds(settlement, lot, tie, p, d))
                return false;
        }
    }
    return true;
}

uint64_t gaps_weeks(const struct settlement *settlement, int visit) {
    const struct lot *lot = lot_of(settlement, visit);
    uint64_t weeks = 0;
    for (int p = 0; lot && lot->n_ties && p < lot->n; p++) {
        struct slot range;
        if (range_of(settlement, lot->visits[p], &range))
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
