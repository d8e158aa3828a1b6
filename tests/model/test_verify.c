#include "model/verify.h"
#include "tests/model/office.h"
#include "tests/model/test_model.h"

START_TEST(an_empty_calendar_breaks_nothing) {
    expect_no_breach();
    ask(office_task(), E1);
    expect_no_breach();
}
END_TEST

START_TEST(all_breaches_are_found_at_once) {
    office.problem.min_gap_days = 5;
    dayset_add(&office.problem.inspectors[P4].absent, TUE);
    VISIT(E1, SAT, P1, P2);
    VISIT(E3, TUE, P3, P4);
    VISIT(E3, WED, P3, P6);
    static const enum message expected[] = {
        MESSAGE_BREACH_WORKING_DAYS,
        MESSAGE_BREACH_CREW_SECTIONS,
        MESSAGE_BREACH_CREW_PRESENT,
        MESSAGE_BREACH_SPACING,
    };
    ck_assert_int_eq(office_judge(), 4);
    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(office.diags.at[i].fact.message, expected[i]);
}
END_TEST

START_TEST(what_was_said_before_is_no_breach) {
    VISIT(E1, TUE, P1, P2);
    diags_add(&office.diags, (struct place){0},
              (struct fact){.message = MESSAGE_PERIOD_SKIPPED});
    ck_assert(plan_verify(office_plan(), &office.problem, &office.demand,
                          &office.diags));
    ck_assert_int_eq(office.diags.n, 1);
}
END_TEST

#define MANY_VISITS 100000
#define MANY_DAYS 365
#define MANY_OFFICERS 600
#define MANY_ENTERPRISES 10000

/* A year of one task that sends 274 crews a day to 10,000 enterprises. */
static void ask_for_a_province(void) {
    struct problem *problem = &office.problem;
    struct task *task = office_task();
    task->any_day = true;
    problem->first = date_to_day((struct date){2025, 1, 1});
    problem->n_days = MANY_DAYS;
    problem->end = problem->first + MANY_DAYS;
    problem->min_gap_days = 30;
    struct inspector *inspectors =
        ARENA_NEW(&problem->arena, struct inspector, MANY_OFFICERS);
    for (int i = 0; i < MANY_OFFICERS; i++)
        inspectors[i] = problem->inspectors[P2];
    problem->inspectors = inspectors;
    problem->n_inspectors = MANY_OFFICERS;
    struct enterprise *enterprises =
        ARENA_NEW(&problem->arena, struct enterprise, MANY_ENTERPRISES);
    for (int e = 0; e < MANY_ENTERPRISES; e++)
        enterprises[e] = problem->enterprises[E1];
    problem->enterprises = enterprises;
    problem->n_enterprises = MANY_ENTERPRISES;
    struct demand *demand = &office.demand;
    demand->n_visits = MANY_VISITS;
    demand->visits = ARENA_NEW(&demand->arena, struct visit, MANY_VISITS);
    for (int v = 0; v < MANY_VISITS; v++)
        demand->visits[v] = (struct visit){.id = "v",
                                           .enterprise = v % MANY_ENTERPRISES,
                                           .k = 1,
                                           .after = NONE};
    plan_init(&office.plan, problem, demand);
}

/* Visits squared would take minutes; twenty seconds are for slow machines. */
START_TEST(a_hundred_thousand_visits_are_judged_in_no_time) {
    ask_for_a_province();
    struct plan *plan = &office.plan;
    for (int v = 0; v < MANY_VISITS; v++) {
        plan->start[v] = (int)((int64_t)v * MANY_DAYS / MANY_VISITS);
        int pair = v % (MANY_OFFICERS / 2);
        int *crew = plan->member + plan->crew_first[v];
        crew[0] = 2 * pair;
        crew[1] = crew[0] + 1;
    }
    ck_assert(
        plan_verify(plan, &office.problem, &office.demand, &office.diags));
}
END_TEST

/* One crew, one enterprise, one day: a distance for each visit but the first,
 * and one day that is more than full. */
START_TEST(a_calendar_of_nothing_but_breaches_is_judged_in_no_time) {
    ask_for_a_province();
    struct plan *plan = &office.plan;
    for (int v = 0; v < MANY_VISITS; v++) {
        office.demand.visits[v].enterprise = 0;
        plan->member[plan->crew_first[v]] = 0;
        plan->member[plan->crew_first[v] + 1] = 1;
        plan->start[v] = 0;
    }
    ck_assert(
        !plan_verify(plan, &office.problem, &office.demand, &office.diags));
    ck_assert_int_eq(office.diags.n, MANY_VISITS);
}
END_TEST

TCase *verify_tests(void) {
    TCase *tests = tcase_create("verify");
    tcase_set_timeout(tests, 20);
    tcase_add_checked_fixture(tests, office_open, office_close);
    tcase_add_test(tests, an_empty_calendar_breaks_nothing);
    tcase_add_test(tests, all_breaches_are_found_at_once);
    tcase_add_test(tests, what_was_said_before_is_no_breach);
    tcase_add_test(tests, a_hundred_thousand_visits_are_judged_in_no_time);
    tcase_add_test(tests,
                   a_calendar_of_nothing_but_breaches_is_judged_in_no_time);
    return tests;
}
