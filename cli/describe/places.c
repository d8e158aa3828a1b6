#include "cli/describe/describe.h"

#include "cli/help.h"
#include "model/levels.h"

#include <stddef.h>
#include <string.h>

static bool ends_with(const char *text, size_t n, const char *end) {
    size_t n_end = strlen(end);
    return n >= n_end && !memcmp(text + n - n_end, end, n_end);
}

/* By the word that help shows in the place. */
static enum place_kind kind_of(const char *word, size_t n) {
    if (!n)
        return PLACE_NOTHING;
    if (ends_with(word, n, "FOLDER") || ends_with(word, n, "DIR"))
        return PLACE_FOLDER;
    if (ends_with(word, n, ".csv"))
        return PLACE_CSV;
    if (ends_with(word, n, "FILE"))
        return PLACE_FILE;
    return PLACE_OTHER;
}

enum place_kind option_place(enum option_name option) {
    const char *value = option_value(option);
    if (option == OPTION_level || strchr(value, '|'))
        return PLACE_WORDS;
    return kind_of(value, strlen(value));
}

static void word_append(char *words, const char *word) {
    size_t n = strlen(words);
    snprintf(words + n, PLACE_WORDS_SIZE - n, "%s%s", n ? " " : "", word);
}

const char *option_choices(enum option_name option, char *words) {
    words[0] = '\0';
    if (option == OPTION_level) {
        for (enum level l = 0; l <= LEVEL_LEVELLING; l++)
            word_append(words, level_label(l) + 1);
        return words;
    }
    word_append(words, option_value(option));
    for (char *c = words; *c; c++)
        if (*c == '|')
            *c = ' ';
    return words;
}

enum place_kind operand_place(enum command command, int i) {
    if (command == COMMAND_new)
        return PLACE_OTHER; // must not be there yet
    const char *word = command_operands(command, LANGUAGE_EN);
    for (; i > 0 && *word; i--) {
        word += strcspn(word, " ");
        word += strspn(word, " ");
    }
    size_t n = strcspn(word, " ");
    return *word == '-' || *word == '[' ? PLACE_OTHER : kind_of(word, n);
}

bool command_has_option(enum command command, enum option_name option) {
    return option_is_taken(option, command_takes(command));
}
