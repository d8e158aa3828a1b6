/*
 * product.h - the program as people use it against another solver.
 *
 * Plans a folder with jiancha, lets it judge its own calendar, writes the plain
 * program of each level and has glpsol solve it.  Everything passes through
 * files, as it does for whoever checks a plan.
 */
#ifndef TESTS_EXACT_PRODUCT_H
#define TESTS_EXACT_PRODUCT_H

#include <stdbool.h>
#include <stdint.h>

// clang-format off
#define VERDICTS(X) \
/*    NAME        WHAT IS WRONG */ \
    X(SAME,       "nothing") \
    X(REJECTED,   "the folder was rejected") \
    X(FAILED,     "plan failed") \
    X(UNREADABLE, "solution.json lacks a level") \
    X(UNPROVEN,   "not proven") \
    X(REFUSED,    "verify refuses the calendar") \
    X(DISPUTED,   "verify counts otherwise") \
    X(UNWRITTEN,  "model failed") \
    X(UNSOLVED,   "glpsol found no optimum") \
    X(DIFFERS,    "glpsol finds another optimum") \
    X(SLOW_OURS,  "plan or model took too long") \
    X(SLOW_PLAIN, "glpsol took too long")
// clang-format on

enum verdict {
#define X(name, what) VERDICT_##name,
    VERDICTS(X)
#undef X
};

const char *verdict_text(enum verdict verdict);

/* Is it only that somebody was too slow? */
bool verdict_is_slow(enum verdict verdict);

#define PRODUCT_PATH_SIZE 4096

struct product {
    const char *jiancha;
    const char *glpsol;
    const char *room; // a folder to work in
    int limit_s;      // of each run
};

struct finding {
    enum verdict verdict;
    int level; // of spec section 4, 0 if none is concerned
    int64_t ours;
    int64_t theirs;
    int status; // of the program that ended wrongly, as wait tells it
};

/* The calendar is left in room/out, what was printed in room/said. */
void product_compare(struct finding *finding, const struct product *product,
                     const char *folder);

#endif
