/*
 * year.h - a plan folder as read, with what it asks for.
 *
 * How every command that looks at a folder begins: read it and the baseline, if
 * one is named, make the demand, check the stated totals, and tell all that was
 * found wrong or odd on the way.
 */
#ifndef CLI_YEAR_H
#define CLI_YEAR_H

#include "cli/command.h"
#include "model/baseline.h"
#include "model/demand.h"
#include "model/diag.h"
#include "model/problem.h"

struct plan;

struct year {
    struct problem problem;
    struct baseline baseline; // --baseline, else empty
    struct demand demand;     // after the baseline, if there is one
    enum language language;   // --lang, else what plan.csv says
};

/* EXIT_COMPLETE, or the code to leave with; released in either case. */
enum exit_code year_read(struct year *year, const struct arguments *arguments);
/* Fills an initialised plan from a calendar; says what is wrong with it. */
enum exit_code year_read_calendar(struct plan *plan, const struct year *year,
                                  const char *path);

/* --lang, else what plan.csv of the folder says, as far as it can be read: for
 * who speaks before the folder is read. */
enum language year_language(const struct arguments *arguments,
                            const char *folder);

void year_release(struct year *year);

/* Where the results go: -o, else "out" in the plan folder.  The text belongs
 * to the year. */
const char *year_output(struct year *year, const struct arguments *arguments);

#endif
