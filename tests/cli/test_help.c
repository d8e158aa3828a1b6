#include "tests/cli/test_cli.h"

#include "cli/arguments.h"
#include "cli/help.h"

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

START_TEST(no_line_of_the_english_help_is_wider_than_a_terminal) {
    const char *line = help_text(N_COMMANDS, LANGUAGE_EN);
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
    tcase_add_test(tests, no_line_of_the_english_help_is_wider_than_a_terminal);
    return tests;
}
