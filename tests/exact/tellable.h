/*
 * tellable.h - the years of chance that a plan folder can tell.
 *
 * A fixture may name by id an enterprise of another authority, and draw from
 * whoever another task visits; the folder of such a year would be rejected.
 */
#ifndef TESTS_EXACT_TELLABLE_H
#define TESTS_EXACT_TELLABLE_H

struct random_year;

/* The year of that seed, or of one that is far from it. */
void tellable_year_init(struct random_year *year, unsigned seed,
                        int most_visits);

#endif
