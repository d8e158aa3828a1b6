/*
 * date.h - civil dates as day numbers.
 *
 * A day is the number of days since 1970-01-01 in the proleptic Gregorian
 * calendar.  Weekdays and weeks follow ISO 8601: Monday is 0, a week belongs
 * to the year of its Thursday.  Nothing here knows of holidays.
 */
#ifndef MODEL_DATE_H
#define MODEL_DATE_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t day;

#define NO_DAY INT32_MIN // not decided, not given
#define DATE_TEXT_SIZE 16

struct date {
    int year;
    int month; // 1..12
    int day;   // 1..31
};

/* Days first, first + 1, ... up to but not including end. */
struct range {
    day first;
    day end;
};

/* True for a date that exists, year 1 to 9999. */
bool date_is_valid(struct date date);

/* The date must be valid. */
day date_to_day(struct date date);
struct date date_from_day(day day);

/* 0 Monday ... 6 Sunday. */
int date_weekday(day day);

/* The Monday of the day's ISO week. */
day date_monday(day day);

/* ISO week number 1..53 of the day; its year goes to *year unless null. */
int date_iso_week(day day, int *year);

/* Writes 2025-03-01 and returns text, which has DATE_TEXT_SIZE bytes. */
const char *date_to_text(day day, char *text);

#endif
