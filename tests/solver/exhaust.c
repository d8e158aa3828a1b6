/*
 * exhaust.c - visit by visit, depth first.  What breaks a rule with the later
 * visits left out breaks it with them too, unless it follows one of them.
 */
#include "tests/solver/exhaust.h"

#include "model/plan.h"
#include "model/score.h"
#include "model/verify.h"
#include "tests/solver/random_year.h"

struct exhaust {
    const struct random_year *year;
    struct plan plan;
    struct levels *best;
    bool has_best;
    long tries;
    long most_tries;
};

static bool is_better(const struct levels *a, const struct levels *b) {
    for (int l = 0; l < LEVEL_FAIRNESS; l++)
        if (a->level[l].value != b->level[l].value)
            return a->level[l].value < b->level[l].value;
    return false;
}

/* Breaches; those that a later visit may mend are left aside if asked. */
static int count_breaches(struct exhaust *exhaust, bool is_whole) {
    struct diags diags = {0};
    plan_verify(&exhaust->plan, &exhaust->year->fixture.problem,
                &exhaust->year->demand, &diags);
    int n = 0;
    for (int i = 0; i < diags.n; i++)
        n += is_whole ||
             diags.at[i].fact.message != MESSAGE_BREACH_FIRST_UNPLACED;
    diags_release(&diags);
    return n;
}

static void try_whole(struct exhaust *exhaust) {
    if (count_breaches(exhaust, true))
        return;
    struct levels levels = {0};
    score_plan(&levels, &exhaust->plan, &exhaust->year->fixture.problem,
               &exhaust->year->demand);
    if (exhaust->has_best && !is_better(&levels, exhaust->best))
        return;
    *exhaust->best = levels;
    exhaust->has_best = true;
}

/* The crew whose members are the bits; false if that is not their number. */
static bool crew_set(struct exhaust *exhaust, int v, unsigned bits) {
    int n;
    const int *crew = plan_crew(&exhaust->plan, v, &n);
    int *member = exhaust->plan.member + (crew - exhaust->plan.member);
    if (__builtin_popcount(bits) != n)
        return false;
    for (int i = 0, who = 0; i < n; who++)
        if (bits >> who & 1)
            member[i++] = who;
    return true;
}

static void try_from(struct exhaust *exhaust, int v) {
    if (exhaust->tries++ > exhaust->most_tries)
        return;
    const struct problem *problem = &exhaust->year->fixture.problem;
    if (v == exhaust->plan.n_visits) {
        try_whole(exhaust);
        return;
    }
    if (exhaust->year->demand.visits[v].hold != HOLD_NONE) {
        try_from(exhaust, v + 1); // it stands where plan_init put it
        return;
    }
    exhaust->plan.start[v] = NOT_PLACED;
    try_from(exhaust, v + 1);
    for (int d = 0; d < problem->n_days; d++)
        for (unsigned bits = 1; bits >> problem->n_inspectors == 0; bits++) {
            if (exhaust->tries > exhaust->most_tries)
                return;
            if (!crew_set(exhaust, v, bits))
                continue;
            exhaust->tries++;
            exhaust->plan.start[v] = d;
            if (!count_breaches(exhaust, false))
                try_from(exhaust, v + 1);
        }
    exhaust->plan.start[v] = NOT_PLACED;
}

bool exhaust_year(struct levels *best, const struct random_year *year,
                  long most_tries) {
    struct exhaust exhaust = {
        .year = year, .best = best, .most_tries = most_tries};
    plan_init(&exhaust.plan, &year->fixture.problem, &year->demand);
    try_from(&exhaust, 0);
    plan_release(&exhaust.plan);
    return exhaust.has_best && exhaust.tries <= most_tries;
}
