#include "output/leftover.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

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

static atomic_bool is_making;

/* As a writer does that knows nothing of what has happened. */
static void *files_make(void *folder) {
    char path[200];
    FILE *file;
    for (int i = 0;; i++) {
        snprintf(path, sizeof path, "%s/%d.csv", (char *)folder, i);
        if (!(file = fopen(path, "wx")))
            return NULL;
        fclose(file);
        atomic_store(&is_making, true);
    }
}

START_TEST(nothing_stays_of_what_another_thread_is_making) {
    char *folder = (char *)desk_path(".out.new-1-0");
    pthread_t maker;
    ck_assert_int_eq(mkdir(folder, 0777), 0);
    leftover_add(folder);
    ck_assert_int_eq(pthread_create(&maker, NULL, files_make, folder), 0);
    while (!atomic_load(&is_making))
        continue;
    leftovers_remove();
    pthread_join(maker, NULL);
    ck_assert_int_eq(rmdir(desk.room), 0);
    ck_assert_int_eq(mkdir(desk.room, 0777), 0);
}
END_TEST

TCase *leftover_tests(void) {
    TCase *group = tcase_create("leftover");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, what_was_added_is_taken_away_and_nothing_else);
    tcase_add_test(group, a_place_is_free_again);
    tcase_add_loop_test(group, nothing_stays_of_what_another_thread_is_making,
                        0, 20);
    tcase_add_test_raise_signal(group, one_too_many_is_no_secret, SIGABRT);
    return group;
}
