/*
 * loader.h - what the readers of the single files share; for load*.c alone.
 *
 * A file is read when everything that it names has been read: plan,
 * enterprises, dates, inspectors, the small files, tasks, totals.  A thing
 * whose row is wrong still counts as known, so that one mistake is told once.
 */
#ifndef INPUT_LOADER_H
#define INPUT_LOADER_H

#include "input/field.h"
#include "input/named.h"
#include "input/report.h"
#include "input/sheet.h"
#include "model/base/names.h"
#include "model/base/vec.h"
#include "model/problem.h"

#include <stdbool.h>

/* Ids of a file and where each stands first. */
struct ids {
    struct names names;
    VEC(int) lines; // beside names
};

struct loader {
    struct problem *problem;
    struct report report;
    struct sheet sheet[N_FOLDER_FILES];
    struct source source[N_FOLDER_FILES]; // name null: not there
    bool knows_year;                      // else problem.year is made up
    bool knows_horizon;
    struct place seed_place;
    struct ids enterprises;
    struct ids inspectors;
    struct ids tasks;
    int *task_row;                       // [n_tasks] of tasks.csv
    struct named *named[N_FOLDER_FILES]; // null until somebody asks
    struct names windows;                // names, by number
    size_t longest_joined; // bytes of a window's name, see window_is_joined
    VEC(uint64_t) value_columns; // by value: bit c, it occurs in column c
    bool *is_targeted;           // [columns.n] some target names the column
};

/* plan.csv, dates.csv: the horizon, the working days, windows, blackouts. */
void load_plan(struct loader *loader);
void load_dates(struct loader *loader);

void load_enterprises(struct loader *loader);
void load_closures(struct loader *loader);

/* People, their absences and recusals, and what their sections have. */
void load_inspectors(struct loader *loader);
void load_absences(struct loader *loader);
void load_recusals(struct loader *loader);
void load_sections(struct loader *loader);
void load_workload(struct loader *loader);

void load_caps(struct loader *loader);
void load_tasks(struct loader *loader);
void load_totals(struct loader *loader);

/* What shows only when all tasks are known; after load_tasks. */
void check_tasks(struct loader *loader);

/* What shows in enterprises.csv only then. */
void check_enterprises(struct loader *loader);

/*
 * The number of what the cell names, NONE if it is empty or unknown.  What is
 * unknown is reported, unless the file that would name it could not be read.
 */
int find_enterprise(struct loader *loader, struct cell cell);
int find_inspector(struct loader *loader, struct cell cell);
int find_section(struct loader *loader, struct cell cell);
int find_task(struct loader *loader, struct cell cell);

/* Tells that what the cell names is unknown, or that it is the name of a row of
 * the file. */
void report_unknown(struct loader *loader, enum file file, enum message message,
                    struct cell cell);

/* Numbers the id of a row.  False if the row cannot be kept: it has no id, or
 * one that an earlier row has. */
bool take_id(struct loader *loader, struct ids *ids, struct cell cell);

/* A list in a cell as a span of numbers of the names. */
struct span read_list(struct loader *loader, struct names *names,
                      const char *text);

/* Reports a cell of which nothing is left but separators; what is empty from
 * end to end has been reported already. */
void report_empty_list(struct loader *loader, struct cell cell);

/* No row could be used: says so, unless the file could not be read. */
void report_no_rows(struct loader *loader, enum file file);

/* The range of two cells.  False if there is none; warns if it lies wholly
 * outside the year. */
bool read_range(struct loader *loader, struct range *range, struct cell start,
                struct cell end);

/* The cell's text, kept with the problem. */
const char *keep(struct loader *loader, struct cell cell);

#endif
