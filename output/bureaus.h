/*
 * bureaus.h - several bureaus planned at once: one table of all.
 *
 * A row a bureau in the order given, then their sums; and which enterprises two
 * of them visit.  The files obey the rules of all our files: whole or not at
 * all, the same bytes for the same question.
 */
#ifndef OUTPUT_BUREAUS_H
#define OUTPUT_BUREAUS_H

#include "model/problem.h"

#include <stdbool.h>
#include <stdio.h>

struct bureau;
struct diags;
struct shared;

#define SUMMARY_FILE "summary.csv"
#define SHARED_FILE "shared-enterprises.csv"

struct bureaus {
    const struct bureau *at;
    int n;
    const struct shared *shared;
    enum language language;
};

/* The table on the terminal; folder is where the files are, null if there are
 * none. */
void console_bureaus(FILE *to, const struct bureaus *bureaus,
                     const char *folder);

/* A warning for every two bureaus that visit the same enterprises.  Texts are
 * those of the bureaus. */
void bureaus_warn(const struct bureaus *bureaus, struct diags *diags);

/* The file of the folder that has one of these names and is none of ours; null
 * if there is none. */
const char *bureaus_stray(const char *folder);

/* Writes both files into a folder that is there.  False with a diagnostic that
 * names the folder. */
bool write_bureaus(const char *folder, const struct bureaus *bureaus,
                   struct diags *diags);

#endif
