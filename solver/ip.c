#include "solver/ip.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

void ip_init(struct ip *ip) {
    memset(ip, 0, sizeof *ip);
}

void ip_release(struct ip *ip) {
    VEC_RELEASE(&ip->columns);
    VEC_RELEASE(&ip->rows);
    VEC_RELEASE(&ip->entries);
}

int ip_column(struct ip *ip, int64_t lower, int64_t upper, int64_t cost) {
    assert(lower <= upper);
    struct ip_column column = {lower, upper, cost, 0};
    VEC_PUSH(&ip->columns, column);
    return ip->columns.n - 1;
}

void ip_row(struct ip *ip, int64_t lower, int64_t upper) {
    assert(lower <= upper);
    struct ip_row row = {lower, upper, ip->entries.n};
    VEC_PUSH(&ip->rows, row);
}

void ip_put(struct ip *ip, int column, int64_t coefficient) {
    assert(ip->rows.n && column >= 0 && column < ip->columns.n);
    struct ip_entry entry = {column, coefficient};
    VEC_PUSH(&ip->entries, entry);
}

static int entry_compare(const void *a, const void *b) {
    const struct ip_entry *x = a;
    const struct ip_entry *y = b;
    return (x->column > y->column) - (x->column < y->column);
}

/* Most rows are put in order. */
static bool is_in_order(const struct ip_entry *entries, int n) {
    for (int i = 1; i < n; i++)
        if (entries[i - 1].column > entries[i].column)
            return false;
    return true;
}

void ip_close(struct ip *ip) {
    assert(ip->rows.n);
    int first = ip->rows.at[ip->rows.n - 1].entry_first;
    struct ip_entry *entries = ip->entries.at + first;
    int n = ip->entries.n - first;
    if (!is_in_order(entries, n))
        qsort(entries, (size_t)n, sizeof *entries, entry_compare);
    int kept = 0;
    for (int i = 0; i < n; i++) {
        if (kept && entries[kept - 1].column == entries[i].column)
            entries[kept - 1].coefficient += entries[i].coefficient;
        else
            entries[kept++] = entries[i];
        if (!entries[kept - 1].coefficient)
            kept--;
    }
    ip->entries.n = first + kept;
}

void ip_take_back(struct ip *ip) {
    assert(ip->rows.n);
    ip->entries.n = ip->rows.at[--ip->rows.n].entry_first;
}

int ip_row_end(const struct ip *ip, int row) {
    return row + 1 < ip->rows.n ? ip->rows.at[row + 1].entry_first
                                : ip->entries.n;
}

int64_t ip_row_most(const struct ip *ip) {
    int64_t most = 0;
    for (int i = ip->rows.at[ip->rows.n - 1].entry_first; i < ip->entries.n;
         i++)
        most += ip->entries.at[i].coefficient *
                ip->columns.at[ip->entries.at[i].column].upper;
    return most;
}

int64_t divisor(int64_t a, int64_t b) {
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return llabs(a);
}

int64_t ip_cost_unit(const struct ip *ip) {
    int64_t unit = 0;
    for (int c = 0; c < ip->columns.n; c++)
        unit = divisor(unit, ip->columns.at[c].cost);
    return unit ? unit : 1;
}

int64_t ip_cost(const struct ip *ip, const int64_t *x) {
    int64_t cost = 0;
    for (int c = 0; c < ip->columns.n; c++)
        cost += ip->columns.at[c].cost * x[c];
    return cost;
}

static bool row_holds(const struct ip *ip, int row, const int64_t *x) {
    int64_t sum = 0;
    int end = ip_row_end(ip, row);
    for (int i = ip->rows.at[row].entry_first; i < end; i++)
        sum += ip->entries.at[i].coefficient * x[ip->entries.at[i].column];
    return sum >= ip->rows.at[row].lower && sum <= ip->rows.at[row].upper;
}

bool ip_is_solution(const struct ip *ip, const int64_t *x) {
    for (int c = 0; c < ip->columns.n; c++)
        if (x[c] < ip->columns.at[c].lower || x[c] > ip->columns.at[c].upper)
            return false;
    for (int r = 0; r < ip->rows.n; r++)
        if (!row_holds(ip, r, x))
            return false;
    return true;
}

int64_t ip_least_cost(const struct ip *ip) {
    int64_t cost = 0;
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        int64_t x = column->cost > 0 ? column->lower : column->upper;
        if (column->cost && (x == IP_FREE || x == -IP_FREE))
            return INT64_MIN;
        cost += column->cost * x;
    }
    return cost;
}

double ip_most_cost(const struct ip *ip) {
    double most = 0;
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        double x = fmax(fabs((double)column->lower), (double)column->upper);
        most += fabs((double)column->cost) * x;
    }
    return most;
}

/* An error beyond these margins the library would call an error itself: its
 * own are a hundredth of them.  Where they come to a unit, the bound is lower
 * by it: too low is true, too high is not. */
#define ERROR_MARGIN 1e-5
#define ERROR_SHARE 1e-7
#define MOST_BOUND 1e15

int64_t ip_proven_bound(double bound) {
    if (!(fabs(bound) <= MOST_BOUND))
        return INT64_MIN;
    return (int64_t)ceil(bound - ERROR_MARGIN - ERROR_SHARE * fabs(bound));
}
