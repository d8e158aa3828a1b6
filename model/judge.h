/*
 * judge.h - what the rules of the judge share, for verify*.c alone.
 *
 * One function rule_NAME for each line of rule.h: it looks at the whole plan
 * and accuses every breach of its rule.  A rule judges what it is named for
 * and passes over what another rule already condemns: a day outside the
 * horizon is no day off as well, an empty seat has no section.
 *
 * Everything is worked out from the problem's rows; what demand.c and solver/
 * make of them is not looked at.
 *
 * What is held (done, or locked by the planner) stays whatever the rules say
 * and uses what it uses, so nobody is accused for it alone: each breach is laid
 * at the door of a visit that was free to lie elsewhere, if there is one.
 */
#ifndef MODEL_JUDGE_H
#define MODEL_JUDGE_H

#include "model/base/arena.h"
#include "model/date.h"
#include "model/diag.h"
#include "model/rule.h"
#include "model/trips.h"

#include <stdbool.h>

struct demand;
struct plan;
struct problem;
struct task;
struct visit;

struct judge {
    struct arena arena;
    const struct problem *problem;
    const struct demand *demand;
    const struct plan *plan;
    struct diags *diags;
    struct diags *held; // breaches of what is locked, or null
    struct trips trips;
    int *visit_of_trip;    // [trips.n] a held visit if the trip has one: then
                           // others on it cost nobody a day more
    int *at_enterprise;    // placed visits by enterprise, start, number
    int *enterprise_first; // [n_enterprises + 1] into at_enterprise
};

// clang-format off
#define X(name, clause, asks) void rule_##name(struct judge *judge);
RULES(X)
#undef X
// clang-format on

/* Adds the breach of the visit; false if the visit is held. */
bool judge_accuse(struct judge *judge, int visit, struct fact fact);

bool judge_is_held(const struct judge *judge, int visit);

/* Of the two the one that is to blame: the one less firmly held, so that of
 * what is locked the planner hears; the second if there is no difference. */
int judge_blame(const struct judge *judge, int first, int second);

/* The visit as asked for, and its task. */
const struct visit *judge_visit(const struct judge *judge, int visit);
const struct task *judge_task(const struct judge *judge, int visit);

/* The date of a day of the horizon. */
long judge_date(const struct judge *judge, int d);

/* The date of the first and of the last day of a placed visit. */
long judge_first(const struct judge *judge, int visit);
long judge_last(const struct judge *judge, int visit);

/* The distinct members of a visit's crew, ascending. */
const int *judge_crew(const struct judge *judge, int visit, int *n);

#endif
