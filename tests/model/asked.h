/*
 * asked.h - a folder made by hand, and what it asks for, to be looked at.
 *
 * A test adds to asked.year, calls ask_for_all and compares.
 */
#ifndef TESTS_MODEL_ASKED_H
#define TESTS_MODEL_ASKED_H

#include "model/demand.h"
#include "model/diag.h"
#include "tests/fixture/fixture.h"

#include <check.h>

struct asked {
    struct fixture year;
    struct demand demand;
    struct diags diags;
};

extern struct asked asked;

/* The horizon, an office without anything to do. */
void asked_open(const char *days);
void asked_close(void);

/* Check's set-up: the whole of 2025. */
void asked_open_2025(void);

/* The demand, anew with each call. */
void ask_for_all(void);

/* The ids of all visits, and of all lacks, in their order. */
#define CK_VISITS(...) asked_visits((const char *[]){__VA_ARGS__, NULL})
#define CK_LACKS(...) asked_lacks((const char *[]){__VA_ARGS__, NULL})
void asked_visits(const char *const *ids);
void asked_lacks(const char *const *ids);

/* The visit with the id, which must be there. */
const struct visit *visit_of(const char *id);

/* The first and the last member of the days, as dates. */
void asked_days(struct dayset days, const char *first, const char *last, int n);

/* The only diagnostic. */
const struct diag *only_diag(enum message message);

#endif
