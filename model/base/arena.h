/*
 * arena.h - memory that lives and dies together.
 *
 * What is allocated from an arena is never freed alone; arena_release frees it
 * all.  Memory is zeroed and aligned for any type.  There is no failure to
 * test for: see stop.h.
 */
#ifndef MODEL_BASE_ARENA_H
#define MODEL_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *last;
};

/* A zeroed struct arena is an empty arena. */
void arena_release(struct arena *arena);

/* As release, but a block stays for what comes next. */
void arena_clear(struct arena *arena);

void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* Copies of text: whole, the first n bytes, or printed as printf does. */
char *arena_text(struct arena *arena, const char *text);
char *arena_text_n(struct arena *arena, const char *text, size_t n);
char *arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The n texts one behind the other, and what stands between two of them. */
char *arena_join(struct arena *arena, const char *const *texts, int n,
                 const char *between);

#define ARENA_NEW(arena, type, count) \
    ((type *)arena_alloc((arena), (size_t)(count), sizeof(type)))

#endif
