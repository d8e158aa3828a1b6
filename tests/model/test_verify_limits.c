#include "tests/model/office.h"
#include "tests/model/test_model.h"

static struct task *task_of_half_days(int half_days) {
    struct task *task = office_task();
    task->half_days = half_days;
    return task;
}

START_TEST(two_counties_on_one_day_are_refused_for_each_member) {
    VISIT(E1, TUE, P1, P2);
    VISIT(E3, TUE, P1, P2);
    expect_breaches(MESSAGE_BREACH_ONE_TRIP_A_DAY, 2);
    CK_TEXTS(&office.diags.at[0].fact, "P1", "T1/E1/Y/1", "T2/E3/Y/1");
    CK_NUMBERS(&office.diags.at[0].fact, office_date(TUE));
    CK_TEXTS(&office.diags.at[1].fact, "P2", "T1/E1/Y/1", "T2/E3/Y/1");
}
END_TEST

START_TEST(a_member_of_two_crews_on_one_day_is_refused) {
    VISIT(E1, TUE, P1, P2);
    VISIT(E2, TUE, P3, P2);
    CK_TEXTS(expect_breach(MESSAGE_BREACH_ONE_TRIP_A_DAY), "P2");
}
END_TEST

START_TEST(trips_led_by_two_sections_are_two_trips) {
    office.problem.inspectors[P1].sections = LIST(JIA, YI);
    office.problem.inspectors[P2].sections = LIST(JIA, YI);
    PUT(ask(task_of_half_days(1), E1), TUE, P1, P2);
    struct task *task = task_of_half_days(1);
    task->groups[0] = LIST(YI);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_breaches(MESSAGE_BREACH_ONE_TRIP_A_DAY, 2);
}
END_TEST

START_TEST(the_second_day_of_a_long_visit_is_a_trip_too) {
    PUT(ask(task_of_half_days(3), E1), TUE, P1, P2);
    VISIT(E3, WED, P1, P3);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_ONE_TRIP_A_DAY);
    CK_TEXTS(fact, "P1", "T1/E1/Y/1", "T2/E3/Y/1");
    CK_NUMBERS(fact, office_date(WED));
}
END_TEST

START_TEST(three_trips_of_an_officer_on_a_day_are_told_once) {
    VISIT(E1, TUE, P1, P2);
    VISIT(E3, TUE, P1, P3);
    VISIT(E2, TUE, P1, P4);
    CK_TEXTS(expect_breach(MESSAGE_BREACH_ONE_TRIP_A_DAY), "P1");
}
END_TEST

START_TEST(two_crews_on_one_day_are_fine) {
    VISIT(E1, TUE, P1, P2);
    VISIT(E2, TUE, P3, P4);
    VISIT(E3, WED, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(an_officer_beyond_the_week_limit_is_refused) {
    office.problem.inspectors[P1].week_limit = 1;
    VISIT(E1, TUE, P1, P2);
    VISIT(E2, FRI, P2, P1);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_WEEK_LIMIT);
    CK_TEXTS(fact, "P1");
    CK_NUMBERS(fact, office_date(MON), 2, 1);
}
END_TEST

START_TEST(a_week_ends_on_sunday) {
    office.problem.inspectors[P1].week_limit = 1;
    struct task *task = office_task();
    task->any_day = true;
    PUT(ask(task, E1), SUN, P1, P2);
    PUT(ask(task, E2), MON2, P1, P2);
    expect_no_breach();
    PUT(ask(task, E3), SUN2, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_WEEK_LIMIT);
    CK_NUMBERS(fact, office_date(MON2), 2, 1);
}
END_TEST

START_TEST(a_long_visit_costs_an_officer_day_each_day) {
    office.problem.inspectors[P2].week_limit = 1;
    PUT(ask(task_of_half_days(3), E1), TUE, P1, P2);
    CK_TEXTS(expect_breach(MESSAGE_BREACH_WEEK_LIMIT), "P2");
}
END_TEST

START_TEST(two_visits_of_a_trip_cost_one_officer_day) {
    office.problem.inspectors[P1].week_limit = 1;
    office.problem.inspectors[P2].year_limit = 1;
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(an_officer_beyond_the_year_limit_is_refused) {
    office.problem.inspectors[P2].year_limit = 1;
    VISIT(E1, TUE, P1, P2);
    expect_no_breach();
    VISIT(E2, TUE2, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_YEAR_LIMIT);
    CK_TEXTS(fact, "P2");
    CK_NUMBERS(fact, 2, 1);
}
END_TEST

/* 甲科: 4 officers x 250 days - 900 - 98 = 2 officer-days: one trip of two. */
static void set_budget(void) {
    office.problem.enforce_budget = true;
    office.problem.section[JIA].other_work_half_days = 1800;
    office.problem.section[JIA].office_work_half_days = 196;
}

START_TEST(a_section_within_its_budget_is_fine) {
    set_budget();
    VISIT(E1, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_section_beyond_its_budget_is_refused) {
    set_budget();
    VISIT(E1, TUE, P1, P2);
    VISIT(E2, TUE, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_BUDGET);
    CK_TEXTS(fact, "甲科");
    CK_NUMBERS(fact, 8, 4);
}
END_TEST

START_TEST(a_budget_that_is_not_enforced_holds_nothing_back) {
    set_budget();
    office.problem.enforce_budget = false;
    VISIT(E1, TUE, P1, P2);
    VISIT(E2, TUE, P3, P4);
    expect_no_breach();
}
END_TEST

START_TEST(officers_use_the_budget_of_their_home_section) {
    set_budget();
    office.problem.section[YI].other_work_half_days = 1000;
    office.problem.inspectors[P5].sections = LIST(YI, JIA);
    VISIT(E1, TUE, P1, P5);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_BUDGET);
    CK_TEXTS(fact, "乙科");
    CK_NUMBERS(fact, 2, 0);
}
END_TEST

START_TEST(an_overdrawn_section_that_stays_at_home_breaks_nothing) {
    set_budget();
    office.problem.section[YI].other_work_half_days = 5000;
    VISIT(E1, TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_section_with_one_car_leads_one_trip_a_day) {
    office.problem.section[JIA].day_limit = 1;
    VISIT(E1, TUE, P1, P2);
    VISIT(E1, WED, P1, P2);
    expect_no_breach();
    VISIT(E3, WED, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SECTION_DAY);
    CK_TEXTS(fact, "甲科");
    CK_NUMBERS(fact, office_date(WED), 2, 1);
}
END_TEST

START_TEST(a_long_visit_needs_the_car_on_each_day) {
    office.problem.section[JIA].day_limit = 1;
    PUT(ask(task_of_half_days(4), E1), TUE, P1, P2);
    VISIT(E3, WED, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SECTION_DAY);
    CK_NUMBERS(fact, office_date(WED), 2, 1);
}
END_TEST

START_TEST(only_the_section_that_leads_needs_a_car) {
    office.problem.section[YI].day_limit = 0;
    struct task *task = office_task();
    office_join(task, JIA, YI);
    PUT(ask(task, E1), TUE, P1, P5);
    expect_no_breach();
}
END_TEST

START_TEST(two_visits_of_a_trip_need_one_car) {
    office.problem.section[JIA].day_limit = 1;
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P2, P1);
    expect_no_breach();
}
END_TEST

START_TEST(three_halves_are_more_than_a_day) {
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P2, P1);
    PUT(ask(task, D1), TUE, P2, P1);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_DAY_FULL);
    CK_TEXTS(fact, "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(TUE), 3, 3);
}
END_TEST

START_TEST(a_long_visit_travels_alone) {
    PUT(ask(task_of_half_days(3), E1), TUE, P1, P2);
    PUT(ask(task_of_half_days(1), E2), WED, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_DAY_FULL);
    CK_NUMBERS(fact, office_date(WED), 2, 4);
}
END_TEST

START_TEST(visits_for_other_sections_do_not_share) {
    PUT(ask(task_of_half_days(1), E1), TUE, P1, P2);
    struct task *task = task_of_half_days(1);
    task->groups[0] = LIST(JIA, YI);
    PUT(ask(task, E2), TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_SHARING);
    CK_TEXTS(fact, "T1/E1/Y/1", "T2/E2/Y/1");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(visits_that_ask_for_other_skills_do_not_share) {
    PUT(ask(task_of_half_days(1), E1), TUE, P1, P2);
    struct task *task = task_of_half_days(1);
    task->skills = LIST(CHEMISTRY);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_breach(MESSAGE_BREACH_SHARING);
}
END_TEST

START_TEST(a_recusal_keeps_visits_apart) {
    office.problem.inspectors[P4].recused = LIST(E2);
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_breach(MESSAGE_BREACH_SHARING);
}
END_TEST

START_TEST(recusals_of_the_same_officers_keep_nothing_apart) {
    office.problem.inspectors[P4].recused = LIST(E2, E1);
    office.problem.inspectors[P5].recused = LIST(E2);
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(a_check_by_others_does_not_share_where_there_are_locals) {
    PUT(ask(task_of_half_days(1), E1), TUE, P3, P2);
    struct task *task = task_of_half_days(1);
    task->away = true;
    PUT(ask(task, E2), TUE, P3, P2);
    expect_breach(MESSAGE_BREACH_SHARING);
}
END_TEST

START_TEST(a_check_by_others_shares_where_nobody_is_local) {
    office.problem.inspectors[P1].county = NONE;
    PUT(ask(task_of_half_days(1), E1), TUE, P3, P2);
    struct task *task = task_of_half_days(1);
    task->away = true;
    PUT(ask(task, E2), TUE, P3, P2);
    expect_no_breach();
}
END_TEST

/* Everyone of 甲科 knows chemistry: asking for it asks for nothing more. */
START_TEST(the_sets_of_officers_count_and_not_the_words) {
    for (int i = P1; i <= P4; i++)
        office.problem.inspectors[i].skills = LIST(CHEMISTRY);
    PUT(ask(task_of_half_days(1), E1), TUE, P1, P2);
    struct task *task = task_of_half_days(1);
    task->skills = LIST(CHEMISTRY);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(the_order_of_the_places_does_not_matter) {
    office.problem.inspectors[P2].skills = LIST(ELECTRICITY);
    struct task *task = task_of_half_days(1);
    task->skills = LIST(CHEMISTRY, ELECTRICITY);
    PUT(ask(task, E1), TUE, P1, P2);
    task = task_of_half_days(1);
    task->skills = LIST(ELECTRICITY, CHEMISTRY);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

START_TEST(absences_play_no_part_in_sharing) {
    dayset_add(&office.problem.inspectors[P4].absent, TUE);
    struct task *task = task_of_half_days(1);
    PUT(ask(task, E1), TUE, P1, P2);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_no_breach();
}
END_TEST

TCase *verify_limits_tests(void) {
    TCase *tests = tcase_create("verify_limits");
    tcase_add_checked_fixture(tests, office_open, office_close);
    tcase_add_test(tests, two_counties_on_one_day_are_refused_for_each_member);
    tcase_add_test(tests, a_member_of_two_crews_on_one_day_is_refused);
    tcase_add_test(tests, trips_led_by_two_sections_are_two_trips);
    tcase_add_test(tests, the_second_day_of_a_long_visit_is_a_trip_too);
    tcase_add_test(tests, three_trips_of_an_officer_on_a_day_are_told_once);
    tcase_add_test(tests, two_crews_on_one_day_are_fine);
    tcase_add_test(tests, an_officer_beyond_the_week_limit_is_refused);
    tcase_add_test(tests, a_week_ends_on_sunday);
    tcase_add_test(tests, a_long_visit_costs_an_officer_day_each_day);
    tcase_add_test(tests, two_visits_of_a_trip_cost_one_officer_day);
    tcase_add_test(tests, an_officer_beyond_the_year_limit_is_refused);
    tcase_add_test(tests, a_section_within_its_budget_is_fine);
    tcase_add_test(tests, a_section_beyond_its_budget_is_refused);
    tcase_add_test(tests, a_budget_that_is_not_enforced_holds_nothing_back);
    tcase_add_test(tests, officers_use_the_budget_of_their_home_section);
    tcase_add_test(tests,
                   an_overdrawn_section_that_stays_at_home_breaks_nothing);
    tcase_add_test(tests, a_section_with_one_car_leads_one_trip_a_day);
    tcase_add_test(tests, a_long_visit_needs_the_car_on_each_day);
    tcase_add_test(tests, only_the_section_that_leads_needs_a_car);
    tcase_add_test(tests, two_visits_of_a_trip_need_one_car);
    tcase_add_test(tests, three_halves_are_more_than_a_day);
    tcase_add_test(tests, a_long_visit_travels_alone);
    tcase_add_test(tests, visits_for_other_sections_do_not_share);
    tcase_add_test(tests, visits_that_ask_for_other_skills_do_not_share);
    tcase_add_test(tests, a_recusal_keeps_visits_apart);
    tcase_add_test(tests, recusals_of_the_same_officers_keep_nothing_apart);
    tcase_add_test(tests,
                   a_check_by_others_does_not_share_where_there_are_locals);
    tcase_add_test(tests, a_check_by_others_shares_where_nobody_is_local);
    tcase_add_test(tests, the_sets_of_officers_count_and_not_the_words);
    tcase_add_test(tests, the_order_of_the_places_does_not_matter);
    tcase_add_test(tests, absences_play_no_part_in_sharing);
    return tests;
}
