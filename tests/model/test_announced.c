#include "model/announced.h"

#include "tests/model/renewed.h"
#include "tests/model/test_model.h"

static struct diags anew;
static struct diags locked;

static void open_announced(void) {
    renewed_open();
    ENTERPRISE(&asked.year, "E1", .county = "东县");
    ENTERPRISE(&asked.year, "E2", .county = "西县");
    OFFICER(&asked.year, "P1", .sections = "甲科", .county = "东县",
            .skills = "化工", .recused = "E2");
    OFFICER(&asked.year, "P2", .sections = "甲科", .absent = "2025-03-13");
    OFFICER(&asked.year, "P3", .sections = "甲科");
    OFFICER(&asked.year, "P4", .sections = "乙科");
    fixture_closure(&asked.year, "E1", "2025-03-12");
}

static void close_announced(void) {
    diags_release(&anew);
    diags_release(&locked);
    renewed_close();
}

static void judge_from(const char *date) {
    diags_release(&anew);
    diags_release(&locked);
    renew_from(date);
    announced_judge(&asked.year.problem, &asked.demand, &anew, &locked);
}

static const struct {
    const char *visit;
    const char *date;
    const char *crew;
    enum message message; // MESSAGE_NOTHING: the row is fine
    int column;
} announced[] = {
    {"T1/E1/Y/1", "2025-03-14", "P1;P2", MESSAGE_NOTHING, 0},
    {"T1/E1/Y/1", "2025-03-15", "P1;P2", MESSAGE_BREACH_WORKING_DAYS, 2},
    {"T1/E1/Y/1", "2025-03-12", "P1;P2", MESSAGE_BREACH_BLACKOUTS, 2},
    {"T2/E1/Y/1", "2025-03-14", "P2;P3", MESSAGE_BREACH_HORIZON, 2},
    {"T1/E1/Y/1", "2025-03-14", "P1", MESSAGE_BREACH_CREW_SIZE, 3},
    {"T1/E1/Y/1", "2025-03-14", "P1;P2;P3", MESSAGE_BREACH_CREW_SIZE, 3},
    {"T1/E1/Y/1", "2025-03-14", "P1;P1", MESSAGE_BREACH_CREW_SIZE, 3},
    {"T1/E1/Y/1", "2025-03-14", "P1;P4", MESSAGE_BREACH_CREW_SECTIONS, 3},
    {"T1/E1/Y/1", "2025-03-13", "P1;P2", MESSAGE_BREACH_CREW_PRESENT, 3},
    {"T1/E2/Y/1", "2025-03-14", "P1;P2", MESSAGE_BREACH_CREW_RECUSAL, 3},
    {"T3/E1/Y/1", "2025-03-14", "P1;P2", MESSAGE_BREACH_CREW_AWAY, 3},
    {"T4/E1/Y/1", "2025-03-14", "P2;P3", MESSAGE_BREACH_CREW_PLACES, 3},
    {"T1/E1/Y/1", "2025-03-14", "", MESSAGE_NOTHING, 0}, // crewed anew
};
#define N_ANNOUNCED (int)(sizeof announced / sizeof *announced)

START_TEST(a_row_that_is_no_longer_legal_is_told_at_its_cell) {
    TASK(&asked.year, "T1");
    TASK(&asked.year, "T2", .window = "2025-03-03..2025-03-13");
    TASK(&asked.year, "T3", .away = true);
    TASK(&asked.year, "T4", .skills = "化工");
    ROW(announced[_i].visit, announced[_i].date, .crew = announced[_i].crew);
    judge_from("2025-03-10");
    ck_assert_int_eq(locked.n, 0);
    if (announced[_i].message == MESSAGE_NOTHING) {
        ck_assert_int_eq(anew.n, 0);
        return;
    }
    ck_assert_int_eq(anew.n, 1);
    ck_assert_str_eq(message_code(anew.at[0].fact.message),
                     message_code(announced[_i].message));
    ck_assert_int_eq(anew.at[0].place.line, 2);
    ck_assert_int_eq(anew.at[0].place.column, announced[_i].column);
}
END_TEST

/* Rules that look at several visits are the solver's to mend. */
START_TEST(rows_that_only_together_are_too_much_are_not_told) {
    TASK(&asked.year, "T1");
    ROW("T1/E1/Y/1", "2025-03-14", .crew = "P2;P3");
    ROW("T1/E2/Y/1", "2025-03-14", .crew = "P2;P3");
    judge_from("2025-03-10");
    ck_assert_int_eq(anew.n, 0);
    ck_assert_int_eq(locked.n, 0);
}
END_TEST

START_TEST(what_is_locked_is_told_at_its_row_and_what_is_done_is_not) {
    TASK(&asked.year, "T1");
    fixture_closure(&asked.year, "E2", "2025-03-05");
    ROW("T1/E2/Y/1", "2025-03-05", .crew = "P1;P2");
    ROW("T1/E1/Y/1", "2025-03-12", .crew = "P1;P2", .locked = true);
    judge_from("2025-03-10");
    ck_assert_int_eq(anew.n, 0);
    ck_assert_int_eq(locked.n, 1);
    ck_assert_int_eq(locked.at[0].fact.message, MESSAGE_BREACH_BLACKOUTS);
    ck_assert_int_eq(locked.at[0].place.line, 3);
    ck_assert_int_eq(locked.at[0].place.column, 1);
}
END_TEST

/* The first visit is announced: the locked follow-up has what it needs. */
START_TEST(what_is_locked_is_judged_beside_what_is_announced) {
    TASK(&asked.year, "T1", .target = "编号=E1");
    TASK(&asked.year, "T2", .after = "T1");
    ROW("T1/E1/Y/1", "2025-03-11", .crew = "P2;P3");
    ROW("T2/E1/Y/1", "2025-03-14", .crew = "P2;P3", .locked = true);
    judge_from("2025-03-10");
    ck_assert_int_eq(anew.n, 0);
    ck_assert_int_eq(locked.n, 0);
}
END_TEST

START_TEST(without_a_baseline_nothing_is_told) {
    TASK(&asked.year, "T1");
    ask_for_all();
    announced_judge(&asked.year.problem, &asked.demand, &anew, &locked);
    ck_assert_int_eq(anew.n, 0);
    ck_assert_int_eq(locked.n, 0);
}
END_TEST

TCase *announced_tests(void) {
    TCase *group = tcase_create("announced");
    tcase_add_checked_fixture(group, open_announced, close_announced);
    tcase_add_loop_test(group,
                        a_row_that_is_no_longer_legal_is_told_at_its_cell, 0,
                        N_ANNOUNCED);
    tcase_add_test(group, rows_that_only_together_are_too_much_are_not_told);
    tcase_add_test(group,
                   what_is_locked_is_told_at_its_row_and_what_is_done_is_not);
    tcase_add_test(group, what_is_locked_is_judged_beside_what_is_announced);
    tcase_add_test(group, without_a_baseline_nothing_is_told);
    return group;
}
