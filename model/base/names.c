#include "model/base/names.h"

#include "model/base/arena.h"
#include "model/base/stop.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void names_init(struct names *names, struct arena *arena) {
    memset(names, 0, sizeof *names);
    names->arena = arena;
}

void names_release(struct names *names) {
    free(names->text);
    free(names->hash);
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

static bool is_number(const struct names *names, int number, const char *text,
                      uint64_t hash) {
    return names->hash[number] == hash && !strcmp(names->text[number], text);
}

/* The slot that holds the text, or the free one where it would go. */
static int names_slot(const struct names *names, const char *text,
                      uint64_t hash) {
    uint64_t mask = (uint64_t)names->n_slots - 1;
    uint64_t i = hash & mask;
    while (names->slot[i] && !is_number(names, names->slot[i] - 1, text, hash))
        i = (i + 1) & mask;
    return (int)i;
}

/* No two of the names are the same: none is compared. */
static void slots_fill(struct names *names) {
    uint64_t mask = (uint64_t)names->n_slots - 1;
    for (int n = 0; n < names->n; n++) {
        uint64_t i = names->hash[n] & mask;
        while (names->slot[i])
            i = (i + 1) & mask;
        names->slot[i] = n + 1;
    }
}

static void names_grow(struct names *names) {
    names->room = names->room ? 2 * names->room : 16;
    size_t room = (size_t)names->room;
    names->text = stop_realloc(names->text, room, sizeof *names->text);
    names->hash = stop_realloc(names->hash, room, sizeof *names->hash);
    names->n_slots = 2 * names->room;
    free(names->slot);
    names->slot = stop_calloc((size_t)names->n_slots, sizeof *names->slot);
    slots_fill(names);
}

int names_find(const struct names *names, const char *text) {
    if (!names->n)
        return -1;
    return names->slot[names_slot(names, text, text_hash(text))] - 1;
}

int names_add(struct names *names, const char *text) {
    uint64_t hash = text_hash(text);
    if (!names->room)
        names_grow(names);
    int slot = names_slot(names, text, hash);
    if (names->slot[slot])
        return names->slot[slot] - 1;
    if (names->n == names->room) {
        names_grow(names);
        slot = names_slot(names, text, hash);
    }
    names->text[names->n] = arena_text(names->arena, text);
    names->hash[names->n] = hash;
    names->slot[slot] = ++names->n;
    return names->n - 1;
}
