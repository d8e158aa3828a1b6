/*
 * altered.h - a small year that is planned anew: for the tests of changes.
 *
 * 3 to 16 March 2025, weekends off.  P1 to P4 serve 甲科, P5 and P6 乙科; P1
 * lives in 东县, P6 in 西县.  E1 and E2 lie in 东县, E3 in 西县.  T1 visits E1
 * and E2, T2 visits E3, both for 甲科.
 *
 * A test changes altered.year, writes rows of the old calendar, calls renew,
 * moves visits and asks what changed.
 */
#ifndef TESTS_MODEL_ALTERED_H
#define TESTS_MODEL_ALTERED_H

#include "model/baseline.h"
#include "model/changes.h"
#include "model/demand.h"
#include "model/plan.h"
#include "tests/fixture/fixture.h"

#include <check.h>

struct altered {
    struct fixture year;
    struct baseline baseline;
    struct demand demand;
    struct plan plan;
    struct diags diags;
    struct changes changes;
};

extern struct altered altered;

/* Check's set-up and tear-down. */
void altered_open(void);
void altered_close(void);

/* A row of the old calendar; the year need not know its task and enterprise.
 * Crews are ids: "P1;P2". */
struct baseline_row *old_row(const char *id, const char *date,
                             const char *crew);

/* The demand from that date on; each visit stays as it was if it can. */
void renew(const char *from);

/* The new calendar has the visit on the date, or (null) does not have it. */
void put(const char *id, const char *date, const char *crew);

/* What changed; the number of changes. */
int count_changes(void);

/* The change of that visit, which must be of the kind. */
const struct change *expect_change(const char *id, enum change_kind kind);

/* Its reason, which must have the message. */
const struct fact *expect_why(const char *id, enum change_kind kind,
                              enum message message);

/* Neither the date nor the crew of the visit changed. */
void expect_same(const char *id);

/* The fact's number is that date. */
void expect_date(const struct fact *fact, int number, const char *date);

#endif
