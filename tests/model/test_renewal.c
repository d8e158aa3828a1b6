/*
 * test_renewal.c - what a year asks for after a baseline: demand_renew.
 */
#include "model/plan.h"
#include "model/totals.h"
#include "tests/model/renewed.h"
#include "tests/model/test_model.h"

static void open_office(void) {
    renewed_open();
    static const char *const officers[] = {"P1", "P2", "P3"};
    static const char *const enterprises[] = {"E1", "E2", "E3"};
    for (int i = 0; i < 3; i++) {
        OFFICER(&asked.year, officers[i], .sections = "甲科");
        ENTERPRISE(&asked.year, enterprises[i], .class = CLASS_POOL,
                   .county = "东县");
    }
}

static int day_of(const char *date) {
    return fixture_day(&asked.year, date);
}

START_TEST(without_a_baseline_nothing_is_held_or_announced) {
    TASK(&asked.year, "T1");
    ask_for_all();
    const struct visit *visit = visit_of("T1/E1/Y/1");
    ck_assert_int_eq(visit->hold, HOLD_NONE);
    ck_assert_int_eq(visit->announced, NOT_PLACED);
    ck_assert_ptr_null(visit->row);
    ck_assert_int_eq(asked.demand.from, 0);
    ck_assert_int_eq(asked.demand.n_demanded, 3);
    ck_assert_int_eq(asked.demand.n_cancelled, 0);
}
END_TEST

/* The day before is done, the day itself is planned. */
START_TEST(what_lies_before_the_day_is_held_and_the_rest_announced) {
    TASK(&asked.year, "T1");
    ROW("T1/E1/Y/1", "2025-03-07", .crew = "P1;P2");
    ROW("T1/E2/Y/1", "2025-03-10", .crew = "P1;P2");
    ROW("T1/E3/Y/1", "2025-03-11", .crew = "P1;P2", .locked = true);
    renew_from("2025-03-10");
    CK_VISITS("T1/E1/Y/1", "T1/E2/Y/1", "T1/E3/Y/1");
    const struct visit *done = visit_of("T1/E1/Y/1");
    const struct visit *announced = visit_of("T1/E2/Y/1");
    const struct visit *locked = visit_of("T1/E3/Y/1");
    ck_assert_int_eq(done->hold, HOLD_DONE);
    ck_assert_int_eq(done->announced, NOT_PLACED);
    asked_days(done->starts, "2025-03-07", "2025-03-07", 1);
    ck_assert_int_eq(announced->hold, HOLD_NONE);
    ck_assert_int_eq(announced->announced, day_of("2025-03-10"));
    ck_assert_ptr_eq(announced->row, &renewed.rows.at[1]);
    ck_assert_int_eq(locked->hold, HOLD_LOCKED);
    ck_assert_int_eq(locked->announced, NOT_PLACED);
    asked_days(locked->starts, "2025-03-11", "2025-03-11", 1);
}
END_TEST

START_TEST(what_is_free_starts_no_earlier_than_the_day) {
    TASK(&asked.year, "T1");
    ROW("T1/E1/Y/1", "2025-03-12", .crew = "P1;P2");
    renew_from("2025-03-10");
    asked_days(visit_of("T1/E1/Y/1")->starts, "2025-03-10", "2025-03-14", 5);
    asked_days(visit_of("T1/E2/Y/1")->starts, "2025-03-10", "2025-03-14", 5);
    ck_assert_ptr_null(visit_of("T1/E2/Y/1")->row);
}
END_TEST

/* A wish for the days that are past is granted to what was done on them. */
START_TEST(what_is_held_has_the_wish_of_its_own_day) {
    TASK(&asked.year, "T1", .preferred = "2025-03-03..2025-03-05");
    ROW("T1/E1/Y/1", "2025-03-05");
    ROW("T1/E2/Y/1", "2025-03-06");
    renew_from("2025-03-10");
    asked_days(visit_of("T1/E1/Y/1")->wished, "2025-03-05", "2025-03-05", 1);
    ck_assert(dayset_is_empty(&visit_of("T1/E2/Y/1")->wished));
    ck_assert(dayset_is_empty(&visit_of("T1/E3/Y/1")->wished));
}
END_TEST

START_TEST(what_was_not_done_is_asked_for_and_announces_nothing) {
    TASK(&asked.year, "T1");
    ROW("T1/E1/Y/1", "2025-03-05", .status = STATUS_NOT_DONE);
    ROW("T1/E2/Y/1", "2025-03-12", .status = STATUS_NOT_DONE, .locked = true);
    renew_from("2025-03-10");
    ck_assert_int_eq(asked.demand.n_demanded, 3);
    for (int v = 0; v < 2; v++) {
        ck_assert_int_eq(asked.demand.visits[v].hold, HOLD_NONE);
        ck_assert_int_eq(asked.demand.visits[v].announced, NOT_PLACED);
        ck_assert_ptr_nonnull(asked.demand.visits[v].row);
    }
}
END_TEST

START_TEST(what_is_cancelled_is_not_asked_for_but_listed) {
    TASK(&asked.year, "T1");
    TASK(&asked.year, "T2", .after = "T1", .gap_min = 1);
    ROW("T1/E2/Y/1", "2025-03-12", .status = STATUS_CANCELLED);
    renew_from("2025-03-10");
    CK_VISITS("T1/E1/Y/1", "T1/E3/Y/1", "T2/E1/Y/1", "T2/E3/Y/1");
    ck_assert_int_eq(asked.demand.n_cancelled, 1);
    const struct visit *cancelled = &asked.demand.cancelled[0];
    ck_assert_str_eq(cancelled->id, "T1/E2/Y/1");
    ck_assert_int_eq(cancelled->task, 0);
    ck_assert_int_eq(cancelled->enterprise, 1);
    ck_assert_ptr_eq(cancelled->row, &renewed.rows.at[0]);
}
END_TEST

START_TEST(a_follow_up_with_targets_of_its_own_lacks_what_is_cancelled) {
    TASK(&asked.year, "T1");
    TASK(&asked.year, "T2", .after = "T1", .target = "县市区=东县");
    ROW("T1/E2/Y/1", "2025-03-12", .status = STATUS_CANCELLED);
    renew_from("2025-03-10");
    ck_assert(!visit_of("T2/E1/Y/1")->after_missing);
    ck_assert(visit_of("T2/E2/Y/1")->after_missing);
}
END_TEST

/* Done, though the task asks for one visit by now: it stands behind. */
START_TEST(what_is_held_and_no_more_asked_for_stands_behind) {
    TASK(&asked.year, "T1");
    TASK(&asked.year, "T2");
    asked.year.problem.tasks[1].is_gone = true;
    ROW("T2/E3/Y/1", "2025-03-04", .crew = "P3");
    ROW("T1/E1/Y/2", "2025-03-12", .crew = "P1;P2", .locked = true);
    ROW("T1/E1/Y/3", "2025-03-12", .crew = "P1;P2");
    renew_from("2025-03-10");
    CK_VISITS("T1/E1/Y/1", "T1/E2/Y/1", "T1/E3/Y/1", "T2/E3/Y/1", "T1/E1/Y/2");
    ck_assert_int_eq(asked.demand.n_demanded, 3);
    ck_assert_int_eq(visit_of("T2/E3/Y/1")->hold, HOLD_DONE);
    ck_assert_int_eq(visit_of("T1/E1/Y/2")->hold, HOLD_LOCKED);
}
END_TEST

START_TEST(the_first_visit_may_be_history) {
    TASK(&asked.year, "T1", .target = "编号=E2");
    TASK(&asked.year, "T2", .after = "T1", .target = "县市区=东县");
    ROW("T1/E1/Y/1", "2025-03-04");
    renew_from("2025-03-10");
    const struct visit *follower = visit_of("T2/E1/Y/1");
    ck_assert(!follower->after_missing);
    ck_assert_str_eq(asked.demand.visits[follower->after].id, "T1/E1/Y/1");
    ck_assert(visit_of("T2/E3/Y/1")->after_missing);
}
END_TEST

START_TEST(enterprises_that_are_gone_match_nothing) {
    TASK(&asked.year, "T1");
    TASK(&asked.year, "T2", .target = "县市区!=西县");
    asked.year.problem.enterprises[1].is_gone = true;
    renew_from("2025-03-10");
    CK_VISITS("T1/E1/Y/1", "T1/E3/Y/1", "T2/E1/Y/1", "T2/E3/Y/1");
}
END_TEST

START_TEST(a_plan_begins_with_what_is_held_and_crews_of_any_size) {
    TASK(&asked.year, "T1");
    ROW("T1/E1/Y/1", "2025-03-04", .crew = "P3;P1;P2");
    ROW("T1/E2/Y/1", "2025-03-12", .crew = "P1;P2");
    ROW("T1/E3/Y/1", "2025-03-05");
    renew_from("2025-03-10");
    struct plan plan;
    plan_init(&plan, &asked.year.problem, &asked.demand);
    int n;
    const int *crew = plan_crew(&plan, 0, &n);
    ck_assert_int_eq(plan.start[0], day_of("2025-03-04"));
    ck_assert_int_eq(n, 3);
    ck_assert_int_eq(crew[0], 2);
    ck_assert_int_eq(crew[2], 1);
    ck_assert(!plan_has(&plan, 1));
    ck_assert_int_eq(plan_crew(&plan, 1, &n)[0], NONE);
    ck_assert_int_eq(n, 2);
    ck_assert(plan_has(&plan, 2));
    plan_crew(&plan, 2, &n);
    ck_assert_int_eq(n, 0);
    plan_release(&plan);
}
END_TEST

START_TEST(stated_totals_are_held_against_what_is_asked_for) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    int first = asked.year.problem.index.n;
    VEC_PUSH(&asked.year.problem.index, 0);
    struct total total = {.tasks = {first, 1}, .unit = UNIT_VISITS};
    ROW("T1/E2/Y/1", "2025-03-04");
    renew_from("2025-03-10");
    ck_assert_int_eq(asked.demand.n_visits, 2);
    ck_assert_int_eq(total_count(&asked.year.problem, &asked.demand, &total),
                     1);
    total.unit = UNIT_ENTERPRISES;
    ck_assert_int_eq(total_count(&asked.year.problem, &asked.demand, &total),
                     1);
}
END_TEST

TCase *renewal_tests(void) {
    TCase *group = tcase_create("renewal");
    tcase_add_checked_fixture(group, open_office, renewed_close);
    tcase_add_test(group, without_a_baseline_nothing_is_held_or_announced);
    tcase_add_test(group,
                   what_lies_before_the_day_is_held_and_the_rest_announced);
    tcase_add_test(group, what_is_free_starts_no_earlier_than_the_day);
    tcase_add_test(group, what_is_held_has_the_wish_of_its_own_day);
    tcase_add_test(group, what_was_not_done_is_asked_for_and_announces_nothing);
    tcase_add_test(group, what_is_cancelled_is_not_asked_for_but_listed);
    tcase_add_test(group,
                   a_follow_up_with_targets_of_its_own_lacks_what_is_cancelled);
    tcase_add_test(group, what_is_held_and_no_more_asked_for_stands_behind);
    tcase_add_test(group, the_first_visit_may_be_history);
    tcase_add_test(group, enterprises_that_are_gone_match_nothing);
    tcase_add_test(group,
                   a_plan_begins_with_what_is_held_and_crews_of_any_size);
    tcase_add_test(group, stated_totals_are_held_against_what_is_asked_for);
    return group;
}
