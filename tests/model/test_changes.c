#include "model/problem.h"
#include "tests/model/altered.h"
#include "tests/model/test_model.h"

#include <string.h>

static struct problem *problem(void) {
    return &altered.year.problem;
}

/* Three visits on three days, as they were announced. */
static void announce(void) {
    old_row("T1/E1/Y/1", "2025-03-04", "P1;P2");
    old_row("T1/E2/Y/1", "2025-03-05", "P1;P2");
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
}

START_TEST(without_a_baseline_nothing_changed) {
    demand_init(&altered.demand, problem(), &altered.diags);
    plan_init(&altered.plan, problem(), &altered.demand);
    ck_assert_int_eq(count_changes(), 0);
}
END_TEST

START_TEST(what_stays_is_no_change) {
    announce();
    renew("2025-03-05");
    ck_assert_int_eq(count_changes(), 0);
}
END_TEST

START_TEST(the_order_of_a_crew_is_no_change) {
    announce();
    renew("2025-03-05");
    put("T2/E3/Y/1", "2025-03-06", "P4;P3");
    ck_assert_int_eq(count_changes(), 0);
}
END_TEST

START_TEST(another_day_another_crew_and_no_day_are_three_kinds) {
    announce();
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-10", "P3;P4");
    put("T1/E2/Y/1", "2025-03-05", "P1;P4");
    put("T2/E3/Y/1", NULL, "");
    const struct change *moved = expect_change("T1/E1/Y/1", CHANGE_MOVED);
    ck_assert_int_eq(moved->new_start - moved->old_start, 6);
    expect_change("T1/E2/Y/1", CHANGE_RECREWED);
    const struct change *lost = expect_change("T2/E3/Y/1", CHANGE_DROPPED);
    ck_assert_int_eq(lost->new_start, NOT_PLACED);
    ck_assert_int_eq(altered.changes.n_of[CHANGE_MOVED], 1);
    ck_assert_int_eq(altered.changes.n_of[CHANGE_RECREWED], 1);
    ck_assert_int_eq(altered.changes.n_of[CHANGE_DROPPED], 1);
}
END_TEST

START_TEST(the_gravest_come_first_then_the_earliest) {
    old_row("T1/E1/Y/1", "2025-03-06", "P1;P2");
    old_row("T1/E2/Y/1", "2025-03-05", "P1;P2");
    old_row("T2/E3/Y/1", "2025-03-04", "P3;P4");
    old_row("T2/E1/Y/1", "2025-03-07", "P3;P4");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-10", "P3;P4");
    put("T1/E2/Y/1", "2025-03-11", "P3;P4");
    put("T2/E3/Y/1", "2025-03-04", "P1;P2");
    ck_assert_int_eq(count_changes(), 4);
    static const char *const ids[] = {"T2/E1/Y/1", "T1/E2/Y/1", "T1/E1/Y/1",
                                      "T2/E3/Y/1"};
    for (int c = 0; c < 4; c++)
        ck_assert_str_eq(change_id(&altered.changes.at[c], &altered.demand),
                         ids[c]);
}
END_TEST

START_TEST(what_is_done_or_locked_does_not_change) {
    announce();
    altered.baseline.rows.at[2].is_locked = true;
    altered.year.problem.tasks[1].is_gone = true;
    renew("2025-03-05");
    ck_assert_int_eq(count_changes(), 0);
}
END_TEST

START_TEST(a_visit_that_found_no_day_before_and_after_is_no_change) {
    renew("2025-03-03");
    ck_assert_int_eq(count_changes(), 0);
}
END_TEST

START_TEST(a_visit_that_is_not_placed_has_the_reason_of_the_plan) {
    announce();
    renew("2025-03-03");
    put("T1/E2/Y/1", NULL, "");
    int v = demand_find(&altered.demand, "T1/E2/Y/1");
    altered.plan.reason[v] =
        (struct fact){MESSAGE_REASON_BUDGET, {"甲科"}, {4, 6}};
    const struct fact *why =
        expect_why("T1/E2/Y/1", CHANGE_DROPPED, MESSAGE_REASON_BUDGET);
    ck_assert_str_eq(why->text[0], "甲科");
}
END_TEST

START_TEST(a_change_that_nothing_explains_says_so) {
    announce();
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-10", "P3;P4");
    put("T1/E2/Y/1", "2025-03-05", "P1;P4");
    expect_why("T1/E1/Y/1", CHANGE_MOVED, MESSAGE_CHANGE_OVERALL);
    expect_why("T1/E2/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_OVERALL);
}
END_TEST

/* T3 draws one of E1, E2, E3, of which the old calendar had E1. */
static void draw_one(const char *visit) {
    TASK(&altered.year, "T3", .mode = MODE_DRAW, .target = "编号=E1|E2|E3");
    old_row(visit, "2025-03-12", "P1;P2");
}

/* The only visit of T3 that is asked for. */
static const char *drawn(void) {
    const char *id = NULL;
    for (int v = 0; v < altered.demand.n_demanded; v++)
        if (!strncmp(altered.demand.visits[v].id, "T3", 2))
            id = altered.demand.visits[v].id;
    ck_assert_ptr_nonnull(id);
    return id;
}

START_TEST(the_next_of_the_draw_takes_the_place) {
    draw_one("T3/E1/Y/1");
    fixture_closure(&altered.year, "E1", "2025-03-03..2025-03-16");
    renew("2025-03-05");
    put(drawn(), "2025-03-13", "P1;P2");
    ck_assert_int_eq(count_changes(), 1);
    const struct change *change = expect_change("T3/E1/Y/1", CHANGE_REPLACED);
    ck_assert_str_eq(altered.demand.visits[change->visit].id, drawn());
    ck_assert_int_eq(change->old_start, 9);
    ck_assert_int_eq(change->new_start, 10);
    expect_why("T3/E1/Y/1", CHANGE_REPLACED, MESSAGE_CHANGE_CLOSED);
}
END_TEST

START_TEST(a_reserve_that_finds_no_day_replaces_nobody) {
    draw_one("T3/E1/Y/1");
    fixture_closure(&altered.year, "E1", "2025-03-03..2025-03-16");
    renew("2025-03-05");
    ck_assert_int_eq(count_changes(), 1);
    expect_why("T3/E1/Y/1", CHANGE_DROPPED, MESSAGE_CHANGE_CLOSED);
}
END_TEST

START_TEST(a_reserve_of_another_period_replaces_nobody) {
    TASK(&altered.year, "T3", .mode = MODE_DRAW, .target = "编号=E1|E2|E3",
         .period = PERIOD_MONTH);
    old_row("T3/E1/M04/1", "2025-03-12", "P1;P2");
    renew("2025-03-05");
    put(drawn(), "2025-03-13", "P1;P2");
    expect_why("T3/E1/M04/1", CHANGE_DROPPED, MESSAGE_CHANGE_PERIOD_GONE);
    expect_why(drawn(), CHANGE_ADDED, MESSAGE_CHANGE_DRAWN);
}
END_TEST

START_TEST(a_visit_cancelled_before_the_day_is_history) {
    announce();
    altered.baseline.rows.at[0].status = STATUS_CANCELLED;
    altered.baseline.rows.at[1].status = STATUS_CANCELLED;
    renew("2025-03-05");
    ck_assert_int_eq(count_changes(), 1);
    expect_why("T1/E2/Y/1", CHANGE_DROPPED, MESSAGE_CHANGE_CANCELLED);
}
END_TEST

START_TEST(a_visit_drawn_and_cancelled_is_replaced_even_in_the_past) {
    draw_one("T3/E1/Y/1");
    altered.baseline.rows.at[0].status = STATUS_CANCELLED;
    renew("2025-03-13");
    put(drawn(), "2025-03-13", "P1;P2");
    expect_why("T3/E1/Y/1", CHANGE_REPLACED, MESSAGE_CHANGE_CANCELLED);
}
END_TEST

START_TEST(a_visit_not_done_is_moved) {
    announce();
    altered.baseline.rows.at[0].status = STATUS_NOT_DONE;
    renew("2025-03-05");
    put("T1/E1/Y/1", "2025-03-07", "P1;P2");
    const struct fact *why =
        expect_why("T1/E1/Y/1", CHANGE_MOVED, MESSAGE_CHANGE_NOT_DONE);
    expect_date(why, 0, "2025-03-04");
    expect_date(why, 1, "2025-03-05");
}
END_TEST

TCase *changes_tests(void) {
    TCase *group = tcase_create("changes");
    tcase_add_checked_fixture(group, altered_open, altered_close);
    tcase_add_test(group, without_a_baseline_nothing_changed);
    tcase_add_test(group, what_stays_is_no_change);
    tcase_add_test(group, the_order_of_a_crew_is_no_change);
    tcase_add_test(group, another_day_another_crew_and_no_day_are_three_kinds);
    tcase_add_test(group, the_gravest_come_first_then_the_earliest);
    tcase_add_test(group, what_is_done_or_locked_does_not_change);
    tcase_add_test(group,
                   a_visit_that_found_no_day_before_and_after_is_no_change);
    tcase_add_test(group,
                   a_visit_that_is_not_placed_has_the_reason_of_the_plan);
    tcase_add_test(group, a_change_that_nothing_explains_says_so);
    tcase_add_test(group, the_next_of_the_draw_takes_the_place);
    tcase_add_test(group, a_reserve_that_finds_no_day_replaces_nobody);
    tcase_add_test(group, a_reserve_of_another_period_replaces_nobody);
    tcase_add_test(group, a_visit_cancelled_before_the_day_is_history);
    tcase_add_test(group,
                   a_visit_drawn_and_cancelled_is_replaced_even_in_the_past);
    tcase_add_test(group, a_visit_not_done_is_moved);
    return group;
}
