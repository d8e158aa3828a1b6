/*
 * arguments.h - what the person typed, read and checked.
 *
 * The settings of a run come from the table of model/options.h, the formats of
 * an export from output/exports.h; what only the front door knows (where to
 * write, which language) from FRONT_OPTIONS.  Texts
 * and the list of operands are borrowed from argv.
 */
#ifndef CLI_ARGUMENTS_H
#define CLI_ARGUMENTS_H

#include "cli/command.h"
#include "model/date.h"
#include "model/levels.h"
#include "model/options.h"
#include "model/problem.h"
#include "output/exports.h"

#include <stdbool.h>

struct diags;

// clang-format off
#define FRONT_OPTIONS(X) \
/*    NAME       OPTION     LETTER  VALUE */ \
    X(output,    "output",  'o',    "DIR") \
    X(baseline,  "baseline", 0,     "CAL.csv") \
    X(from,      "from",    0,      "DATE") \
    X(level,     "level",   0,      "N") \
    X(mps,       "mps",     0,      "FILE") \
    X(language,  "lang",    0,      "zh|en") \
    X(part,      "part",    0,      "N") \
    X(missing,   "missing", 0,      "") \
    X(quiet,     "quiet",   'q',    "") \
    X(help,      "help",    'h',    "") \
    X(version,   "version", 0,      "")
// clang-format on

enum option_name {
#define X(name, ...) OPTION_##name,
    FRONT_OPTIONS(X) EXPORTS(X) OPTIONS(X)
#undef X
        N_OPTIONS
};

struct arguments {
    enum command command;       // N_COMMANDS if none was named
    const char *const *operand; // [n_operands]
    int n_operands;
    bool given[N_OPTIONS];
    struct options options;
    const char *output;            // -o, null if not given
    const char *baseline;          // --baseline, null if not given
    day from;                      // --from, if there is a baseline; NO_DAY:
                                   // it is looked at, nothing is planned anew
    enum level level;              // --level; the first unless given
    const char *mps;               // --mps, null if not given
    int part;                      // --part, from 1; 0: all
    const char *export[N_EXPORTS]; // where to, null if not given
    enum language language;        // --lang; Chinese unless given
};

/* True if the arguments make sense; otherwise the diagnostics say what does
 * not, all of it, and only language is sure to be filled in. */
bool arguments_read(struct arguments *arguments, int argc, char **argv,
                    struct diags *diags);

/* "--gap": how the person types the option. */
const char *option_text(enum option_name option);

/* Is the option for a command that takes these (command_takes)? */
bool option_is_taken(enum option_name option, unsigned takes);

/* Must it be given? */
bool option_is_needed(enum option_name option, unsigned takes);

#endif
