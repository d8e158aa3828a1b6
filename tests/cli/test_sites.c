#include "cli/sites.h"

#include "cli/arguments.h"
#include "model/diag.h"
#include "tests/cli/test_cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char room[] = "/tmp/jiancha-sites-XXXXXX";
static struct sites sites;
static struct diags diags;
static struct arguments arguments;

static void shell(const char *command) {
    ck_assert_int_eq(system(command), 0);
}

static void sites_open(void) {
    memcpy(room + sizeof room - sizeof "XXXXXX", "XXXXXX", sizeof "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(room));
    ck_assert_int_eq(chdir(room), 0);
    shell("mkdir -p all/b all/a all/c all/.hidden all/notes empty lone;"
          "touch all/a/plan.csv all/b/plan.csv all/c/tasks.csv "
          "all/.hidden/plan.csv all/readme lone/tasks.csv");
}

static void sites_shut(void) {
    sites_release(&sites);
    diags_release(&diags);
    ck_assert_int_eq(chdir("/"), 0);
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", room);
    shell(command);
}

/* The folders found, with a blank behind each. */
static const char *found(const char *output, const char *const *operands) {
    static char list[256];
    arguments = (struct arguments){.operand = operands, .output = output};
    while (operands[arguments.n_operands])
        arguments.n_operands++;
    sites_release(&sites);
    (void)sites_find(&sites, &arguments);
    list[0] = '\0';
    size_t n = 0;
    for (int i = 0; i < sites.list.n; i++)
        n += (size_t)snprintf(list + n, sizeof list - n, "%s ",
                              sites.list.at[i].folder);
    return list;
}

#define FOUND(output, ...) \
    found(output, (const char *const[]){__VA_ARGS__, NULL})

START_TEST(a_folder_alone_stands_for_itself) {
    static const char *const folders[] = {"all/a", "empty", "lone", "gone",
                                          "all/readme"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        FOUND(NULL, folders[i]);
        ck_assert_int_eq(sites.list.n, 1);
        ck_assert_str_eq(sites.list.at[0].folder, folders[i]);
        ck_assert(!sites.are_many);
    }
}
END_TEST

START_TEST(a_parent_stands_for_the_plan_folders_in_it) {
    ck_assert_str_eq(FOUND(NULL, "all"), "all/a all/b all/c ");
    ck_assert(sites.are_many);
    ck_assert_str_eq(FOUND(NULL, "all/"), "all/a all/b all/c ");
    shell("rm all/b/plan.csv all/a/plan.csv");
    ck_assert_str_eq(FOUND(NULL, "all"), "all ");
    ck_assert(!sites.are_many);
}
END_TEST

START_TEST(the_order_is_that_of_typing) {
    ck_assert_str_eq(FOUND(NULL, "lone", "all", "empty"),
                     "lone all/a all/b all/c empty ");
    ck_assert(sites.are_many);
}
END_TEST

START_TEST(results_go_below_the_folder_given) {
    FOUND("out/", "all/b/", "lone");
    ck_assert_str_eq(sites.list.at[0].output, "out/b");
    ck_assert_str_eq(sites.list.at[1].output, "out/lone");
    FOUND(NULL, "all/b/", "lone");
    ck_assert_ptr_null(sites.list.at[0].output);
    ck_assert_str_eq(sites.list.at[0].name, "b");
}
END_TEST

START_TEST(namesakes_are_told_apart_or_refused) {
    shell("mkdir a");
    FOUND(NULL, "a", "all/a", "lone");
    ck_assert(sites_check(&sites, &arguments, &diags));
    ck_assert_str_eq(sites.list.at[0].name, "a");
    ck_assert_str_eq(sites.list.at[1].name, "all/a");
    ck_assert_str_eq(sites.list.at[2].name, "lone");
    FOUND("out", "a", "lone", "all/a");
    ck_assert(!sites_check(&sites, &arguments, &diags));
    ck_assert_int_eq(diags.n, 1);
    ck_assert_int_eq(diags.at[0].fact.message, MESSAGE_FOLDER_TWICE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "a");
    ck_assert_str_eq(diags.at[0].fact.text[1], "all/a");
}
END_TEST

START_TEST(a_folder_is_planned_once_however_it_is_called) {
    shell("ln -s all/a link");
    FOUND(NULL, "all/a", "lone", "link", "all/../lone");
    ck_assert(!sites_check(&sites, &arguments, &diags));
    ck_assert_int_eq(diags.n, 2);
    ck_assert_str_eq(diags.at[0].fact.text[1], "link");
    ck_assert_str_eq(diags.at[1].fact.text[0], "lone");
}
END_TEST

START_TEST(what_cannot_be_looked_into_is_no_empty_folder) {
    static const char *const typed[] = {"all", "loop"};
    shell("ln -s loop loop");
    arguments = (struct arguments){.operand = typed, .n_operands = 2};
    ck_assert(!sites_find(&sites, &arguments));
    ck_assert_int_eq(sites.list.n, 3);
}
END_TEST

TCase *sites_tests(void) {
    TCase *tests = tcase_create("sites");
    tcase_add_checked_fixture(tests, sites_open, sites_shut);
    tcase_add_test(tests, a_folder_alone_stands_for_itself);
    tcase_add_test(tests, a_parent_stands_for_the_plan_folders_in_it);
    tcase_add_test(tests, the_order_is_that_of_typing);
    tcase_add_test(tests, what_cannot_be_looked_into_is_no_empty_folder);
    tcase_add_test(tests, results_go_below_the_folder_given);
    tcase_add_test(tests, namesakes_are_told_apart_or_refused);
    tcase_add_test(tests, a_folder_is_planned_once_however_it_is_called);
    return tests;
}
