/*
 * changes_room.c - which other visits of the new calendar forbid the old date
 * and crew.
 *
 * The visit is put back in thought, alone or with those who travelled with it
 * before and do now: whatever then breaks rule 3 or 5 is a reason.  Of several
 * the one is told whose other visit is held, or has a cause of its own, or was
 * changed at all, in this order.  A visit is only said to have taken something
 * if it did not have it in the baseline.
 *
 * Takes time in the number of days of the old crew and of visits to the
 * enterprise.
 */
#include "model/baseline.h"
#include "model/changing.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>

/* How well another visit explains; less is better. */
enum rank {
    RANK_HELD,
    RANK_CAUSED,
    RANK_CHANGED,
    RANK_OTHER,
    RANK_NONE,
};

struct search {
    const struct changing *changing;
    const struct visit *visit;
    const struct task *task;
    const struct baseline_row *row;
    int v;
    int first; // the old days, of the horizon
    int end;
    int trip; // the new one
    int lone; // it, if it goes back with the visit: nobody else is on it, or
              // none who did not travel with the visit before; or NONE
    enum rank rank;
    struct fact best;
};

static void offer(struct search *search, enum rank rank, struct fact fact) {
    if (rank >= search->rank)
        return;
    search->rank = rank;
    search->best = fact;
}

static enum rank rank_of(const struct search *search, int u) {
    const struct changing *changing = search->changing;
    int change = changing->change_of[u];
    if (changing->demand->visits[u].hold != HOLD_NONE)
        return RANK_HELD;
    if (change == NONE)
        return RANK_OTHER;
    return changing->changes->at[change].reason.message ? RANK_CAUSED
                                                        : RANK_CHANGED;
}

static bool has_member(const struct baseline_row *row, int inspector) {
    for (int i = 0; i < row->n_crew; i++)
        if (row->crew[i] == inspector)
            return true;
    return false;
}

/* Was the visit not there on these days, with the inspector (NONE: whoever),
 * before the re-solve? */
static bool is_newcomer(const struct search *search, int u, int inspector,
                        struct range days) {
    const struct changing *changing = search->changing;
    const struct baseline_row *row = changing->demand->visits[u].row;
    if (u == search->v || changing->change_of[u] == NONE)
        return false;
    if (!row || row->start == NOT_PLACED)
        return true;
    int end = row->start + task_length(changing_task(changing, u));
    bool was_there = row->start < days.end && days.first < end;
    return !was_there || (inspector != NONE && !has_member(row, inspector));
}

/* What is done takes nobody along any more. */
static bool is_done(const struct changing *changing, int trip) {
    for (int u = changing->first_on[trip]; u != NONE; u = changing->next_on[u])
        if (changing->demand->visits[u].hold == HOLD_DONE)
            return true;
    return false;
}

/* Could the visit share the trip with its old crew? */
static bool can_join(const struct search *search, int trip) {
    const struct changing *changing = search->changing;
    const struct trips *trips = &changing->trips;
    int u = changing->first_on[trip];
    int half_days = changing->half_days[trip] + search->task->half_days;
    return !is_done(changing, trip) && half_days <= 2 &&
           trips->at[trip].first == search->first &&
           trips->way[u] == trips->way[search->v] &&
           row_has_crew(search->row,
                        trips->crew + changing->plan->crew_first[u],
                        trips->n_crew[u]);
}

static void blame_trip(struct search *search, int trip, int inspector, int d) {
    const struct changing *changing = search->changing;
    const struct problem *problem = changing->problem;
    struct range that_day = {d, d + 1};
    for (int u = changing->first_on[trip]; u != NONE;
         u = changing->next_on[u]) {
        enum rank rank = rank_of(search, u);
        int enterprise = changing->demand->visits[u].enterprise;
        if (u == search->v)
            continue;
        if (rank != RANK_HELD && !is_newcomer(search, u, inspector, that_day))
            rank = RANK_OTHER;
        offer(search, rank,
              (struct fact){
                  MESSAGE_CHANGE_TAKEN,
                  {changing->demand->visits[u].id,
                   problem->inspectors[inspector].name,
                   problem->enterprises[enterprise].name},
                  {changing_date(changing, d), rank == RANK_HELD ? 1 : NONE}});
    }
}

/* Trips of the officer on the old days.  True if the visit could share one. */
static bool seek_officer(struct search *search, int inspector) {
    const struct changing *changing = search->changing;
    const struct officer_day *days = changing->trips.officer_days;
    bool joins = false;
    for (int i = changing->officer_first[inspector];
         i < changing->officer_first[inspector + 1]; i++) {
        if (days[i].day < search->first || days[i].day >= search->end ||
            days[i].trip == search->trip)
            continue;
        if (can_join(search, days[i].trip))
            joins = true;
        else
            blame_trip(search, days[i].trip, inspector, days[i].day);
    }
    return joins;
}

/* Does the officer's day stay when the visit is put back?  On a day that the
 * visit keeps nobody works twice. */
static bool stays(const struct search *search, const struct officer_day *at) {
    bool is_old = at->day >= search->first && at->day < search->end;
    return at->trip != search->lone && !(at->trip == search->trip && is_old);
}

/* A limit of an officer: what is told if it is spent. */
struct limit {
    int inspector;
    struct range days; // that it speaks of
    int most;          // officer-days
    struct fact fact;
};

static int count_common(struct range a, struct range b) {
    int first = a.first > b.first ? a.first : b.first;
    int end = a.end < b.end ? a.end : b.end;
    return end > first ? end - first : 0;
}

static void blame_newcomers(struct search *search, const struct limit *limit,
                            int trip) {
    const struct changing *changing = search->changing;
    for (int u = changing->first_on[trip]; u != NONE;
         u = changing->next_on[u]) {
        if (!is_newcomer(search, u, limit->inspector, limit->days))
            continue;
        struct fact fact = limit->fact;
        fact.text[0] = changing->demand->visits[u].id;
        offer(search, rank_of(search, u), fact);
    }
}

static void seek_limit(struct search *search, const struct limit *limit) {
    const struct changing *changing = search->changing;
    const struct officer_day *days = changing->trips.officer_days;
    int first = changing->officer_first[limit->inspector];
    int end = changing->officer_first[limit->inspector + 1];
    struct range old = {search->first, search->end};
    int n = count_common(old, limit->days);
    for (int i = first; i < end; i++)
        n += stays(search, &days[i]) && days[i].day >= limit->days.first &&
             days[i].day < limit->days.end;
    if (n <= limit->most)
        return;
    for (int i = first; i < end; i++)
        if (stays(search, &days[i]) && days[i].day >= limit->days.first &&
            days[i].day < limit->days.end)
            blame_newcomers(search, limit, days[i].trip);
    offer(search, RANK_OTHER, limit->fact);
}

static void seek_limits(struct search *search, int inspector) {
    const struct changing *changing = search->changing;
    const struct inspector *member = &changing->problem->inspectors[inspector];
    day horizon = changing->problem->first;
    int most = member->week_limit;
    for (int d = search->first; most != NONE && d < search->end;) {
        day monday = date_monday(horizon + d);
        struct limit week = {
            inspector,
            {monday - horizon, monday - horizon + 7},
            most,
            {MESSAGE_CHANGE_WEEK, {NULL, member->name}, {monday, most}}};
        seek_limit(search, &week);
        d = week.days.end;
    }
    most = member->year_limit;
    struct limit year = {inspector,
                         {0, changing->problem->n_days},
                         most,
                         {MESSAGE_CHANGE_YEAR, {NULL, member->name}, {most}}};
    if (most != NONE)
        seek_limit(search, &year);
}

static void seek_cars(struct search *search, int d) {
    const struct changing *changing = search->changing;
    const struct problem *problem = changing->problem;
    const struct led_day *led = changing->trips.led_days;
    int lead = task_lead(problem, search->task);
    int most = problem->section[lead].day_limit;
    struct range that_day = {d, d + 1};
    struct fact fact = {MESSAGE_CHANGE_CARS,
                        {NULL, problem->sections.text[lead]},
                        {changing_date(changing, d), most}};
    int n = 1;
    int end = changing->led_first[lead + 1];
    for (int i = changing->led_first[lead]; i < end; i++)
        n += led[i].day == d && led[i].trip != search->lone;
    if (most == NONE || n <= most)
        return;
    offer(search, RANK_OTHER, fact);
    for (int i = changing->led_first[lead]; i < end; i++) {
        int u = led[i].day == d ? changing->first_on[led[i].trip] : NONE;
        for (; u != NONE; u = changing->next_on[u]) {
            fact.text[0] = changing->demand->visits[u].id;
            if (is_newcomer(search, u, NONE, that_day))
                offer(search, rank_of(search, u), fact);
        }
    }
}

/* Do the old crew's days still fit into the budget of the section? */
static void seek_budget(struct search *search, int section) {
    const struct changing *changing = search->changing;
    const struct problem *problem = changing->problem;
    const int *crew =
        changing->trips.crew + changing->plan->crew_first[search->v];
    int length = search->end - search->first;
    int budget = section_budget_half_days(problem, section);
    int n = changing->home_days[section];
    for (int i = 0; i < search->row->n_crew; i++)
        if (changing_home(changing, search->row->crew[i]) == section)
            n += length;
    for (int i = 0; i < changing->trips.n_crew[search->v]; i++)
        if (search->lone != NONE && changing_home(changing, crew[i]) == section)
            n -= length;
    if (2 * n > budget)
        offer(search, RANK_OTHER,
              (struct fact){MESSAGE_CHANGE_BUDGET,
                            {problem->sections.text[section]},
                            {budget}});
}

/* The days of another visit of the new calendar. */
static struct range new_days(const struct changing *changing, int u) {
    int start = changing->plan->start[u];
    return (struct range){start,
                          start + task_length(changing_task(changing, u))};
}

/* Does the later one lie at its gap behind the earlier one? */
static void seek_gap(struct search *search, int u, int follower) {
    const struct changing *changing = search->changing;
    const struct task *task = changing_task(changing, follower);
    struct range days = new_days(changing, u);
    bool is_first = follower == search->v;
    int gap =
        is_first ? search->first - days.end + 1 : days.first - search->end + 1;
    if (gap >= task->gap_min && (task->gap_max == NONE || gap <= task->gap_max))
        return;
    offer(search, rank_of(search, u),
          (struct fact){
              is_first ? MESSAGE_CHANGE_FIRST_MOVED : MESSAGE_CHANGE_FOLLOW_UP,
              {changing->demand->visits[u].id},
              {changing_date(changing, is_first ? days.end - 1 : days.first),
               task->gap_min, task->gap_max}});
}

static void seek_spacing(struct search *search, int u) {
    const struct changing *changing = search->changing;
    const struct problem *problem = changing->problem;
    struct range days = new_days(changing, u);
    int behind = search->first - days.end + 1;
    int before = days.first - search->end + 1;
    int gap = behind > before ? behind : before;
    if (gap >= problem->min_gap_days ||
        problem->enterprises[search->visit->enterprise].class == CLASS_AGENCY)
        return;
    offer(search, rank_of(search, u),
          (struct fact){
              MESSAGE_CHANGE_SPACING,
              {changing->demand->visits[u].id},
              {changing_date(changing, days.first), problem->min_gap_days}});
}

static void seek_at_enterprise(struct search *search) {
    const struct changing *changing = search->changing;
    const struct visit *visits = changing->demand->visits;
    for (int u = changing->first_at[search->visit->enterprise]; u != NONE;
         u = changing->next_at[u]) {
        bool goes_back =
            search->lone != NONE && changing->trips.of_visit[u] == search->lone;
        if (goes_back || !plan_has(changing->plan, u))
            continue;
        if (search->visit->after == u)
            seek_gap(search, u, search->v);
        else if (visits[u].after == search->v)
            seek_gap(search, u, u);
        else if (changing->problem->min_gap_days)
            seek_spacing(search, u);
    }
}

/* Did the two travel together before, as they do now? */
static bool were_together(const struct changing *changing, int v, int u) {
    const struct baseline_row *row = changing->demand->visits[v].row;
    const struct baseline_row *other = changing->demand->visits[u].row;
    return row && other && row->start != NOT_PLACED &&
           row->start == other->start && row->n_crew &&
           row_has_crew(row, other->crew, other->n_crew);
}

/* The visit's trip if all on it were together before, else NONE. */
static int find_lone(const struct changing *changing, int v, int trip) {
    for (int u = changing->first_on[trip]; u != NONE; u = changing->next_on[u])
        if (u != v && !were_together(changing, v, u))
            return NONE;
    return trip;
}

static struct search search_begin(const struct changing *changing,
                                  const struct change *change) {
    int v = change->visit;
    const struct task *task = changing_task(changing, v);
    int trip = changing->trips.of_visit[v];
    assert(trip != NONE);
    return (struct search){
        .changing = changing,
        .visit = &changing->demand->visits[v],
        .task = task,
        .row = change->row,
        .v = v,
        .first = change->old_start,
        .end = change->old_start + task_length(task),
        .trip = trip,
        .lone = find_lone(changing, v, trip),
        .rank = RANK_NONE,
    };
}

/* A visit on the new trip: one that travelled with the visit before and has a
 * cause of its own, or one that did not. */
static void seek_company(struct search *search, bool is_moved) {
    const struct changing *changing = search->changing;
    const struct visit *visits = changing->demand->visits;
    const struct enterprise *enterprises = changing->problem->enterprises;
    for (int u = changing->first_on[search->trip]; u != NONE;
         u = changing->next_on[u]) {
        enum rank rank = rank_of(search, u);
        struct fact fact = {
            MESSAGE_CHANGE_TOGETHER,
            {visits[u].id, enterprises[visits[u].enterprise].name},
            {0}};
        if (u == search->v)
            continue;
        if (were_together(changing, search->v, u)) {
            if (rank == RANK_CAUSED)
                offer(search, rank, fact);
        } else if (!is_moved) {
            fact.message = MESSAGE_CHANGE_SHARED;
            offer(search, RANK_OTHER, fact);
        }
    }
}

struct fact why_no_room(const struct changing *changing,
                        const struct change *change) {
    struct search search = search_begin(changing, change);
    const struct baseline_row *row = change->row;
    bool is_moved = change->kind == CHANGE_MOVED;
    bool joins = false;
    if (is_moved)
        seek_at_enterprise(&search);
    for (int i = 0; i < row->n_crew; i++)
        joins = seek_officer(&search, row->crew[i]) || joins;
    for (int d = search.first; is_moved && !joins && d < search.end; d++)
        seek_cars(&search, d);
    for (int i = 0; !joins && i < row->n_crew; i++) {
        seek_limits(&search, row->crew[i]);
        if (changing->problem->enforce_budget)
            seek_budget(&search, changing_home(changing, row->crew[i]));
    }
    seek_company(&search, is_moved);
    return search.best;
}
