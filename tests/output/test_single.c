#include "output/single.h"

#include "model/diag.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct single single;

static bool begin(const char *path) {
    return single_begin(&single, path, &desk.diags);
}

START_TEST(a_file_stands_in_its_place_only_when_it_is_kept) {
    ck_assert(begin(desk_path("a.mps")));
    fputs("new", single.to);
    CK_HAS_NOT(folder_list(desk.room), " a.mps");
    ck_assert(single_keep(&single, &desk.diags));
    single_release(&single);
    ck_assert_str_eq(folder_list(desk.room), "a.mps ");
    ck_assert_str_eq(file_read(desk_path("a.mps")), "new");
}
END_TEST

START_TEST(what_is_not_kept_leaves_the_old_file_alone) {
    file_write(desk_path("a.mps"), "old");
    ck_assert(begin(desk_path("a.mps")));
    fputs("new", single.to);
    single_release(&single);
    ck_assert_str_eq(folder_list(desk.room), "a.mps ");
    ck_assert_str_eq(file_read(desk_path("a.mps")), "old");
}
END_TEST

START_TEST(an_old_file_is_replaced_also_behind_a_link) {
    file_write(desk_path("real"), "old");
    ck_assert_int_eq(symlink("real", desk_path("link")), 0);
    ck_assert(begin(desk_path("link")));
    fputs("new", single.to);
    ck_assert(single_keep(&single, &desk.diags));
    single_release(&single);
    ck_assert_str_eq(folder_list(desk.room), "link real ");
    ck_assert_str_eq(file_read(desk_path("real")), "new");
}
END_TEST

START_TEST(where_no_file_can_be_nothing_is_made) {
    ck_assert(!begin(desk_path("nowhere/a.mps")));
    single_release(&single);
    ck_assert(!begin(desk.room));
    single_release(&single);
    ck_assert_int_eq(desk.diags.n, 2);
    ck_assert_int_eq(desk.diags.at[1].fact.message, MESSAGE_CANNOT_MAKE);
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

START_TEST(a_device_is_written_to_and_not_replaced) {
    struct stat status;
    ck_assert(begin("/dev/null"));
    fputs("new", single.to);
    ck_assert(single_keep(&single, &desk.diags));
    single_release(&single);
    ck_assert_int_eq(stat("/dev/null", &status), 0);
    ck_assert(S_ISCHR(status.st_mode));
}
END_TEST

START_TEST(a_full_disk_is_told) {
    if (access("/dev/full", W_OK))
        return;
    ck_assert(begin("/dev/full"));
    fputs("new", single.to);
    ck_assert(!single_keep(&single, &desk.diags));
    single_release(&single);
    ck_assert_int_eq(desk.diags.n, 1);
    ck_assert_str_eq(desk.diags.at[0].fact.text[0], "/dev/full");
    ck_assert_int_eq(desk.diags.at[0].fact.number[0], ENOSPC);
}
END_TEST

TCase *single_tests(void) {
    TCase *tests = tcase_create("single");
    tcase_add_checked_fixture(tests, desk_open, desk_close);
    tcase_add_test(tests, a_file_stands_in_its_place_only_when_it_is_kept);
    tcase_add_test(tests, what_is_not_kept_leaves_the_old_file_alone);
    tcase_add_test(tests, an_old_file_is_replaced_also_behind_a_link);
    tcase_add_test(tests, where_no_file_can_be_nothing_is_made);
    tcase_add_test(tests, a_device_is_written_to_and_not_replaced);
    tcase_add_test(tests, a_full_disk_is_told);
    return tests;
}
