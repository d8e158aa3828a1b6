#include "tests/solver/removal.h"

#include "model/options.h"
#include "solver/solve.h"
#include "tests/solver/disturb.h"
#include "tests/solver/random_year.h"

#include <string.h>

/* A year that is being changed for the sake of one visit. */
struct removal {
    struct fixture *fixture;
    struct problem *problem;
    struct demand *demand;
    const struct plan *plan;
    struct visit *visit;
    int task; // the visit's own
};

void reasons_list(struct reasons *reasons, const struct plan *plan, int visit) {
    reasons->n = 0;
    reasons->at[reasons->n++] = plan->reason[visit];
    const struct fact *also = plan->further[visit];
    for (; also && also->message != MESSAGE_NOTHING; also++)
        if (reasons->n < MOST_REASONS)
            reasons->at[reasons->n++] = *also;
}

static bool names(const struct reasons *reasons, enum message message) {
    for (int i = 0; i < reasons->n; i++)
        if (reasons->at[i].message == message)
            return true;
    return false;
}

static struct task *own_task(const struct removal *removal) {
    return &removal->problem->tasks[removal->task];
}

/* A task of its own, so that what is changed is changed for it alone. */
static void part_from_task(struct removal *removal) {
    struct problem *problem = removal->problem;
    removal->task =
        fixture_task(removal->fixture, (struct task_row){.id = "own"});
    problem->tasks[removal->task] = problem->tasks[removal->visit->task];
    removal->visit->task = removal->task;
}

static void free_days(const struct removal *removal) {
    int length = task_length(own_task(removal));
    removal->visit->starts = (struct dayset){0};
    dayset_add_span(&removal->visit->starts, removal->demand->from,
                    removal->problem->n_days - length + 1);
    removal->visit->wished = removal->visit->starts;
}

static void free_of_first(const struct removal *removal) {
    removal->visit->after = NONE;
    removal->visit->after_missing = false;
    own_task(removal)->after = NONE;
}

static void free_of_followers(const struct removal *removal, int visit) {
    for (int v = 0; v < removal->demand->n_visits; v++)
        if (removal->demand->visits[v].after == visit)
            removal->demand->visits[v].after = NONE;
}

/* The visit that it follows stays where it is, and so does the gap. */
static void pin_first(const struct removal *removal) {
    int first = removal->visit->after;
    if (first == NONE)
        return;
    const struct task *task = own_task(removal);
    struct visit *followed = &removal->demand->visits[first];
    int start = removal->plan->start[first];
    int end = start + task_length(&removal->problem->tasks[followed->task]) - 1;
    struct dayset days = {0};
    dayset_add_span(&days, end + task->gap_min,
                    task->gap_max == NONE ? removal->problem->n_days
                                          : end + task->gap_max + 1);
    removal->visit->starts = dayset_meet(removal->visit->starts, days);
    followed->starts = (struct dayset){0};
    dayset_add(&followed->starts, start);
    followed->wished = followed->starts;
    free_of_first(removal);
}

/* Whoever is recused from the one is recused from the other. */
static void recuse_alike(struct problem *problem, int one, int other) {
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span *recused = &problem->inspectors[i].recused;
        if (!span_has(problem, *recused, one))
            continue;
        struct span longer = {problem->index.n, recused->count + 1};
        for (int j = 0; j < recused->count; j++) {
            int e = span_at(problem, *recused, j);
            VEC_PUSH(&problem->index, e);
        }
        VEC_PUSH(&problem->index, other);
        *recused = longer;
    }
}

/* An enterprise of its own that is like the other but keeps no distance. */
static int twin_of(const struct removal *removal, int enterprise) {
    struct problem *problem = removal->problem;
    int twin = fixture_enterprise(removal->fixture,
                                  (struct enterprise_row){.id = "own"});
    int n = problem->columns.n;
    memcpy(problem->cells + (size_t)twin * (size_t)n,
           problem->cells + (size_t)enterprise * (size_t)n,
           (size_t)n * sizeof *problem->cells);
    problem->enterprises[twin] = problem->enterprises[enterprise];
    problem->enterprises[twin].class = CLASS_AGENCY;
    recuse_alike(problem, enterprise, twin);
    return twin;
}

static void free_of_spacing(const struct removal *removal) {
    struct problem *problem = removal->problem;
    int e = removal->visit->enterprise;
    int cap = enterprise_cap(problem, e);
    bool uses_cap = cap != NONE && visit_is_capped(problem, removal->visit);
    pin_first(removal);
    removal->visit->enterprise = twin_of(removal, e);
    own_task(removal)->counted = false;
    if (uses_cap)
        fixture_cap(
            removal->fixture,
            arena_print(&problem->arena, "编号=%s", problem->enterprises[e].id),
            cap - 1);
}

static const char *all_names(struct problem *problem,
                             const struct names *names) {
    const char *text = "";
    for (int i = 0; i < names->n; i++)
        text = arena_print(&problem->arena, "%s%s%s", text, *text ? ";" : "",
                           names->text[i]);
    return text;
}

/* More officers who may do anything, but for so many days of the year. */
static void add_officers(const struct removal *removal, long n, long days,
                         struct dayset absent) {
    struct problem *problem = removal->problem;
    const char *sections = arena_print(&problem->arena, "增援;%s",
                                       all_names(problem, &problem->sections));
    const char *skills = all_names(problem, &problem->skills);
    for (long i = 0; i < n; i++) {
        int who = fixture_officer(
            removal->fixture,
            (struct officer_row){.id = "extra",
                                 .sections = sections,
                                 .skills = *skills ? skills : NULL});
        problem->inspectors[who].absent = absent;
        problem->inspectors[who].year_limit = (int)days;
    }
}

static void add_officer_days(const struct removal *removal, long officer_days) {
    int length = task_length(own_task(removal));
    add_officers(removal, officer_days / length, length, (struct dayset){0});
}

/* On the days of a visit that starts then. */
static void add_on_days(const struct removal *removal, long n, long date) {
    int first = (int)(date - removal->problem->first);
    struct dayset there = {0};
    struct dayset all = {0};
    dayset_add_span(&there, first, first + task_length(own_task(removal)));
    dayset_add_span(&all, 0, removal->problem->n_days);
    add_officers(removal, n, NONE, dayset_minus(all, there));
}

static bool is_listed(const char *list, const char *id) {
    size_t n = strlen(id);
    for (const char *at = list; (at = strstr(at, id)); at += n)
        if ((at == list || at[-1] == ';') && (at[n] == ';' || !at[n]))
            return true;
    return false;
}

static void free_of_limit(const struct removal *removal, const char *list,
                          bool of_week) {
    for (int i = 0; i < removal->problem->n_inspectors; i++) {
        struct inspector *inspector = &removal->problem->inspectors[i];
        if (!is_listed(list, inspector->id))
            continue;
        if (of_week)
            inspector->week_limit = NONE;
        else
            inspector->year_limit = NONE;
    }
}

static int section_named(const struct problem *problem, const char *name) {
    for (int s = 0; s < problem->sections.n; s++)
        if (strcmp(problem->sections.text[s], name) == 0)
            return s;
    return NONE;
}

static void raise_budget(const struct removal *removal,
                         const struct fact *fact) {
    int s = section_named(removal->problem, fact->text[0]);
    struct section *section = &removal->problem->section[s];
    long over = fact->number[1] - section_budget_half_days(removal->problem, s);
    section->office_work_half_days -= (int)fact->number[2];
    if (over > 0)
        section->office_work_half_days -= (int)over;
}

/* One trip more than there can be, or than the held visits make. */
static void raise_cars(const struct removal *removal, const struct fact *fact) {
    int s = section_named(removal->problem, fact->text[0]);
    int *cars = &removal->problem->section[s].day_limit;
    for (int v = 0; v < removal->demand->n_visits; v++)
        *cars += removal->demand->visits[v].hold != HOLD_NONE;
    ++*cars;
}

/* Without those that change what others build on. */
static bool apply_fact(const struct removal *removal, const struct fact *fact) {
    const long *number = fact->number;
    switch (fact->message) {
    case MESSAGE_REASON_CAP:
        own_task(removal)->counted = false;
        return true;
    case MESSAGE_REASON_SECTION_DAY:
        raise_cars(removal, fact);
        return true;
    case MESSAGE_REASON_NO_OFFICER:
        add_officers(removal, number[1], NONE, (struct dayset){0});
        return true;
    case MESSAGE_REASON_CREW_SHORT:
    case MESSAGE_REASON_PLACES_SHORT:
        add_officers(removal, number[0] - number[2], NONE, (struct dayset){0});
        return true;
    case MESSAGE_REASON_OFFICERS_SHORT:
        add_officer_days(removal, number[0] - number[1]);
        return true;
    case MESSAGE_REASON_OFFICERS_BUSY:
        add_on_days(removal, number[0] - number[1], number[2]);
        return true;
    case MESSAGE_REASON_WEEK_LIMIT:
    case MESSAGE_REASON_YEAR_LIMIT:
        free_of_limit(removal, fact->text[0],
                      fact->message == MESSAGE_REASON_WEEK_LIMIT);
        return true;
    case MESSAGE_REASON_BUDGET:
        raise_budget(removal, fact);
        return true;
    default:
        return fact->message != MESSAGE_REASON_TIME;
    }
}

bool removal_apply(struct random_year *year, const struct plan *plan, int visit,
                   const struct reasons *reasons) {
    struct removal removal = {&year->fixture, &year->fixture.problem,
                              &year->demand,  plan,
                              NULL,           NONE};
    removal.visit = &year->demand.visits[visit];
    part_from_task(&removal);
    if (names(reasons, MESSAGE_REASON_NO_DAY))
        free_days(&removal);
    if (names(reasons, MESSAGE_REASON_FIRST_MISSING) ||
        names(reasons, MESSAGE_REASON_FIRST_UNPLACED) ||
        names(reasons, MESSAGE_REASON_GAP))
        free_of_first(&removal);
    if (names(reasons, MESSAGE_REASON_FOLLOWER))
        free_of_followers(&removal, visit);
    bool names_something = true;
    for (int i = 0; i < reasons->n; i++)
        names_something &= apply_fact(&removal, &reasons->at[i]);
    if (names(reasons, MESSAGE_REASON_SPACING))
        free_of_spacing(&removal);
    return names_something;
}

void removal_plan(struct plan *plan, const struct random_year *year) {
    struct options options;
    options_init(&options);
    options.threads = 1;
    plan_init(plan, &year->fixture.problem, &year->demand);
    solve_year(plan, &year->fixture.problem, &year->demand, &options, NULL);
}

/* Nothing else that was not placed can make up for the visit. */
static void forbid_others(struct random_year *year, const struct plan *plan,
                          int visit) {
    for (int v = 0; v < plan->n_visits; v++) {
        if (v == visit || plan_has(plan, v))
            continue;
        year->demand.visits[v].starts = (struct dayset){0};
        year->demand.visits[v].wished = (struct dayset){0};
    }
}

/* Longer than the horizon, or what is left of it: nothing can help. */
static bool is_too_long(const struct random_year *year, int visit) {
    const struct problem *problem = &year->fixture.problem;
    const struct task *task = &problem->tasks[year->demand.visits[visit].task];
    return year->demand.from + task_length(task) > problem->n_days;
}

bool removal_helps(const struct random_year *year, int most_visits,
                   const struct plan *plan, int visit,
                   const struct reasons *reasons) {
    struct random_year changed;
    struct plan better;
    if (is_too_long(year, visit))
        return names(reasons, MESSAGE_REASON_NO_DAY);
    random_year_init(&changed, year->seed, most_visits);
    if (year->demand.baseline)
        year_plan_and_disturb(&changed);
    bool helps = removal_apply(&changed, plan, visit, reasons);
    if (helps) {
        forbid_others(&changed, plan, visit);
        removal_plan(&better, &changed);
        int t = year->demand.visits[visit].task;
        helps = better.levels.level[LEVEL_MISSED].value +
                    year->fixture.problem.tasks[t].priority ==
                plan->levels.level[LEVEL_MISSED].value;
        plan_release(&better);
    }
    random_year_release(&changed);
    return helps;
}
