#include "model/base/stop.h"

#include <stdint.h>
#include <stdlib.h>

static stop_handler *installed;

void stop_install(stop_handler *handler) {
    installed = handler;
}

bool stop_is_heard(void) {
    return installed != NULL;
}

static _Noreturn void stop(enum stop_reason reason, const char *what) {
    if (installed)
        installed(reason, what);
    abort();
}

_Noreturn void stop_no_memory(void) {
    stop(STOP_NO_MEMORY, "");
}

_Noreturn void stop_broken(const char *what) {
    stop(STOP_BROKEN_INVARIANT, what);
}

void *stop_calloc(size_t count, size_t size) {
    void *memory = calloc(count ? count : 1, size ? size : 1);
    if (!memory)
        stop_no_memory();
    return memory;
}

void *stop_realloc(void *old, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size)
        stop_no_memory();
    size_t bytes = count * size;
    void *memory = realloc(old, bytes ? bytes : 1);
    if (!memory)
        stop_no_memory();
    return memory;
}
