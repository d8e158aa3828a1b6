#include "tests/cli/test_cli.h"

#include "cli/arguments.h"
#include "model/diag.h"

#include <stdio.h>
#include <string.h>

#define WORDS_MAX 12

static struct arguments arguments;
static struct diags diags;

/* Splits the line at blanks and reads it as if it had been typed. */
static bool type(const char *line) {
    static char text[256];
    static char *words[WORDS_MAX];
    int n = 0;
    diags_release(&diags);
    memset(words, 0, sizeof words);
    snprintf(text, sizeof text, "%s", line);
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        ck_assert_int_lt(n, WORDS_MAX - 1);
        words[n++] = word;
    }
    return arguments_read(&arguments, n, words, &diags);
}

static void release(void) {
    diags_release(&diags);
}

static void expect_only(enum message message) {
    ck_assert_int_eq(diags.n, 1);
    ck_assert_str_eq(message_code(diags.at[0].fact.message),
                     message_code(message));
}

START_TEST(a_command_and_its_folder_are_enough) {
    ck_assert(type("jiancha plan year"));
    ck_assert_int_eq(arguments.command, COMMAND_plan);
    ck_assert_str_eq(arguments.operand[0], "year");
    ck_assert_ptr_null(arguments.output);
    ck_assert_int_eq(arguments.language, LANGUAGE_ZH);
    ck_assert(!arguments.given[OPTION_language]);
    ck_assert_int_eq(arguments.options.time_limit_s, 0);
}
END_TEST

START_TEST(options_may_stand_before_and_after_the_folder) {
    ck_assert(type("jiancha --threads 2 plan -o there year --lang=en -q"));
    ck_assert_int_eq(arguments.options.threads, 2);
    ck_assert_str_eq(arguments.output, "there");
    ck_assert_str_eq(arguments.operand[0], "year");
    ck_assert_int_eq(arguments.language, LANGUAGE_EN);
    ck_assert(arguments.given[OPTION_quiet]);
}
END_TEST

START_TEST(a_gap_in_per_cent_is_kept_in_permille) {
    ck_assert(type("jiancha plan year --gap 2.5"));
    ck_assert_int_eq(arguments.options.gap_permille, 25);
    ck_assert(type("jiancha plan year --gap 2"));
    ck_assert_int_eq(arguments.options.gap_permille, 20);
    ck_assert(type("jiancha plan year --gap 100.0"));
    ck_assert_int_eq(arguments.options.gap_permille, 1000);
    ck_assert(type("jiancha plan year --gap .5"));
    ck_assert_int_eq(arguments.options.gap_permille, 5);
}
END_TEST

static const char *const not_numbers[] = {
    "--gap 2.55",
    "--gap 100.1",
    "--gap -1",
    "--gap .",
    "--gap 2.",
    "--gap 1.2.3",
    "--threads 2.0",
    "--threads 257",
    "--threads two",
    "--time-limit 1s",
    "--gap +1",
    "--threads 0x2",
    "--gap 2,5",
    "--threads 999999999999999999999",
    "--time-limit 1000001",
};

START_TEST(a_value_that_is_no_number_in_range_is_refused) {
    char line[80];
    snprintf(line, sizeof line, "jiancha plan year %s", not_numbers[_i]);
    ck_assert(!type(line));
    expect_only(MESSAGE_OPTION_OUT_OF_RANGE);
}
END_TEST

START_TEST(the_range_is_told_in_the_unit_that_is_typed) {
    ck_assert(!type("jiancha plan year --gap 101"));
    expect_only(MESSAGE_OPTION_OUT_OF_RANGE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--gap");
    ck_assert_str_eq(diags.at[0].fact.text[1], "101");
    ck_assert_int_eq(diags.at[0].fact.number[0], 0);
    ck_assert_int_eq(diags.at[0].fact.number[1], 100);
}
END_TEST

START_TEST(every_mistake_is_told_in_one_run) {
    ck_assert(!type("jiancha plan --bogus --gap x --lang fr --lang en"));
    ck_assert_int_eq(diags.n, 4);
    ck_assert_int_eq(diags.at[0].fact.message, MESSAGE_UNKNOWN_OPTION);
    ck_assert_int_eq(diags.at[1].fact.message, MESSAGE_OPTION_OUT_OF_RANGE);
    ck_assert_int_eq(diags.at[2].fact.message, MESSAGE_UNKNOWN_LANGUAGE);
    ck_assert_int_eq(diags.at[3].fact.message, MESSAGE_WRONG_OPERANDS);
    ck_assert_int_eq(arguments.language, LANGUAGE_EN);
}
END_TEST

START_TEST(an_unknown_option_is_told_as_it_was_typed) {
    ck_assert(!type("jiancha plan year --bogus=1"));
    expect_only(MESSAGE_UNKNOWN_OPTION);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--bogus=1");
    ck_assert(!type("jiancha plan year -z"));
    expect_only(MESSAGE_UNKNOWN_OPTION);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-z");
}
END_TEST

START_TEST(an_option_at_the_end_without_its_value_is_refused) {
    ck_assert(!type("jiancha plan year -o"));
    expect_only(MESSAGE_OPTION_WITHOUT_VALUE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-o");
    ck_assert(!type("jiancha plan year --gap"));
    expect_only(MESSAGE_OPTION_WITHOUT_VALUE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--gap");
}
END_TEST

START_TEST(of_letters_in_one_word_that_word_is_told_once) {
    ck_assert(!type("jiancha plan year -xyq"));
    expect_only(MESSAGE_UNKNOWN_OPTION);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-xyq");
    ck_assert(!type("jiancha plan year -qx"));
    expect_only(MESSAGE_UNKNOWN_OPTION);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-qx");
    ck_assert(!type("jiancha plan -年 year"));
    expect_only(MESSAGE_UNKNOWN_OPTION);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-年");
    ck_assert(!type("jiancha plan year -qo"));
    expect_only(MESSAGE_OPTION_WITHOUT_VALUE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-qo");
}
END_TEST

START_TEST(letters_may_follow_a_word_without_any) {
    char program[] = "jiancha";
    char nothing[] = "";
    char letters[] = "-xq";
    char *argv[] = {program, nothing, letters, NULL};
    ck_assert(!arguments_read(&arguments, 3, argv, &diags));
    ck_assert_int_gt(diags.n, 0);
    ck_assert_str_eq(diags.at[0].fact.text[0], "-xq");
}
END_TEST

START_TEST(a_value_where_none_belongs_is_refused) {
    ck_assert(!type("jiancha plan year --quiet=yes"));
    expect_only(MESSAGE_OPTION_TAKES_NO_VALUE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--quiet=yes");
}
END_TEST

START_TEST(the_next_option_is_no_value) {
    ck_assert(!type("jiancha replan year --baseline --from 2025-07-01"));
    expect_only(MESSAGE_OPTION_WITHOUT_VALUE);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--baseline");
    ck_assert(!type("jiancha plan year -o --quiet"));
    expect_only(MESSAGE_OPTION_WITHOUT_VALUE);
    ck_assert(arguments.given[OPTION_quiet]);
    ck_assert(type("jiancha plan year --output=--quiet"));
    ck_assert_str_eq(arguments.output, "--quiet");
}
END_TEST

/* It was given a value in the belief that it takes one. */
START_TEST(an_option_of_another_command_is_blamed_alone) {
    ck_assert(!type("jiancha plan --baseline"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--baseline");
    ck_assert(!type("jiancha plan --baseline year"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
}
END_TEST

static const char *const dashed[] = {"——lang", "－－lang", "–o", "−q"};

START_TEST(a_dash_that_a_word_processor_made_is_told) {
    char line[80];
    snprintf(line, sizeof line, "jiancha plan year %s en", dashed[_i]);
    ck_assert(!type(line));
    expect_only(MESSAGE_WRONG_DASH);
    ck_assert_str_eq(diags.at[0].fact.text[0], dashed[_i]);
    snprintf(line, sizeof line, "jiancha %s", dashed[_i]);
    ck_assert(!type(line));
    expect_only(MESSAGE_WRONG_DASH);
}
END_TEST

START_TEST(an_option_of_another_command_is_refused) {
    ck_assert(!type("jiancha check year --gap 1"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
    ck_assert_str_eq(diags.at[0].fact.text[0], "--gap");
    ck_assert_str_eq(diags.at[0].fact.text[1], "check");
    ck_assert(!type("jiancha draw year --threads 1"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
    ck_assert(type("jiancha draw year -o there"));
}
END_TEST

START_TEST(a_baseline_comes_with_its_day) {
    ck_assert(type("jiancha replan year --baseline c.csv --from 2025/7/1"));
    ck_assert_str_eq(arguments.baseline, "c.csv");
    ck_assert_int_eq(arguments.from, date_to_day((struct date){2025, 7, 1}));
    ck_assert(
        type("jiancha verify year d.csv --baseline c.csv --from 2025-07-01"));
    ck_assert(type("jiancha verify year d.csv"));
    ck_assert_ptr_null(arguments.baseline);
    ck_assert(type("jiancha replan --help"));
}
END_TEST

static const struct {
    const char *typed;
    enum message message;
    const char *text[3]; // of the fact
} half_baselines[] = {
    {"jiancha replan year --baseline c.csv",
     MESSAGE_OPTION_MISSING,
     {"replan", "--from", "--baseline"}},
    {"jiancha replan year --from 2025-07-01",
     MESSAGE_OPTION_MISSING,
     {"replan", "--baseline", "--from"}},
    {"jiancha verify year d.csv --from 2025-07-01",
     MESSAGE_OPTION_MISSING,
     {"verify", "--baseline", "--from"}},
    {"jiancha replan year --baseline c.csv --from 2025-07-32",
     MESSAGE_NOT_A_DATE,
     {"2025-07-32"}},
    {"jiancha replan year --baseline c.csv --from 2025-07-01x",
     MESSAGE_NOT_A_DATE,
     {"2025-07-01x"}},
    {"jiancha plan year --baseline c.csv",
     MESSAGE_OPTION_NOT_TAKEN,
     {"--baseline", "plan"}},
};
#define N_HALF_BASELINES (int)(sizeof half_baselines / sizeof *half_baselines)

START_TEST(half_a_baseline_is_refused) {
    ck_assert(!type(half_baselines[_i].typed));
    expect_only(half_baselines[_i].message);
    for (int i = 0; i < 3 && half_baselines[_i].text[i]; i++)
        ck_assert_str_eq(diags.at[0].fact.text[i], half_baselines[_i].text[i]);
}
END_TEST

START_TEST(a_re_solve_without_a_baseline_lacks_both_its_options) {
    ck_assert(!type("jiancha replan year"));
    ck_assert_int_eq(diags.n, 2);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(diags.at[i].fact.message, MESSAGE_OPTION_MISSING);
        ck_assert_str_eq(diags.at[i].fact.text[2], "");
    }
}
END_TEST

START_TEST(one_bureau_of_several_needs_a_place_for_its_part) {
    ck_assert(type("jiancha plan all -o there"));
    ck_assert_int_eq(arguments.part, 0);
    ck_assert(type("jiancha plan all --part 12 -o there"));
    ck_assert_int_eq(arguments.part, 12);
    ck_assert(!type("jiancha plan all --part 12"));
    expect_only(MESSAGE_OPTION_MISSING);
    ck_assert(!type("jiancha plan all --part 0 -o there"));
    expect_only(MESSAGE_OPTION_OUT_OF_RANGE);
    ck_assert(!type("jiancha gather all --part 1 -o there"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
    ck_assert(type("jiancha gather all other --missing -o there"));
    ck_assert(!type("jiancha gather all"));
    expect_only(MESSAGE_OPTION_MISSING);
}
END_TEST

START_TEST(the_plain_program_has_its_level_and_its_file) {
    ck_assert(type("jiancha model year --mps year.mps"));
    ck_assert_int_eq(arguments.level, LEVEL_MISSED);
    ck_assert_str_eq(arguments.mps, "year.mps");
    ck_assert(type("jiancha model year --mps year.mps --level 5"));
    ck_assert_int_eq(arguments.level, LEVEL_LEVELLING);
    ck_assert(type("jiancha model year --mps year.mps --level 2b "
                   "--baseline year.csv --from 2025-05-01"));
    ck_assert_int_eq(arguments.level, LEVEL_MOVED);
    ck_assert(!type("jiancha model year --mps year.mps --level 2"));
    expect_only(MESSAGE_LEVEL_NEEDS_BASELINE);
    ck_assert(!type("jiancha model year --mps year.mps --level 6"));
    expect_only(MESSAGE_LEVEL_NOT_IN_PROGRAM);
    ck_assert(!type("jiancha model year --mps year.mps --level 7"));
    expect_only(MESSAGE_LEVEL_NOT_IN_PROGRAM);
    ck_assert(!type("jiancha model year --mps year.mps --level 0"));
    expect_only(MESSAGE_LEVEL_NOT_IN_PROGRAM);
    ck_assert(!type("jiancha model year --level 3"));
    expect_only(MESSAGE_OPTION_MISSING);
    ck_assert(type("jiancha model --help"));
    ck_assert(!type("jiancha plan year --level 3"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
    ck_assert(!type("jiancha plan year --mps year.mps"));
    expect_only(MESSAGE_OPTION_NOT_TAKEN);
}
END_TEST

START_TEST(without_a_command_or_with_an_unknown_one_it_stops) {
    ck_assert(!type("jiancha"));
    expect_only(MESSAGE_NO_COMMAND);
    ck_assert(!type("jiancha paln year"));
    expect_only(MESSAGE_UNKNOWN_COMMAND);
    ck_assert_str_eq(diags.at[0].fact.text[0], "paln");
}
END_TEST

START_TEST(each_command_has_its_number_of_operands) {
    ck_assert(!type("jiancha check --lang en"));
    expect_only(MESSAGE_WRONG_OPERANDS);
    ck_assert_str_eq(diags.at[0].fact.text[0], "check");
    ck_assert_str_eq(diags.at[0].fact.text[1], "FOLDER");
    ck_assert_str_eq(diags.at[0].fact.text[2], "jiancha check 2025");
    ck_assert(!type("jiancha verify year"));
    expect_only(MESSAGE_WRONG_OPERANDS);
    ck_assert_str_eq(diags.at[0].fact.text[1], "日历.csv");
    ck_assert(!type("jiancha check one two"));
    expect_only(MESSAGE_OPERAND_TOO_MANY);
    ck_assert_str_eq(diags.at[0].fact.text[1], "two");
    ck_assert(!type("jiancha explain year T1 T2"));
    expect_only(MESSAGE_OPERAND_TOO_MANY);
    ck_assert_str_eq(diags.at[0].fact.text[1], "T2");
    ck_assert(type("jiancha verify year cal.csv"));
    ck_assert_str_eq(arguments.operand[1], "cal.csv");
}
END_TEST

START_TEST(plan_takes_as_many_folders_as_are_named) {
    ck_assert(type("jiancha plan one two three"));
    ck_assert_int_eq(arguments.n_operands, 3);
    ck_assert_str_eq(arguments.operand[0], "one");
    ck_assert_str_eq(arguments.operand[2], "three");
}
END_TEST

START_TEST(help_and_version_need_nothing_else) {
    ck_assert(type("jiancha --help"));
    ck_assert(arguments.given[OPTION_help]);
    ck_assert_int_eq(arguments.command, N_COMMANDS);
    ck_assert(type("jiancha --version"));
    ck_assert(type("jiancha plan --help"));
    ck_assert_int_eq(arguments.command, COMMAND_plan);
    ck_assert(type("jiancha -h"));
    ck_assert(!type("jiancha --help paln"));
    expect_only(MESSAGE_UNKNOWN_COMMAND);
}
END_TEST

TCase *arguments_tests(void) {
    TCase *tests = tcase_create("arguments");
    tcase_add_checked_fixture(tests, NULL, release);
    tcase_add_test(tests, a_command_and_its_folder_are_enough);
    tcase_add_test(tests, options_may_stand_before_and_after_the_folder);
    tcase_add_test(tests, a_gap_in_per_cent_is_kept_in_permille);
    tcase_add_loop_test(tests, a_value_that_is_no_number_in_range_is_refused, 0,
                        sizeof not_numbers / sizeof *not_numbers);
    tcase_add_test(tests, the_range_is_told_in_the_unit_that_is_typed);
    tcase_add_test(tests, every_mistake_is_told_in_one_run);
    tcase_add_test(tests, an_unknown_option_is_told_as_it_was_typed);
    tcase_add_test(tests, an_option_at_the_end_without_its_value_is_refused);
    tcase_add_test(tests, of_letters_in_one_word_that_word_is_told_once);
    tcase_add_test(tests, letters_may_follow_a_word_without_any);
    tcase_add_test(tests, a_value_where_none_belongs_is_refused);
    tcase_add_test(tests, the_next_option_is_no_value);
    tcase_add_test(tests, an_option_of_another_command_is_blamed_alone);
    tcase_add_loop_test(tests, a_dash_that_a_word_processor_made_is_told, 0,
                        sizeof dashed / sizeof *dashed);
    tcase_add_test(tests, an_option_of_another_command_is_refused);
    tcase_add_test(tests, a_baseline_comes_with_its_day);
    tcase_add_loop_test(tests, half_a_baseline_is_refused, 0, N_HALF_BASELINES);
    tcase_add_test(tests, a_re_solve_without_a_baseline_lacks_both_its_options);
    tcase_add_test(tests, one_bureau_of_several_needs_a_place_for_its_part);
    tcase_add_test(tests, the_plain_program_has_its_level_and_its_file);
    tcase_add_test(tests, without_a_command_or_with_an_unknown_one_it_stops);
    tcase_add_test(tests, plan_takes_as_many_folders_as_are_named);
    tcase_add_test(tests, each_command_has_its_number_of_operands);
    tcase_add_test(tests, help_and_version_need_nothing_else);
    return tests;
}
