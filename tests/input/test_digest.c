#include "input/digest.h"

#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdlib.h>
#include <string.h>

static char before[SHA256_TEXT_SIZE];
static char after[SHA256_TEXT_SIZE];
static char *at;

static void digest_open(void) {
    folder_open();
    char *file = strdup(folder_file("plan.csv"));
    *strrchr(file, '/') = '\0';
    at = file;
    folder_digest(at, before);
}

static void digest_close(void) {
    free(at);
    folder_close();
}

static bool has_changed(void) {
    folder_digest(at, after);
    return strcmp(before, after) != 0;
}

START_TEST(a_folder_keeps_its_digest_until_something_in_it_changes) {
    ck_assert_uint_eq(strlen(before), SHA256_TEXT_SIZE - 1);
    ck_assert(!has_changed());
    folder_write("tasks.csv", "编号\n");
    ck_assert(has_changed());
}
END_TEST

START_TEST(a_file_that_is_empty_is_not_one_that_is_missing) {
    folder_write("absences.csv", "");
    ck_assert(has_changed());
    folder_remove("absences.csv");
    ck_assert(!has_changed());
}
END_TEST

START_TEST(what_nobody_reads_changes_nothing) {
    folder_write("notes.csv", "1\n");
    ck_assert(!has_changed());
    folder_remove("notes.csv");
}
END_TEST

TCase *digest_tests(void) {
    TCase *tests = tcase_create("digest");
    tcase_add_checked_fixture(tests, digest_open, digest_close);
    tcase_add_test(tests,
                   a_folder_keeps_its_digest_until_something_in_it_changes);
    tcase_add_test(tests, a_file_that_is_empty_is_not_one_that_is_missing);
    tcase_add_test(tests, what_nobody_reads_changes_nothing);
    return tests;
}
