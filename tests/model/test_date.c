#include "model/date.h"
#include "tests/model/test_model.h"

#include <stdlib.h>
#include <time.h>

START_TEST(day_zero_is_the_first_of_january_1970) {
    ck_assert_int_eq(date_to_day((struct date){1970, 1, 1}), 0);
    ck_assert_int_eq(date_to_day((struct date){1969, 12, 31}), -1);
    ck_assert_int_eq(date_to_day((struct date){2025, 1, 1}), 20089);
    ck_assert_int_eq(date_to_day((struct date){2000, 2, 29}), 11016);
    ck_assert_int_eq(date_to_day((struct date){1, 1, 1}), -719162);
    ck_assert_int_eq(date_to_day((struct date){9999, 12, 31}), 2932896);
}
END_TEST

static bool is_same(struct date a, struct date b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* The day after, by looking for the next date that exists. */
static struct date date_after(struct date date) {
    date.day++;
    if (!date_is_valid(date))
        date = (struct date){date.year, date.month + 1, 1};
    if (!date_is_valid(date))
        date = (struct date){date.year + 1, 1, 1};
    return date;
}

/* Day after day through 800 years, by counting alone. */
START_TEST(every_day_has_its_date_and_every_date_its_day) {
    struct date date = {1600, 1, 1};
    day number = date_to_day(date);
    int weekday = 5; // a Saturday
    for (; date.year < 2400; number++) {
        if (date_to_day(date) != number ||
            !is_same(date_from_day(number), date) ||
            date_weekday(number) != weekday)
            ck_abort_msg("%d-%d-%d", date.year, date.month, date.day);
        weekday = (weekday + 1) % 7;
        date = date_after(date);
    }
    ck_assert_int_eq(number - date_to_day((struct date){1600, 1, 1}), 292194);
}
END_TEST

static const struct {
    struct date date;
    bool valid;
} dates[] = {
    {{2025, 2, 29}, false}, {{2024, 2, 29}, true},  {{1900, 2, 29}, false},
    {{2000, 2, 29}, true},  {{2025, 4, 31}, false}, {{2025, 12, 31}, true},
    {{2025, 13, 1}, false}, {{2025, 0, 1}, false},  {{2025, 1, 0}, false},
    {{0, 1, 1}, false},     {{10000, 1, 1}, false}, {{9999, 12, 31}, true},
    {{1, 1, 1}, true},      {{2025, -1, 1}, false}, {{2025, 1, 32}, false},
};

START_TEST(only_dates_that_exist_are_valid) {
    ck_assert_int_eq(date_is_valid(dates[_i].date), dates[_i].valid);
}
END_TEST

START_TEST(weeks_begin_on_monday) {
    day monday = date_to_day((struct date){2025, 3, 3});
    for (int i = 0; i < 7; i++) {
        ck_assert_int_eq(date_weekday(monday + i), i);
        ck_assert_int_eq(date_monday(monday + i), monday);
    }
    ck_assert_int_eq(date_monday(-1), -3);
}
END_TEST

/* The C library knows ISO weeks too. */
START_TEST(iso_weeks_are_those_of_the_c_library) {
    day end = date_to_day((struct date){2040, 1, 1});
    for (day d = date_to_day((struct date){1990, 1, 1}); d < end; d++) {
        time_t seconds = (time_t)d * 86400;
        struct tm tm;
        char week[8];
        char year[8];
        gmtime_r(&seconds, &tm);
        strftime(week, sizeof week, "%V", &tm);
        strftime(year, sizeof year, "%G", &tm);
        int of_year;
        if (date_iso_week(d, &of_year) != strtol(week, NULL, 10) ||
            of_year != strtol(year, NULL, 10))
            ck_abort_msg("day %d", d);
    }
    ck_assert_int_eq(date_iso_week(0, NULL), 1);
}
END_TEST

START_TEST(a_date_is_written_with_hyphens) {
    char text[DATE_TEXT_SIZE];
    ck_assert_str_eq(date_to_text(20147, text), "2025-02-28");
    ck_assert_str_eq(date_to_text(-719162, text), "0001-01-01");
}
END_TEST

TCase *date_tests(void) {
    TCase *tests = tcase_create("date");
    tcase_add_test(tests, day_zero_is_the_first_of_january_1970);
    tcase_add_test(tests, every_day_has_its_date_and_every_date_its_day);
    tcase_add_loop_test(tests, only_dates_that_exist_are_valid, 0,
                        sizeof dates / sizeof *dates);
    tcase_add_test(tests, weeks_begin_on_monday);
    tcase_add_test(tests, iso_weeks_are_those_of_the_c_library);
    tcase_add_test(tests, a_date_is_written_with_hyphens);
    return tests;
}
