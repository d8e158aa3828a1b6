/*
 * bound.h - a lower bound in whole numbers, whatever made the prices.
 *
 * Any prices of the rows, even wrong ones, prove that no solution costs less
 * than some number (weak duality).  Prices out of floating-point arithmetic are
 * rounded to whole multiples of a small fraction here and the number is worked
 * out exactly, so that the bound holds beyond doubt (Neumaier and Shcherbina,
 * "Safe bounds in linear and mixed-integer linear programming", 2004).
 */
#ifndef SOLVER_BOUND_H
#define SOLVER_BOUND_H

#include <stdint.h>

struct ip;

/* price: [rows] what a unit more of the row's bound costs, in units of the
 * costs (ip_cost_unit).  INT64_MIN if the prices prove nothing. */
int64_t bound_of_prices(const struct ip *ip, const double *price);

/* Takes from the columns the values that no solution has which costs at most
 * so much. */
void bound_narrow(struct ip *ip, const double *price, int64_t most);

#endif
