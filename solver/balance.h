/*
 * balance.h - equal shares: the least sum of squared officer-days.
 */
#ifndef SOLVER_BALANCE_H
#define SOLVER_BALANCE_H

#include <stdint.h>

struct roster;

/* Exchanges crew members until no exchange makes the sum smaller. */
void balance_loads(struct roster *roster);

/* Officer-days of an officer, what is held included, and how much more than
 * what is held the squares sum up to. */
int64_t roster_load(const struct roster *roster, int inspector);
int64_t roster_squares(const struct roster *roster);

#endif
