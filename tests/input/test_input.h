/*
 * test_input.h - the groups of tests of the reading room, one for each module.
 */
#ifndef TESTS_INPUT_TEST_INPUT_H
#define TESTS_INPUT_TEST_INPUT_H

#include <check.h>

// clang-format off
#define GROUPS(X) \
    X(text) X(encoding) X(table) X(sheet) X(shape) X(named) X(field) \
    X(load) X(load_plan) X(load_dates) X(load_enterprises) X(load_people) \
    X(load_tasks) X(check_tasks) X(check_enterprises) X(target) X(window) X(calendar) \
    X(baseline) X(digest) X(gone) X(listing) X(meanings)
// clang-format on

#define X(name) TCase *name##_tests(void);
GROUPS(X)
#undef X

#endif
