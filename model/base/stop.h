/*
 * stop.h - the one place where the program gives up.
 *
 * Out of memory and a broken invariant of ours are not answers and not the
 * person's fault: nothing after them can be trusted.  Both come here, so no
 * caller tests an allocation for null.  The front door installs a handler that
 * speaks and leaves with exit code 5; without one the process aborts.
 */
#ifndef MODEL_BASE_STOP_H
#define MODEL_BASE_STOP_H

#include <stdbool.h>
#include <stddef.h>

enum stop_reason {
    STOP_NO_MEMORY,
    STOP_BROKEN_INVARIANT,
};

typedef void stop_handler(enum stop_reason reason, const char *what);

/* Installs the handler; it must not return.  Null brings back abort. */
void stop_install(stop_handler *handler);

/* Is there one? */
bool stop_is_heard(void);

_Noreturn void stop_no_memory(void);

/* For what must hold in every build, unlike assert: says what was broken. */
_Noreturn void stop_broken(const char *what);

/* calloc and realloc that never return null; size zero gives one byte. */
void *stop_calloc(size_t count, size_t size);
void *stop_realloc(void *old, size_t count, size_t size);

#endif
