/*
 * message.h - everything the program can say about data and calendars.
 *
 * One line a message: its name, how grave it is, and its stable code, which is
 * printed in brackets after the sentence and never changes.  The sentences are
 * in output/lang/, one file a language; a message without a sentence does not
 * pass the tests.  The values that a sentence needs stand in the fact
 * (diag.h): text[0] is {0}, number[0] is {#0}, or {d0} where it is a date.
 *
 * The lines stand in message_data.h (the plan folder), in message_calendar.h
 * (calendars), in message_changes.h (re-solves) and here (the run).
 */
#ifndef MODEL_MESSAGE_H
#define MODEL_MESSAGE_H

#include "model/message_calendar.h"
#include "model/message_changes.h"
#include "model/message_data.h"

enum severity {
    SEVERITY_WARNING,
    SEVERITY_ERROR,
    SEVERITY_BREACH, // the judge: the calendar breaks a rule
    SEVERITY_REASON, // why a visit is not placed
    SEVERITY_CHANGE, // why a re-solve changed a visit
};

// clang-format off
#define MESSAGES_OF_RUN(X) \
/*    NAME                     SEVERITY  CODE */ \
    X(NOTHING,                 WARNING,  "none") \
/* reading and writing files; the run as a whole: cli/ */ \
    X(NO_COMMAND,              ERROR,    "no-command") \
    X(UNKNOWN_COMMAND,         ERROR,    "unknown-command") \
    X(UNKNOWN_OPTION,          ERROR,    "unknown-option") \
    X(WRONG_DASH,              ERROR,    "wrong-dash") \
    X(OPTION_WITHOUT_VALUE,    ERROR,    "option-without-value") \
    X(OPTION_TAKES_NO_VALUE,   ERROR,    "option-takes-no-value") \
    X(OPTION_OUT_OF_RANGE,     ERROR,    "option-out-of-range") \
    X(OPTION_NOT_TAKEN,        ERROR,    "option-not-taken") \
    X(LEVEL_NEEDS_BASELINE,    ERROR,    "level-needs-baseline") \
    X(LEVEL_NOT_IN_PROGRAM,    ERROR,    "level-not-in-program") \
    X(LEVEL_NOT_PROVEN,        ERROR,    "level-not-proven") \
    X(UNKNOWN_LANGUAGE,        ERROR,    "unknown-language") \
    X(OPTION_MISSING,          ERROR,    "option-missing") \
    X(EXPORT_TO_NOTHING,       ERROR,    "export-to-nothing") \
    X(TARGET_IS_INPUT,         ERROR,    "target-is-input") \
    X(TARGET_TWICE,            ERROR,    "target-twice") \
    X(FOLDER_TWICE,            ERROR,    "folder-twice") \
    X(BUREAU_DIED,             ERROR,    "bureau-died") \
    X(BUREAU_NOT_BEGUN,        WARNING,  "bureau-not-begun") \
    X(BUREAU_NOT_PLANNED,      ERROR,    "bureau-not-planned") \
    X(NOTHING_TO_GATHER,       ERROR,    "nothing-to-gather") \
    X(PART_OF_FEWER,           ERROR,    "part-of-fewer") \
    X(SHARED_ENTERPRISES,      WARNING,  "shared-enterprises") \
    X(WRONG_OPERANDS,          ERROR,    "wrong-operands") \
    X(OPERAND_TOO_MANY,        ERROR,    "operand-too-many") \
    X(FILE_FOR_FOLDER,         ERROR,    "file-for-folder") \
    X(FOLDER_INSIDE,           ERROR,    "folder-inside") \
    X(FOLDER_OF_FOLDERS,       ERROR,    "folder-of-folders") \
    X(NOTHING_TO_EXPLAIN,      ERROR,    "nothing-to-explain") \
    X(OFFICER_TO_EXPLAIN,      ERROR,    "officer-to-explain") \
    X(RESULTS_RENEWED,         WARNING,  "results-renewed") \
    X(FOLDER_EXISTS,           ERROR,    "folder-exists") \
    X(CANNOT_MAKE,             ERROR,    "cannot-make") \
    X(FOLDER_NOT_OURS,         ERROR,    "folder-not-ours") \
    X(LEFT_BEHIND,             WARNING,  "left-behind") \
    X(RESULT_EDITED,           WARNING,  "result-edited") \
    X(LEVEL_DISPUTED,          ERROR,    "level-disputed") \
    X(BOUND_DISPUTED,          ERROR,    "bound-disputed") \
    X(CALENDAR_DISPUTED,       ERROR,    "calendar-disputed") \
    X(CANNOT_READ,             ERROR,    "cannot-read")
// clang-format on

enum message {
#define X(name, severity, code) MESSAGE_##name,
    MESSAGES_OF_RUN(X) MESSAGES_OF_DATA(X) MESSAGES_OF_CALENDAR(X)
        MESSAGES_OF_CHANGES(X)
#undef X
            N_MESSAGES
};

enum severity message_severity(enum message message);
const char *message_code(enum message message);

#endif
