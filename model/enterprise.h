/*
 * enterprise.h - whom there is to inspect, how often, and when not.
 *
 * Rows of enterprises.csv, caps.csv, closures.csv and the blackouts of
 * dates.csv.  Filled by input/, owned by the problem.
 */
#ifndef MODEL_ENTERPRISE_H
#define MODEL_ENTERPRISE_H

#include "model/date.h"
#include "model/dayset.h"
#include "model/diag.h"
#include "model/target.h"

#include <stdbool.h>

/* The columns of enterprises.csv; the file's further columns follow. */
enum enterprise_column {
    ENTERPRISE_ID,
    ENTERPRISE_NAME,
    ENTERPRISE_COUNTY,
    ENTERPRISE_INDUSTRY,
    ENTERPRISE_CLASS,
    ENTERPRISE_RISK,
    ENTERPRISE_AUTHORITY,
    ENTERPRISE_TAGS,
    ENTERPRISE_COLUMNS,
};

enum enterprise_class {
    CLASS_KEY,    // 重点
    CLASS_POOL,   // 双随机
    CLASS_OTHER,  // 其他
    CLASS_AGENCY, // 部门
};

struct enterprise {
    const char *id;
    const char *name;
    int county; // of problem.counties
    enum enterprise_class class;
    const char *risk;     // "" if not given
    bool other_authority; // belongs to another level than the plan's
    struct dayset blocked; // blackouts and closures; 停产可查 looks past them
    bool is_gone;          // only in the baseline: no target matches it
    struct place place;
};

/* A row of caps.csv (or one of the defaults). */
struct cap {
    struct target target;
    int limit;
};

struct blackout {
    struct range range;
    struct target target;
    const char *name;
};

/* A row of closures.csv; kept beside enterprise.blocked for the judge. */
struct closure {
    int enterprise;
    struct range range;
    const char *reason; // "" if none
};

#endif
