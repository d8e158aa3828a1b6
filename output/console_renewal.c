/*
 * console_renewal.c - what became of the baseline.
 */
#include "output/console.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/plan.h"
#include "output/messages.h"

/* The rows of the baseline. */
struct past {
    int n_done;
    int n_assumed; // of them: planned before the day
    int n_locked;
    int n_cancelled;
    int n_not_done;
    int n_dropped; // nothing asks for them any more
};

static struct past past_of(const struct demand *demand) {
    const struct baseline *baseline = demand->baseline;
    struct past past = {0};
    for (int r = 0; r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        bool is_done = row_is_done(baseline, row);
        bool is_held = row_is_held(baseline, row);
        past.n_done += is_done;
        past.n_assumed += is_done && row->status == STATUS_PLANNED;
        past.n_locked += is_held && !is_done;
        past.n_cancelled += row->status == STATUS_CANCELLED;
        past.n_not_done += row->status == STATUS_NOT_DONE;
        past.n_dropped += !is_held && row->status != STATUS_CANCELLED &&
                          demand_find(demand, row->id) == NONE;
    }
    return past;
}

/* What was announced, and what the new calendar makes of it. */
struct fate {
    int n_new;
    int n_moved;
    int n_lost;
    int n_recrewed; // on the same day
};

static struct fate fate_of(const struct demand *demand,
                           const struct plan *plan) {
    struct fate fate = {0};
    for (int v = 0; v < demand->n_demanded; v++) {
        const struct visit *visit = &demand->visits[v];
        fate.n_new += !visit->row;
        if (visit->announced == NOT_PLACED)
            continue;
        int n;
        const int *crew = plan_crew(plan, v, &n);
        bool is_kept = plan->start[v] == visit->announced;
        fate.n_lost += !plan_has(plan, v);
        fate.n_moved += plan_has(plan, v) && !is_kept;
        fate.n_recrewed += is_kept && !row_has_crew(visit->row, crew, n);
    }
    return fate;
}

void console_renewal(FILE *to, const struct problem *problem,
                     const struct demand *demand, const struct plan *plan,
                     enum language language) {
    struct past past = past_of(demand);
    struct fate fate = fate_of(demand, plan);
    PHRASE(to, language, RENEWAL_PAST, {0},
           {(long)problem->first + demand->from, past.n_done, past.n_assumed,
            past.n_locked, past.n_cancelled, past.n_not_done});
    PHRASE(to, language, RENEWAL_FATE, {0},
           {past.n_dropped, fate.n_new, fate.n_moved, fate.n_lost,
            fate.n_recrewed});
}
