#include "model/plan.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

static struct plan plan;

static void open_plan(void) {
    asked_open_2025();
    ENTERPRISE(&asked.year, "E1");
    TASK(&asked.year, "T1", .crew = 3);
    TASK(&asked.year, "T2", .crew = 1, .kind = KIND_SUPERVISION);
    TASK(&asked.year, "T3");
    ask_for_all();
    plan_init(&plan, &asked.year.problem, &asked.demand);
}

static void close_plan(void) {
    plan_release(&plan);
    asked_close();
}

START_TEST(a_new_plan_has_placed_nothing_and_has_room_for_each_crew) {
    ck_assert_int_eq(plan.state, PLAN_UNDECIDED);
    ck_assert_int_eq(plan.n_visits, 3);
    static const int crews[] = {3, 1, 2};
    for (int v = 0; v < 3; v++) {
        ck_assert(!plan_has(&plan, v));
        ck_assert_int_eq(plan.start[v], NOT_PLACED);
        ck_assert_int_eq(plan.reason[v].message, MESSAGE_NOTHING);
        int n;
        const int *crew = plan_crew(&plan, v, &n);
        ck_assert_int_eq(n, crews[v]);
        for (int i = 0; i < n; i++)
            ck_assert_int_eq(crew[i], NONE);
    }
}
END_TEST

START_TEST(crews_do_not_touch_each_other) {
    for (int i = 0; i < 6; i++)
        plan.member[i] = i;
    plan.start[1] = 0;
    ck_assert(plan_has(&plan, 1));
    ck_assert(!plan_has(&plan, 0));
    int n;
    ck_assert_int_eq(plan_crew(&plan, 0, &n)[2], 2);
    ck_assert_int_eq(plan_crew(&plan, 1, &n)[0], 3);
    ck_assert_int_eq(plan_crew(&plan, 2, &n)[1], 5);
}
END_TEST

START_TEST(a_plan_of_nothing_is_a_plan) {
    plan_release(&plan);
    ck_assert_ptr_null(plan.start);
    struct demand nothing = {0};
    plan_init(&plan, &asked.year.problem, &nothing);
    ck_assert_int_eq(plan.n_visits, 0);
    ck_assert_int_eq(plan.crew_first[0], 0);
}
END_TEST

TCase *plan_tests(void) {
    TCase *tests = tcase_create("plan");
    tcase_add_checked_fixture(tests, open_plan, close_plan);
    tcase_add_test(tests,
                   a_new_plan_has_placed_nothing_and_has_room_for_each_crew);
    tcase_add_test(tests, crews_do_not_touch_each_other);
    tcase_add_test(tests, a_plan_of_nothing_is_a_plan);
    return tests;
}
