/*
 * reasons.c - the facts of the day that is nearest to being possible.
 */
#include "solver/reasons.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "solver/beside.h"
#include "solver/folding.h"
#include "solver/hindrance.h"
#include "solver/reasons_crew.h"

#include <assert.h>

#define MOST_FACTS (N_HINDRANCES + 1) // a crew may have two

struct inquiry {
    const struct folding *folding;
    struct plan *plan;
    struct beside beside;
    struct crew_inquiry crew;
};

/* What keeps one visit from its nearest day. */
struct account {
    const struct visit *visit;
    const struct task *task;
    const struct nearest *nearest;
    int v;
    struct fact facts[MOST_FACTS];
    int n;
};

static long date_of(const struct inquiry *inquiry, int d) {
    return inquiry->folding->problem->first + d;
}

/* Start days that the hindrance does not keep it from, NONE if none is. */
static int days_left(const struct nearest *nearest, enum hindrance hindrance) {
    int n = nearest->n_days - nearest->n_by[hindrance];
    return n ? n : NONE;
}

static struct fact fact_OWN(const struct inquiry *inquiry,
                            const struct account *account) {
    const struct problem *problem = inquiry->folding->problem;
    const struct task *task = account->task;
    int from = inquiry->folding->demand->from;
    struct dayset rest = {0};
    dayset_add_span(&rest, from, problem->n_days);
    struct dayset window = dayset_meet(account->visit->window, rest);
    struct dayset worked =
        task->any_day ? window : dayset_meet(window, problem->working);
    const struct enterprise *enterprise =
        &problem->enterprises[account->visit->enterprise];
    struct dayset open =
        task->during_stop ? worked : dayset_minus(worked, enterprise->blocked);
    return (struct fact){MESSAGE_REASON_NO_DAY,
                         {task->window.text},
                         {dayset_count(&window), dayset_count(&worked),
                          dayset_count(&open), task->half_days,
                          from > 0 ? date_of(inquiry, from) : NONE}};
}

static struct fact fact_FIRST(const struct inquiry *inquiry,
                              const struct account *account) {
    const struct problem *problem = inquiry->folding->problem;
    const struct visit *visit = account->visit;
    if (visit->after_missing)
        return (struct fact){MESSAGE_REASON_FIRST_MISSING,
                             {problem->tasks[account->task->after].id,
                              problem->enterprises[visit->enterprise].name},
                             {0}};
    return (struct fact){MESSAGE_REASON_FIRST_UNPLACED,
                         {inquiry->folding->demand->visits[visit->after].id},
                         {0}};
}

static struct fact fact_CAP(const struct inquiry *inquiry,
                            const struct account *account) {
    const struct problem *problem = inquiry->folding->problem;
    int e = account->visit->enterprise;
    return (struct fact){MESSAGE_REASON_CAP,
                         {problem->enterprises[e].name},
                         {enterprise_cap(problem, e), inquiry->beside.capped[e],
                          inquiry->beside.capped_asked[e]}};
}

static struct fact fact_GAP(const struct inquiry *inquiry,
                            const struct account *account) {
    const struct folding *folding = inquiry->folding;
    const struct nearest *nearest = account->nearest;
    int first = account->visit->after;
    const struct visit *followed = &folding->demand->visits[first];
    int length = task_length(&folding->problem->tasks[followed->task]);
    int end = inquiry->plan->start[first] + length - 1;
    return (struct fact){MESSAGE_REASON_GAP,
                         {followed->id},
                         {account->task->gap_min, account->task->gap_max,
                          date_of(inquiry, end), nearest->n_days,
                          nearest->n_by[HINDRANCE_GAP],
                          days_left(nearest, HINDRANCE_GAP)}};
}

static struct fact fact_FOLLOWER(const struct inquiry *inquiry,
                                 const struct account *account) {
    const struct folding *folding = inquiry->folding;
    const struct nearest *nearest = account->nearest;
    int follower = left_behind(&inquiry->beside, account->v, nearest->day);
    const struct visit *held = &folding->demand->visits[follower];
    const struct task *task = &folding->problem->tasks[held->task];
    return (struct fact){MESSAGE_REASON_FOLLOWER,
                         {held->id},
                         {task->gap_min, task->gap_max,
                          date_of(inquiry, inquiry->plan->start[follower]),
                          nearest->n_days, nearest->n_by[HINDRANCE_FOLLOWER],
                          days_left(nearest, HINDRANCE_FOLLOWER)}};
}

static struct fact fact_SPACING(const struct inquiry *inquiry,
                                const struct account *account) {
    const struct problem *problem = inquiry->folding->problem;
    const struct nearest *nearest = account->nearest;
    int other = nearest_other(&inquiry->beside, account->v, nearest->day);
    return (struct fact){MESSAGE_REASON_SPACING,
                         {problem->enterprises[account->visit->enterprise].name,
                          inquiry->folding->demand->visits[other].id},
                         {problem->min_gap_days,
                          date_of(inquiry, inquiry->plan->start[other]),
                          nearest->n_days, nearest->n_by[HINDRANCE_SPACING],
                          days_left(nearest, HINDRANCE_SPACING),
                          date_of(inquiry, nearest->day)}};
}

static struct fact fact_CARS(const struct inquiry *inquiry,
                             const struct account *account) {
    const struct problem *problem = inquiry->folding->problem;
    const struct nearest *nearest = account->nearest;
    int lead = task_lead(problem, account->task);
    return (struct fact){MESSAGE_REASON_SECTION_DAY,
                         {problem->sections.text[lead]},
                         {problem->section[lead].day_limit, nearest->n_days,
                          nearest->n_by[HINDRANCE_CARS],
                          days_left(nearest, HINDRANCE_CARS),
                          date_of(inquiry, nearest->day)}};
}

typedef struct fact fact_maker(const struct inquiry *inquiry,
                               const struct account *account);

static fact_maker *const makers[HINDRANCE_CREW] = {
    [HINDRANCE_OWN] = fact_OWN,           [HINDRANCE_FIRST] = fact_FIRST,
    [HINDRANCE_CAP] = fact_CAP,           [HINDRANCE_GAP] = fact_GAP,
    [HINDRANCE_FOLLOWER] = fact_FOLLOWER, [HINDRANCE_SPACING] = fact_SPACING,
    [HINDRANCE_CARS] = fact_CARS,
};

static void publish(struct plan *plan, const struct account *account) {
    plan->reason[account->v] = account->facts[0];
    if (account->n < 2)
        return;
    struct fact *further =
        ARENA_NEW(&plan->arena, struct fact, account->n); // and the end
    for (int i = 1; i < account->n; i++)
        further[i - 1] = account->facts[i];
    plan->further[account->v] = further;
}

static void inquire(struct inquiry *inquiry, int v) {
    const struct visit *visit = &inquiry->folding->demand->visits[v];
    struct nearest nearest = nearest_find(&inquiry->beside, v);
    struct account account = {
        .visit = visit,
        .task = &inquiry->folding->problem->tasks[visit->task],
        .nearest = &nearest,
        .v = v,
    };
    for (int h = 0; h < HINDRANCE_CREW; h++)
        if (nearest.has[h])
            account.facts[account.n++] = makers[h](inquiry, &account);
    if (nearest.has[HINDRANCE_CREW])
        account.n += reasons_of_crew(&inquiry->crew, v, &nearest,
                                     account.facts + account.n);
    if (!account.n)
        account.facts[account.n++] =
            (struct fact){.message = MESSAGE_REASON_TIME};
    assert(account.n <= MOST_FACTS);
    publish(inquiry->plan, &account);
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
    struct inquiry inquiry = {.folding = folding, .plan = plan};
    beside_init(&inquiry.beside, folding, plan);
    crew_inquiry_init(&inquiry.crew, &inquiry.beside, &plan->arena);
    for (int v = 0; v < plan->n_visits; v++)
        if (!plan_has(plan, v))
            inquire(&inquiry, v);
    crew_inquiry_release(&inquiry.crew);
    beside_release(&inquiry.beside);
}
