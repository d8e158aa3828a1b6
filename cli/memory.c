/*
 * memory.c - memory that runs out ends the program, whoever asked for it.
 *
 * Our rooms ask by stop.h.  The libraries do not: where memory is out, some
 * crash, some go on with half a text.  So the program has an allocator of its
 * own, which is the C library's but never answers null, and the libraries find
 * it before they find that one.
 *
 * Before main nobody is there to speak, and null stays null.  The C library has
 * these functions under names of their own so that programs can do this; where
 * there are none, or a sanitizer brings an allocator, this file is not built.
 */
#include "model/base/stop.h"

#include <stdlib.h>

void *libc_malloc(size_t size) __asm__("__libc_malloc");
void *libc_calloc(size_t count, size_t size) __asm__("__libc_calloc");
void *libc_realloc(void *old, size_t size) __asm__("__libc_realloc");

/* Null that is the right answer stays null: that to no bytes. */
static void *there(void *memory, size_t size) {
    if (!memory && size && stop_is_heard())
        stop_no_memory();
    return memory;
}

void *malloc(size_t size) {
    return there(libc_malloc(size), size);
}

void *calloc(size_t count, size_t size) {
    return there(libc_calloc(count, size), size);
}

void *realloc(void *old, size_t size) {
    return there(libc_realloc(old, size), size);
}
