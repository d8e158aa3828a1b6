/*
 * signals.h - Ctrl-C, kill, and the terminal that is closed.
 *
 * While the solver searches, the first of them ends the search, not the
 * program: the best calendar so far is written, as when a time limit is
 * reached.  A second one, and one at any other moment, ends the program at
 * once; the old results stay as they were and nothing half made stays behind.
 * The program then dies of that signal, which a shell shows as 130 or 143.
 *
 * What was told to be ignored (nohup, a job in the background) is ignored, and
 * so are a pipe that nobody reads and a file that grows too large: writing
 * fails, and that is told.
 */
#ifndef CLI_SIGNALS_H
#define CLI_SIGNALS_H

#include <stdbool.h>
#include <sys/types.h>

/* At most so many processes hear of signals. */
#define SIGNALS_PASSED 256

void signals_install(void);

/* From now on the first signal ends the search alone; then words are written
 * to standard error, unless they are null.  They must stay where they are. */
void signals_spare(const char *words);

/* Has one come that ended the search alone, and did a process die of such a
 * one? */
bool signals_have_ended(int signal_number);

/* Every signal goes to that process, too, until it has ended. */
void signals_pass_to(pid_t process);
void signals_pass_no_more(pid_t process);

/* In a new process: every signal ends it, and nobody else is told. */
void signals_begin_anew(void);

/* From now on every signal ends the program. */
void signals_spare_no_more(void);

#endif
