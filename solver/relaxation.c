#include "solver/relaxation.h"

#include "model/base/stop.h"
#include "model/base/vec.h"
#include "solver/backend.h"
#include "solver/ip.h"

#include <math.h>
#include <stdlib.h>

#define BROKEN (-1e-6) // has less room than this
#define SCARCE 0.2     // of its limit: a row with less room may break next
#define N_STRICT 2     // times that only broken rows join

struct relaxation {
    const struct ip *ip;
    const struct needed *needed;
    struct lp *lp;
    VEC(int) waiting; // rows that it has not got yet
    VEC(int) joining; // those that it gets next
    VEC(double) room; // of those that wait, by the values last looked at
    int n_rows;       // known
};

static void rows_join(struct relaxation *relaxation) {
    lp_give(relaxation->lp, relaxation->joining.at, relaxation->joining.n);
    relaxation->joining.n = 0;
}

static bool is_limit(const struct ip *ip, int r) {
    return ip->rows.at[r].lower == -IP_FREE && ip->rows.at[r].upper != IP_FREE;
}

static bool is_needed(const struct needed *needed, int r) {
    return r < needed->rows.n && needed->rows.at[r];
}

void relaxation_extend(struct relaxation *relaxation) {
    const struct ip *ip = relaxation->ip;
    for (; relaxation->n_rows < ip->rows.n; relaxation->n_rows++)
        if (is_limit(ip, relaxation->n_rows) &&
            !is_needed(relaxation->needed, relaxation->n_rows))
            VEC_PUSH(&relaxation->waiting, relaxation->n_rows);
        else
            VEC_PUSH(&relaxation->joining, relaxation->n_rows);
    rows_join(relaxation);
}

struct relaxation *relaxation_open(const struct ip *ip,
                                   const struct needed *needed) {
    struct relaxation *relaxation = stop_calloc(1, sizeof *relaxation);
    relaxation->ip = ip;
    relaxation->needed = needed;
    relaxation->lp = lp_open(ip);
    relaxation_extend(relaxation);
    return relaxation;
}

void relaxation_close(struct relaxation *relaxation) {
    lp_close(relaxation->lp);
    VEC_RELEASE(&relaxation->waiting);
    VEC_RELEASE(&relaxation->joining);
    VEC_RELEASE(&relaxation->room);
    free(relaxation);
}

void relaxation_tell_needed(const struct relaxation *relaxation,
                            struct needed *needed) {
    for (int r = 0; r < needed->rows.n; r++)
        needed->rows.at[r] = true;
    for (int i = 0; i < relaxation->waiting.n; i++)
        if (relaxation->waiting.at[i] < needed->rows.n)
            needed->rows.at[relaxation->waiting.at[i]] = false;
}

void relaxation_bound(struct relaxation *relaxation, int column, int64_t lower,
                      int64_t upper) {
    lp_bound(relaxation->lp, column, lower, upper);
}

static double room_of(const struct ip *ip, int r, const double *x) {
    const struct ip_entry *end = ip->entries.at + ip_row_end(ip, r);
    double sum = 0;
    for (const struct ip_entry *entry =
             ip->entries.at + ip->rows.at[r].entry_first;
         entry < end; entry++)
        sum += (double)entry->coefficient * x[entry->column];
    return (double)ip->rows.at[r].upper - sum;
}

/* True if any row that waits is broken. */
static bool measure_room(struct relaxation *relaxation) {
    const double *x = lp_values(relaxation->lp);
    bool any = false;
    relaxation->room.n = 0;
    for (int i = 0; i < relaxation->waiting.n; i++) {
        double room = room_of(relaxation->ip, relaxation->waiting.at[i], x);
        VEC_PUSH(&relaxation->room, room);
        any = any || room < BROKEN;
    }
    return any;
}

/* Has the i-th row that waits hardly any room? */
static bool is_scarce(const struct relaxation *relaxation, int i) {
    int r = relaxation->waiting.at[i];
    double limit = (double)relaxation->ip->rows.at[r].upper;
    return relaxation->room.at[i] < SCARCE * fmax(limit, 1);
}

/* The broken rows join.  Where that goes on and on, those join as well that
 * would break next: a row more is cheaper than a solution more. */
static bool broken_join(struct relaxation *relaxation, int time) {
    if (!measure_room(relaxation))
        return false;
    int n = 0;
    for (int i = 0; i < relaxation->waiting.n; i++)
        if (relaxation->room.at[i] < BROKEN ||
            (time >= N_STRICT && is_scarce(relaxation, i)))
            VEC_PUSH(&relaxation->joining, relaxation->waiting.at[i]);
        else
            relaxation->waiting.at[n++] = relaxation->waiting.at[i];
    relaxation->waiting.n = n;
    rows_join(relaxation);
    return true;
}

static bool all_join(struct relaxation *relaxation) {
    for (int i = 0; i < relaxation->waiting.n; i++)
        VEC_PUSH(&relaxation->joining, relaxation->waiting.at[i]);
    relaxation->waiting.n = 0;
    bool any = relaxation->joining.n > 0;
    rows_join(relaxation);
    return any;
}

/* If the rows that it has are not enough to solve it, it gets all. */
bool relaxation_solve(struct relaxation *relaxation,
                      const struct deadline *deadline) {
    enum lp_outcome outcome;
    int time = 0;
    do
        outcome = lp_solve(relaxation->lp, deadline);
    while (outcome == LP_OPTIMAL && broken_join(relaxation, time++));
    if (outcome == LP_FAILED && all_join(relaxation))
        outcome = lp_solve(relaxation->lp, deadline);
    return outcome == LP_OPTIMAL;
}

double relaxation_cost(const struct relaxation *relaxation) {
    return lp_cost(relaxation->lp);
}

const double *relaxation_values(const struct relaxation *relaxation) {
    return lp_values(relaxation->lp);
}

const double *relaxation_prices(const struct relaxation *relaxation) {
    return lp_prices(relaxation->lp);
}
