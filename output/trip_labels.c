#include "output/trip_labels.h"

#include "model/base/names.h"
#include "model/baseline.h"
#include "output/view.h"

#include <stdio.h>
#include <string.h>

static const char *label_print(struct view *view, day date, int n) {
    struct date civil = date_from_day(date);
    return arena_print(&view->arena, "%02d%02d-%d", civil.month, civil.day, n);
}

static int trip_of(const struct view *view, int i) {
    return view->trips.of_visit[view->order[i]];
}

/* A planner may have written something else there. */
static bool is_label(const char *text, day date) {
    struct date civil = date_from_day(date);
    char start[16];
    snprintf(start, sizeof start, "%02d%02d-", civil.month, civil.day);
    size_t n = strlen(start);
    return !strncmp(text, start, n) && text[n] &&
           !text[n + strspn(text + n, "0123456789")];
}

/* What the baseline calls the visit's trip, if it is on the same day. */
static const char *label_before(struct view *view, int visit) {
    const struct baseline_row *row = view->demand->visits[visit].row;
    if (!row || !row->trip || row->start != view->plan->start[visit] ||
        !is_label(row->trip, view_date(view, visit)))
        return NULL;
    return row->trip;
}

static void labels_keep(struct view *view, struct names *given) {
    for (int i = 0; i < view->n_placed; i++) {
        const char **label = &view->trip_label[trip_of(view, i)];
        const char *before = label_before(view, view->order[i]);
        if (*label || !before || names_find(given, before) >= 0)
            continue;
        *label = before;
        names_add(given, before);
    }
}

static void labels_bar(const struct baseline *baseline, struct names *given) {
    for (int r = 0; r < baseline->rows.n; r++)
        if (baseline->rows.at[r].trip)
            names_add(given, baseline->rows.at[r].trip);
}

/* The lowest number of the day that is free, counted on from the last one. */
static void labels_number(struct view *view, const struct names *given) {
    day today = NO_DAY;
    int n = 0;
    for (int i = 0; i < view->n_placed; i++) {
        const char **label = &view->trip_label[trip_of(view, i)];
        day date = view_date(view, view->order[i]);
        n = date == today ? n : 0;
        today = date;
        while (!*label) {
            const char *text = label_print(view, date, ++n);
            if (names_find(given, text) < 0)
                *label = text;
        }
    }
}

void trip_labels_fill(struct view *view) {
    struct names given;
    names_init(&given, &view->arena);
    view->trip_label = ARENA_NEW(&view->arena, const char *, view->trips.n);
    if (view->demand->baseline) {
        labels_keep(view, &given);
        labels_bar(view->demand->baseline, &given);
    }
    labels_number(view, &given);
    names_release(&given);
}
