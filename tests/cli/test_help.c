#include "tests/cli/test_cli.h"

#include "cli/arguments.h"
#include "cli/help.h"
#include "model/diag.h"

#include <stdlib.h>
#include <string.h>

static char *printed;

static const char *help_text(enum command command, enum language language) {
    size_t size;
    free(printed);
    FILE *stream = open_memstream(&printed, &size);
    help_print(stream, command, language);
    fclose(stream);
    return printed;
}

static void release(void) {
    free(printed);
    printed = NULL;
}

START_TEST(the_help_names_every_command_and_every_option) {
    const char *text = help_text(N_COMMANDS, (enum language)_i);
    for (enum command command = 0; command < N_COMMANDS; command++)
        ck_assert_ptr_nonnull(strstr(text, command_name(command)));
    for (enum option_name option = 0; option < N_OPTIONS; option++)
        ck_assert_ptr_nonnull(strstr(text, option_text(option)));
    ck_assert_ptr_null(strstr(text, "(null)"));
}
END_TEST

START_TEST(the_help_of_a_command_names_only_what_it_takes) {
    const char *text = help_text(COMMAND_check, (enum language)_i);
    ck_assert_ptr_nonnull(strstr(text, "jiancha check"));
    ck_assert_ptr_nonnull(strstr(text, "--lang"));
    ck_assert_ptr_null(strstr(text, "--gap"));
    ck_assert_ptr_null(strstr(text, "--output"));
    text = help_text(COMMAND_plan, (enum language)_i);
    ck_assert_ptr_nonnull(strstr(text, "--gap P"));
    ck_assert_ptr_nonnull(strstr(text, "-o, --output DIR"));
}
END_TEST

/* The first line: how the command is typed. */
static const char *usage_text(enum command command, enum language language) {
    help_text(command, language);
    *strchr(printed, '\n') = '\0';
    return printed;
}

START_TEST(the_usage_shows_all_that_must_be_typed_and_nothing_else) {
    for (enum command command = 0; command < N_COMMANDS; command++) {
        unsigned takes = command_takes(command);
        const char *usage = usage_text(command, (enum language)_i);
        for (enum option_name option = 0; option < N_OPTIONS; option++) {
            const char *text =
                option == OPTION_output ? "-o " : option_text(option);
            bool is_format = option >= OPTION_xlsx && option <= OPTION_html;
            bool is_shown = option_is_needed(option, takes) ||
                            (is_format && takes & TAKES_EXPORT);
            ck_assert_int_eq(strstr(usage, text) != NULL, is_shown);
        }
    }
}
END_TEST

START_TEST(the_help_of_a_command_says_what_goes_together) {
    ck_assert_ptr_nonnull(strstr(help_text(COMMAND_export, LANGUAGE_EN),
                                 "--xlsx, --ics, --html: one of them"));
    ck_assert_ptr_nonnull(strstr(help_text(COMMAND_export, LANGUAGE_ZH),
                                 "--xlsx、--ics、--html 至少写一个"));
    ck_assert_ptr_nonnull(strstr(help_text(COMMAND_model, LANGUAGE_EN),
                                 "--baseline and --from: both"));
    ck_assert_ptr_null(
        strstr(help_text(COMMAND_replan, LANGUAGE_EN), "or neither"));
    ck_assert_ptr_nonnull(
        strstr(help_text(COMMAND_plan, LANGUAGE_EN), "(0: no limit)"));
    ck_assert_ptr_nonnull(
        strstr(help_text(COMMAND_plan, LANGUAGE_ZH), "0：不限时"));
}
END_TEST

/* What is shown as an example must be right itself. */
START_TEST(the_example_of_a_command_can_be_typed) {
    static char text[200];
    char *words[12] = {NULL};
    int n = 0;
    struct arguments arguments;
    struct diags diags = {0};
    snprintf(text, sizeof text, "%s", command_example((enum command)_i));
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " "))
        words[n++] = word;
    ck_assert(arguments_read(&arguments, n, words, &diags));
    ck_assert_int_eq(arguments.command, _i);
    diags_release(&diags);
}
END_TEST

START_TEST(no_line_of_the_english_help_is_wider_than_a_terminal) {
    const char *line = help_text((enum command)_i, LANGUAGE_EN);
    for (size_t width; *line; line += width + 1) {
        width = strcspn(line, "\n");
        ck_assert_uint_le(width, 80);
    }
}
END_TEST

TCase *help_tests(void) {
    TCase *tests = tcase_create("help");
    tcase_add_checked_fixture(tests, NULL, release);
    tcase_add_loop_test(tests, the_help_names_every_command_and_every_option, 0,
                        2);
    tcase_add_loop_test(tests, the_help_of_a_command_names_only_what_it_takes,
                        0, 2);
    tcase_add_loop_test(
        tests, the_usage_shows_all_that_must_be_typed_and_nothing_else, 0, 2);
    tcase_add_test(tests, the_help_of_a_command_says_what_goes_together);
    tcase_add_loop_test(tests, the_example_of_a_command_can_be_typed, 0,
                        N_COMMANDS);
    tcase_add_loop_test(tests,
                        no_line_of_the_english_help_is_wider_than_a_terminal, 0,
                        N_COMMANDS + 1);
    return tests;
}
