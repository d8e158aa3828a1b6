#include "cli/arguments.h"

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

static void complain(struct diags *diags, struct fact fact) {
    diags_add(diags, (struct place){NULL, 0, 0}, fact);
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
    return digits > 0;
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
    complain(diags, (struct fact){MESSAGE_OPTION_OUT_OF_RANGE,
                                  {option_text(option), text,
                                   form.decimals ? "" : "whole"},
                                  {form.low / unit, form.high / unit}});
}

static void language_set(enum language *language, const char *text,
                         struct diags *diags) {
    if (!strcmp(text, "zh"))
        *language = LANGUAGE_ZH;
    else if (!strcmp(text, "en"))
        *language = LANGUAGE_EN;
    else
        complain(diags, (struct fact){MESSAGE_UNKNOWN_LANGUAGE, {text}, {0}});
}

static void date_set(day *date, const char *text, struct diags *diags) {
    const char *end = text;
    if (!date_parse(date, text, &end) || *end)
        complain(diags, (struct fact){MESSAGE_NOT_A_DATE, {text}, {0}});
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
    complain(diags, (struct fact){MESSAGE_LEVEL_NOT_IN_PROGRAM,
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

static void options_read(struct arguments *arguments, int argc, char **argv,
                         struct diags *diags) {
    opterr = 0;
    optind = 0; // start afresh, whatever was read before
    for (;;) {
        int answer = getopt_long(argc, argv, ":o:qh", long_options, NULL);
        if (answer == -1)
            return;
        const char *typed = argv[optind - 1];
        if (answer == '?')
            complain(diags,
                     (struct fact){MESSAGE_UNKNOWN_OPTION, {typed}, {0}});
        else if (answer == ':')
            complain(diags,
                     (struct fact){MESSAGE_OPTION_WITHOUT_VALUE, {typed}, {0}});
        else
            option_set(arguments, option_of(answer), optarg, diags);
    }
}

/* An option that the command has no use for was meant for something else. */
static void options_check(const struct arguments *arguments,
                          struct diags *diags) {
    unsigned takes = command_takes(arguments->command);
    for (enum option_name option = 0; option < N_OPTIONS; option++)
        if (arguments->given[option] && !option_is_taken(option, takes))
            complain(diags, (struct fact){MESSAGE_OPTION_NOT_TAKEN,
                                          {option_text(option),
                                           command_name(arguments->command)},
                                          {0}});
}

/* A baseline and the day to plan from go together. */
static void baseline_check(const struct arguments *arguments,
                           struct diags *diags) {
    static const enum option_name pair[] = {OPTION_baseline, OPTION_from};
    unsigned takes = command_takes(arguments->command);
    for (int i = 0; i < 2; i++) {
        bool has_other = arguments->given[pair[1 - i]];
        bool is_asked =
            takes & NEEDS_BASELINE || (takes & TAKES_BASELINE && has_other);
        if (is_asked && !arguments->given[pair[i]])
            complain(diags,
                     (struct fact){MESSAGE_OPTION_MISSING,
                                   {command_name(arguments->command),
                                    option_text(pair[i]),
                                    has_other ? option_text(pair[1 - i]) : ""},
                                   {0}});
    }
}

static void need(const struct arguments *arguments, enum option_name option,
                 struct diags *diags) {
    if (!arguments->given[option])
        complain(diags, (struct fact){MESSAGE_OPTION_MISSING,
                                      {command_name(arguments->command),
                                       option_text(option), ""},
                                      {0}});
}

/* What the plain program cannot minimise, and where to write it. */
static void model_check(const struct arguments *arguments,
                        struct diags *diags) {
    bool is_of_baseline =
        arguments->level == LEVEL_CHANGED || arguments->level == LEVEL_MOVED;
    if (is_of_baseline && !arguments->baseline)
        complain(diags, (struct fact){MESSAGE_LEVEL_NEEDS_BASELINE,
                                      {option_text(OPTION_level),
                                       option_text(OPTION_baseline)},
                                      {0}});
    need(arguments, OPTION_mps, diags);
}

static void export_check(const struct arguments *arguments,
                         struct diags *diags) {
#define X(name, ...) " --" #name
    static const char formats[] = EXPORTS(X);
#undef X
    for (int i = 0; i < N_EXPORTS; i++)
        if (arguments->export[i])
            return;
    complain(diags,
             (struct fact){MESSAGE_EXPORT_TO_NOTHING,
                           {command_name(arguments->command), formats + 1},
                           {0}});
}

static void operands_read(struct arguments *arguments, int n, char **operands,
                          struct diags *diags) {
    int asked = command_count_operands(arguments->command);
    unsigned takes = command_takes(arguments->command);
    bool may_be_more =
        takes & MORE_OPERANDS || (takes & ONE_OPERAND_MORE && n == asked + 1);
    if (n < asked || (n > asked && !may_be_more)) {
        complain(diags, (struct fact){MESSAGE_WRONG_OPERANDS,
                                      {command_name(arguments->command)},
                                      {asked, n}});
        return;
    }
    arguments->operand = (const char *const *)operands;
    arguments->n_operands = n;
}

static void command_read(struct arguments *arguments, int n, char **words,
                         struct diags *diags) {
    if (!n) {
        complain(diags, (struct fact){MESSAGE_NO_COMMAND, {NULL}, {0}});
        return;
    }
    arguments->command = command_find(words[0]);
    if (arguments->command == N_COMMANDS) {
        complain(diags,
                 (struct fact){MESSAGE_UNKNOWN_COMMAND, {words[0]}, {0}});
        return;
    }
    options_check(arguments, diags);
    if (arguments->given[OPTION_help])
        return;
    baseline_check(arguments, diags);
    if (arguments->given[OPTION_part] || arguments->command == COMMAND_gather)
        need(arguments, OPTION_output, diags);
    if (arguments->command == COMMAND_model)
        model_check(arguments, diags);
    if (arguments->command == COMMAND_export)
        export_check(arguments, diags);
    operands_read(arguments, n - 1, words + 1, diags);
}

bool arguments_read(struct arguments *arguments, int argc, char **argv,
                    struct diags *diags) {
    assert(argc > 0);
    *arguments =
        (struct arguments){.command = N_COMMANDS, .level = LEVEL_MISSED};
    options_init(&arguments->options);
    options_read(arguments, argc, argv, diags);
    bool alone = optind == argc && (arguments->given[OPTION_help] ||
                                    arguments->given[OPTION_version]);
    if (!alone)
        command_read(arguments, argc - optind, argv + optind, diags);
    return !diags->n;
}
