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

#define MOST_WINDOWS 64

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
            windows_add(windows, kind->starts);
    }
    for (int i = 0; i < windows->n; i++)
        for (int j = 0; j < i; j++)
            windows_add(windows, dayset_union(windows->at[i], windows->at[j]));
}

static bool lies_in(const struct program *program, int i, int class,
                    const struct dayset *window) {
    const struct kind *kind =
        folding_kind(program->folding, program->component->kinds.at[i]);
    struct dayset outside = dayset_minus(kind->starts, *window);
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

static void row_rounding(struct program *program, int class,
                         const struct dayset *window) {
    int n_kinds = program->component->kinds.n;
    int64_t visits = 0;
    for (int i = 0; i < n_kinds; i++)
        if (lies_in(program, i, class, window))
            visits += program_visits(program, i);
    visits -= room_in(program, class, window);
    if (visits <= 0 || visits % 2 == 0)
        return;
    ip_row(&program->ip, (visits + 1) / 2, IP_FREE);
    program_put_trips(program, class, window, 1);
    for (int i = 0; i < n_kinds; i++)
        if (lies_in(program, i, class, window))
            ip_put(&program->ip, program->unplaced_first + i, 1);
    ip_close(&program->ip);
}

void rows_rounding(struct program *program) {
    struct windows windows;
    for (int c = 0; c < program->component->classes.n; c++) {
        int class = program->component->classes.at[c];
        if (!folding_class(program->folding, class)->paired)
            continue;
        windows_find(&windows, program, class);
        for (int i = 0; i < windows.n; i++)
            row_rounding(program, class, &windows.at[i]);
    }
}
