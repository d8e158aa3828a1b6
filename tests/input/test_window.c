#include "model/window.h"

#include "tests/input/folder.h"
#include "tests/input/test_input.h"

static void window_open(void) {
    folder_open();
    folder_write("plan.csv", "参数,值\n年度,2025\n");
    folder_write("dates.csv", "开始日期,结束日期,类型,名称\n"
                              "2025-04-01,2025-09-30,时段,汛期\n"
                              "2025-10-01,2025-10-08,放假,国庆节\n"
                              "2025-05-01,2025-05-02,时段,五一、端午\n"
                              "2025-01-28,2025-02-04,放假,春 节\n");
}

static const struct {
    const char *text;
    const char *first; // month and day
    const char *last;
    int n;
} windows[] = {
    {"", "01-01", "12-31", 365},
    {"Q1", "01-01", "03-31", 90},
    {"q2", "04-01", "06-30", 91},
    {"Q3", "07-01", "09-30", 92},
    {"Q4", "10-01", "12-31", 92},
    {"第一季度", "01-01", "03-31", 90},
    {"第二季度", "04-01", "06-30", 91},
    {"第三季度", "07-01", "09-30", 92},
    {"第四季度", "10-01", "12-31", 92},
    {"一季度", "01-01", "03-31", 90},
    {"H1", "01-01", "06-30", 181},
    {"Ｈ２", "07-01", "12-31", 184},
    {"上半年", "01-01", "06-30", 181},
    {"下半年", "07-01", "12-31", 184},
    {"全年", "01-01", "12-31", 365},
    {"1月", "01-01", "01-31", 31},
    {"2月", "02-01", "02-28", 28},
    {"3月", "03-01", "03-31", 31},
    {"4月", "04-01", "04-30", 30},
    {"5月", "05-01", "05-31", 31},
    {"6月", "06-01", "06-30", 30},
    {"7月", "07-01", "07-31", 31},
    {"8月", "08-01", "08-31", 31},
    {"9月", "09-01", "09-30", 30},
    {"10月", "10-01", "10-31", 31},
    {"11月", "11-01", "11-30", 30},
    {"１２月", "12-01", "12-31", 31},
    {"汛期", "04-01", "09-30", 183},
    {"国庆节", "10-01", "10-08", 8},
    {"春　节", "01-28", "02-04", 8},
    {"2025-03-01", "03-01", "03-01", 1},
    {"2025-03-01..2025-03-20", "03-01", "03-20", 20},
    {"2025年3月1日 ．． 2025/3/20", "03-01", "03-20", 20},
    {"2024-12-01..2025-01-02", "01-01", "01-02", 2},
    {"汛期 + 国庆节", "04-01", "10-08", 191},
    {"Q4－国庆节", "10-09", "12-31", 84},
    {"汛期&Q2-2025-06-01..2025-06-15", "04-01", "06-30", 76},
    {"2025-03-01-3月+4月", "04-01", "04-30", 30},
    {"5月、6月", "05-01", "06-30", 61},
    {"5月，6月", "05-01", "06-30", 61},
    {"5月； 6月、7月", "05-01", "07-31", 92},
    {"汛期&2月、6月", "06-01", "06-30", 30},
    {"Q2-4月、6月", "05-01", "05-31", 31},
    {"2025-03-01、2025-03-03..2025-03-05", "03-01", "03-05", 4},
    {"2024-03-01、3月", "03-01", "03-31", 31},
    {"五一、端午", "05-01", "05-02", 2},
    {"五一、端午+6月", "05-01", "06-30", 32},
    {"五一、端午、6月", "05-01", "06-30", 32},
    {"4月、五一、端午、6月", "04-01", "06-30", 62},
    {"4月、五一、端午 、6月", "04-01", "06-30", 62},
    {"五一、端午、五一、端午", "05-01", "05-02", 2},
};
#define N_WINDOWS (int)(sizeof windows / sizeof *windows)

static void ck_date(int i, const char *expected) {
    char text[DATE_TEXT_SIZE];
    date_to_text(folder.problem.first + i, text);
    ck_assert_str_eq(text + 5, expected);
}

START_TEST(a_window_is_these_days) {
    const struct task *task = task_with("时段", windows[_i].text);
    struct dayset days = window_days(&folder.problem, &task->window);
    ck_assert_int_eq(dayset_count(&days), windows[_i].n);
    int last = NONE;
    for (int d = dayset_next(&days, 0); d >= 0; d = dayset_next(&days, d + 1))
        last = d;
    ck_date(dayset_next(&days, 0), windows[_i].first);
    ck_date(last, windows[_i].last);
}
END_TEST

START_TEST(only_a_single_name_of_the_dates_can_be_repeated) {
    ck_assert_int_eq(task_with("时段", "汛期")->window.window, 0);
    ck_assert_int_eq(task_with("时段", "汛期+国庆节")->window.window, NONE);
    ck_assert_int_eq(task_with("时段", "Q1")->window.window, NONE);
    ck_assert_int_eq(task_with("时段", "")->window.window, NONE);
    ck_assert_int_eq(task_with("时段", "汛期、国庆节")->window.window, NONE);
    ck_assert_int_ge(task_with("时段", "五一、端午")->window.window, 0);
    ck_assert_int_eq(task_with("时段", "五一、端午、6月")->window.window, NONE);
}
END_TEST

static const struct {
    const char *text;
    const char *told;
} wrong[] = {
    {"春季", "tasks.csv:2:24 unknown-window 春季"},
    {"13月", "tasks.csv:2:24 unknown-window 13月"},
    {"汛期+春季", "tasks.csv:2:24 unknown-window 春季"},
    {"汛期、春季", "tasks.csv:2:24 unknown-window 春季"},
    {"春季、汛期", "tasks.csv:2:24 unknown-window 春季"},
    {"汛期、", "tasks.csv:2:24 bad-window 汛期、"},
    {"汛期+", "tasks.csv:2:24 bad-window 汛期+"},
    {"+汛期", "tasks.csv:2:24 bad-window +汛期"},
    {"汛期++国庆节", "tasks.csv:2:24 bad-window 汛期++国庆节"},
    {"2025-03-01 汛期", "tasks.csv:2:24 bad-window 汛期"},
    {"2025-03-01..3月5日", "tasks.csv:2:24 not-a-date 3月5日"},
    {"45717", "tasks.csv:2:24 date-as-number 45717"},
    {"45717..45720", "tasks.csv:2:24 date-as-number 45717"},
    {"45717 .. 45720", "tasks.csv:2:24 date-as-number 45717"},
    {"2025-03-01..45720", "tasks.csv:2:24 date-as-number 45720"},
    {"汛期+457170", "tasks.csv:2:24 unknown-window 457170"},
    {"45717号", "tasks.csv:2:24 unknown-window 45717号"},
    {"2025-02-30", "tasks.csv:2:24 not-a-date 2025-02-30"},
    {"2025-03-02..2025-03-01", "tasks.csv:2:24 end-before-start"},
};
#define N_WRONG (int)(sizeof wrong / sizeof *wrong)

START_TEST(a_window_that_cannot_be_understood_is_told) {
    folder_task("时段", wrong[_i].text);
    folder_load();
    CK_TOLD(&folder.diags, wrong[_i].told);
    ck_assert_int_eq(folder.result, LOAD_REJECTED);
}
END_TEST

START_TEST(dates_that_could_not_be_read_are_not_missed) {
    folder_write("dates.csv", "开始日期,类型\n2025-1-1,\"放假\n");
    folder_task("时段", "端午节");
    folder_load();
    CK_TOLD(&folder.diags, "dates.csv:2:10 open-quote");
}
END_TEST

TCase *window_tests(void) {
    TCase *group = tcase_create("window");
    tcase_add_checked_fixture(group, window_open, folder_close);
    tcase_add_loop_test(group, a_window_is_these_days, 0, N_WINDOWS);
    tcase_add_test(group, only_a_single_name_of_the_dates_can_be_repeated);
    tcase_add_loop_test(group, a_window_that_cannot_be_understood_is_told, 0,
                        N_WRONG);
    tcase_add_test(group, dates_that_could_not_be_read_are_not_missed);
    return group;
}
