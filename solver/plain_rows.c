/*
 * plain_rows.c - the rules of a correct calendar, one function for each.
 *
 *     once[v]      sum_d x[v,d] + missed[v] = 1
 *     room[c,d]    sum_{v in c} half_days(v) x[v,d] <= 2 n[c,d] + room that
 *                  locked trips have left
 *     whole[c,d]   sum of x[v,d] over visits of a whole day <= n[c,d], where
 *                  there is such room
 *     place[c,p,d] sum_i a[c,i,p,d] = seats(p) n[c,d]
 *     day[i,d]     sum of a[c,i,p,e] over trips that are out on d <= 1
 *     week[i,w]    the same, over the days of the ISO week <= week limit
 *     year[i]      the same, over all days <= year limit
 *     budget[s]    2 x the same, over inspectors at home in s <= budget
 *     cars[s,d]    sum of n[c,e] over trips led by s, out on d <= day limit
 *     cap[e]       sum of x over capped visits to the enterprise <= cap
 *     apart[u,v,d] x[u,d] + sum of x[v,e] over the days e too close to it <= 1
 *     follow[v,e]  x[v,e] <= sum of x[u,d] over the days d from which e is
 *                  within the gap, v following u
 *
 * The members of a trip are all different because of day[i,d].
 */
#include "solver/plain_parts.h"

#include "model/demand.h"
#include "model/problem.h"

#include <assert.h>

static void once_rows(struct plain *plain) {
    for (int v = 0; v < plain->demand->n_visits; v++) {
        struct plain_label label = {PLAIN_ROW_ONCE, v, NONE, NONE, NONE};
        plain_row(plain, label, 1, 1);
        ip_put(&plain->ip, plain->missed[v], 1);
        for (int d = 0; d < plain->problem->n_days; d++)
            if (plain_start(plain, v, d) != NONE)
                ip_put(&plain->ip, plain_start(plain, v, d), 1);
        ip_close(&plain->ip);
    }
}

static void room_row(struct plain *plain, int c, int d) {
    const struct plain_class *class = &plain->classes.at[c];
    struct plain_label label = {PLAIN_ROW_ROOM, class->visit, NONE, NONE, d};
    int room = plain->held.room[c * plain->problem->n_days + d];
    plain_row(plain, label, -room, IP_FREE);
    ip_put(&plain->ip, class->trips[d], 2);
    for (int v = class->visit; v != NONE; v = plain->alike[v])
        if (plain_start(plain, v, d) != NONE)
            ip_put(&plain->ip, plain_start(plain, v, d),
                   -plain_task(plain, v)->half_days);
    ip_close(&plain->ip);
}

/* What a locked trip takes in is half a day. */
static void whole_row(struct plain *plain, int c, int d) {
    const struct plain_class *class = &plain->classes.at[c];
    struct plain_label label = {PLAIN_ROW_WHOLE, class->visit, NONE, NONE, d};
    plain_row(plain, label, 0, IP_FREE);
    ip_put(&plain->ip, class->trips[d], 1);
    for (int v = class->visit; v != NONE; v = plain->alike[v])
        if (plain_start(plain, v, d) != NONE &&
            plain_task(plain, v)->half_days == 2)
            ip_put(&plain->ip, plain_start(plain, v, d), -1);
    ip_close(&plain->ip);
}

static void room_rows_of(struct plain *plain, int c) {
    for (int d = 0; d < plain->problem->n_days; d++) {
        if (plain->classes.at[c].trips[d] == NONE)
            continue;
        room_row(plain, c, d);
        if (plain->held.room[c * plain->problem->n_days + d])
            whole_row(plain, c, d);
    }
}

static void room_rows(struct plain *plain) {
    for (int c = 0; c < plain->classes.n; c++) {
        const struct plain_class *class = &plain->classes.at[c];
        if (plain_task(plain, class->visit)->half_days <= 2)
            room_rows_of(plain, c);
    }
}

/* Members of each place and day of a class: chains through the list. */
struct chains {
    int *head; // [places of the class * n_days] a member, or NONE
    int *next; // [members] the next one of the same place and day, or NONE
};

static void place_row(struct plain *plain, int c, struct plain_label label,
                      const struct chains *chains) {
    const struct plain_class *class = &plain->classes.at[c];
    const struct task *task = plain_task(plain, class->visit);
    plain_row(plain, label, 0, 0);
    ip_put(&plain->ip, class->trips[label.day],
           -plain_seats_of_place(task, label.place));
    int m = chains->head[label.place * plain->problem->n_days + label.day];
    for (; m != NONE; m = chains->next[m])
        ip_put(&plain->ip, plain->members.at[m].column, 1);
    ip_close(&plain->ip);
}

static void place_rows_of(struct plain *plain, int c,
                          const struct chains *chains) {
    const struct plain_class *class = &plain->classes.at[c];
    int n = plain_count_places(plain_task(plain, class->visit));
    struct plain_label label = {PLAIN_ROW_PLACE, class->visit, NONE, 0, 0};
    for (label.place = 0; label.place < n; label.place++)
        for (label.day = 0; label.day < plain->problem->n_days; label.day++)
            if (class->trips[label.day] != NONE)
                place_row(plain, c, label, chains);
}

static void place_rows(struct plain *plain) {
    int n_days = plain->problem->n_days;
    struct arena arena = {0};
    struct chains *of = ARENA_NEW(&arena, struct chains, plain->classes.n);
    int *next = ARENA_NEW(&arena, int, plain->members.n);
    for (int c = 0; c < plain->classes.n; c++) {
        const struct task *task = plain_task(plain, plain->classes.at[c].visit);
        int n = plain_count_places(task) * n_days;
        of[c] = (struct chains){ARENA_NEW(&arena, int, n), next};
        for (int i = 0; i < n; i++)
            of[c].head[i] = NONE;
    }
    for (int m = 0; m < plain->members.n; m++) {
        const struct plain_member *member = &plain->members.at[m];
        int *head =
            &of[member->class].head[member->place * n_days + member->day];
        next[m] = *head;
        *head = m;
    }
    for (int c = 0; c < plain->classes.n; c++)
        place_rows_of(plain, c, &of[c]);
    arena_release(&arena);
}

/* Ends with the row that the loads first, ..., end - 1 keep within most. */
static void loads_row(struct plain *plain, struct plain_label label,
                      const struct plain_loads *loads, int first, int end,
                      int most) {
    plain_row(plain, label, -IP_FREE, most);
    for (int i = first; i < end; i++)
        ip_put(&plain->ip, loads->list.at[i].column, 1);
    ip_close(&plain->ip);
}

/* The days of the inspector, whose members start at *next. */
static void list_officer_days(struct plain_loads *loads,
                              const struct plain *plain, int inspector,
                              int *next) {
    loads->list.n = 0;
    for (; *next < plain->members.n; ++*next) {
        const struct plain_member *member = &plain->members.at[*next];
        if (member->inspector != inspector)
            break;
        for (int i = 0; i < plain->classes.at[member->class].length; i++)
            VEC_PUSH(&loads->list,
                     ((struct plain_load){member->day + i, member->column}));
    }
    plain_loads_sort(loads);
}

static void day_rows(struct plain *plain, const struct plain_loads *loads,
                     int inspector) {
    struct plain_label label = {PLAIN_ROW_DAY, NONE, inspector, NONE, 0};
    for (int i = 0, end; i < loads->list.n; i = end) {
        end = plain_day_end(loads, i);
        label.day = loads->list.at[i].day;
        loads_row(plain, label, loads, i, end, 1);
    }
}

static void week_rows(struct plain *plain, const struct plain_loads *loads,
                      int inspector) {
    int most = plain->problem->inspectors[inspector].week_limit;
    struct plain_label label = {PLAIN_ROW_WEEK, NONE, inspector, NONE, 0};
    for (int i = 0, end; most != NONE && i < loads->list.n; i = end) {
        end = plain_week_end(plain, loads, i);
        label.day = loads->list.at[i].day;
        int held =
            plain->held
                .week_days[inspector * plain->problem->n_days + label.day];
        loads_row(plain, label, loads, i, end, plain_left(most, held));
    }
}

static void inspector_rows(struct plain *plain) {
    struct plain_loads loads = {0};
    int next = 0;
    for (int i = 0; i < plain->problem->n_inspectors; i++) {
        list_officer_days(&loads, plain, i, &next);
        day_rows(plain, &loads, i);
        week_rows(plain, &loads, i);
        int most = plain->problem->inspectors[i].year_limit;
        struct plain_label label = {PLAIN_ROW_YEAR, NONE, i, NONE, NONE};
        if (most != NONE)
            loads_row(plain, label, &loads, 0, loads.list.n,
                      plain_left(most, plain->held.year_days[i]));
    }
    assert(next == plain->members.n);
    VEC_RELEASE(&loads.list);
}

/* Whoever has nothing left may still stay at home: a budget below 0 is 0. */
static void budget_row(struct plain *plain, int section) {
    const struct problem *problem = plain->problem;
    int budget = section_budget_half_days(problem, section);
    struct plain_label label = {PLAIN_ROW_BUDGET, NONE, section, NONE, NONE};
    plain_row(plain, label, -IP_FREE,
              plain_left(budget, 2 * plain->held.home_days[section]));
    for (int i = 0; i < plain->members.n; i++) {
        const struct plain_member *member = &plain->members.at[i];
        struct span sections = problem->inspectors[member->inspector].sections;
        if (span_at(problem, sections, 0) == section)
            ip_put(&plain->ip, member->column,
                   (int64_t)2 * plain->classes.at[member->class].length);
    }
    ip_close(&plain->ip);
}

static void section_rows(struct plain *plain) {
    struct plain_loads loads = {0};
    for (int s = 0; s < plain->problem->sections.n; s++) {
        if (plain->problem->enforce_budget)
            budget_row(plain, s);
        int most = plain->problem->section[s].day_limit;
        if (most == NONE)
            continue;
        plain_led_days(&loads, plain, s);
        struct plain_label label = {PLAIN_ROW_CARS, NONE, s, NONE, 0};
        for (int i = 0, end; i < loads.list.n; i = end) {
            end = plain_day_end(&loads, i);
            label.day = loads.list.at[i].day;
            int led = plain->held.led[s * plain->problem->n_days + label.day];
            loads_row(plain, label, &loads, i, end, plain_left(most, led));
        }
    }
    VEC_RELEASE(&loads.list);
}

static int count_held_capped(const struct plain *plain, int enterprise) {
    const struct visit *visits = plain->demand->visits;
    int held = 0;
    for (int v = 0; v < plain->demand->n_visits; v++)
        held += visits[v].enterprise == enterprise && plain_is_held(plain, v) &&
                visit_is_capped(plain->problem, &visits[v]);
    return held;
}

/* The row is named by the first capped visit to the enterprise. */
static void cap_row(struct plain *plain, int first, int cap) {
    const struct visit *visits = plain->demand->visits;
    struct plain_label label = {PLAIN_ROW_CAP, first, NONE, NONE, NONE};
    int held = count_held_capped(plain, visits[first].enterprise);
    plain_row(plain, label, -IP_FREE, plain_left(cap, held));
    for (int v = first; v < plain->demand->n_visits; v++) {
        if (visits[v].enterprise != visits[first].enterprise ||
            plain_is_held(plain, v) ||
            !visit_is_capped(plain->problem, &visits[v]))
            continue;
        for (int d = 0; d < plain->problem->n_days; d++)
            if (plain_start(plain, v, d) != NONE)
                ip_put(&plain->ip, plain_start(plain, v, d), 1);
    }
    ip_close(&plain->ip);
}

static void cap_rows(struct plain *plain) {
    const struct problem *problem = plain->problem;
    bool *is_known = ARENA_NEW(&plain->arena, bool, problem->n_enterprises);
    for (int v = 0; v < plain->demand->n_visits; v++) {
        const struct visit *visit = &plain->demand->visits[v];
        int e = visit->enterprise;
        if (is_known[e] || plain_is_held(plain, v) ||
            !visit_is_capped(problem, visit))
            continue;
        is_known[e] = true;
        int cap = enterprise_cap(problem, e);
        if (cap != NONE)
            cap_row(plain, v, cap);
    }
}

/* Days from the last day of a visit of the first length to the first day of
 * the later one, which may start before the other has ended. */
static int days_between(int first, int length, int second) {
    return second - (first + length - 1);
}

static bool is_too_close(const struct plain *plain, int u, int d, int v,
                         int e) {
    int gap = plain->problem->min_gap_days;
    int u_length = task_length(plain_task(plain, u));
    int v_length = task_length(plain_task(plain, v));
    return days_between(d, u_length, e) < gap &&
           days_between(e, v_length, d) < gap;
}

static void apart_rows(struct plain *plain, int u, int v) {
    int n_days = plain->problem->n_days;
    for (int d = 0; d < n_days; d++) {
        if (plain_start(plain, u, d) == NONE)
            continue;
        struct plain_label label = {PLAIN_ROW_APART, u, v, NONE, d};
        plain_row(plain, label, -IP_FREE, 1);
        ip_put(&plain->ip, plain_start(plain, u, d), 1);
        for (int e = 0; e < n_days; e++)
            if (plain_start(plain, v, e) != NONE &&
                is_too_close(plain, u, d, v, e))
                ip_put(&plain->ip, plain_start(plain, v, e), 1);
        ip_close(&plain->ip);
    }
}

static bool must_keep_apart(const struct plain *plain, int u, int v) {
    const struct visit *visits = plain->demand->visits;
    int e = visits[u].enterprise;
    return e == visits[v].enterprise && visits[u].after != v &&
           visits[v].after != u &&
           (!plain_is_held(plain, u) || !plain_is_held(plain, v)) &&
           plain->problem->enterprises[e].class != CLASS_AGENCY;
}

static void spacing_rows(struct plain *plain) {
    if (!plain->problem->min_gap_days)
        return;
    for (int u = 0; u < plain->demand->n_visits; u++)
        for (int v = u + 1; v < plain->demand->n_visits; v++)
            if (must_keep_apart(plain, u, v))
                apart_rows(plain, u, v);
}

static bool is_within_gap(const struct task *task, int gap) {
    return gap >= task->gap_min &&
           (task->gap_max == NONE || gap <= task->gap_max);
}

/* A held follow-up lies where it lies: its first visit keeps to the gap. */
static void before_held_row(struct plain *plain, int v, int e) {
    int u = plain->demand->visits[v].after;
    int length = task_length(plain_task(plain, u));
    struct plain_label label = {PLAIN_ROW_FOLLOW, v, NONE, NONE, e};
    plain_row(plain, label, -IP_FREE, 0);
    for (int d = 0; d < plain->problem->n_days; d++)
        if (plain_start(plain, u, d) != NONE &&
            !is_within_gap(plain_task(plain, v), days_between(d, length, e)))
            ip_put(&plain->ip, plain_start(plain, u, d), 1);
    ip_close(&plain->ip);
}

static void follow_row(struct plain *plain, int v, int e) {
    const struct task *task = plain_task(plain, v);
    int u = plain->demand->visits[v].after;
    int length = task_length(plain_task(plain, u));
    struct plain_label label = {PLAIN_ROW_FOLLOW, v, NONE, NONE, e};
    plain_row(plain, label, 0, IP_FREE);
    ip_put(&plain->ip, plain_start(plain, v, e), -1);
    for (int d = 0; d < plain->problem->n_days; d++) {
        if (plain_start(plain, u, d) != NONE &&
            is_within_gap(task, days_between(d, length, e)))
            ip_put(&plain->ip, plain_start(plain, u, d), 1);
    }
    ip_close(&plain->ip);
}

static void follow_pair(struct plain *plain, int v, int e) {
    if (!plain_is_held(plain, v))
        follow_row(plain, v, e);
    else if (!plain_is_held(plain, plain->demand->visits[v].after))
        before_held_row(plain, v, e);
}

static void follow_rows(struct plain *plain) {
    for (int v = 0; v < plain->demand->n_visits; v++)
        for (int d = 0; d < plain->problem->n_days; d++)
            if (plain->demand->visits[v].after != NONE &&
                plain_start(plain, v, d) != NONE)
                follow_pair(plain, v, d);
}

void plain_rows(struct plain *plain) {
    once_rows(plain);
    room_rows(plain);
    place_rows(plain);
    inspector_rows(plain);
    section_rows(plain);
    cap_rows(plain);
    spacing_rows(plain);
    follow_rows(plain);
}
