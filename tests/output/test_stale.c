#include "output/stale.h"

#include "output/folder.h"
#include "output/single.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>

#define TWO_HOURS_S 7200

/* Makes a folder with a file in it, or a file; so many seconds ago. */
static void put(const char *name, bool is_folder, int seconds) {
    const char *path = desk_path(name);
    struct timespec times[2] = {{time(NULL) - seconds, 0},
                                {time(NULL) - seconds, 0}};
    if (is_folder) {
        ck_assert_int_eq(mkdir(path, 0777), 0);
        file_write(desk_text("%s/calendar.csv", path), "half");
    } else {
        file_write(path, "half");
    }
    ck_assert_int_eq(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void begin_folder(void) {
    struct folder folder;
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    ck_assert(folder_release(&folder));
}

static void begin_single(void) {
    struct single single;
    ck_assert(single_begin(&single, desk_path("out"), &desk.diags));
    single_release(&single);
}

START_TEST(what_a_killed_run_left_goes_with_the_next_one) {
    put(".out.new-123-0", true, TWO_HOURS_S);
    put(".out.new-9999-17", true, TWO_HOURS_S);
    begin_folder();
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

START_TEST(what_is_being_made_at_the_same_time_stays) {
    put(".out.new-123-0", true, 60);
    begin_folder();
    ck_assert_str_eq(folder_list(desk.room), ".out.new-123-0 ");
}
END_TEST

START_TEST(other_names_stay) {
    static const char *const names[] = {
        "out.new-1-0", ".out2.new-1-0", ".out.new-1-0.old", ".out.new-a-0",
        ".out.new-1-", ".out.new-",     ".out.old-1-0",     ".other.new-1-0",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        put(names[i], true, TWO_HOURS_S);
    begin_folder();
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        CK_HAS(folder_list(desk.room), names[i]);
}
END_TEST

START_TEST(a_folder_takes_no_file_away_and_a_file_no_folder) {
    put(".out.new-1", false, TWO_HOURS_S);
    begin_folder();
    ck_assert_str_eq(folder_list(desk.room), ".out.new-1 ");
    put(".out.new-2", true, TWO_HOURS_S);
    begin_single();
    ck_assert_str_eq(folder_list(desk.room), ".out.new-2 ");
}
END_TEST

START_TEST(more_than_results_is_not_taken_away) {
    put(".out.new-1-0", true, 0);
    ck_assert_int_eq(mkdir(desk_path(".out.new-1-0/mine"), 0777), 0);
    struct timespec times[2] = {{0, 0}, {0, 0}};
    utimensat(AT_FDCWD, desk_path(".out.new-1-0"), times, 0);
    begin_folder();
    ck_assert_str_eq(folder_list(desk_path(".out.new-1-0")),
                     "calendar.csv mine ");
}
END_TEST

TCase *stale_tests(void) {
    TCase *group = tcase_create("stale");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, what_a_killed_run_left_goes_with_the_next_one);
    tcase_add_test(group, what_is_being_made_at_the_same_time_stays);
    tcase_add_test(group, other_names_stay);
    tcase_add_test(group, a_folder_takes_no_file_away_and_a_file_no_folder);
    tcase_add_test(group, more_than_results_is_not_taken_away);
    return group;
}
