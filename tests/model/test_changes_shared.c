/*
 * test_changes_shared.c - changes of visits that share a trip before and after.
 */
#include "model/problem.h"
#include "tests/model/altered.h"
#include "tests/model/test_model.h"

static struct problem *problem(void) {
    return &altered.year.problem;
}

/* E1 and E2 on one trip of P1 and P2, now of P1 and P3. */
static void recrew_a_shared_trip(void) {
    problem()->tasks[0].half_days = 1;
    old_row("T1/E1/Y/1", "2025-03-04", "P1;P2");
    old_row("T1/E2/Y/1", "2025-03-04", "P1;P2");
    old_row("T2/E3/Y/1", "2025-03-06", "P2;P4");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-04", "P1;P3");
    put("T1/E2/Y/1", "2025-03-04", "P1;P3");
}

START_TEST(visits_that_share_a_trip_are_not_each_others_reason) {
    problem()->inspectors[0].year_limit = 1;
    problem()->inspectors[1].year_limit = 1;
    recrew_a_shared_trip();
    for (int e = 1; e <= 2; e++) {
        const struct fact *why =
            expect_why(e == 1 ? "T1/E1/Y/1" : "T1/E2/Y/1", CHANGE_RECREWED,
                       MESSAGE_CHANGE_YEAR);
        ck_assert_str_eq(why->text[1], "P2");
    }
}
END_TEST

START_TEST(a_shared_trip_without_a_cause_has_none) {
    recrew_a_shared_trip();
    expect_why("T1/E1/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_OVERALL);
    expect_why("T1/E2/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_visit_changes_along_with_one_that_has_a_cause) {
    problem()->tasks[0].half_days = 1;
    fixture_closure(&altered.year, "E1", "2025-03-03..2025-03-04");
    old_row("T1/E1/Y/1", "2025-03-04", "P1;P2");
    old_row("T1/E2/Y/1", "2025-03-04", "P1;P2");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    put("T1/E2/Y/1", "2025-03-05", "P1;P2");
    expect_why("T1/E1/Y/1", CHANGE_MOVED, MESSAGE_CHANGE_CLOSED);
    const struct fact *why =
        expect_why("T1/E2/Y/1", CHANGE_MOVED, MESSAGE_CHANGE_TOGETHER);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_str_eq(why->text[1], "E1");
}
END_TEST

TCase *changes_shared_tests(void) {
    TCase *group = tcase_create("changes_shared");
    tcase_add_checked_fixture(group, altered_open, altered_close);
    tcase_add_test(group, visits_that_share_a_trip_are_not_each_others_reason);
    tcase_add_test(group, a_shared_trip_without_a_cause_has_none);
    tcase_add_test(group, a_visit_changes_along_with_one_that_has_a_cause);
    return group;
}
