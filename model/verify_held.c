/*
 * verify_held.c - rule 6: what is done, and what the planner locked.
 */
#include "model/baseline.h"
#include "model/demand.h"
#include "model/judge.h"
#include "model/plan.h"

#include <assert.h>
#include <stddef.h>

static bool has_member(const struct judge *judge, int v, int inspector) {
    int n;
    const int *crew = judge_crew(judge, v, &n);
    for (int i = 0; i < n; i++)
        if (crew[i] == inspector)
            return true;
    return false;
}

static bool has_crew(const struct judge *judge, int v,
                     const struct baseline_row *row) {
    int n;
    plan_crew(judge->plan, v, &n);
    assert(n == row->n_crew); // a plan has the seats that its demand asks for
    for (int i = 0; i < n; i++)
        if (!has_member(judge, v, row->crew[i]))
            return false;
    return true;
}

static void judge_held(struct judge *judge, int v) {
    const struct baseline_row *row = judge_visit(judge, v)->row;
    if (judge->plan->start[v] != row->start || !has_crew(judge, v, row))
        diags_add(judge->diags, (struct place){0},
                  (struct fact){MESSAGE_BREACH_HELD,
                                {row->id},
                                {judge_date(judge, row->start)}});
}

void rule_held(struct judge *judge) {
    int from = judge->demand->from;
    for (int v = 0; v < judge->plan->n_visits; v++) {
        if (judge_is_held(judge, v))
            judge_held(judge, v);
        else if (plan_has(judge->plan, v) && judge->demand->baseline &&
                 judge->plan->start[v] < from)
            judge_accuse(judge, v,
                         (struct fact){
                             MESSAGE_BREACH_TOO_EARLY,
                             {judge_visit(judge, v)->id},
                             {judge_first(judge, v), judge_date(judge, from)}});
    }
}
