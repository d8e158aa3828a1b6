#include "tests/input/test_input.h"

#include <stdlib.h>

int main(void) {
    Suite *suite = suite_create("input");
#define X(name) suite_add_tcase(suite, name##_tests());
    GROUPS(X)
#undef X
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
