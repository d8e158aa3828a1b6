#include "tests/model/asked.h"
#include "tests/model/test_model.h"

#include <string.h>

/*
 * By sha256sum, the tickets of seed|D1|PERIOD|E1 ... E6 fall in this order:
 *   Y   E2 E6 E3 E4 E5 E1      Q1  E1 E5 E2 E3 E6 E4      Q2  E2 E4 E6 E5 E1 E3
 *   H1  E5 E2 E6 E4 E1 E3      H2  E1 E2 E3 E6 E5 E4      Q3  E5 E3 E2 E6 E4 E1
 * and those of D2 in the year: E5 E4 E1 E6 E3 E2.
 */
static void open_pool(void) {
    asked_open_2025();
    asked.year.problem.authority = "市局";
    static const char *const ids[] = {"E1", "E2", "E3", "E4", "E5", "E6"};
    for (int e = 0; e < 6; e++)
        ENTERPRISE(&asked.year, ids[e], .class = CLASS_POOL,
                   .county = e < 3 ? "东县" : "西县");
}

static const char *enterprise_of(const struct ticket *ticket) {
    return asked.year.problem.enterprises[ticket->enterprise].id;
}

/* The i-th draw lists these enterprises in this order. */
#define CK_TICKETS(i, ...) asked_tickets(i, (const char *[]){__VA_ARGS__, NULL})
static void asked_tickets(int i, const char *const *ids) {
    ck_assert_int_lt(i, asked.demand.n_draws);
    const struct draw *draw = &asked.demand.draws[i];
    int n = 0;
    for (; ids[n] && n < draw->n_tickets; n++)
        ck_assert_str_eq(enterprise_of(&draw->tickets[n]), ids[n]);
    ck_assert_ptr_null(ids[n]);
    ck_assert_int_eq(draw->n_tickets, n);
}

static void expect_no_candidate(const struct ticket *ticket,
                                enum draw_status why) {
    ck_assert_int_eq(ticket->status, why);
    ck_assert_int_eq(ticket->rank, 0);
    ck_assert_str_eq(ticket->hash, "");
}

START_TEST(the_smallest_keys_are_drawn_and_the_rest_are_reserve) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 2);
    ask_for_all();
    CK_VISITS("D1/E2/Y/1", "D1/E6/Y/1");
    ck_assert_int_eq(asked.demand.n_lacks, 0);
    ck_assert_int_eq(asked.demand.n_draws, 1);
    CK_TICKETS(0, "E2", "E6", "E3", "E4", "E5", "E1");
    const struct draw *draw = &asked.demand.draws[0];
    ck_assert_int_eq(draw->task, 0);
    ck_assert_int_eq(draw->asked, 2);
    ck_assert_int_eq(draw->n_candidates, 6);
    for (int i = 0; i < 6; i++) {
        ck_assert_int_eq(draw->tickets[i].rank, i + 1);
        ck_assert_int_eq(draw->tickets[i].status,
                         i < 2 ? DRAW_DRAWN : DRAW_RESERVE);
        ck_assert_uint_eq(strlen(draw->tickets[i].hash), 64);
    }
}
END_TEST

START_TEST(a_draw_is_made_in_each_period) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .period = PERIOD_HALF,
         .target = "县市区=东县");
    ask_for_all();
    CK_VISITS("D1/E2/H1/1", "D1/E1/H2/1");
    CK_TICKETS(0, "E2", "E1", "E3");
    ck_assert_int_eq(asked.demand.draws[0].period, 0);
    ck_assert_int_eq(asked.demand.draws[1].period, 1);
}
END_TEST

/* H2 alone would begin with E1 E2 E3 E6 E5 E4. */
START_TEST(whom_the_task_drew_before_comes_after_all_others) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .period = PERIOD_HALF,
         .count = 4);
    ask_for_all();
    CK_TICKETS(0, "E5", "E2", "E6", "E4", "E1", "E3");
    CK_TICKETS(1, "E1", "E3", "E2", "E6", "E5", "E4");
    CK_VISITS("D1/E5/H1/1", "D1/E2/H1/1", "D1/E6/H1/1", "D1/E4/H1/1",
              "D1/E1/H2/1", "D1/E3/H2/1", "D1/E2/H2/1", "D1/E6/H2/1");
    ck_assert(!asked.demand.draws[1].tickets[1].drawn_before);
    ck_assert(asked.demand.draws[1].tickets[2].drawn_before);
}
END_TEST

START_TEST(another_task_does_not_remember_what_the_first_one_drew) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 5);
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .count = 1);
    ask_for_all();
    CK_TICKETS(1, "E5", "E4", "E1", "E6", "E3", "E2");
}
END_TEST

START_TEST(a_skipped_period_draws_nothing) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .period = PERIOD_HALF,
         .window = "2025-08-01..2025-08-31");
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_draws, 1);
    CK_VISITS("D1/E1/H2/1");
    only_diag(MESSAGE_PERIOD_SKIPPED);
}
END_TEST

static const struct {
    int share_ppm;
    int asked;
} shares[] = {
    {1, 1}, {50000, 1}, {166666, 1}, {166667, 2}, {500000, 3}, {1000000, 6},
};

START_TEST(a_share_is_rounded_up) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW,
         .share_ppm = shares[_i].share_ppm);
    ask_for_all();
    ck_assert_int_eq(asked.demand.draws[0].asked, shares[_i].asked);
    ck_assert_int_eq(asked.demand.n_visits, shares[_i].asked);
    ck_assert_int_eq(asked.demand.n_lacks, 0);
}
END_TEST

/* Half of 6, not of 8; those closed all year still belong to the matches. */
START_TEST(a_share_is_of_the_matches_of_the_authority) {
    ENTERPRISE(&asked.year, "X1", .authority = "县局");
    ENTERPRISE(&asked.year, "X2", .authority = "县局");
    fixture_closure(&asked.year, "E1", "2025-01-01..2025-12-31");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .share_ppm = 500000);
    ask_for_all();
    ck_assert_int_eq(asked.demand.draws[0].asked, 3);
    ck_assert_int_eq(asked.demand.n_visits, 3);
}
END_TEST

START_TEST(a_share_of_nobody_asks_for_nobody) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .share_ppm = 500000,
         .target = "县市区=北县");
    ask_for_all();
    ck_assert_int_eq(asked.demand.draws[0].asked, 0);
    ck_assert_int_eq(asked.demand.n_visits, 0);
    ck_assert_int_eq(asked.demand.n_lacks, 0);
}
END_TEST

START_TEST(another_authority_is_never_drawn) {
    ENTERPRISE(&asked.year, "X1", .authority = "县局");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 7, .kind = KIND_CROSS);
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, 6);
    CK_LACKS("D1/-/Y/1");
    CK_TICKETS(0, "E2", "E6", "E3", "E4", "E5", "E1", "X1");
    expect_no_candidate(&asked.demand.draws[0].tickets[6],
                        DRAW_OTHER_AUTHORITY);
    ck_assert_int_eq(asked.diags.n, 0);
}
END_TEST

START_TEST(a_draw_says_whom_it_leaves_out_as_other_tasks_do) {
    ENTERPRISE(&asked.year, "X1", .authority = "县局");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .period = PERIOD_QUARTER);
    ask_for_all();
    ck_assert_int_eq(only_diag(MESSAGE_OTHER_AUTHORITY)->fact.number[0], 1);
    ck_assert_int_eq(asked.demand.draws[3].n_tickets, 7);
}
END_TEST

START_TEST(whoever_has_no_day_to_start_is_no_candidate) {
    fixture_closure(&asked.year, "E2", "2025-03-03");
    fixture_closure(&asked.year, "E6", "2025-03-04");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 5, .half_days = 3,
         .window = "2025-03-03..2025-03-04");
    ask_for_all();
    CK_TICKETS(0, "E3", "E4", "E5", "E1", "E2", "E6");
    const struct draw *draw = &asked.demand.draws[0];
    ck_assert_int_eq(draw->n_candidates, 4);
    expect_no_candidate(&draw->tickets[4], DRAW_NO_DAY);
    expect_no_candidate(&draw->tickets[5], DRAW_NO_DAY);
    CK_LACKS("D1/-/Y/1");
}
END_TEST

START_TEST(what_cannot_be_drawn_is_lacking_place_by_place) {
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 4,
         .target = "编号=E1|E2", .period = PERIOD_HALF);
    ask_for_all();
    ck_assert_int_eq(asked.demand.n_visits, 4);
    CK_LACKS("D1/-/H1/1", "D1/-/H1/2", "D1/-/H2/1", "D1/-/H2/2");
    ck_assert_int_eq(asked.demand.lacks[3].task, 0);
    ck_assert_int_eq(asked.demand.lacks[3].period, 1);
    ck_assert_int_eq(asked.demand.lacks[3].k, 2);
    ck_assert_int_eq(demand_find(&asked.demand, "D1/-/H1/1"), NONE);
}
END_TEST

START_TEST(counted_visits_asked_for_before_use_up_the_cap) {
    fixture_cap(&asked.year, "", 1);
    TASK(&asked.year, "T1", .target = "编号=E2");
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 6);
    ask_for_all();
    CK_TICKETS(0, "E6", "E3", "E4", "E5", "E1", "E2");
    expect_no_candidate(&asked.demand.draws[0].tickets[5], DRAW_CAP_USED);
    CK_LACKS("D1/-/Y/1");
}
END_TEST

/* Whether the visit of T1 can be placed does not matter: it is asked for. */
START_TEST(a_visit_that_cannot_be_placed_uses_up_the_cap_too) {
    fixture_cap(&asked.year, "", 1);
    TASK(&asked.year, "T1", .target = "编号=E2", .window = "2025-03-08");
    TASK(&asked.year, "D1", .mode = MODE_DRAW);
    ask_for_all();
    CK_VISITS("T1/E2/Y/1", "D1/E6/Y/1");
}
END_TEST

START_TEST(visits_that_do_not_count_leave_the_cap_alone) {
    fixture_cap(&asked.year, "", 1);
    TASK(&asked.year, "T1", .target = "编号=E2", .uncounted = true);
    TASK(&asked.year, "T2", .target = "编号=E2", .approval = "批1号");
    TASK(&asked.year, "D1", .mode = MODE_DRAW);
    ask_for_all();
    CK_VISITS("T1/E2/Y/1", "T2/E2/Y/1", "D1/E2/Y/1");
}
END_TEST

START_TEST(an_all_task_after_the_draw_in_the_file_counts_before_it) {
    fixture_cap(&asked.year, "", 1);
    TASK(&asked.year, "D1", .mode = MODE_DRAW);
    TASK(&asked.year, "T1", .target = "编号=E2");
    ask_for_all();
    CK_VISITS("T1/E2/Y/1", "D1/E6/Y/1");
}
END_TEST

START_TEST(each_draw_uses_caps_up_at_once) {
    fixture_cap(&asked.year, "", 1);
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 3,
         .period = PERIOD_HALF);
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .count = 1);
    ask_for_all();
    CK_TICKETS(0, "E5", "E2", "E6", "E4", "E1", "E3");
    CK_TICKETS(1, "E1", "E3", "E4", "E2", "E5", "E6");
    ck_assert_int_eq(asked.demand.draws[1].n_candidates, 3);
    ck_assert_int_eq(asked.demand.draws[2].n_candidates, 0);
    CK_LACKS("D2/-/Y/1");
}
END_TEST

START_TEST(follow_ups_of_a_draw_use_caps_before_the_next_draw) {
    fixture_cap(&asked.year, "", 2);
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .target = "编号=E5");
    TASK(&asked.year, "D2", .mode = MODE_DRAW);
    TASK(&asked.year, "F1", .after = "D1");
    ask_for_all();
    CK_VISITS("D1/E5/Y/1", "F1/E5/Y/1", "D2/E4/Y/1");
}
END_TEST

START_TEST(a_draw_that_does_not_count_looks_at_no_cap) {
    fixture_cap(&asked.year, "", 0);
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .uncounted = true);
    TASK(&asked.year, "D2", .mode = MODE_DRAW, .approval = "批1号");
    ask_for_all();
    CK_VISITS("D1/E2/Y/1", "D2/E5/Y/1");
}
END_TEST

START_TEST(where_no_cap_matches_everyone_may_be_drawn) {
    fixture_cap(&asked.year, "编号=E2", 0);
    TASK(&asked.year, "D1", .mode = MODE_DRAW, .count = 6);
    ask_for_all();
    ck_assert_int_eq(asked.demand.draws[0].n_candidates, 5);
}
END_TEST

TCase *lottery_tests(void) {
    TCase *tests = tcase_create("lottery");
    tcase_add_checked_fixture(tests, open_pool, asked_close);
    tcase_add_test(tests, the_smallest_keys_are_drawn_and_the_rest_are_reserve);
    tcase_add_test(tests, a_draw_is_made_in_each_period);
    tcase_add_test(tests, whom_the_task_drew_before_comes_after_all_others);
    tcase_add_test(tests,
                   another_task_does_not_remember_what_the_first_one_drew);
    tcase_add_test(tests, a_skipped_period_draws_nothing);
    tcase_add_loop_test(tests, a_share_is_rounded_up, 0,
                        sizeof shares / sizeof *shares);
    tcase_add_test(tests, a_share_is_of_the_matches_of_the_authority);
    tcase_add_test(tests, a_share_of_nobody_asks_for_nobody);
    tcase_add_test(tests, another_authority_is_never_drawn);
    tcase_add_test(tests, a_draw_says_whom_it_leaves_out_as_other_tasks_do);
    tcase_add_test(tests, whoever_has_no_day_to_start_is_no_candidate);
    tcase_add_test(tests, what_cannot_be_drawn_is_lacking_place_by_place);
    tcase_add_test(tests, counted_visits_asked_for_before_use_up_the_cap);
    tcase_add_test(tests, a_visit_that_cannot_be_placed_uses_up_the_cap_too);
    tcase_add_test(tests, visits_that_do_not_count_leave_the_cap_alone);
    tcase_add_test(tests,
                   an_all_task_after_the_draw_in_the_file_counts_before_it);
    tcase_add_test(tests, each_draw_uses_caps_up_at_once);
    tcase_add_test(tests, follow_ups_of_a_draw_use_caps_before_the_next_draw);
    tcase_add_test(tests, a_draw_that_does_not_count_looks_at_no_cap);
    tcase_add_test(tests, where_no_cap_matches_everyone_may_be_drawn);
    return tests;
}
