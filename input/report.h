/*
 * report.h - where input/ writes down what it finds wrong.
 *
 * Everything is written down: whoever shows it decides how much is enough.
 */
#ifndef INPUT_REPORT_H
#define INPUT_REPORT_H

#include "model/diag.h"

struct arena;

struct report {
    struct diags *diags;
    struct arena *arena; // the texts of the facts are copied into it
};

/* The file as a whole. */
struct place place_of_file(const char *file);

void report_fact(struct report *report, struct place place, struct fact fact);

/* REPORT(report, place, NOT_A_DATE, text, ...) */
#define REPORT(report, place, name, ...) \
    report_fact((report), (place), \
                (struct fact){MESSAGE_##name, {__VA_ARGS__}, {0}})

/* An id that stands in an earlier line, too. */
void report_repeated(struct report *report, struct place place, const char *id,
                     int line);

/* A file, or the folder, cannot be read; for the reason in errno. */
void report_unreadable(struct report *report, const char *path);

#endif
