/*
 * field.h - what a cell says becomes a value, or a diagnostic.
 *
 * An empty cell leaves the value as it is, so that defaults stand before the
 * reading.  False: the cell says something else, which has been reported, and
 * the value is as it was.  Cells are folded (text.h).
 */
#ifndef INPUT_FIELD_H
#define INPUT_FIELD_H

#include "input/sheet.h"
#include "input/words.h"
#include "model/date.h"

#include <stdbool.h>

struct report;

/* 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日 */
bool field_date(day *value, struct cell cell, struct report *report);

/* Reads a date at the text; *end is behind it. */
bool date_parse(day *value, const char *text, const char **end);

/* Tells that the text is no date, or which one it is as a number. */
void report_not_a_date(struct report *report, struct place place,
                       const char *text);

/* A whole number from low to high. */
bool field_number(int *value, int low, int high, struct cell cell,
                  struct report *report);

/* 0.5, 1, 1.5, ...: in half days, from low to high of them. */
bool field_half_days(int *value, int low, int high, struct cell cell,
                     struct report *report);

bool field_yes_no(bool *value, struct cell cell, struct report *report);

/* One of the words. */
bool field_word(int *value, const struct word *words, struct cell cell,
                struct report *report);

/* 12, or 5% or 2.5% (which sets *share_ppm). */
bool field_count(int *count, int *share_ppm, struct cell cell,
                 struct report *report);

/* 60, or 30-90 (which sets *max). */
bool field_gap(int *min, int *max, struct cell cell, struct report *report);

/* 43家, 169家次, 12. */
bool field_total(int *count, int *unit, struct cell cell,
                 struct report *report);

/* From the start to the end, or one day if the end is empty; not touched where
 * a date is wrong or the end comes first. */
bool field_range(struct range *value, struct cell start, struct cell end,
                 struct report *report);

/* A decimal such as 1.25, more than 0. */
bool weight_parse(double *value, const char *text);

#endif
