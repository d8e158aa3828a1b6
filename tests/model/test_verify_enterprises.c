#include "tests/model/office.h"
#include "tests/model/test_model.h"

START_TEST(as_many_visits_as_the_cap_allows_are_fine) {
    office_cap(office_target(ENTERPRISE_ID, "E1"), 2);
    VISIT(E1, MON, P1, P2);
    VISIT(E1, TUE, P1, P2);
    VISIT(E2, WED, P1, P2);
    VISIT(E2, THU, P1, P2);
    VISIT(E2, FRI, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(one_visit_more_than_the_cap_is_refused) {
    office_cap(office_target(ENTERPRISE_ID, "E1"), 1);
    VISIT(E1, MON, P1, P2);
    VISIT(E1, TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FREQUENCY_CAP);
    CK_TEXTS(fact, "E1", "企业E1");
    CK_NUMBERS(fact, 2, 1);
}
END_TEST

START_TEST(visits_that_are_not_placed_use_no_cap) {
    office_cap((struct target){0}, 1);
    ask(office_task(), E1);
    VISIT(E1, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(uncounted_and_approved_visits_use_no_cap) {
    office_cap((struct target){0}, 1);
    VISIT(E1, MON, P1, P2);
    struct task *task = office_task();
    task->counted = false;
    PUT(ask(task, E1), TUE, P1, P2);
    task = office_task();
    task->approval = "应急批〔2025〕1号";
    PUT(ask(task, E1), WED, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(visits_nearer_than_the_spacing_are_refused) {
    office.problem.min_gap_days = 3;
    VISIT(E1, THU, P1, P2);
    VISIT(E1, TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SPACING);
    CK_TEXTS(fact, "T1/E1/Y/1", "T2/E1/Y/1");
    CK_NUMBERS(fact, office_date(THU), office_date(TUE), 2, 3);
}
END_TEST

START_TEST(visits_exactly_as_far_apart_as_the_spacing_are_fine) {
    office.problem.min_gap_days = 3;
    VISIT(E1, MON, P1, P2);
    VISIT(E1, THU, P1, P2);
    VISIT(E2, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(spacing_counts_from_the_last_day_of_the_first) {
    office.problem.min_gap_days = 3;
    struct task *task = office_task();
    task->half_days = 3;
    PUT(ask(task, E1), MON, P1, P2);
    VISIT(E1, THU, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SPACING);
    CK_NUMBERS(fact, office_date(THU), office_date(TUE), 2, 3);
}
END_TEST

START_TEST(two_visits_on_one_day_are_no_days_apart) {
    office.problem.min_gap_days = 1;
    VISIT(E1, TUE, P1, P2);
    VISIT(E1, TUE, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SPACING);
    CK_NUMBERS(fact, office_date(TUE), office_date(TUE), 0, 1);
}
END_TEST

START_TEST(a_short_visit_between_hides_no_long_one) {
    office.problem.min_gap_days = 1;
    struct task *task = office_task();
    task->half_days = 10;
    PUT(ask(task, E1), MON, P1, P2);
    VISIT(E1, WED, P3, P4);
    VISIT(E1, FRI, P3, P4);
    expect_breaches(MESSAGE_BREACH_SPACING, 2);
    CK_TEXTS(&office.diags.at[1].fact, "T3/E1/Y/1", "T1/E1/Y/1");
    CK_NUMBERS(&office.diags.at[1].fact, office_date(FRI), office_date(FRI), 0);
}
END_TEST

START_TEST(without_spacing_visits_may_meet) {
    VISIT(E1, TUE, P1, P2);
    VISIT(E1, TUE, P3, P4);
    expect_no_breach();
}
END_TEST

START_TEST(agencies_are_free_of_the_spacing) {
    office.problem.min_gap_days = 5;
    VISIT(D1, TUE, P1, P2);
    VISIT(D1, WED, P1, P2);
    expect_no_breach();
}
END_TEST

/* A first visit to E1 and a follow-up between gap_min and gap_max days. */
static void follow(int first_day, int second_day, int gap_min, int gap_max) {
    struct task *task = office_task();
    struct task *revisit = office_task();
    revisit->after = 0;
    revisit->gap_min = gap_min;
    revisit->gap_max = gap_max;
    int first = ask(task, E1);
    int second = ask_after(revisit, E1, first);
    PUT(first, first_day, P1, P2);
    PUT(second, second_day, P3, P4);
}

START_TEST(a_visit_and_its_follow_up_are_free_of_the_spacing) {
    office.problem.min_gap_days = 5;
    follow(MON, TUE, 1, NONE);
    expect_no_breach();
}
END_TEST

/* Other visits may be long; these two are not. */
START_TEST(exactly_far_enough_is_fine_where_visits_may_be_long) {
    office.problem.min_gap_days = 3;
    office_task()->half_days = 8;
    VISIT(E1, MON, P1, P2);
    VISIT(E1, THU, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_follow_up_before_its_first_visit_breaks_one_rule_only) {
    office.problem.min_gap_days = 5;
    follow(TUE, MON, 0, NONE);
    expect_breach(MESSAGE_BREACH_FOLLOW_UP);
}
END_TEST

START_TEST(a_third_visit_is_not_free_of_the_spacing) {
    office.problem.min_gap_days = 5;
    follow(MON, TUE, 1, NONE);
    VISIT(E1, WED, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SPACING);
    CK_TEXTS(fact, "T3/E1/Y/1", "T2/E1/Y/1");
}
END_TEST

START_TEST(a_visit_before_its_follow_up_hides_nobody) {
    office.problem.min_gap_days = 3;
    struct task *task = office_task();
    int early = ask(task, E1);
    follow(TUE, WED, 1, NONE);
    PUT(early, MON, P1, P2);
    expect_breaches(MESSAGE_BREACH_SPACING, 2);
    CK_TEXTS(&office.diags.at[0].fact, "T2/E1/Y/1", "T1/E1/Y/1");
    CK_TEXTS(&office.diags.at[1].fact, "T3/E1/Y/1", "T1/E1/Y/1");
}
END_TEST

START_TEST(a_follow_up_within_its_gap_is_fine) {
    follow(MON, WED, 2, 2);
    expect_no_breach();
}
END_TEST

START_TEST(a_follow_up_that_comes_too_early_is_refused) {
    follow(MON, WED, 3, NONE);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FOLLOW_UP);
    CK_TEXTS(fact, "T2/E1/Y/1", "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(WED), office_date(MON), 2, 3);
}
END_TEST

START_TEST(a_follow_up_that_comes_too_late_is_refused) {
    follow(MON, FRI, 2, 3);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FOLLOW_UP_LATE);
    CK_TEXTS(fact, "T2/E1/Y/1", "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(FRI), office_date(MON), 4, 3);
}
END_TEST

START_TEST(a_gap_counts_from_the_last_day_of_the_first_visit) {
    follow(MON, THU, 3, NONE);
    expect_no_breach();
    office.problem.tasks[0].half_days = 3;
    CK_NUMBERS(expect_breach(MESSAGE_BREACH_FOLLOW_UP), office_date(THU),
               office_date(TUE), 2, 3);
}
END_TEST

START_TEST(a_follow_up_without_a_gap_may_come_on_the_same_day) {
    follow(MON, MON, 0, NONE);
    expect_no_breach();
}
END_TEST

START_TEST(a_follow_up_does_not_come_before_its_first_visit) {
    follow(TUE, MON, 0, NONE);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FOLLOW_UP);
    CK_NUMBERS(fact, office_date(MON), office_date(TUE), -1, 0);
}
END_TEST

START_TEST(a_follow_up_of_a_visit_that_is_not_placed_is_refused) {
    struct task *task = office_task();
    struct task *revisit = office_task();
    revisit->after = 0;
    int second = ask_after(revisit, E1, ask(task, E1));
    PUT(second, TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FIRST_UNPLACED);
    CK_TEXTS(fact, "T2/E1/Y/1", "T1");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(a_follow_up_of_a_visit_that_nobody_asked_for_is_refused) {
    office_task();
    struct task *revisit = office_task();
    revisit->after = 0;
    PUT(ask_after(revisit, E1, NONE), TUE, P1, P2);
    CK_TEXTS(expect_breach(MESSAGE_BREACH_FIRST_UNPLACED), "T2/E1/Y/1", "T1");
}
END_TEST

START_TEST(neither_placed_is_no_breach) {
    struct task *task = office_task();
    struct task *revisit = office_task();
    revisit->after = 0;
    ask_after(revisit, E1, ask(task, E1));
    expect_no_breach();
}
END_TEST

TCase *verify_enterprises_tests(void) {
    TCase *tests = tcase_create("verify_enterprises");
    tcase_add_checked_fixture(tests, office_open, office_close);
    tcase_add_test(tests, as_many_visits_as_the_cap_allows_are_fine);
    tcase_add_test(tests, one_visit_more_than_the_cap_is_refused);
    tcase_add_test(tests, visits_that_are_not_placed_use_no_cap);
    tcase_add_test(tests, uncounted_and_approved_visits_use_no_cap);
    tcase_add_test(tests, visits_nearer_than_the_spacing_are_refused);
    tcase_add_test(tests, visits_exactly_as_far_apart_as_the_spacing_are_fine);
    tcase_add_test(tests, spacing_counts_from_the_last_day_of_the_first);
    tcase_add_test(tests, two_visits_on_one_day_are_no_days_apart);
    tcase_add_test(tests, a_short_visit_between_hides_no_long_one);
    tcase_add_test(tests, without_spacing_visits_may_meet);
    tcase_add_test(tests, agencies_are_free_of_the_spacing);
    tcase_add_test(tests, a_visit_and_its_follow_up_are_free_of_the_spacing);
    tcase_add_test(tests, exactly_far_enough_is_fine_where_visits_may_be_long);
    tcase_add_test(tests,
                   a_follow_up_before_its_first_visit_breaks_one_rule_only);
    tcase_add_test(tests, a_third_visit_is_not_free_of_the_spacing);
    tcase_add_test(tests, a_visit_before_its_follow_up_hides_nobody);
    tcase_add_test(tests, a_follow_up_within_its_gap_is_fine);
    tcase_add_test(tests, a_follow_up_that_comes_too_early_is_refused);
    tcase_add_test(tests, a_follow_up_that_comes_too_late_is_refused);
    tcase_add_test(tests, a_gap_counts_from_the_last_day_of_the_first_visit);
    tcase_add_test(tests, a_follow_up_without_a_gap_may_come_on_the_same_day);
    tcase_add_test(tests, a_follow_up_does_not_come_before_its_first_visit);
    tcase_add_test(tests, a_follow_up_of_a_visit_that_is_not_placed_is_refused);
    tcase_add_test(tests,
                   a_follow_up_of_a_visit_that_nobody_asked_for_is_refused);
    tcase_add_test(tests, neither_placed_is_no_breach);
    return tests;
}
