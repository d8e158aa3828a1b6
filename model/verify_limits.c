/*
 * verify_limits.c - rules 3 and 4: trips, and how many of them.
 */
#include "model/demand.h"
#include "model/judge.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>

/* Accuses the inspector of two parties on one day; false if both are held. */
static bool judge_two_trips(struct judge *judge, const struct officer_day *a,
                            const struct officer_day *b) {
    if (judge->trips.party[a->visit] == judge->trips.party[b->visit])
        return false;
    return judge_accuse(
        judge, judge_blame(judge, a->visit, b->visit),
        (struct fact){MESSAGE_BREACH_ONE_TRIP_A_DAY,
                      {judge->problem->inspectors[a->inspector].id,
                       judge_visit(judge, a->visit)->id,
                       judge_visit(judge, b->visit)->id},
                      {judge_date(judge, a->day)}});
}

/*
 * Different parties on one day are different trips whatever they share; that
 * visits of one party are more than one trip is for rule_sharing to say.
 */
void rule_one_trip_a_day(struct judge *judge) {
    const struct trips *trips = &judge->trips;
    const struct officer_day *days = trips->officer_days;
    for (int i = 0, next; i < trips->n_officer_days; i = next) {
        const struct officer_day *one = &days[i]; // party, free if any is
        const struct officer_day *other = NULL;   // party
        bool is_accused = false;
        for (next = i; next < trips->n_officer_days &&
                       days[next].inspector == days[i].inspector &&
                       days[next].day == days[i].day;
             next++) {
            const struct officer_day *at = &days[next];
            if (trips->party[at->visit] != trips->party[one->visit])
                other = other ? other : at;
            else if (!judge_is_held(judge, at->visit))
                one = at;
            is_accused = is_accused || judge_two_trips(judge, one, at) ||
                         (other && judge_two_trips(judge, other, at));
        }
    }
}

static long monday_of(const struct judge *judge, int d) {
    return date_monday((day)judge_date(judge, d));
}

/* The end of the officer-days from i on of one inspector in one week. */
static int week_run(const struct judge *judge, int i) {
    const struct trips *trips = &judge->trips;
    const struct officer_day *from = &trips->officer_days[i];
    long next_monday = monday_of(judge, from->day) + 7;
    while (i < trips->n_officer_days &&
           trips->officer_days[i].inspector == from->inspector &&
           judge_date(judge, trips->officer_days[i].day) < next_monday)
        i++;
    return i;
}

/* Who is to blame for too many officer-days: a trip that nothing holds, if
 * there is one. */
static int blame_days(const struct judge *judge, const struct officer_day *days,
                      int n) {
    int blamed = judge->visit_of_trip[days->trip];
    for (int i = 1; i < n; i++)
        blamed = judge_blame(judge, blamed, judge->visit_of_trip[days[i].trip]);
    return blamed;
}

void rule_week_limit(struct judge *judge) {
    const struct trips *trips = &judge->trips;
    for (int i = 0, next; i < trips->n_officer_days; i = next) {
        const struct officer_day *from = &trips->officer_days[i];
        const struct inspector *inspector =
            &judge->problem->inspectors[from->inspector];
        next = week_run(judge, i);
        if (inspector->week_limit == NONE || next - i <= inspector->week_limit)
            continue;
        judge_accuse(judge, blame_days(judge, from, next - i),
                     (struct fact){MESSAGE_BREACH_WEEK_LIMIT,
                                   {inspector->id},
                                   {monday_of(judge, from->day), next - i,
                                    inspector->week_limit}});
    }
}

void rule_year_limit(struct judge *judge) {
    const struct trips *trips = &judge->trips;
    for (int i = 0, next; i < trips->n_officer_days; i = next) {
        const struct officer_day *from = &trips->officer_days[i];
        const struct inspector *inspector =
            &judge->problem->inspectors[from->inspector];
        for (next = i; next < trips->n_officer_days &&
                       trips->officer_days[next].inspector == from->inspector;)
            next++;
        if (inspector->year_limit == NONE || next - i <= inspector->year_limit)
            continue;
        judge_accuse(judge, blame_days(judge, from, next - i),
                     (struct fact){MESSAGE_BREACH_YEAR_LIMIT,
                                   {inspector->id},
                                   {next - i, inspector->year_limit}});
    }
}

/* The officer-days of the section's inspectors in list; returns how many. */
static int list_days_of_home(const struct judge *judge, int section,
                             struct officer_day *list) {
    int n = 0;
    for (int i = 0; i < judge->trips.n_officer_days; i++) {
        const struct officer_day *at = &judge->trips.officer_days[i];
        struct span homes = judge->problem->inspectors[at->inspector].sections;
        if (span_at(judge->problem, homes, 0) == section)
            list[n++] = *at;
    }
    return n;
}

/* A section that makes no trips keeps to its budget, even a negative one. */
void rule_budget(struct judge *judge) {
    const struct problem *problem = judge->problem;
    if (!problem->enforce_budget)
        return;
    struct officer_day *list = ARENA_NEW(&judge->arena, struct officer_day,
                                         judge->trips.n_officer_days);
    for (int s = 0; s < problem->sections.n; s++) {
        int n = list_days_of_home(judge, s, list);
        int budget = n ? section_budget_half_days(problem, s) : 0;
        if (2 * n > budget)
            judge_accuse(judge, blame_days(judge, list, n),
                         (struct fact){MESSAGE_BREACH_BUDGET,
                                       {problem->sections.text[s]},
                                       {2L * n, budget}});
    }
}

/* The same of trips on a day. */
static int blame_led(const struct judge *judge, const struct led_day *led,
                     int n) {
    int blamed = judge->visit_of_trip[led->trip];
    for (int i = 1; i < n; i++)
        blamed = judge_blame(judge, blamed, judge->visit_of_trip[led[i].trip]);
    return blamed;
}

void rule_section_day(struct judge *judge) {
    const struct problem *problem = judge->problem;
    const struct trips *trips = &judge->trips;
    for (int i = 0, next; i < trips->n_led_days; i = next) {
        const struct led_day *from = &trips->led_days[i];
        for (next = i + 1; next < trips->n_led_days; next++)
            if (trips->led_days[next].lead != from->lead ||
                trips->led_days[next].day != from->day)
                break;
        int limit = problem->section[from->lead].day_limit;
        if (limit == NONE || next - i <= limit)
            continue;
        judge_accuse(
            judge, blame_led(judge, from, next - i),
            (struct fact){MESSAGE_BREACH_SECTION_DAY,
                          {problem->sections.text[from->lead]},
                          {judge_date(judge, from->day), next - i, limit}});
    }
}

/* A visit on one of its days with its party. */
struct attendance {
    int party;
    int day;
    int visit;
};

static int attendance_compare(const void *a, const void *b) {
    const struct attendance *x = a;
    const struct attendance *y = b;
    if (x->party != y->party)
        return x->party < y->party ? -1 : 1;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->visit > y->visit) - (x->visit < y->visit);
}

/* Judges n visits of one party on one day: can they be one trip? */
static void judge_company(struct judge *judge, const struct attendance *at,
                          int n) {
    assert(n > 0);
    long date = judge_date(judge, at->day);
    const char *first = judge_visit(judge, at->visit)->id;
    int half_days = 0;
    int blamed = at->visit;
    for (int i = 0; i < n; i++) {
        half_days += judge_task(judge, at[i].visit)->half_days;
        blamed = judge_blame(judge, blamed, at[i].visit);
        if (judge->trips.way[at[i].visit] != judge->trips.way[at->visit])
            judge_accuse(
                judge, judge_blame(judge, at->visit, at[i].visit),
                (struct fact){MESSAGE_BREACH_SHARING,
                              {first, judge_visit(judge, at[i].visit)->id},
                              {date}});
    }
    if (n > 1 && half_days > 2)
        judge_accuse(judge, blamed,
                     (struct fact){MESSAGE_BREACH_DAY_FULL,
                                   {first},
                                   {date, n, half_days}});
}

/* [n] every placed visit on each of its days, by party and day. */
static struct attendance *list_attendance(struct judge *judge, int *n) {
    const struct plan *plan = judge->plan;
    int room = 0;
    for (int v = 0; v < plan->n_visits; v++)
        room += plan_has(plan, v) ? task_length(judge_task(judge, v)) : 0;
    struct attendance *list = ARENA_NEW(&judge->arena, struct attendance, room);
    *n = 0;
    for (int v = 0; v < plan->n_visits; v++) {
        int length = plan_has(plan, v) ? task_length(judge_task(judge, v)) : 0;
        for (int i = 0; i < length; i++)
            list[(*n)++] = (struct attendance){judge->trips.party[v],
                                               plan->start[v] + i, v};
    }
    assert(*n == room);
    qsort(list, (size_t)room, sizeof *list, attendance_compare);
    return list;
}

void rule_sharing(struct judge *judge) {
    int n;
    const struct attendance *list = list_attendance(judge, &n);
    for (int i = 0, next; i < n; i = next) {
        for (next = i + 1; next < n; next++)
            if (list[next].party != list[i].party ||
                list[next].day != list[i].day)
                break;
        judge_company(judge, list + i, next - i);
    }
}
