/*
 * diag.h - what there is to say, as data.
 *
 * A fact is a message code with the values that its sentence needs; a diag is
 * a fact about a place in the person's files.  input, model and solver make
 * facts, output alone makes sentences of them, in the person's language.
 *
 * Texts are borrowed: they belong to the problem, to the demand, are constants,
 * or are kept with the diagnostics (diags_keep).
 */
#ifndef MODEL_DIAG_H
#define MODEL_DIAG_H

#include "model/base/arena.h"
#include "model/message.h"

#include <stdbool.h>

#define FACT_TEXTS 4
#define FACT_NUMBERS 6

struct fact {
    enum message message;
    const char *text[FACT_TEXTS]; // {0} ... {3} in the sentence
    long number[FACT_NUMBERS];    // {#0} ... {#5}; {d0} shows it as a date
};

/* Where a thing was written.  line 0: the file as a whole. */
struct place {
    const char *file; // name within the plan folder, or the path given
    int line;         // 1 is the header
    int column;       // 1 is the first field's first character; in characters
};

struct diag {
    struct place place;
    struct fact fact;
};

/* Diagnostics in the order found.  A zeroed one is empty. */
struct diags {
    struct diag *at;
    int n;
    int room;
    int n_errors;
    struct arena arena; // texts that belong to nothing else
};

void diags_add(struct diags *diags, struct place place, struct fact fact);

/* A fact that has no place in any file. */
void diags_add_nowhere(struct diags *diags, struct fact fact);
void diags_release(struct diags *diags);

/* A copy of the text that lives as long as the diagnostics. */
const char *diags_keep(struct diags *diags, const char *text);

/* Sorts by file, line, column; the order of equal places stays. */
void diags_sort(struct diags *diags);

#endif
