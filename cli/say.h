/*
 * say.h - what the front door itself says, beside the results.
 *
 * Troubles go to standard error.  Sentences about data and calendars come from
 * output/; here are only the two that need nothing of either.
 */
#ifndef CLI_SAY_H
#define CLI_SAY_H

#include "model/base/stop.h"
#include "model/diag.h"
#include "model/problem.h"

#include <stdbool.h>

struct arena;

/* All diagnostics, one a line, in the order of files and lines. */
void say_diags(struct diags *diags, enum language language);

/* One trouble that has no place in a file. */
void say_error(struct fact fact, enum language language);

/* What a bureau of several had to say, under its name. */
void say_bureau(const char *name, const char *said, enum language language);

/* The last words; safe when memory is out. */
void say_stop(enum stop_reason reason, const char *what);

/* As a shell takes it back for one word, which is no option. */
const char *say_quoted(struct arena *arena, const char *word);

/* What to type after "new". */
void say_next_steps(const char *folder, enum language language);

/* False, and a complaint, if the results could not be printed. */
bool say_is_heard(enum language language);

#endif
