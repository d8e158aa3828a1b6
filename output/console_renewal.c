/*
 * console_renewal.c - what became of the baseline.
 */
#include "output/console.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "output/messages.h"
#include "output/view.h"

/* The rows of the baseline. */
struct past {
    int n_done;
    int n_assumed; // of them: planned before the day
    int n_locked;
    int n_cancelled;
    int n_not_done;
};

static struct past past_of(const struct baseline *baseline) {
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
    }
    return past;
}

void console_renewal(FILE *to, const struct view *view) {
    struct past past = past_of(view->demand->baseline);
    const int *n_of = view->changes.n_of;
    PHRASE(to, view->language, RENEWAL_PAST, {0},
           {(long)view->problem->first + view->demand->from, past.n_done,
            past.n_assumed, past.n_locked, past.n_cancelled, past.n_not_done});
    PHRASE(to, view->language, RENEWAL_FATE, {0},
           {n_of[CHANGE_MOVED], n_of[CHANGE_RECREWED], n_of[CHANGE_REPLACED],
            n_of[CHANGE_ADDED], n_of[CHANGE_DROPPED]});
}
