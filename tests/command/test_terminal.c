/*
 * test_terminal.c - what is shown where a person looks, and nowhere else.
 */
#include "tests/command/run.h"
#include "tests/command/test_command.h"

#include <pty.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define SHOWN_BYTES 65536
#define RED "\033[31m"
#define YELLOW "\033[33m"
#define GREEN "\033[32m"
#define CLEARED "\r\033[K"

static char shown[SHOWN_BYTES];

static void years_copy(void) {
    room_open();
    shell("cp -R \"$EXAMPLES\"/zhuzhou-2025 long;"
          "cp -R \"$EXAMPLES\"/small good; cp -R good bad; rm -rf */out;"
          "echo nonsense >>bad/absences.csv");
}

static void terminal_read(int terminal) {
    size_t n = 0;
    for (ssize_t got;
         n < sizeof shown - 1 &&
         (got = read(terminal, shown + n, sizeof shown - 1 - n)) > 0;)
        n += (size_t)got;
    shown[n] = '\0';
}

/* Everything goes to a terminal of that kind; what it gets is in shown. */
static void show(const char *kind, const char *no_color,
                 const char *const words[]) {
    int terminal;
    setenv("TERM", kind, true);
    setenv("NO_COLOR", no_color, true);
    pid_t pid = forkpty(&terminal, NULL, NULL, NULL);
    ck_assert_int_ge(pid, 0);
    if (!pid)
        run_become(words);
    terminal_read(terminal);
    close(terminal);
    ck_assert_int_eq(waitpid(pid, NULL, 0), pid);
}

#define SHOW(kind, no_color, ...) \
    show(kind, no_color, (const char *const[]){__VA_ARGS__, NULL})

START_TEST(a_terminal_shows_colours) {
    SHOW("xterm", "", "plan", "good", "--lang", "en");
    ck_assert_ptr_nonnull(strstr(shown, GREEN "every level"));
    SHOW("xterm", "", "check", "bad");
    ck_assert_ptr_nonnull(strstr(shown, RED "absences.csv:"));
}
END_TEST

START_TEST(warnings_and_breaches_have_their_colours) {
    shell("grep -v 放假 good/dates.csv >rest; cp rest good/dates.csv");
    SHOW("xterm", "", "plan", "good");
    ck_assert_ptr_nonnull(strstr(shown, YELLOW));
    shell("sed -i 's/2025-0[4-6]-../2025-05-01/g' "
          "good/out/calendar.csv");
    SHOW("xterm", "", "verify", "good", "good/out/calendar.csv");
    ck_assert_ptr_nonnull(strstr(shown, RED));
}
END_TEST

START_TEST(who_wants_no_colours_gets_none) {
    SHOW("xterm", "1", "plan", "good");
    ck_assert_ptr_nonnull(strstr(shown, "已证明"));
    ck_assert_ptr_null(strstr(shown, "\033[3"));
}
END_TEST

START_TEST(a_dumb_terminal_gets_plain_text) {
    SHOW("dumb", "", "plan", "long");
    ck_assert_ptr_nonnull(strstr(shown, "L1"));
    ck_assert_ptr_null(strchr(shown, '\033'));
    SHOW("", "", "check", "bad");
    ck_assert_ptr_null(strchr(shown, '\033'));
}
END_TEST

START_TEST(progress_is_shown_while_it_is_waited_for) {
    SHOW("xterm", "1", "plan", "long", "--time-limit", "100");
    const char *line = strstr(shown, CLEARED "L");
    ck_assert_ptr_nonnull(line);
    ck_assert_ptr_nonnull(strstr(line, "已完成"));
    ck_assert_ptr_nonnull(strstr(line, "离时限"));
    SHOW("xterm", "1", "plan", "long", "--quiet");
    ck_assert_ptr_null(strstr(shown, CLEARED));
}
END_TEST

START_TEST(several_bureaus_are_counted_while_they_are_waited_for) {
    SHOW("xterm", "", "plan", "good", "bad");
    ck_assert_ptr_nonnull(strstr(shown, CLEARED "已完成 0/2 个单位"));
    ck_assert_ptr_nonnull(strstr(shown, CLEARED "已完成 2/2 个单位" CLEARED));
    ck_assert_ptr_nonnull(strstr(shown, RED "absences.csv:"));
    SHOW("xterm", "1", "plan", "good", "bad", "--quiet");
    ck_assert_ptr_null(strstr(shown, "/2"));
}
END_TEST

START_TEST(a_file_gets_neither_colours_nor_progress) {
    struct run run;
    setenv("TERM", "xterm", true);
    unsetenv("NO_COLOR");
    RUN(&run, "plan", "long");
    ck_assert_ptr_nonnull(strstr(run.printed, "L1"));
    ck_assert_ptr_null(strchr(run.printed, '\033'));
    ck_assert_ptr_null(strstr(run.printed, "已完成"));
    run_release(&run);
}
END_TEST

TCase *terminal_tests(void) {
    TCase *group = tcase_create("terminal");
    tcase_set_timeout(group, 300);
    tcase_add_checked_fixture(group, years_copy, room_shut);
    tcase_add_test(group, a_terminal_shows_colours);
    tcase_add_test(group, warnings_and_breaches_have_their_colours);
    tcase_add_test(group, who_wants_no_colours_gets_none);
    tcase_add_test(group, a_dumb_terminal_gets_plain_text);
    tcase_add_test(group, progress_is_shown_while_it_is_waited_for);
    tcase_add_test(group,
                   several_bureaus_are_counted_while_they_are_waited_for);
    tcase_add_test(group, a_file_gets_neither_colours_nor_progress);
    return group;
}
