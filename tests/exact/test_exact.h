/*
 * test_exact.h - the groups of tests of the folders of chance.
 */
#ifndef TESTS_EXACT_TEST_EXACT_H
#define TESTS_EXACT_TEST_EXACT_H

#include <check.h>

TCase *retell_tests(void);
TCase *shrink_tests(void);

#endif
