#include "model/window.h"
#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static void write_dates(const char *rows) {
    char text[512];
    snprintf(text, sizeof text, "开始日期,结束日期,类型,名称,适用\n%s", rows);
    folder_write("dates.csv", text);
}

/* The days off of a year without any exception. */
#define WEEKDAYS_OF_2025 261

static const struct {
    const char *rows;
    const char *working; // in March
    int statutory;
} years[] = {
    {"2025-01-01,,放假,元旦,\n", "03 04 05 06 07 10 11 12 13 14",
     WEEKDAYS_OF_2025 - 1},
    {"2025-03-05,2025-03-10,放假,节,\n", "03 04 11 12 13 14",
     WEEKDAYS_OF_2025 - 4},
    /* a make-up day, on a Saturday, wins over the days off around it */
    {"2025-03-05,2025-03-10,放假,节,\n2025-03-08,,上班,,\n",
     "03 04 08 11 12 13 14", WEEKDAYS_OF_2025 - 3},
    {"2025-03-08,,上班,,\n2025-03-05,2025-03-10,放假,节,\n",
     "03 04 08 11 12 13 14", WEEKDAYS_OF_2025 - 3},
    /* cut to the horizon, but counted in the year; the rest is another year */
    {"2024-12-30,2025-03-04,off,,\n2025-12-06,,work,,\n",
     "05 06 07 10 11 12 13 14", WEEKDAYS_OF_2025 - 45 + 1},
};

START_TEST(working_days_follow_the_holidays_and_the_make_up_days) {
    write_dates(years[_i].rows);
    folder_load_well();
    ck_march(folder.problem.working, years[_i].working);
    ck_assert_int_eq(folder.problem.statutory_days, years[_i].statutory);
}
END_TEST

START_TEST(rows_of_one_name_are_one_window_by_date) {
    write_dates("2025-09-01,2025-09-30,时段,汛期,\n"
                "2025-10-01,2025-10-08,放假,国庆,\n"
                "2025-04-01,2025-05-31,时段,汛期,\n"
                "2025-05-20,2025-06-10,window,汛期,\n"
                "2025-06-11,,window,汛期,\n");
    folder_load_well();
    ck_assert_int_eq(folder.problem.n_windows, 2);
    const struct window *window = &folder.problem.windows[0];
    ck_assert_str_eq(window->name, "汛期");
    /* those that overlap are one range, those that only touch are two */
    ck_assert_int_eq(window->n_ranges, 3);
    ck_assert_int_eq(window->ranges[0].first,
                     date_to_day((struct date){2025, 4, 1}));
    ck_assert_int_eq(window->ranges[0].end,
                     date_to_day((struct date){2025, 6, 11}));
    ck_assert_int_eq(window->ranges[2].end,
                     date_to_day((struct date){2025, 10, 1}));
    ck_assert_str_eq(folder.problem.windows[1].name, "国庆");
}
END_TEST

START_TEST(a_blackout_blocks_those_it_applies_to) {
    write_dates("2025-01-01,,放假,元旦,\n"
                "2025-03-04,2025-03-05,禁检,两会,\n"
                "2025-03-10,2025-04-10,禁检,粉尘,标签=粉尘&县市区=西县\n"
                "2025-02-01,2025-03-03,blackout,,编号=E1\n");
    folder_load_well();
    ck_march(folder.problem.enterprises[0].blocked, "03 04 05");
    ck_march(folder.problem.enterprises[1].blocked, "04 05 10 11 12 13 14");
    ck_assert_int_eq(folder.problem.n_blackouts, 3);
    ck_assert_str_eq(folder.problem.blackouts[1].name, "粉尘");
}
END_TEST

static const struct {
    const char *row;
    const char *told;
    bool is_warning;
} rows[] = {
    {"2025-13-01,,放假,,", "dates.csv:3:1 not-a-date 2025-13-01", false},
    {",,放假,,", "dates.csv:3:1 missing-value 开始日期", false},
    {"2025-3-2,2025-3-1,放假,,", "dates.csv:3:10 end-before-start", false},
    {"2025-3-2,,假期,,",
     "dates.csv:3:11 unknown-word 假期 类型 放假, 上班, 时段, 禁检", false},
    {"2025-3-2,,,,", "dates.csv:3:11 missing-value 类型", false},
    {"2025-3-2,,时段,,", "dates.csv:3:14 missing-value 名称", false},
    {"2025-3-2,,时段,汛-期,", "dates.csv:3:14 bad-window-name 汛-期", false},
    {"2025-3-2,,时段,第一季度,", "dates.csv:3:14 bad-window-name 第一季度",
     false},
    {"2025-3-2,,放假,3月,", "dates.csv:3:14 bad-window-name 3月", false},
    {"2025-3-2,,禁检,x,危化", "dates.csv:3:16 bad-target 危化", false},
    {"2024-3-2,2024-3-9,禁检,x,", "dates.csv:3:1 outside-year", true},
    {"2026-1-1,,放假,元旦,", "dates.csv:3:1 outside-year", true},
};
#define N_ROWS (int)(sizeof rows / sizeof *rows)

START_TEST(a_wrong_row_is_told) {
    char text[256];
    snprintf(text, sizeof text, "2025-01-01,,放假,元旦,\n%s\n", rows[_i].row);
    write_dates(text);
    folder_load();
    CK_TOLD(&folder.diags, rows[_i].told);
    ck_assert_int_eq(folder.result,
                     rows[_i].is_warning ? LOAD_READ : LOAD_REJECTED);
}
END_TEST

START_TEST(a_year_without_holidays_is_warned_about) {
    write_dates("");
    folder_load();
    CK_TOLD(&folder.diags, "dates.csv:1:1 no-holidays");
    ck_assert_int_eq(folder.result, LOAD_READ);
}
END_TEST

START_TEST(the_holidays_of_another_year_are_none) {
    write_dates("2024-01-01,,放假,元旦,\n");
    folder_load();
    CK_TOLD(&folder.diags, "dates.csv:1:1 no-holidays",
            "dates.csv:2:1 outside-year");
}
END_TEST

TCase *load_dates_tests(void) {
    TCase *group = tcase_create("load_dates");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_loop_test(
        group, working_days_follow_the_holidays_and_the_make_up_days, 0, 5);
    tcase_add_test(group, rows_of_one_name_are_one_window_by_date);
    tcase_add_test(group, a_blackout_blocks_those_it_applies_to);
    tcase_add_loop_test(group, a_wrong_row_is_told, 0, N_ROWS);
    tcase_add_test(group, a_year_without_holidays_is_warned_about);
    tcase_add_test(group, the_holidays_of_another_year_are_none);
    return group;
}
