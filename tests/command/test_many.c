/*
 * test_many.c - several bureaus at once, and what happens to their processes.
 */
#include "tests/command/run.h"
#include "tests/command/test_command.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE_S 120
#define PAUSE_S 0.05

/* long takes long, good and other do not. */
static void bureaus_copy(void) {
    room_open();
    shell("cp -R \"$EXAMPLES\"/zhuzhou-2025 long;"
          "cp -R \"$EXAMPLES\"/small good; cp -R good other; rm -rf */out;"
          "for f in inspectors absences recusals; do"
          "  grep -v '^工贸04,\\|^危化02,' long/$f.csv >rest;"
          "  mv rest long/$f.csv; done; mkdir long/out;"
          "echo old >long/out/solution.json; cp -R long/out other/out");
}

static void pause_for(double seconds) {
    struct timespec span = {(time_t)seconds,
                            (long)(1e9 * (seconds - (double)(time_t)seconds))};
    nanosleep(&span, NULL);
}

static bool is_old(const char *solution) {
    char *text = file_text(solution);
    bool is_so = !strcmp(text, "old\n");
    free(text);
    return is_so;
}

/* The first process that the program has begun and that has not ended; 0 if
 * there is none. */
static pid_t child_of(pid_t pid) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/task/%ld/children", (long)pid,
             (long)pid);
    char *text = file_text(path);
    pid_t child = (pid_t)strtol(text, NULL, 10);
    free(text);
    return child;
}

/* Does the process rest, as Ctrl-Z would have it? */
static bool is_resting(pid_t pid) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
    char *text = file_text(path);
    const char *state = strrchr(text, ')');
    bool is_so = state && state[2] == 'T';
    free(text);
    return is_so;
}

static void wait_until_resting(pid_t pid, bool is_to_rest) {
    for (double s = 0; is_resting(pid) != is_to_rest; s += PAUSE_S) {
        ck_assert(s < PATIENCE_S);
        pause_for(PAUSE_S);
    }
}

/* Until no signal waits for it: of two that do the lower number comes first. */
static void wait_until_heard(pid_t pid) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
    for (bool is_heard = false; !is_heard;) {
        char *text = file_text(path);
        const char *waiting = strstr(text, "ShdPnd:");
        is_heard = !waiting || !strtoull(waiting + strlen("ShdPnd:"), NULL, 16);
        free(text);
    }
}

static void wait_until_gone(pid_t pid) {
    for (double s = 0; !kill(pid, 0); s += PAUSE_S) {
        ck_assert(s < PATIENCE_S);
        pause_for(PAUSE_S);
    }
}

static void wait_for(const char *path) {
    for (double s = 0; access(path, F_OK); s += PAUSE_S) {
        ck_assert_msg(s < PATIENCE_S, "%s", path);
        pause_for(PAUSE_S);
    }
}

/* Processes that have lost their parent clean up by themselves. */
static void wait_until_clean(const char *folder) {
    for (double s = 0; has_hidden(folder); s += PAUSE_S) {
        ck_assert_msg(s < PATIENCE_S, "%s", folder);
        pause_for(PAUSE_S);
    }
}

#define BEGIN(run, ...) \
    run_begin((run), (const char *const[]){"plan", __VA_ARGS__, NULL})

START_TEST(a_bureau_that_dies_costs_no_other_its_calendar) {
    struct run run;
    BEGIN(&run, "good", "long", "--threads", "2", "--lang", "en");
    wait_for("good/out/solution.json");
    pause_for(1);
    pid_t child = child_of(run.pid);
    ck_assert_int_gt(child, 0);
    kill(child, SIGKILL);
    run_end(&run);
    ck_assert_msg(run_code(&run) == 5, "%s", run.printed);
    ck_assert_ptr_nonnull(strstr(run.printed, "long:\n"));
    ck_assert_ptr_nonnull(strstr(run.printed, "[bureau-died]"));
    ck_assert_ptr_nonnull(strstr(run.printed, "2 bureaus, 1 calendar made"));
    ck_assert(is_old("long/out/solution.json"));
    run_release(&run);
}
END_TEST

START_TEST(an_interruption_ends_the_search_and_begins_no_more) {
    struct run run;
    BEGIN(&run, "good", "long", "other", "--threads", "1", "--lang", "en");
    wait_for("good/out/solution.json");
    pause_for(3);
    kill(run.pid, SIGINT);
    run_end(&run);
    ck_assert_msg(run_code(&run) == 4, "%s", run.printed);
    ck_assert_ptr_nonnull(strstr(run.printed, "3 bureaus, 2 calendars made"));
    ck_assert_ptr_nonnull(strstr(run.printed, "[bureau-not-begun]"));
    ck_assert(!is_old("long/out/solution.json"));
    ck_assert(is_old("other/out/solution.json"));
    run_release(&run);
    RUN(&run, "verify", "long", "long/out/calendar.csv");
    ck_assert_msg(run_code(&run) == 0, "%s", run.printed);
    run_release(&run);
}
END_TEST

START_TEST(a_second_signal_ends_all_of_them) {
    struct run run;
    BEGIN(&run, "long", "other", "--threads", "1");
    pause_for(3);
    pid_t child = child_of(run.pid);
    ck_assert_int_gt(child, 0);
    kill(run.pid, SIGTERM);
    wait_until_heard(run.pid);
    kill(run.pid, SIGINT);
    run_end(&run);
    ck_assert_int_eq(run_code(&run), -1);
    run_release(&run);
    wait_until_clean("long");
    ck_assert(is_old("other/out/solution.json"));
}
END_TEST

/* As a batch system does, which knows the processes of a job, but not which of
 * them tells which. */
static void all_hear_of_it(int signal_number, bool is_child_first) {
    struct run run;
    BEGIN(&run, "long", "other", "--threads", "1", "--lang", "en");
    pause_for(3);
    pid_t child = child_of(run.pid);
    ck_assert_int_gt(child, 0);
    kill(is_child_first ? child : run.pid, signal_number);
    pause_for(PAUSE_S);
    kill(is_child_first ? run.pid : child, signal_number);
    run_end(&run);
    ck_assert_msg(run_code(&run) == 4, "%s", run.printed);
    ck_assert_ptr_nonnull(strstr(run.printed, "2 bureaus, 1 calendar made"));
    run_release(&run);
    ck_assert(!is_old("long/out/solution.json"));
    ck_assert(!has_hidden("long"));
    RUN(&run, "verify", "long", "long/out/calendar.csv");
    ck_assert_msg(run_code(&run) == 0, "%s", run.printed);
    run_release(&run);
}

START_TEST(who_tells_all_processes_gets_the_calendar_all_the_same) {
    all_hear_of_it(SIGTERM, true);
    shell("rm -r long/out; cp -R other/out long");
    all_hear_of_it(SIGINT, true);
    shell("rm -r long/out; cp -R other/out long");
    all_hear_of_it(SIGTERM, false);
}
END_TEST

/* long has a calendar that is proven; the search for another has begun. */
static pid_t search_begin(struct run *run) {
    RUN(run, "plan", "good");
    ck_assert_int_eq(run_code(run), 0);
    run_release(run);
    shell("rm -r long/out; cp -R good/out long; mv good/out proven");
    BEGIN(run, "long", "other", "--threads", "1");
    pause_for(3);
    pid_t child = child_of(run->pid);
    ck_assert_int_gt(child, 0);
    return child;
}

static void parent_kill(struct run *run, pid_t child) {
    kill(run->pid, SIGKILL);
    run_end(run);
    run_release(run);
    wait_until_gone(child);
    ck_assert(!has_hidden("long"));
    shell("diff -rq long/out proven");
    ck_assert(is_old("other/out/solution.json"));
}

/* What is not proven takes no place of what is. */
START_TEST(who_loses_the_parent_publishes_nothing) {
    struct run run;
    pid_t child = search_begin(&run);
    parent_kill(&run, child);
}
END_TEST

START_TEST(who_is_to_ignore_the_ends_ends_with_the_parent) {
    struct run run;
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    pid_t child = search_begin(&run);
    parent_kill(&run, child);
}
END_TEST

START_TEST(all_rest_and_go_on_together) {
    struct run run;
    pid_t child = search_begin(&run);
    for (int i = 0; i < 2; i++) {
        kill(run.pid, SIGTSTP);
        wait_until_resting(run.pid, true);
        wait_until_resting(child, true);
        kill(run.pid, SIGCONT);
        wait_until_resting(child, false);
    }
    kill(run.pid, SIGINT);
    run_end(&run);
    ck_assert_msg(run_code(&run) == 4, "%s", run.printed);
    run_release(&run);
}
END_TEST

START_TEST(who_loses_the_parent_while_resting_ends_too) {
    struct run run;
    pid_t child = search_begin(&run);
    kill(run.pid, SIGTSTP);
    wait_until_resting(child, true);
    parent_kill(&run, child);
}
END_TEST

TCase *many_tests(void) {
    TCase *group = tcase_create("many");
    tcase_set_timeout(group, 600);
    tcase_add_checked_fixture(group, bureaus_copy, room_shut);
    tcase_add_test(group, a_bureau_that_dies_costs_no_other_its_calendar);
    tcase_add_test(group, an_interruption_ends_the_search_and_begins_no_more);
    tcase_add_test(group, a_second_signal_ends_all_of_them);
    tcase_add_test(group,
                   who_tells_all_processes_gets_the_calendar_all_the_same);
    tcase_add_test(group, who_loses_the_parent_publishes_nothing);
    tcase_add_test(group, who_is_to_ignore_the_ends_ends_with_the_parent);
    tcase_add_test(group, all_rest_and_go_on_together);
    tcase_add_test(group, who_loses_the_parent_while_resting_ends_too);
    return group;
}
