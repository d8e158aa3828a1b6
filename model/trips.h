/*
 * trips.h - the trips that a plan makes, derived from dates and crews alone.
 *
 * Visits of one party (the same members, county and lead section) on one day
 * that may share a trip and fit into a day together are one trip; a visit of
 * several days is one trip of its own.  Score and judge count trips here; the
 * judge says where visits of a party cannot be one trip.
 *
 * Days are days of the horizon from 0, and may lie outside it: a calendar that
 * a person has edited is counted as it stands.
 */
#ifndef MODEL_TRIPS_H
#define MODEL_TRIPS_H

#include "model/base/arena.h"

struct demand;
struct plan;
struct problem;

struct trip {
    int lead;   // section
    int first;  // day
    int length; // days
};

/* One inspector on one trip on one day; visit is one of the trip's. */
struct officer_day {
    int inspector;
    int day;
    int trip;
    int visit;
};

/* One trip on one day, by the section that leads it: a crew-day. */
struct led_day {
    int lead;
    int day;
    int trip;
};

struct trips {
    struct arena arena;
    int *crew;     // [plan's n_members] distinct members, ascending
    int *n_crew;   // [n_visits] of them from plan.crew_first on
    int *party;    // [n_visits] equal: same members, county and lead section
    int *way;      // [n_visits] equal: same seats, see seats.h
    int *of_visit; // [n_visits] trip, NONE where the visit is not placed
    struct trip *at;
    int n;
    struct officer_day *officer_days; // by inspector, day, trip
    int n_officer_days;
    struct led_day *led_days; // by section, day
    int n_led_days;
};

void trips_init(struct trips *trips, const struct plan *plan,
                const struct problem *problem, const struct demand *demand);
void trips_release(struct trips *trips);

#endif
