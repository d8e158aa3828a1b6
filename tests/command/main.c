#include "tests/command/test_command.h"

#include <stdlib.h>

int main(void) {
    Suite *suite = suite_create("command");
    suite_add_tcase(suite, long_signals_tests());
    suite_add_tcase(suite, signals_tests());
    suite_add_tcase(suite, many_tests());
    suite_add_tcase(suite, terminal_tests());
    suite_add_tcase(suite, plain_tests());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
