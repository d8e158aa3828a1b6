#include "output/lines.h"

#include "model/plan.h"
#include "output/view.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const char *line_county(const struct view *view,
                        const struct enterprise *enterprise) {
    if (!enterprise || enterprise->county == NONE)
        return "";
    return view->problem->counties.text[enterprise->county];
}

static int compare(int a, int b) {
    return (a > b) - (a < b);
}

static struct line line_of(const struct view *view, const struct visit *asked) {
    return (struct line){
        .asked = asked,
        .task = &view->problem->tasks[asked->task],
        .enterprise = &view->problem->enterprises[asked->enterprise],
    };
}

/* What is held keeps the order of its crew. */
static struct line placed_line(const struct view *view, int v) {
    struct line line = line_of(view, &view->demand->visits[v]);
    line.first = view_date(view, v);
    line.last = view_end_date(view, v);
    line.trip = view->trips.of_visit[v];
    line.crew = view->trips.crew + view->plan->crew_first[v];
    line.n_crew = view->trips.n_crew[v];
    assert(line.trip != NONE);
    line.trip_name = view->trip_name[line.trip];
    if (line.asked->hold == HOLD_NONE)
        return line;
    line.row = line.asked->row;
    line.crew = line.row->crew;
    line.n_crew = line.row->n_crew;
    return line;
}

static struct line cancelled_line(const struct view *view, int i) {
    struct line line = line_of(view, &view->demand->cancelled[i]);
    line.row = line.asked->row;
    bool has_date = line.row->start != NOT_PLACED;
    line.first = has_date ? view->problem->first + line.row->start : NO_DAY;
    line.last = has_date ? line.first + task_length(line.task) - 1 : NO_DAY;
    line.trip = NONE;
    line.trip_name = line.asked->id;
    line.crew = line.row->crew;
    line.n_crew = line.row->n_crew;
    return line;
}

/* A calendar of which nothing has passed is only looked at: what was not done
 * stands there as it did. */
static bool stands_as_marked(const struct view *view, const struct line *line) {
    const struct baseline_row *row = line->asked->row;
    return row && view->demand->from == 0 &&
           line->first == view->problem->first + row->start;
}

enum visit_status line_status(const struct view *view,
                              const struct line *line) {
    if (line->row)
        return line->row->status;
    return stands_as_marked(view, line) ? line->asked->row->status
                                        : STATUS_PLANNED;
}

/* Rows without a date come last. */
static int date_compare(day a, day b) {
    bool has_both = a != NO_DAY && b != NO_DAY;
    return has_both ? compare(a, b) : (a == NO_DAY) - (b == NO_DAY);
}

/* The order of view.h; a cancelled visit stands where a trip of its own would.
 */
static int line_compare(const void *a, const void *b, void *context) {
    const struct problem *problem = context;
    const struct line *x = a;
    const struct line *y = b;
    const int by[] = {
        date_compare(x->first, y->first),
        compare(task_lead(problem, x->task), task_lead(problem, y->task)),
        compare(x->enterprise->county, y->enterprise->county),
        strcmp(x->trip_name, y->trip_name),
    };
    for (size_t i = 0; i < sizeof by / sizeof *by; i++)
        if (by[i])
            return by[i];
    return strcmp(x->asked->id, y->asked->id);
}

int lines_fill(struct line **lines, struct arena *arena,
               const struct view *view) {
    int n_cancelled = view->demand->n_cancelled;
    int n = view->n_placed + n_cancelled;
    *lines = ARENA_NEW(arena, struct line, n);
    for (int i = 0; i < view->n_placed; i++)
        (*lines)[i] = placed_line(view, view->order[i]);
    for (int i = 0; i < n_cancelled; i++)
        (*lines)[view->n_placed + i] = cancelled_line(view, i);
    if (n_cancelled) // else they are in the order of the view
        qsort_r(*lines, (size_t)n, sizeof **lines, line_compare,
                (void *)view->problem);
    return n;
}
