#include "cli/record.h"

#include "model/base/arena.h"
#include "model/bureau.h"
#include "tests/cli/test_cli.h"

#include <unistd.h>

static struct arena arena;
static FILE *file;

static void record_open(void) {
    file = tmpfile();
    ck_assert_ptr_nonnull(file);
}

static void record_shut(void) {
    fclose(file);
    arena_release(&arena);
}

static struct visited visited[] = {{"E1", "东厂", "东县", 2},
                                   {"E2", "", "", 1}};
static const struct bureau sent = {.name = "theirs",
                                   .exit_code = 1,
                                   .is_planned = true,
                                   .n_asked = 7,
                                   .visited = visited,
                                   .n_visited = 2};

START_TEST(what_is_written_is_read) {
    ck_assert(record_write(file, &sent));
    struct bureau got = {.name = "ours"};
    ck_assert(record_read(&got, file, &arena));
    ck_assert_str_eq(got.name, "ours");
    ck_assert_int_eq(got.exit_code, 1);
    ck_assert(got.is_planned);
    ck_assert_int_eq(got.n_asked, 7);
    ck_assert_int_eq(got.n_visited, 2);
    ck_assert_str_eq(got.visited[0].county, "东县");
    ck_assert_int_eq(got.visited[0].n_visits, 2);
    ck_assert_str_eq(got.visited[1].id, "E2");
    ck_assert_str_eq(got.visited[1].name, "");
}
END_TEST

/* A process may end while it writes. */
START_TEST(what_is_cut_short_is_refused) {
    ck_assert(record_write(file, &sent));
    for (long n = ftell(file) - 1; n >= 0; n--) {
        struct bureau got = {.name = "ours"};
        ck_assert_int_eq(ftruncate(fileno(file), n), 0);
        ck_assert_msg(!record_read(&got, file, &arena), "%ld", n);
    }
}
END_TEST

START_TEST(what_was_said_is_a_text) {
    ck_assert_str_eq(record_text(file, &arena), "");
    fputs("提醒\n", file);
    ck_assert_str_eq(record_text(file, &arena), "提醒\n");
}
END_TEST

TCase *record_tests(void) {
    TCase *tests = tcase_create("record");
    tcase_add_checked_fixture(tests, record_open, record_shut);
    tcase_add_test(tests, what_is_written_is_read);
    tcase_add_test(tests, what_is_cut_short_is_refused);
    tcase_add_test(tests, what_was_said_is_a_text);
    return tests;
}
