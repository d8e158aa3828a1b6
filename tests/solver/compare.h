/*
 * compare.h - the folded program against the plain one, on one year.
 */
#ifndef TESTS_SOLVER_COMPARE_H
#define TESTS_SOLVER_COMPARE_H

#include "model/plan.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct random_year;

/* What is not as it should be; "" if all is.  Until it is known: what is being
 * done, for whoever looks from outside when that takes too long. */
struct difference {
    const char *what;
    const char *where; // a level, or the label of a breach
    int64_t folded;
    int64_t plain;
};

/*
 * Plans the year (plan is given back, the caller releases it), judges the plan
 * and proves each level anew by the plain program.  True if all agrees.
 */
bool compare_year(struct difference *difference, struct plan *plan,
                  const struct random_year *year, int threads);

/* The level's optimum by the plain program, given those before, which is added
 * to them.  False if the plain program has no such level. */
bool plain_level(struct levels *levels, enum level level,
                 const struct random_year *year);

/* The year, what it asks and the plan, for whoever looks into a difference. */
void year_print(FILE *out, const struct random_year *year,
                const struct plan *plan);

#endif
