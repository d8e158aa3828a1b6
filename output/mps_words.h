/*
 * mps_words.h - what is said about the plain program when it is written out.
 *
 * The head of the file tells whoever opens it what is minimised, what is held,
 * and how names are read; the screen tells what was written.
 */
#ifndef OUTPUT_MPS_WORDS_H
#define OUTPUT_MPS_WORDS_H

#include "model/levels.h"
#include "model/problem.h"

#include <stdio.h>

/* A program as far as words go. */
struct mps_facts {
    const struct problem *problem;
    enum level level;     // minimised
    struct levels before; // those before it that apply are held
    int n_columns;
    int n_rows;
    int n_entries;
};

/* Lines that begin with an asterisk. */
void mps_words_head(FILE *to, const struct mps_facts *facts,
                    enum language language);

void mps_words_summary(FILE *to, const struct mps_facts *facts,
                       const char *path, enum language language);

#endif
