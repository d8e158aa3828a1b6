/*
 * test_folder_files.c - the files of a folder: closed, brought to the disk, and
 * written in several parts.
 */
#include "output/folder.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <errno.h>
#include <sys/stat.h>

static struct folder folder;

static int syncs_left = -1; // no limit

/* NOLINTBEGIN(bugprone-reserved-identifier): the linker's names */
int __real_fsync(int file);
int __wrap_fsync(int file);

int __wrap_fsync(int file) {
    if (syncs_left < 0 || syncs_left-- > 0)
        return __real_fsync(file);
    errno = EIO;
    return -1;
}
/* NOLINTEND(bugprone-reserved-identifier) */

static void put_file(const char *name, const char *text) {
    FILE *file = folder_open(&folder, name);
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert(folder_close(file));
}

START_TEST(a_file_that_does_not_fit_on_the_disk_is_noticed) {
    FILE *full = fopen("/dev/full", "w");
    ck_assert_ptr_nonnull(full);
    fputs("x", full);
    ck_assert(!folder_close(full));
    ck_assert_int_eq(errno, ENOSPC);
}
END_TEST

/* All files are closed by then. */
START_TEST(a_disk_that_fails_at_the_end_costs_the_whole) {
    const char *path = desk_path("out");
    ck_assert_int_eq(mkdir(path, 0777), 0);
    file_write(desk_text("%s/%s", path, SOLUTION_FILE), "old");
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    syncs_left = _i;
    put_file("calendar.csv", "new");
    put_file(SOLUTION_FILE, "new");
    ck_assert_int_eq(folder_replace(&folder), FOLDER_FAILED);
    ck_assert_int_eq(errno, EIO);
    folder_release(&folder);
    ck_assert_str_eq(file_read(desk_text("%s/solution.json", path)), "old");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

/* Whoever wrote first. */
START_TEST(parts_are_joined_in_turn) {
    static const char *const names[] = {"a.csv", "b.csv", "c.csv"};
    struct folder first;
    struct folder second;
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    folder_part(&first, &folder);
    folder_part(&second, &folder);
    for (int i = 2; i >= 0; i--) {
        FILE *file = folder_open(i == 2 ? &second : &first, names[i]);
        ck_assert_ptr_nonnull(file);
        ck_assert(folder_close(file));
    }
    folder_join(&folder, &first);
    folder_join(&folder, &second);
    ck_assert_int_eq(folder.written.n, 3);
    ck_assert_str_eq(folder.written.at[0].name, "b.csv");
    ck_assert_str_eq(folder.written.at[1].name, "a.csv");
    ck_assert_str_eq(folder.written.at[2].name, "c.csv");
    ck_assert_int_eq(folder_replace(&folder), FOLDER_DONE);
    folder_release(&folder);
    ck_assert_str_eq(folder_list(desk_path("out")), "a.csv b.csv c.csv ");
}
END_TEST

TCase *folder_files_tests(void) {
    TCase *group = tcase_create("folder_files");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_file_that_does_not_fit_on_the_disk_is_noticed);
    tcase_add_loop_test(group, a_disk_that_fails_at_the_end_costs_the_whole, 0,
                        2);
    tcase_add_test(group, parts_are_joined_in_turn);
    return group;
}
