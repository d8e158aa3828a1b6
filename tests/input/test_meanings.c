#include "input/meanings.h"

#include "tests/input/test_input.h"

#include <string.h>

static void meaning_must_be_whole(const struct meaning *meaning, int i) {
    ck_assert_msg(meaning->text[0] && meaning->text[1], "number %d", i);
    ck_assert_ptr_nonnull(meaning->fallback);
    ck_assert_str_ne(meaning->text[0], meaning->text[1]);
    ck_assert_int_eq(meaning->type == TYPE_choice, meaning->words != NULL);
}

START_TEST(every_column_has_a_meaning_in_both_languages) {
    for (enum column column = 0; column < N_COLUMNS; column++)
        meaning_must_be_whole(column_meaning(column), (int)column);
}
END_TEST

START_TEST(every_parameter_has_a_meaning_in_both_languages) {
    for (enum parameter p = 0; p < N_PARAMETERS; p++)
        meaning_must_be_whole(parameter_meaning(p), (int)p);
}
END_TEST

START_TEST(every_file_has_a_meaning_in_both_languages) {
    for (enum file file = 0; file <= FILE_CALENDAR; file++) {
        ck_assert_ptr_nonnull(file_meaning(file)[0]);
        ck_assert_ptr_nonnull(file_meaning(file)[1]);
    }
}
END_TEST

TCase *meanings_tests(void) {
    TCase *tests = tcase_create("meanings");
    tcase_add_test(tests, every_column_has_a_meaning_in_both_languages);
    tcase_add_test(tests, every_parameter_has_a_meaning_in_both_languages);
    tcase_add_test(tests, every_file_has_a_meaning_in_both_languages);
    return tests;
}
