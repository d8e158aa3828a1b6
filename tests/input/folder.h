/*
 * folder.h - a small plan folder on the disk, to be read and looked at.
 *
 * The year is 2025, the horizon 3 to 14 March.  P1 and P2 serve 甲科, P3 乙科;
 * E1 is a 重点 in 东县, E2 a 双随机 in 西县 with the tag 粉尘.  T1 visits E1. A
 * test replaces the files that it is about, then reads.
 */
#ifndef TESTS_INPUT_FOLDER_H
#define TESTS_INPUT_FOLDER_H

#include "input/load.h"
#include "model/diag.h"
#include "model/problem.h"
#include "tests/input/reading.h"

#include <stddef.h>

struct folder {
    char path[64];
    struct problem problem;
    struct diags diags;
    enum load_result result;
};

extern struct folder folder;

/* Check's set-up and tear-down. */
void folder_open(void);
void folder_close(void);

void folder_write(const char *file, const char *text);
void folder_write_bytes(const char *file, const char *bytes, size_t n);
void folder_remove(const char *file);

/* The path of a file of the folder; valid until the next call. */
const char *folder_file(const char *file);

/* Reads it, as often as a test likes. */
void folder_load(void);

/* Reads it; nothing may be told. */
void folder_load_well(void);

/* plan.csv with one more row; tasks.csv with these columns (after the six that
 * must be there) and cells of T1. */
void folder_parameter(const char *row);
void folder_task(const char *columns, const char *cells);

/* The first task after reading tasks.csv with such columns and cells. */
const struct task *task_with(const char *columns, const char *cells);

/* The days of the set are these, "03 05 14" for March. */
void ck_march(struct dayset days, const char *expected);

#endif
