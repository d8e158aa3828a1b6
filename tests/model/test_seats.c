#include "model/seats.h"
#include "tests/model/office.h"
#include "tests/model/test_model.h"

static struct travel travel;

static void open_travel(void) {
    office_open();
}

static void close_travel(void) {
    travel_release(&travel);
    office_close();
}

static int way(int visit) {
    return travel_way(&travel, &office.demand.visits[visit]);
}

START_TEST(a_joint_task_with_a_skill_has_three_places) {
    struct task *task = office_task();
    office_join(task, JIA, YI);
    task->skills = LIST(ELECTRICITY);
    const struct problem *problem = &office.problem;
    ck_assert_int_eq(task_count_places(task), 3);
    struct seat lead = task_place_at(problem, task, 0);
    struct seat joined = task_place_at(problem, task, 1);
    struct seat skilled = task_place_at(problem, task, 2);
    ck_assert(seat_is_for(problem, task, lead, P1));
    ck_assert(!seat_is_for(problem, task, lead, P5));
    ck_assert(seat_is_for(problem, task, joined, P5));
    ck_assert(!seat_is_for(problem, task, joined, P1));
    ck_assert(seat_is_for(problem, task, skilled, P5));
    ck_assert(!seat_is_for(problem, task, skilled, P6));
    ck_assert_int_eq(skilled.skill, ELECTRICITY);
    travel_init(&travel, problem);
}
END_TEST

START_TEST(a_single_group_has_no_places) {
    struct task *task = office_task();
    task->groups[0] = LIST(JIA, YI);
    ck_assert_int_eq(task_count_places(task), 0);
    ck_assert(task_is_served_by(&office.problem, task, P5));
    task->groups[0] = LIST(JIA);
    ck_assert(!task_is_served_by(&office.problem, task, P5));
    travel_init(&travel, &office.problem);
}
END_TEST

START_TEST(visits_of_one_task_in_one_county_travel_alike) {
    struct task *task = office_task();
    int a = ask(task, E1);
    int b = ask(task, E2);
    int c = ask(task, E3);
    int d = ask(office_task(), E2);
    travel_init(&travel, &office.problem);
    ck_assert_int_eq(way(a), way(b));
    ck_assert_int_ne(way(a), way(c));
    ck_assert_int_eq(way(a), way(d));
}
END_TEST

/* A chemist and anyone is not anyone twice, whichever comes first. */
START_TEST(a_place_asked_for_makes_another_way) {
    struct task *task = office_task();
    task->skills = LIST(CHEMISTRY);
    int a = ask(task, E1);
    int b = ask(office_task(), E1);
    task = office_task();
    task->skills = LIST(CHEMISTRY);
    int c = ask(task, E2);
    travel_init(&travel, &office.problem);
    ck_assert_int_ne(way(a), way(b));
    ck_assert_int_eq(way(a), way(c));
}
END_TEST

START_TEST(who_is_recused_makes_another_way_only_if_he_could_go) {
    office.problem.inspectors[P3].recused = LIST(E2);
    office.problem.inspectors[P5].recused = LIST(D1);
    struct task *task = office_task();
    int a = ask(task, E1);
    int b = ask(task, E2);
    int c = ask(task, D1);
    int d = ask(office_task(), E2);
    travel_init(&travel, &office.problem);
    ck_assert_int_ne(way(a), way(b));
    ck_assert_int_eq(way(a), way(c));
    ck_assert_int_eq(way(b), way(d));
}
END_TEST

/* More officers than a word has bits. */
START_TEST(the_last_of_a_hundred_officers_makes_a_difference) {
    struct problem *problem = &office.problem;
    struct inspector *inspectors =
        ARENA_NEW(&problem->arena, struct inspector, 100);
    for (int i = 0; i < 100; i++)
        inspectors[i] = problem->inspectors[P2];
    inspectors[99].recused = LIST(E2);
    problem->inspectors = inspectors;
    problem->n_inspectors = 100;
    struct task *task = office_task();
    int a = ask(task, E1);
    int b = ask(task, E2);
    travel_init(&travel, problem);
    ck_assert_int_ne(way(a), way(b));
}
END_TEST

START_TEST(the_size_of_the_crew_makes_another_way) {
    struct task *task = office_task();
    int a = ask(task, E1);
    task = office_task();
    task->crew = 3;
    int b = ask(task, E1);
    travel_init(&travel, &office.problem);
    ck_assert_int_ne(way(a), way(b));
}
END_TEST

/* 甲科|乙科 and 乙科|甲科 ask for the same officers under another lead. */
START_TEST(the_lead_makes_another_way) {
    struct task *task = office_task();
    task->groups[0] = LIST(JIA, YI);
    int a = ask(task, E1);
    task = office_task();
    task->groups[0] = LIST(YI, JIA);
    int b = ask(task, E1);
    travel_init(&travel, &office.problem);
    ck_assert_int_ne(way(a), way(b));
}
END_TEST

START_TEST(an_enterprise_without_a_county_has_a_way_too) {
    office.problem.enterprises[E2].county = NONE;
    struct task *task = office_task();
    int a = ask(task, E1);
    int b = ask(task, E2);
    travel_init(&travel, &office.problem);
    ck_assert_int_ne(way(a), way(b));
    ck_assert_int_eq(way(b), way(b));
}
END_TEST

TCase *seats_tests(void) {
    TCase *tests = tcase_create("seats");
    tcase_add_checked_fixture(tests, open_travel, close_travel);
    tcase_add_test(tests, a_joint_task_with_a_skill_has_three_places);
    tcase_add_test(tests, a_single_group_has_no_places);
    tcase_add_test(tests, visits_of_one_task_in_one_county_travel_alike);
    tcase_add_test(tests, a_place_asked_for_makes_another_way);
    tcase_add_test(tests, who_is_recused_makes_another_way_only_if_he_could_go);
    tcase_add_test(tests, the_last_of_a_hundred_officers_makes_a_difference);
    tcase_add_test(tests, the_size_of_the_crew_makes_another_way);
    tcase_add_test(tests, the_lead_makes_another_way);
    tcase_add_test(tests, an_enterprise_without_a_county_has_a_way_too);
    return tests;
}
