#include "model/problem.h"
#include "tests/model/altered.h"
#include "tests/model/test_model.h"

static struct problem *problem(void) {
    return &altered.year.problem;
}

static const struct fact *expect_moved(const char *id, enum message message) {
    return expect_why(id, CHANGE_MOVED, message);
}

/* P1 and P2 visit E1 on the 4th, E2 on the 5th; P3 and P4 E3 on the 6th. */
static void announce(void) {
    old_row("T1/E1/Y/1", "2025-03-04", "P1;P2");
    old_row("T1/E2/Y/1", "2025-03-05", "P1;P2");
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
}

static void close_in_the_first_days(const char *enterprise) {
    fixture_closure(&altered.year, enterprise, "2025-03-03..2025-03-04");
}

START_TEST(a_visit_makes_room_for_one_that_had_to_move) {
    announce();
    close_in_the_first_days("E1");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-05", "P1;P3");
    put("T1/E2/Y/1", "2025-03-07", "P1;P2");
    const struct fact *why = expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_TAKEN);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_str_eq(why->text[1], "P1");
    ck_assert_str_eq(why->text[2], "E1");
    expect_date(why, 0, "2025-03-05");
    ck_assert_int_eq(why->number[1], NONE);
}
END_TEST

START_TEST(a_visit_makes_room_for_a_new_one) {
    old_row("T1/E1/Y/1", "2025-03-04", "P1;P2");
    old_row("T1/E2/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-04", "P2;P4");
    put("T2/E3/Y/1", "2025-03-04", "P1;P3");
    const struct fact *why =
        expect_why("T1/E1/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_TAKEN);
    ck_assert_str_eq(why->text[0], "T2/E3/Y/1");
    ck_assert_str_eq(why->text[1], "P1");
}
END_TEST

START_TEST(the_visit_with_a_cause_of_its_own_is_named) {
    announce();
    close_in_the_first_days("E1");
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-05", "P2;P4");
    put("T1/E1/Y/1", "2025-03-05", "P1;P3");
    put("T1/E2/Y/1", "2025-03-07", "P2;P1");
    const struct fact *why = expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_TAKEN);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_locked_visit_uses_the_officer) {
    announce();
    altered.baseline.rows.at[0].is_locked = true;
    altered.baseline.rows.at[0].start++;
    renew("2025-03-03");
    put("T1/E2/Y/1", "2025-03-07", "P1;P2");
    problem()->enterprises[0].county = problem()->enterprises[2].county;
    const struct fact *why = expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_TAKEN);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_int_eq(why->number[1], 1);
}
END_TEST

START_TEST(a_trip_that_could_be_shared_takes_nothing) {
    problem()->tasks[0].half_days = 1;
    announce();
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    put("T1/E2/Y/1", "2025-03-07", "P1;P2");
    expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_trip_that_is_done_cannot_be_shared) {
    problem()->tasks[0].half_days = 1;
    announce();
    altered.baseline.rows.at[0].start++;
    altered.baseline.rows.at[0].status = STATUS_DONE;
    renew("2025-03-03");
    put("T1/E2/Y/1", "2025-03-07", "P1;P2");
    const struct fact *why = expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_TAKEN);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_int_eq(why->number[1], 1);
}
END_TEST

START_TEST(a_visit_that_now_shares_a_trip_says_so) {
    problem()->tasks[0].half_days = 1;
    announce();
    altered.baseline.rows.at[1].crew = altered.baseline.rows.at[2].crew;
    altered.baseline.rows.at[1].start--;
    renew("2025-03-03");
    put("T1/E2/Y/1", "2025-03-04", "P1;P2");
    const struct fact *why =
        expect_why("T1/E2/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_SHARED);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_str_eq(why->text[1], "E1");
}
END_TEST

START_TEST(a_trip_that_is_full_takes_its_officers) {
    problem()->tasks[0].half_days = 1;
    TASK(&altered.year, "T3", .target = "编号=E2", .half_days = 1);
    announce();
    old_row("T3/E2/Y/1", "2025-03-05", "P1;P2");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    put("T1/E2/Y/1", "2025-03-07", "P1;P2");
    const struct fact *why = expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_TAKEN);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
}
END_TEST

START_TEST(the_cars_of_the_section_are_used) {
    announce();
    fixture_section_limit(&altered.year, "甲科", 1);
    close_in_the_first_days("E1");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    const struct fact *why = expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_CARS);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_str_eq(why->text[1], "甲科");
    expect_date(why, 0, "2025-03-06");
    ck_assert_int_eq(why->number[1], 1);
}
END_TEST

START_TEST(fewer_cars_are_a_reason_without_a_visit) {
    old_row("T1/E1/Y/1", "2025-03-06", "P1;P2");
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
    fixture_section_limit(&altered.year, "甲科", 1);
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    const struct fact *why = expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_CARS);
    ck_assert_ptr_null(why->text[0]);
}
END_TEST

START_TEST(a_visit_that_had_its_car_before_took_none) {
    old_row("T1/E1/Y/1", "2025-03-06", "P1;P5");
    old_row("T2/E3/Y/1", "2025-03-06", "P3;P4");
    fixture_section_limit(&altered.year, "甲科", 1);
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    expect_why("T1/E1/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_SECTION);
    ck_assert_ptr_null(expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_CARS)->text[0]);
}
END_TEST

START_TEST(each_section_has_cars_of_its_own) {
    TASK(&altered.year, "T3", .sections = "乙科", .target = "编号=E1|E2");
    announce();
    old_row("T3/E1/Y/1", "2025-03-06", "P5;P6");
    fixture_section_limit(&altered.year, "乙科", 1);
    renew("2025-03-03");
    put("T3/E2/Y/1", "2025-03-06", "P1;P2");
    put("T3/E1/Y/1", "2025-03-07", "P5;P6");
    expect_moved("T3/E1/Y/1", MESSAGE_CHANGE_CARS);
    put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    put("T3/E2/Y/1", "2025-03-10", "P5;P6");
    expect_moved("T3/E1/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_car_that_is_left_is_no_reason) {
    announce();
    fixture_section_limit(&altered.year, "甲科", 2);
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(the_week_of_an_officer_is_spent) {
    announce();
    problem()->inspectors[2].week_limit = 1;
    close_in_the_first_days("E1");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-07", "P2;P3");
    put("T2/E3/Y/1", "2025-03-12", "P3;P4");
    const struct fact *why = expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_WEEK);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_str_eq(why->text[1], "P3");
    expect_date(why, 0, "2025-03-03");
    ck_assert_int_eq(why->number[1], 1);
}
END_TEST

START_TEST(who_was_in_the_week_before_took_nothing_of_it) {
    announce();
    problem()->inspectors[0].week_limit = 1;
    close_in_the_first_days("E1");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-07", "P1;P2");
    put("T1/E2/Y/1", "2025-03-12", "P1;P2");
    const struct fact *why = expect_moved("T1/E2/Y/1", MESSAGE_CHANGE_WEEK);
    ck_assert_ptr_null(why->text[0]);
}
END_TEST

START_TEST(a_day_in_the_same_week_is_not_counted_twice) {
    announce();
    problem()->inspectors[2].week_limit = 1;
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_week_ends_on_sunday) {
    announce();
    problem()->inspectors[2].week_limit = 1;
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-10", "P2;P3");
    put("T2/E3/Y/1", "2025-03-07", "P4;P1");
    expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(the_year_of_an_officer_is_spent) {
    announce();
    problem()->inspectors[2].year_limit = 1;
    close_in_the_first_days("E1");
    renew("2025-03-03");
    put("T1/E1/Y/1", "2025-03-13", "P2;P3");
    put("T2/E3/Y/1", "2025-03-12", "P2;P4");
    const struct fact *why = expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_YEAR);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    ck_assert_str_eq(why->text[1], "P3");
    ck_assert_int_eq(why->number[0], 1);
}
END_TEST

/* T2 is for either section.  T1 takes four officer-days of 甲科, which has so
 * many to spare. */
static void announce_for_either_section(int spare_days) {
    problem()->enforce_budget = true;
    problem()->statutory_days = 250;
    int jia = names_find(&problem()->sections, "甲科");
    problem()->section[jia].other_work_half_days =
        2 * (4 * 250 - 4 - spare_days);
    problem()->tasks[1].groups[0] = (struct span){problem()->index.n, 2};
    VEC_PUSH(&problem()->index, jia);
    VEC_PUSH(&problem()->index, names_find(&problem()->sections, "乙科"));
    announce();
    renew("2025-03-03");
    put("T2/E3/Y/1", "2025-03-06", "P5;P6");
}

START_TEST(the_budget_of_a_section_is_spent) {
    announce_for_either_section(1);
    const struct fact *why =
        expect_why("T2/E3/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_BUDGET);
    ck_assert_str_eq(why->text[0], "甲科");
    ck_assert_int_eq(why->number[0], 10);
}
END_TEST

START_TEST(a_budget_that_is_enough_is_no_reason) {
    announce_for_either_section(2);
    expect_why("T2/E3/Y/1", CHANGE_RECREWED, MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_budget_counts_a_visit_that_moves_once) {
    announce_for_either_section(2);
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

/* T3 follows T2 by 3 to 4 days. */
static void announce_follow_up(void) {
    TASK(&altered.year, "T3", .after = "T2", .gap_min = 3, .gap_max = 4);
    old_row("T2/E3/Y/1", "2025-03-04", "P3;P4");
    old_row("T3/E3/Y/1", "2025-03-07", "P3;P4");
    renew("2025-03-03");
}

START_TEST(the_first_visit_moved_too_near) {
    announce_follow_up();
    put("T2/E3/Y/1", "2025-03-05", "P3;P4");
    put("T3/E3/Y/1", "2025-03-08", "P3;P4");
    const struct fact *why =
        expect_moved("T3/E3/Y/1", MESSAGE_CHANGE_FIRST_MOVED);
    ck_assert_str_eq(why->text[0], "T2/E3/Y/1");
    expect_date(why, 0, "2025-03-05");
    ck_assert_int_eq(why->number[1], 3);
    ck_assert_int_eq(why->number[2], 4);
}
END_TEST

START_TEST(the_follow_up_moved_too_far) {
    announce_follow_up();
    put("T2/E3/Y/1", "2025-03-07", "P3;P4");
    put("T3/E3/Y/1", "2025-03-11", "P3;P4");
    const struct fact *why =
        expect_moved("T2/E3/Y/1", MESSAGE_CHANGE_FOLLOW_UP);
    ck_assert_str_eq(why->text[0], "T3/E3/Y/1");
    expect_date(why, 0, "2025-03-11");
}
END_TEST

START_TEST(a_gap_that_is_kept_is_no_reason) {
    announce_follow_up();
    put("T2/E3/Y/1", "2025-03-03", "P3;P4");
    put("T3/E3/Y/1", "2025-03-06", "P3;P4");
    expect_moved("T3/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(the_least_gap_is_enough) {
    announce_follow_up();
    put("T2/E3/Y/1", "2025-03-05", "P3;P4");
    put("T3/E3/Y/1", "2025-03-08", "P3;P4");
    expect_moved("T3/E3/Y/1", MESSAGE_CHANGE_FIRST_MOVED);
    put("T2/E3/Y/1", "2025-03-04", "P3;P4");
    expect_moved("T3/E3/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

/* T1 visits E1 on the 4th, T3 on the day; five days apart. */
static void announce_two_visits(const char *date) {
    problem()->min_gap_days = 5;
    TASK(&altered.year, "T3", .target = "编号=E1");
    old_row("T1/E1/Y/1", "2025-03-04", "P1;P2");
    old_row("T3/E1/Y/1", date, "P3;P4");
    renew("2025-03-03");
}

START_TEST(another_visit_of_the_enterprise_moved_too_near) {
    announce_two_visits("2025-03-10");
    put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    put("T3/E1/Y/1", "2025-03-11", "P3;P4");
    const struct fact *why = expect_moved("T3/E1/Y/1", MESSAGE_CHANGE_SPACING);
    ck_assert_str_eq(why->text[0], "T1/E1/Y/1");
    expect_date(why, 0, "2025-03-06");
    ck_assert_int_eq(why->number[1], 5);
}
END_TEST

START_TEST(a_visit_far_enough_away_is_no_reason) {
    announce_two_visits("2025-03-10");
    put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    put("T3/E1/Y/1", "2025-03-11", "P3;P4");
    expect_moved("T3/E1/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(a_visit_before_another_keeps_its_distance_too) {
    announce_two_visits("2025-03-12");
    put("T1/E1/Y/1", "2025-03-03", "P1;P2");
    put("T3/E1/Y/1", "2025-03-08", "P3;P4");
    expect_moved("T1/E1/Y/1", MESSAGE_CHANGE_SPACING);
    put("T3/E1/Y/1", "2025-03-09", "P3;P4");
    expect_moved("T1/E1/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

START_TEST(an_agency_is_free_of_the_spacing) {
    problem()->enterprises[0].class = CLASS_AGENCY;
    announce_two_visits("2025-03-10");
    put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    put("T3/E1/Y/1", "2025-03-11", "P3;P4");
    expect_moved("T3/E1/Y/1", MESSAGE_CHANGE_OVERALL);
}
END_TEST

TCase *changes_room_tests(void) {
    TCase *group = tcase_create("changes_room");
    tcase_add_checked_fixture(group, altered_open, altered_close);
    tcase_add_test(group, a_visit_makes_room_for_one_that_had_to_move);
    tcase_add_test(group, a_visit_makes_room_for_a_new_one);
    tcase_add_test(group, the_visit_with_a_cause_of_its_own_is_named);
    tcase_add_test(group, a_locked_visit_uses_the_officer);
    tcase_add_test(group, a_trip_that_could_be_shared_takes_nothing);
    tcase_add_test(group, a_trip_that_is_done_cannot_be_shared);
    tcase_add_test(group, a_visit_that_now_shares_a_trip_says_so);
    tcase_add_test(group, a_trip_that_is_full_takes_its_officers);
    tcase_add_test(group, the_cars_of_the_section_are_used);
    tcase_add_test(group, fewer_cars_are_a_reason_without_a_visit);
    tcase_add_test(group, a_visit_that_had_its_car_before_took_none);
    tcase_add_test(group, each_section_has_cars_of_its_own);
    tcase_add_test(group, a_week_ends_on_sunday);
    tcase_add_test(group, a_car_that_is_left_is_no_reason);
    tcase_add_test(group, the_week_of_an_officer_is_spent);
    tcase_add_test(group, who_was_in_the_week_before_took_nothing_of_it);
    tcase_add_test(group, a_day_in_the_same_week_is_not_counted_twice);
    tcase_add_test(group, the_year_of_an_officer_is_spent);
    tcase_add_test(group, the_budget_of_a_section_is_spent);
    tcase_add_test(group, a_budget_that_is_enough_is_no_reason);
    tcase_add_test(group, a_budget_counts_a_visit_that_moves_once);
    tcase_add_test(group, the_first_visit_moved_too_near);
    tcase_add_test(group, the_follow_up_moved_too_far);
    tcase_add_test(group, a_gap_that_is_kept_is_no_reason);
    tcase_add_test(group, another_visit_of_the_enterprise_moved_too_near);
    tcase_add_test(group, a_visit_far_enough_away_is_no_reason);
    tcase_add_test(group, the_least_gap_is_enough);
    tcase_add_test(group, a_visit_before_another_keeps_its_distance_too);
    tcase_add_test(group, an_agency_is_free_of_the_spacing);
    return group;
}
