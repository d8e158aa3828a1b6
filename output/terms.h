/*
 * terms.h - the words of the trade that stand in cells, in both languages.
 *
 * They are those that the plan folder itself is written with.
 */
#ifndef OUTPUT_TERMS_H
#define OUTPUT_TERMS_H

#include "model/baseline.h"
#include "model/changes.h"
#include "model/date.h"
#include "model/draw.h"
#include "model/listing.h"
#include "model/problem.h"

#include <stdbool.h>

const char *yes_text(bool is_so, enum language language);
const char *weekday_text(day date, enum language language);
const char *weekday_letters(day date, enum language language); // 一, Mo
const char *month_text(int month, enum language language);     // from 0
const char *kind_text(enum task_kind kind, enum language language);
const char *class_text(enum enterprise_class class, enum language language);
const char *period_text(enum task_period period, enum language language);
const char *unit_text(enum total_unit unit, enum language language);
const char *status_text(enum visit_status status, enum language language);
const char *change_text(enum change_kind kind, enum language language);
const char *difference_text(enum difference_kind kind, enum language language);
const char *draw_status_text(enum draw_status status, enum language language);

/* Why a match was no candidate; "" for candidates. */
const char *draw_reason_text(enum draw_status status, enum language language);

/* "=", ">=", "<=": as totals.csv has them. */
const char *relation_text(enum relation relation);

#endif
