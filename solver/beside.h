/*
 * beside.h - what one visit more finds beside those that are placed.
 *
 * The placed visits keep their dates, and trips of several days their crews;
 * the crews of all other trips may still change.  The answers are then exact
 * for a trip of a day; for a longer one they name officers who are surely
 * free, and there may be more.  What a baseline holds, the supply has taken
 * off.
 *
 * Made from a plan, which it borrows and does not change.
 */
#ifndef SOLVER_BESIDE_H
#define SOLVER_BESIDE_H

#include "model/base/arena.h"
#include "model/dayset.h"
#include "solver/roster.h"

#include <stdbool.h>

struct folding;
struct plan;

/* Officer-days that the calendar spends. */
struct spent {
    int *week; // [n_inspectors * weeks]
    int *year; // [n_inspectors]
    int *home; // [sections]
};

struct beside {
    struct arena arena;
    const struct folding *folding;
    const struct plan *plan;
    struct roster roster;
    struct spent spent;
    struct dayset *busy; // [n_inspectors] days on a trip
    int *led;            // [sections * n_days] trips not held
    int *halves;         // [classes * n_days] half-day visits not held
    int *first_of;       // [n_enterprises] placed visits of each, or NONE
    int *next_of;        // [n_visits]
    int *capped;         // [n_enterprises] counted visits placed
    int *capped_asked;   // [n_enterprises]
    int **lack;          // [classes][n_days] NONE: not known; null: none is
};

/* What may be broken for the sake of one visit. */
struct waiver {
    const bool *week; // [n_inspectors] the limit of that week, or null
    const bool *year; // [n_inspectors] the limit of the year, or null
    int home;         // the budget of that section, or NONE
};

void beside_init(struct beside *beside, const struct folding *folding,
                 const struct plan *plan);
void beside_release(struct beside *beside);

/* Can the visit go along on a trip that is made anyway? */
bool beside_has_room(const struct beside *beside, int visit, int d);

/* Crew members that cannot be found for one trip more of the class which
 * starts on the day, the last day of which is in the horizon. */
int beside_lack(struct beside *beside, int class, int d);

/* Officers of the class who are there from the day on and on no trip: what
 * keeps them are limits. */
int beside_count_idle(const struct beside *beside, int class, int d);

/* Could all be found with the waiver? */
bool beside_fits_with(struct beside *beside, int class, int d,
                      const struct waiver *waiver);

#endif
