#include "model/baseline.h"
#include "model/score.h"
#include "tests/model/office.h"
#include "tests/model/test_model.h"

static struct levels score(void) {
    struct levels levels = {0};
    score_plan(&levels, office_plan(), &office.problem, &office.demand);
    return levels;
}

static int64_t level(enum level level) {
    struct levels levels = score();
    ck_assert(levels.level[level].applies);
    return levels.level[level].value;
}

START_TEST(nothing_asked_costs_nothing) {
    struct levels levels = score();
    for (int l = 0; l < N_LEVELS; l++)
        ck_assert_int_eq(levels.level[l].value, 0);
}
END_TEST

START_TEST(a_missed_visit_costs_its_priority) {
    struct task *task = office_task();
    task->priority = 9;
    ask(task, E1);
    task = office_task();
    task->priority = 2;
    ask(task, E1);
    ask(task, E2);
    VISIT(E3, TUE, P1, P2);
    ck_assert_int_eq(level(LEVEL_MISSED), 13);
}
END_TEST

START_TEST(a_lack_of_the_draw_is_outside_the_score) {
    struct lack lack = {.id = "T1/-/Y/1", .k = 1};
    office.demand.lacks = &lack;
    office.demand.n_lacks = 1;
    ck_assert_int_eq(level(LEVEL_MISSED), 0);
}
END_TEST

START_TEST(the_second_level_does_not_apply_and_bounds_stay) {
    VISIT(E1, TUE, P1, P2);
    struct levels levels = {0};
    levels.level[LEVEL_CHANGED] = (struct level_result){7, 5, true, true};
    levels.level[LEVEL_TRIPS] = (struct level_result){7, 1, true, false};
    score_plan(&levels, office_plan(), &office.problem, &office.demand);
    ck_assert(!levels.level[LEVEL_CHANGED].applies);
    ck_assert(!levels.level[LEVEL_MOVED].applies);
    ck_assert_int_eq(levels.level[LEVEL_CHANGED].value, 0);
    ck_assert_int_eq(levels.level[LEVEL_CHANGED].bound, 5);
    ck_assert_int_eq(levels.level[LEVEL_TRIPS].value, 1);
    ck_assert_int_eq(levels.level[LEVEL_TRIPS].bound, 1);
    ck_assert(levels.level[LEVEL_TRIPS].applies);
    ck_assert(levels.level[LEVEL_TRIPS].proven);
}
END_TEST

START_TEST(a_wish_is_granted_on_all_days_or_not_at_all) {
    struct task *task = office_task();
    task->half_days = 3;
    task->preferred = office_window("周中", TUE, THU);
    PUT(ask(task, E1), MON, P1, P2);
    PUT(ask(task, E2), TUE, P3, P4);
    PUT(ask(task, E3), THU, P1, P2);
    ask(task, D1);
    VISIT(E3, MON2, P1, P2);
    VISIT(E1, MON2, P3, P4);
    ck_assert_int_eq(level(LEVEL_WISHES), 2);
}
END_TEST

/* Week 1: P1 P2 on Monday and Tuesday, P3 P4 on Tuesday; week 2: P1 P2 on
 * Monday.  4 crew-days; 84 x 3^2 + 84 x 1^2; 3^2 + 3^2 + 1 + 1. */
START_TEST(four_trips_in_two_weeks) {
    VISIT(E1, MON, P1, P2);
    VISIT(E2, TUE, P2, P1);
    VISIT(E3, TUE, P3, P4);
    VISIT(E1, MON2, P1, P2);
    ck_assert_int_eq(level(LEVEL_TRIPS), 4);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 840);
    ck_assert_int_eq(level(LEVEL_FAIRNESS), 20);
}
END_TEST

START_TEST(each_lead_section_is_levelled_for_itself) {
    struct task *task = office_task();
    office_join(task, YI, JIA);
    PUT(ask(task, E1), MON, P5, P1);
    VISIT(E2, TUE, P1, P2);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 168);
}
END_TEST

START_TEST(two_halves_of_a_trip_cost_one_crew_day) {
    struct task *task = office_task();
    task->half_days = 1;
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P2, P1);
    ck_assert_int_eq(level(LEVEL_TRIPS), 1);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 84);
    ck_assert_int_eq(level(LEVEL_FAIRNESS), 2);
}
END_TEST

/* Friday and the Monday after: any day will do, the weekend counts. */
START_TEST(a_long_visit_costs_a_crew_day_each_day) {
    struct task *task = office_task();
    task->any_day = true;
    task->half_days = 7;
    PUT(ask(task, E1), FRI, P1, P2);
    ck_assert_int_eq(level(LEVEL_TRIPS), 4);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 84 * 9 + 84);
    ck_assert_int_eq(level(LEVEL_FAIRNESS), 32);
}
END_TEST

START_TEST(a_short_week_weighs_more) {
    VISIT(E1, MON2, P1, P2);
    VISIT(E2, TUE2, P1, P2);
    dayset_remove(&office.problem.working, THU2);
    dayset_remove(&office.problem.working, FRI2);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 560);
    dayset_remove(&office.problem.working, TUE2);
    dayset_remove(&office.problem.working, WED2);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 1680);
    dayset_remove(&office.problem.working, MON2);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 1680);
}
END_TEST

/* Two weeks of seven working days: 420 / 7 = 60. */
START_TEST(a_week_ends_where_the_next_monday_begins) {
    dayset_add_span(&office.problem.working, MON, AFTER_THE_END);
    VISIT(E1, SUN, P1, P2);
    VISIT(E2, MON2, P1, P2);
    ck_assert_int_eq(level(LEVEL_LEVELLING), 60 + 60);
}
END_TEST

static int trips(int *trip) {
    return score_trips(trip, office_plan(), &office.problem, &office.demand);
}

START_TEST(visits_that_fit_into_a_day_are_one_trip) {
    struct task *task = office_task();
    task->half_days = 1;
    for (int e = E1; e <= E3; e++)
        PUT(ask(task, e), TUE, P1, P2); // E3 lies in another county
    PUT(ask(task, E1), WED, P1, P2);
    PUT(ask(task, E2), TUE, P3, P4);
    ask(task, D1);
    int trip[6];
    ck_assert_int_eq(trips(trip), 4);
    ck_assert_int_eq(trip[0], trip[1]);
    for (int v = 1; v < 5; v++)
        for (int w = v + 1; w < 5; w++)
            ck_assert_int_ne(trip[v], trip[w]);
    for (int v = 0; v < 5; v++)
        ck_assert(trip[v] >= 0 && trip[v] < 4);
    ck_assert_int_eq(trip[5], NONE);
}
END_TEST

START_TEST(what_does_not_fit_into_a_day_is_another_trip) {
    struct task *task = office_task();
    task->half_days = 1;
    for (int e = E1; e <= E2; e++)
        PUT(ask(task, e), TUE, P1, P2);
    PUT(ask(task, D1), TUE, P1, P2);
    VISIT(E1, TUE, P1, P2);
    PUT(ask(task, E1), TUE, P1, P2);
    int trip[5];
    ck_assert_int_eq(trips(trip), 3);
    ck_assert_int_eq(trip[0], trip[1]);
    ck_assert_int_eq(trip[2], trip[4]);
    ck_assert_int_ne(trip[0], trip[2]);
    ck_assert_int_ne(trip[3], trip[0]);
    ck_assert_int_ne(trip[3], trip[2]);
    ck_assert_int_eq(level(LEVEL_FAIRNESS), 9 + 9);
}
END_TEST

START_TEST(visits_that_may_not_share_are_two_trips) {
    struct task *task = office_task();
    task->half_days = 1;
    PUT(ask(task, E1), TUE, P1, P2);
    task = office_task();
    task->half_days = 1;
    task->groups[0] = LIST(JIA, YI);
    PUT(ask(task, E2), TUE, P1, P2);
    int trip[2];
    ck_assert_int_eq(trips(trip), 2);
    ck_assert_int_ne(trip[0], trip[1]);
}
END_TEST

START_TEST(visits_without_a_crew_do_not_travel_together) {
    struct task *task = office_task();
    task->half_days = 1;
    PUT(ask(task, E1), TUE, NONE, NONE);
    PUT(ask(task, E2), TUE, NONE, NONE);
    int trip[2];
    ck_assert_int_eq(trips(trip), 2);
}
END_TEST

/* The baseline promises the visit on the day, by P1 and P2. */
static void announce(struct baseline_row *row, int v, int d) {
    static const int crew[] = {P1, P2};
    *row = (struct baseline_row){.start = d, .crew = crew, .n_crew = 2};
    office.demand.visits[v].row = row;
    office.demand.visits[v].announced = d;
}

/* Kept, moved by three days, moved by one, fallen out; one is new. */
START_TEST(a_change_is_a_visit_moved_or_lost_and_the_days_of_it) {
    static const int days[] = {MON, FRI, TUE, NONE};
    struct baseline baseline = {0};
    struct baseline_row rows[4];
    office.demand.baseline = &baseline;
    for (int v = 0; v < 4; v++) {
        PUT(ask(office_task(), E1), days[v], P1, P2);
        announce(&rows[v], v, v == 0 ? MON : v == 1 ? TUE : WED);
    }
    PUT(ask(office_task(), E1), FRI2, P1, P2);
    office.demand.visits[4].announced = NOT_PLACED;
    ck_assert_int_eq(level(LEVEL_CHANGED), 3);
    ck_assert_int_eq(level(LEVEL_MOVED), 4);
}
END_TEST

/* On its day with its crew, on its day with another, twice on another day. */
START_TEST(a_crew_counts_as_changed_where_the_day_is_kept) {
    struct baseline baseline = {0};
    struct baseline_row rows[4];
    office.demand.baseline = &baseline;
    PUT(ask(office_task(), E1), MON, P2, P1);
    PUT(ask(office_task(), E1), TUE, P2, P3);
    PUT(ask(office_task(), E1), THU, P2, P3);
    PUT(ask(office_task(), E1), FRI, P2, P3);
    for (int v = 0; v < 4; v++)
        announce(&rows[v], v, MON + v);
    ck_assert_int_eq(level(LEVEL_RECREWED), 1);
}
END_TEST

TCase *score_tests(void) {
    TCase *tests = tcase_create("score");
    tcase_add_checked_fixture(tests, office_open, office_close);
    tcase_add_test(tests, nothing_asked_costs_nothing);
    tcase_add_test(tests, a_missed_visit_costs_its_priority);
    tcase_add_test(tests, a_lack_of_the_draw_is_outside_the_score);
    tcase_add_test(tests, the_second_level_does_not_apply_and_bounds_stay);
    tcase_add_test(tests, a_wish_is_granted_on_all_days_or_not_at_all);
    tcase_add_test(tests, four_trips_in_two_weeks);
    tcase_add_test(tests, each_lead_section_is_levelled_for_itself);
    tcase_add_test(tests, two_halves_of_a_trip_cost_one_crew_day);
    tcase_add_test(tests, a_long_visit_costs_a_crew_day_each_day);
    tcase_add_test(tests, a_short_week_weighs_more);
    tcase_add_test(tests, a_week_ends_where_the_next_monday_begins);
    tcase_add_test(tests, visits_that_fit_into_a_day_are_one_trip);
    tcase_add_test(tests, what_does_not_fit_into_a_day_is_another_trip);
    tcase_add_test(tests, visits_that_may_not_share_are_two_trips);
    tcase_add_test(tests, visits_without_a_crew_do_not_travel_together);
    tcase_add_test(tests, a_change_is_a_visit_moved_or_lost_and_the_days_of_it);
    tcase_add_test(tests, a_crew_counts_as_changed_where_the_day_is_kept);
    return tests;
}
