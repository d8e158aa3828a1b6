/*
 * balance.h - equal shares: the least sum of squared officer-days.
 */
#ifndef SOLVER_BALANCE_H
#define SOLVER_BALANCE_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct roster;

/* Exchanges crew members until no exchange makes the sum smaller.  False if
 * the deadline came in between, with a little more, as shares are soon equal:
 * then the crews are right, but perhaps not the fairest. */
bool balance_loads(struct roster *roster, const struct deadline *deadline);

/* Officer-days of an officer, what is held included, and how much more than
 * what is held the squares sum up to. */
int64_t roster_load(const struct roster *roster, int inspector);
int64_t roster_squares(const struct roster *roster);

/* No crews that go on as many trips have less. */
int64_t roster_squares_at_least(const struct roster *roster);

#endif
