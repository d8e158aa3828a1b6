#include "model/draw.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

#include <stdio.h>

/* The tickets are what `printf %s TEXT | sha256sum` prints, the keys what an
 * arbitrary-precision calculator makes of their first 13 digits. */
static const struct {
    const char *seed;
    const char *task;
    const char *period;
    const char *enterprise;
    const char *hash;
    double key; // of weight 1
} known[] = {
    {"seed", "D1", "Y", "E1",
     "164534fca890dc3e4c9f69b23f8250254a2ed61f85ef58ac3b174cc42ec31867",
     2.441921706629362},
    {"seed", "D1", "Y", "E2",
     "e68097267b45c4bdab1d02a69294b4390fbc14a231e549fd00ddd635b30a74be",
     0.10491657614573155},
    /* seed|'=D|Q3|'-E: an id is hashed as the spreadsheet shows it */
    {"seed", "=D", "Q3", "-E",
     "eeb23a0f89fae9bcd41bb43344fa85d7e25211acf992b92d63bb534644897a99",
     0.06998583737822635},
    /* seed|'@D|Y|'+E */
    {"seed", "@D", "Y", "+E",
     "a66cf25386ef15f6931ab44780f741f52c11280410c75351afdaf49a3a60269d",
     0.4306292463764794},
    {"一号种子", "T抽", "M04", "企业一",
     "fa44c368ee13b442d6fa5ddfeac42d786b0ffb570e75b4613f894c83249cbd8d",
     0.022642676528036854},
    {"", "D1", "Y", "E1",
     "ef1313fbd5daadfcac17492e1be6a2e006ac6b2e2dfb4736289fa6dd028cca67",
     0.06840212660168771},
};
#define N_KNOWN (int)(sizeof known / sizeof *known)

START_TEST(a_ticket_is_what_sha256sum_says) {
    asked.year.problem.seed = known[_i].seed;
    struct ticket ticket = {.enterprise =
                                ENTERPRISE(&asked.year, known[_i].enterprise)};
    ticket_fill(&ticket, &asked.year.problem, known[_i].task, known[_i].period);
    ck_assert_str_eq(ticket.hash, known[_i].hash);
    ck_assert_double_eq_tol(ticket.key, known[_i].key, 1e-15);
    ck_assert_double_eq(ticket.weight, 1);
}
END_TEST

START_TEST(a_weight_divides_the_key) {
    fixture_weight(&asked.year, "C", 2);
    fixture_weight(&asked.year, "D", 2.5);
    struct ticket ticket = {.enterprise =
                                ENTERPRISE(&asked.year, "E1", .risk = "D")};
    ticket_fill(&ticket, &asked.year.problem, "D1", "Y");
    ck_assert_double_eq(ticket.weight, 2.5);
    ck_assert_double_eq_tol(ticket.key, 2.441921706629362 / 2.5, 1e-15);
}
END_TEST

START_TEST(a_risk_class_that_is_not_named_weighs_one) {
    fixture_weight(&asked.year, "C", 2);
    int named = ENTERPRISE(&asked.year, "E1", .risk = "C");
    int not_named = ENTERPRISE(&asked.year, "E2", .risk = "B");
    int without = ENTERPRISE(&asked.year, "E3");
    ck_assert_double_eq(risk_weight(&asked.year.problem, named), 2);
    ck_assert_double_eq(risk_weight(&asked.year.problem, not_named), 1);
    ck_assert_double_eq(risk_weight(&asked.year.problem, without), 1);
}
END_TEST

static const char *const ids[] = {"E10", "E2", "E1", "E3"};
static struct ticket tickets[4];

/* Four candidates with these keys, of whom so many are asked for. */
static struct draw ranked(const double *keys, int asked_for, int drawn_before) {
    for (int i = 0; i < 4; i++)
        tickets[i] =
            (struct ticket){.enterprise = ENTERPRISE(&asked.year, ids[i]),
                            .key = keys[i],
                            .drawn_before = i == drawn_before};
    struct draw draw = {.asked = asked_for,
                        .tickets = tickets,
                        .n_tickets = 4,
                        .n_candidates = 4};
    draw_rank(&draw, &asked.year.problem);
    return draw;
}

static void expect_order(int first, int second, int third, int fourth) {
    const int order[] = {first, second, third, fourth};
    for (int i = 0; i < 4; i++) {
        ck_assert_int_eq(tickets[i].enterprise, order[i]);
        ck_assert_int_eq(tickets[i].rank, i + 1);
    }
}

START_TEST(the_smallest_key_comes_first) {
    ranked((const double[]){0.3, 0.2, 4, 0.1}, 2, NONE);
    expect_order(3, 1, 0, 2);
    ck_assert_int_eq(tickets[1].status, DRAW_DRAWN);
    ck_assert_int_eq(tickets[2].status, DRAW_RESERVE);
}
END_TEST

/* E1 E10 E2: ids are compared as texts, byte by byte. */
START_TEST(equal_keys_are_ranked_by_id) {
    ranked((const double[]){1, 1, 1, 0.5}, 4, NONE);
    expect_order(3, 2, 0, 1);
    ck_assert_int_eq(tickets[3].status, DRAW_DRAWN);
}
END_TEST

START_TEST(whoever_was_drawn_before_is_ranked_last) {
    ranked((const double[]){0.3, 0.2, 4, 0.1}, 3, 3);
    expect_order(1, 0, 2, 3);
    ck_assert_int_eq(tickets[3].status, DRAW_RESERVE);
}
END_TEST

START_TEST(those_who_are_no_candidates_are_left_alone) {
    ranked((const double[]){0.3, 0.2, 4, 0.1}, 0, NONE);
    struct draw draw = {
        .asked = 9, .tickets = tickets, .n_tickets = 4, .n_candidates = 2};
    tickets[2] = (struct ticket){.enterprise = 0, .status = DRAW_NO_DAY};
    draw_rank(&draw, &asked.year.problem);
    ck_assert_int_eq(tickets[1].status, DRAW_DRAWN);
    ck_assert_int_eq(tickets[2].status, DRAW_NO_DAY);
    ck_assert_int_eq(tickets[2].rank, 0);
    draw = (struct draw){.asked = 1};
    draw_rank(&draw, &asked.year.problem);
}
END_TEST

/* With weight w an enterprise wins against one of weight 1 in w of w + 1
 * draws: 3000 of 4000, standard deviation 27. */
START_TEST(a_heavier_enterprise_is_drawn_more_often) {
    fixture_weight(&asked.year, "D", 3);
    struct ticket heavy = {.enterprise =
                               ENTERPRISE(&asked.year, "E1", .risk = "D")};
    struct ticket light = {.enterprise = ENTERPRISE(&asked.year, "E2")};
    int wins = 0;
    for (int i = 0; i < 4000; i++) {
        char period[16];
        snprintf(period, sizeof period, "R%d", i);
        ticket_fill(&heavy, &asked.year.problem, "D1", period);
        ticket_fill(&light, &asked.year.problem, "D1", period);
        wins += heavy.key < light.key;
    }
    ck_assert_int_gt(wins, 2880);
    ck_assert_int_lt(wins, 3120);
}
END_TEST

TCase *draw_tests(void) {
    TCase *tests = tcase_create("draw");
    tcase_add_checked_fixture(tests, asked_open_2025, asked_close);
    tcase_add_loop_test(tests, a_ticket_is_what_sha256sum_says, 0, N_KNOWN);
    tcase_add_test(tests, a_weight_divides_the_key);
    tcase_add_test(tests, a_risk_class_that_is_not_named_weighs_one);
    tcase_add_test(tests, the_smallest_key_comes_first);
    tcase_add_test(tests, equal_keys_are_ranked_by_id);
    tcase_add_test(tests, whoever_was_drawn_before_is_ranked_last);
    tcase_add_test(tests, those_who_are_no_candidates_are_left_alone);
    tcase_add_test(tests, a_heavier_enterprise_is_drawn_more_often);
    return tests;
}
