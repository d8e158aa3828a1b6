/*
 * changing.h - the search for reasons in the making, for changes*.c alone.
 *
 * Each function answers a fact whose message is MESSAGE_NOTHING if it has no
 * reason to give.  Reads the rows of the problem, the baseline and the plan.
 */
#ifndef MODEL_CHANGING_H
#define MODEL_CHANGING_H

#include "model/changes.h"
#include "model/date.h"
#include "model/trips.h"

#include <stdbool.h>

struct task;
struct visit;

struct changing {
    struct arena arena;
    const struct problem *problem;
    const struct demand *demand;
    const struct plan *plan;
    struct changes *changes;
    int *change_of; // [n_visits] the change of the visit, or NONE
    /* the baseline */
    bool *had_task;       // [n_tasks] has it a row?
    bool *had_enterprise; // [n_enterprises]
    /* chains of visits, each ends with NONE */
    int *first_at; // [n_enterprises] of the enterprise
    int *next_at;  // [n_visits]
    int *first_on; // [trips.n] of the trip
    int *next_on;  // [n_visits]
    /* the new calendar */
    struct trips trips;
    int *half_days;     // [trips.n] of the visits on the trip
    int *officer_first; // [n_inspectors + 1] into trips.officer_days
    int *led_first;     // [sections + 1] into trips.led_days
    int *home_days;     // [sections] officer-days of those at home there
};

/* Why nothing asks for the row's visit any more, never nothing; and why that
 * of the visit is new. */
struct fact why_not_asked(const struct changing *changing,
                          const struct baseline_row *row);
struct fact why_new(const struct changing *changing, int visit);

/* What by itself forbids the old date of a visit, and the old crew on the old
 * date. */
struct fact why_not_that_day(const struct changing *changing,
                             const struct change *change);
struct fact why_not_that_crew(const struct changing *changing,
                              const struct change *change);

/* A closure or blackout that meets the n days from start on. */
struct fact why_stopped(const struct changing *changing, int enterprise,
                        int start, int n);

/*
 * What forbids it together with other visits of the new calendar.  The reasons
 * found so far tell which of them have a cause of their own.
 */
struct fact why_no_room(const struct changing *changing,
                        const struct change *change);

const struct task *changing_task(const struct changing *changing, int visit);

/* The home section of an inspector. */
int changing_home(const struct changing *changing, int inspector);

/* The date of a day of the horizon. */
long changing_date(const struct changing *changing, int d);

#endif
