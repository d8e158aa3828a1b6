/*
 * leftover.h - what would stay behind if the program were killed now.
 *
 * Results are made under hidden names and then take their place by renaming.
 * Whoever makes such a file or folder says so here first; who is told to die
 * takes them all away, from a signal handler if need be.  So this holds plain
 * arrays and calls the kernel, nothing else.
 */
#ifndef OUTPUT_LEFTOVER_H
#define OUTPUT_LEFTOVER_H

#include <signal.h>

/* A file, or a folder as folder.h makes it, is about to be made under that
 * name.  Of more than sixteen at a time the program stops (stop.h). */
void leftover_add(const char *path);

/* It is gone, or has become what it was made for. */
void leftover_drop(const char *path);

/* Takes away all that was added and not dropped.  A signal handler may call it
 * as long as only its thread writes results. */
void leftovers_remove(void);

/* No signal comes in between: for names that change places in two steps. */
void leftover_hold(sigset_t *before);
void leftover_go_on(const sigset_t *before);

#endif
