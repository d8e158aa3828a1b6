/*
 * removal.h - what reasons name, taken away.
 *
 * A reason is true if the visit can be placed, beside as much as before, once
 * what it names is gone.  What "gone" means stands in solver/reasons.h, fact
 * by fact; here it is done to a year of chance that is thrown away after.
 */
#ifndef TESTS_SOLVER_REMOVAL_H
#define TESTS_SOLVER_REMOVAL_H

#include "model/plan.h"

#include <stdbool.h>

struct random_year;

/* All facts about a visit that is not placed. */
#define MOST_REASONS 10
struct reasons {
    struct fact at[MOST_REASONS];
    int n;
};

void reasons_list(struct reasons *reasons, const struct plan *plan, int visit);

/* Takes away what the facts name, for the visit; plan is that of the year
 * before.  False if one of them names nothing that could be. */
bool removal_apply(struct random_year *year, const struct plan *plan, int visit,
                   const struct reasons *reasons);

/* Can the visit be placed with all that is placed, without what the facts
 * name?  The year is made anew for that. */
bool removal_helps(const struct random_year *year, int most_visits,
                   const struct plan *plan, int visit,
                   const struct reasons *reasons);

/* Plans the year; plan is given back. */
void removal_plan(struct plan *plan, const struct random_year *year);

#endif
