#include "cli/arguments.h"

#include "cli/arguments_check.h"
#include "input/field.h"
#include "model/base/stop.h"
#include "model/diag.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

/* getopt_long answers a letter, or this much more than an enum option_name. */
#define LONG_OPTION 256

static const struct option long_options[] = {
#define X(name, option, letter, value) \
    {option, sizeof(value) > 1, NULL, LONG_OPTION + OPTION_##name},
    FRONT_OPTIONS(X)
#undef X
#define X(name, ...) \
    {#name, required_argument, NULL, LONG_OPTION + OPTION_##name},
        EXPORTS(X)
#undef X
#define X(name, option, value, low, high, decimals, unit) \
    {option, required_argument, NULL, LONG_OPTION + OPTION_##name},
            OPTIONS(X)
#undef X
                {NULL, 0, NULL, 0},
};

static const char option_letters[] = {
#define X(name, option, letter, value) letter,
    FRONT_OPTIONS(X)
#undef X
};

/* What the option's number may be: value x 10^decimals is what is kept. */
struct number_form {
    int low;
    int high;
    int decimals;
};

const char *option_text(enum option_name option) {
    static const char *const texts[] = {
#define X(name, option, ...) "--" option,
        FRONT_OPTIONS(X)
#undef X
#define X(name, ...) "--" #name,
            EXPORTS(X)
#undef X
#define X(name, option, ...) "--" option,
                OPTIONS(X)
#undef X
    };
    assert(option < N_OPTIONS);
    return texts[option];
}

/* The formats lie between the options of the front door and the settings. */
static bool is_export(enum option_name option) {
    enum option_name first = sizeof option_letters;
    return option >= first && option < first + N_EXPORTS;
}

bool option_is_taken(enum option_name option, unsigned takes) {
    if (option == OPTION_output)
        return takes & TAKES_OUTPUT;
    if (option == OPTION_baseline || option == OPTION_from)
        return takes & TAKES_BASELINE;
    if (option == OPTION_level || option == OPTION_mps)
        return takes & TAKES_MODEL;
    if (option == OPTION_part)
        return takes & TAKES_PART;
    if (option == OPTION_missing)
        return takes & TAKES_MISSING;
    if (is_export(option))
        return takes & TAKES_EXPORT;
    return option < sizeof option_letters || takes & TAKES_SEARCH;
}

bool option_is_needed(enum option_name option, unsigned takes) {
    if (option == OPTION_output)
        return takes & NEEDS_OUTPUT;
    if (option == OPTION_baseline || option == OPTION_from)
        return takes & NEEDS_BASELINE;
    return option == OPTION_mps && takes & TAKES_MODEL;
}

static int power_of_ten(int exponent) {
    return exponent ? 10 * power_of_ten(exponent - 1) : 1;
}

/* "2.5" with one decimal is 25.  False if it is no such number. */
static bool number_read(int *number, const char *text, int decimals) {
    long value = 0;
    int places = -1; // digits after the point, -1 before there is one
    int digits = 0;
    for (const char *c = text; *c; c++) {
        if (*c == '.' && places < 0 && decimals > 0) {
            places = 0;
            continue;
        }
        if (*c < '0' || *c > '9' || digits == 8 || places == decimals)
            return false;
        value = 10 * value + (*c - '0');
        digits++;
        places += places >= 0;
    }
    *number = (int)value * power_of_ten(decimals - (places > 0 ? places : 0));
    return digits > 0 && places; // no point without a digit behind it
}

static void number_set(int *number, enum option_name option, const char *text,
                       struct number_form form, struct diags *diags) {
    int value;
    if (number_read(&value, text, form.decimals) && value >= form.low &&
        value <= form.high) {
        *number = value;
        return;
    }
    int unit = power_of_ten(form.decimals);
    diags_add_nowhere(
        diags,
        (struct fact){MESSAGE_OPTION_OUT_OF_RANGE,
                      {option_text(option), text, form.decimals ? "" : "whole"},
                      {form.low / unit, form.high / unit}});
}

static void language_set(enum language *language, const char *text,
                         struct diags *diags) {
    if (!strcmp(text, "zh"))
        *language = LANGUAGE_ZH;
    else if (!strcmp(text, "en"))
        *language = LANGUAGE_EN;
    else
        diags_add_nowhere(diags,
                          (struct fact){MESSAGE_UNKNOWN_LANGUAGE, {text}, {0}});
}

static void date_set(day *date, const char *text, struct diags *diags) {
    const char *end = text;
    if (!date_parse(date, text, &end) || *end)
        diags_add_nowhere(diags,
                          (struct fact){MESSAGE_NOT_A_DATE, {text}, {0}});
}

/* L2 is two figures; the first of them is meant where none is named. */
static void level_set(enum level *level, const char *text,
                      struct diags *diags) {
    if (strcmp(text, "2") == 0)
        text = "2a";
    for (enum level l = 0; l <= LEVEL_LEVELLING; l++)
        if (strcmp(text, level_label(l) + 1) == 0) {
            *level = l;
            return;
        }
    diags_add_nowhere(diags, (struct fact){MESSAGE_LEVEL_NOT_IN_PROGRAM,
                                           {option_text(OPTION_level), text},
                                           {0}});
}

static void option_set(struct arguments *arguments, enum option_name option,
                       const char *text, struct diags *diags) {
    if (option < N_OPTIONS)
        arguments->given[option] = true;
    else
        stop_broken("getopt_long answers what it was not told");
    switch (option) {
    case OPTION_output:
        arguments->output = text;
        break;
    case OPTION_baseline:
        arguments->baseline = text;
        break;
    case OPTION_from:
        date_set(&arguments->from, text, diags);
        break;
    case OPTION_level:
        level_set(&arguments->level, text, diags);
        break;
    case OPTION_mps:
        arguments->mps = text;
        break;
    case OPTION_part:
        number_set(&arguments->part, OPTION_part, text,
                   (struct number_form){1, 1000000, 0}, diags);
        break;
    case OPTION_language:
        language_set(&arguments->language, text, diags);
        break;
#define X(name, ...) \
    case OPTION_##name: \
        arguments->export[EXPORT_##name] = text; \
        break;
        EXPORTS(X)
#undef X
#define X(name, option, value, low, high, decimals, unit) \
    case OPTION_##name: \
        number_set(&arguments->options.name, OPTION_##name, text, \
                   (struct number_form){low, high, decimals}, diags); \
        break;
        OPTIONS(X)
#undef X
    default: // missing, quiet, help, version: given is all there is to know
        break;
    }
}

static enum option_name option_of(int answer) {
    if (answer >= LONG_OPTION)
        return (enum option_name)(answer - LONG_OPTION);
    for (size_t i = 0; i < sizeof option_letters; i++)
        if (option_letters[i] == answer)
            return (enum option_name)i;
    return N_OPTIONS;
}

/* What was typed, while it is read. */
struct reading {
    struct arguments *arguments;
    char **argv;
    struct diags *diags;
    const char *lacks[N_OPTIONS]; // as typed, of an option without its value
};

/* The word that getopt_long has just looked into: it goes on to the next only
 * behind the last letter of a word such as "-xq". */
static const char *word_looked_at(char **argv) {
    const char *before = argv[optind - 1];
    bool is_letters = before[0] == '-' && before[1] != '-';
    bool is_over = is_letters && before[strlen(before) - 1] == (char)optopt;
    bool is_long = !strncmp(before, "--", 2);
    return is_long || is_over ? before : argv[optind];
}

/* A word is complained of once, however many letters of it nobody knows. */
static void unknown_complain(struct reading *reading) {
    const char *typed = word_looked_at(reading->argv);
    const struct diags *diags = reading->diags;
    if (diags->n && diags->at[diags->n - 1].fact.text[0] == typed)
        return;
    bool is_known = optopt >= LONG_OPTION;
    diags_add_nowhere(
        reading->diags,
        (struct fact){is_known ? MESSAGE_OPTION_TAKES_NO_VALUE
                               : MESSAGE_UNKNOWN_OPTION,
                      {typed, is_known ? NULL : option_near(typed)},
                      {0}});
}

/* Who forgets a value goes on with the next option, which is none. */
static bool is_next_option(const char *value, const char *typed) {
    return value == typed && !strncmp(value, "--", 2) && value[2];
}

static void answer_take(struct reading *reading, int answer) {
    const char *typed = reading->argv[optind - 1];
    const char *value = optarg ? optarg : "";
    if (answer == '?') {
        unknown_complain(reading);
        return;
    }
    if (answer == ':' || is_next_option(value, typed)) {
        enum option_name option = option_of(answer == ':' ? optopt : answer);
        optind -= answer != ':';
        reading->lacks[option] = reading->argv[optind - 1];
        reading->arguments->given[option] = true;
        return;
    }
    option_set(reading->arguments, option_of(answer), value, reading->diags);
}

static void options_read(struct reading *reading, int argc) {
    opterr = 0;
    optind = 0; // start afresh, whatever was read before
    for (int answer; (answer = getopt_long(argc, reading->argv, ":o:qh",
                                           long_options, NULL)) != -1;)
        answer_take(reading, answer);
}

bool arguments_read(struct arguments *arguments, int argc, char **argv,
                    struct diags *diags) {
    assert(argc > 0);
    *arguments =
        (struct arguments){.command = N_COMMANDS, .level = LEVEL_MISSED};
    options_init(&arguments->options);
    struct reading reading = {arguments, argv, diags, {NULL}};
    options_read(&reading, argc);
    bool alone = optind == argc && (arguments->given[OPTION_help] ||
                                    arguments->given[OPTION_version]);
    if (!alone)
        arguments_check(
            arguments,
            &(struct typed){argc - optind, argv + optind, reading.lacks},
            diags);
    return !diags->n;
}
