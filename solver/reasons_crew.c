/*
 * reasons_crew.c - officers who may not, are not there, or are busy.
 *
 * A budget is the reason if lifting it alone is enough.  Else the officers are
 * short over the year, if its minimum cut lacks at least what the visit does;
 * or a limit is the reason, if lifting it alone is enough; or they are busy.
 */
#include "solver/reasons_crew.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "solver/beside.h"
#include "solver/calendar.h"
#include "solver/crew_places.h"
#include "solver/folding.h"
#include "solver/hindrance.h"

#include <stdlib.h>

#define MOST_NAMES 12 // officers named in a sentence

/* The last fact of a kind, and of which day. */
struct crew_known {
    int day; // + 1
    struct fact fact;
};

/* One visit on one day. */
struct lacking {
    struct crew_inquiry *inquiry;
    const struct task *task;
    const struct trip_class *class;
    int visit;
    int class_index;
    int day;
    int lack;
    bool *is_named; // [n_inspectors]
};

static const struct problem *problem_of(const struct lacking *lacking) {
    return lacking->inquiry->beside->folding->problem;
}

void crew_inquiry_init(struct crew_inquiry *inquiry, struct beside *beside,
                       struct arena *arena) {
    const struct folding *folding = beside->folding;
    inquiry->arena = arena;
    inquiry->beside = beside;
    inquiry->known =
        ARENA_NEW(&beside->arena, struct crew_known, folding->kinds.kinds.n);
    shortage_init(&inquiry->shortage, folding);
}

void crew_inquiry_release(struct crew_inquiry *inquiry) {
    shortage_release(&inquiry->shortage);
}

static const char *name_officers(const struct lacking *lacking, int *n) {
    const struct problem *problem = problem_of(lacking);
    struct arena *arena = lacking->inquiry->arena;
    const char *text = "";
    *n = 0;
    for (int i = 0; i < problem->n_inspectors; i++) {
        if (!lacking->is_named[i])
            continue;
        if (++*n <= MOST_NAMES)
            text = arena_print(arena, "%s%s%s", text, *text ? ";" : "",
                               problem->inspectors[i].id);
    }
    return *n > MOST_NAMES ? arena_print(arena, "%s;…", text) : text;
}

/* Names those of the class who are there from the day on and, if that is
 * asked, have no room left in their limit. */
static bool name_those(struct lacking *lacking,
                       bool (*is_meant)(const struct lacking *, int)) {
    const struct folding *folding = lacking->inquiry->beside->folding;
    bool any = false;
    for (int i = 0; i < folding->problem->n_inspectors; i++)
        lacking->is_named[i] = false;
    for (int i = 0; i < lacking->class->n_needs; i++) {
        const struct officers *set =
            folding_officers(folding, &lacking->class->needs[i]);
        for (int j = 0; j < set->n; j++)
            if (is_meant(lacking, set->inspector[j]))
                any = lacking->is_named[set->inspector[j]] = true;
    }
    return any;
}

static bool is_there(const struct lacking *lacking, int inspector) {
    return inspector_is_free(&lacking->inquiry->beside->folding->supply,
                             inspector, lacking->day, lacking->class->length);
}

static bool is_anyone(const struct lacking *lacking, int inspector) {
    (void)lacking;
    (void)inspector;
    return true;
}

/* The days of the visit in the week are not counted one by one: two weeks at
 * most have to do with it. */
static bool has_full_week(const struct lacking *lacking, int inspector) {
    const struct problem *problem = problem_of(lacking);
    const struct beside *beside = lacking->inquiry->beside;
    int limit = problem->inspectors[inspector].week_limit;
    if (limit == NONE || !is_there(lacking, inspector))
        return false;
    int end = lacking->day + lacking->class->length;
    for (int w = week_of(problem, lacking->day); w <= week_of(problem, end - 1);
         w++) {
        int from = week_first(problem, w) > lacking->day
                       ? week_first(problem, w)
                       : lacking->day;
        int to = week_end(problem, w) < end ? week_end(problem, w) : end;
        int spent = beside->spent.week[inspector * beside->roster.n_weeks + w];
        if (spent + to - from > limit)
            return true;
    }
    return false;
}

static bool has_full_year(const struct lacking *lacking, int inspector) {
    int limit = problem_of(lacking)->inspectors[inspector].year_limit;
    return limit != NONE && is_there(lacking, inspector) &&
           lacking->inquiry->beside->spent.year[inspector] +
                   lacking->class->length >
               limit;
}

static bool fits_with(const struct lacking *lacking, struct waiver waiver) {
    return beside_fits_with(lacking->inquiry->beside, lacking->class_index,
                            lacking->day, &waiver);
}

/* OFFICERS_BUSY, WEEK_LIMIT and YEAR_LIMIT say the same of those named. */
static struct fact fact_of_named(const struct lacking *lacking,
                                 enum message message) {
    int n;
    const char *names = name_officers(lacking, &n);
    return (struct fact){message,
                         {names},
                         {lacking->task->crew,
                          lacking->task->crew - lacking->lack,
                          problem_of(lacking)->first + lacking->day, n}};
}

static struct fact fact_of_limits(struct lacking *lacking) {
    if (name_those(lacking, has_full_week) &&
        fits_with(lacking,
                  (struct waiver){.week = lacking->is_named, .home = NONE}))
        return fact_of_named(lacking, MESSAGE_REASON_WEEK_LIMIT);
    if (name_those(lacking, has_full_year) &&
        fits_with(lacking,
                  (struct waiver){.year = lacking->is_named, .home = NONE}))
        return fact_of_named(lacking, MESSAGE_REASON_YEAR_LIMIT);
    return (struct fact){.message = MESSAGE_NOTHING};
}

static bool is_home_of_class(const struct lacking *lacking, int section) {
    const struct problem *problem = problem_of(lacking);
    const struct folding *folding = lacking->inquiry->beside->folding;
    for (int i = 0; i < lacking->class->n_needs; i++) {
        const struct officers *set =
            folding_officers(folding, &lacking->class->needs[i]);
        for (int j = 0; j < set->n; j++) {
            struct span sections =
                problem->inspectors[set->inspector[j]].sections;
            if (span_at(problem, sections, 0) == section)
                return true;
        }
    }
    return false;
}

static struct fact fact_of_budget(const struct lacking *lacking) {
    const struct problem *problem = problem_of(lacking);
    for (int s = 0; problem->enforce_budget && s < problem->sections.n; s++) {
        if (!is_home_of_class(lacking, s) ||
            !fits_with(lacking, (struct waiver){.home = s}))
            continue;
        return (struct fact){
            MESSAGE_REASON_BUDGET,
            {problem->sections.text[s]},
            {section_budget_half_days(problem, s),
             2 * (long)lacking->inquiry->beside->spent.home[s],
             2 * (long)lacking->class->crew * lacking->class->length}};
    }
    return (struct fact){.message = MESSAGE_NOTHING};
}

static int last_of(const struct dayset *days) {
    int last = NONE;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
        last = d;
    return last;
}

/* Over the year, if that lacks enough for the visit. */
static struct fact fact_of_shortage(const struct lacking *lacking) {
    const struct problem *problem = problem_of(lacking);
    const struct folding *folding = lacking->inquiry->beside->folding;
    int kind = folding->kinds.of_visit[lacking->visit];
    struct shortfall shortfall = {.is_asked = lacking->is_named};
    if (kind == NONE ||
        !shortage_find(&lacking->inquiry->shortage, kind, &shortfall) ||
        shortfall.asked - shortfall.available <
            (int64_t)lacking->lack * lacking->class->length)
        return (struct fact){.message = MESSAGE_NOTHING};
    int n;
    const char *names = name_officers(lacking, &n);
    return (struct fact){MESSAGE_REASON_OFFICERS_SHORT,
                         {names, lacking->task->sections_text},
                         {(long)shortfall.asked, (long)shortfall.available,
                          problem->first + dayset_next(&shortfall.days, 0),
                          problem->first + last_of(&shortfall.days), n,
                          shortfall.visits}};
}

static struct fact fact_of_day(struct lacking *lacking) {
    struct fact fact = fact_of_budget(lacking);
    if (fact.message == MESSAGE_NOTHING)
        fact = fact_of_shortage(lacking);
    if (fact.message == MESSAGE_NOTHING)
        fact = fact_of_limits(lacking);
    if (fact.message != MESSAGE_NOTHING)
        return fact;
    name_those(lacking, is_anyone);
    return fact_of_named(lacking, MESSAGE_REASON_OFFICERS_BUSY);
}

/* Visits of a kind on the same day have one reason. */
static struct fact fact_known(struct lacking *lacking) {
    const struct folding *folding = lacking->inquiry->beside->folding;
    int kind = folding->kinds.of_visit[lacking->visit];
    if (kind == NONE)
        return fact_of_day(lacking);
    struct crew_known *known = &lacking->inquiry->known[kind];
    if (known->day != lacking->day + 1)
        *known = (struct crew_known){lacking->day + 1, fact_of_day(lacking)};
    return known->fact;
}

/* What is the visit's own in a fact that others share. */
static void add_own(struct fact *fact, const struct lacking *lacking,
                    const struct nearest *nearest) {
    if (fact->message == MESSAGE_REASON_OFFICERS_SHORT ||
        fact->message == MESSAGE_REASON_BUDGET)
        return;
    const struct folding *folding = lacking->inquiry->beside->folding;
    const struct visit *visit = &folding->demand->visits[lacking->visit];
    int n = nearest->n_by[HINDRANCE_CREW];
    fact->text[1] = folding->problem->enterprises[visit->enterprise].name;
    fact->number[4] = n ? n : NONE;
    fact->number[5] = n < nearest->n_days && n ? nearest->n_days - n : NONE;
}

int reasons_of_crew(struct crew_inquiry *inquiry, int visit,
                    const struct nearest *nearest, struct fact *facts) {
    struct beside *beside = inquiry->beside;
    const struct folding *folding = beside->folding;
    int class = folding->classes.of_visit[visit];
    const struct visit *at = &folding->demand->visits[visit];
    struct lacking lacking = {
        .inquiry = inquiry,
        .task = &folding->problem->tasks[at->task],
        .class = folding_class(folding, class),
        .visit = visit,
        .class_index = class,
        .day = nearest->day,
        .lack = beside_lack(beside, class, nearest->day),
        .is_named =
            stop_calloc((size_t)folding->problem->n_inspectors, sizeof(bool)),
    };
    int lack_anyway = 0;
    int n = 0;
    facts[n] = places_reason(folding, visit, &nearest->days, inquiry->arena,
                             &lack_anyway);
    n += facts[n].message != MESSAGE_NOTHING;
    if (lacking.lack > lack_anyway) {
        facts[n] = fact_known(&lacking);
        add_own(&facts[n++], &lacking, nearest);
    }
    free(lacking.is_named);
    return n;
}
