#include "model/base/arena.h"

#include "model/base/stop.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_BYTES ((size_t)1 << 16)

struct arena_block {
    struct arena_block *before;
    size_t used;
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

static void blocks_free(struct arena_block *block) {
    while (block) {
        struct arena_block *before = block->before;
        free(block);
        block = before;
    }
}

void arena_release(struct arena *arena) {
    blocks_free(arena->last);
    arena->last = NULL;
}

void arena_clear(struct arena *arena) {
    struct arena_block *block = arena->last;
    if (!block)
        return;
    blocks_free(block->before);
    block->before = NULL;
    memset(block->bytes, 0, block->used);
    block->used = 0;
}

static void arena_grow(struct arena *arena, size_t bytes) {
    size_t size = bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES;
    if (size > SIZE_MAX - sizeof(struct arena_block))
        stop_no_memory();
    struct arena_block *block = stop_calloc(1, sizeof *block + size);
    block->size = size;
    block->before = arena->last;
    arena->last = block;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size) {
    const size_t align = alignof(max_align_t);
    if (size && count > (SIZE_MAX - align) / size)
        stop_no_memory();
    size_t bytes = (count * size + align - 1) / align * align;
    if (!arena->last || arena->last->size - arena->last->used < bytes)
        arena_grow(arena, bytes);
    void *memory = arena->last->bytes + arena->last->used;
    arena->last->used += bytes;
    return memory;
}

char *arena_text_n(struct arena *arena, const char *text, size_t n) {
    char *copy = arena_alloc(arena, n + 1, 1);
    memcpy(copy, text, n);
    return copy;
}

char *arena_text(struct arena *arena, const char *text) {
    return arena_text_n(arena, text, strlen(text));
}

/* Printed into what is left of the block, which hardly ever is too short; then
 * a new block begins, and nobody is given what is left of the old one. */
char *arena_print(struct arena *arena, const char *format, ...) {
    size_t room = arena->last ? arena->last->size - arena->last->used : 0;
    char *rest = room ? (char *)arena->last->bytes + arena->last->used : NULL;
    va_list args;
    va_start(args, format);
    int n = vsnprintf(rest, room, format, args);
    va_end(args);
    if (n < 0)
        stop_broken("text could not be printed");
    char *text = arena_alloc(arena, (size_t)n + 1, 1);
    if (text == rest)
        return text;
    va_start(args, format);
    vsnprintf(text, (size_t)n + 1, format, args);
    va_end(args);
    return text;
}

char *arena_join(struct arena *arena, const char *const *texts, int n,
                 const char *between) {
    size_t length = 0;
    for (int i = 0; i < n; i++)
        length += strlen(texts[i]) + strlen(between);
    char *joined = arena_alloc(arena, length + 1, 1);
    char *end = joined;
    for (int i = 0; i < n; i++)
        end = stpcpy(stpcpy(end, i ? between : ""), texts[i]);
    return joined;
}
