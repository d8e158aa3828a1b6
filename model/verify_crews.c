/*
 * verify_crews.c - rule 2: who goes.
 */
#include "model/demand.h"
#include "model/judge.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/seating.h"
#include "model/seats.h"

#include <stddef.h>

void rule_crew_size(struct judge *judge) {
    const struct plan *plan = judge->plan;
    for (int v = 0; v < plan->n_visits; v++) {
        int n_seats;
        int n_distinct;
        const int *crew = plan_crew(plan, v, &n_seats);
        judge_crew(judge, v, &n_distinct);
        int n_named = 0;
        for (int i = 0; i < n_seats; i++)
            n_named += crew[i] != NONE;
        int asked = judge_task(judge, v)->crew;
        bool is_right = n_named == asked && n_distinct == asked;
        if (plan_has(plan, v) && !is_right)
            judge_accuse(judge, v,
                         (struct fact){MESSAGE_BREACH_CREW_SIZE,
                                       {judge_visit(judge, v)->id},
                                       {judge_first(judge, v), n_named,
                                        n_distinct, asked}});
    }
}

/* Is the inspector a wrong member of the visit's crew?  Then *fact, which
 * names visit, member and first day, is completed. */
typedef bool is_wrong_member(const struct judge *judge, int visit,
                             int inspector, struct fact *fact);

static void judge_members(struct judge *judge, enum message message,
                          is_wrong_member *is_wrong) {
    for (int v = 0; v < judge->plan->n_visits; v++) {
        if (!plan_has(judge->plan, v))
            continue;
        int n;
        const int *crew = judge_crew(judge, v, &n);
        for (int i = 0; i < n; i++) {
            struct fact fact = {message,
                                {judge_visit(judge, v)->id,
                                 judge->problem->inspectors[crew[i]].id},
                                {judge_first(judge, v)}};
            if (is_wrong(judge, v, crew[i], &fact))
                judge_accuse(judge, v, fact);
        }
    }
}

static bool is_of_other_section(const struct judge *judge, int visit,
                                int inspector, struct fact *fact) {
    const struct task *task = judge_task(judge, visit);
    fact->text[2] = task->sections_text;
    return !task_is_served_by(judge->problem, task, inspector);
}

void rule_crew_sections(struct judge *judge) {
    judge_members(judge, MESSAGE_BREACH_CREW_SECTIONS, is_of_other_section);
}

static bool is_absent(const struct judge *judge, int visit, int inspector,
                      struct fact *fact) {
    const struct dayset *absent = &judge->problem->inspectors[inspector].absent;
    int first = judge->plan->start[visit];
    int length = task_length(judge_task(judge, visit));
    for (int d = first; d < first + length; d++) {
        fact->number[0] = judge_date(judge, d);
        if (dayset_has(absent, d))
            return true;
    }
    return false;
}

void rule_crew_present(struct judge *judge) {
    judge_members(judge, MESSAGE_BREACH_CREW_PRESENT, is_absent);
}

static bool is_recused(const struct judge *judge, int visit, int inspector,
                       struct fact *fact) {
    const struct problem *problem = judge->problem;
    int enterprise = judge_visit(judge, visit)->enterprise;
    fact->text[2] = problem->enterprises[enterprise].name;
    return span_has(problem, problem->inspectors[inspector].recused,
                    enterprise);
}

void rule_crew_recusal(struct judge *judge) {
    judge_members(judge, MESSAGE_BREACH_CREW_RECUSAL, is_recused);
}

static bool is_local_though_away(const struct judge *judge, int visit,
                                 int inspector, struct fact *fact) {
    const struct problem *problem = judge->problem;
    int home = problem->inspectors[inspector].county;
    if (home != NONE)
        fact->text[2] = problem->counties.text[home];
    return judge_task(judge, visit)->away &&
           inspector_is_local(problem, inspector,
                              judge_visit(judge, visit)->enterprise);
}

void rule_crew_away(struct judge *judge) {
    judge_members(judge, MESSAGE_BREACH_CREW_AWAY, is_local_though_away);
}

static void judge_places(struct judge *judge, int v) {
    const struct task *task = judge_task(judge, v);
    int n;
    const int *crew = judge_crew(judge, v, &n);
    int n_filled;
    int empty = seating_empty(judge->problem, task, crew, n, &n_filled);
    if (empty == NONE)
        return;
    judge_accuse(judge, v,
                 (struct fact){MESSAGE_BREACH_CREW_PLACES,
                               {judge_visit(judge, v)->id,
                                seating_name(judge->problem, task, empty)},
                               {judge_first(judge, v), n_filled,
                                task_count_places(task)}});
}

void rule_crew_places(struct judge *judge) {
    for (int v = 0; v < judge->plan->n_visits; v++)
        if (plan_has(judge->plan, v) && task_count_places(judge_task(judge, v)))
            judge_places(judge, v);
}
