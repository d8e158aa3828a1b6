/*
 * totals.h - the sums that the written plan states, against what is asked.
 */
#ifndef MODEL_TOTALS_H
#define MODEL_TOTALS_H

#include <stdbool.h>

struct demand;
struct diags;
struct problem;
struct total;

/* What the tasks of the total ask for, in its unit; lacks are asked for too. */
int total_count(const struct problem *problem, const struct demand *demand,
                const struct total *total);

/* Does the count stand in the relation stated? */
bool total_holds(const struct total *total, int count);

/* Adds a warning, with both figures, for each total that does not hold. */
void totals_check(const struct problem *problem, const struct demand *demand,
                  struct diags *diags);

#endif
