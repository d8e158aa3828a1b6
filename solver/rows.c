/*
 * rows.c - rules 3 and 4, and levelling, as rows.
 *
 *   demand      sum_s x[s] + z[k] = visits of k
 *   sharing     sum x[s] of half-day kinds of c in b  <=  2 t[c,b] + room of
 *               the trips that are locked
 *   capacity    sum seats x trips                     <=  limit  (hall.h)
 *   bans        trips_j + (U_j - n_j + 1) d_j <= U_j for each item j of a ban,
 *               sum_j d_j >= 1                                   (ban.h)
 *   levelling   sum_j u[w,j] = crew-days of the lead section in week w, where
 *               u[w,j] <= 1 costs weight(w) (2 (h + j) - 1) after h crew-days
 *               that are held: the sum of the first n odd numbers is n^2, so
 *               squares come out exactly
 */
#include "solver/rows.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/capacity.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <assert.h>
#include <stdlib.h>

static void rows_demand(struct program *program) {
    const struct component *component = program->component;
    for (int i = 0; i < component->kinds.n; i++) {
        int64_t visits = program_visits(program, i);
        ip_row(&program->ip, visits, visits);
        for (int s = component->slot_first.at[i];
             s < component->slot_first.at[i + 1]; s++)
            if (program_is_open(program, s))
                ip_put(&program->ip, s, 1);
        ip_put(&program->ip, program->unplaced_first + i, 1);
        ip_close(&program->ip);
    }
}

static void row_sharing(struct program *program, int c, int block) {
    const struct component *component = program->component;
    int place = c * component->blocks.at.n + block;
    int column = program->trips[place];
    program->sharing[place] = NONE;
    if (column == NONE)
        return;
    program->sharing[place] = program->ip.rows.n;
    ip_row(&program->ip, -IP_FREE, program_room(program, c, block));
    int n;
    const int *slots = component_slots_at(component, c, block, &n);
    for (int i = 0; i < n; i++)
        if (program_is_open(program, slots[i]))
            ip_put(&program->ip, slots[i], 1);
    ip_put(&program->ip, column, -2);
    ip_close(&program->ip);
}

static void rows_sharing(struct program *program) {
    for (int c = 0; c < program->component->classes.n; c++)
        for (int b = 0; b < program->component->blocks.at.n; b++)
            row_sharing(program, c, b);
}

/* Days of the class's trips in whole lumps; trips of a day make none. */
static void put_lumps(struct program *program, const struct share *share,
                      int lump) {
    const struct component *component = program->component;
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        int n = slot_days_in(slot, component, program->folding, &share->days);
        if (n >= lump && program_is_open(program, s) &&
            folding_kind(program->folding, slot->kind)->class == share->class)
            ip_put(&program->ip, s, (int64_t)share->seats * (n / lump));
    }
}

static void put_share(struct program *program, const struct share *share,
                      int lump) {
    if (lump > 1)
        put_lumps(program, share, lump);
    else
        program_put_trips(program, share->class, &share->days, share->seats);
}

static void rows_halls(struct program *program, const struct halls *halls) {
    for (int h = 0; h < halls->n; h++) {
        const struct hall *hall = &halls->at[h];
        ip_row(&program->ip, -IP_FREE, hall->limit);
        for (int i = 0; i < hall->shares.n; i++)
            put_share(program, &hall->shares.at[i], hall->lump);
        ip_close(&program->ip);
    }
}

/* The most that the entries of the row begun last can add up to. */
static int64_t row_most(const struct ip *ip) {
    int64_t most = 0;
    for (int i = ip->rows.at[ip->rows.n - 1].entry_first; i < ip->entries.n;
         i++)
        most += ip->entries.at[i].coefficient *
                ip->columns.at[ip->entries.at[i].column].upper;
    return most;
}

static void put_starts(struct program *program, const struct ban_item *item) {
    struct dayset starts = {0};
    dayset_add(&starts, item->day);
    const struct component *component = program->component;
    if (folding_class(program->folding, item->class)->length == 1) {
        program_put_trips(program, item->class, &starts, 1);
        return;
    }
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        const struct kind *kind = folding_kind(program->folding, slot->kind);
        if (kind->class == item->class && slot->first == item->day)
            ip_put(&program->ip, s, 1);
    }
}

static void rows_ban(struct program *program, const struct ban *ban) {
    struct ip *ip = &program->ip;
    int first = ip->columns.n;
    for (int i = 0; i < ban->items.n; i++)
        ip_column(ip, 0, 1, 0);
    for (int i = 0; i < ban->items.n; i++) {
        ip_row(ip, -IP_FREE, 0);
        put_starts(program, &ban->items.at[i]);
        int64_t most = row_most(ip);
        ip->rows.at[ip->rows.n - 1].upper = most;
        ip_put(ip, first + i, most - ban->items.at[i].trips + 1);
        ip_close(ip);
    }
    ip_row(ip, 1, IP_FREE);
    for (int i = 0; i < ban->items.n; i++)
        ip_put(ip, first + i, 1);
    ip_close(ip);
}

void rows_rules(struct program *program) {
    rows_demand(program);
    rows_sharing(program);
    rows_ties(program);
    rows_halls(program, &program->component->basics);
    rows_halls(program, &program->component->halls);
    for (int i = 0; i < program->component->bans.n; i++)
        rows_ban(program, &program->component->bans.at[i]);
    rows_rounding(program);
}

/* The days of the week that the component's blocks hold. */
static struct dayset days_of_week(const struct component *component, int week) {
    struct dayset days = {0};
    for (int b = 0; b < component->blocks.at.n; b++)
        if (component->blocks.at.at[b].week == week)
            days = dayset_union(days, component->blocks.at.at[b].days);
    return days;
}

/* The unit steps of a lead section's week: columns first ... first + n - 1. */
struct steps {
    int lead;
    struct dayset days; // of the week
    int first;
    int n;
};

/*
 * Visits that take so many days of the week, or more, come in lumps: each of
 * them brings the load past one more multiple of that number.
 */
static void row_lumps(struct program *program, const struct steps *steps,
                      int lump) {
    const struct component *component = program->component;
    struct ip *ip = &program->ip;
    ip_row(ip, -IP_FREE, 0);
    bool any = false;
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        const struct kind *kind = folding_kind(program->folding, slot->kind);
        int lead = folding_class(program->folding, kind->class)->lead;
        if (kind_length(kind) < lump || lead != steps->lead ||
            slot_days_in(slot, component, program->folding, &steps->days) <
                lump)
            continue;
        ip_put(ip, s, 1);
        any = true;
    }
    for (int j = lump; j <= steps->n; j += lump)
        ip_put(ip, steps->first + j - 1, -1);
    if (any)
        ip_close(ip);
    else
        ip_take_back(ip);
}

/* day_most: trips that the section can lead on each day at most. */
static void row_steps(struct program *program, struct steps *steps, int week,
                      const int *day_most) {
    struct ip *ip = &program->ip;
    ip_row(ip, 0, 0);
    for (int c = 0; c < program->component->classes.n; c++) {
        int class = program->component->classes.at[c];
        if (folding_class(program->folding, class)->lead == steps->lead)
            program_put_trips(program, class, &steps->days, 1);
    }
    int64_t most = 0;
    for (int d = dayset_next(&steps->days, 0); d >= 0;
         d = dayset_next(&steps->days, d + 1))
        most += day_most[d];
    if (most > row_most(ip))
        most = row_most(ip);
    int64_t weight = week_weight(program->folding->problem, week);
    steps->first = ip->columns.n;
    steps->n = (int)most;
    struct program_steps kept = {ip->rows.n - 1, steps->first, steps->n};
    VEC_PUSH(&program->steps, kept);
    int64_t held =
        program->folding->supply
            .led[steps->lead * count_weeks(program->folding->problem) + week];
    for (int64_t j = 1; j <= most; j++) {
        int column = ip_column(ip, 0, 1, weight * (2 * (held + j) - 1));
        ip->columns.at[column].turn = TURN_STEPS;
        ip_put(ip, column, -1);
    }
    ip_close(ip);
}

/* Days of the week that the longest visit takes at most. */
static int longest_visit(const struct program *program) {
    int longest = 1;
    for (int i = 0; i < program->component->classes.n; i++) {
        int class = program->component->classes.at[i];
        int length = folding_class(program->folding, class)->length;
        longest = length > longest ? length : longest;
    }
    return longest < 7 ? longest : 7;
}

static void rows_week(struct program *program, int lead, int week,
                      const int *day_most) {
    struct steps steps = {.lead = lead,
                          .days = days_of_week(program->component, week)};
    row_steps(program, &steps, week, day_most);
    int longest = longest_visit(program);
    for (int lump = 2; lump <= longest; lump++)
        row_lumps(program, &steps, lump);
}

void rows_levelling(struct program *program) {
    const struct folding *folding = program->folding;
    int n_weeks = count_weeks(folding->problem);
    int *day_most =
        stop_calloc((size_t)folding->problem->n_days, sizeof *day_most);
    for (int s = 0; s < folding->problem->sections.n; s++) {
        if (!capacity_by_day(program->component, folding, s, day_most))
            continue;
        for (int w = 0; w < n_weeks; w++)
            rows_week(program, s, w, day_most);
    }
    free(day_most);
}
