/*
 * test_verify_held.c - rule 6, and how the others treat what is held: alone it
 * breaks no rule, with what is free the free is to blame, and of what is locked
 * the planner is told.
 */
#include "model/baseline.h"
#include "model/verify.h"
#include "tests/model/office.h"
#include "tests/model/test_model.h"

#define MOST_ROWS 8

static struct baseline baseline;
static struct baseline_row rows[MOST_ROWS];
static int crews[MOST_ROWS][MOST_CREW];
static int n_rows;
static struct diags locked;

static void open_held(void) {
    office_open();
    baseline_init(&baseline);
    office.demand.baseline = &baseline;
    n_rows = 0;
}

static void close_held(void) {
    diags_release(&locked);
    baseline_release(&baseline);
    office_close();
}

/* The baseline has the visit on the day, with P1 and P2. */
static int hold(int v, enum hold how, int d) {
    ck_assert_int_lt(n_rows, MOST_ROWS);
    struct visit *visit = &office.demand.visits[v];
    int *crew = crews[n_rows];
    crew[0] = P1;
    crew[1] = P2;
    rows[n_rows] = (struct baseline_row){
        .id = visit->id,
        .start = d,
        .crew = crew,
        .n_crew = 2,
        .is_locked = how == HOLD_LOCKED,
        .place = {"c.csv", n_rows + 2, 1},
    };
    visit->hold = how;
    visit->row = &rows[n_rows++];
    return v;
}

static int held_visit(enum hold how, int enterprise, int d) {
    return hold(ask(office_task(), enterprise), how, d);
}

/* The judge finds nothing, and so many breaches of what is locked. */
static void expect_locked(enum message message, int n) {
    diags_release(&locked);
    diags_release(&office.diags);
    ck_assert(plan_judge(office_plan(), &office.problem, &office.demand,
                         &office.diags, &locked));
    ck_assert_int_eq(office.diags.n, 0);
    ck_assert_int_eq(locked.n, n);
    for (int i = 0; i < n; i++) {
        ck_assert_str_eq(message_code(locked.at[i].fact.message),
                         message_code(message));
        ck_assert_str_eq(locked.at[i].place.file, "c.csv");
    }
    expect_no_breach();
}

START_TEST(what_is_held_is_where_it_was) {
    int v = held_visit(HOLD_DONE, E1, TUE);
    expect_no_breach();
    PUT(v, WED, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_HELD);
    CK_TEXTS(fact, "T1/E1/Y/1");
    CK_NUMBERS(fact, office_date(TUE));
}
END_TEST

START_TEST(what_is_held_must_be_there) {
    int v = held_visit(HOLD_LOCKED, E1, TUE);
    PUT(v, NONE, P1, P2);
    expect_breach(MESSAGE_BREACH_HELD);
}
END_TEST

START_TEST(what_is_held_keeps_its_crew_in_whatever_order) {
    int v = held_visit(HOLD_LOCKED, E1, TUE);
    PUT(v, TUE, P2, P1);
    expect_no_breach();
    PUT(v, TUE, P2, P3);
    expect_breach(MESSAGE_BREACH_HELD);
}
END_TEST

START_TEST(nothing_new_lies_before_the_day) {
    office.demand.from = WED;
    held_visit(HOLD_DONE, E1, MON);
    VISIT(E2, WED, P1, P2);
    expect_no_breach();
    VISIT(E3, TUE, P1, P2);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_TOO_EARLY);
    CK_TEXTS(fact, "T3/E3/Y/1");
    CK_NUMBERS(fact, office_date(TUE), office_date(WED));
}
END_TEST

START_TEST(what_is_held_lies_on_any_day) {
    held_visit(_i ? HOLD_LOCKED : HOLD_DONE, E1, SAT);
    expect_locked(MESSAGE_BREACH_WORKING_DAYS, _i);
}
END_TEST

START_TEST(gates_that_close_later_do_not_undo_what_is_held) {
    held_visit(_i ? HOLD_LOCKED : HOLD_DONE, E1, TUE);
    office_close_enterprise(E1, MON, FRI);
    expect_locked(MESSAGE_BREACH_BLACKOUTS, _i);
}
END_TEST

START_TEST(an_absence_does_not_undo_what_is_held) {
    held_visit(_i ? HOLD_LOCKED : HOLD_DONE, E1, TUE);
    dayset_add(&office.problem.inspectors[P2].absent, TUE);
    expect_locked(MESSAGE_BREACH_CREW_PRESENT, _i);
}
END_TEST

START_TEST(of_two_that_are_locked_the_later_one_is_told) {
    held_visit(HOLD_LOCKED, E1, TUE);
    held_visit(HOLD_LOCKED, E3, TUE);
    expect_locked(MESSAGE_BREACH_ONE_TRIP_A_DAY, 2);
    ck_assert_int_eq(locked.at[0].place.line, rows[1].place.line);
}
END_TEST

/* It is too much for the trip of the first of them, too. */
START_TEST(between_two_that_are_locked_the_free_one_is_to_blame) {
    held_visit(HOLD_LOCKED, E1, TUE);
    VISIT(E2, TUE, P1, P2);
    held_visit(HOLD_LOCKED, E3, TUE);
    ck_assert_int_eq(office_judge(), 3);
    int n = 0;
    for (int i = 0; i < office.diags.n; i++)
        n += office.diags.at[i].fact.message == MESSAGE_BREACH_ONE_TRIP_A_DAY;
    ck_assert_int_eq(n, 2);
}
END_TEST

/* Whichever of them stands first. */
START_TEST(of_two_trips_on_a_day_the_free_one_is_to_blame) {
    if (_i)
        held_visit(HOLD_LOCKED, E1, TUE);
    VISIT(E3, TUE, P1, P3);
    if (!_i)
        held_visit(HOLD_LOCKED, E1, TUE);
    ck_assert(!plan_judge(office_plan(), &office.problem, &office.demand,
                          &office.diags, &locked));
    ck_assert_int_eq(locked.n, 0);
    expect_breach(MESSAGE_BREACH_ONE_TRIP_A_DAY);
}
END_TEST

/* Both of P1 and P2 make both trips. */
START_TEST(two_held_trips_on_a_day_are_told_if_one_is_locked) {
    held_visit(_i == 1 ? HOLD_LOCKED : HOLD_DONE, E1, TUE);
    held_visit(_i == 2 ? HOLD_LOCKED : HOLD_DONE, E3, TUE);
    expect_locked(MESSAGE_BREACH_ONE_TRIP_A_DAY, _i ? 2 : 0);
}
END_TEST

START_TEST(a_locked_trip_with_room_takes_a_further_visit) {
    struct task *task = office_task();
    task->half_days = 1;
    hold(ask(task, E1), HOLD_LOCKED, TUE);
    PUT(ask(task, E2), TUE, P1, P2);
    expect_no_breach();
    PUT(ask(task, E2), TUE, P1, P2);
    expect_breach(MESSAGE_BREACH_DAY_FULL);
}
END_TEST

/* What is held has filled the week already; a free trip more is too much. */
START_TEST(a_week_overfull_by_what_is_held_is_nobodys_fault) {
    office.problem.inspectors[P1].week_limit = 1;
    held_visit(HOLD_DONE, E1, MON);
    held_visit(HOLD_DONE, E3, TUE);
    expect_locked(MESSAGE_NOTHING, 0);
    VISIT(E2, THU, P1, P3);
    expect_breach(MESSAGE_BREACH_WEEK_LIMIT);
}
END_TEST

/* The free visit stands first. */
START_TEST(a_free_visit_on_a_held_trip_costs_nobody_a_day_more) {
    office.problem.inspectors[P1].week_limit = 0;
    struct task *task = office_task();
    task->half_days = 1;
    PUT(ask(task, E2), TUE, P1, P2);
    hold(ask(task, E1), HOLD_LOCKED, TUE);
    expect_locked(MESSAGE_BREACH_WEEK_LIMIT, 1);
}
END_TEST

START_TEST(a_year_overfull_by_what_is_held_is_nobodys_fault) {
    office.problem.inspectors[P1].year_limit = 1;
    held_visit(HOLD_DONE, E1, MON);
    held_visit(HOLD_LOCKED, E3, MON2);
    expect_locked(MESSAGE_BREACH_YEAR_LIMIT, 1);
    VISIT(E2, THU2, P1, P3);
    expect_breach(MESSAGE_BREACH_YEAR_LIMIT);
}
END_TEST

START_TEST(a_section_that_leads_too_many_held_trips_leads_no_free_one) {
    office.problem.section[JIA].day_limit = 1;
    held_visit(HOLD_DONE, E1, TUE);
    int v = held_visit(HOLD_DONE, E3, TUE);
    crews[1][0] = P3;
    crews[1][1] = P4;
    (void)v;
    expect_locked(MESSAGE_NOTHING, 0);
    struct task *task = office_task();
    task->crew = 1;
    task->kind = KIND_SUPERVISION;
    PUT(ask(task, E2), TUE, P1);
    ck_assert_int_gt(office_judge(), 0);
    bool is_told = false;
    for (int i = 0; i < office.diags.n; i++)
        is_told = is_told ||
                  office.diags.at[i].fact.message == MESSAGE_BREACH_SECTION_DAY;
    ck_assert(is_told);
}
END_TEST

START_TEST(a_cap_overdrawn_by_what_is_held_admits_nothing_free) {
    office_cap((struct target){0}, 1);
    held_visit(HOLD_DONE, E1, MON);
    held_visit(_i ? HOLD_LOCKED : HOLD_DONE, E1, FRI2);
    expect_locked(MESSAGE_BREACH_FREQUENCY_CAP, _i);
    VISIT(E1, MON2, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FREQUENCY_CAP);
    CK_NUMBERS(fact, 3, 1);
}
END_TEST

START_TEST(the_free_one_of_two_visits_too_close_is_to_blame) {
    office.problem.min_gap_days = 6;
    held_visit(HOLD_DONE, E1, _i ? WED : WED2);
    held_visit(HOLD_DONE, E1, _i ? FRI : FRI2);
    expect_locked(MESSAGE_NOTHING, 0);
    VISIT(E1, _i ? TUE2 : FRI, P3, P4);
    expect_breach(MESSAGE_BREACH_SPACING);
}
END_TEST

/* The follow-up of E1 is done too early; that of E2 is free. */
START_TEST(a_held_follow_up_blames_a_free_first_visit) {
    struct task *first = office_task();
    struct task *second = office_task();
    second->after = 0;
    second->gap_min = 3;
    int v = ask(first, E1);
    hold(ask_after(second, E1, v), HOLD_DONE, WED);
    PUT(v, TUE, P3, P4);
    const struct fact *fact = expect_breach(MESSAGE_BREACH_FOLLOW_UP);
    CK_TEXTS(fact, "T2/E1/Y/1", "T1/E1/Y/1");
    hold(v, HOLD_DONE, TUE);
    office.n_puts = 0;
    expect_no_breach();
}
END_TEST

START_TEST(a_held_follow_up_needs_no_first_visit) {
    office_task();
    struct task *second = office_task();
    second->after = 0;
    hold(ask_after(second, E1, NONE), _i ? HOLD_LOCKED : HOLD_DONE, WED);
    expect_locked(MESSAGE_BREACH_FIRST_UNPLACED, _i);
}
END_TEST

TCase *verify_held_tests(void) {
    TCase *group = tcase_create("verify_held");
    tcase_add_checked_fixture(group, open_held, close_held);
    tcase_add_test(group, what_is_held_is_where_it_was);
    tcase_add_test(group, what_is_held_must_be_there);
    tcase_add_test(group, what_is_held_keeps_its_crew_in_whatever_order);
    tcase_add_test(group, nothing_new_lies_before_the_day);
    tcase_add_test(group, of_two_that_are_locked_the_later_one_is_told);
    tcase_add_test(group, between_two_that_are_locked_the_free_one_is_to_blame);
    tcase_add_loop_test(group, what_is_held_lies_on_any_day, 0, 2);
    tcase_add_loop_test(group, gates_that_close_later_do_not_undo_what_is_held,
                        0, 2);
    tcase_add_loop_test(group, an_absence_does_not_undo_what_is_held, 0, 2);
    tcase_add_loop_test(group, of_two_trips_on_a_day_the_free_one_is_to_blame,
                        0, 2);
    tcase_add_loop_test(
        group, two_held_trips_on_a_day_are_told_if_one_is_locked, 0, 3);
    tcase_add_test(group, a_locked_trip_with_room_takes_a_further_visit);
    tcase_add_test(group, a_week_overfull_by_what_is_held_is_nobodys_fault);
    tcase_add_test(group, a_free_visit_on_a_held_trip_costs_nobody_a_day_more);
    tcase_add_test(group, a_year_overfull_by_what_is_held_is_nobodys_fault);
    tcase_add_test(group,
                   a_section_that_leads_too_many_held_trips_leads_no_free_one);
    tcase_add_loop_test(
        group, a_cap_overdrawn_by_what_is_held_admits_nothing_free, 0, 2);
    tcase_add_loop_test(group, the_free_one_of_two_visits_too_close_is_to_blame,
                        0, 2);
    tcase_add_test(group, a_held_follow_up_blames_a_free_first_visit);
    tcase_add_loop_test(group, a_held_follow_up_needs_no_first_visit, 0, 2);
    return group;
}
