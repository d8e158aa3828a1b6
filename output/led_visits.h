/*
 * led_visits.h - the visits that each section leads, by day and by month.
 *
 * A visit of several days is under way on each of them, and begins once: the
 * sums of the months are those of calendar.csv.
 */
#ifndef OUTPUT_LED_VISITS_H
#define OUTPUT_LED_VISITS_H

#include "model/dayset.h"

#include <stdbool.h>

struct arena;
struct view;

#define MONTHS 12

struct led_visits {
    int (*under_way)[DAYSET_DAYS]; // [sections] on each day of the horizon
    int (*begun)[MONTHS];          // [sections] by their first day
    bool *leads;                   // [sections] any
    int n_sections;
};

/* What lies outside the horizon is not counted.  The arena owns it. */
struct led_visits led_visits_of(struct arena *arena, const struct view *view);

/* Of all sections: on a day of the horizon; by their first day. */
int led_visits_on(const struct led_visits *led, int d);
int led_visits_begun(const struct led_visits *led, int month);

#endif
