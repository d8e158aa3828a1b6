/*
 * folders.h - is a folder where a command reads one?
 */
#ifndef CLI_FOLDERS_H
#define CLI_FOLDERS_H

#include <stdbool.h>

struct arguments;

/* False after saying so of a file that stands where the command takes a plan
 * folder.  Of what is not there nothing is said: reading it will tell. */
bool folders_are_no_files(const struct arguments *arguments);

#endif
