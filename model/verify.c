#include "model/verify.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/judge.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>
#include <stdlib.h>

bool judge_is_held(const struct judge *judge, int visit) {
    return judge->demand->visits[visit].hold != HOLD_NONE;
}

int judge_blame(const struct judge *judge, int first, int second) {
    assert(first != NONE && second != NONE);
    enum hold held = judge->demand->visits[second].hold;
    return held > judge->demand->visits[first].hold ? first : second;
}

bool judge_accuse(struct judge *judge, int visit, struct fact fact) {
    assert(message_severity(fact.message) == SEVERITY_BREACH);
    const struct visit *blamed = &judge->demand->visits[visit];
    if (blamed->hold == HOLD_NONE)
        diags_add(judge->diags, (struct place){0}, fact);
    else if (blamed->hold == HOLD_LOCKED && judge->held)
        diags_add(judge->held, blamed->row->place, fact);
    return blamed->hold == HOLD_NONE;
}

const struct visit *judge_visit(const struct judge *judge, int visit) {
    return &judge->demand->visits[visit];
}

const struct task *judge_task(const struct judge *judge, int visit) {
    return &judge->problem->tasks[judge->demand->visits[visit].task];
}

long judge_date(const struct judge *judge, int d) {
    return (long)judge->problem->first + d;
}

long judge_first(const struct judge *judge, int visit) {
    return judge_date(judge, judge->plan->start[visit]);
}

long judge_last(const struct judge *judge, int visit) {
    return judge_first(judge, visit) + task_length(judge_task(judge, visit)) -
           1;
}

const int *judge_crew(const struct judge *judge, int visit, int *n) {
    const int *crew = judge->trips.crew + judge->plan->crew_first[visit];
    *n = judge->trips.n_crew[visit];
    assert(!*n ||
           (crew[0] >= 0 && crew[*n - 1] < judge->problem->n_inspectors));
    return crew;
}

struct call {
    int enterprise;
    int start;
    int visit;
};

static int call_compare(const void *a, const void *b) {
    const struct call *x = a;
    const struct call *y = b;
    if (x->enterprise != y->enterprise)
        return x->enterprise < y->enterprise ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->visit > y->visit) - (x->visit < y->visit);
}

static void sort_by_enterprise(struct judge *judge) {
    const struct plan *plan = judge->plan;
    int n_enterprises = judge->problem->n_enterprises;
    struct call *calls = ARENA_NEW(&judge->arena, struct call, plan->n_visits);
    judge->enterprise_first = ARENA_NEW(&judge->arena, int, n_enterprises + 1);
    int n = 0;
    for (int v = 0; v < plan->n_visits; v++) {
        if (!plan_has(plan, v))
            continue;
        int enterprise = judge_visit(judge, v)->enterprise;
        calls[n++] = (struct call){enterprise, plan->start[v], v};
        judge->enterprise_first[enterprise + 1]++;
    }
    qsort(calls, (size_t)n, sizeof *calls, call_compare);
    judge->at_enterprise = ARENA_NEW(&judge->arena, int, n);
    for (int i = 0; i < n; i++)
        judge->at_enterprise[i] = calls[i].visit;
    for (int e = 0; e < n_enterprises; e++)
        judge->enterprise_first[e + 1] += judge->enterprise_first[e];
    assert(judge->enterprise_first[n_enterprises] == n);
}

static void name_trips(struct judge *judge) {
    judge->visit_of_trip = ARENA_NEW(&judge->arena, int, judge->trips.n);
    for (int t = 0; t < judge->trips.n; t++)
        judge->visit_of_trip[t] = NONE;
    for (int v = 0; v < judge->plan->n_visits; v++) {
        int trip = judge->trips.of_visit[v];
        if (trip == NONE)
            continue;
        int *named = &judge->visit_of_trip[trip];
        if (*named == NONE || judge_is_held(judge, v))
            *named = v;
    }
}

bool plan_verify(const struct plan *plan, const struct problem *problem,
                 const struct demand *demand, struct diags *diags) {
    return plan_judge(plan, problem, demand, diags, NULL);
}

bool plan_judge(const struct plan *plan, const struct problem *problem,
                const struct demand *demand, struct diags *diags,
                struct diags *held) {
    static void (*const rules[N_RULES])(struct judge *) = {
#define X(name, clause, asks) rule_##name,
        RULES(X)
#undef X
    };
    struct judge judge = {.problem = problem,
                          .demand = demand,
                          .plan = plan,
                          .diags = diags,
                          .held = held};
    trips_init(&judge.trips, plan, problem, demand);
    sort_by_enterprise(&judge);
    name_trips(&judge);
    int n_before = diags->n;
    for (int rule = 0; rule < N_RULES; rule++)
        rules[rule](&judge);
    trips_release(&judge.trips);
    arena_release(&judge.arena);
    return diags->n == n_before;
}
