/*
 * renewed.h - a year made by hand that starts from a baseline made by hand.
 *
 *     ROW("T1/E1/Y/1", "2025-03-04", .crew = "P1;P2", .locked = true);
 *     renew_from("2025-03-10");
 *
 * What asked.h says of the year holds here too.  Row i stands in line i + 2 of
 * "c.csv": the id in column 1, the date in 2, the crew in 3.
 */
#ifndef TESTS_MODEL_RENEWED_H
#define TESTS_MODEL_RENEWED_H

#include "model/baseline.h"
#include "tests/model/asked.h"

extern struct baseline renewed;

struct renewed_row {
    const char *id;
    const char *date; // "" or left out: none
    const char *crew; // ids, which the fixture must know
    enum visit_status status;
    bool locked;
};

/* Check's set-up and tear-down: 3 to 16 March 2025, nothing else. */
void renewed_open(void);
void renewed_close(void);

#define ROW(visit, day, ...) \
    renewed_row((struct renewed_row){.id = (visit), .date = (day), __VA_ARGS__})
void renewed_row(struct renewed_row row);

/* The demand after the baseline, anew with each call. */
void renew_from(const char *date);

#endif
