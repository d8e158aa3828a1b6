/*
 * inspector.h - who inspects, and what else the sections have to do.
 *
 * Rows of inspectors.csv (recusals folded in), absences.csv, sections.csv and
 * workload.csv.  Filled by input/, owned by the problem.
 */
#ifndef MODEL_INSPECTOR_H
#define MODEL_INSPECTOR_H

#include "model/date.h"
#include "model/dayset.h"
#include "model/diag.h"
#include "model/span.h"

#include <stdbool.h>

struct inspector {
    const char *id;
    const char *name;
    struct span sections; // the first is the home section
    struct span skills;
    int county;     // NONE if not given
    int week_limit; // officer-days an ISO week, NONE if without
    int year_limit; // officer-days a year, NONE if without
    struct dayset absent;
    struct span recused; // enterprises
    bool is_gone;        // only in the baseline: fills no seat any more
    struct place place;
};

/* A row of absences.csv; kept beside inspector.absent to tell of it. */
struct absence {
    int inspector;
    struct range range;
    const char *reason; // "" if none
};

struct section {
    int day_limit;             // most trips led on a day, NONE if without
    int other_work_half_days;  // 其他执法, half officer-days
    int office_work_half_days; // 非执法, half officer-days
};

/* A row of workload.csv, for the report. */
struct work {
    int section;
    const char *item;
    bool is_enforcement; // 其他执法, else 非执法
    int half_days;       // officer-days, doubled
};

#endif
