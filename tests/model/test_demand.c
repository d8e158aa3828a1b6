#include "model/demand.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

static void open_three_enterprises(void) {
    asked_open_2025();
    ENTERPRISE(&asked.year, "E1", .industry = "危化");
    ENTERPRISE(&asked.year, "E2", .industry = "危化");
    ENTERPRISE(&asked.year, "E3", .industry = "烟花");
}

static const struct visit *first_of(const char *id) {
    const struct visit *visit = visit_of(id);
    ck_assert_int_ne(visit->after, NONE);
    ck_assert(!visit->after_missing);
    return &asked.demand.visits[visit->after];
}

START_TEST(all_tasks_come_in_the_order_of_the_file) {
    TASK(&asked.year, "T2", .target = "编号=E2");
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T3", .after = "T2");
    ask_for_all();
    CK_VISITS("T2/E2/Y/1", "T1/E1/Y/1", "T3/E2/Y/1");
}
END_TEST

START_TEST(draws_come_after_all_tasks_and_their_follow_ups_right_behind) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .target = "编号=E1");
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .target = "编号=E2");
    TASK(&asked.year, "F1", .after = "D1");
    TASK(&asked.year, "T1", .target = "编号=E3");
    TASK(&asked.year, "G1", .after = "F1");
    TASK(&asked.year, "F2", .after = "D2");
    TASK(&asked.year, "H1", .after = "D1", .target = "编号=E1");
    ask_for_all();
    CK_VISITS("T1/E3/Y/1", "D1/E1/Y/1", "F1/E1/Y/1", "G1/E1/Y/1", "H1/E1/Y/1",
              "D2/E2/Y/1", "F2/E2/Y/1");
    ck_assert_int_eq(asked.diags.n, 0);
}
END_TEST

START_TEST(a_draw_that_follows_a_draw_is_drawn_in_its_turn) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .target = "编号=E1|E2",
         .count = 2);
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .target = "编号=E3");
    TASK(&asked.year, "D3", .mode = MODE_DRAW, .after = "D1", .count = 2);
    ask_for_all();
    CK_VISITS("D1/E2/Y/1", "D1/E1/Y/1", "D2/E3/Y/1", "D3/E2/Y/1", "D3/E1/Y/1");
    ck_assert_str_eq(first_of("D3/E1/Y/1")->id, "D1/E1/Y/1");
}
END_TEST

/* The fixture, like a person, may write the tasks in any order. */
static void let_first_follow_last(void) {
    struct problem *problem = &asked.year.problem;
    problem->tasks[0].after = problem->n_tasks - 1;
}

START_TEST(a_follow_up_written_before_its_first_task_waits_for_it) {
    TASK(&asked.year, "F");
    TASK(&asked.year, "T1", .target = "编号=E3");
    TASK(&asked.year, "T2", .target = "编号=E1");
    let_first_follow_last();
    ask_for_all();
    CK_VISITS("T2/E1/Y/1", "F/E1/Y/1", "T1/E3/Y/1");
    ck_assert_str_eq(first_of("F/E1/Y/1")->id, "T2/E1/Y/1");
}
END_TEST

START_TEST(a_follow_up_with_a_target_need_not_wait) {
    TASK(&asked.year, "F", .target = "编号=E1");
    TASK(&asked.year, "T", .target = "编号=E1");
    let_first_follow_last();
    ask_for_all();
    CK_VISITS("F/E1/Y/1", "T/E1/Y/1");
    ck_assert_str_eq(first_of("F/E1/Y/1")->id, "T/E1/Y/1");
}
END_TEST

START_TEST(a_draw_written_before_the_draw_that_it_follows_waits_for_it) {
    TASK(&asked.year, "D2", .mode = MODE_DRAW);
    TASK(&asked.year, "T", .target = "编号=E3");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .target = "编号=E1");
    let_first_follow_last();
    ask_for_all();
    CK_VISITS("T/E3/Y/1", "D1/E1/Y/1", "D2/E1/Y/1");
}
END_TEST

START_TEST(a_follow_up_without_a_target_goes_where_the_first_visit_goes) {
    TASK(&asked.year, "T1", .target = "行业=危化");
    TASK(&asked.year, "T2", .after = "T1", .period = PERIOD_HALF);
    ask_for_all();
    CK_VISITS("T1/E1/Y/1", "T1/E2/Y/1", "T2/E1/H1/1", "T2/E2/H1/1",
              "T2/E1/H2/1", "T2/E2/H2/1");
    ck_assert_str_eq(first_of("T2/E2/H2/1")->id, "T1/E2/Y/1");
    ck_assert_str_eq(first_of("T2/E1/H1/1")->id, "T1/E1/Y/1");
}
END_TEST

START_TEST(a_follow_up_of_a_follow_up_knows_the_one_before_it) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T2", .after = "T1");
    TASK(&asked.year, "T3", .after = "T2");
    ask_for_all();
    ck_assert_str_eq(first_of("T3/E1/Y/1")->id, "T2/E1/Y/1");
    ck_assert_str_eq(first_of("T2/E1/Y/1")->id, "T1/E1/Y/1");
}
END_TEST

START_TEST(a_follow_up_whose_first_visit_nobody_asks_for_says_so) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T2", .after = "T1", .target = "行业=危化");
    TASK(&asked.year, "T3", .target = "编号=E2");
    ask_for_all();
    CK_VISITS("T1/E1/Y/1", "T2/E1/Y/1", "T2/E2/Y/1", "T3/E2/Y/1");
    ck_assert_str_eq(first_of("T2/E1/Y/1")->id, "T1/E1/Y/1");
    ck_assert_int_eq(visit_of("T2/E2/Y/1")->after, NONE);
    ck_assert(visit_of("T2/E2/Y/1")->after_missing);
    ck_assert(!visit_of("T3/E2/Y/1")->after_missing);
}
END_TEST

START_TEST(two_follow_ups_of_one_task_do_not_mix) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T2", .target = "编号=E2");
    TASK(&asked.year, "F1", .after = "T1", .target = "行业=危化");
    TASK(&asked.year, "F2", .after = "T2", .target = "行业=危化");
    ask_for_all();
    ck_assert_str_eq(first_of("F1/E1/Y/1")->id, "T1/E1/Y/1");
    ck_assert_str_eq(first_of("F2/E2/Y/1")->id, "T2/E2/Y/1");
    ck_assert(visit_of("F1/E2/Y/1")->after_missing);
    ck_assert(visit_of("F2/E1/Y/1")->after_missing);
}
END_TEST

START_TEST(a_task_of_two_visits_to_an_enterprise_cannot_be_followed) {
    TASK(&asked.year, "T1", .target = "行业=危化", .count = 2);
    TASK(&asked.year, "T2", .after = "T1");
    ask_for_all();
    const struct diag *diag = only_diag(MESSAGE_FIRST_NOT_SINGLE);
    ck_assert_str_eq(diag->fact.text[0], "T2");
    ck_assert_str_eq(diag->fact.text[1], "T1");
    ck_assert_str_eq(diag->fact.text[2], "E1");
    ck_assert_int_eq(diag->place.line, 3);
    ck_assert_int_eq(asked.diags.n_errors, 1);
}
END_TEST

/* Of four quarters only one is within the window: a visit an enterprise. */
START_TEST(a_task_of_many_periods_may_be_followed_if_one_is_left) {
    TASK(&asked.year, "T1", .period = PERIOD_QUARTER,
         .window = "2025-07-01..2025-07-31");
    TASK(&asked.year, "T2", .after = "T1");
    ask_for_all();
    ck_assert_int_eq(asked.diags.n_errors, 0);
    ck_assert_str_eq(first_of("T2/E3/Y/1")->id, "T1/E3/Q3/1");
}
END_TEST

/* 3 to 16 March; 8, 9, 15 and 16 are off, 5 and 6 closed. */
static struct dayset starts_of(bool any_day, bool during_stop, int half_days) {
    fixture_closure(&asked.year, "E1", "2025-03-05..2025-03-06");
    int t =
        TASK(&asked.year, "T1", .any_day = any_day, .during_stop = during_stop,
             .half_days = half_days, .window = "2025-03-03..2025-03-16");
    return admissible_starts(
        &asked.year.problem, t, 0,
        window_days(&asked.year.problem, &asked.year.problem.tasks[t].window));
}

START_TEST(visits_start_on_working_days_outside_the_stop) {
    asked_days(starts_of(false, false, 2), "2025-03-03", "2025-03-14", 8);
}
END_TEST

START_TEST(any_day_will_do_for_checks_of_a_festival) {
    asked_days(starts_of(true, false, 1), "2025-03-03", "2025-03-16", 12);
}
END_TEST

START_TEST(a_check_of_the_stop_looks_past_it) {
    asked_days(starts_of(false, true, 1), "2025-03-03", "2025-03-14", 10);
}
END_TEST

/* Starts on 3 and 10 to 13: never into a stop or a day off. */
START_TEST(all_days_of_a_long_visit_are_admissible) {
    asked_days(starts_of(false, false, 3), "2025-03-03", "2025-03-13", 5);
}
END_TEST

START_TEST(a_visit_does_not_jump_over_the_weekend) {
    struct dayset starts = starts_of(false, true, 8);
    asked_days(starts, "2025-03-03", "2025-03-11", 4);
}
END_TEST

START_TEST(a_visit_longer_than_the_window_has_no_start) {
    struct dayset starts = starts_of(true, true, 30);
    ck_assert(dayset_is_empty(&starts));
}
END_TEST

START_TEST(blackouts_hold_back_whom_they_name) {
    fixture_blackout(&asked.year, "行业=危化", "2025-01-01..2025-12-30");
    TASK(&asked.year, "T1");
    ask_for_all();
    asked_days(visit_of("T1/E1/Y/1")->starts, "2025-12-31", "2025-12-31", 1);
    ck_assert_int_eq(dayset_count(&visit_of("T1/E3/Y/1")->starts), 261);
}
END_TEST

START_TEST(make_up_days_are_worked_and_holidays_are_not) {
    fixture_off(&asked.year, "2025-01-01,2025-01-03");
    fixture_work(&asked.year, "2025-01-04");
    TASK(&asked.year, "T1", .window = "2025-01-01..2025-01-05");
    ask_for_all();
    asked_days(visit_of("T1/E1/Y/1")->starts, "2025-01-02", "2025-01-04", 2);
}
END_TEST

START_TEST(counted_visits_without_approval_are_capped) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T2", .target = "编号=E1", .uncounted = true);
    TASK(&asked.year, "T3", .target = "编号=E1", .approval = "批〔2025〕1号");
    ask_for_all();
    const struct problem *problem = &asked.year.problem;
    ck_assert(visit_is_capped(problem, visit_of("T1/E1/Y/1")));
    ck_assert(!visit_is_capped(problem, visit_of("T2/E1/Y/1")));
    ck_assert(!visit_is_capped(problem, visit_of("T3/E1/Y/1")));
}
END_TEST

TCase *demand_tests(void) {
    TCase *tests = tcase_create("demand");
    tcase_add_checked_fixture(tests, open_three_enterprises, asked_close);
    tcase_add_test(tests, all_tasks_come_in_the_order_of_the_file);
    tcase_add_test(
        tests, draws_come_after_all_tasks_and_their_follow_ups_right_behind);
    tcase_add_test(tests, a_draw_that_follows_a_draw_is_drawn_in_its_turn);
    tcase_add_test(tests,
                   a_follow_up_written_before_its_first_task_waits_for_it);
    tcase_add_test(tests, a_follow_up_with_a_target_need_not_wait);
    tcase_add_test(tests,
                   a_draw_written_before_the_draw_that_it_follows_waits_for_it);
    tcase_add_test(
        tests, a_follow_up_without_a_target_goes_where_the_first_visit_goes);
    tcase_add_test(tests, a_follow_up_of_a_follow_up_knows_the_one_before_it);
    tcase_add_test(tests,
                   a_follow_up_whose_first_visit_nobody_asks_for_says_so);
    tcase_add_test(tests, two_follow_ups_of_one_task_do_not_mix);
    tcase_add_test(tests,
                   a_task_of_two_visits_to_an_enterprise_cannot_be_followed);
    tcase_add_test(tests,
                   a_task_of_many_periods_may_be_followed_if_one_is_left);
    tcase_add_test(tests, visits_start_on_working_days_outside_the_stop);
    tcase_add_test(tests, any_day_will_do_for_checks_of_a_festival);
    tcase_add_test(tests, a_check_of_the_stop_looks_past_it);
    tcase_add_test(tests, all_days_of_a_long_visit_are_admissible);
    tcase_add_test(tests, a_visit_does_not_jump_over_the_weekend);
    tcase_add_test(tests, a_visit_longer_than_the_window_has_no_start);
    tcase_add_test(tests, blackouts_hold_back_whom_they_name);
    tcase_add_test(tests, make_up_days_are_worked_and_holidays_are_not);
    tcase_add_test(tests, counted_visits_without_approval_are_capped);
    return tests;
}
