#include "output/folder.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct folder folder;

/* The disk as a test wants it. */
static bool cannot_exchange;
static int renames_left = -1; // before one fails; -1: none does

/* NOLINTBEGIN(bugprone-reserved-identifier): the linker's names */
int __wrap_renameat2(int from_at, const char *from, int to_at, const char *to,
                     unsigned flags);
int __real_renameat2(int from_at, const char *from, int to_at, const char *to,
                     unsigned flags);
int __wrap_rename(const char *from, const char *to);
int __real_rename(const char *from, const char *to);

int __wrap_renameat2(int from_at, const char *from, int to_at, const char *to,
                     unsigned flags) {
    if (!cannot_exchange)
        return __real_renameat2(from_at, from, to_at, to, flags);
    errno = EINVAL;
    return -1;
}

int __wrap_rename(const char *from, const char *to) {
    if (renames_left < 0 || renames_left-- > 0)
        return __real_rename(from, to);
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

/* A folder of the room with these files. */
static const char *make(const char *name, const char *first,
                        const char *second) {
    const char *path = desk_path(name);
    ck_assert_int_eq(mkdir(path, 0777), 0);
    if (first)
        file_write(desk_text("%s/%s", path, first), "old");
    if (second)
        file_write(desk_text("%s/%s", path, second), "old");
    return path;
}

/* Writes an output of one file there. */
static enum folder_result publish(const char *path) {
    enum folder_result result = folder_begin(&folder, path);
    if (result == FOLDER_DONE) {
        put_file(SOLUTION_FILE, "new");
        result = folder_replace(&folder);
    }
    folder_release(&folder);
    return result;
}

START_TEST(a_new_folder_appears_at_the_end) {
    const char *path = desk_path("out");
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file("a", "1");
    ck_assert_int_ne(access(path, F_OK), 0);
    ck_assert_int_eq(folder_replace(&folder), FOLDER_DONE);
    folder_release(&folder);
    ck_assert_str_eq(file_read(desk_text("%s/a", path)), "1");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(an_old_output_is_replaced_as_a_whole) {
    const char *path = make("out", SOLUTION_FILE, "calendar.csv");
    ck_assert_int_eq(publish(path), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "solution.json ");
    ck_assert_str_eq(file_read(desk_text("%s/%s", path, SOLUTION_FILE)), "new");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(names_that_cannot_be_exchanged_are_changed_in_turn) {
    const char *path = make("out", SOLUTION_FILE, "calendar.csv");
    cannot_exchange = true;
    ck_assert_int_eq(publish(path), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "solution.json ");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(a_change_that_fails_half_way_is_taken_back) {
    const char *path = make("out", SOLUTION_FILE, "calendar.csv");
    cannot_exchange = true;
    renames_left = 1;
    ck_assert_int_eq(publish(path), FOLDER_FAILED);
    ck_assert_int_eq(errno, EIO);
    ck_assert_str_eq(folder_list(path), "calendar.csv solution.json ");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(an_empty_folder_and_slashes_at_the_end_will_do) {
    make("out", NULL, NULL);
    ck_assert_int_eq(publish(desk_path("out//")), FOLDER_DONE);
    ck_assert_int_eq(publish(desk_path("fresh/")), FOLDER_DONE);
    ck_assert_str_eq(folder_list(desk.room), "fresh out ");
}
END_TEST

START_TEST(a_link_leads_to_what_is_replaced) {
    const char *path = make("real", DRAW_FILE, NULL);
    ck_assert_int_eq(symlink("real", desk_path("out")), 0);
    ck_assert_int_eq(publish(desk_path("out")), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "solution.json ");
    ck_assert_str_eq(folder_list(desk.room), "out real ");
}
END_TEST

static void expect_refused(const char *path) {
    const char *before = folder_list(path);
    ck_assert_int_eq(publish(path), FOLDER_NOT_OURS);
    ck_assert_str_eq(folder_list(path), before);
}

START_TEST(a_folder_of_someone_else_is_left_alone) {
    expect_refused(make("letters", "a.txt", NULL));
    ck_assert_str_eq(folder_list(desk.room), "letters ");
}
END_TEST

START_TEST(a_plan_folder_is_never_replaced) {
    expect_refused(make("2025", "plan.csv", DRAW_FILE));
}
END_TEST

START_TEST(a_file_that_somebody_put_among_ours_is_not_lost) {
    expect_refused(make("out", SOLUTION_FILE, "calendar-edited.csv"));
}
END_TEST

START_TEST(what_a_spreadsheet_puts_beside_an_open_file_is_no_obstacle) {
    const char *path = make("out", SOLUTION_FILE, ".~lock.calendar.csv#");
    file_write(desk_text("%s/~$calendar.xlsx", path), "");
    ck_assert_int_eq(publish(path), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "solution.json ");
}
END_TEST

START_TEST(a_folder_with_folders_is_never_replaced) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(mkdir(desk_text("%s/mine", path), 0777), 0);
    expect_refused(path);
}
END_TEST

/* A folder with one file in its folder. */
static const char *make_nested(const char *name, const char *file,
                               const char *text) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(mkdir(desk_text("%s/%s", path, name), 0777), 0);
    if (file)
        file_write(desk_text("%s/%s/%s", path, name, file), text);
    return path;
}

START_TEST(the_folder_of_our_calendars_goes_with_the_output) {
    const char *path = make_nested("ics", "a.ics", CALENDAR_HEAD "0.1.0");
    ck_assert_int_eq(publish(path), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "solution.json ");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(an_empty_folder_of_calendars_goes_too) {
    ck_assert_int_eq(publish(make_nested("ics", NULL, NULL)), FOLDER_DONE);
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(only_the_folder_of_that_name_is_ours) {
    expect_refused(make_nested("ICS", "a.ics", CALENDAR_HEAD));
}
END_TEST

START_TEST(calendars_of_someone_else_are_never_replaced) {
    expect_refused(make_nested("ics", "a.ics",
                               "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                               "PRODID:-//somebody//else 1//EN\r\n"));
}
END_TEST

START_TEST(calendars_cut_short_are_nobodys) {
    expect_refused(make_nested("ics", "a.ics", "BEGIN:VCALENDAR\r\n"));
}
END_TEST

START_TEST(anything_but_calendars_is_never_replaced) {
    expect_refused(make_nested("ics", "a.txt", CALENDAR_HEAD));
}
END_TEST

START_TEST(a_folder_among_the_calendars_is_never_replaced) {
    const char *path = make_nested("ics", "a.ics", CALENDAR_HEAD);
    ck_assert_int_eq(mkdir(desk_text("%s/ics/b.ics", path), 0777), 0);
    expect_refused(path);
}
END_TEST

START_TEST(a_link_among_the_calendars_is_never_replaced) {
    const char *path = make_nested("ics", "a.ics", CALENDAR_HEAD);
    ck_assert_int_eq(symlink("a.ics", desk_text("%s/ics/b.ics", path)), 0);
    expect_refused(path);
}
END_TEST

START_TEST(a_link_to_a_folder_of_calendars_leads_away) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(mkdir(desk_path("far"), 0777), 0);
    file_write(desk_path("far/a.ics"), CALENDAR_HEAD);
    ck_assert_int_eq(symlink("../far", desk_text("%s/ics", path)), 0);
    ck_assert_int_eq(publish(path), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "solution.json ");
    ck_assert_str_eq(folder_list(desk_path("far")), "a.ics ");
}
END_TEST

START_TEST(what_appears_among_the_calendars_meanwhile_is_not_lost) {
    const char *path = make_nested("ics", "a.ics", CALENDAR_HEAD);
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file(SOLUTION_FILE, "new");
    file_write(desk_text("%s/ics/letter", path), "mine");
    ck_assert_int_eq(folder_replace(&folder), FOLDER_DONE);
    const char *old = desk_text("%s/ics", folder.fresh);
    folder_release(&folder);
    ck_assert_str_eq(folder_list(old), "letter ");
}
END_TEST

START_TEST(calendars_given_up_leave_nothing_behind) {
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    ck_assert(folder_make_calendars(&folder));
    put_file("ics/a.ics", "1");
    folder_release(&folder);
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

static enum folder_result publish_calendars(const char *path) {
    enum folder_result result = folder_begin_calendars(&folder, path);
    if (result == FOLDER_DONE) {
        put_file("new.ics", CALENDAR_HEAD);
        result = folder_replace(&folder);
    }
    folder_release(&folder);
    return result;
}

START_TEST(calendars_take_the_place_of_calendars) {
    const char *path = desk_path("cal");
    ck_assert_int_eq(publish_calendars(path), FOLDER_DONE);
    file_write(desk_text("%s/old.ics", path), CALENDAR_HEAD);
    ck_assert_int_eq(publish_calendars(path), FOLDER_DONE);
    ck_assert_str_eq(folder_list(path), "new.ics ");
    ck_assert_str_eq(folder_list(desk.room), "cal ");
}
END_TEST

START_TEST(calendars_take_the_place_of_nothing_else) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(publish_calendars(path), FOLDER_NOT_OURS);
    ck_assert_str_eq(folder_list(path), "solution.json ");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(a_file_is_never_replaced) {
    file_write(desk_path("note"), "mine");
    ck_assert_int_eq(publish(desk_path("note")), FOLDER_FAILED);
    ck_assert_int_eq(errno, ENOTDIR);
    ck_assert_str_eq(file_read(desk_path("note")), "mine");
    ck_assert_str_eq(folder_list(desk.room), "note ");
}
END_TEST

START_TEST(a_file_that_appears_meanwhile_is_not_replaced) {
    const char *path = desk_path("out");
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file("a", "1");
    file_write(path, "mine");
    ck_assert_int_eq(folder_replace(&folder), FOLDER_FAILED);
    folder_release(&folder);
    ck_assert_str_eq(file_read(path), "mine");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(an_output_that_goes_away_meanwhile_is_no_obstacle) {
    const char *path = make("out", NULL, NULL);
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file("a", "1");
    ck_assert_int_eq(rmdir(path), 0);
    ck_assert_int_eq(folder_replace(&folder), FOLDER_DONE);
    ck_assert(folder_release(&folder));
    ck_assert_str_eq(folder_list(path), "a ");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(a_fresh_folder_that_goes_away_meanwhile_is_a_failure) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    ck_assert_int_eq(rmdir(folder.fresh), 0);
    ck_assert_int_eq(folder_replace(&folder), FOLDER_FAILED);
    ck_assert_int_eq(errno, ENOENT);
    ck_assert(folder_release(&folder));
    ck_assert_str_eq(folder_list(path), "solution.json ");
}
END_TEST

START_TEST(what_somebody_puts_into_the_old_output_meanwhile_is_kept) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file("a", "1");
    ck_assert_int_eq(mkdir(desk_text("%s/mine", path), 0777), 0);
    ck_assert_int_eq(folder_replace(&folder), FOLDER_DONE);
    const char *old = desk_text("%s", folder.fresh);
    ck_assert(!folder_release(&folder));
    ck_assert_str_eq(folder_list(path), "a ");
    ck_assert_str_eq(folder_list(old), "mine ");
}
END_TEST

START_TEST(a_folder_without_its_parent_is_not_made) {
    ck_assert_int_eq(publish(desk_path("no/out")), FOLDER_FAILED);
    ck_assert_int_eq(errno, ENOENT);
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

START_TEST(an_output_given_up_leaves_nothing_behind) {
    const char *path = make("out", SOLUTION_FILE, NULL);
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file("a", "1");
    errno = EDOM;
    folder_release(&folder);
    ck_assert_int_eq(errno, EDOM);
    ck_assert_str_eq(folder_list(desk.room), "out ");
    ck_assert_str_eq(file_read(desk_text("%s/%s", path, SOLUTION_FILE)), "old");
}
END_TEST

START_TEST(one_file_takes_the_place_of_the_old_one) {
    const char *path = make("out", DRAW_FILE, "calendar.csv");
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file(DRAW_FILE, "new");
    ck_assert_int_eq(folder_replace_file(&folder, DRAW_FILE), FOLDER_DONE);
    folder_release(&folder);
    ck_assert_str_eq(file_read(desk_text("%s/draw.csv", path)), "new");
    ck_assert_str_eq(file_read(desk_text("%s/calendar.csv", path)), "old");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(one_file_that_cannot_take_its_place_is_a_failure) {
    const char *path = make("out", DRAW_FILE, NULL);
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    put_file(DRAW_FILE, "new");
    unlink(desk_text("%s/draw.csv", path));
    ck_assert_int_eq(mkdir(desk_text("%s/draw.csv", path), 0777), 0);
    ck_assert_int_eq(folder_replace_file(&folder, DRAW_FILE), FOLDER_FAILED);
    folder_release(&folder);
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(a_name_that_is_taken_is_no_obstacle) {
    const char *path = desk_path("out");
    ck_assert_int_eq(folder_begin(&folder, path), FOLDER_DONE);
    struct folder other;
    ck_assert_int_eq(folder_begin(&other, path), FOLDER_DONE);
    ck_assert_str_ne(folder.fresh, other.fresh);
    folder_release(&other);
    folder_release(&folder);
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

TCase *folder_tests(void) {
    TCase *group = tcase_create("folder");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_new_folder_appears_at_the_end);
    tcase_add_test(group, an_old_output_is_replaced_as_a_whole);
    tcase_add_test(group, names_that_cannot_be_exchanged_are_changed_in_turn);
    tcase_add_test(group, a_change_that_fails_half_way_is_taken_back);
    tcase_add_test(group, an_empty_folder_and_slashes_at_the_end_will_do);
    tcase_add_test(group, a_link_leads_to_what_is_replaced);
    tcase_add_test(group, a_folder_of_someone_else_is_left_alone);
    tcase_add_test(group, a_plan_folder_is_never_replaced);
    tcase_add_test(group, a_folder_with_folders_is_never_replaced);
    tcase_add_test(group, a_file_that_somebody_put_among_ours_is_not_lost);
    tcase_add_test(group,
                   what_a_spreadsheet_puts_beside_an_open_file_is_no_obstacle);
    tcase_add_test(group, the_folder_of_our_calendars_goes_with_the_output);
    tcase_add_test(group, an_empty_folder_of_calendars_goes_too);
    tcase_add_test(group, only_the_folder_of_that_name_is_ours);
    tcase_add_test(group, calendars_of_someone_else_are_never_replaced);
    tcase_add_test(group, calendars_cut_short_are_nobodys);
    tcase_add_test(group, anything_but_calendars_is_never_replaced);
    tcase_add_test(group, a_folder_among_the_calendars_is_never_replaced);
    tcase_add_test(group, a_link_among_the_calendars_is_never_replaced);
    tcase_add_test(group, a_link_to_a_folder_of_calendars_leads_away);
    tcase_add_test(group,
                   what_appears_among_the_calendars_meanwhile_is_not_lost);
    tcase_add_test(group, calendars_given_up_leave_nothing_behind);
    tcase_add_test(group, calendars_take_the_place_of_calendars);
    tcase_add_test(group, calendars_take_the_place_of_nothing_else);
    tcase_add_test(group, a_file_is_never_replaced);
    tcase_add_test(group, a_file_that_appears_meanwhile_is_not_replaced);
    tcase_add_test(group, an_output_that_goes_away_meanwhile_is_no_obstacle);
    tcase_add_test(group, a_fresh_folder_that_goes_away_meanwhile_is_a_failure);
    tcase_add_test(group,
                   what_somebody_puts_into_the_old_output_meanwhile_is_kept);
    tcase_add_test(group, a_folder_without_its_parent_is_not_made);
    tcase_add_test(group, an_output_given_up_leaves_nothing_behind);
    tcase_add_test(group, one_file_takes_the_place_of_the_old_one);
    tcase_add_test(group, one_file_that_cannot_take_its_place_is_a_failure);
    tcase_add_test(group, a_name_that_is_taken_is_no_obstacle);
    return group;
}
