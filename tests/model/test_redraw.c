/*
 * test_redraw.c - what a draw keeps of the baseline's.
 *
 * The tickets of seed|D1|Y|E1 ... E6 fall in the order E2 E6 E3 E4 E5 E1, see
 * test_lottery.c.
 */
#include "tests/model/renewed.h"
#include "tests/model/test_model.h"

#include <string.h>

static void open_pool(void) {
    renewed_open();
    asked.year.problem.authority = "市局";
    static const char *const ids[] = {"E1", "E2", "E3", "E4", "E5", "E6"};
    for (int e = 0; e < 6; e++)
        ENTERPRISE(&asked.year, ids[e], .class = CLASS_POOL,
                   .county = e < 3 ? "东县" : "西县");
}

static const struct ticket *ticket_of(const char *enterprise) {
    const struct draw *draw = &asked.demand.draws[0];
    for (int i = 0; i < draw->n_tickets; i++) {
        int e = draw->tickets[i].enterprise;
        if (!strcmp(asked.year.problem.enterprises[e].id, enterprise))
            return &draw->tickets[i];
    }
    ck_abort_msg("%s has no ticket", enterprise);
    return NULL;
}

static void expect_ticket(const char *enterprise, enum draw_status status,
                          enum draw_kept kept) {
    ck_assert_int_eq(ticket_of(enterprise)->status, status);
    ck_assert_int_eq(ticket_of(enterprise)->kept, kept);
}

START_TEST(what_was_drawn_stays_drawn_and_the_order_fills_up) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 3);
    ROW("D1/E1/Y/1", "2025-03-12");
    ROW("D1/E5/Y/1", "", .status = STATUS_NOT_DONE);
    renew_from("2025-03-10");
    CK_VISITS("D1/E5/Y/1", "D1/E1/Y/1", "D1/E2/Y/1");
    expect_ticket("E5", DRAW_DRAWN, KEPT_DRAWN);
    expect_ticket("E2", DRAW_DRAWN, KEPT_NOT);
    expect_ticket("E6", DRAW_RESERVE, KEPT_NOT);
}
END_TEST

START_TEST(what_was_drawn_and_is_no_candidate_any_more_gives_way) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1);
    fixture_closure(&asked.year, "E1", "2025-03-10..2025-03-16");
    ROW("D1/E1/Y/1", "2025-03-12");
    renew_from("2025-03-10");
    CK_VISITS("D1/E2/Y/1");
    expect_ticket("E1", DRAW_NO_DAY, KEPT_NOT);
}
END_TEST

/* Open until the day, closed from then on. */
START_TEST(who_has_no_day_left_is_no_candidate) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1);
    fixture_closure(&asked.year, "E2", "2025-03-10..2025-03-16");
    renew_from("2025-03-10");
    CK_VISITS("D1/E6/Y/1");
    expect_ticket("E2", DRAW_NO_DAY, KEPT_NOT);
}
END_TEST

START_TEST(what_is_done_stays_drawn_whatever_has_become_of_it) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 2,
         .target = "县市区=东县");
    fixture_closure(&asked.year, "E1", "2025-03-03..2025-03-16");
    ROW("D1/E1/Y/1", "2025-03-04");
    ROW("D1/E5/Y/1", "2025-03-12", .locked = true);
    renew_from("2025-03-10");
    CK_VISITS("D1/E5/Y/1", "D1/E1/Y/1");
    expect_ticket("E1", DRAW_DRAWN, KEPT_HELD);
    expect_ticket("E5", DRAW_DRAWN, KEPT_HELD);
    ck_assert_int_eq(asked.demand.draws[0].n_tickets, 4);
    expect_ticket("E2", DRAW_RESERVE, KEPT_NOT);
}
END_TEST

START_TEST(more_held_than_asked_for_are_all_drawn) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1);
    ROW("D1/E1/Y/1", "2025-03-04");
    ROW("D1/E3/Y/1", "2025-03-05");
    ROW("D1/E4/Y/1", "2025-03-12");
    renew_from("2025-03-10");
    CK_VISITS("D1/E3/Y/1", "D1/E1/Y/1");
    ck_assert_int_eq(asked.demand.n_demanded, 2);
    expect_ticket("E4", DRAW_RESERVE, KEPT_DRAWN);
}
END_TEST

START_TEST(what_was_drawn_and_cancelled_is_no_candidate) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1);
    ROW("D1/E2/Y/1", "2025-03-12", .status = STATUS_CANCELLED);
    renew_from("2025-03-10");
    CK_VISITS("D1/E6/Y/1");
    expect_ticket("E2", DRAW_CANCELLED, KEPT_NOT);
}
END_TEST

/* A visit of T1 is done at E2 though nothing asks for it any more. */
START_TEST(history_uses_the_caps_up_before_the_draw) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1);
    fixture_cap(&asked.year, "", 1);
    ROW("T1/E2/Y/1", "2025-03-04");
    renew_from("2025-03-10");
    CK_VISITS("T1/E1/Y/1", "D1/E6/Y/1", "T1/E2/Y/1");
    expect_ticket("E2", DRAW_CAP_USED, KEPT_NOT);
}
END_TEST

/* Its own visit does not stand in its way. */
START_TEST(what_is_held_uses_its_cap_once) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 2);
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .count = 6);
    fixture_cap(&asked.year, "", 2);
    ROW("D1/E2/Y/1", "2025-03-04");
    renew_from("2025-03-10");
    ck_assert_int_eq(asked.demand.n_demanded, 8);
    ck_assert_int_eq(asked.demand.n_lacks, 0);
}
END_TEST

START_TEST(rows_of_enterprises_nobody_knows_are_passed_over) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 1);
    ROW("D1/E9/Y/1", "2025-03-12");
    ROW("D9/E1/Y/1", "2025-03-12");
    renew_from("2025-03-10");
    CK_VISITS("D1/E2/Y/1");
}
END_TEST

TCase *redraw_tests(void) {
    TCase *group = tcase_create("redraw");
    tcase_add_checked_fixture(group, open_pool, renewed_close);
    tcase_add_test(group, what_was_drawn_stays_drawn_and_the_order_fills_up);
    tcase_add_test(group,
                   what_was_drawn_and_is_no_candidate_any_more_gives_way);
    tcase_add_test(group, who_has_no_day_left_is_no_candidate);
    tcase_add_test(group, what_is_done_stays_drawn_whatever_has_become_of_it);
    tcase_add_test(group, more_held_than_asked_for_are_all_drawn);
    tcase_add_test(group, what_was_drawn_and_cancelled_is_no_candidate);
    tcase_add_test(group, history_uses_the_caps_up_before_the_draw);
    tcase_add_test(group, what_is_held_uses_its_cap_once);
    tcase_add_test(group, rows_of_enterprises_nobody_knows_are_passed_over);
    return group;
}
