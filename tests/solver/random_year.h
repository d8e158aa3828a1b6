/*
 * random_year.h - small years of chance, and what they ask.
 *
 * One to four weeks, two to six officers, two to eight enterprises, one to
 * four tasks: small enough for the plain program, yet over many seeds all that
 * a plan folder can say occurs.  The same seed makes the same year.
 */
#ifndef TESTS_SOLVER_RANDOM_YEAR_H
#define TESTS_SOLVER_RANDOM_YEAR_H

#include "model/baseline.h"
#include "model/demand.h"
#include "model/diag.h"
#include "tests/fixture/fixture.h"

struct random_year {
    unsigned seed;
    struct fixture fixture;
    struct baseline baseline; // empty unless the year was disturbed
    struct demand demand;
    struct diags diags;
};

/* A year of at most so many visits, and at least one. */
void random_year_init(struct random_year *year, unsigned seed, int most_visits);
void random_year_release(struct random_year *year);

#endif
