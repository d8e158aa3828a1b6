#include "tests/cli/test_cli.h"

#include <stdlib.h>

int main(void) {
    Suite *suite = suite_create("cli");
    suite_add_tcase(suite, arguments_tests());
    suite_add_tcase(suite, confirm_tests());
    suite_add_tcase(suite, help_tests());
    suite_add_tcase(suite, pool_tests());
    suite_add_tcase(suite, progress_tests());
    suite_add_tcase(suite, record_tests());
    suite_add_tcase(suite, sites_tests());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
