/*
 * help.h - what --help and --version print.
 *
 * Made from the tables of commands and options, so that what is offered is
 * what there is.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/arguments.h"
#include "cli/command.h"
#include "model/problem.h"

#include <stdio.h>

struct arena;

/* Help for one command, or for the program with N_COMMANDS. */
void help_print(FILE *to, enum command command, enum language language);

void version_print(FILE *to);

/* The words of the help, for what else tells of the program: man pages and
 * what shells complete. */
enum program_text { PROGRAM_PURPOSE, PROGRAM_INTERRUPTION, PROGRAM_SEVERAL };

const char *program_text(enum program_text text, enum language language);
const char *command_operands(enum command command, enum language language);
const char *command_purpose(enum command command, enum language language);
const char *command_example(enum command command);

/* All that must be typed after the command's name, then "[options]". */
const char *command_usage(struct arena *arena, enum command command,
                          enum language language);

/* The i-th thing to know of what the command takes, null after the last. */
const char *command_note(enum command command, int i, enum language language);

const char *option_meaning(enum option_name option, enum language language);
char option_letter(enum option_name option);       // 0: none
const char *option_value(enum option_name option); // "": takes none

#endif
