/*
 * message.h - everything the program can say about data and calendars.
 *
 * One line a message: its name, how grave it is, and its stable code, which is
 * printed in brackets after the sentence and never changes.  The sentences are
 * in output/lang/, one file a language; a message without a sentence does not
 * pass the tests.  The values that a sentence needs stand in the fact
 * (diag.h): text[0] is {0}, number[0] is {#0}, or {d0} where it is a date.
 */
#ifndef MODEL_MESSAGE_H
#define MODEL_MESSAGE_H

enum severity {
    SEVERITY_WARNING,
    SEVERITY_ERROR,
    SEVERITY_BREACH, // the judge: the calendar breaks a rule
    SEVERITY_REASON, // why a visit is not placed
};

// clang-format off
#define MESSAGES(X) \
/*    NAME                     SEVERITY  CODE */ \
    X(NONE,                    WARNING,  "none") \
/* reading: input/ */ \
    X(MISSING_FILE,            ERROR,    "missing-file") \
    X(UNKNOWN_COLUMN,          WARNING,  "unknown-column") \
    X(REPEATED_COLUMN,         ERROR,    "repeated-column") \
    X(MISSING_COLUMN,          ERROR,    "missing-column") \
    X(NO_HEADER,               ERROR,    "no-header") \
    X(NO_ROWS,                 ERROR,    "no-rows") \
    X(MISSING_VALUE,           ERROR,    "missing-value") \
    X(OPEN_QUOTE,              ERROR,    "open-quote") \
    X(STRAY_QUOTE,             ERROR,    "stray-quote") \
    X(NUL_BYTE,                ERROR,    "nul-byte") \
    X(NOT_TEXT,                ERROR,    "not-text") \
    X(NOT_A_DATE,              ERROR,    "not-a-date") \
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
    X(REPEATED_ID,             ERROR,    "repeated-id") \
    X(UNKNOWN_ENTERPRISE,      ERROR,    "unknown-enterprise") \
    X(UNKNOWN_INSPECTOR,       ERROR,    "unknown-inspector") \
    X(UNKNOWN_SECTION,         ERROR,    "unknown-section") \
    X(UNKNOWN_TASK,            ERROR,    "unknown-task") \
    X(UNKNOWN_VISIT,           ERROR,    "unknown-visit") \
    X(BAD_TARGET,              ERROR,    "bad-target") \
    X(UNKNOWN_TARGET_COLUMN,   ERROR,    "unknown-target-column") \
    X(UNKNOWN_VALUE,           WARNING,  "unknown-value") \
    X(MISSING_TARGET,          ERROR,    "missing-target") \
    X(TARGET_WITHOUT_MATCH,    WARNING,  "target-without-match") \
    X(NAMED_OF_OTHER_LEVEL,    ERROR,    "named-of-other-level") \
    X(MISSING_SEED,            ERROR,    "missing-seed") \
    X(SHARE_OF_ALL,            ERROR,    "share-of-all") \
    X(CREW_OF_ONE,             ERROR,    "crew-of-one") \
    X(TOO_MANY_PLACES,         ERROR,    "too-many-places") \
    X(SKILL_NOBODY_HAS,        WARNING,  "skill-nobody-has") \
    X(PERIOD_NEEDS_WINDOW,     ERROR,    "period-needs-window") \
    X(MISSING_BASIS,           ERROR,    "missing-basis") \
    X(GAP_WITHOUT_FIRST,       ERROR,    "gap-without-first") \
    X(FOLLOWS_ITSELF,          ERROR,    "follows-itself") \
    X(CREW_TOO_LARGE,          ERROR,    "crew-too-large") \
/* demand and draw: model/ */ \
    X(PERIOD_SKIPPED,          WARNING,  "period-skipped") \
    X(OTHER_AUTHORITY,         WARNING,  "other-authority") \
    X(FIRST_NOT_SINGLE,        ERROR,    "first-not-single") \
    X(VISIT_ID_TWICE,          ERROR,    "visit-id-twice") \
    X(TOTAL_DIFFERS,           WARNING,  "total-differs") \
/* the judge: model/verify*.c */ \
    X(BREACH_PERIOD,           BREACH,   "breach-period") \
    X(BREACH_HORIZON,          BREACH,   "breach-horizon") \
    X(BREACH_WORKING_DAYS,     BREACH,   "breach-working-days") \
    X(BREACH_BLACKOUTS,        BREACH,   "breach-blackouts") \
    X(BREACH_CREW_SIZE,        BREACH,   "breach-crew-size") \
    X(BREACH_CREW_SECTIONS,    BREACH,   "breach-crew-sections") \
    X(BREACH_CREW_PRESENT,     BREACH,   "breach-crew-present") \
    X(BREACH_CREW_RECUSAL,     BREACH,   "breach-crew-recusal") \
    X(BREACH_CREW_AWAY,        BREACH,   "breach-crew-away") \
    X(BREACH_CREW_PLACES,      BREACH,   "breach-crew-places") \
    X(BREACH_ONE_TRIP_A_DAY,   BREACH,   "breach-one-trip-a-day") \
    X(BREACH_WEEK_LIMIT,       BREACH,   "breach-week-limit") \
    X(BREACH_YEAR_LIMIT,       BREACH,   "breach-year-limit") \
    X(BREACH_BUDGET,           BREACH,   "breach-budget") \
    X(BREACH_SECTION_DAY,      BREACH,   "breach-section-day") \
    X(BREACH_SHARING,          BREACH,   "breach-sharing") \
    X(BREACH_DAY_FULL,         BREACH,   "breach-day-full") \
    X(BREACH_FREQUENCY_CAP,    BREACH,   "breach-frequency-cap") \
    X(BREACH_SPACING,          BREACH,   "breach-spacing") \
    X(BREACH_FOLLOW_UP,        BREACH,   "breach-follow-up") \
    X(BREACH_FOLLOW_UP_LATE,   BREACH,   "breach-follow-up-late") \
    X(BREACH_FIRST_UNPLACED,   BREACH,   "breach-first-unplaced") \
/* why a visit is not placed: solver/reasons.h has their values */ \
    X(REASON_NO_DAY,           REASON,   "no-day") \
    X(REASON_FIRST_MISSING,    REASON,   "first-missing") \
    X(REASON_FIRST_UNPLACED,   REASON,   "first-unplaced") \
    X(REASON_NO_OFFICER,       REASON,   "no-officer") \
    X(REASON_CREW_SHORT,       REASON,   "crew-short") \
    X(REASON_OFFICERS_SHORT,   REASON,   "officers-short") \
    X(REASON_BUDGET,           REASON,   "budget") \
    X(REASON_SECTION_DAY,      REASON,   "section-day") \
    X(REASON_CAP,              REASON,   "cap") \
    X(REASON_SPACING,          REASON,   "spacing") \
    X(REASON_GAP,              REASON,   "gap") \
    X(REASON_CLASH,            REASON,   "clash") \
    X(REASON_TIME,             REASON,   "time") \
    X(REASON_LACK,             REASON,   "lack") \
/* reading and writing files; the run as a whole: cli/ */ \
    X(NO_COMMAND,              ERROR,    "no-command") \
    X(UNKNOWN_COMMAND,         ERROR,    "unknown-command") \
    X(UNKNOWN_OPTION,          ERROR,    "unknown-option") \
    X(OPTION_WITHOUT_VALUE,    ERROR,    "option-without-value") \
    X(OPTION_OUT_OF_RANGE,     ERROR,    "option-out-of-range") \
    X(OPTION_NOT_TAKEN,        ERROR,    "option-not-taken") \
    X(UNKNOWN_LANGUAGE,        ERROR,    "unknown-language") \
    X(WRONG_OPERANDS,          ERROR,    "wrong-operands") \
    X(FOLDER_EXISTS,           ERROR,    "folder-exists") \
    X(CANNOT_MAKE,             ERROR,    "cannot-make") \
    X(FOLDER_NOT_OURS,         ERROR,    "folder-not-ours") \
    X(LEVEL_DISPUTED,          ERROR,    "level-disputed") \
    X(CALENDAR_DISPUTED,       ERROR,    "calendar-disputed") \
    X(CANNOT_READ,             ERROR,    "cannot-read")
// clang-format on

enum message {
#define X(name, severity, code) MESSAGE_##name,
    MESSAGES(X)
#undef X
        N_MESSAGES
};

enum severity message_severity(enum message message);
const char *message_code(enum message message);

#endif
