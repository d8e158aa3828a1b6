/*
 * view.h - a finished plan as a planner looks at it.
 *
 * What all pages and screens need to know beside the plan itself, worked out
 * once: the placed visits in the order of a calendar, and the trips with their
 * labels.  A draw can be viewed without a plan; then nothing is placed.
 *
 * Owns its memory; borrows the problem, the demand and the plan.
 */
#ifndef OUTPUT_VIEW_H
#define OUTPUT_VIEW_H

#include "model/base/arena.h"
#include "model/changes.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/trips.h"
#include "output/pages.h"

#include <pthread.h>
#include <stdbool.h>

struct view {
    struct arena arena;
    const struct problem *problem;
    const struct demand *demand;
    const struct plan *plan; // null: only the draw is known
    enum language language;
    int *cap;              // [n_enterprises] visits a year, or NONE
    struct dayset *wished; // [n_tasks] start days inside 优先时段
    struct trips trips;
    int *order; // [n_placed] visits by date, lead section, county, trip, id
    int n_placed;
    int n_demanded_placed;    // history left out
    const char **trip_name;   // [trips.n] the least visit id of each
    struct changes changes;   // none unless the plan is a re-solve
    const char **trip_label;  // [trips.n] 0312-1: the first one on 12 March
    struct page *pages;       // [N_PAGES] those that somebody has asked for,
    pthread_mutex_t *filling; // [N_PAGES] one at a time
};

void view_init(struct view *view, const struct problem *problem,
               const struct demand *demand, const struct plan *plan,
               enum language language);
void view_release(struct view *view);

/* The page, filled for whoever asks first; several threads may ask. */
const struct page *view_page(const struct view *view, enum page_name name);

const struct task *view_task(const struct view *view, int visit);
const struct enterprise *view_enterprise(const struct view *view, int visit);
int view_lead(const struct view *view, int visit); // section
bool view_is_placed(const struct view *view, int visit);

/* The first day of a placed visit, and its last. */
day view_date(const struct view *view, int visit);
day view_end_date(const struct view *view, int visit);

/* All that keeps a visit from being placed, with the codes of the messages or
 * in words alone (messages.h); "" if nobody has asked. */
const char *view_reason(const struct view *view, struct arena *arena,
                        int visit);
const char *view_reason_words(const struct view *view, struct arena *arena,
                              int visit);

/* Why a drawn place has no enterprise. */
struct fact lack_reason(const struct view *view, int lack);

/* 0 January ... 11 December. */
int month_of(day date);

#endif
