#include "tests/model/office.h"
#include "tests/model/test_model.h"

#include "model/verify.h"

START_TEST(a_crew_of_two_of_the_section_is_fine) {
    VISIT(E1, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_crew_that_is_short_of_a_member_is_refused) {
    VISIT(E1, TUE, P1);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_SIZE);
    CK_TEXTS(fact, "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(TUE), 1, 1, 2);
}
END_TEST

START_TEST(a_member_named_twice_does_not_make_a_crew) {
    VISIT(E1, TUE, P2, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_SIZE);
    CK_NUMBERS(fact, office_date(TUE), 2, 1, 2);
}
END_TEST

START_TEST(a_member_too_many_is_refused) {
    struct task *task = office_task();
    task->crew = 3; // the room that a reader makes for what it finds
    int visit = ask(task, E1);
    PUT(visit, TUE, P1, P2, P3);
    expect_no_breach();
    const struct plan *plan = office_plan();
    task->crew = 2;
    struct diags diags = {0};
    ck_assert(!plan_verify(plan, &office.problem, &office.demand, &diags));
    ck_assert_int_eq(diags.n, 1);
    CK_NUMBERS(&diags.at[0].fact, office_date(TUE), 3, 3, 2);
    diags_release(&diags);
}
END_TEST

START_TEST(a_member_named_twice_is_one_too_many_too) {
    struct task *task = office_task();
    task->crew = 3;
    PUT(ask(task, E1), TUE, P1, P2, P2);
    const struct plan *plan = office_plan();
    task->crew = 2;
    struct diags diags = {0};
    ck_assert(!plan_verify(plan, &office.problem, &office.demand, &diags));
    ck_assert_int_eq(diags.n, 1);
    CK_NUMBERS(&diags.at[0].fact, office_date(TUE), 3, 2, 2);
    diags_release(&diags);
}
END_TEST

START_TEST(a_crew_without_members_is_refused_once) {
    VISIT(E1, TUE, NONE, NONE);
    VISIT(E2, TUE, NONE, NONE);
    expect_breaches(MESSAGE_BREACH_CREW_SIZE, 2);
}
END_TEST

/* P6 is of another section and left over from an earlier try. */
START_TEST(the_crew_of_a_visit_that_is_not_placed_is_not_judged) {
    struct task *task = office_task();
    task->skills = LIST(ELECTRICITY);
    PUT(ask(task, E1), NONE, P6, NONE);
    VISIT(E2, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_member_of_another_section_is_refused) {
    VISIT(E1, TUE, P1, P5);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_SECTIONS);
    CK_TEXTS(fact, "T1/E1/Y/1", "P5", "甲科");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(a_member_may_serve_the_section_without_being_at_home_there) {
    office.problem.inspectors[P5].sections = LIST(YI, JIA);
    VISIT(E1, TUE, P1, P5);
    expect_no_breach();
}
END_TEST

START_TEST(one_group_of_sections_asks_for_no_place) {
    struct task *task = office_task();
    task->groups[0] = LIST(JIA, YI);
    PUT(ask(task, E1), TUE, P5, P6);
    expect_no_breach();
}
END_TEST

START_TEST(a_member_on_leave_is_refused) {
    dayset_add(&office.problem.inspectors[P2].absent, TUE);
    VISIT(E1, TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_PRESENT);
    CK_TEXTS(fact, "T1/E1/Y/1", "P2");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(a_member_is_present_on_every_day_of_a_long_visit) {
    struct task *task = office_task();
    task->half_days = 3;
    dayset_add(&office.problem.inspectors[P1].absent, WED);
    PUT(ask(task, E1), TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_PRESENT);
    CK_TEXTS(fact, "T1/E1/Y/1", "P1");
    CK_NUMBERS(fact, office_date(WED));
}
END_TEST

START_TEST(leave_before_and_after_a_visit_does_not_matter) {
    dayset_add(&office.problem.inspectors[P2].absent, MON);
    dayset_add(&office.problem.inspectors[P2].absent, WED);
    VISIT(E1, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_member_recused_from_the_enterprise_is_refused) {
    office.problem.inspectors[P2].recused = LIST(E2, E1);
    VISIT(E3, MON, P1, P2);
    expect_no_breach();
    VISIT(E1, TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_RECUSAL);
    CK_TEXTS(fact, "T2/E1/Y/1", "P2", "企业E1");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(a_local_member_of_a_check_by_others_is_refused) {
    struct task *task = office_task();
    task->away = true;
    PUT(ask(task, E1), TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_AWAY);
    CK_TEXTS(fact, "T1/E1/Y/1", "P1", "东县");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(a_member_from_elsewhere_or_from_nowhere_goes_away) {
    struct task *task = office_task();
    task->away = true;
    PUT(ask(task, E3), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(an_enterprise_without_a_county_has_no_locals) {
    office.problem.enterprises[E1].county = NONE;
    struct task *task = office_task();
    task->away = true;
    PUT(ask(task, E1), TUE, P3, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_joint_crew_has_a_member_of_each_section) {
    struct task *task = office_task();
    office_join(task, JIA, YI);
    PUT(ask(task, E1), TUE, P5, P1);
    expect_no_breach();
}
END_TEST

START_TEST(a_joint_crew_without_the_second_section_is_refused) {
    struct task *task = office_task();
    office_join(task, JIA, YI);
    PUT(ask(task, E1), TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_PLACES);
    CK_TEXTS(fact, "T1/E1/Y/1", "乙科");
    CK_NUMBERS(fact, office_date(TUE), 1, 2);
}
END_TEST

START_TEST(a_group_of_a_joint_task_is_a_choice) {
    struct task *task = office_task();
    office_join(task, JIA, YI);
    task->groups[1] = LIST(YI, JIA);
    PUT(ask(task, E1), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_crew_without_the_skill_is_refused) {
    struct task *task = office_task();
    task->skills = LIST(CHEMISTRY);
    PUT(ask(task, E1), TUE, P2, P3);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_PLACES);
    CK_TEXTS(fact, "T1/E1/Y/1", "化工");
    CK_NUMBERS(fact, office_date(TUE), 0, 1);
}
END_TEST

START_TEST(one_member_does_not_fill_two_places) {
    office.problem.inspectors[P1].skills = LIST(CHEMISTRY, ELECTRICITY);
    struct task *task = office_task();
    task->skills = LIST(CHEMISTRY, ELECTRICITY);
    PUT(ask(task, E1), TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_CREW_PLACES);
    CK_NUMBERS(fact, office_date(TUE), 1, 2);
}
END_TEST

/* P1 takes the first place that comes and must move on to let P6 in. */
START_TEST(members_change_places_until_all_are_filled) {
    office.problem.inspectors[P1].skills = LIST(CHEMISTRY, ELECTRICITY);
    struct task *task = office_task();
    task->groups[0] = LIST(JIA, YI);
    task->skills = LIST(CHEMISTRY, ELECTRICITY);
    PUT(ask(task, E1), TUE, P1, P6);
    expect_no_breach();
}
END_TEST

START_TEST(places_may_need_a_chain_of_changes) {
    office.problem.inspectors[P1].skills = LIST(CHEMISTRY, ELECTRICITY);
    office.problem.inspectors[P2].skills = LIST(CHEMISTRY);
    struct task *task = office_task();
    office_join(task, JIA, YI);
    task->crew = 3;
    task->skills = LIST(ELECTRICITY);
    PUT(ask(task, E1), TUE, P1, P2, P6);
    expect_no_breach();
}
END_TEST

START_TEST(a_skill_of_a_member_from_outside_fills_no_place) {
    struct task *task = office_task();
    task->skills = LIST(CHEMISTRY);
    PUT(ask(task, E1), TUE, P2, P6);
    ck_assert_int_eq(office_judge(), 2);
    ck_assert_int_eq(office.diags.at[0].fact.message,
                     MESSAGE_BREACH_CREW_SECTIONS);
    ck_assert_int_eq(office.diags.at[1].fact.message,
                     MESSAGE_BREACH_CREW_PLACES);
}
END_TEST

TCase *verify_crews_tests(void) {
    TCase *tests = tcase_create("verify_crews");
    tcase_add_checked_fixture(tests, office_open, office_close);
    tcase_add_test(tests, a_crew_of_two_of_the_section_is_fine);
    tcase_add_test(tests, a_crew_that_is_short_of_a_member_is_refused);
    tcase_add_test(tests, a_member_named_twice_does_not_make_a_crew);
    tcase_add_test(tests, a_member_too_many_is_refused);
    tcase_add_test(tests, a_member_named_twice_is_one_too_many_too);
    tcase_add_test(tests, a_crew_without_members_is_refused_once);
    tcase_add_test(tests, the_crew_of_a_visit_that_is_not_placed_is_not_judged);
    tcase_add_test(tests, a_member_of_another_section_is_refused);
    tcase_add_test(tests,
                   a_member_may_serve_the_section_without_being_at_home_there);
    tcase_add_test(tests, one_group_of_sections_asks_for_no_place);
    tcase_add_test(tests, a_member_on_leave_is_refused);
    tcase_add_test(tests, a_member_is_present_on_every_day_of_a_long_visit);
    tcase_add_test(tests, leave_before_and_after_a_visit_does_not_matter);
    tcase_add_test(tests, a_member_recused_from_the_enterprise_is_refused);
    tcase_add_test(tests, a_local_member_of_a_check_by_others_is_refused);
    tcase_add_test(tests, a_member_from_elsewhere_or_from_nowhere_goes_away);
    tcase_add_test(tests, an_enterprise_without_a_county_has_no_locals);
    tcase_add_test(tests, a_joint_crew_has_a_member_of_each_section);
    tcase_add_test(tests, a_joint_crew_without_the_second_section_is_refused);
    tcase_add_test(tests, a_group_of_a_joint_task_is_a_choice);
    tcase_add_test(tests, a_crew_without_the_skill_is_refused);
    tcase_add_test(tests, one_member_does_not_fill_two_places);
    tcase_add_test(tests, members_change_places_until_all_are_filled);
    tcase_add_test(tests, places_may_need_a_chain_of_changes);
    tcase_add_test(tests, a_skill_of_a_member_from_outside_fills_no_place);
    return tests;
}
