/*
 * test_command.h - the groups of tests of the program from outside.
 */
#ifndef TESTS_COMMAND_TEST_COMMAND_H
#define TESTS_COMMAND_TEST_COMMAND_H

#include <check.h>

TCase *long_signals_tests(void);
TCase *many_tests(void);
TCase *plain_tests(void);
TCase *signals_tests(void);
TCase *terminal_tests(void);

#endif
