/*
 * message_data.h - what can be said about a plan folder; see message.h.
 */
#ifndef MODEL_MESSAGE_DATA_H
#define MODEL_MESSAGE_DATA_H

// clang-format off
#define MESSAGES_OF_DATA(X) \
/*    NAME                     SEVERITY  CODE */ \
/* reading: input/ */ \
    X(MISSING_FILE,            ERROR,    "missing-file") \
    X(FILE_NOT_READ,           WARNING,  "file-not-read") \
    X(UNKNOWN_COLUMN,          WARNING,  "unknown-column") \
    X(RESEMBLING_COLUMN,       WARNING,  "resembling-column") \
    X(REPEATED_COLUMN,         ERROR,    "repeated-column") \
    X(MISSING_COLUMN,          ERROR,    "missing-column") \
    X(NAME_COLUMN,             ERROR,    "name-column") \
    X(TITLE,                   WARNING,  "title-skipped") \
    X(NO_HEADER,               ERROR,    "no-header") \
    X(NO_COLUMNS,              ERROR,    "no-columns") \
    X(FULL_WIDTH_COMMAS,       ERROR,    "full-width-commas") \
    X(HEADER_SHORT,            ERROR,    "header-short") \
    X(ROWS_LONGER,             WARNING,  "rows-longer") \
    X(NO_ROWS,                 ERROR,    "no-rows") \
    X(MISSING_VALUE,           ERROR,    "missing-value") \
    X(MISSING_END,             ERROR,    "missing-end") \
    X(ERROR_VALUE,             ERROR,    "error-value") \
    X(OWN_ERROR_VALUE,         WARNING,  "own-error-value") \
    X(OPEN_QUOTE,              ERROR,    "open-quote") \
    X(STRAY_QUOTE,             ERROR,    "stray-quote") \
    X(NUL_BYTE,                ERROR,    "nul-byte") \
    X(NOT_TEXT,                ERROR,    "not-text") \
    X(NOT_A_DATE,              ERROR,    "not-a-date") \
    X(DATE_AS_NUMBER,          ERROR,    "date-as-number") \
    X(NOT_A_NUMBER,            ERROR,    "not-a-number") \
    X(NOT_HALF_DAYS,           ERROR,    "not-half-days") \
    X(NOT_A_COUNT,             ERROR,    "not-a-count") \
    X(NOT_A_GAP,               ERROR,    "not-a-gap") \
    X(NOT_A_TOTAL,             ERROR,    "not-a-total") \
    X(NOT_A_WEIGHT,            ERROR,    "not-a-weight") \
    X(UNKNOWN_WORD,            ERROR,    "unknown-word") \
    X(END_BEFORE_START,        ERROR,    "end-before-start") \
    X(OUTSIDE_YEAR,            WARNING,  "outside-year") \
    X(UNKNOWN_PARAMETER,       ERROR,    "unknown-parameter") \
    X(MISSING_PARAMETER,       ERROR,    "missing-parameter") \
    X(HORIZON_OUTSIDE_YEAR,    ERROR,    "horizon-outside-year") \
    X(NO_HOLIDAYS,             WARNING,  "no-holidays") \
    X(BAD_WINDOW_NAME,         ERROR,    "bad-window-name") \
    X(UNKNOWN_WINDOW,          ERROR,    "unknown-window") \
    X(BAD_WINDOW,              ERROR,    "bad-window") \
    X(BAD_ID,                  ERROR,    "bad-id") \
    X(ID_SHORTENED,            WARNING,  "id-shortened") \
    X(REPEATED_ID,             ERROR,    "repeated-id") \
    X(SAME_ENTERPRISE,         WARNING,  "same-enterprise") \
    X(UNKNOWN_ENTERPRISE,      ERROR,    "unknown-enterprise") \
    X(UNKNOWN_INSPECTOR,       ERROR,    "unknown-inspector") \
    X(NAME_FOR_ID,             ERROR,    "name-for-id") \
    X(UNKNOWN_SECTION,         ERROR,    "unknown-section") \
    X(UNKNOWN_TASK,            ERROR,    "unknown-task") \
    X(UNKNOWN_VISIT,           ERROR,    "unknown-visit") \
    X(BAD_TARGET,              ERROR,    "bad-target") \
    X(UNKNOWN_TARGET_COLUMN,   ERROR,    "unknown-target-column") \
    X(MISSING_TARGET_COLUMN,   ERROR,    "missing-target-column") \
    X(UNKNOWN_VALUE,           WARNING,  "unknown-value") \
    X(MISSING_TARGET,          ERROR,    "missing-target") \
    X(TARGET_WITHOUT_MATCH,    WARNING,  "target-without-match") \
    X(NAMED_OF_OTHER_LEVEL,    ERROR,    "named-of-other-level") \
    X(MISSING_SEED,            ERROR,    "missing-seed") \
    X(NO_RISK_COLUMN,          WARNING,  "no-risk-column") \
    X(LEVEL_WITHOUT_WEIGHT,    WARNING,  "level-without-weight") \
    X(SHARE_OF_ALL,            ERROR,    "share-of-all") \
    X(CREW_OF_ONE,             ERROR,    "crew-of-one") \
    X(TOO_MANY_PLACES,         ERROR,    "too-many-places") \
    X(SKILL_NOBODY_HAS,        WARNING,  "skill-nobody-has") \
    X(PERIOD_NEEDS_WINDOW,     ERROR,    "period-needs-window") \
    X(MISSING_BASIS,           ERROR,    "missing-basis") \
    X(GAP_WITHOUT_FIRST,       ERROR,    "gap-without-first") \
    X(FOLLOWS_ITSELF,          ERROR,    "follows-itself") \
    X(CREW_TOO_LARGE,          ERROR,    "crew-too-large") \
/* the baseline of a re-solve: input/, and cli/ here and there */ \
    X(BAD_VISIT_ID,            ERROR,    "bad-visit-id") \
    X(GONE_WITHOUT_SECTION,    ERROR,    "gone-without-section") \
    X(HELD_OUTSIDE,            ERROR,    "held-outside") \
    X(ROW_OUTSIDE,             WARNING,  "row-outside") \
    X(ROW_WITHOUT_OFFICER,     WARNING,  "row-without-officer") \
    X(ROW_PLANNED_ANEW,        WARNING,  "row-planned-anew") \
    X(LOCKED_STAYS,            WARNING,  "locked-stays") \
    X(FROM_OUTSIDE,            ERROR,    "from-outside") \
    X(FOREIGN_BASELINE,        ERROR,    "foreign-baseline") \
    X(EMPTY_BASELINE,          WARNING,  "empty-baseline") \
    X(ROW_NOT_ASKED_FOR,       WARNING,  "row-not-asked-for") \
    X(NO_STATUS_COLUMN,        WARNING,  "no-status-column") \
    X(NO_LOCK_COLUMN,          WARNING,  "no-lock-column") \
    X(ROW_WITHOUT_DATE,        WARNING,  "row-without-date") \
    X(ROWS_WITHOUT_CREW,       WARNING,  "rows-without-crew") \
    X(CELL_DISAGREES,          WARNING,  "cell-disagrees") \
    X(NAME_DIFFERS,            WARNING,  "name-differs") \
    X(GONE_TASK,               WARNING,  "gone-task") \
    X(GONE_ENTERPRISE,         WARNING,  "gone-enterprise") \
    X(GONE_OFFICER,            WARNING,  "gone-officer") \
/* demand and draw: model/ */ \
    X(PERIOD_SKIPPED,          WARNING,  "period-skipped") \
    X(OTHER_AUTHORITY,         WARNING,  "other-authority") \
    X(FIRST_NOT_SINGLE,        ERROR,    "first-not-single") \
    X(TOTAL_DIFFERS,           WARNING,  "total-differs") \
    X(VISITS_WITHOUT_DAY,      WARNING,  "visits-without-day") \
    X(DEMAND_OVER_CAP,         WARNING,  "demand-over-cap") \
    X(DEMAND_OVER_OFFICERS,    WARNING,  "demand-over-officers") \
    X(OFFICER_WITHOUT_TASK,    WARNING,  "officer-without-task") \
    X(TOO_MANY_VISITS,         ERROR,    "too-many-visits")
// clang-format on

#endif
