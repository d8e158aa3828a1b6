/*
 * redesk.h - the year on the desk, planned anew: for the tests of changes.
 *
 * A test adds tasks to desk.fixture and rows of the old calendar, calls
 * redesk_ask, and puts visits on days as with the desk.
 */
#ifndef TESTS_OUTPUT_REDESK_H
#define TESTS_OUTPUT_REDESK_H

#include "model/baseline.h"
#include "tests/output/desk.h"

/* Check's set-up and tear-down; the desk's own are part of them. */
void redesk_open(void);
void redesk_close(void);

/* A row by numbers of the fixture; the crew are the officers first, first + 1.
 */
struct baseline_row *redesk_row(const char *id, int task, int enterprise,
                                const char *date, int first);

/* The demand from that date on; nothing is placed but what is held. */
void redesk_ask(const char *from);

#endif
