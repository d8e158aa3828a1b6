/*
 * targets.h - what is written must be nothing that was read.
 *
 * A calendar that is exported onto itself, or a program written over the
 * tables of its year, is lost; of two formats written to one file, one is.
 * Results never take the place of the plan folder.  Links and other spellings
 * of a path hide neither.  The baseline may lie among the results: it is kept.
 */
#ifndef CLI_TARGETS_H
#define CLI_TARGETS_H

#include <stdbool.h>

struct arguments;
struct diags;

/* Looks at what the command is to write, before anything is read.  False after
 * saying so if that is an input of its, or if two would be one. */
bool targets_are_free(const struct arguments *arguments);

/* Complains if the folder of results is the plan folder. */
void target_folder_check(const char *output, const char *folder,
                         struct diags *diags);

#endif
