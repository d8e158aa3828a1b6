#include "model/candidates.h"

#include "tests/model/office.h"
#include "tests/model/test_model.h"

static struct candidates candidates;

static void close_found(void) {
    candidates_release(&candidates);
    office_close();
}

/* Who stands where in the list, and how many there are. */
static void find(int visit, int n) {
    candidates_release(&candidates);
    candidates_find(&candidates, &office.problem, &office.demand, office_plan(),
                    visit);
    ck_assert_int_eq(candidates.list.n, n);
}

static void expect(int place, int inspector, enum candidate_state state) {
    ck_assert_int_lt(place, candidates.list.n);
    ck_assert_int_eq(candidates.list.at[place].inspector, inspector);
    ck_assert_int_eq(candidates.list.at[place].state, state);
}

START_TEST(who_goes_stands_before_who_could_have) {
    int v = ask(office_task(), E1);
    PUT(v, TUE, P3, P2);
    find(v, 4);
    expect(0, P2, CANDIDATE_GOES);
    expect(1, P3, CANDIDATE_GOES);
    expect(2, P1, CANDIDATE_FREE);
    expect(3, P4, CANDIDATE_FREE);
}
END_TEST

START_TEST(of_those_who_could_have_the_least_busy_comes_first) {
    int v = ask(office_task(), E1);
    PUT(v, TUE, P3, P4);
    VISIT(E2, MON2, P1, P3);
    find(v, 4);
    expect(0, P4, CANDIDATE_GOES);
    expect(1, P3, CANDIDATE_GOES);
    expect(2, P2, CANDIDATE_FREE);
    expect(3, P1, CANDIDATE_FREE);
    ck_assert_int_eq(candidates.list.at[3].officer_days, 1);
}
END_TEST

START_TEST(what_keeps_an_officer_is_told) {
    int v = ask(office_task(), E1);
    PUT(v, TUE, P3, P4);
    office.problem.inspectors[P1].recused = LIST(E1);
    dayset_add(&office.problem.inspectors[P2].absent, TUE);
    find(v, 4);
    expect(2, P1, CANDIDATE_RECUSED);
    expect(3, P2, CANDIDATE_ABSENT);
}
END_TEST

START_TEST(what_keeps_from_another_enterprise_or_day_does_not_count) {
    int v = ask(office_task(), E1);
    PUT(v, TUE, P3, P4);
    office.problem.inspectors[P1].recused = LIST(E2);
    dayset_add(&office.problem.inspectors[P2].absent, WED);
    find(v, 4);
    expect(2, P1, CANDIDATE_FREE);
    expect(3, P2, CANDIDATE_FREE);
}
END_TEST

START_TEST(the_local_one_may_go_unless_others_are_asked_for) {
    struct task *task = office_task();
    task->away = _i;
    int v = ask(task, E1);
    PUT(v, TUE, P3, P4);
    find(v, 4);
    expect(2, P1, _i ? CANDIDATE_LOCAL : CANDIDATE_FREE);
    expect(3, P2, CANDIDATE_FREE);
}
END_TEST

START_TEST(who_is_on_another_trip_is_busy_with_it) {
    struct task *task = office_task();
    task->half_days = 3;
    int v = ask(task, E1);
    PUT(v, TUE, P3, P4);
    int other = ask(office_task(), E2);
    PUT(other, WED, P1, P2);
    VISIT(E3, THU, P1, P2);
    find(v, 4);
    expect(2, P1, CANDIDATE_BUSY);
    ck_assert_int_eq(candidates.list.at[2].visit, other);
    expect(3, P2, CANDIDATE_BUSY);
}
END_TEST

START_TEST(who_has_spent_a_limit_stays_at_home) {
    int v = ask(office_task(), E1);
    PUT(v, TUE, P3, P4);
    VISIT(E2, THU, P1, P2);
    office.problem.inspectors[P1].week_limit = _i;
    office.problem.inspectors[P2].year_limit = _i;
    find(v, 4);
    expect(2, P1, _i == 1 ? CANDIDATE_WEEK_SPENT : CANDIDATE_FREE);
    expect(3, P2, _i == 1 ? CANDIDATE_YEAR_SPENT : CANDIDATE_FREE);
}
END_TEST

START_TEST(another_week_does_not_count_toward_the_limit_of_this_one) {
    int v = ask(office_task(), E1);
    PUT(v, TUE, P3, P4);
    VISIT(E2, THU2, P1, P2);
    office.problem.inspectors[P1].week_limit = 1;
    find(v, 4);
    expect(2, P1, CANDIDATE_FREE);
}
END_TEST

START_TEST(nobody_serves_a_section_without_officers) {
    struct task *task = office_task();
    for (int i = 0; i < N_OFFICERS; i++)
        office.problem.inspectors[i].sections = LIST(YI);
    int v = ask(task, E1);
    PUT(v, TUE, P3, P4);
    find(v, 0);
}
END_TEST

TCase *candidates_tests(void) {
    TCase *tests = tcase_create("candidates");
    tcase_add_checked_fixture(tests, office_open, close_found);
    tcase_add_test(tests, who_goes_stands_before_who_could_have);
    tcase_add_test(tests, of_those_who_could_have_the_least_busy_comes_first);
    tcase_add_test(tests, what_keeps_an_officer_is_told);
    tcase_add_test(tests,
                   what_keeps_from_another_enterprise_or_day_does_not_count);
    tcase_add_loop_test(tests, the_local_one_may_go_unless_others_are_asked_for,
                        0, 2);
    tcase_add_test(tests, who_is_on_another_trip_is_busy_with_it);
    tcase_add_loop_test(tests, who_has_spent_a_limit_stays_at_home, 1, 3);
    tcase_add_test(tests,
                   another_week_does_not_count_toward_the_limit_of_this_one);
    tcase_add_test(tests, nobody_serves_a_section_without_officers);
    return tests;
}
