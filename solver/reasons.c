/*
 * reasons.c - the first cause that leaves a visit no day.
 *
 * Causes are tried from the visit itself outwards: its days, its first visit,
 * its crew, its enterprise, its section's cars, the officers' time.
 */
#include "solver/reasons.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/window.h"
#include "solver/folding.h"
#include "solver/reasons_crew.h"
#include "solver/shortage.h"

#include <stdlib.h>

#define MOST_NAMES 12 // officers named in a sentence

struct inquiry {
    const struct folding *folding;
    struct plan *plan;
    struct shortage shortage; // of the whole year
    struct fact *of_kind;     // [kinds] found before, message NONE if not
    int *capped;              // [n_enterprises] capped visits placed
    int *capped_asked;        // [n_enterprises]
};

static const struct visit *visit_at(const struct inquiry *inquiry, int v) {
    return &inquiry->folding->demand->visits[v];
}

static const struct task *task_at(const struct inquiry *inquiry, int v) {
    return &inquiry->folding->problem->tasks[visit_at(inquiry, v)->task];
}

static long date_of(const struct inquiry *inquiry, int d) {
    return inquiry->folding->problem->first + d;
}

static struct fact reason_no_day(const struct inquiry *inquiry, int v) {
    const struct problem *problem = inquiry->folding->problem;
    const struct visit *visit = visit_at(inquiry, v);
    const struct task *task = task_at(inquiry, v);
    struct dayset worked = task->any_day
                               ? visit->window
                               : dayset_meet(visit->window, problem->working);
    struct dayset open =
        task->during_stop
            ? worked
            : dayset_minus(worked,
                           problem->enterprises[visit->enterprise].blocked);
    return (struct fact){MESSAGE_REASON_NO_DAY,
                         {task->window.text},
                         {dayset_count(&visit->window), dayset_count(&worked),
                          dayset_count(&open), task->half_days}};
}

/* What is wrong with the visit before any other is looked at. */
static struct fact reason_of_itself(const struct inquiry *inquiry, int v) {
    const struct problem *problem = inquiry->folding->problem;
    const struct visit *visit = visit_at(inquiry, v);
    const struct task *task = task_at(inquiry, v);
    if (visit->after_missing)
        return (struct fact){MESSAGE_REASON_FIRST_MISSING,
                             {problem->tasks[task->after].id,
                              problem->enterprises[visit->enterprise].name},
                             {0}};
    if (dayset_is_empty(&visit->starts))
        return reason_no_day(inquiry, v);
    if (visit->after != NONE && !plan_has(inquiry->plan, visit->after))
        return (struct fact){MESSAGE_REASON_FIRST_UNPLACED,
                             {visit_at(inquiry, visit->after)->id},
                             {0}};
    return reason_of_crew(inquiry->folding, v);
}

static struct fact reason_of_cap(const struct inquiry *inquiry, int v) {
    const struct problem *problem = inquiry->folding->problem;
    const struct visit *visit = visit_at(inquiry, v);
    int e = visit->enterprise;
    int cap = enterprise_cap(problem, e);
    if (cap == NONE || !visit_is_capped(problem, visit) ||
        inquiry->capped[e] < cap)
        return (struct fact){.message = MESSAGE_NOTHING};
    return (struct fact){MESSAGE_REASON_CAP,
                         {problem->enterprises[e].name},
                         {cap, inquiry->capped[e], inquiry->capped_asked[e]}};
}

/* Days between a start of v and the visit at, whichever is first; v itself
 * takes so many days. */
static int days_apart(const struct inquiry *inquiry, int d, int length,
                      int other) {
    int start = inquiry->plan->start[other];
    int end = start + task_length(task_at(inquiry, other)) - 1;
    return d > end ? d - end : start - (d + length - 1);
}

/* Takes the days out that are too close to a visit of the enterprise; says
 * which if none is left. */
static struct fact reason_of_spacing(const struct inquiry *inquiry, int v,
                                     struct dayset *days) {
    const struct problem *problem = inquiry->folding->problem;
    const struct visit *visit = visit_at(inquiry, v);
    int e = visit->enterprise;
    int last = NONE;
    bool is_free =
        !problem->min_gap_days || problem->enterprises[e].class == CLASS_AGENCY;
    for (int u = 0; !is_free && u < inquiry->plan->n_visits; u++) {
        if (visit_at(inquiry, u)->enterprise != e ||
            !plan_has(inquiry->plan, u) || visit->after == u)
            continue;
        for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
            if (days_apart(inquiry, d, task_length(task_at(inquiry, v)), u) <
                problem->min_gap_days) {
                dayset_remove(days, d);
                last = u;
            }
    }
    if (last == NONE || !dayset_is_empty(days))
        return (struct fact){.message = MESSAGE_NOTHING};
    return (struct fact){
        MESSAGE_REASON_SPACING,
        {problem->enterprises[e].name, visit_at(inquiry, last)->id},
        {problem->min_gap_days, date_of(inquiry, inquiry->plan->start[last])}};
}

static struct fact reason_of_gap(const struct inquiry *inquiry, int v,
                                 struct dayset *days) {
    const struct task *task = task_at(inquiry, v);
    int first = visit_at(inquiry, v)->after;
    if (first == NONE || dayset_is_empty(days))
        return (struct fact){.message = MESSAGE_NOTHING};
    int end =
        inquiry->plan->start[first] + task_length(task_at(inquiry, first)) - 1;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
        if (d - end < task->gap_min ||
            (task->gap_max != NONE && d - end > task->gap_max))
            dayset_remove(days, d);
    if (!dayset_is_empty(days))
        return (struct fact){.message = MESSAGE_NOTHING};
    return (struct fact){MESSAGE_REASON_GAP,
                         {visit_at(inquiry, first)->id},
                         {task->gap_min, task->gap_max, date_of(inquiry, end)}};
}

/* Trips that the section leads on a day, from the crews of the plan. */
static int trips_led(const struct inquiry *inquiry, int lead, int d) {
    int trips = 0;
    for (int v = 0; v < inquiry->plan->n_visits; v++) {
        const struct task *task = task_at(inquiry, v);
        int start = inquiry->plan->start[v];
        if (!plan_has(inquiry->plan, v) || d < start ||
            d >= start + task_length(task) ||
            task_lead(inquiry->folding->problem, task) != lead)
            continue;
        trips += task->half_days == 1 ? 1 : 2;
    }
    return (trips + 1) / 2;
}

static struct fact reason_of_cars(const struct inquiry *inquiry, int v,
                                  const struct dayset *days) {
    const struct problem *problem = inquiry->folding->problem;
    int lead = task_lead(problem, task_at(inquiry, v));
    int cars = problem->section[lead].day_limit;
    if (cars == NONE || dayset_is_empty(days))
        return (struct fact){.message = MESSAGE_NOTHING};
    int trips = 0;
    int last = 0;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1)) {
        int led = trips_led(inquiry, lead, d);
        if (led < cars)
            return (struct fact){.message = MESSAGE_NOTHING};
        trips += led;
        last = d;
    }
    return (struct fact){MESSAGE_REASON_SECTION_DAY,
                         {problem->sections.text[lead]},
                         {cars, date_of(inquiry, dayset_next(days, 0)),
                          date_of(inquiry, last), trips + 1,
                          (long)cars * dayset_count(days)}};
}

static const char *name_officers(const struct inquiry *inquiry,
                                 const bool *is_asked, int *n) {
    const struct problem *problem = inquiry->folding->problem;
    const char *text = "";
    *n = 0;
    for (int i = 0; i < problem->n_inspectors; i++) {
        if (!is_asked[i])
            continue;
        if (++*n <= MOST_NAMES)
            text = arena_print(&inquiry->plan->arena, "%s%s%s", text,
                               *text ? ";" : "", problem->inspectors[i].id);
    }
    return *n > MOST_NAMES ? arena_print(&inquiry->plan->arena, "%s;…", text)
                           : text;
}

static struct fact fact_of_shortfall(const struct inquiry *inquiry, int v,
                                     const struct shortfall *shortfall) {
    int last = 0;
    for (int d = dayset_next(&shortfall->days, 0); d >= 0;
         d = dayset_next(&shortfall->days, d + 1))
        last = d;
    int n;
    const char *names = name_officers(inquiry, shortfall->is_asked, &n);
    return (struct fact){MESSAGE_REASON_OFFICERS_SHORT,
                         {names, task_at(inquiry, v)->sections_text},
                         {(long)shortfall->asked, (long)shortfall->available,
                          date_of(inquiry, dayset_next(&shortfall->days, 0)),
                          date_of(inquiry, last), n, shortfall->visits}};
}

/* Days that the section's inspectors still have. */
static int64_t budget_left(const struct inquiry *inquiry, int section) {
    const struct problem *problem = inquiry->folding->problem;
    int64_t left = section_budget_half_days(problem, section) / 2;
    struct arena arena = {0};
    bool *seen =
        ARENA_NEW(&arena, bool, (size_t)problem->n_inspectors *DAYSET_DAYS);
    for (int v = 0; v < inquiry->plan->n_visits; v++) {
        int n;
        const int *crew = plan_crew(inquiry->plan, v, &n);
        int start = inquiry->plan->start[v];
        for (int i = 0; plan_has(inquiry->plan, v) && i < n; i++)
            for (int d = start; d < start + task_length(task_at(inquiry, v));
                 d++) {
                bool *is_counted = &seen[crew[i] * DAYSET_DAYS + d];
                int home =
                    span_at(problem, problem->inspectors[crew[i]].sections, 0);
                left -= !*is_counted && home == section;
                *is_counted = true;
            }
    }
    arena_release(&arena);
    return left;
}

static struct fact reason_of_budget(const struct inquiry *inquiry, int v) {
    const struct problem *problem = inquiry->folding->problem;
    const struct task *task = task_at(inquiry, v);
    int lead = task_lead(problem, task);
    if (!problem->enforce_budget)
        return (struct fact){.message = MESSAGE_NOTHING};
    int64_t left = budget_left(inquiry, lead);
    if (left >= (int64_t)task->crew * task_length(task))
        return (struct fact){.message = MESSAGE_NOTHING};
    long budget = section_budget_half_days(problem, lead);
    return (struct fact){MESSAGE_REASON_BUDGET,
                         {problem->sections.text[lead]},
                         {budget, budget / 2 * 2 - 2 * (long)left}};
}

/* The officers' time: over the year, then beside what is placed. */
static struct fact reason_of_officers(struct inquiry *inquiry, int v) {
    const struct folding *folding = inquiry->folding;
    int kind = folding->kinds.of_visit[v];
    struct shortfall shortfall = {
        .is_asked = stop_calloc((size_t)folding->problem->n_inspectors,
                                sizeof *shortfall.is_asked)};
    struct fact fact = {.message = MESSAGE_NOTHING};
    if (shortage_find(&inquiry->shortage, kind, &shortfall)) {
        fact = fact_of_shortfall(inquiry, v, &shortfall);
    } else {
        struct shortage beside;
        shortage_init_beside(&beside, folding, inquiry->plan, v);
        if (shortage_find(&beside, kind, &shortfall))
            fact = fact_of_shortfall(inquiry, v, &shortfall);
        shortage_release(&beside);
    }
    free(shortfall.is_asked);
    return fact;
}

static struct fact reason_left_over(const struct inquiry *inquiry, int v) {
    const struct visit *visit = visit_at(inquiry, v);
    if (inquiry->plan->state != PLAN_OPTIMAL)
        return (struct fact){.message = MESSAGE_REASON_TIME};
    int last = 0;
    for (int d = dayset_next(&visit->starts, 0); d >= 0;
         d = dayset_next(&visit->starts, d + 1))
        last = d;
    return (struct fact){MESSAGE_REASON_CLASH,
                         {task_at(inquiry, v)->sections_text},
                         {date_of(inquiry, dayset_next(&visit->starts, 0)),
                          date_of(inquiry, last)}};
}

/* Visits of a kind that nothing ties to their enterprise have one reason. */
static struct fact reason_of_time(struct inquiry *inquiry, int v) {
    const struct kinds *kinds = &inquiry->folding->kinds;
    int kind = kinds->of_visit[v];
    if (kind == NONE) // what is held leaves it no day
        return reason_left_over(inquiry, v);
    if (inquiry->of_kind[kind].message != MESSAGE_NOTHING)
        return inquiry->of_kind[kind];
    struct fact fact = reason_of_budget(inquiry, v);
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_of_officers(inquiry, v);
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_left_over(inquiry, v);
    inquiry->of_kind[kind] = fact;
    return fact;
}

static struct fact reason_of(struct inquiry *inquiry, int v) {
    struct fact fact = reason_of_itself(inquiry, v);
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_of_cap(inquiry, v);
    struct dayset days = visit_at(inquiry, v)->starts;
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_of_spacing(inquiry, v, &days);
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_of_gap(inquiry, v, &days);
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_of_cars(inquiry, v, &days);
    if (fact.message == MESSAGE_NOTHING)
        fact = reason_of_time(inquiry, v);
    return fact;
}

static void count_capped(struct inquiry *inquiry, struct arena *arena) {
    const struct problem *problem = inquiry->folding->problem;
    inquiry->capped = ARENA_NEW(arena, int, problem->n_enterprises);
    inquiry->capped_asked = ARENA_NEW(arena, int, problem->n_enterprises);
    for (int v = 0; v < inquiry->plan->n_visits; v++) {
        const struct visit *visit = visit_at(inquiry, v);
        if (!visit_is_capped(problem, visit))
            continue;
        inquiry->capped_asked[visit->enterprise]++;
        inquiry->capped[visit->enterprise] += plan_has(inquiry->plan, v);
    }
}

static bool is_complete(const struct plan *plan) {
    for (int v = 0; v < plan->n_visits; v++)
        if (!plan_has(plan, v))
            return false;
    return true;
}

void reasons_find(struct plan *plan, const struct folding *folding) {
    if (is_complete(plan))
        return;
    struct arena arena = {0};
    struct inquiry inquiry = {.folding = folding, .plan = plan};
    count_capped(&inquiry, &arena);
    inquiry.of_kind = ARENA_NEW(&arena, struct fact, folding->kinds.kinds.n);
    shortage_init(&inquiry.shortage, folding);
    for (int v = 0; v < plan->n_visits; v++)
        if (!plan_has(plan, v))
            plan->reason[v] = reason_of(&inquiry, v);
    shortage_release(&inquiry.shortage);
    arena_release(&arena);
}
