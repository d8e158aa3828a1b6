/*
 * ip.h - an integer program as flat arrays.
 *
 * Minimise the cost of whole columns between bounds, subject to rows between
 * bounds.  All numbers are whole, so that an answer can be checked exactly:
 * what a floating-point solver says is looked at again in ip_is_solution.
 */
#ifndef SOLVER_IP_H
#define SOLVER_IP_H

#include "model/base/vec.h"

#include <stdbool.h>
#include <stdint.h>

#define IP_FREE INT64_MAX // no upper bound; as a lower bound: -IP_FREE

struct ip_column {
    int64_t lower;
    int64_t upper;
    int64_t cost;
    int turn; // columns of a lower turn are decided first, where that matters
};

struct ip_entry {
    int column;
    int64_t coefficient;
};

/* Entries entry_first ... up to the next row's. */
struct ip_row {
    int64_t lower;
    int64_t upper;
    int entry_first;
};

struct ip {
    VEC(struct ip_column) columns;
    VEC(struct ip_row) rows;
    VEC(struct ip_entry) entries;
};

void ip_init(struct ip *ip);
void ip_release(struct ip *ip);

/* The number of a new column. */
int ip_column(struct ip *ip, int64_t lower, int64_t upper, int64_t cost);

/* Begins a row; the entries put after it belong to it.  A column may be put
 * more than once: its coefficients add up in ip_close. */
void ip_row(struct ip *ip, int64_t lower, int64_t upper);
void ip_put(struct ip *ip, int column, int64_t coefficient);

/* Ends the row begun last: sums up repeated columns and drops zeros. */
void ip_close(struct ip *ip);

/* Takes the row begun last back. */
void ip_take_back(struct ip *ip);

/* Where row r's entries end. */
int ip_row_end(const struct ip *ip, int row);

/* The most that the entries of the row begun last add up to, if none is less
 * than 0. */
int64_t ip_row_most(const struct ip *ip);

/* Every cost is a multiple of it; 1 if nothing costs anything. */
int64_t ip_cost_unit(const struct ip *ip);

/* The greatest common divisor; that of 0 and a number is the number. */
int64_t divisor(int64_t a, int64_t b);

int64_t ip_cost(const struct ip *ip, const int64_t *x);

/* What the columns cost at least within their bounds, whatever the rows. */
int64_t ip_least_cost(const struct ip *ip);

/* No solution costs more than this. */
double ip_most_cost(const struct ip *ip);

/* The whole number that a bound still proves which was computed with rounding
 * errors: less than it by as much as these may be, then rounded up.  INT64_MIN
 * if that is nothing. */
int64_t ip_proven_bound(double bound);

bool ip_is_solution(const struct ip *ip, const int64_t *x);

#endif
