#include "tests/exact/test_exact.h"

#include <stdlib.h>

int main(void) {
    Suite *suite = suite_create("exact");
    suite_add_tcase(suite, retell_tests());
    suite_add_tcase(suite, shrink_tests());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
