/*
 * test_plain.c - without a locale, and with a bare environment, everything is
 * the same, byte for byte.
 */
#include "tests/command/run.h"
#include "tests/command/test_command.h"

#include <stdlib.h>
#include <string.h>

static void years_copy(void) {
    room_open();
    shell("cp -R \"$EXAMPLES\"/small year; rm -rf year/out;"
          "cp -R year bad; echo '甲,x' >>bad/absences.csv");
}

// clang-format off
#define PLACES(X) \
    X("LC_ALL", "C") \
    X("LC_ALL", "POSIX") \
    X("LC_ALL", "zh_CN.UTF-8") \
    X("LC_ALL", "zh_CN.GB18030") \
    X("LANG",   "C") \
    X("LC_CTYPE", "en_US.ISO-8859-1") \
    X("TZ",     "Asia/Shanghai") \
    X("LC_ALL", "")
// clang-format on

static const char *const places[][2] = {
#define X(name, value) {name, value},
    PLACES(X)
#undef X
};
#define N_PLACES (sizeof places / sizeof *places)

static const char *const typed[][6] = {
    {"plan", "year", NULL},
    {"check", "year", NULL},
    {"check", "bad", NULL},
    {"verify", "year", "year/out/calendar.csv", NULL},
    {"explain", "year", NULL},
    {"draw", "year", "-o", "drawn", NULL},
    {"plan", "nowhere", NULL},
    {"plan", "year", "-o", "nowhere/out", NULL},
    {"--help", NULL},
    {"plan", "--help", "--lang", "en", NULL},
    {NULL},
};
#define N_TYPED (sizeof typed / sizeof *typed)

/* Nothing is left of the environment but what says where the program is. */
static void environment_empty(void) {
    const char *program = getenv("JIANCHA");
    char *kept = strdup(program ? program : "jiancha");
    clearenv();
    setenv("JIANCHA", kept, true);
    free(kept);
}

static char *printed_once(size_t i) {
    struct run run;
    run_begin(&run, typed[i]);
    run_end(&run);
    return run.printed;
}

START_TEST(every_place_is_the_same) {
    char *like[N_TYPED];
    setenv("LC_ALL", "C.UTF-8", true);
    for (size_t i = 0; i < N_TYPED; i++)
        like[i] = printed_once(i);
    shell("mv year/out like");
    environment_empty();
    if (_i < (int)N_PLACES)
        setenv(places[_i][0], places[_i][1], true);
    for (size_t i = 0; i < N_TYPED; i++) {
        char *printed = printed_once(i);
        ck_assert_str_eq(printed, like[i]);
        free(printed);
        free(like[i]);
    }
    shell("PATH=/usr/bin:/bin diff -r year/out like");
}
END_TEST

START_TEST(why_the_system_would_not_is_said_in_chinese) {
    struct run run;
    RUN(&run, "plan", "nowhere");
    ck_assert_ptr_nonnull(strstr(run.printed, "没有这个文件或文件夹"));
    run_release(&run);
    RUN(&run, "plan", "year", "-o", "year/plan.csv/out");
    ck_assert_ptr_nonnull(strstr(run.printed, "路径中有一部分不是文件夹"));
    run_release(&run);
    RUN(&run, "plan", "year", "-o", "nowhere/out", "--lang", "en");
    ck_assert_ptr_nonnull(strstr(run.printed, "No such file or directory"));
    run_release(&run);
}
END_TEST

TCase *plain_tests(void) {
    TCase *group = tcase_create("plain");
    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, years_copy, room_shut);
    tcase_add_loop_test(group, every_place_is_the_same, 0, (int)N_PLACES + 1);
    tcase_add_test(group, why_the_system_would_not_is_said_in_chinese);
    return group;
}
