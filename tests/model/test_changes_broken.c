#include "model/problem.h"
#include "tests/model/altered.h"
#include "tests/model/test_model.h"

static struct problem *problem(void) {
    return &altered.year.problem;
}

/* T2 at E3 goes from 6 to 11 March. */
static const struct fact *expect_moved(enum message message) {
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-11", "P3;P4");
    return expect_why("T2/E3/Y/1", CHANGE_MOVED, message);
}

/* T2 at E3 keeps 6 March, P2 goes instead of P3. */
static const struct fact *expect_recrewed(enum message message) {
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-06", "P2;P4");
    return expect_why("T2/E3/Y/1", CHANGE_RECREWED, message);
}

static void announce(void) {
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
}

static void officer_is_absent(int inspector, const char *date) {
    dayset_add(&problem()->inspectors[inspector].absent,
               fixture_day(&altered.year, date));
}

START_TEST(an_enterprise_is_closed) {
    announce();
    fixture_closure(&altered.year, "E3", "2025-03-05..2025-03-07");
    problem()->closures[0].reason = "检修";
    const struct fact *why = expect_moved(MESSAGE_CHANGE_CLOSED);
    ck_assert_str_eq(why->text[0], "E3");
    ck_assert_str_eq(why->text[1], "检修");
    expect_date(why, 0, "2025-03-05");
    expect_date(why, 1, "2025-03-07");
}
END_TEST

START_TEST(a_closure_of_another_enterprise_is_no_reason) {
    announce();
    fixture_closure(&altered.year, "E2", "2025-03-05..2025-03-07");
    expect_moved(MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_closure_that_ended_the_day_before_is_no_reason) {
    announce();
    fixture_closure(&altered.year, "E3", "2025-03-03..2025-03-05");
    fixture_closure(&altered.year, "E3", "2025-03-07..2025-03-08");
    expect_moved(MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_closure_on_the_second_day_is_a_reason) {
    announce();
    problem()->tasks[1].half_days = 3;
    fixture_closure(&altered.year, "E3", "2025-03-07");
    expect_moved(MESSAGE_CHANGE_CLOSED);
}
END_TEST

START_TEST(a_stop_that_may_be_inspected_is_no_reason) {
    announce();
    problem()->tasks[1].during_stop = true;
    fixture_closure(&altered.year, "E3", "2025-03-05..2025-03-07");
    expect_moved(MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_blackout_covers_the_day) {
    announce();
    fixture_blackout(&altered.year, "县市区=西县", "2025-03-06..2025-03-10");
    const struct fact *why = expect_moved(MESSAGE_CHANGE_BLACKOUT);
    ck_assert_str_eq(why->text[0], "禁检");
    expect_date(why, 1, "2025-03-10");
}
END_TEST

START_TEST(a_blackout_of_others_is_no_reason) {
    announce();
    fixture_blackout(&altered.year, "县市区=东县", "2025-03-06..2025-03-10");
    expect_moved(MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(the_day_is_off) {
    announce();
    fixture_off(&altered.year, "2025-03-06");
    expect_date(expect_moved(MESSAGE_CHANGE_DAY_OFF), 0, "2025-03-06");
}
END_TEST

START_TEST(a_day_off_is_no_reason_where_any_day_will_do) {
    announce();
    problem()->tasks[1].any_day = true;
    fixture_off(&altered.year, "2025-03-06");
    expect_moved(MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(the_window_has_changed) {
    fixture_window(&altered.year, "汛期", "2025-03-10..2025-03-14");
    TASK(&altered.year, "T3", .target = "编号=E3", .window = "汛期");
    old_row("T3/E3/Y/1", "2025-03-06", "P3;P4");
    renew("2025-03-03");
    put("T3/E3/Y/1", "2025-03-11", "P3;P4");
    const struct fact *why =
        expect_why("T3/E3/Y/1", CHANGE_MOVED, MESSAGE_CHANGE_WINDOW);
    ck_assert_str_eq(why->text[0], "汛期");
    expect_date(why, 0, "2025-03-06");
}
END_TEST

START_TEST(the_period_has_changed) {
    announce();
    fixture_window(&altered.year, "月初",
                   "2025-03-03..2025-03-05,2025-03-10..2025-03-11");
    TASK(&altered.year, "T3", .target = "编号=E3", .window = "月初",
         .period = PERIOD_RANGE);
    old_row("T3/E3/R2/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T3/E3/R2/1", "2025-03-10", "P1;P2");
    const struct fact *why =
        expect_why("T3/E3/R2/1", CHANGE_MOVED, MESSAGE_CHANGE_PERIOD);
    expect_date(why, 0, "2025-03-05");
    expect_date(why, 1, "2025-03-10");
    expect_date(why, 2, "2025-03-11");
}
END_TEST

/* T3 lasts three half days and has the 10th to the 12th, and before that the
 * 3rd to the 5th, as periods. */
static const struct fact *why_from(const char *old_date, enum message message) {
    fixture_window(&altered.year, "月初",
                   "2025-03-03..2025-03-05,2025-03-10..2025-03-12");
    TASK(&altered.year, "T3", .target = "编号=E3", .window = "月初",
         .period = PERIOD_RANGE, .half_days = 3);
    old_row("T3/E3/R2/1", old_date, "P1;P2");
    renew("2025-03-03");
    put("T3/E3/R2/1", "2025-03-14", "P1;P2");
    return expect_why("T3/E3/R2/1", CHANGE_MOVED, message);
}

START_TEST(the_first_day_of_a_period_will_do) {
    why_from("2025-03-10", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(the_last_days_of_a_period_will_do) {
    why_from("2025-03-11", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_visit_that_ends_behind_its_period_tells_that_day) {
    const struct fact *why = why_from("2025-03-12", MESSAGE_CHANGE_PERIOD);
    expect_date(why, 0, "2025-03-13");
}
END_TEST

START_TEST(a_member_is_absent_and_the_visit_gets_another) {
    announce();
    officer_is_absent(2, "2025-03-05");
    officer_is_absent(2, "2025-03-06");
    const struct fact *why = expect_recrewed(MESSAGE_CHANGE_ABSENT);
    ck_assert_str_eq(why->text[0], "P3");
    ck_assert_str_eq(why->text[1], "");
    expect_date(why, 0, "2025-03-05");
    expect_date(why, 1, "2025-03-06");
}
END_TEST

START_TEST(a_member_is_absent_for_a_day_and_the_visit_is_moved) {
    announce();
    officer_is_absent(3, "2025-03-06");
    const struct fact *why = expect_moved(MESSAGE_CHANGE_ABSENT);
    ck_assert_str_eq(why->text[0], "P4");
    expect_date(why, 0, "2025-03-06");
    ck_assert_int_eq(why->number[1], NONE);
}
END_TEST

START_TEST(an_absence_tells_its_own_dates_and_reason) {
    announce();
    officer_is_absent(2, "2025-03-05");
    officer_is_absent(2, "2025-03-06");
    officer_is_absent(2, "2025-03-07");
    day first = problem()->first;
    struct absence absences[] = {
        {3, {first + 2, first + 5}, "病假"},
        {2, {first + 2, first + 3}, "出差"},
        {2, {first + 3, first + 5}, "年休假"},
    };
    problem()->absences = absences;
    problem()->n_absences = 3;
    const struct fact *why = expect_recrewed(MESSAGE_CHANGE_ABSENT);
    ck_assert_str_eq(why->text[1], "年休假");
    expect_date(why, 0, "2025-03-06");
    expect_date(why, 1, "2025-03-07");
}
END_TEST

START_TEST(a_member_absent_on_other_days_is_no_reason) {
    announce();
    officer_is_absent(2, "2025-03-05");
    officer_is_absent(2, "2025-03-07");
    expect_recrewed(MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_member_has_left) {
    announce();
    problem()->inspectors[2].is_gone = true;
    ck_assert_str_eq(expect_recrewed(MESSAGE_CHANGE_OFFICER_GONE)->text[0],
                     "P3");
}
END_TEST

START_TEST(a_member_has_left_without_a_trace) {
    announce();
    altered.baseline.rows.at[0].stranger = "王五";
    altered.baseline.rows.at[0].n_crew = 0;
    ck_assert_str_eq(expect_recrewed(MESSAGE_CHANGE_OFFICER_GONE)->text[0],
                     "王五");
}
END_TEST

START_TEST(a_member_is_recused) {
    announce();
    problem()->inspectors[2].recused = (struct span){problem()->index.n, 1};
    VEC_PUSH(&problem()->index, 2);
    ck_assert_str_eq(expect_recrewed(MESSAGE_CHANGE_RECUSED)->text[1], "E3");
}
END_TEST

START_TEST(a_member_serves_another_section) {
    old_row("T2/E3/Y/1", "2025-03-06", "P5;P4");
    const struct fact *why = expect_recrewed(MESSAGE_CHANGE_SECTION);
    ck_assert_str_eq(why->text[0], "P5");
    ck_assert_str_eq(why->text[1], "甲科");
}
END_TEST

START_TEST(a_member_is_local) {
    TASK(&altered.year, "T3", .target = "编号=E1", .away = true);
    old_row("T3/E1/Y/1", "2025-03-06", "P1;P4");
    renew("2025-03-03");
    put("T3/E1/Y/1", "2025-03-06", "P2;P4");
    const struct fact *why =
        expect_why("T3/E1/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_LOCAL);
    ck_assert_str_eq(why->text[0], "P1");
    ck_assert_str_eq(why->text[1], "东县");
}
END_TEST

START_TEST(the_task_sends_another_number) {
    announce();
    problem()->tasks[1].crew = 3;
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-06", "P2;P3;P4");
    const struct fact *why =
        expect_why("T2/E3/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_CREW_SIZE);
    ck_assert_int_eq(why->number[0], 2);
    ck_assert_int_eq(why->number[1], 3);
}
END_TEST

START_TEST(a_member_named_twice_is_one) {
    old_row("T2/E3/Y/1", "2025-03-06", "P4;P4");
    const struct fact *why = expect_recrewed(MESSAGE_CHANGE_CREW_SIZE);
    ck_assert_int_eq(why->number[0], 1);
    ck_assert_int_eq(why->number[1], 2);
}
END_TEST

START_TEST(nobody_of_the_crew_has_the_skill) {
    TASK(&altered.year, "T3", .target = "编号=E1", .skills = "化工");
    old_row("T3/E1/Y/1", "2025-03-06", "P1;P4");
    renew("2025-03-03");
    put("T3/E1/Y/1", "2025-03-06", "P3;P4");
    const struct fact *why =
        expect_why("T3/E1/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_PLACE);
    ck_assert_str_eq(why->text[0], "化工");
    ck_assert_int_eq(why->number[0], 0);
    ck_assert_int_eq(why->number[1], 1);
}
END_TEST

START_TEST(the_day_comes_before_the_crew) {
    announce();
    fixture_off(&altered.year, "2025-03-06");
    officer_is_absent(3, "2025-03-06");
    expect_moved(MESSAGE_CHANGE_DAY_OFF);
}
END_TEST

START_TEST(a_visit_not_done_with_another_crew_on_its_day) {
    announce();
    altered.baseline.rows.at[0].status = STATUS_NOT_DONE;
    expect_recrewed(MESSAGE_CHANGE_NOT_DONE);
}
END_TEST

TCase *changes_broken_tests(void) {
    TCase *group = tcase_create("changes_broken");
    tcase_add_checked_fixture(group, altered_open, altered_close);
    tcase_add_test(group, an_enterprise_is_closed);
    tcase_add_test(group, a_closure_of_another_enterprise_is_no_reason);
    tcase_add_test(group, a_closure_that_ended_the_day_before_is_no_reason);
    tcase_add_test(group, a_closure_on_the_second_day_is_a_reason);
    tcase_add_test(group, a_stop_that_may_be_inspected_is_no_reason);
    tcase_add_test(group, a_blackout_covers_the_day);
    tcase_add_test(group, a_blackout_of_others_is_no_reason);
    tcase_add_test(group, the_day_is_off);
    tcase_add_test(group, a_day_off_is_no_reason_where_any_day_will_do);
    tcase_add_test(group, the_window_has_changed);
    tcase_add_test(group, the_period_has_changed);
    tcase_add_test(group, the_first_day_of_a_period_will_do);
    tcase_add_test(group, the_last_days_of_a_period_will_do);
    tcase_add_test(group, a_visit_that_ends_behind_its_period_tells_that_day);
    tcase_add_test(group, a_member_is_absent_and_the_visit_gets_another);
    tcase_add_test(group, a_member_is_absent_for_a_day_and_the_visit_is_moved);
    tcase_add_test(group, an_absence_tells_its_own_dates_and_reason);
    tcase_add_test(group, a_member_absent_on_other_days_is_no_reason);
    tcase_add_test(group, a_member_has_left);
    tcase_add_test(group, a_member_has_left_without_a_trace);
    tcase_add_test(group, a_member_is_recused);
    tcase_add_test(group, a_member_serves_another_section);
    tcase_add_test(group, a_member_is_local);
    tcase_add_test(group, the_task_sends_another_number);
    tcase_add_test(group, a_member_named_twice_is_one);
    tcase_add_test(group, nobody_of_the_crew_has_the_skill);
    tcase_add_test(group, the_day_comes_before_the_crew);
    tcase_add_test(group, a_visit_not_done_with_another_crew_on_its_day);
    return group;
}
