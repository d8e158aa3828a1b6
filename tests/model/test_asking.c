#include "tests/model/asked.h"
#include "tests/model/test_model.h"

#include <stdio.h>
#include <string.h>

static void open_two_enterprises(void) {
    asked_open_2025();
    ENTERPRISE(&asked.year, "E1", .industry = "危化", .class = CLASS_KEY);
    ENTERPRISE(&asked.year, "E2", .industry = "烟花", .class = CLASS_OTHER);
}

START_TEST(a_task_asks_for_a_visit_to_each_enterprise_in_the_year) {
    TASK(&asked.year, "T1");
    ask_for_all();
    CK_VISITS("T1/E1/Y/1", "T1/E2/Y/1");
    const struct visit *visit = visit_of("T1/E2/Y/1");
    ck_assert_int_eq(visit->task, 0);
    ck_assert_int_eq(visit->enterprise, 1);
    ck_assert_int_eq(visit->period, 0);
    ck_assert_int_eq(visit->k, 1);
    ck_assert_int_eq(visit->after, NONE);
    ck_assert(!visit->after_missing);
    ck_assert_int_eq(asked.diags.n, 0);
}
END_TEST

START_TEST(only_targets_are_asked_for) {
    TASK(&asked.year, "T1", .target = "行业=烟花");
    TASK(&asked.year, "T2", .target = "分类!=重点");
    TASK(&asked.year, "T3", .target = "行业=危化&分类=其他|双随机");
    ask_for_all();
    CK_VISITS("T1/E2/Y/1", "T2/E2/Y/1");
}
END_TEST

START_TEST(a_count_asks_several_times_in_each_period) {
    TASK(&asked.year, "T1", .target = "编号=E1", .count = 2,
         .period = PERIOD_HALF);
    ask_for_all();
    CK_VISITS("T1/E1/H1/1", "T1/E1/H1/2", "T1/E1/H2/1", "T1/E1/H2/2");
    ck_assert_int_eq(visit_of("T1/E1/H2/2")->period, 1);
    ck_assert_int_eq(visit_of("T1/E1/H2/2")->k, 2);
}
END_TEST

static const struct {
    enum task_period period;
    int n;
    const char *last_id;
    const char *first_day; // of the last period
    int n_days;            // working days in it
} yearly[] = {
    {PERIOD_YEAR, 1, "T1/E1/Y/1", "2025-01-01", 261},
    {PERIOD_HALF, 2, "T1/E1/H2/1", "2025-07-01", 132},
    {PERIOD_QUARTER, 4, "T1/E1/Q4/1", "2025-10-01", 66},
    {PERIOD_MONTH, 12, "T1/E1/M12/1", "2025-12-01", 23},
};

START_TEST(each_period_has_its_own_days) {
    TASK(&asked.year, "T1", .target = "编号=E1", .period = yearly[_i].period);
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, yearly[_i].n);
    const struct visit *last = visit_of(yearly[_i].last_id);
    ck_assert_ptr_eq(last, &asked.demand.visits[yearly[_i].n - 1]);
    asked_days(last->starts, yearly[_i].first_day, "2025-12-31",
               yearly[_i].n_days);
}
END_TEST

START_TEST(each_range_of_a_window_may_be_a_period) {
    fixture_window(&asked.year, "汛期",
                   "2025-04-01..2025-04-30,2025-07-01..2025-07-31");
    TASK(&asked.year, "T1", .target = "编号=E1", .period = PERIOD_RANGE,
         .window = "汛期");
    ask_for_all();
    CK_VISITS("T1/E1/R1/1", "T1/E1/R2/1");
    asked_days(visit_of("T1/E1/R1/1")->window, "2025-04-01", "2025-04-30", 30);
    asked_days(visit_of("T1/E1/R2/1")->window, "2025-07-01", "2025-07-31", 31);
}
END_TEST

START_TEST(a_period_without_a_day_of_the_window_is_skipped_and_said) {
    TASK(&asked.year, "T1", .target = "编号=E1", .period = PERIOD_QUARTER,
         .window = "2025-03-31..2025-06-30");
    ask_for_all();
    CK_VISITS("T1/E1/Q1/1", "T1/E1/Q2/1");
    asked_days(visit_of("T1/E1/Q1/1")->window, "2025-03-31", "2025-03-31", 1);
    const struct diag *diag = only_diag(MESSAGE_PERIOD_SKIPPED);
    ck_assert_str_eq(diag->fact.text[0], "T1");
    ck_assert_str_eq(diag->fact.text[1], "Q3, Q4");
    ck_assert_str_eq(diag->place.file, "tasks.csv");
    ck_assert_int_eq(diag->place.line, 2);
    ck_assert_int_eq(asked.diags.n_errors, 0);
}
END_TEST

START_TEST(a_task_that_asks_for_nothing_at_all_says_so) {
    TASK(&asked.year, "T1", .window = "2026-01-01..2026-02-01");
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, 0);
    ck_assert_str_eq(only_diag(MESSAGE_PERIOD_SKIPPED)->fact.text[1], "Y");
}
END_TEST

START_TEST(a_period_of_days_off_still_asks_and_has_no_start) {
    TASK(&asked.year, "T1", .target = "编号=E1",
         .window = "2025-03-08..2025-03-09");
    ask_for_all();
    CK_VISITS("T1/E1/Y/1");
    const struct visit *visit = visit_of("T1/E1/Y/1");
    asked_days(visit->window, "2025-03-08", "2025-03-09", 2);
    ck_assert(dayset_is_empty(&visit->starts));
    ck_assert(dayset_is_empty(&visit->wished));
    ck_assert_int_eq(asked.diags.n, 0);
}
END_TEST

START_TEST(a_short_horizon_cuts_the_periods) {
    asked_close();
    asked_open("2025-03-27..2025-04-03");
    ENTERPRISE(&asked.year, "E1");
    TASK(&asked.year, "T1", .period = PERIOD_QUARTER);
    TASK(&asked.year, "T2", .period = PERIOD_MONTH, .half_days = 3);
    ask_for_all();
    CK_VISITS("T1/E1/Q1/1", "T1/E1/Q2/1", "T2/E1/M03/1", "T2/E1/M04/1");
    asked_days(visit_of("T1/E1/Q1/1")->starts, "2025-03-27", "2025-03-31", 3);
    asked_days(visit_of("T1/E1/Q2/1")->starts, "2025-04-01", "2025-04-03", 3);
    asked_days(visit_of("T2/E1/M03/1")->starts, "2025-03-27", "2025-03-27", 1);
    asked_days(visit_of("T2/E1/M04/1")->starts, "2025-04-01", "2025-04-02", 2);
    ck_assert_int_eq(asked.diags.n, 2);
    ck_assert_str_eq(asked.diags.at[0].fact.text[1], "Q3, Q4");
    ck_assert_str_eq(asked.diags.at[1].fact.text[1],
                     "M01, M02, M05, M06, M07, M08, M09, M10, M11, M12");
}
END_TEST

START_TEST(the_range_of_a_window_outside_the_horizon_is_skipped) {
    asked_close();
    asked_open("2025-05-01..2025-12-31");
    fixture_window(&asked.year, "汛期",
                   "2025-03-01..2025-04-30,2025-07-01..2025-07-31");
    ENTERPRISE(&asked.year, "E1");
    TASK(&asked.year, "T1", .period = PERIOD_RANGE, .window = "汛期");
    ask_for_all();
    CK_VISITS("T1/E1/R2/1");
    ck_assert_int_eq(visit_of("T1/E1/R2/1")->period, 1);
    ck_assert_str_eq(only_diag(MESSAGE_PERIOD_SKIPPED)->fact.text[1], "R1");
}
END_TEST

START_TEST(a_wish_keeps_the_starts_that_lie_wholly_inside) {
    TASK(&asked.year, "T1", .target = "编号=E1",
         .window = "2025-03-03..2025-03-14",
         .preferred = "2025-03-01..2025-03-05", .half_days = 4);
    TASK(&asked.year, "T2", .target = "编号=E1",
         .window = "2025-03-03..2025-03-14");
    TASK(&asked.year, "T3", .target = "编号=E1",
         .window = "2025-03-03..2025-03-14",
         .preferred = "2025-04-01..2025-04-05");
    ask_for_all();
    const struct visit *visit = visit_of("T1/E1/Y/1");
    asked_days(visit->starts, "2025-03-03", "2025-03-13", 8);
    asked_days(visit->wished, "2025-03-03", "2025-03-04", 2);
    visit = visit_of("T2/E1/Y/1");
    ck_assert(dayset_equal(&visit->starts, &visit->wished));
    visit = visit_of("T3/E1/Y/1");
    ck_assert(dayset_is_empty(&visit->wished));
}
END_TEST

static void open_two_authorities(void) {
    asked_open_2025();
    asked.year.problem.authority = "市局";
    ENTERPRISE(&asked.year, "E1", .authority = "市局");
    ENTERPRISE(&asked.year, "E2", .authority = "县局");
    ENTERPRISE(&asked.year, "E3", .authority = "县局");
    ENTERPRISE(&asked.year, "E4");
}

START_TEST(enterprises_of_another_authority_are_left_out_in_one_warning) {
    open_two_authorities();
    TASK(&asked.year, "T1", .period = PERIOD_HALF);
    ask_for_all();
    CK_VISITS("T1/E1/H1/1", "T1/E4/H1/1", "T1/E1/H2/1", "T1/E4/H2/1");
    const struct diag *diag = only_diag(MESSAGE_OTHER_AUTHORITY);
    ck_assert_str_eq(diag->fact.text[0], "T1");
    ck_assert_str_eq(diag->fact.text[1], "市局");
    ck_assert_int_eq(diag->fact.number[0], 2);
    ck_assert_int_eq(diag->place.line, 2);
}
END_TEST

START_TEST(joint_and_cross_checks_and_their_follow_ups_cross_authority) {
    open_two_authorities();
    TASK(&asked.year, "T1", .target = "编号=E2", .kind = KIND_JOINT);
    TASK(&asked.year, "T2", .target = "编号=E3", .kind = KIND_CROSS);
    TASK(&asked.year, "T3", .kind = KIND_REVISIT, .after = "T1");
    TASK(&asked.year, "T4", .kind = KIND_REVISIT, .after = "T3",
         .target = "编号=E2");
    ask_for_all();
    CK_VISITS("T1/E2/Y/1", "T2/E3/Y/1", "T3/E2/Y/1", "T4/E2/Y/1");
    ck_assert_int_eq(asked.diags.n, 0);
}
END_TEST

START_TEST(a_warning_comes_only_where_somebody_is_left_out) {
    open_two_authorities();
    TASK(&asked.year, "T1", .target = "编号=E1|E4");
    ask_for_all();
    ck_assert_int_eq(asked.diags.n, 0);
}
END_TEST

START_TEST(a_year_of_more_than_a_million_visits_is_refused) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T2", .count = 500000);
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1000000,
         .period = PERIOD_MONTH);
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .share_ppm = 1);
    ask_for_all();
    CK_VISITS("T1/E1/Y/1", "D2/E1/Y/1");
    ck_assert_int_eq(asked.demand.n_lacks, 0);
    ck_assert_int_eq(asked.diags.n_errors, 2);
    const struct diag *diag = &asked.diags.at[0];
    ck_assert_int_eq(diag->fact.message, MESSAGE_TOO_MANY_VISITS);
    ck_assert_str_eq(diag->fact.text[0], "T2");
    ck_assert_int_eq(diag->fact.number[0], 1000000);
    ck_assert_int_eq(diag->place.line, 3);
    ck_assert_int_eq(asked.diags.at[1].fact.number[0], 12000000);
}
END_TEST

START_TEST(a_visit_is_found_by_its_id_and_no_other) {
    TASK(&asked.year, "T1", .period = PERIOD_MONTH, .count = 3);
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, 72);
    for (int v = 0; v < asked.demand.n_visits; v++)
        ck_assert_int_eq(demand_find(&asked.demand, asked.demand.visits[v].id),
                         v);
    ck_assert_int_eq(demand_find(&asked.demand, "T1/E1/M01/4"), NONE);
    ck_assert_int_eq(demand_find(&asked.demand, ""), NONE);
}
END_TEST

START_TEST(nothing_is_found_where_nothing_is_asked) {
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, 0);
    ck_assert_int_eq(demand_find(&asked.demand, "T1/E1/Y/1"), NONE);
}
END_TEST

/* Visits squared would take minutes; twenty seconds are for slow machines. */
START_TEST(a_hundred_thousand_visits_are_asked_for_in_no_time) {
    char id[32];
    for (int e = 2; e < 12000; e++) {
        snprintf(id, sizeof id, "企业%d", e);
        ENTERPRISE(&asked.year, id, .county = "东县");
    }
    for (int t = 0; t < 60; t++) {
        snprintf(id, sizeof id, "T%02d", t);
        TASK(&asked.year, id, .target = t % 6 ? "行业=危化" : "编号!=E1",
             .mode = t % 15 == 1 ? MODE_DRAW : MODE_ALL);
    }
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, 10 * 11999 + 50);
    ck_assert_int_eq(asked.demand.n_lacks, 0);
    ck_assert_int_eq(asked.demand.n_draws, 4);
}
END_TEST

TCase *asking_tests(void) {
    TCase *tests = tcase_create("asking");
    tcase_set_timeout(tests, 20);
    tcase_add_checked_fixture(tests, open_two_enterprises, asked_close);
    tcase_add_test(tests,
                   a_task_asks_for_a_visit_to_each_enterprise_in_the_year);
    tcase_add_test(tests, only_targets_are_asked_for);
    tcase_add_test(tests, a_count_asks_several_times_in_each_period);
    tcase_add_loop_test(tests, each_period_has_its_own_days, 0, 4);
    tcase_add_test(tests, each_range_of_a_window_may_be_a_period);
    tcase_add_test(tests,
                   a_period_without_a_day_of_the_window_is_skipped_and_said);
    tcase_add_test(tests, a_task_that_asks_for_nothing_at_all_says_so);
    tcase_add_test(tests, a_period_of_days_off_still_asks_and_has_no_start);
    tcase_add_test(tests, a_short_horizon_cuts_the_periods);
    tcase_add_test(tests, the_range_of_a_window_outside_the_horizon_is_skipped);
    tcase_add_test(tests, a_wish_keeps_the_starts_that_lie_wholly_inside);
    tcase_add_test(tests, a_year_of_more_than_a_million_visits_is_refused);
    tcase_add_test(tests, a_visit_is_found_by_its_id_and_no_other);
    tcase_add_test(tests, nothing_is_found_where_nothing_is_asked);
    tcase_add_test(tests, a_hundred_thousand_visits_are_asked_for_in_no_time);
    return tests;
}

TCase *authority_tests(void) {
    TCase *tests = tcase_create("authority");
    tcase_add_checked_fixture(tests, NULL, asked_close);
    tcase_add_test(
        tests, enterprises_of_another_authority_are_left_out_in_one_warning);
    tcase_add_test(tests,
                   joint_and_cross_checks_and_their_follow_ups_cross_authority);
    tcase_add_test(tests, a_warning_comes_only_where_somebody_is_left_out);
    return tests;
}
