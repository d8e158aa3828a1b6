/*
 * rows.c - rules 3 and 4 as rows.
 *
 *   demand      sum_s x[s] + z[k] = visits of k
 *   sharing     sum x[s] of half-day kinds of c in b  <=  2 t[c,b] + room of
 *               the trips that are locked
 *   capacity    sum seats x trips                     <=  limit  (hall.h)
 *   bans        trips_j + (U_j - n_j + 1) d_j <= U_j for each item j of a ban,
 *               sum_j d_j >= 1                                   (ban.h)
 */
#include "solver/rows.h"

#include "model/problem.h"
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
        int64_t most = ip_row_most(ip);
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
    rows_bonds(program);
    rows_narrow(program);
    rows_halls(program, &program->component->basics);
    rows_halls(program, &program->component->halls);
    for (int i = 0; i < program->component->bans.n; i++)
        rows_ban(program, &program->component->bans.at[i]);
    rows_rounding(program);
}
