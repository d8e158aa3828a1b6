/*
 * test_cli.h - the groups of tests of the front door.
 */
#ifndef TESTS_CLI_TEST_CLI_H
#define TESTS_CLI_TEST_CLI_H

#include <check.h>

TCase *arguments_tests(void);
TCase *confirm_tests(void);
TCase *help_tests(void);
TCase *pool_tests(void);
TCase *progress_tests(void);
TCase *record_tests(void);
TCase *sites_tests(void);

#endif
