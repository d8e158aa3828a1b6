#include "input/field.h"

#include "model/task.h"
#include "tests/input/reading.h"
#include "tests/input/test_input.h"

#include <stdio.h>

#define N(array) (int)(sizeof(array) / sizeof *(array))

/* Exactly one complaint, with that code. */
static void ck_complaint(enum message message) {
    ck_assert_int_eq(reading.diags.n, 1);
    ck_assert_int_eq(reading.diags.at[0].fact.message, message);
    ck_assert_int_eq(reading.diags.at[0].place.line, 2);
}

static const char *const dates[] = {
    "2025-03-01",        "2025-3-1",
    "2025/3/1",          "2025.3.1",
    "2025年3月1日",      "2025年03月01号",
    "2025 年 3 月 1 日", "2025-03-01 00:00:00",
    "2025-03-01T00:00",
};

START_TEST(a_date_may_be_written_like_this) {
    day value = NO_DAY;
    ck_assert(field_date(&value, cell_of(dates[_i]), &reading.report));
    ck_assert_int_eq(value, date_to_day((struct date){2025, 3, 1}));
}
END_TEST

static const char *const no_dates[] = {
    "2025",      "2025-03",          "2025-02-29", "2025-13-01", "2025-3-1x",
    "2025-3/1",  "25-3-1",           "三月一日",   "20250301",   "2025-03-001",
    "12025-3-1", "2025-03-01 08:30", "2025-00-10", "-2025-3-1",  "0999-01-01",
};

START_TEST(this_is_no_date) {
    day value = 7;
    ck_assert(!field_date(&value, cell_of(no_dates[_i]), &reading.report));
    ck_assert_int_eq(value, 7);
    ck_complaint(MESSAGE_NOT_A_DATE);
}
END_TEST

static const struct {
    const char *text;
    struct date date;
} serials[] = {
    {"45774", {2025, 4, 27}}, {"45658", {2025, 1, 1}},
    {"45716", {2025, 2, 28}}, {"20000", {1954, 10, 3}},
    {"80000", {2119, 1, 11}}, {"25569", {1970, 1, 1}},
};
#define N_SERIALS (int)(sizeof serials / sizeof *serials)

START_TEST(a_date_as_the_number_of_a_spreadsheet_is_told_as_a_date) {
    day value = 7;
    ck_assert(!field_date(&value, cell_of(serials[_i].text), &reading.report));
    ck_assert_int_eq(value, 7);
    ck_complaint(MESSAGE_DATE_AS_NUMBER);
    ck_assert_int_eq(reading.diags.at[0].fact.number[0],
                     date_to_day(serials[_i].date));
}
END_TEST

static const char *const no_serials[] = {"19999", "80001", "45774.5", "45774号",
                                         "4577400000"};

START_TEST(other_numbers_are_no_dates_at_all) {
    day value = 7;
    ck_assert(!field_date(&value, cell_of(no_serials[_i]), &reading.report));
    ck_complaint(MESSAGE_NOT_A_DATE);
}
END_TEST

START_TEST(an_empty_cell_leaves_every_default) {
    day date = 1;
    int number = 2;
    int other = 3;
    bool yes = true;
    struct report *report = &reading.report;
    struct cell empty = cell_of("");
    ck_assert(field_date(&date, empty, report) && date == 1);
    ck_assert(field_number(&number, 5, 9, empty, report) && number == 2);
    ck_assert(field_half_days(&number, 5, 9, empty, report) && number == 2);
    ck_assert(field_yes_no(&yes, empty, report) && yes);
    ck_assert(field_word(&number, words_mode, empty, report) && number == 2);
    ck_assert(field_count(&number, &other, empty, report) && number == 2);
    ck_assert(field_gap(&number, &other, empty, report) && number == 2);
    ck_assert(field_total(&number, &other, empty, report) && number == 2);
    ck_assert_int_eq(other, 3);
    CK_TOLD_NOTHING(&reading.diags);
}
END_TEST

static const struct {
    const char *text;
    int value; // -1: not a number from 0 to 99
} numbers[] = {
    {"5", 5},    {"05", 5},   {"5.0", 5},    {"5.00", 5},
    {"5天", 5},  {"5 次", 5}, {"5人日", 5},  {"0", 0},
    {"99", 99},  {"100", -1}, {"-1", -1},    {"五", -1},
    {"5.5", -1}, {"5x", -1},  {"5,000", -1}, {"99999999999999999999", -1},
    {"+5", -1},  {"5. ", -1},
};

START_TEST(a_whole_number_may_have_a_word_behind_it) {
    int value = 42;
    bool is_right =
        field_number(&value, 0, 99, cell_of(numbers[_i].text), &reading.report);
    ck_assert_int_eq(is_right, numbers[_i].value >= 0);
    ck_assert_int_eq(value, is_right ? numbers[_i].value : 42);
    if (!is_right)
        ck_complaint(MESSAGE_NOT_A_NUMBER);
}
END_TEST

static const struct {
    const char *text;
    int half_days; // -1: not 0.5 to 30
} durations[] = {
    {"0.5", 1},      {"1", 2},           {"1.5", 3},    {"1.50", 3},
    {"1.5天", 3},    {"2人日", 4},       {"2 days", 4}, {"30", 60},
    {"30.5", -1},    {"0", -1},          {"0.3", -1},   {"1.55", -1},
    {"1.", -1},      {"半天", -1},       {".5", -1},    {"-1", -1},
    {"1.5小时", -1}, {"9999999999", -1},
};

START_TEST(a_duration_is_in_half_days) {
    int value = 42;
    bool is_right = field_half_days(&value, 1, 60, cell_of(durations[_i].text),
                                    &reading.report);
    ck_assert_int_eq(is_right, durations[_i].half_days >= 0);
    ck_assert_int_eq(value, is_right ? durations[_i].half_days : 42);
    if (!is_right)
        ck_complaint(MESSAGE_NOT_HALF_DAYS);
}
END_TEST

static const struct {
    const char *text;
    bool value;
} answers[] = {
    {"是", true}, {"否", false}, {"yes", true}, {"NO", false}, {"True", true},
};

START_TEST(yes_and_no_have_these_words) {
    bool value = !answers[_i].value;
    ck_assert(field_yes_no(&value, cell_of(answers[_i].text), &reading.report));
    ck_assert_int_eq(value, answers[_i].value);
}
END_TEST

START_TEST(another_word_is_told_with_those_that_would_be_right) {
    int value = 42;
    ck_assert(
        !field_word(&value, words_relation, cell_of("大于"), &reading.report));
    ck_assert_int_eq(value, 42);
    CK_TOLD(&reading.diags, "f.csv:2:1 unknown-word 大于 栏 =, >=, <=");
}
END_TEST

START_TEST(under_an_english_header_the_words_told_are_english) {
    int value = 42;
    struct cell cell = cell_of("sample");
    cell.header = "mode";
    ck_assert(!field_word(&value, words_mode, cell, &reading.report));
    ck_assert_int_eq(value, 42);
    CK_TOLD(&reading.diags, "f.csv:2:1 unknown-word sample mode all, draw");
}
END_TEST

static const struct {
    const char *text;
    int count;
    int ppm; // share
} counts[] = {
    {"1", 1, 0},         {"12", 12, 0},           {"12家", 12, 0},
    {"3家次", 3, 0},     {"1000000", 1000000, 0}, {"5%", 1, 50000},
    {"2.5 %", 1, 25000}, {"100%", 1, 1000000},    {"0.0001%", 1, 1},
};

START_TEST(a_count_is_a_number_or_a_share) {
    int count = 1;
    int ppm = 42;
    ck_assert(
        field_count(&count, &ppm, cell_of(counts[_i].text), &reading.report));
    ck_assert_int_eq(count, counts[_i].count);
    ck_assert_int_eq(ppm, counts[_i].ppm);
}
END_TEST

static const char *const no_counts[] = {
    "0", "0%", "101%", "1000001", "-1", "5%%", "1.5", "五", "%", "0.00001%",
};

START_TEST(this_is_no_count) {
    int count = 7;
    int ppm = 8;
    ck_assert(
        !field_count(&count, &ppm, cell_of(no_counts[_i]), &reading.report));
    ck_assert(count == 7 && ppm == 8);
    ck_complaint(MESSAGE_NOT_A_COUNT);
}
END_TEST

static const struct {
    const char *text;
    int min;
    int max;
} gaps[] = {
    {"60", 60, -1},     {"60天", 60, -1},  {"0", 0, -1},
    {"30-90", 30, 90},  {"30~90", 30, 90}, {"30 至 90 天", 30, 90},
    {"30..90", 30, 90}, {"30—90", 30, 90}, {"5-5", 5, 5},
    {"366", 366, -1},
};

START_TEST(a_gap_is_days_or_a_range_of_days) {
    int min = 0;
    int max = -1;
    ck_assert(field_gap(&min, &max, cell_of(gaps[_i].text), &reading.report));
    ck_assert_int_eq(min, gaps[_i].min);
    ck_assert_int_eq(max, gaps[_i].max);
}
END_TEST

static const char *const no_gaps[] = {"90-30", "60-",    "-60",  "367",
                                      "两月",  "30-367", "1-2-3"};

START_TEST(this_is_no_gap) {
    int min = 1;
    int max = 2;
    ck_assert(!field_gap(&min, &max, cell_of(no_gaps[_i]), &reading.report));
    ck_assert(min == 1 && max == 2);
    ck_complaint(MESSAGE_NOT_A_GAP);
}
END_TEST

static const struct {
    const char *text;
    int count;
    int unit;
} totals[] = {
    {"12", 12, UNIT_VISITS},         {"169家次", 169, UNIT_VISITS},
    {"9 次", 9, UNIT_VISITS},        {"43家", 43, UNIT_ENTERPRISES},
    {"43 户", 43, UNIT_ENTERPRISES}, {"0", 0, UNIT_VISITS},
};

START_TEST(a_total_has_a_unit) {
    int count = -1;
    int unit = -1;
    ck_assert(
        field_total(&count, &unit, cell_of(totals[_i].text), &reading.report));
    ck_assert_int_eq(count, totals[_i].count);
    ck_assert_int_eq(unit, totals[_i].unit);
}
END_TEST

static const char *const no_totals[] = {"家", "43人", "-1", "4.5家",
                                        "12345678901"};

START_TEST(this_is_no_total) {
    int count = 7;
    int unit = 8;
    ck_assert(
        !field_total(&count, &unit, cell_of(no_totals[_i]), &reading.report));
    ck_assert(count == 7 && unit == 8);
    ck_complaint(MESSAGE_NOT_A_TOTAL);
}
END_TEST

static const struct {
    const char *text;
    double value; // 0: no weight
} weights[] = {
    {"1", 1},
    {"1.25", 1.25},
    {"0.000001", 1e-6},
    {"0", 0},
    {"0.0", 0},
    {"-1", 0},
    {"1.", 0},
    {".5", 0},
    {"1e3", 0},
    {"", 0},
    {"0.0000001", 0},
    {"1234567890", 0},
    {"123456789", 123456789},
};

START_TEST(a_weight_is_more_than_nothing) {
    double value;
    bool is_right = weight_parse(&value, weights[_i].text);
    ck_assert_int_eq(is_right, weights[_i].value > 0);
    if (is_right)
        ck_assert_double_eq_tol(value, weights[_i].value, 1e-12);
}
END_TEST

START_TEST(a_range_without_an_end_is_one_day) {
    struct range range;
    ck_assert(field_range(&range, cell_of("2025-03-01"), cell_of(""),
                          &reading.report));
    ck_assert_int_eq(range.end, range.first + 1);
    ck_assert(field_range(&range, cell_of("2025-03-01"), cell_of("2025-03-03"),
                          &reading.report));
    ck_assert_int_eq(range.end, range.first + 3);
}
END_TEST

START_TEST(a_range_must_not_end_before_it_starts) {
    struct range range = {1, 2};
    ck_assert(!field_range(&range, cell_of("2025-03-02"), cell_of("2025-03-01"),
                           &reading.report));
    ck_assert(range.first == 1 && range.end == 2);
    ck_complaint(MESSAGE_END_BEFORE_START);
}
END_TEST

START_TEST(both_ends_of_a_range_are_looked_at) {
    struct range range;
    ck_assert(
        !field_range(&range, cell_of("x"), cell_of("y"), &reading.report));
    ck_assert_int_eq(reading.diags.n, 2);
    ck_assert(!field_range(&range, cell_of(""), cell_of("2025-03-01"),
                           &reading.report));
}
END_TEST

static void add_wrong(TCase *group) {
    tcase_add_loop_test(group, this_is_no_date, 0, N(no_dates));
    tcase_add_loop_test(group,
                        a_date_as_the_number_of_a_spreadsheet_is_told_as_a_date,
                        0, N_SERIALS);
    tcase_add_loop_test(group, other_numbers_are_no_dates_at_all, 0, 5);
    tcase_add_loop_test(group, this_is_no_count, 0, N(no_counts));
    tcase_add_loop_test(group, this_is_no_gap, 0, N(no_gaps));
    tcase_add_loop_test(group, this_is_no_total, 0, N(no_totals));
    tcase_add_test(group, another_word_is_told_with_those_that_would_be_right);
    tcase_add_test(group, under_an_english_header_the_words_told_are_english);
    tcase_add_test(group, a_range_must_not_end_before_it_starts);
    tcase_add_test(group, both_ends_of_a_range_are_looked_at);
}

TCase *field_tests(void) {
    TCase *group = tcase_create("field");
    tcase_add_checked_fixture(group, reading_open, reading_close);
    tcase_add_loop_test(group, a_date_may_be_written_like_this, 0, N(dates));
    tcase_add_test(group, an_empty_cell_leaves_every_default);
    tcase_add_loop_test(group, a_whole_number_may_have_a_word_behind_it, 0,
                        N(numbers));
    tcase_add_loop_test(group, a_duration_is_in_half_days, 0, N(durations));
    tcase_add_loop_test(group, yes_and_no_have_these_words, 0, N(answers));
    tcase_add_loop_test(group, a_count_is_a_number_or_a_share, 0, N(counts));
    tcase_add_loop_test(group, a_gap_is_days_or_a_range_of_days, 0, N(gaps));
    tcase_add_loop_test(group, a_total_has_a_unit, 0, N(totals));
    tcase_add_loop_test(group, a_weight_is_more_than_nothing, 0, N(weights));
    tcase_add_test(group, a_range_without_an_end_is_one_day);
    add_wrong(group);
    return group;
}
