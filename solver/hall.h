/*
 * hall.h - what a set of officers can do at most, as rows.
 *
 * Seats that only certain officers may fill, on certain days, cannot be more
 * than the officer-days that these officers have then: Hall's condition (1935)
 * for the flow trip -> seat -> (officer, day) -> (officer, week) -> officer ->
 * home section.  Every violated one is a minimum cut of that network, and all
 * of them together are enough for trips of a day: max flow = min cut.
 *
 * A claim says which officers are asked for on which days; a hall says which
 * trips make the claims.
 */
#ifndef SOLVER_HALL_H
#define SOLVER_HALL_H

#include "model/base/vec.h"
#include "model/dayset.h"

#include <stdbool.h>
#include <stdint.h>

struct folding;
struct officers;
struct problem;
struct supply;

struct claim {
    const struct officers *officers;
    struct dayset days;
};

/* Seats of a class's trips on the days. */
struct share {
    int class;
    int seats;
    struct dayset days;
};

/* Sum of seats x trips of the class on the days <= limit. */
struct hall {
    VEC(struct share) shares;
    int64_t limit;
    int lump; // > 1: days of a trip count in whole lumps of so many
};

struct halls {
    struct hall *at;
    int n;
    int room;
};

void halls_release(struct halls *halls);

/* Officer-days of one officer on the days, by week and year. */
int64_t officer_capacity(const struct supply *supply, int who,
                         struct dayset days);

/* The section's share of so many officer-days: its budget, if that is less. */
int64_t home_capacity(const struct supply *supply, int section,
                      int64_t officer_days);

/* The home section. */
int inspector_home(const struct problem *problem, int inspector);

/*
 * Seats of a trip of the class that only the officers may fill, but for those
 * that the spared ones of them could take; both [n_inspectors].
 */
int seats_left(const struct folding *folding, int class, const bool *officers,
               const bool *spared);

/* The officer-days that the claims can be met with, all limits regarded. */
int64_t claims_capacity(const struct folding *folding,
                        const struct claim *claims, int n);

/*
 * How many of the trips of such size (officers of the claim, of one lead
 * section unless it is NONE) there can be on one day at most.
 */
int claim_trips_on(const struct folding *folding,
                   const struct officers *officers, int seats, int lead, int d);

/* Adds a share. */
void hall_share(struct hall *hall, struct share share);

/* Divides the hall by what all its seats share, rounding the limit down. */
void hall_round(struct hall *hall);

#endif
