/*
 * reading.h - what the reading room said, as text that a test can compare.
 *
 *     CK_TOLD(&reading.diags, "tasks.csv:2:5 not-a-date 2025-02-30");
 *
 * Each diagnostic is its place, its code and its texts, in the order of the
 * places.  A place that stands for a whole file has no line.
 */
#ifndef TESTS_INPUT_READING_H
#define TESTS_INPUT_READING_H

#include "input/report.h"
#include "input/sheet.h"
#include "model/base/arena.h"

#include <check.h>

/* A report for a test that reads no folder. */
struct reading {
    struct arena arena;
    struct diags diags;
    struct report report;
};

extern struct reading reading;

/* Check's set-up and tear-down. */
void reading_open(void);
void reading_close(void);

/* A cell "f.csv":2:1 of the column "栏". */
struct cell cell_of(const char *text);

/* The diagnostics are these, one text each, and no others. */
#define CK_TOLD(diags, ...) \
    told_exactly((diags), (const char *[]){__VA_ARGS__, NULL})
#define CK_TOLD_NOTHING(diags) told_exactly((diags), (const char *[]){NULL})
void told_exactly(struct diags *diags, const char *const *expected);

/* Is there a diagnostic with that place, code and texts among the others? */
bool was_told(const struct diags *diags, const char *expected);

#endif
