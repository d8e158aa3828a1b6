#include "output/failures.h"

#include "tests/output/test_output.h"

#include <errno.h>
#include <string.h>

START_TEST(what_people_meet_has_chinese_words) {
    static const int met[] = {ENOENT, EACCES, EISDIR, ENOTDIR,      ENOSPC,
                              EROFS,  EEXIST, EIO,    ENAMETOOLONG, ENOTEMPTY,
                              EMFILE, ELOOP,  EPERM,  EBUSY,        EFBIG};
    for (size_t i = 0; i < sizeof met / sizeof *met; i++) {
        ck_assert_int_ge((unsigned char)*failure_text(met[i], LANGUAGE_ZH),
                         0x80);
        ck_assert_str_eq(failure_text(met[i], LANGUAGE_EN), strerror(met[i]));
    }
}
END_TEST

START_TEST(what_nobody_meets_is_said_as_the_system_says_it) {
    ck_assert_str_eq(failure_text(EL2HLT, LANGUAGE_ZH), strerror(EL2HLT));
}
END_TEST

TCase *failures_tests(void) {
    TCase *tests = tcase_create("failures");
    tcase_add_test(tests, what_people_meet_has_chinese_words);
    tcase_add_test(tests, what_nobody_meets_is_said_as_the_system_says_it);
    return tests;
}
