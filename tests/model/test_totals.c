#include "model/totals.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

static struct total total;

/* T1 asks E1 and E2 twice, T2 asks E2, D draws 4 of 3: one is lacking. */
static void open_a_plan_with_sums(void) {
    asked_open_2025();
    ENTERPRISE(&asked.year, "E1");
    ENTERPRISE(&asked.year, "E2");
    ENTERPRISE(&asked.year, "E3");
    TASK(&asked.year, "T1", .target = "编号=E1|E2", .count = 2);
    TASK(&asked.year, "T2", .target = "编号=E2");
    TASK(&asked.year, "D", .mode = MODE_DRAW, .count = 4);
    struct problem *problem = &asked.year.problem;
    for (int t = 0; t < 3; t++)
        VEC_PUSH(&problem->index, t);
    total = (struct total){
        .name = "危化", .basis = "附件1", .place = {"totals.csv", 2, 1}};
    problem->totals = &total;
    problem->n_totals = 1;
    ask_for_all();
}

/* The figure of the tasks first, ..., first + n - 1. */
static int count_of(int first, int n, enum total_unit unit) {
    total.tasks = (struct span){asked.year.problem.index.n - 3 + first, n};
    total.unit = unit;
    return total_count(&asked.year.problem, &asked.demand, &total);
}

START_TEST(visits_of_the_tasks_are_added_up) {
    ck_assert_int_eq(count_of(0, 1, UNIT_VISITS), 4);
    ck_assert_int_eq(count_of(0, 2, UNIT_VISITS), 5);
    ck_assert_int_eq(count_of(1, 1, UNIT_VISITS), 1);
    ck_assert_int_eq(count_of(0, 0, UNIT_VISITS), 0);
}
END_TEST

START_TEST(an_enterprise_of_two_tasks_counts_once) {
    ck_assert_int_eq(count_of(0, 1, UNIT_ENTERPRISES), 2);
    ck_assert_int_eq(count_of(0, 2, UNIT_ENTERPRISES), 2);
    ck_assert_int_eq(count_of(1, 1, UNIT_ENTERPRISES), 1);
}
END_TEST

START_TEST(what_is_lacking_is_asked_for_too) {
    ck_assert_int_eq(asked.demand.n_lacks, 1);
    ck_assert_int_eq(count_of(2, 1, UNIT_VISITS), 4);
    ck_assert_int_eq(count_of(2, 1, UNIT_ENTERPRISES), 4);
    ck_assert_int_eq(count_of(0, 3, UNIT_VISITS), 9);
    ck_assert_int_eq(count_of(0, 3, UNIT_ENTERPRISES), 4);
}
END_TEST

static const struct {
    enum relation relation;
    int count;
    bool holds;
    const char *sign;
} relations[] = {
    {RELATION_EQUAL, 5, true, "="},      {RELATION_EQUAL, 4, false, "="},
    {RELATION_EQUAL, 6, false, "="},     {RELATION_AT_LEAST, 5, true, ">="},
    {RELATION_AT_LEAST, 6, false, ">="}, {RELATION_AT_LEAST, 4, true, ">="},
    {RELATION_AT_MOST, 5, true, "<="},   {RELATION_AT_MOST, 4, false, "<="},
    {RELATION_AT_MOST, 6, true, "<="},
};
#define N_RELATIONS (int)(sizeof relations / sizeof *relations)

START_TEST(a_sum_that_does_not_hold_is_told_with_both_figures) {
    total.relation = relations[_i].relation;
    total.count = relations[_i].count;
    ck_assert_int_eq(count_of(0, 2, UNIT_VISITS), 5);
    ck_assert_int_eq(total_holds(&total, 5), relations[_i].holds);
    totals_check(&asked.year.problem, &asked.demand, &asked.diags);
    if (relations[_i].holds) {
        ck_assert_int_eq(asked.diags.n, 0);
        return;
    }
    const struct diag *diag = only_diag(MESSAGE_TOTAL_DIFFERS);
    ck_assert_str_eq(diag->fact.text[0], "危化");
    ck_assert_str_eq(diag->fact.text[1], relations[_i].sign);
    ck_assert_str_eq(diag->fact.text[2], "附件1");
    ck_assert_int_eq(diag->fact.number[0], 5);
    ck_assert_int_eq(diag->fact.number[1], relations[_i].count);
    ck_assert_str_eq(diag->place.file, "totals.csv");
    ck_assert_int_eq(asked.diags.n_errors, 0);
}
END_TEST

TCase *totals_tests(void) {
    TCase *tests = tcase_create("totals");
    tcase_add_checked_fixture(tests, open_a_plan_with_sums, asked_close);
    tcase_add_test(tests, visits_of_the_tasks_are_added_up);
    tcase_add_test(tests, an_enterprise_of_two_tasks_counts_once);
    tcase_add_test(tests, what_is_lacking_is_asked_for_too);
    tcase_add_loop_test(tests,
                        a_sum_that_does_not_hold_is_told_with_both_figures, 0,
                        N_RELATIONS);
    return tests;
}
