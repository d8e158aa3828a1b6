#include "model/problem.h"
#include "tests/model/altered.h"
#include "tests/model/test_model.h"

#include <string.h>

static struct problem *problem(void) {
    return &altered.year.problem;
}

static const struct fact *expect_dropped(const char *id, enum message message) {
    return expect_why(id, CHANGE_DROPPED, message);
}

static const struct fact *expect_added(const char *id, enum message message) {
    return expect_why(id, CHANGE_ADDED, message);
}

START_TEST(a_task_is_gone) {
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
    problem()->tasks[1].is_gone = true;
    renew("2025-03-03");
    ck_assert_str_eq(
        expect_dropped("T2/E3/Y/1", MESSAGE_CHANGE_TASK_GONE)->text[0], "检查");
}
END_TEST

START_TEST(a_task_and_an_enterprise_are_gone_without_a_trace) {
    old_row("T1/E9/Y/1", "2025-03-06", "P3;P4");
    old_row("T9/E3/Y/1", "2025-03-06", "P3;P4");
    renew("2025-03-03");
    expect_dropped("T1/E9/Y/1", MESSAGE_CHANGE_ENTERPRISE_GONE);
    expect_dropped("T9/E3/Y/1", MESSAGE_CHANGE_TASK_GONE);
}
END_TEST

START_TEST(an_enterprise_is_gone) {
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
    problem()->enterprises[2].is_gone = true;
    renew("2025-03-03");
    expect_dropped("T2/E3/Y/1", MESSAGE_CHANGE_ENTERPRISE_GONE);
}
END_TEST

START_TEST(an_enterprise_is_no_target_any_more) {
    old_row("T2/E1/Y/1", "2025-03-06", "P3;P4");
    renew("2025-03-03");
    const struct fact *why =
        expect_dropped("T2/E1/Y/1", MESSAGE_CHANGE_NO_TARGET);
    ck_assert_str_eq(why->text[0], "E1");
    ck_assert_str_eq(why->text[1], "T2");
}
END_TEST

START_TEST(an_enterprise_went_to_another_authority) {
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
    problem()->authority = "市局";
    problem()->enterprises[2].other_authority = true;
    renew("2025-03-03");
    expect_dropped("T2/E3/Y/1", MESSAGE_CHANGE_AUTHORITY);
}
END_TEST

START_TEST(a_period_is_not_asked_for_any_more) {
    old_row("T2/E3/Q1/1", "2025-03-06", "P3;P4");
    renew("2025-03-03");
    const struct fact *why =
        expect_dropped("T2/E3/Q1/1", MESSAGE_CHANGE_PERIOD_GONE);
    ck_assert_str_eq(why->text[0], "Q1");
}
END_TEST

START_TEST(a_period_has_no_day_any_more) {
    int t =
        TASK(&altered.year, "T3", .target = "编号=E1", .period = PERIOD_MONTH);
    old_row("T3/E1/M03/1", "2025-03-06", "P3;P4");
    fixture_window(&altered.year, "汛期", "2025-04-01..2025-04-30");
    TASK(&altered.year, "T4", .target = "编号=E1", .window = "汛期");
    problem()->tasks[t].window = problem()->tasks[t + 1].window;
    renew("2025-03-03");
    expect_dropped("T3/E1/M03/1", MESSAGE_CHANGE_PERIOD_GONE);
}
END_TEST

START_TEST(a_task_asks_for_fewer_visits) {
    old_row("T2/E3/Y/1", "2025-03-05", "P3;P4");
    old_row("T2/E3/Y/2", "2025-03-06", "P3;P4");
    renew("2025-03-03");
    expect_same("T2/E3/Y/1");
    ck_assert_int_eq(
        expect_dropped("T2/E3/Y/2", MESSAGE_CHANGE_FEWER)->number[0], 1);
}
END_TEST

START_TEST(a_follow_up_lost_its_first_visit) {
    TASK(&altered.year, "T3", .after = "T2");
    struct baseline_row *first = old_row("T2/E3/Y/1", "2025-03-05", "P3;P4");
    first->status = STATUS_CANCELLED;
    old_row("T3/E3/Y/1", "2025-03-10", "P3;P4");
    renew("2025-03-03");
    const struct fact *why =
        expect_dropped("T3/E3/Y/1", MESSAGE_CHANGE_FIRST_GONE);
    ck_assert_str_eq(why->text[0], "T2");
    ck_assert_str_eq(why->text[1], "T2/E3/Y/1");
}
END_TEST

START_TEST(a_follow_up_lost_its_first_visit_to_another_cause) {
    TASK(&altered.year, "T3", .after = "T2");
    old_row("T3/E1/Y/1", "2025-03-10", "P3;P4");
    renew("2025-03-03");
    const struct fact *why =
        expect_dropped("T3/E1/Y/1", MESSAGE_CHANGE_FIRST_GONE);
    ck_assert_str_eq(why->text[1], "");
}
END_TEST

/* T3 draws one of E1 and E2; the old calendar had E1. */
static void draw_one(void) {
    TASK(&altered.year, "T3", .mode = MODE_DRAW, .target = "编号=E1|E2");
    old_row("T3/E1/Y/1", "2025-03-12", "P1;P2");
}

START_TEST(an_enterprise_drawn_is_no_match_any_more) {
    draw_one();
    old_row("T3/E3/Y/1", "2025-03-13", "P1;P2");
    renew("2025-03-03");
    expect_dropped("T3/E3/Y/1", MESSAGE_CHANGE_NO_TARGET);
}
END_TEST

START_TEST(an_enterprise_drawn_went_to_another_authority) {
    draw_one();
    problem()->authority = "市局";
    problem()->enterprises[0].other_authority = true;
    renew("2025-03-03");
    expect_dropped("T3/E1/Y/1", MESSAGE_CHANGE_AUTHORITY);
}
END_TEST

START_TEST(an_enterprise_drawn_has_no_cap_left) {
    draw_one();
    fixture_cap(&altered.year, "编号=E1", 1);
    renew("2025-03-03");
    ck_assert_int_eq(
        expect_dropped("T3/E1/Y/1", MESSAGE_CHANGE_DRAWN_CAP)->number[0], 1);
}
END_TEST

START_TEST(an_enterprise_drawn_has_no_day_left) {
    draw_one();
    fixture_closure(&altered.year, "E1", "2025-03-13..2025-03-16");
    altered.baseline.rows.at[0].status = STATUS_NOT_DONE;
    renew("2025-03-13");
    expect_dropped("T3/E1/Y/1", MESSAGE_CHANGE_DRAWN_NO_DAY);
}
END_TEST

START_TEST(a_draw_asks_for_fewer) {
    draw_one();
    old_row("T3/E2/Y/1", "2025-03-13", "P1;P2");
    renew("2025-03-03");
    ck_assert_int_eq(count_changes(), 1);
    const struct change *change = &altered.changes.at[0];
    const struct fact *why = expect_dropped(change_id(change, &altered.demand),
                                            MESSAGE_CHANGE_DRAWN_FEWER);
    ck_assert_int_eq(why->number[0], 1);
    ck_assert_int_eq(why->number[1], 2);
}
END_TEST

START_TEST(a_task_that_draws_now_visits_nobody_twice) {
    draw_one();
    old_row("T3/E1/Y/2", "2025-03-13", "P1;P2");
    renew("2025-03-03");
    expect_dropped("T3/E1/Y/2", MESSAGE_CHANGE_FEWER);
}
END_TEST

START_TEST(a_task_is_new) {
    old_row("T1/E1/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-06", "P3;P4");
    ck_assert_str_eq(
        expect_added("T2/E3/Y/1", MESSAGE_CHANGE_NEW_TASK)->text[0], "T2");
}
END_TEST

START_TEST(an_enterprise_is_new) {
    old_row("T1/E1/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T1/E2/Y/1", "2025-03-06", "P3;P4");
    ck_assert_str_eq(
        expect_added("T1/E2/Y/1", MESSAGE_CHANGE_NEW_ENTERPRISE)->text[0],
        "E2");
}
END_TEST

START_TEST(a_visit_was_not_there_for_whatever_cause) {
    old_row("T1/E1/Y/1", "2025-03-05", "P1;P2");
    old_row("T2/E2/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T1/E2/Y/1", "2025-03-06", "P3;P4");
    expect_added("T1/E2/Y/1", MESSAGE_CHANGE_NEW);
}
END_TEST

START_TEST(a_task_asks_for_more_visits) {
    TASK(&altered.year, "T3", .target = "编号=E1", .count = 2);
    old_row("T3/E1/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T3/E1/Y/2", "2025-03-10", "P1;P2");
    ck_assert_int_eq(expect_added("T3/E1/Y/2", MESSAGE_CHANGE_MORE)->number[0],
                     2);
}
END_TEST

START_TEST(a_second_visit_is_no_more_if_the_first_was_not_there) {
    TASK(&altered.year, "T3", .target = "编号=E1|E2", .count = 2);
    old_row("T3/E2/Y/1", "2025-03-05", "P1;P2");
    old_row("T1/E1/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T3/E1/Y/2", "2025-03-10", "P1;P2");
    expect_added("T3/E1/Y/2", MESSAGE_CHANGE_NEW);
}
END_TEST

START_TEST(a_first_visit_is_new) {
    TASK(&altered.year, "T3", .after = "T1");
    old_row("T1/E1/Y/1", "2025-03-05", "P1;P2");
    old_row("T3/E1/Y/1", "2025-03-10", "P1;P2");
    renew("2025-03-03");
    put("T1/E2/Y/1", "2025-03-06", "P3;P4");
    put("T3/E2/Y/1", "2025-03-11", "P3;P4");
    ck_assert_str_eq(
        expect_added("T3/E2/Y/1", MESSAGE_CHANGE_FIRST_NEW)->text[0],
        "T1/E2/Y/1");
}
END_TEST

START_TEST(a_draw_asks_for_more) {
    TASK(&altered.year, "T3", .mode = MODE_DRAW, .count = 2,
         .target = "编号=E1|E2");
    old_row("T3/E1/Y/1", "2025-03-12", "P1;P2");
    renew("2025-03-03");
    put("T3/E2/Y/1", "2025-03-13", "P1;P2");
    ck_assert_int_eq(expect_added("T3/E2/Y/1", MESSAGE_CHANGE_DRAWN)->number[0],
                     2);
}
END_TEST

TCase *changes_asked_tests(void) {
    TCase *group = tcase_create("changes_asked");
    tcase_add_checked_fixture(group, altered_open, altered_close);
    tcase_add_test(group, a_task_is_gone);
    tcase_add_test(group, a_task_and_an_enterprise_are_gone_without_a_trace);
    tcase_add_test(group, an_enterprise_is_gone);
    tcase_add_test(group, an_enterprise_is_no_target_any_more);
    tcase_add_test(group, an_enterprise_went_to_another_authority);
    tcase_add_test(group, a_period_is_not_asked_for_any_more);
    tcase_add_test(group, a_period_has_no_day_any_more);
    tcase_add_test(group, a_task_asks_for_fewer_visits);
    tcase_add_test(group, a_follow_up_lost_its_first_visit);
    tcase_add_test(group, a_follow_up_lost_its_first_visit_to_another_cause);
    tcase_add_test(group, an_enterprise_drawn_is_no_match_any_more);
    tcase_add_test(group, an_enterprise_drawn_went_to_another_authority);
    tcase_add_test(group, an_enterprise_drawn_has_no_cap_left);
    tcase_add_test(group, an_enterprise_drawn_has_no_day_left);
    tcase_add_test(group, a_draw_asks_for_fewer);
    tcase_add_test(group, a_task_that_draws_now_visits_nobody_twice);
    tcase_add_test(group, a_task_is_new);
    tcase_add_test(group, an_enterprise_is_new);
    tcase_add_test(group, a_visit_was_not_there_for_whatever_cause);
    tcase_add_test(group, a_task_asks_for_more_visits);
    tcase_add_test(group, a_second_visit_is_no_more_if_the_first_was_not_there);
    tcase_add_test(group, a_first_visit_is_new);
    tcase_add_test(group, a_draw_asks_for_more);
    return group;
}
