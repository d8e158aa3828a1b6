/*
 * keep_program.c - parties against seats.
 *
 *   lost[p]    1: party p is not kept; costs its visits
 *   y[r,i,j]   inspector j sits on need i of a trip of run r that keeps none
 *   seats      sum_j y[r,i,j] = count(i) x (trips(r) - parties kept in r)
 *   trips      parties kept in r <= trips(r)
 *   days       each inspector is on one trip a day, with a party or without
 *   limits     officer-days by week, year and home section
 *
 * Trips of a class on a day are alike, so whoever sits on those that keep
 * nobody can be dealt out among them at will.
 */
#include "solver/keep_program.h"

#include "model/base/arena.h"
#include "model/problem.h"
#include "solver/backend.h"
#include "solver/calendar.h"
#include "solver/folding.h"
#include "solver/ip.h"

#include <stdlib.h>
#include <string.h>

/* An inspector's days in a column: 1 - x of them if it stands for a party. */
struct stint {
    int column;
    int inspector;
    int first;
    int end;
    bool is_of_party;
};

struct seat_column {
    int run;
    int inspector;
    int column;
};

struct keep_program {
    struct ip ip;
    const struct folding *folding;
    const struct keep_run *runs;
    int n_runs;
    int *lost_first; // [runs] column of the run's first party
    VEC(struct stint) stints;
    VEC(struct seat_column) seats; // by run, then by need
};

static int crew_of(const struct keep_program *program, int r) {
    return folding_class(program->folding, program->runs[r].class)->crew;
}

static int end_of(const struct keep_program *program, int r) {
    const struct keep_run *run = &program->runs[r];
    return run->start + folding_class(program->folding, run->class)->length;
}

static void columns_lost(struct keep_program *program, int r) {
    const struct keep_run *run = &program->runs[r];
    program->lost_first[r] = program->ip.columns.n;
    for (int p = 0; p < run->n_parties; p++) {
        int column = ip_column(&program->ip, 0, 1, run->parties[p].n);
        for (int i = 0; i < crew_of(program, r); i++) {
            struct stint stint = {column, run->parties[p].crew[i], run->start,
                                  end_of(program, r), true};
            VEC_PUSH(&program->stints, stint);
        }
    }
}

static void put_lost(struct keep_program *program, int r, int64_t factor) {
    for (int p = 0; p < program->runs[r].n_parties; p++)
        ip_put(&program->ip, program->lost_first[r] + p, factor);
}

static void row_seats(struct keep_program *program, int r,
                      const struct need *need) {
    const struct keep_run *run = &program->runs[r];
    const struct officers *set = folding_officers(program->folding, need);
    int length = end_of(program, r) - run->start;
    int64_t seats = (int64_t)need->count * (run->trips - run->n_parties);
    int first = program->ip.columns.n;
    for (int j = 0; j < set->n; j++) {
        int who = set->inspector[j];
        if (!inspector_is_free(&program->folding->supply, who, run->start,
                               length))
            continue;
        int column = ip_column(&program->ip, 0, 1, 0);
        struct stint stint = {column, who, run->start, run->start + length,
                              false};
        struct seat_column seat = {r, who, column};
        VEC_PUSH(&program->stints, stint);
        VEC_PUSH(&program->seats, seat);
    }
    ip_row(&program->ip, seats, seats);
    for (int column = first; column < program->ip.columns.n; column++)
        ip_put(&program->ip, column, 1);
    put_lost(program, r, -need->count);
    ip_close(&program->ip);
}

static void rows_run(struct keep_program *program, int r) {
    const struct keep_run *run = &program->runs[r];
    const struct trip_class *class =
        folding_class(program->folding, run->class);
    columns_lost(program, r);
    for (int i = 0; i < class->n_needs; i++)
        row_seats(program, r, &class->needs[i]);
    if (run->n_parties <= run->trips)
        return;
    ip_row(&program->ip, run->n_parties - run->trips, IP_FREE);
    put_lost(program, r, 1);
    ip_close(&program->ip);
}

static int days_within(const struct stint *stint, int first, int end) {
    int from = stint->first > first ? stint->first : first;
    int to = stint->end < end ? stint->end : end;
    return to > from ? to - from : 0;
}

/* The officer-days from first to end of one inspector, or of all at home in a
 * section, are at most so many. */
static void row_limit(struct keep_program *program, int inspector, int home,
                      struct range days, int64_t limit) {
    const struct problem *problem = program->folding->problem;
    struct ip *ip = &program->ip;
    int64_t sure = 0;
    bool any = false;
    ip_row(ip, -IP_FREE, 0);
    for (int s = 0; s < program->stints.n; s++) {
        const struct stint *stint = &program->stints.at[s];
        struct span sections = problem->inspectors[stint->inspector].sections;
        bool is_meant = inspector != NONE
                            ? stint->inspector == inspector
                            : span_at(problem, sections, 0) == home;
        int n = is_meant ? days_within(stint, days.first, days.end) : 0;
        if (!n)
            continue;
        any = true;
        sure += stint->is_of_party ? n : 0;
        ip_put(ip, stint->column, stint->is_of_party ? -n : n);
    }
    ip->rows.at[ip->rows.n - 1].upper = limit - sure;
    if (any)
        ip_close(ip);
    else
        ip_take_back(ip);
}

static void rows_inspector(struct keep_program *program, int who) {
    const struct problem *problem = program->folding->problem;
    const struct supply *supply = &program->folding->supply;
    for (int d = 0; d < problem->n_days; d++)
        row_limit(program, who, NONE, (struct range){d, d + 1}, 1);
    for (int w = 0; w < count_weeks(problem); w++)
        if (supply_week_left(supply, who, w) != NONE)
            row_limit(
                program, who, NONE,
                (struct range){week_first(problem, w), week_end(problem, w)},
                supply_week_left(supply, who, w));
    if (supply->year_left[who] != NONE)
        row_limit(program, who, NONE, (struct range){0, problem->n_days},
                  supply->year_left[who]);
}

static void program_make(struct keep_program *program) {
    const struct problem *problem = program->folding->problem;
    const struct supply *supply = &program->folding->supply;
    ip_init(&program->ip);
    program->lost_first =
        stop_calloc((size_t)program->n_runs, sizeof *program->lost_first);
    for (int r = 0; r < program->n_runs; r++)
        rows_run(program, r);
    for (int i = 0; i < problem->n_inspectors; i++)
        rows_inspector(program, i);
    for (int s = 0; s < problem->sections.n; s++)
        if (supply->budget_left[s] != NONE)
            row_limit(program, NONE, s, (struct range){0, problem->n_days},
                      supply->budget_left[s]);
}

static void program_free(struct keep_program *program) {
    free(program->lost_first);
    VEC_RELEASE(&program->stints);
    VEC_RELEASE(&program->seats);
    ip_release(&program->ip);
}

/* Seats stand need by need: whoever comes next takes the next trip's seat. */
static void answer_take(const struct keep_program *program,
                        struct keep_run *runs, const int64_t *x,
                        struct arena *arena) {
    int s = 0;
    for (int r = 0; r < program->n_runs; r++) {
        struct keep_run *run = &runs[r];
        const struct trip_class *class =
            folding_class(program->folding, run->class);
        int trips = run->trips;
        for (int p = 0; p < run->n_parties; p++) {
            run->parties[p].is_kept = !x[program->lost_first[r] + p];
            trips -= run->parties[p].is_kept;
        }
        run->members =
            ARENA_NEW(arena, int, (size_t)trips *(size_t) class->crew);
        int seated = 0;
        for (; s < program->seats.n && program->seats.at[s].run == r; s++) {
            if (!x[program->seats.at[s].column])
                continue;
            run->members[seated++] = program->seats.at[s].inspector;
        }
    }
}

enum crewing keep_choose(struct keep_run *runs, int n,
                         const struct folding *folding,
                         const struct deadline *deadline, struct arena *arena,
                         int64_t *lost) {
    struct keep_program program = {
        .folding = folding, .runs = runs, .n_runs = n};
    program_make(&program);
    struct ip_answer answer = {
        .x = stop_calloc((size_t)program.ip.columns.n + 1, sizeof *answer.x)};
    backend_solve(&answer, &program.ip, (struct ip_manner){0}, deadline, NULL);
    enum crewing crewing = CREWING_STOPPED;
    if (answer.status == IP_OPTIMAL) {
        answer_take(&program, runs, answer.x, arena);
        *lost = answer.value;
        crewing = CREWING_FOUND;
    } else if (answer.status == IP_INFEASIBLE) {
        crewing = CREWING_NONE;
    }
    free(answer.x);
    program_free(&program);
    return crewing;
}
