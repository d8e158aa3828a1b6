/*
 * describe.h - man pages and completions, made from the tables of the program.
 *
 * A program of its own that runs while the house is built and is not
 * installed.  Each function prints one file.
 */
#ifndef CLI_DESCRIBE_DESCRIBE_H
#define CLI_DESCRIBE_DESCRIBE_H

#include "cli/arguments.h"
#include "cli/command.h"

#include <stdbool.h>
#include <stdio.h>

// clang-format off
#define DESCRIPTIONS(X) \
/*    NAME     WHAT IT PRINTS */ \
    X(man_en,  "jiancha.1 in English") \
    X(man_zh,  "jiancha.1 in Chinese") \
    X(bash,    "what bash completes") \
    X(zsh,     "what zsh completes") \
    X(reference_en, "docs/reference.md") \
    X(reference_zh, "docs/reference.zh.md")
// clang-format on

#define X(name, what) void describe_##name(FILE *to);
DESCRIPTIONS(X)
#undef X

/* What is typed in the place of a value or an operand. */
enum place_kind {
    PLACE_NOTHING, // takes none
    PLACE_FOLDER,
    PLACE_CSV,
    PLACE_FILE,
    PLACE_WORDS, // one of some words: place_words
    PLACE_OTHER, // a number, a date, an id
};

enum place_kind option_place(enum option_name option);

/* The words of an option, blanks between them, on a buffer of so many bytes. */
#define PLACE_WORDS_SIZE 64
const char *option_choices(enum option_name option, char *words);

/* The operand of the command that counts i from 0. */
enum place_kind operand_place(enum command command, int i);

/* May the command be given the option? */
bool command_has_option(enum command command, enum option_name option);

#endif
