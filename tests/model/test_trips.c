#include "model/trips.h"
#include "tests/model/office.h"
#include "tests/model/test_model.h"

static struct trips trips;

static void close_trips(void) {
    trips_release(&trips);
    office_close();
}

static void derive(void) {
    trips_release(&trips);
    trips_init(&trips, office_plan(), &office.problem, &office.demand);
}

static struct task *task_of_half_days(int half_days) {
    struct task *task = office_task();
    task->half_days = half_days;
    return task;
}

START_TEST(a_plan_of_nothing_makes_no_trips) {
    derive();
    ck_assert_int_eq(trips.n, 0);
    ck_assert_int_eq(trips.n_led_days, 0);
    ck_assert_int_eq(trips.n_officer_days, 0);
}
END_TEST

START_TEST(the_members_of_a_crew_are_listed_once_and_in_order) {
    struct task *task = office_task();
    task->crew = 4;
    PUT(ask(task, E1), TUE, P3, P1, NONE, P3);
    PUT(ask(task, E2), NONE, P2, P1);
    derive();
    ck_assert_int_eq(trips.n_crew[0], 2);
    ck_assert_int_eq(trips.crew[office.plan.crew_first[0]], P1);
    ck_assert_int_eq(trips.crew[office.plan.crew_first[0] + 1], P3);
    ck_assert_int_eq(trips.of_visit[1], NONE);
    ck_assert_int_eq(trips.party[1], NONE);
    ck_assert_int_eq(trips.way[1], NONE);
}
END_TEST

START_TEST(a_party_has_one_crew_one_county_and_one_lead) {
    PUT(ask(office_task(), E1), MON, P1, P2);
    PUT(ask(office_task(), E2), TUE, P2, P1);
    PUT(ask(office_task(), E3), WED, P1, P2);
    PUT(ask(office_task(), E1), THU, P1, P3);
    struct task *task = office_task();
    task->groups[0] = LIST(YI, JIA);
    PUT(ask(task, E1), FRI, P1, P2);
    derive();
    ck_assert_int_eq(trips.party[0], trips.party[1]);
    for (int v = 2; v < 5; v++)
        for (int w = 0; w < v; w++)
            ck_assert_int_ne(trips.party[v], trips.party[w]);
}
END_TEST

START_TEST(a_trip_is_led_on_each_of_its_days) {
    PUT(ask(task_of_half_days(5), E1), TUE, P1, P2);
    derive();
    ck_assert_int_eq(trips.n, 1);
    ck_assert_int_eq(trips.at[0].lead, JIA);
    ck_assert_int_eq(trips.at[0].first, TUE);
    ck_assert_int_eq(trips.at[0].length, 3);
    ck_assert_int_eq(trips.n_led_days, 3);
    ck_assert_int_eq(trips.n_officer_days, 6);
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(trips.led_days[i].day, TUE + i);
        ck_assert_int_eq(trips.officer_days[i].inspector, P1);
        ck_assert_int_eq(trips.officer_days[i].day, TUE + i);
        ck_assert_int_eq(trips.officer_days[3 + i].inspector, P2);
    }
}
END_TEST

START_TEST(officer_days_are_sorted_by_inspector_and_day) {
    VISIT(E1, WED, P2, P3);
    VISIT(E1, MON, P3, P1);
    VISIT(E2, FRI, P2, P1);
    derive();
    static const int expected[][2] = {{P1, MON}, {P1, FRI}, {P2, WED},
                                      {P2, FRI}, {P3, MON}, {P3, WED}};
    ck_assert_int_eq(trips.n_officer_days, 6);
    for (int i = 0; i < 6; i++) {
        ck_assert_int_eq(trips.officer_days[i].inspector, expected[i][0]);
        ck_assert_int_eq(trips.officer_days[i].day, expected[i][1]);
    }
}
END_TEST

START_TEST(two_halves_of_a_day_are_one_trip_and_one_officer_day_each) {
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P2, P1);
    derive();
    ck_assert_int_eq(trips.n, 1);
    ck_assert_int_eq(trips.n_led_days, 1);
    ck_assert_int_eq(trips.n_officer_days, 2);
    ck_assert_int_eq(trips.of_visit[0], trips.of_visit[1]);
}
END_TEST

/* A B A B of one crew on one day: both As and both Bs pair up. */
START_TEST(halves_of_one_way_pair_up_whatever_lies_between) {
    struct task *plain = task_of_half_days(1);
    struct task *skilled = task_of_half_days(1);
    skilled->skills = LIST(CHEMISTRY);
    for (int i = 0; i < 4; i++)
        PUT(ask(i % 2 ? skilled : plain, i < 2 ? E1 : E2), TUE, P1, P2);
    derive();
    ck_assert_int_eq(trips.n, 2);
    ck_assert_int_eq(trips.of_visit[0], trips.of_visit[2]);
    ck_assert_int_eq(trips.of_visit[1], trips.of_visit[3]);
}
END_TEST

START_TEST(halves_of_two_days_are_two_trips) {
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), WED, P1, P2);
    derive();
    ck_assert_int_eq(trips.n, 2);
}
END_TEST

/* Three halves and a whole day of one crew: the judge will object. */
START_TEST(every_crew_of_a_day_makes_one_trip_or_is_accused) {
    static const int half_days[][3] = {{1, 1, 0}, {2, 0, 0}, {3, 0, 0},
                                       {1, 0, 0}, {1, 1, 1}, {1, 2, 0},
                                       {2, 2, 0}, {1, 3, 0}, {3, 3, 0}};
    for (int i = 0; i < 3 && half_days[_i][i]; i++)
        PUT(ask(task_of_half_days(half_days[_i][i]), i ? E2 : E1), TUE, P1, P2);
    bool is_accused = office_judge() > 0;
    derive();
    ck_assert_int_eq(trips.n == 1, !is_accused);
    ck_assert_int_eq(is_accused, _i >= 4);
}
END_TEST

START_TEST(days_outside_the_horizon_are_counted_as_they_stand) {
    VISIT(E1, -3, P1, P2);
    VISIT(E1, 400, P1, P2);
    derive();
    ck_assert_int_eq(trips.n_led_days, 2);
    ck_assert_int_eq(trips.led_days[0].day, -3);
    ck_assert_int_eq(trips.led_days[1].day, 400);
}
END_TEST

TCase *trips_tests(void) {
    TCase *tests = tcase_create("trips");
    tcase_add_checked_fixture(tests, office_open, close_trips);
    tcase_add_test(tests, a_plan_of_nothing_makes_no_trips);
    tcase_add_test(tests, the_members_of_a_crew_are_listed_once_and_in_order);
    tcase_add_test(tests, a_party_has_one_crew_one_county_and_one_lead);
    tcase_add_test(tests, a_trip_is_led_on_each_of_its_days);
    tcase_add_test(tests, officer_days_are_sorted_by_inspector_and_day);
    tcase_add_test(tests,
                   two_halves_of_a_day_are_one_trip_and_one_officer_day_each);
    tcase_add_test(tests, halves_of_one_way_pair_up_whatever_lies_between);
    tcase_add_test(tests, halves_of_two_days_are_two_trips);
    tcase_add_loop_test(tests, every_crew_of_a_day_makes_one_trip_or_is_accused,
                        0, 9);
    tcase_add_test(tests, days_outside_the_horizon_are_counted_as_they_stand);
    return tests;
}
