#include "cli/progress.h"

#include "tests/cli/test_cli.h"

#include <stdlib.h>
#include <string.h>

/* A progress that prints to memory. */
static struct progress progress;
static char *text;
static size_t n;

static void progress_open(void) {
    progress_init(&progress, LANGUAGE_EN, false);
    progress.to = open_memstream(&text, &n);
    ck_assert_ptr_nonnull(progress.to);
}

static void progress_shut(void) {
    free(text);
}

static double share;
static double limit_s = -1;

static void tell(double seconds, int64_t bound) {
    struct solve_progress now = {.level = LEVEL_TRIPS,
                                 .n_done = 2,
                                 .n_parts = 3,
                                 .bound = bound,
                                 .incumbent = 12,
                                 .has_incumbent = bound > 7,
                                 .seconds = seconds,
                                 .share = share,
                                 .limit_s = limit_s};
    progress.watch.tell(progress.watch.context, &now);
}

/* What was printed, the progress at its end. */
static const char *end(void) {
    FILE *to = progress.to;
    progress_release(&progress);
    fclose(to);
    return text;
}

START_TEST(the_line_tells_level_part_bound_and_best) {
    tell(2.5, 8);
    ck_assert_str_eq(
        end(),
        "\r\033[KL4 crew-days: 2/3 parts done, bound 8, best 12, 2 s\r\033[K");
}
END_TEST

START_TEST(what_is_left_is_reckoned_by_what_is_over) {
    share = 0.4;
    tell(20, 8);
    ck_assert_ptr_nonnull(strstr(end(), ", 20 s, about 30 s to go\r"));
}
END_TEST

START_TEST(nothing_is_promised_before_much_is_over) {
    share = 0.2;
    tell(20, 8);
    share = 0.9;
    tell(2, 8);
    ck_assert_ptr_null(strstr(end(), "to go"));
}
END_TEST

START_TEST(the_limit_is_told_where_there_is_one) {
    limit_s = 40.5;
    tell(20, 8);
    ck_assert_ptr_nonnull(strstr(end(), ", limit in 40 s\r"));
}
END_TEST

START_TEST(nothing_found_yet_is_not_shown_as_a_number) {
    tell(1, 7);
    ck_assert_ptr_null(strstr(end(), "best"));
}
END_TEST

START_TEST(a_line_stands_long_enough_to_be_read) {
    tell(1, 8);
    tell(1.05, 9);
    tell(1.2, 10);
    const char *shown = end();
    ck_assert_ptr_nonnull(strstr(shown, "bound 8"));
    ck_assert_ptr_null(strstr(shown, "bound 9"));
    ck_assert_ptr_nonnull(strstr(shown, "bound 10"));
}
END_TEST

START_TEST(several_bureaus_are_counted) {
    progress_bureaus(&progress, 3, 136);
    ck_assert_str_eq(end(), "\r\033[K3 of 136 bureaus done\r\033[K");
}
END_TEST

START_TEST(what_said_nothing_takes_nothing_away) {
    ck_assert_str_eq(end(), "");
}
END_TEST

START_TEST(nobody_who_asks_for_quiet_is_told) {
    struct progress quiet;
    progress_init(&quiet, LANGUAGE_ZH, false);
    ck_assert_ptr_null(progress_watch(&quiet));
    progress_release(&quiet);
    ck_assert_ptr_eq(progress_watch(&progress), &progress.watch);
    end();
}
END_TEST

TCase *progress_tests(void) {
    TCase *group = tcase_create("progress");
    tcase_add_checked_fixture(group, progress_open, progress_shut);
    tcase_add_test(group, the_line_tells_level_part_bound_and_best);
    tcase_add_test(group, what_is_left_is_reckoned_by_what_is_over);
    tcase_add_test(group, nothing_is_promised_before_much_is_over);
    tcase_add_test(group, the_limit_is_told_where_there_is_one);
    tcase_add_test(group, nothing_found_yet_is_not_shown_as_a_number);
    tcase_add_test(group, a_line_stands_long_enough_to_be_read);
    tcase_add_test(group, several_bureaus_are_counted);
    tcase_add_test(group, what_said_nothing_takes_nothing_away);
    tcase_add_test(group, nobody_who_asks_for_quiet_is_told);
    return group;
}
