#include "solver/intern.h"

#include "model/base/arena.h"
#include "model/base/stop.h"

#include <stdlib.h>
#include <string.h>

void intern_init(struct intern *intern, struct arena *arena) {
    memset(intern, 0, sizeof *intern);
    intern->arena = arena;
}

void intern_release(struct intern *intern) {
    free(intern->entry);
    free(intern->slot);
    intern_init(intern, intern->arena);
}

uint64_t intern_hash(const void *bytes, size_t n) {
    const unsigned char *byte = bytes;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ byte[i]) * 1099511628211u;
    hash ^= hash >> 32;
    hash *= UINT64_C(0xd6e8feb86659fd93);
    return hash ^ hash >> 32;
}

static int intern_slot(const struct intern *intern, const void *bytes, size_t n,
                       uint64_t hash) {
    uint64_t mask = (uint64_t)intern->n_slots - 1;
    uint64_t i = hash & mask;
    for (; intern->slot[i]; i = (i + 1) & mask) {
        const struct intern_entry *entry = &intern->entry[intern->slot[i] - 1];
        if (entry->hash == hash && entry->n == n &&
            (!n || memcmp(entry->bytes, bytes, n) == 0))
            break;
    }
    return (int)i;
}

static void intern_grow(struct intern *intern) {
    intern->room = intern->room ? 2 * intern->room : 32;
    intern->entry = stop_realloc(intern->entry, (size_t)intern->room,
                                 sizeof *intern->entry);
    intern->n_slots = 2 * intern->room;
    free(intern->slot);
    intern->slot = stop_calloc((size_t)intern->n_slots, sizeof *intern->slot);
    for (int i = 0; i < intern->n; i++) {
        const struct intern_entry *entry = &intern->entry[i];
        int slot = intern_slot(intern, entry->bytes, entry->n, entry->hash);
        intern->slot[slot] = i + 1;
    }
}

int intern_add(struct intern *intern, const void *bytes, size_t n) {
    if (intern->n == intern->room)
        intern_grow(intern);
    uint64_t hash = intern_hash(bytes, n);
    int slot = intern_slot(intern, bytes, n, hash);
    if (!intern->slot[slot]) {
        void *copy = arena_alloc(intern->arena, n, 1);
        if (n)
            memcpy(copy, bytes, n);
        intern->entry[intern->n] = (struct intern_entry){copy, n, hash};
        intern->slot[slot] = ++intern->n;
    }
    return intern->slot[slot] - 1;
}
