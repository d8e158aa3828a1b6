#include "output/leftover.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <signal.h>

#define MOST 16

static void files_add(int n) {
    for (int i = 0; i < n; i++) {
        const char *path = desk_path(desk_text("half-%d", i));
        file_write(path, "half");
        leftover_add(path);
    }
}

START_TEST(what_was_added_is_taken_away_and_nothing_else) {
    files_add(MOST);
    file_write(desk_path("mine"), "mine");
    leftover_drop(desk_path("half-3"));
    leftovers_remove();
    ck_assert_str_eq(folder_list(desk.room), "half-3 mine ");
}
END_TEST

START_TEST(a_place_is_free_again) {
    for (int i = 0; i < 3; i++) {
        files_add(MOST);
        for (int k = 0; k < MOST; k++)
            leftover_drop(desk_path(desk_text("half-%d", k)));
    }
    leftovers_remove();
}
END_TEST

/* It would stay behind, and nobody would know. */
START_TEST(one_too_many_is_no_secret) {
    desk_close(); // an abort leaves it
    for (int i = 0; i <= MOST; i++)
        leftover_add("/nowhere");
}
END_TEST

TCase *leftover_tests(void) {
    TCase *group = tcase_create("leftover");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, what_was_added_is_taken_away_and_nothing_else);
    tcase_add_test(group, a_place_is_free_again);
    tcase_add_test_raise_signal(group, one_too_many_is_no_secret, SIGABRT);
    return group;
}
