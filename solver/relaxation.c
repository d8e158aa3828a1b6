#include "solver/relaxation.h"

#include "model/base/stop.h"
#include "model/base/vec.h"
#include "solver/backend.h"
#include "solver/ip.h"

#include <stdlib.h>

#define BROKEN 1e-6 // by so much or more

struct relaxation {
    const struct ip *ip;
    const struct needed *needed;
    struct lp *lp;
    VEC(int) waiting; // rows that it has not got yet
    VEC(int) joining; // those that it gets next
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

static bool is_broken(const struct ip *ip, int r, const double *x) {
    const struct ip_entry *end = ip->entries.at + ip_row_end(ip, r);
    double sum = 0;
    for (const struct ip_entry *entry =
             ip->entries.at + ip->rows.at[r].entry_first;
         entry < end; entry++)
        sum += (double)entry->coefficient * x[entry->column];
    return sum > (double)ip->rows.at[r].upper + BROKEN;
}

/* Those that wait and are broken, or all, join; true if there are any. */
static bool let_join(struct relaxation *relaxation, bool all) {
    const double *x = lp_values(relaxation->lp);
    int n = 0;
    for (int i = 0; i < relaxation->waiting.n; i++) {
        int r = relaxation->waiting.at[i];
        if (all || is_broken(relaxation->ip, r, x))
            VEC_PUSH(&relaxation->joining, r);
        else
            relaxation->waiting.at[n++] = r;
    }
    bool any = n < relaxation->waiting.n;
    relaxation->waiting.n = n;
    if (any)
        rows_join(relaxation);
    return any;
}

/* If the rows that it has are not enough to solve it, it gets all. */
bool relaxation_solve(struct relaxation *relaxation,
                      const struct deadline *deadline) {
    enum lp_outcome outcome;
    do
        outcome = lp_solve(relaxation->lp, deadline);
    while (outcome == LP_OPTIMAL && let_join(relaxation, false));
    if (outcome == LP_FAILED && let_join(relaxation, true))
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
