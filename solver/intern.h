/*
 * intern.h - equal byte strings get equal numbers, from 0 in order of arrival.
 *
 * Folding is recognising equals: sets of officers, sharing classes, kinds of
 * visits.  Each is written down as bytes and looked up here.
 */
#ifndef SOLVER_INTERN_H
#define SOLVER_INTERN_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct intern {
    struct arena *arena; // owns the copies of the bytes
    struct intern_entry {
        const void *bytes;
        size_t n;
        uint64_t hash;
    } * entry;
    int n;
    int room;
    int *slot; // open addressing, number + 1, 0 is free
    int n_slots;
};

void intern_init(struct intern *intern, struct arena *arena);
void intern_release(struct intern *intern);

/* The number of the bytes; a new one equals the n of before. */
int intern_add(struct intern *intern, const void *bytes, size_t n);

/* 64 bits of a text, the same on every machine (FNV-1a, then mixed). */
uint64_t intern_hash(const void *bytes, size_t n);

#endif
