/*
 * exhaust.h - the best calendar of a tiny year, by trying all of them.
 *
 * Every start day and every crew of every visit; the judge says which of them
 * are calendars, the score which is best.  Knows no program and no rule, so it
 * tells whether the plain program says what the judge says.
 */
#ifndef TESTS_SOLVER_EXHAUST_H
#define TESTS_SOLVER_EXHAUST_H

#include "model/levels.h"

#include <stdbool.h>

struct random_year;

/* False if it would take more than so many calendars, whole or in part. */
bool exhaust_year(struct levels *best, const struct random_year *year,
                  long most_tries);

#endif
