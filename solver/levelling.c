/*
 * levelling.c - level 5 as columns and rows.
 *
 *   levelling   sum_j u[w,j] = crew-days of the lead section in week w, where
 *               the steps u[w,j] <= width cost weight(w) (2 (h + t_j) + 1)
 *               each, t_j being where the step's tangent touches, after h
 *               crew-days that are held.  Where all steps are units, the sum of
 *               the first n odd numbers is n^2.
 *
 * Where the loads are known the steps below are counted down from them: what is
 * lacking to the load, at the same price.  So the costs stay small numbers.
 */
#include "solver/levelling.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/capacity.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"

#include <math.h>
#include <stdlib.h>

#define WHOLE_TOLERANCE 1e-6

/* The steps of a lead section's week, as they become columns. */
struct week_steps {
    struct program_steps kept;
    struct dayset days;
    struct steps steps;
};

/* The days of the week that the component's blocks hold. */
static struct dayset days_of_week(const struct component *component, int week) {
    struct dayset days = {0};
    for (int b = 0; b < component->blocks.at.n; b++)
        if (component->blocks.at.at[b].week == week)
            days = dayset_union(days, component->blocks.at.at[b].days);
    return days;
}

static int64_t held_of(const struct program *program, int lead, int week) {
    const struct folding *folding = program->folding;
    return folding->supply.led[lead * count_weeks(folding->problem) + week];
}

/* What the first n crew-days of the week cost, behind those that are held. */
static int64_t squares_of(const struct program *program, int lead, int week,
                          int64_t n) {
    int64_t held = held_of(program, lead, week);
    return week_weight(program->folding->problem, week) * n * (2 * held + n);
}

static int64_t step_width(const struct steps *steps, int i) {
    return steps_end(steps, i) - steps->at.at[i].first;
}

/* Puts the entries of all trips that the section leads in the week. */
static void put_load(struct program *program, int lead,
                     const struct dayset *days) {
    const struct component *component = program->component;
    for (int c = 0; c < component->classes.n; c++) {
        int class = component->classes.at[c];
        if (folding_class(program->folding, class)->lead == lead)
            program_put_trips(program, class, days, 1);
    }
}

static void lay_steps(const struct program *program, struct week_steps *at,
                      int64_t most) {
    const struct component *component = program->component;
    VEC(int64_t) loads = {0};
    for (int i = 0; i < component->loads.n; i++)
        if (component->loads.at[i].lead == at->kept.lead &&
            component->loads.at[i].week == at->kept.week)
            VEC_PUSH(&loads, component->loads.at[i].trips);
    const struct steps_manner *manner = &program->folding->steps;
    steps_lay(&at->steps, manner, most, loads.at, loads.n);
    at->kept.n = at->steps.at.n;
    bool is_plain = at->steps.at.n == most;
    while (!is_plain && loads.n && at->kept.n_below < at->kept.n &&
           at->steps.at.at[at->kept.n_below].first < loads.at[0])
        at->kept.n_below++;
    VEC_RELEASE(&loads);
}

/* The columns, and their entries in the row of the load. */
static void put_steps(struct program *program, struct week_steps *at) {
    struct ip *ip = &program->ip;
    struct program_steps *kept = &at->kept;
    const struct folding *folding = program->folding;
    int64_t weight = week_weight(folding->problem, kept->week);
    int64_t held = held_of(program, kept->lead, kept->week);
    kept->first = ip->columns.n;
    for (int i = 0; i < kept->n; i++) {
        int64_t width = step_width(&at->steps, i);
        int64_t cost = weight * (2 * (held + at->steps.at.at[i].touch) + 1);
        bool is_below = i < kept->n_below;
        int column = ip_column(ip, 0, width, is_below ? -cost : cost);
        ip->columns.at[column].turn = TURN_STEPS;
        ip_put(ip, column, is_below ? 1 : -1);
        program->base += is_below ? width * cost : 0;
        program->is_coarse |= width > 1;
    }
}

/* day_most: trips that the section can lead on each day at most. */
static void row_load(struct program *program, struct week_steps *at,
                     const int *day_most) {
    struct ip *ip = &program->ip;
    ip_row(ip, 0, 0);
    put_load(program, at->kept.lead, &at->days);
    int64_t most = 0;
    for (int d = dayset_next(&at->days, 0); d >= 0;
         d = dayset_next(&at->days, d + 1))
        most += day_most[d];
    if (most > ip_row_most(ip))
        most = ip_row_most(ip);
    lay_steps(program, at, most);
    at->kept.row = ip->rows.n - 1;
    put_steps(program, at);
    if (at->kept.n_below)
        ip->rows.at[at->kept.row].lower = ip->rows.at[at->kept.row].upper =
            steps_end(&at->steps, at->kept.n_below - 1);
    ip_close(ip);
    VEC_PUSH(&program->steps, at->kept);
}

/* Multiples of the lump that the step passes. */
static int64_t passed(const struct steps *steps, int i, int lump) {
    return steps_end(steps, i) / lump - steps->at.at[i].first / lump;
}

/* Where the i-th step passes multiples: a wide one below counts as taken. */
static void put_passed(struct program *program, const struct week_steps *at,
                       int i, int lump) {
    struct ip *ip = &program->ip;
    int64_t n = passed(&at->steps, i, lump);
    bool is_below = i < at->kept.n_below;
    bool is_wide = step_width(&at->steps, i) > 1;
    if (!n)
        return;
    if (is_below)
        ip->rows.at[ip->rows.n - 1].upper += n;
    if (!is_below || !is_wide)
        ip_put(ip, at->kept.first + i, is_below ? 1 : -1);
}

/*
 * Visits that take so many days of the week, or more, come in lumps: each of
 * them brings the load past one more multiple of that number.
 */
static void row_lumps(struct program *program, const struct week_steps *at,
                      int lump) {
    const struct component *component = program->component;
    struct ip *ip = &program->ip;
    ip_row(ip, -IP_FREE, 0);
    bool any = false;
    for (int s = 0; s < component->slots.n; s++) {
        const struct slot *slot = &component->slots.at[s];
        const struct kind *kind = folding_kind(program->folding, slot->kind);
        int lead = folding_class(program->folding, kind->class)->lead;
        if (kind_length(kind) < lump || lead != at->kept.lead ||
            slot_days_in(slot, component, program->folding, &at->days) < lump)
            continue;
        ip_put(ip, s, 1);
        any = true;
    }
    for (int i = 0; any && i < at->kept.n; i++)
        put_passed(program, at, i, lump);
    if (any)
        ip_close(ip);
    else
        ip_take_back(ip);
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
    struct week_steps at = {.kept = {.lead = lead, .week = week},
                            .days = days_of_week(program->component, week)};
    row_load(program, &at, day_most);
    int longest = longest_visit(program);
    for (int lump = 2; lump <= longest; lump++)
        row_lumps(program, &at, lump);
    steps_release(&at.steps);
}

void levelling_rows(struct program *program) {
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

static int64_t load_of(const struct program *program,
                       const struct program_steps *steps, const int64_t *x) {
    const struct ip *ip = &program->ip;
    int64_t load = 0;
    for (int e = ip->rows.at[steps->row].entry_first;
         e < ip_row_end(ip, steps->row) &&
         ip->entries.at[e].column < steps->first;
         e++)
        load += ip->entries.at[e].coefficient * x[ip->entries.at[e].column];
    return load;
}

/* Each step as far as the load reaches. */
void levelling_start(const struct program *program, int64_t *x) {
    for (int i = 0; i < program->steps.n; i++) {
        const struct program_steps *steps = &program->steps.at[i];
        int64_t load = load_of(program, steps, x);
        for (int j = 0; j < steps->n; j++) {
            int c = steps->first + j;
            int64_t width = program->ip.columns.at[c].upper;
            int64_t taken = load < width ? load : width;
            x[c] = j < steps->n_below ? width - taken : taken;
            load -= taken;
        }
    }
}

int64_t levelling_squares(const struct program *program, const int64_t *x) {
    int64_t sum = 0;
    for (int i = 0; i < program->steps.n; i++) {
        const struct program_steps *steps = &program->steps.at[i];
        sum += squares_of(program, steps->lead, steps->week,
                          load_of(program, steps, x));
    }
    return sum;
}

/* Is the square exact for loads from t to t + 1? */
static bool is_touched(const struct program *program,
                       const struct program_steps *steps, int64_t t) {
    int64_t weight = week_weight(program->folding->problem, steps->week);
    int64_t held = held_of(program, steps->lead, steps->week);
    int64_t cost = weight * (2 * (held + t) + 1);
    for (int c = steps->first; c < steps->first + steps->n; c++)
        if (llabs(program->ip.columns.at[c].cost) == cost)
            return true;
    return false;
}

static void know(struct component *component, const struct program_steps *steps,
                 int64_t load) {
    struct known_load known = {steps->lead, steps->week, load};
    VEC_PUSH(&component->loads, known);
}

bool levelling_note(const struct program *program, const int64_t *x,
                    struct component *component) {
    bool any = false;
    for (int i = 0; i < program->steps.n; i++) {
        const struct program_steps *steps = &program->steps.at[i];
        int64_t load = load_of(program, steps, x);
        if (!load || is_touched(program, steps, load - 1) ||
            is_touched(program, steps, load))
            continue;
        know(component, steps, load);
        any = true;
    }
    return any;
}

static int64_t relaxed_load(const struct program *program,
                            const struct program_steps *steps,
                            const double *x) {
    const struct ip *ip = &program->ip;
    double load = 0;
    for (int e = ip->rows.at[steps->row].entry_first;
         e < ip_row_end(ip, steps->row) &&
         ip->entries.at[e].column < steps->first;
         e++)
        load +=
            (double)ip->entries.at[e].coefficient * x[ip->entries.at[e].column];
    return (int64_t)floor(load + WHOLE_TOLERANCE);
}

/* Is the load so near to one that is known that whole numbers are, too? */
static bool is_known(const struct component *component,
                     const struct program_steps *steps, int64_t load,
                     int64_t near) {
    for (int i = 0; i < component->loads.n; i++)
        if (component->loads.at[i].lead == steps->lead &&
            component->loads.at[i].week == steps->week &&
            llabs(component->loads.at[i].trips - load) <= near / 2)
            return true;
    return false;
}

bool levelling_move(const struct program *program, const double *x,
                    struct component *component) {
    int64_t near = program->folding->steps.near;
    bool is_all_known = true;
    for (int i = 0; i < program->steps.n; i++)
        is_all_known &=
            is_known(component, &program->steps.at[i],
                     relaxed_load(program, &program->steps.at[i], x), near);
    if (is_all_known)
        return false;
    component->loads.n = 0;
    for (int i = 0; i < program->steps.n; i++)
        know(component, &program->steps.at[i],
             relaxed_load(program, &program->steps.at[i], x));
    return true;
}
