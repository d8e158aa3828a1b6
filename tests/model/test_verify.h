/*
 * test_verify.h - the groups of tests of the judge and of the score.
 */
#ifndef TESTS_MODEL_TEST_VERIFY_H
#define TESTS_MODEL_TEST_VERIFY_H

#include <check.h>

TCase *numbering_tests(void);
TCase *seats_tests(void);
TCase *score_tests(void);
TCase *verify_tests(void);
TCase *verify_crews_tests(void);
TCase *verify_dates_tests(void);
TCase *verify_enterprises_tests(void);
TCase *verify_limits_tests(void);

#endif
