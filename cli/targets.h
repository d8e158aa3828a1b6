/*
 * targets.h - what is written must be nothing that was read.
 *
 * A calendar that is exported onto itself, or a program written over the
 * tables of its year, is lost; of two formats written to one file, one is.
 * Links and other spellings of a path hide neither.
 */
#ifndef CLI_TARGETS_H
#define CLI_TARGETS_H

#include <stdbool.h>

struct arguments;

/* Looks at what export and model are to write, before anything is read.  False
 * after saying so if that is an input of theirs, or if two would be one. */
bool targets_are_free(const struct arguments *arguments);

#endif
