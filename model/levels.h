/*
 * levels.h - the six figures by which calendars are compared.
 *
 * Lexicographic, whole numbers, smaller is better; spec section 4 says what
 * each counts.  L2 is two figures, and only a re-solve has them.
 */
#ifndef MODEL_LEVELS_H
#define MODEL_LEVELS_H

#include <stdbool.h>
#include <stdint.h>

// clang-format off
#define LEVELS(X) \
/*    NAME       SHORT   */ \
    X(MISSED,    "L1") \
    X(CHANGED,   "L2a") \
    X(MOVED,     "L2b") \
    X(WISHES,    "L3") \
    X(TRIPS,     "L4") \
    X(LEVELLING, "L5") \
    X(FAIRNESS,  "L6")
// clang-format on

enum level {
#define X(name, label) LEVEL_##name,
    LEVELS(X)
#undef X
        N_LEVELS
};

const char *level_label(enum level level);

struct level_result {
    int64_t value; // of the calendar
    int64_t bound; // no calendar has less, given the levels before
    bool proven;   // value == bound
    bool applies;  // false: not asked in this run (L2 without a baseline)
};

struct levels {
    struct level_result level[N_LEVELS];
};

#endif
