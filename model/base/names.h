/*
 * names.h - texts numbered from 0 in the order of their first appearance.
 *
 * Sections, counties, skills, ids: wherever equal text means the same thing,
 * the number stands for the text from then on.
 */
#ifndef MODEL_BASE_NAMES_H
#define MODEL_BASE_NAMES_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct names {
    struct arena *arena; // owns the texts; set before the first names_add
    const char **text;   // [n]
    uint64_t *hash;      // [n] of the text
    int n;
    int room;
    int *slot; // [n_slots] open addressing, number + 1, 0 is free
    int n_slots;
};

void names_init(struct names *names, struct arena *arena);
void names_release(struct names *names);

/* The number of the text, which is copied into the arena if it is new. */
int names_add(struct names *names, const char *text);

/* The number of the text, or -1. */
int names_find(const struct names *names, const char *text);

#endif
