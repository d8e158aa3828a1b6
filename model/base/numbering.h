/*
 * numbering.h - lists of whole numbers, numbered from 0 as they first appear.
 *
 * Crews, seats, sets of officers: wherever equal lists mean the same thing,
 * one number stands for the list from then on.  Order counts; who means a set
 * sorts first.
 */
#ifndef MODEL_BASE_NUMBERING_H
#define MODEL_BASE_NUMBERING_H

#include "model/base/names.h"
#include "model/base/vec.h"

struct arena;

struct numbering {
    struct names names; // the lists, a few bytes a number
    VEC(char) text;     // the list being written
};

void numbering_init(struct numbering *numbering, struct arena *arena);
void numbering_release(struct numbering *numbering);

/* Puts one more number at the end of the list that is being written. */
void numbering_put(struct numbering *numbering, int value);

/* The number of the list written, a new one if it is new; begins the next. */
int numbering_take(struct numbering *numbering);

#endif
