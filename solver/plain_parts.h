/*
 * plain_parts.h - the making of the plain program, for plain*.c alone.
 */
#ifndef SOLVER_PLAIN_PARTS_H
#define SOLVER_PLAIN_PARTS_H

#include "model/dayset.h"
#include "solver/plain.h"

#include <stdint.h>

struct task;
struct visit;

/* A column that takes one day each of its trips or members. */
struct plain_load {
    int day;
    int column;
};

struct plain_loads {
    VEC(struct plain_load) list; // by day
};

/* What is held: uses, and the column that stands for it.  First of all. */
void plain_held_init(struct plain *plain);

/* The room of locked trips, once the classes are known. */
void plain_held_rooms(struct plain *plain);

bool plain_is_held(const struct plain *plain, int visit);

/* What is left of the limit, never less than nothing. */
int plain_left(int limit, int used);

/* May the inspector fill the place of the visit, absences left aside? */
bool plain_may_fill(const struct plain *plain, int visit, int place,
                    int inspector);

/* The columns of visits, trips and members; none costs anything yet. */
void plain_columns(struct plain *plain);

/* All rows of the rules. */
void plain_rows(struct plain *plain);

/* The costs of the level, and a row for each level that comes before. */
void plain_levels(struct plain *plain, enum level level,
                  const struct levels *before);

int plain_column(struct plain *plain, struct plain_label label, int64_t upper);
void plain_row(struct plain *plain, struct plain_label label, int64_t lower,
               int64_t upper);

const struct task *plain_task(const struct plain *plain, int visit);
int plain_start(const struct plain *plain, int visit, int d);

/* Places asked for one by one, then the free seats of the crew as one. */
int plain_count_places(const struct task *task);
int plain_seats_of_place(const struct task *task, int place);

/* What the section leads, day by day, ascending. */
void plain_led_days(struct plain_loads *loads, const struct plain *plain,
                    int section);
void plain_loads_sort(struct plain_loads *loads);

/* The end of the run from i on of one day, or of one ISO week. */
int plain_day_end(const struct plain_loads *loads, int i);
int plain_week_end(const struct plain *plain, const struct plain_loads *loads,
                   int i);

#endif
