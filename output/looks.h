/*
 * looks.h - colours on a terminal, declared once.
 *
 * Few and quiet: what is wrong, what deserves a look, what is well.  Nothing
 * is said by a colour alone.  The front door tells once which streams are
 * terminals that show colours and are wanted to (NO_COLOR); on all others
 * these print nothing.
 */
#ifndef OUTPUT_LOOKS_H
#define OUTPUT_LOOKS_H

#include "output/messages.h"

#include <stdio.h>

// clang-format off
#define LOOKS(X) \
/*    NAME      COLOUR  */ \
    X(WRONG,    "31") /* red: errors, breaches, what has no place */ \
    X(DOUBTFUL, "33") /* yellow: warnings, what is not proven */ \
    X(WELL,     "32") /* green: nothing left out, proven */
// clang-format on

enum look {
#define X(name, colour) LOOK_##name,
    LOOKS(X)
#undef X
        N_LOOKS
};

/* From now on the stream shows colours; two streams at most. */
void looks_show(FILE *to);

void look_begin(FILE *to, enum look look);
void look_end(FILE *to);

/* A phrase that looks so; see PHRASE. */
#define PHRASE_LOOKING(to, language, look, name, ...) \
    do { \
        look_begin((to), LOOK_##look); \
        PHRASE((to), (language), name, __VA_ARGS__); \
        look_end(to); \
    } while (0)

#endif
