/*
 * levels.h - the six figures by which calendars are compared.
 *
 * Lexicographic, whole numbers, smaller is better; spec section 4 says what
 * each counts.  Only a re-solve has L2, which is two figures, and L6a: visits
 * that keep their day but not their crew.
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
    X(RECREWED,  "L6a") \
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
