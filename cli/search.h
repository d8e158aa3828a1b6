/*
 * search.h - the solver at work, with its progress on the screen.
 */
#ifndef CLI_SEARCH_H
#define CLI_SEARCH_H

struct arguments;
struct plan;
struct year;

/* plan is initialised for the year and has no visit placed.  From now on a
 * first signal does not end the program (signals.h). */
void search_run(struct plan *plan, const struct year *year,
                const struct arguments *arguments);

#endif
