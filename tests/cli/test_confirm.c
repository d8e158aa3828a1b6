#include "cli/confirm.h"

#include "cli/year.h"
#include "model/diag.h"
#include "model/plan.h"
#include "tests/cli/test_cli.h"

/* A year in which nothing is asked: each of its levels is 0. */
static struct year year;
static struct plan plan;
static struct diags diags;

static void year_open(void) {
    problem_init(&year.problem);
    baseline_init(&year.baseline);
    demand_renew(&year.demand, &year.problem, NULL, &diags);
    plan_init(&plan, &year.problem, &year.demand);
    plan.levels.level[LEVEL_TRIPS].applies = true;
}

static void year_shut(void) {
    plan_release(&plan);
    year_release(&year);
    diags_release(&diags);
}

static void expect_disputed(enum message message, long first, long second) {
    ck_assert(!plan_confirm(&plan, &year, &diags));
    ck_assert_int_eq(diags.n, 1);
    const struct fact *fact = &diags.at[0].fact;
    ck_assert_str_eq(message_code(fact->message), message_code(message));
    ck_assert_str_eq(fact->text[0], "L4");
    ck_assert_int_eq(fact->number[0], first);
    ck_assert_int_eq(fact->number[1], second);
}

START_TEST(what_agrees_is_confirmed) {
    ck_assert(plan_confirm(&plan, &year, &diags));
    plan.levels.level[LEVEL_TRIPS].bound = -1;
    ck_assert(plan_confirm(&plan, &year, &diags));
    ck_assert_int_eq(diags.n, 0);
}
END_TEST

START_TEST(a_level_that_counts_otherwise_is_disputed) {
    plan.levels.level[LEVEL_TRIPS].value = 7;
    expect_disputed(MESSAGE_LEVEL_DISPUTED, 7, 0);
}
END_TEST

START_TEST(a_bound_above_what_was_found_is_disputed) {
    plan.levels.level[LEVEL_TRIPS].bound = 1;
    expect_disputed(MESSAGE_BOUND_DISPUTED, 0, 1);
}
END_TEST

START_TEST(a_level_that_nobody_asked_for_is_not_looked_at) {
    plan.levels.level[LEVEL_CHANGED].value = 7;
    plan.levels.level[LEVEL_MOVED].bound = 8;
    ck_assert(plan_confirm(&plan, &year, &diags));
}
END_TEST

TCase *confirm_tests(void) {
    TCase *group = tcase_create("confirm");
    tcase_add_checked_fixture(group, year_open, year_shut);
    tcase_add_test(group, what_agrees_is_confirmed);
    tcase_add_test(group, a_level_that_counts_otherwise_is_disputed);
    tcase_add_test(group, a_bound_above_what_was_found_is_disputed);
    tcase_add_test(group, a_level_that_nobody_asked_for_is_not_looked_at);
    return group;
}
