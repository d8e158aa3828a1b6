#include "cli/record.h"

#include "model/base/arena.h"
#include "model/bureau.h"
#include "tests/cli/test_cli.h"

#include <errno.h>
#include <unistd.h>

static struct arena arena;
static FILE *file;

static void file_make(void) {
    file = tmpfile();
    ck_assert_ptr_nonnull(file);
}

static void file_shut(void) {
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

static bool is_read(struct bureau *got) {
    struct record record;
    *got = (struct bureau){.name = "ours"};
    record_open(&record, file, &arena);
    return record_read(got, &record, &arena) && !record.n;
}

START_TEST(what_is_written_is_read) {
    ck_assert(record_write(file, &sent));
    struct bureau got;
    ck_assert(is_read(&got));
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

/* A disk on which there is room again after the first refusal. */
static ssize_t refuse_once(void *is_refused, const char *bytes, size_t n) {
    (void)bytes;
    if (*(bool *)is_refused)
        return (ssize_t)n;
    *(bool *)is_refused = true;
    errno = ENOSPC;
    return 0;
}

START_TEST(what_cannot_be_written_says_why) {
    enum { MANY = 10000 };
    static struct visited many[MANY];
    for (int i = 0; i < MANY; i++)
        many[i] = visited[0];
    for (int n = 0; n <= MANY; n += MANY) {
        struct bureau bureau = {.visited = many, .n_visited = n};
        bool is_refused = false;
        FILE *full = fopencookie(&is_refused, "wb",
                                 (cookie_io_functions_t){.write = refuse_once});
        ck_assert_ptr_nonnull(full);
        errno = 0;
        ck_assert(!record_write(full, &bureau));
        ck_assert_int_eq(errno, ENOSPC);
        fclose(full);
    }
}
END_TEST

/* A process may end while it writes. */
START_TEST(what_is_cut_short_is_refused) {
    ck_assert(record_write(file, &sent));
    for (long n = ftell(file) - 1; n >= 0; n--) {
        struct bureau got;
        ck_assert_int_eq(ftruncate(fileno(file), n), 0);
        ck_assert_msg(!is_read(&got), "%ld", n);
    }
}
END_TEST

/* A file may be of anyone: the first figures are changed. */
START_TEST(what_is_no_figure_is_refused) {
    static const char *const beginnings[] = {"256\0",
                                             "-1\0",
                                             "\0",
                                             "1x\0",
                                             "99999999999999999999\0",
                                             "1\0"
                                             "2\0",
                                             "1\0"
                                             "1\0"
                                             "1\0"
                                             "1\0"
                                             "1\0"
                                             "2147483647\0"};
    static const size_t n[] = {4, 3, 1, 3, 21, 4, 21};
    for (size_t i = 0; i < sizeof n / sizeof *n; i++) {
        struct bureau got;
        rewind(file);
        ck_assert(record_write(file, &sent));
        rewind(file);
        ck_assert_uint_eq(fwrite(beginnings[i], 1, n[i], file), n[i]);
        ck_assert_msg(!is_read(&got), "%zu", i);
    }
}
END_TEST

START_TEST(what_was_said_is_a_text) {
    struct record said;
    record_open(&said, file, &arena);
    ck_assert_str_eq(said.at, "");
    fputs("提醒\n", file);
    record_open(&said, file, &arena);
    ck_assert_str_eq(said.at, "提醒\n");
}
END_TEST

TCase *record_tests(void) {
    TCase *tests = tcase_create("record");
    tcase_add_checked_fixture(tests, file_make, file_shut);
    tcase_add_test(tests, what_is_written_is_read);
    tcase_add_test(tests, what_cannot_be_written_says_why);
    tcase_add_test(tests, what_is_cut_short_is_refused);
    tcase_add_test(tests, what_is_no_figure_is_refused);
    tcase_add_test(tests, what_was_said_is_a_text);
    return tests;
}
