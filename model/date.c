#include "model/date.h"

#include <assert.h>
#include <stdio.h>

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_is_valid(struct date date) {
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 &&
           date.day <= days_of_month(date.year, date.month);
}

/* Days from 0000-03-01, years beginning in March so that the leap day is the
 * last; 719468 is the day number of 1970-01-01 there. */
day date_to_day(struct date date) {
    assert(date_is_valid(date));
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int month = (date.month + 9) % 12;
    int of_year = (153 * month + 2) / 5 + date.day - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + of_year - 719468;
}

struct date date_from_day(day number) {
    int days = number + 719468;
    int era = (days >= 0 ? days : days - 146096) / 146097;
    int of_era = days - era * 146097;
    int year_of_era =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year =
        of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month = (5 * of_year + 2) / 153;
    struct date date = {
        .year = year_of_era + era * 400 + (month >= 10),
        .month = month < 10 ? month + 3 : month - 9,
        .day = of_year - (153 * month + 2) / 5 + 1,
    };
    return date;
}

int date_weekday(day number) {
    return ((number + 3) % 7 + 7) % 7;
}

day date_monday(day number) {
    return number - date_weekday(number);
}

int date_iso_week(day number, int *year) {
    day thursday = date_monday(number) + 3;
    int of_thursday = date_from_day(thursday).year;
    day first = date_to_day((struct date){of_thursday, 1, 1});
    if (year)
        *year = of_thursday;
    return (thursday - first) / 7 + 1;
}

const char *date_to_text(day number, char *text) {
    struct date date = date_from_day(number);
    snprintf(text, DATE_TEXT_SIZE, "%04d-%02d-%02d", date.year % 10000,
             date.month % 100, date.day % 100);
    return text;
}
