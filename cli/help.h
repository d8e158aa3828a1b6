/*
 * help.h - what --help and --version print.
 *
 * Made from the tables of commands and options, so that what is offered is
 * what there is.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/command.h"
#include "model/problem.h"

#include <stdio.h>

/* Help for one command, or for the program with N_COMMANDS. */
void help_print(FILE *to, enum command command, enum language language);

void version_print(FILE *to);

#endif
