#include "tests/solver/disturb.h"

#include "model/options.h"
#include "model/plan.h"
#include "solver/solve.h"
#include "tests/solver/chance.h"
#include "tests/solver/random_year.h"

#include <string.h>

#define OTHER_SEED UINT64_C(0x9e3779b97f4a7c15) // not that of the year itself

struct disturber {
    struct chance chance;
    struct random_year *year;
    struct problem *problem;
    struct baseline *baseline;
};

static bool hits(struct disturber *disturber, int percent) {
    return chance_hits(&disturber->chance, percent);
}

static int between(struct disturber *disturber, int low, int high) {
    return chance_between(&disturber->chance, low, high);
}

/* Some crews were exchanged by hand, and some visits moved. */
static void edit_row(struct disturber *disturber, struct baseline_row *row) {
    const struct task *task = &disturber->problem->tasks[row->task];
    int last = disturber->problem->n_days - task_length(task);
    if (hits(disturber, 10)) {
        int start = row->start + between(disturber, -4, 4);
        if (start >= 0 && start <= last)
            row->start = start;
    }
    if (row->n_crew && hits(disturber, 8)) {
        int *crew = ARENA_NEW(&disturber->baseline->arena, int, row->n_crew);
        memcpy(crew, row->crew, (size_t)row->n_crew * sizeof *crew);
        crew[0] = between(disturber, 0, disturber->problem->n_inspectors - 1);
        row->crew = crew;
    }
    if (hits(disturber, 12))
        row->is_locked = true;
    if (hits(disturber, 15))
        row->status = (enum visit_status)between(disturber, STATUS_DONE,
                                                 STATUS_CANCELLED);
}

static void add_row(struct disturber *disturber, const struct plan *plan,
                    int v) {
    struct baseline *baseline = disturber->baseline;
    const struct problem *problem = disturber->problem;
    const struct visit *visit = &disturber->year->demand.visits[v];
    struct arena *arena = &baseline->arena;
    int n;
    const int *crew = plan_crew(plan, v, &n);
    int *kept = ARENA_NEW(arena, int, n);
    memcpy(kept, crew, (size_t)n * sizeof *kept);
    struct period period =
        task_period_at(problem, &problem->tasks[visit->task], visit->period);
    struct baseline_row row = {
        .id = arena_print(arena, "%s", visit->id),
        .task = visit->task,
        .enterprise = visit->enterprise,
        .period = arena_print(arena, "%s", period.label),
        .k = visit->k,
        .start = plan->start[v],
        .crew = kept,
        .n_crew = n,
    };
    edit_row(disturber, &row);
    names_add(&baseline->ids, row.id);
    VEC_PUSH(&baseline->rows, row);
}

static const char *some_days(struct disturber *disturber) {
    const struct problem *problem = disturber->problem;
    int first = between(disturber, 0, problem->n_days - 1);
    int last = first + between(disturber, 0, 6);
    if (last >= problem->n_days)
        last = problem->n_days - 1;
    char a[DATE_TEXT_SIZE];
    char b[DATE_TEXT_SIZE];
    return arena_print(&disturber->problem->arena, "%s..%s",
                       date_to_text(problem->first + first, a),
                       date_to_text(problem->first + last, b));
}

static void fall_ill(struct disturber *disturber) {
    struct problem *problem = disturber->problem;
    int who = between(disturber, 0, problem->n_inspectors - 1);
    int first = between(disturber, 0, problem->n_days - 1);
    int end = first + between(disturber, 1, 8);
    dayset_add_span(&problem->inspectors[who].absent, first,
                    end < problem->n_days ? end : problem->n_days);
}

static void change_year(struct disturber *disturber) {
    struct problem *problem = disturber->problem;
    struct fixture *fixture = &disturber->year->fixture;
    for (int n = between(disturber, 0, 2); n; n--)
        fall_ill(disturber);
    if (hits(disturber, 25)) {
        int e = between(disturber, 0, problem->n_enterprises - 1);
        fixture_closure(fixture, problem->enterprises[e].id,
                        some_days(disturber));
    }
    if (hits(disturber, 10))
        problem->min_gap_days += between(disturber, 0, 2);
    if (hits(disturber, 10))
        problem->inspectors[0].week_limit = between(disturber, 0, 3);
    if (hits(disturber, 10))
        problem->tasks[0].count = between(disturber, 1, 2);
}

static void year_disturb(struct random_year *year, const struct plan *plan) {
    struct disturber disturber = {
        .year = year,
        .problem = &year->fixture.problem,
        .baseline = &year->baseline,
    };
    chance_init(&disturber.chance, year->seed ^ OTHER_SEED);
    baseline_init(disturber.baseline);
    disturber.baseline->from =
        between(&disturber, 0, disturber.problem->n_days - 1);
    for (int v = 0; v < plan->n_visits; v++)
        if (plan_has(plan, v) && !hits(&disturber, 5))
            add_row(&disturber, plan, v);
    change_year(&disturber);
    demand_release(&year->demand);
    demand_renew(&year->demand, disturber.problem, disturber.baseline,
                 &year->diags);
}

void year_plan_and_disturb(struct random_year *year) {
    struct plan plan;
    struct options options;
    options_init(&options);
    plan_init(&plan, &year->fixture.problem, &year->demand);
    solve_year(&plan, &year->fixture.problem, &year->demand, &options, NULL);
    year_disturb(year, &plan);
    plan_release(&plan);
}
