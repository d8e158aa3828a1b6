/*
 * rounding.c - rows that follow from whole numbers alone.
 *
 * The half-day visits of a class whose days all lie in T need at least half as
 * many trips in T, rounded up; each of them that is not placed saves at most
 * one trip.  T runs over the windows of the class's kinds and their unions.
 * These are Chvatal-Gomory rows: half the sum of the sharing rows, rounded.
 * Where the number of visits is even the sharing rows imply them.  What locked
 * trips take in needs no trip.
 */
#include "solver/rows.h"

#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/program.h"
#include "solver/relaxation.h"

#include <math.h>

#define MOST_WINDOWS 64
#define VIOLATED 1e-6
#define SAME_PRICE 1e-6

struct windows {
    struct dayset at[MOST_WINDOWS];
    int n;
};

static void windows_add(struct windows *windows, struct dayset window) {
    for (int i = 0; i < windows->n; i++)
        if (dayset_equal(&windows->at[i], &window))
            return;
    if (windows->n < MOST_WINDOWS)
        windows->at[windows->n++] = window;
}

/* The windows of the kinds, then unions of two as long as there is room. */
static void windows_find(struct windows *windows, const struct program *program,
                         int class) {
    windows->n = 0;
    for (int i = 0; i < program->component->kinds.n; i++) {
        const struct kind *kind =
            folding_kind(program->folding, program->component->kinds.at[i]);
        if (kind->class == class)
            windows_add(windows, program->open[i]);
    }
    for (int i = 0; i < windows->n; i++)
        for (int j = 0; j < i; j++)
            windows_add(windows, dayset_union(windows->at[i], windows->at[j]));
}

static bool lies_in(const struct program *program, int i, int class,
                    const struct dayset *window) {
    const struct kind *kind =
        folding_kind(program->folding, program->component->kinds.at[i]);
    struct dayset outside = dayset_minus(program->open[i], *window);
    return kind->class == class && dayset_is_empty(&outside);
}

/* Visits that locked trips take in on the days. */
static int64_t room_in(const struct program *program, int class,
                       const struct dayset *window) {
    int64_t room = 0;
    for (int d = dayset_next(window, 0); d >= 0; d = dayset_next(window, d + 1))
        room += supply_room(&program->folding->supply, class, d);
    return room;
}

/* The kinds that lie in the window; false if there is nothing to round. */
static bool row_rounding(struct program *program, int class,
                         const struct dayset *window) {
    int n_kinds = program->component->kinds.n;
    int64_t visits = 0;
    for (int i = 0; i < n_kinds; i++)
        if (lies_in(program, i, class, window))
            visits += program_visits(program, i);
    visits -= room_in(program, class, window);
    if (visits <= 0 || visits % 2 == 0)
        return false;
    ip_row(&program->ip, (visits + 1) / 2, IP_FREE);
    program_put_trips(program, class, window, 1);
    for (int i = 0; i < n_kinds; i++)
        if (lies_in(program, i, class, window))
            ip_put(&program->ip, program->unplaced_first + i, 1);
    ip_close(&program->ip);
    return true;
}

void rows_rounding(struct program *program) {
    struct windows windows;
    const struct component *component = program->component;
    for (int c = 0; c < component->classes.n; c++) {
        int class = component->classes.at[c];
        if (!folding_class(program->folding, class)->paired)
            continue;
        windows_find(&windows, program, class);
        for (int i = 0; i < windows.n; i++)
            row_rounding(program, class, &windows.at[i]);
    }
    for (int i = 0; i < component->roundings.n; i++)
        row_rounding(program, component->roundings.at[i].class,
                     &component->roundings.at[i].days);
}

static bool is_last_violated(const struct ip *ip, const double *x) {
    const struct ip_row *row = &ip->rows.at[ip->rows.n - 1];
    double sum = 0;
    for (int e = row->entry_first; e < ip->entries.n; e++)
        sum +=
            (double)ip->entries.at[e].coefficient * x[ip->entries.at[e].column];
    return sum < (double)row->lower - VIOLATED;
}

static double price_of(const struct program *program, int c, int block,
                       const double *price) {
    int row = program->sharing[c * program->component->blocks.at.n + block];
    return row == NONE ? 0 : price[row];
}

/* The start days of the kinds that lie in the blocks where a shared trip is
 * worth so much or more. */
static struct dayset window_of_price(const struct program *program, int c,
                                     const double *price, double most) {
    const struct component *component = program->component;
    struct dayset days = {0};
    struct dayset window = {0};
    for (int b = 0; b < component->blocks.at.n; b++)
        if (price_of(program, c, b, price) <= most + SAME_PRICE)
            days = dayset_union(days, component->blocks.at.at[b].days);
    for (int i = 0; i < component->kinds.n; i++)
        if (lies_in(program, i, component->classes.at[c], &days))
            window = dayset_union(
                window,
                folding_kind(program->folding, component->kinds.at[i])->starts);
    return window;
}

static bool add_violated(struct program *program, struct component *component,
                         const struct rounding *rounding, const double *x) {
    if (!row_rounding(program, rounding->class, &rounding->days))
        return false;
    if (!is_last_violated(&program->ip, x)) {
        ip_take_back(&program->ip);
        return false;
    }
    VEC_PUSH(&component->roundings, *rounding);
    return true;
}

/* The lowest price of the class's sharing rows above the one given; 0 if there
 * is none below. */
static double price_above(const struct program *program, int c,
                          const double *price, double given) {
    double lowest = 0;
    for (int b = 0; b < program->component->blocks.at.n; b++)
        if (price_of(program, c, b, price) > given + SAME_PRICE)
            lowest = fmin(lowest, price_of(program, c, b, price));
    return lowest;
}

/*
 * Which sets can be violated the prices tell: the dual of one class's sharing
 * and demand rows alone is a nest of sets of blocks, those at or below each
 * price (a sharing row has prices of 0 and less).
 */
static int class_violated(struct program *program, struct component *component,
                          int c, const struct relaxation *relaxation) {
    const double *price = relaxation_prices(relaxation);
    int n = 0;
    double most = price_above(program, c, price, -INFINITY);
    while (most < -SAME_PRICE) {
        struct rounding rounding = {component->classes.at[c],
                                    window_of_price(program, c, price, most)};
        n += add_violated(program, component, &rounding,
                          relaxation_values(relaxation));
        most = price_above(program, c, price, most);
    }
    return n;
}

int rows_rounding_violated(struct program *program, struct component *component,
                           const struct relaxation *relaxation) {
    int n = 0;
    for (int c = 0; c < component->classes.n; c++)
        if (folding_class(program->folding, component->classes.at[c])->paired)
            n += class_violated(program, component, c, relaxation);
    return n;
}
