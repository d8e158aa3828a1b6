/*
 * options.h - the settings of a run, declared once.
 *
 * Struct, defaults, command-line parser, range check and --help all expand
 * this table.  A person may type so many decimals: "--gap 2.5" (percent) is
 * kept as 25, without the point.
 */
#ifndef MODEL_OPTIONS_H
#define MODEL_OPTIONS_H

#include <stdbool.h>

// clang-format off
#define OPTIONS(X) \
/*    NAME           OPTION        DEFAULT  LOW  HIGH     DECIMALS  UNIT */ \
    X(time_limit_s,  "time-limit", 0,       0,   1000000, 0,        "S") \
    X(gap_permille,  "gap",        0,       0,   1000,    1,        "P") \
    X(threads,       "threads",    0,       0,   256,     0,        "N")
// clang-format on

struct options {
#define X(name, option, value, low, high, decimals, unit) int name;
    OPTIONS(X)
#undef X
};

void options_init(struct options *options);

#endif
