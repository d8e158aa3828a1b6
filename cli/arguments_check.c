#include "cli/arguments_check.h"

#include "cli/arguments.h"
#include "cli/help.h"
#include "input/text.h"
#include "model/diag.h"

#include <string.h>

#define MOST_EDITS 2
#define LONGEST_OPTION 32

static bool is_near(const char *typed, const char *name, int n_edits) {
    return (size_t)n_edits * 2 <= strlen(name) &&
           text_is_near(typed, name, n_edits);
}

static const char *name_of_option(enum option_name option) {
    return option_text(option) + strlen("--");
}

const char *option_near(const char *typed) {
    char name[LONGEST_OPTION + MOST_EDITS + 1];
    typed += strspn(typed, "-");
    size_t n = strcspn(typed, "=");
    if (n >= sizeof name)
        return NULL;
    memcpy(name, typed, n);
    name[n] = '\0';
    for (int n_edits = 0; n_edits <= MOST_EDITS; n_edits++)
        for (enum option_name option = 0; option < N_OPTIONS; option++)
            if (is_near(name, name_of_option(option), n_edits))
                return option_text(option);
    return NULL;
}

/* What other programs call it. */
static const struct {
    const char *typed;
    const char *meant;
} other_words[] = {
    {"help", "--help"}, {"version", "--version"}, {"run", "plan"},
    {"start", "plan"},  {"solve", "plan"},        {"schedule", "plan"},
    {"init", "new"},    {"create", "new"},
};

/* The command that is probably meant, null if none is. */
static const char *command_near(const char *typed) {
    for (size_t i = 0; i < sizeof other_words / sizeof *other_words; i++)
        if (text_is(typed, other_words[i].typed))
            return other_words[i].meant;
    for (int n_edits = 0; n_edits <= MOST_EDITS; n_edits++)
        for (enum command command = 0; command < N_COMMANDS; command++)
            if (is_near(typed, command_name(command), n_edits))
                return command_name(command);
    return NULL;
}

static void lacks_check(const struct typed *typed, unsigned takes,
                        struct diags *diags) {
    for (enum option_name option = 0; option < N_OPTIONS; option++)
        if (typed->lacks[option] && option_is_taken(option, takes))
            diags_add_nowhere(diags, (struct fact){MESSAGE_OPTION_WITHOUT_VALUE,
                                                   {typed->lacks[option]},
                                                   {0}});
}

/* False after saying so of an option that the command has no use for: it was
 * meant for something else, and so was its value. */
static bool options_are_taken(const struct arguments *arguments,
                              struct diags *diags) {
    unsigned takes = command_takes(arguments->command);
    bool are_taken = true;
    for (enum option_name option = 0; option < N_OPTIONS; option++) {
        if (!arguments->given[option] || option_is_taken(option, takes))
            continue;
        diags_add_nowhere(diags,
                          (struct fact){MESSAGE_OPTION_NOT_TAKEN,
                                        {option_text(option),
                                         command_name(arguments->command)},
                                        {0}});
        are_taken = false;
    }
    return are_taken;
}

/* What one option is needed beside. */
static const struct {
    enum option_name option;
    enum option_name beside;
} pairs[] = {
    {OPTION_baseline, OPTION_from},
    {OPTION_from, OPTION_baseline},
    {OPTION_output, OPTION_part},
};

/* N_OPTIONS if nothing beside which it is needed is given. */
static enum option_name needed_beside(const struct arguments *arguments,
                                      enum option_name option, unsigned takes) {
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i].option == option && option_is_taken(option, takes) &&
            arguments->given[pairs[i].beside])
            return pairs[i].beside;
    return N_OPTIONS;
}

static void needs_check(const struct arguments *arguments,
                        struct diags *diags) {
    unsigned takes = command_takes(arguments->command);
    for (enum option_name option = 0; option < N_OPTIONS; option++) {
        enum option_name beside = needed_beside(arguments, option, takes);
        if (arguments->given[option] ||
            (beside == N_OPTIONS && !option_is_needed(option, takes)))
            continue;
        diags_add_nowhere(
            diags, (struct fact){
                       MESSAGE_OPTION_MISSING,
                       {command_name(arguments->command), option_text(option),
                        beside == N_OPTIONS ? "" : option_text(beside)},
                       {0}});
    }
}

/* What the plain program cannot minimise. */
static void level_check(const struct arguments *arguments,
                        struct diags *diags) {
    bool is_of_baseline =
        arguments->level == LEVEL_CHANGED || arguments->level == LEVEL_MOVED;
    if (is_of_baseline && !arguments->given[OPTION_baseline])
        diags_add_nowhere(diags, (struct fact){MESSAGE_LEVEL_NEEDS_BASELINE,
                                               {option_text(OPTION_level),
                                                option_text(OPTION_baseline)},
                                               {0}});
}

static void export_check(const struct arguments *arguments,
                         struct diags *diags) {
#define X(name, ...) " --" #name
    static const char formats[] = EXPORTS(X);
#undef X
#define X(name, ...) \
    if (arguments->given[OPTION_##name]) \
        return;
    EXPORTS(X)
#undef X
    diags_add_nowhere(
        diags, (struct fact){MESSAGE_EXPORT_TO_NOTHING,
                             {command_name(arguments->command), formats + 1},
                             {0}});
}

/* The rest of the words behind the first n. */
static const char *words_after(const char *words, int n) {
    for (; n > 0 && *words; n--) {
        words += strcspn(words, " ");
        words += strspn(words, " ");
    }
    return words;
}

static void operands_read(struct arguments *arguments,
                          const struct typed *typed, struct diags *diags) {
    enum command command = arguments->command;
    int asked = command_count_operands(command);
    unsigned takes = command_takes(command);
    int n = typed->n_words - 1;
    int most = asked + (takes & ONE_OPERAND_MORE ? 1 : 0);
    const char *names = command_operands(command, arguments->language);
    if (n < asked)
        diags_add_nowhere(
            diags, (struct fact){MESSAGE_WRONG_OPERANDS,
                                 {command_name(command), words_after(names, n),
                                  command_example(command)},
                                 {0}});
    if (n > most && !(takes & MORE_OPERANDS))
        diags_add_nowhere(diags, (struct fact){MESSAGE_OPERAND_TOO_MANY,
                                               {command_name(command),
                                                typed->words[1 + most], names},
                                               {0}});
    arguments->operand = (const char *const *)typed->words + 1;
    arguments->n_operands = n;
}

static enum command command_read(const struct typed *typed,
                                 struct diags *diags) {
    if (!typed->n_words) {
        diags_add_nowhere(diags,
                          (struct fact){MESSAGE_NO_COMMAND, {NULL}, {0}});
        return N_COMMANDS;
    }
    enum command command = command_find(typed->words[0]);
    if (command == N_COMMANDS)
        diags_add_nowhere(diags, (struct fact){MESSAGE_UNKNOWN_COMMAND,
                                               {typed->words[0],
                                                command_near(typed->words[0])},
                                               {0}});
    return command;
}

/* Word processors make one long dash of two hyphens, and input methods wide
 * ones: who pastes or types that means an option. */
static bool dashes_are_plain(const struct typed *typed, struct diags *diags) {
    static const char *const dashes[] = {"—", "–", "－", "−"};
    bool are_plain = true;
    for (int i = 0; i < typed->n_words; i++)
        for (size_t d = 0; d < sizeof dashes / sizeof *dashes; d++)
            if (!strncmp(typed->words[i], dashes[d], strlen(dashes[d]))) {
                diags_add_nowhere(
                    diags,
                    (struct fact){MESSAGE_WRONG_DASH, {typed->words[i]}, {0}});
                are_plain = false;
            }
    return are_plain;
}

void arguments_check(struct arguments *arguments, const struct typed *typed,
                     struct diags *diags) {
    if (!dashes_are_plain(typed, diags)) {
        lacks_check(typed, ~0u, diags);
        return;
    }
    arguments->command = command_read(typed, diags);
    if (arguments->command == N_COMMANDS) {
        lacks_check(typed, ~0u, diags);
        return;
    }
    unsigned takes = command_takes(arguments->command);
    bool are_taken = options_are_taken(arguments, diags);
    lacks_check(typed, takes, diags);
    if (arguments->given[OPTION_help])
        return;
    needs_check(arguments, diags);
    level_check(arguments, diags);
    if (takes & TAKES_EXPORT)
        export_check(arguments, diags);
    if (are_taken)
        operands_read(arguments, typed, diags);
}
