/*
 * folders.h - is a plan folder where a command reads one?
 */
#ifndef CLI_FOLDERS_H
#define CLI_FOLDERS_H

#include <stdbool.h>

struct arguments;

/*
 * False after naming the folder that is probably meant, where something else
 * stands: a file, a folder inside a plan folder such as that of the results, or
 * a folder of plan folders for a command that reads one.  Of what is not there,
 * or is a folder of any other kind, nothing is said: reading it will tell.
 */
bool folders_are_read(const struct arguments *arguments);

#endif
