#include "tests/model/office.h"
#include "tests/model/test_model.h"

/* One visit of a task with a window to E1. */
static struct task *windowed_task(const char *text, int first, int last) {
    struct task *task = office_task();
    task->window = office_window(text, first, last);
    return task;
}

START_TEST(a_visit_within_its_window_is_fine) {
    struct task *task = windowed_task("开春", TUE, THU);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E3), THU, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_visit_a_day_after_its_window_is_refused) {
    PUT(ask(windowed_task("开春", TUE, THU), E1), FRI, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_HORIZON);
    CK_TEXTS(fact, "T1/E1/Y/1", "开春");
    CK_NUMBERS(fact, office_date(FRI));
}
END_TEST

START_TEST(the_last_day_of_a_long_visit_counts_for_the_window) {
    struct task *task = windowed_task("开春", TUE, THU);
    task->half_days = 3;
    PUT(ask(task, E1), THU, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_HORIZON);
    CK_NUMBERS(fact, office_date(FRI));
}
END_TEST

START_TEST(a_visit_beyond_the_horizon_is_refused) {
    struct task *task = office_task();
    task->any_day = true;
    PUT(ask(task, E1), AFTER_THE_END, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_PERIOD);
    CK_TEXTS(fact, "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(AFTER_THE_END), office_date(MON),
               office_date(SUN2));
}
END_TEST

START_TEST(a_visit_before_the_horizon_is_refused) {
    VISIT(E1, MON - 2, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_PERIOD);
    CK_NUMBERS(fact, office_date(MON - 2));
}
END_TEST

START_TEST(a_long_visit_that_runs_over_the_end_is_refused) {
    struct task *task = office_task();
    task->any_day = true;
    task->half_days = 4;
    PUT(ask(task, E1), SUN2, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_PERIOD);
    CK_NUMBERS(fact, office_date(AFTER_THE_END));
}
END_TEST

START_TEST(a_visit_outside_its_period_is_refused) {
    struct task *task = office_task();
    task->period = PERIOD_MONTH;
    int april = ask(task, E1);
    office.demand.visits[april].period = 3;
    int march = ask(task, E2);
    office.demand.visits[march].period = 2;
    PUT(april, TUE, P1, P2);
    PUT(march, WED, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_PERIOD);
    CK_TEXTS(fact, "T1/E1/Y/1");
}
END_TEST

START_TEST(a_long_visit_that_outlasts_its_period_is_refused) {
    struct task *task = office_task();
    task->half_days = 3;
    office.problem.end = office.problem.first + 1;
    PUT(ask(task, E1), MON, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_PERIOD);
    CK_NUMBERS(fact, office_date(TUE), office_date(MON), office_date(MON));
}
END_TEST

START_TEST(a_visit_on_a_saturday_is_refused) {
    VISIT(E1, SAT, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_WORKING_DAYS);
    CK_TEXTS(fact, "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(SAT));
}
END_TEST

START_TEST(a_long_visit_does_not_span_a_weekend) {
    struct task *task = office_task();
    task->half_days = 3;
    PUT(ask(task, E1), FRI, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_WORKING_DAYS);
    CK_NUMBERS(fact, office_date(SAT));
}
END_TEST

START_TEST(a_visit_for_which_any_day_will_do_lies_on_a_sunday) {
    struct task *task = office_task();
    task->any_day = true;
    PUT(ask(task, E1), SUN, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_visit_during_a_blackout_is_refused) {
    office_blackout("会议", TUE, WED, (struct target){0});
    VISIT(E1, WED, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_BLACKOUTS);
    CK_TEXTS(fact, "T1/E1/Y/1", "会议");
    CK_NUMBERS(fact, office_date(WED), office_date(TUE), office_date(WED));
}
END_TEST

START_TEST(a_long_visit_that_runs_into_a_blackout_is_refused) {
    office_blackout("会议", WED, WED, (struct target){0});
    struct task *task = office_task();
    task->half_days = 3;
    PUT(ask(task, E1), TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_BLACKOUTS);
    CK_NUMBERS(fact, office_date(WED), office_date(WED), office_date(WED));
}
END_TEST

START_TEST(the_days_around_a_blackout_are_free) {
    office_blackout("会议", TUE, WED, (struct target){0});
    VISIT(E1, MON, P1, P2);
    VISIT(E2, THU, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_blackout_holds_only_for_its_target) {
    office_blackout("停产", MON, FRI,
                    office_target(ENTERPRISE_INDUSTRY, "化工"));
    VISIT(E3, TUE, P1, P2);
    expect_no_breach();
    VISIT(E2, WED, P1, P2);
    CK_TEXTS(expect_breach(MESSAGE_BREACH_BLACKOUTS), "T2/E2/Y/1", "停产");
}
END_TEST

START_TEST(a_visit_to_a_closed_enterprise_is_refused) {
    office_close_enterprise(E2, TUE, THU);
    VISIT(E1, WED, P1, P2);
    expect_no_breach();
    VISIT(E2, THU, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_BLACKOUTS);
    CK_TEXTS(fact, "T2/E2/Y/1", "企业E2");
    CK_NUMBERS(fact, office_date(THU), office_date(TUE), office_date(THU));
}
END_TEST

START_TEST(what_is_checked_during_the_stop_heeds_neither) {
    office_blackout("停产", MON, FRI, (struct target){0});
    office_close_enterprise(E1, MON, FRI);
    struct task *task = office_task();
    task->during_stop = true;
    PUT(ask(task, E1), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(days_blocked_by_the_reader_are_not_looked_at) {
    dayset_add(&office.problem.enterprises[E1].blocked, TUE);
    int visit = ask(office_task(), E1);
    ck_assert(dayset_is_empty(&office.demand.visits[visit].starts));
    PUT(visit, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

TCase *verify_dates_tests(void) {
    TCase *tests = tcase_create("verify_dates");
    tcase_add_checked_fixture(tests, office_open, office_close);
    tcase_add_test(tests, a_visit_within_its_window_is_fine);
    tcase_add_test(tests, a_visit_a_day_after_its_window_is_refused);
    tcase_add_test(tests, the_last_day_of_a_long_visit_counts_for_the_window);
    tcase_add_test(tests, a_visit_beyond_the_horizon_is_refused);
    tcase_add_test(tests, a_visit_before_the_horizon_is_refused);
    tcase_add_test(tests, a_long_visit_that_runs_over_the_end_is_refused);
    tcase_add_test(tests, a_visit_outside_its_period_is_refused);
    tcase_add_test(tests, a_long_visit_that_outlasts_its_period_is_refused);
    tcase_add_test(tests, a_visit_on_a_saturday_is_refused);
    tcase_add_test(tests, a_long_visit_does_not_span_a_weekend);
    tcase_add_test(tests, a_visit_for_which_any_day_will_do_lies_on_a_sunday);
    tcase_add_test(tests, a_visit_during_a_blackout_is_refused);
    tcase_add_test(tests, a_long_visit_that_runs_into_a_blackout_is_refused);
    tcase_add_test(tests, the_days_around_a_blackout_are_free);
    tcase_add_test(tests, a_blackout_holds_only_for_its_target);
    tcase_add_test(tests, a_visit_to_a_closed_enterprise_is_refused);
    tcase_add_test(tests, what_is_checked_during_the_stop_heeds_neither);
    tcase_add_test(tests, days_blocked_by_the_reader_are_not_looked_at);
    return tests;
}
