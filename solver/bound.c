#include "solver/bound.h"

#include "model/base/stop.h"
#include "solver/ip.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#define PARTS (INT64_C(1) << 30) // of a unit, in which prices are counted
#define HIGHEST_PRICE 1e9        // in units; farther off they count as this

/* Sums of parts go beyond 64 bits. */
__extension__ typedef __int128 parts;

struct duality {
    parts least;    // what any solution costs
    parts *reduced; // [columns] what one more of the column costs, all told
    int64_t unit;
};

/* The price in parts; none on a side where the row has no bound. */
static int64_t price_round(const struct ip_row *row, double price) {
    if (!isfinite(price) || (price > 0 && row->lower == -IP_FREE) ||
        (price < 0 && row->upper == IP_FREE))
        return 0;
    return llround(fmin(fmax(price, -HIGHEST_PRICE), HIGHEST_PRICE) * PARTS);
}

static void price_row(struct duality *duality, const struct ip *ip, int r,
                      int64_t price) {
    const struct ip_row *row = &ip->rows.at[r];
    if (!price)
        return;
    duality->least += (parts)price * (price > 0 ? row->lower : row->upper);
    for (int e = row->entry_first; e < ip_row_end(ip, r); e++)
        duality->reduced[ip->entries.at[e].column] -=
            (parts)price * ip->entries.at[e].coefficient;
}

/* False if a column without a bound could lower the cost for ever. */
static bool add_columns(struct duality *duality, const struct ip *ip) {
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        parts reduced = duality->reduced[c];
        int64_t x = reduced > 0 ? column->lower : column->upper;
        if (reduced && (x == IP_FREE || x == -IP_FREE))
            return false;
        duality->least += reduced * x;
    }
    return true;
}

/* duality_release it in any case. */
static bool duality_init(struct duality *duality, const struct ip *ip,
                         const double *price) {
    duality->least = 0;
    duality->unit = ip_cost_unit(ip);
    duality->reduced =
        stop_calloc((size_t)ip->columns.n, sizeof *duality->reduced);
    for (int c = 0; c < ip->columns.n; c++)
        duality->reduced[c] =
            (parts)(ip->columns.at[c].cost / duality->unit) * PARTS;
    for (int r = 0; r < ip->rows.n; r++)
        price_row(duality, ip, r, price_round(&ip->rows.at[r], price[r]));
    return add_columns(duality, ip);
}

static void duality_release(struct duality *duality) {
    free(duality->reduced);
}

int64_t bound_of_prices(const struct ip *ip, const double *price) {
    struct duality duality;
    int64_t bound = INT64_MIN;
    if (duality_init(&duality, ip, price)) {
        parts units = duality.least / PARTS;
        units += units * PARTS < duality.least; // rounded up
        bound = (int64_t)units * duality.unit;
    }
    duality_release(&duality);
    return bound;
}

/* slack: parts that may be spent. */
static void column_narrow(struct ip_column *column, parts reduced,
                          parts slack) {
    parts steps = slack / (reduced > 0 ? reduced : -reduced);
    if (steps >= column->upper - column->lower)
        return;
    if (reduced > 0)
        column->upper = column->lower + (int64_t)steps;
    else
        column->lower = column->upper - (int64_t)steps;
}

void bound_narrow(struct ip *ip, const double *price, int64_t most) {
    struct duality duality;
    if (duality_init(&duality, ip, price)) {
        parts slack = (parts)(most / duality.unit) * PARTS - duality.least;
        for (int c = 0; slack >= 0 && c < ip->columns.n; c++)
            if (duality.reduced[c] && ip->columns.at[c].upper != IP_FREE &&
                ip->columns.at[c].lower != -IP_FREE)
                column_narrow(&ip->columns.at[c], duality.reduced[c], slack);
    }
    duality_release(&duality);
}
