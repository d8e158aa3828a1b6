/*
 * test_least.c - no calendar costs fewer officer-days than is told.
 *
 * On years of chance: what is placed, as cheaply as the solver can prove.  And
 * the number is that of a plainer count.
 */
#include "model/least.h"
#include "model/options.h"
#include "model/plan.h"
#include "model/trips.h"
#include "solver/solve.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 40
#define MOST_VISITS 7
#define N_PAIRED_YEARS 200
#define MOST_HALVES 30

/* Of what is placed; returns whether that cost just as much. */
static bool judge(const struct random_year *year, const struct plan *plan) {
    const struct problem *problem = &year->fixture.problem;
    int placed[MOST_VISITS];
    int n = 0;
    for (int v = 0; v < plan->n_visits; v++)
        if (plan_has(plan, v))
            placed[n++] = v;
    struct least least;
    struct trips trips;
    least_init(&least, problem, &year->demand);
    trips_init(&trips, plan, problem, &year->demand);
    long days = least_officer_days(&least, placed, n);
    ck_assert_msg(days <= trips.n_officer_days, "seed %u: %ld of %d",
                  year->seed, days, trips.n_officer_days);
    bool is_met = days == trips.n_officer_days;
    trips_release(&trips);
    least_release(&least);
    return is_met;
}

START_TEST(no_calendar_costs_less_and_many_cost_no_more) {
    int n_met = 0;
    for (unsigned seed = 1; seed <= N_YEARS; seed++) {
        struct random_year year;
        struct options options;
        struct plan plan;
        options_init(&options);
        random_year_init(&year, seed, MOST_VISITS);
        plan_init(&plan, &year.fixture.problem, &year.demand);
        solve_year(&plan, &year.fixture.problem, &year.demand, &options, NULL);
        n_met += judge(&year, &plan);
        plan_release(&plan);
        random_year_release(&year);
    }
    ck_assert_int_gt(n_met, N_YEARS / 2);
}
END_TEST

static bool is_half(const struct random_year *year, int v) {
    const struct visit *visit = &year->demand.visits[v];
    return year->fixture.problem.tasks[visit->task].half_days == 1 &&
           !dayset_is_empty(&visit->starts);
}

static bool may_pair(const struct random_year *year, struct travel *travel,
                     int a, int b) {
    const struct visit *x = &year->demand.visits[a];
    const struct visit *y = &year->demand.visits[b];
    struct dayset common = dayset_meet(x->starts, y->starts);
    return is_half(year, a) && is_half(year, b) &&
           travel_way(travel, x) == travel_way(travel, y) &&
           !dayset_is_empty(&common);
}

/* The first visit of those that each is joined with. */
static void join_pairs(const struct random_year *year, struct travel *travel,
                       int *first, int n) {
    for (int round = 0; round < n; round++)
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++)
                if (first[b] < first[a] && may_pair(year, travel, a, b))
                    first[a] = first[b];
}

static long count_by_pairs(const struct random_year *year,
                           struct travel *travel) {
    int first[MOST_HALVES];
    int joined[MOST_HALVES] = {0};
    int n = year->demand.n_demanded;
    long days = 0;
    for (int v = 0; v < n; v++)
        first[v] = v;
    join_pairs(year, travel, first, n);
    for (int v = 0; v < n; v++) {
        const struct visit *visit = &year->demand.visits[v];
        const struct task *task = &year->fixture.problem.tasks[visit->task];
        if (is_half(year, v))
            days += joined[first[v]]++ % 2 ? 0 : task->crew;
        else if (!dayset_is_empty(&visit->starts))
            days += (long)task->crew * task_length(task);
    }
    return days;
}

START_TEST(halves_are_joined_as_when_each_is_held_against_each) {
    for (unsigned seed = 1; seed <= N_PAIRED_YEARS; seed++) {
        struct random_year year;
        struct least least;
        int visits[MOST_HALVES];
        random_year_init(&year, seed, MOST_HALVES);
        for (int v = 0; v < year.demand.n_demanded; v++)
            visits[v] = v;
        least_init(&least, &year.fixture.problem, &year.demand);
        ck_assert_int_eq(
            least_officer_days(&least, visits, year.demand.n_demanded),
            count_by_pairs(&year, &least.travel));
        least_release(&least);
        random_year_release(&year);
    }
}
END_TEST

/* T3 meets T1 alone, which T2 has taken in by then. */
START_TEST(halves_are_joined_over_others_of_them) {
    struct fixture f;
    struct demand demand;
    struct diags diags = {0};
    struct least least;
    fixture_init(&f, "2025-03-03..2025-03-07");
    OFFICER(&f, "P1", .sections = "甲科");
    OFFICER(&f, "P2", .sections = "甲科");
    ENTERPRISE(&f, "E1", .county = "东县");
    ENTERPRISE(&f, "E2", .county = "东县");
    fixture_window(&f, "一二", "2025-03-03..2025-03-04");
    fixture_window(&f, "一三", "2025-03-03,2025-03-05");
    fixture_window(&f, "二四", "2025-03-04,2025-03-06");
    TASK(&f, "T1", .target = "县市区=东县", .window = "一二", .half_days = 1);
    TASK(&f, "T2", .target = "编号=E1", .window = "一三", .half_days = 1);
    TASK(&f, "T3", .target = "编号=E1", .window = "二四", .half_days = 1);
    demand_init(&demand, &f.problem, &diags);
    least_init(&least, &f.problem, &demand);
    ck_assert_int_eq(demand.n_demanded, 4);
    ck_assert_int_eq(least_officer_days(&least, (int[]){0, 1, 2, 3}, 4), 4);
    least_release(&least);
    demand_release(&demand);
    diags_release(&diags);
    fixture_release(&f);
}
END_TEST

TCase *least_tests(void) {
    TCase *tests = tcase_create("least");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, no_calendar_costs_less_and_many_cost_no_more);
    tcase_add_test(tests, halves_are_joined_over_others_of_them);
    tcase_add_test(tests, halves_are_joined_as_when_each_is_held_against_each);
    return tests;
}
