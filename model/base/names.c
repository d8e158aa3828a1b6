#include "model/base/names.h"

#include "model/base/arena.h"
#include "model/base/stop.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void names_init(struct names *names, struct arena *arena) {
    memset(names, 0, sizeof *names);
    names->arena = arena;
}

void names_release(struct names *names) {
    free(names->text);
    free(names->slot);
    names_init(names, names->arena);
}

/* FNV-1a, 64 bits. */
static uint64_t text_hash(const char *text) {
    uint64_t hash = 14695981039346656037u;
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return hash;
}

/* The slot that holds the text, or the free one where it would go. */
static int names_slot(const struct names *names, const char *text) {
    uint64_t mask = (uint64_t)names->n_slots - 1;
    uint64_t i = text_hash(text) & mask;
    while (names->slot[i] && strcmp(names->text[names->slot[i] - 1], text) != 0)
        i = (i + 1) & mask;
    return (int)i;
}

static void names_grow(struct names *names) {
    names->room = names->room ? 2 * names->room : 16;
    names->text =
        stop_realloc(names->text, (size_t)names->room, sizeof *names->text);
    names->n_slots = 2 * names->room;
    free(names->slot);
    names->slot = stop_calloc((size_t)names->n_slots, sizeof *names->slot);
    for (int i = 0; i < names->n; i++)
        names->slot[names_slot(names, names->text[i])] = i + 1;
}

int names_find(const struct names *names, const char *text) {
    if (!names->n)
        return -1;
    return names->slot[names_slot(names, text)] - 1;
}

int names_add(struct names *names, const char *text) {
    if (!names->room)
        names_grow(names);
    int slot = names_slot(names, text);
    if (names->slot[slot])
        return names->slot[slot] - 1;
    if (names->n == names->room) {
        names_grow(names);
        slot = names_slot(names, text);
    }
    names->text[names->n] = arena_text(names->arena, text);
    names->slot[slot] = ++names->n;
    return names->n - 1;
}
