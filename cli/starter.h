/*
 * starter.h - the small plan folder that the command new makes.
 *
 * The files of cli/starter/zh and en, compiled in: starter.cmake writes the
 * table.
 */
#ifndef CLI_STARTER_H
#define CLI_STARTER_H

#include "model/problem.h"

struct starter_file {
    enum language language;
    const char *name;
    const char *text; // UTF-8 without a mark, lines end in LF
};

extern const struct starter_file starter_files[];
extern const int n_starter_files;

#endif
