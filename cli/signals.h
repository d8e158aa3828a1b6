/*
 * signals.h - Ctrl-C, kill, and the terminal that is closed.
 *
 * While the solver searches, the first of them ends the search, not the
 * program: the best calendar so far is written, as when a time limit is
 * reached.  A second one, and one at any other moment, ends the program at
 * once; the old results stay as they were and nothing half made stays behind.
 * The program then dies of that signal, which a shell shows as 130 or 143.
 * Other signals than Ctrl-C that come within a second of the first are the
 * first: machines send it to a process and to its group, or by two names.
 *
 * Processes that are told of signals are stopped and go on together, too; one
 * whose parent has died ends at once, whatever it is told to ignore: nobody
 * waits for what it would publish.  While they search, that alone ends them:
 * batch systems tell each process of a job what the parent tells them, too.
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

/* From now on they are stopped (Ctrl-Z) whenever this process is. */
void signals_rest_together(void);

/* In a new process, which parent has made: every signal ends it, until it is
 * to spare the search; nobody else is told, and it ends if the parent does. */
void signals_begin_anew(pid_t parent);

/* From now on every signal ends the program. */
void signals_spare_no_more(void);

#endif
