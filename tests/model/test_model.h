/*
 * test_model.h - the groups of tests of the hall, one for each module.
 */
#ifndef TESTS_MODEL_TEST_MODEL_H
#define TESTS_MODEL_TEST_MODEL_H

#include <check.h>

// clang-format off
#define GROUPS(X) \
    X(changes) X(changes_asked) X(changes_broken) X(changes_room) X(changes_shared) X(listing) \
    X(base) X(threads) X(numbering) X(date) X(dayset) X(diag) X(options) X(problem) \
    X(target) X(window) X(plan) \
    X(asking) X(authority) X(demand) X(draw) X(lottery) X(totals) \
    X(baseline) X(renewal) X(redraw) X(announced) \
    X(seats) X(trips) X(score) X(shared) \
    X(verify) X(verify_crews) X(verify_dates) X(verify_enterprises) \
    X(verify_limits) X(verify_held) X(candidates)
// clang-format on

#define X(name) TCase *name##_tests(void);
GROUPS(X)
#undef X

#endif
