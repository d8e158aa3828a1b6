#include "model/window.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

static void open_windows(void) {
    asked_open("2025-02-01..2025-11-30");
    fixture_window(&asked.year, "汛期", "2025-04-01..2025-09-30");
    fixture_window(&asked.year, "国庆", "2025-10-01..2025-10-08");
    fixture_window(&asked.year, "节日",
                   "2025-01-28..2025-02-04,2025-05-01..2025-05-05,"
                   "2025-12-31..2026-01-01");
}

static const struct {
    const char *text;
    const char *first;
    const char *last;
    int n;
} expressions[] = {
    {"", "2025-02-01", "2025-11-30", 303},
    {"汛期", "2025-04-01", "2025-09-30", 183},
    {"节日", "2025-02-01", "2025-05-05", 9},
    {"汛期 + 国庆", "2025-04-01", "2025-10-08", 191},
    {"汛期 - 节日", "2025-04-01", "2025-09-30", 178},
    {"汛期 & 节日", "2025-05-01", "2025-05-05", 5},
    {"2025-03-01", "2025-03-01", "2025-03-01", 1},
    {"2024-12-01..2025-02-02", "2025-02-01", "2025-02-02", 2},
    {"2025-11-29..2026-02-02", "2025-11-29", "2025-11-30", 2},
    /* from left to right, without precedence */
    {"汛期 - 节日 + 2025-05-02", "2025-04-01", "2025-09-30", 179},
    {"2025-03-01 + 汛期 & 节日", "2025-05-01", "2025-05-05", 5},
    {"2025-03-01 + 国庆 - 国庆", "2025-03-01", "2025-03-01", 1},
};
#define N_EXPRESSIONS (int)(sizeof expressions / sizeof *expressions)

START_TEST(an_expression_names_these_days) {
    int t = TASK(&asked.year, "T1", .window = expressions[_i].text);
    const struct problem *problem = &asked.year.problem;
    asked_days(window_days(problem, &problem->tasks[t].window),
               expressions[_i].first, expressions[_i].last, expressions[_i].n);
}
END_TEST

START_TEST(an_expression_may_name_no_day_at_all) {
    int t = TASK(&asked.year, "T1", .window = "汛期 & 国庆");
    const struct problem *problem = &asked.year.problem;
    struct dayset days = window_days(problem, &problem->tasks[t].window);
    ck_assert(dayset_is_empty(&days));
}
END_TEST

static const struct {
    enum task_period period;
    int n;
    const char *first_label;
    const char *last_label;
    const char *last_begins;
} periods[] = {
    {PERIOD_YEAR, 1, "Y", "Y", "2025-01-01"},
    {PERIOD_HALF, 2, "H1", "H2", "2025-07-01"},
    {PERIOD_QUARTER, 4, "Q1", "Q4", "2025-10-01"},
    {PERIOD_MONTH, 12, "M01", "M12", "2025-12-01"},
};

START_TEST(the_periods_of_a_year_follow_each_other) {
    TASK(&asked.year, "T1", .period = periods[_i].period);
    const struct problem *problem = &asked.year.problem;
    const struct task *task = &problem->tasks[0];
    int n = task_count_periods(problem, task);
    ck_assert_int_eq(n, periods[_i].n);
    day begins = date_to_day((struct date){2025, 1, 1});
    for (int p = 0; p < n; p++) {
        struct period period = task_period_at(problem, task, p);
        ck_assert_int_eq(period.range.first, begins);
        begins = period.range.end;
    }
    ck_assert_int_eq(begins, date_to_day((struct date){2026, 1, 1}));
    struct period last = task_period_at(problem, task, n - 1);
    ck_assert_str_eq(last.label, periods[_i].last_label);
    ck_assert_str_eq(task_period_at(problem, task, 0).label,
                     periods[_i].first_label);
    ck_assert_int_eq(last.range.first - problem->first,
                     fixture_day(&asked.year, periods[_i].last_begins));
}
END_TEST

START_TEST(the_ranges_of_a_window_are_periods) {
    TASK(&asked.year, "T1", .period = PERIOD_RANGE, .window = "节日");
    const struct problem *problem = &asked.year.problem;
    const struct task *task = &problem->tasks[0];
    ck_assert_int_eq(task_count_periods(problem, task), 3);
    ck_assert_str_eq(task_period_at(problem, task, 2).label, "R3");
    asked_days(task_period_days(problem, task, 0), "2025-02-01", "2025-02-04",
               4);
    asked_days(task_period_days(problem, task, 1), "2025-05-01", "2025-05-05",
               5);
    struct dayset none = task_period_days(problem, task, 2);
    ck_assert(dayset_is_empty(&none));
}
END_TEST

START_TEST(a_period_has_the_days_of_its_window_only) {
    TASK(&asked.year, "T1", .period = PERIOD_QUARTER, .window = "汛期 - 节日");
    const struct problem *problem = &asked.year.problem;
    asked_days(task_period_days(problem, &problem->tasks[0], 1), "2025-04-01",
               "2025-06-30", 86);
}
END_TEST

START_TEST(a_leap_year_has_a_longer_first_quarter) {
    asked_close();
    asked_open("2024-01-01..2024-12-31");
    TASK(&asked.year, "T1", .period = PERIOD_QUARTER);
    const struct problem *problem = &asked.year.problem;
    asked_days(task_period_days(problem, &problem->tasks[0], 0), "2024-01-01",
               "2024-03-31", 91);
    asked_days(task_period_days(problem, &problem->tasks[0], 3), "2024-10-01",
               "2024-12-31", 92);
}
END_TEST

TCase *window_tests(void) {
    TCase *tests = tcase_create("window");
    tcase_add_checked_fixture(tests, open_windows, asked_close);
    tcase_add_loop_test(tests, an_expression_names_these_days, 0,
                        N_EXPRESSIONS);
    tcase_add_test(tests, an_expression_may_name_no_day_at_all);
    tcase_add_loop_test(tests, the_periods_of_a_year_follow_each_other, 0, 4);
    tcase_add_test(tests, the_ranges_of_a_window_are_periods);
    tcase_add_test(tests, a_period_has_the_days_of_its_window_only);
    tcase_add_test(tests, a_leap_year_has_a_longer_first_quarter);
    return tests;
}
