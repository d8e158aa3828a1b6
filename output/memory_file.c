#include "output/memory_file.h"

#include "model/base/stop.h"

#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

struct memory {
    char *at;
    size_t n;
    size_t room;
    size_t here;  // what is read or written next
    FILE **noted; // null unless somebody wants to know whether it is open
};

static ssize_t memory_read(void *cookie, char *into, size_t n) {
    struct memory *memory = cookie;
    size_t left = memory->here < memory->n ? memory->n - memory->here : 0;
    if (n > left)
        n = left;
    if (n)
        memcpy(into, memory->at + memory->here, n);
    memory->here += n;
    return (ssize_t)n;
}

static void memory_reserve(struct memory *memory, size_t n) {
    if (n <= memory->room)
        return;
    memory->room = 2 * n;
    memory->at = stop_realloc(memory->at, memory->room, 1);
}

/* What lies between the end and a place beyond it is zero. */
static void gap_fill(struct memory *memory) {
    if (memory->here > memory->n)
        memset(memory->at + memory->n, 0, memory->here - memory->n);
}

static ssize_t memory_write(void *cookie, const char *from, size_t n) {
    struct memory *memory = cookie;
    memory_reserve(memory, memory->here + n);
    gap_fill(memory);
    if (n)
        memcpy(memory->at + memory->here, from, n);
    memory->here += n;
    if (memory->here > memory->n)
        memory->n = memory->here;
    return (ssize_t)n;
}

static int memory_seek(void *cookie, off64_t *offset, int whence) {
    struct memory *memory = cookie;
    off64_t base = 0;
    if (whence == SEEK_CUR)
        base = (off64_t)memory->here;
    else if (whence == SEEK_END)
        base = (off64_t)memory->n;
    if (base + *offset < 0)
        return -1;
    *offset += base;
    memory->here = (size_t)*offset;
    return 0;
}

static int memory_close(void *cookie) {
    struct memory *memory = cookie;
    if (memory->noted)
        *memory->noted = NULL;
    free(memory->at);
    free(memory);
    return 0;
}

static FILE *memory_open(FILE **noted) {
    cookie_io_functions_t how = {memory_read, memory_write, memory_seek,
                                 memory_close};
    struct memory *memory = stop_calloc(1, sizeof *memory);
    memory->noted = noted;
    FILE *file = fopencookie(memory, "w+", how);
    if (!file)
        stop_no_memory();
    return file;
}

FILE *memory_file_open(void) {
    return memory_open(NULL);
}

void memory_file_note(FILE **noted) {
    *noted = memory_open(noted);
}
