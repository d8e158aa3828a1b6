/*
 * plain.h - the plain day-by-day integer program of a year.
 *
 * Says the rules of a correct calendar one by one, without any folding: a
 * binary per visit and start day; a whole number of trips per sharing class
 * and day; a binary per inspector, sharing class or long visit, place and day.
 * "Proven" means that no calendar of this program is better: tests hold the
 * folded program against it, and a person can write it out and ask another
 * solver.  Far too large to solve for a real year.
 *
 * Made from the problem and the demand alone, both of which it borrows.  The
 * formulas stand in plain_columns.c and plain_rows.c.
 */
#ifndef SOLVER_PLAIN_H
#define SOLVER_PLAIN_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/levels.h"
#include "solver/ip.h"

#include <stdbool.h>

struct demand;
struct problem;

// clang-format off
#define PLAIN_COLUMNS(X) \
/*    NAME     LETTER    WHAT IT COUNTS */ \
    X(START,   "x",      "the visit starts on that day") \
    X(MISSED,  "missed", "the visit is not placed") \
    X(TRIPS,   "n",      "trips of the sharing class on that day") \
    X(MEMBER,  "a",      "the inspector fills a place of the class that day") \
    X(STEP,    "u",      "the section leads at least so many trips that week") \
    X(HELD,    "held",   "1: stands for all trips that are done or locked")

#define PLAIN_ROWS(X) \
/*    NAME     WORD        WHAT IT ASKS */ \
    X(ONCE,    "once",     "a visit starts on one day or is missed") \
    X(ROOM,    "room",     "the visits of a class fit into its trips") \
    X(PLACE,   "place",    "every place of every trip is filled") \
    X(DAY,     "day",      "an inspector makes at most one trip a day") \
    X(WEEK,    "week",     "an inspector keeps to the limit of the week") \
    X(YEAR,    "year",     "an inspector keeps to the limit of the year") \
    X(BUDGET,  "budget",   "a section keeps to its working-day budget") \
    X(CARS,    "cars",     "a section leads at most so many trips a day") \
    X(CAP,     "cap",      "counted visits stay within the cap") \
    X(APART,   "apart",    "two visits to one enterprise are far enough apart") \
    X(FOLLOW,  "follow",   "a visit follows its first visit by its gap") \
    X(STEPS,   "steps",    "the steps of a week count its trips") \
    X(WHOLE,   "whole",    "visits of a whole day need trips of their own") \
    X(BEFORE,  "before",   "a level before is no worse than it can be")
// clang-format on

enum plain_column_kind {
#define X(name, letter, counts) PLAIN_##name,
    PLAIN_COLUMNS(X)
#undef X
};

enum plain_row_kind {
#define X(name, word, asks) PLAIN_ROW_##name,
    PLAIN_ROWS(X)
#undef X
};

/* What a column or a row speaks of; NONE where it does not. */
struct plain_label {
    int kind;
    int visit; // a visit of the class, where it speaks of a class
    int other; // the other visit of a pair, an inspector, section or step
    int place; // counts from 0
    int day;   // of the horizon; the first of a week
};

/* A sharing class of visits of at most a day, or a longer visit alone. */
struct plain_class {
    int visit; // the first of them
    int last;  // the last of them
    int lead;  // section
    int length;
    int n_visits;
    int *trips; // [n_days] column of the trips that begin on the day, or NONE
};

/* An inspector on a place of a class, on the trips that begin on the day. */
struct plain_member {
    int class;
    int place;
    int day;
    int inspector;
    int column;
};

/* What is done or locked, and uses what it uses; see plain_held.c. */
struct plain_held {
    bool *is_away;  // [n_inspectors * n_days] on a held trip
    int *week_days; // [n_inspectors * n_days] officer-days of the day's week
    int *year_days; // [n_inspectors] officer-days
    int *home_days; // [sections] officer-days of those at home there
    int *led;       // [sections * n_days] trips
    int crew_days;
    int *room;  // [classes.n * n_days] half days that locked trips have left
    int column; // of "held"
};

struct plain {
    struct arena arena;
    struct ip ip;
    const struct problem *problem;
    const struct demand *demand;
    VEC(struct plain_label) column_labels; // beside ip.columns
    VEC(struct plain_label) row_labels;    // beside ip.rows
    VEC(struct plain_class) classes;
    VEC(struct plain_member) members; // by inspector, then as they were made
    int *class_of;                    // [n_visits] NONE if it is held
    int *alike;  // [n_visits] the next visit of the class, or NONE
    int *missed; // [n_visits] column
    int *start;  // [n_visits * n_days] column, or NONE
    struct plain_held held;
    VEC(char) text;
};

/*
 * The program that minimises the level.  before holds the values of the levels
 * that come first, as far as they apply; not looked at for the first level.
 */
void plain_init(struct plain *plain, const struct problem *problem,
                const struct demand *demand, enum level level,
                const struct levels *before);
void plain_release(struct plain *plain);

/* Such as x[T1/E1/Y/1,2025-03-12]; good until the next call. */
const char *plain_column_name(struct plain *plain, int column);
const char *plain_row_name(struct plain *plain, int row);

#endif
