#include "model/baseline.h"

#include "model/plan.h"

#include <string.h>

void baseline_init(struct baseline *baseline) {
    memset(baseline, 0, sizeof *baseline);
    names_init(&baseline->ids, &baseline->arena);
}

void baseline_release(struct baseline *baseline) {
    VEC_RELEASE(&baseline->rows);
    names_release(&baseline->ids);
    arena_release(&baseline->arena);
    baseline_init(baseline);
}

const struct baseline_row *baseline_find(const struct baseline *baseline,
                                         const char *id) {
    int row = baseline ? names_find(&baseline->ids, id) : -1;
    return row < 0 ? NULL : &baseline->rows.at[row];
}

bool row_is_done(const struct baseline *baseline,
                 const struct baseline_row *row) {
    if (row->start == NOT_PLACED)
        return false;
    bool is_past = row->start < baseline->from;
    return row->status == STATUS_DONE ||
           (is_past && row->status == STATUS_PLANNED);
}

bool row_is_held(const struct baseline *baseline,
                 const struct baseline_row *row) {
    bool is_locked = row->is_locked && row->status == STATUS_PLANNED &&
                     row->start != NOT_PLACED;
    return is_locked || row_is_done(baseline, row);
}

static bool has_member(const int *crew, int n, int inspector) {
    for (int i = 0; i < n; i++)
        if (crew[i] == inspector)
            return true;
    return false;
}

bool row_has_crew(const struct baseline_row *row, const int *crew, int n) {
    bool has = n == row->n_crew;
    for (int i = 0; has && i < n; i++)
        has = has_member(row->crew, n, crew[i]);
    return has;
}
