/*
 * load.h - a plan folder becomes a problem: the only door of input/.
 *
 * Reads every file of the folder (spec section 2) and reports every trouble of
 * every file in one run, with file, line and column, before it gives up.
 */
#ifndef INPUT_LOAD_H
#define INPUT_LOAD_H

#include "model/problem.h"

#include <stdbool.h>

struct diags;

enum load_result {
    LOAD_READ,       // problem is whole; diags may hold warnings
    LOAD_REJECTED,   // diags say why; problem is not to be used
    LOAD_UNREADABLE, // a file exists but could not be read, or no folder
};

/* Fills an initialised problem, which the caller releases in any case. */
enum load_result load_folder(struct problem *problem, const char *folder,
                             struct diags *diags);

/* The language that plan.csv of the folder names, Chinese if it names other
 * things only.  False, and nothing is told, if it cannot be read. */
bool folder_language(enum language *language, const char *folder);

#endif
