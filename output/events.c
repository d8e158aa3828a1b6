#include "output/events.h"

#include "model/baseline.h"
#include "model/changes.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "output/lines.h"
#include "output/view.h"

#include <assert.h>
#include <string.h>

/* Holders in the order in which they were named, each once. */
struct list {
    VEC(int) at;
};

static void list_add(struct list *list, int holder) {
    for (int i = 0; i < list->at.n; i++)
        if (list->at.at[i] == holder)
            return;
    VEC_PUSH(&list->at, holder);
}

/* The number of the holder, a new one if nobody has named it. */
static int holder_of(struct events *events, const struct holder *holder) {
    const char *key =
        arena_print(&events->arena, "%d/%s", (int)holder->kind, holder->id);
    int found = names_add(&events->keys, key);
    if (found == events->holders.n)
        VEC_PUSH(&events->holders, *holder);
    return found;
}

static int home_of(const struct problem *problem, int inspector) {
    return span_at(problem, problem->inspectors[inspector].sections, 0);
}

/* Holder s is section s, then come the officers. */
static void holders_list(struct events *events) {
    const struct problem *problem = events->view->problem;
    for (int s = 0; s < problem->sections.n; s++) {
        const char *name = problem->sections.text[s];
        holder_of(events, &(struct holder){HOLDER_SECTION, name, name, s});
    }
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *inspector = &problem->inspectors[i];
        holder_of(events,
                  &(struct holder){HOLDER_OFFICER, inspector->id,
                                   inspector->name, home_of(problem, i)});
    }
    events->n_known = events->holders.n;
    assert(events->n_known == problem->sections.n + problem->n_inspectors);
}

static void add_officer(struct events *events, struct list *list,
                        int inspector) {
    const struct problem *problem = events->view->problem;
    list_add(list, problem->sections.n + inspector);
    list_add(list, home_of(problem, inspector));
}

static void holders_of_line(struct events *events, struct list *list,
                            const struct line *line) {
    list_add(list, task_lead(events->view->problem, line->task));
    for (int i = 0; i < line->n_crew; i++)
        add_officer(events, list, line->crew[i]);
}

/* The part of *text before one of the separators, null behind the last. */
static const char *next_part(struct arena *arena, const char **text,
                             const char *separators) {
    if (!*text || !**text)
        return NULL;
    size_t n = strcspn(*text, separators);
    const char *part = arena_text_n(arena, *text, n);
    *text += n + ((*text)[n] != '\0');
    return part;
}

/* Whom the row names; the folder may not know them any more. */
static void crew_of_row(struct events *events, struct list *list,
                        const struct baseline_row *row) {
    const char *ids = row->crew_ids;
    const char *names = row->crew_names;
    for (const char *id; (id = next_part(&events->arena, &ids, ";"));) {
        const char *name = next_part(&events->arena, &names, ";");
        int holder = holder_of(
            events, &(struct holder){HOLDER_OFFICER, id,
                                     name && *name ? name : id, NONE});
        list_add(list, holder);
        int home = events->holders.at[holder].section;
        if (home != NONE)
            list_add(list, home);
    }
}

static void holders_of_row(struct events *events, struct list *list,
                           const struct baseline_row *row) {
    const struct problem *problem = events->view->problem;
    const char *sections = row->sections;
    const char *lead = next_part(&events->arena, &sections, ";|");
    if (lead)
        list_add(list, holder_of(events, &(struct holder){HOLDER_SECTION, lead,
                                                          lead, NONE}));
    else if (row->task != NONE)
        list_add(list, task_lead(problem, &problem->tasks[row->task]));
    crew_of_row(events, list, row);
}

static void holders_keep(struct events *events, struct event *event,
                         struct list *list, int n_now) {
    int *holders = ARENA_NEW(&events->arena, int, list->at.n);
    if (list->at.n)
        memcpy(holders, list->at.at, (size_t)list->at.n * sizeof *holders);
    event->holders = holders;
    event->n_now = n_now;
    event->n_before = list->at.n - n_now;
    VEC_RELEASE(&list->at);
}

static void event_of_line(struct events *events, struct event *event,
                          const struct line *line) {
    const struct view *view = events->view;
    struct list list = {0};
    event->id = line->asked->id;
    event->line = line;
    event->old = view->demand->baseline
                     ? baseline_find(view->demand->baseline, event->id)
                     : NULL;
    bool has_date = line->first != NO_DAY;
    event->first =
        has_date ? line->first : view->problem->first + view->demand->from;
    event->last = has_date ? line->last : event->first;
    holders_of_line(events, &list, line);
    int n_now = list.at.n;
    if (event->old)
        holders_of_row(events, &list, event->old);
    holders_keep(events, event, &list, n_now);
}

static void event_of_row(struct events *events, struct event *event,
                         const struct baseline_row *row) {
    const struct problem *problem = events->view->problem;
    struct list list = {0};
    event->id = row->id;
    event->old = row;
    event->first = problem->first + row->start;
    event->last = event->first;
    if (row->task != NONE)
        event->last += task_length(&problem->tasks[row->task]) - 1;
    holders_of_row(events, &list, row);
    holders_keep(events, event, &list, 0);
}

/* What the calendar does not have any more; a row without a date was never in
 * anybody's calendar. */
static void fallen_list(struct events *events) {
    const struct baseline *baseline = events->view->demand->baseline;
    struct names ids;
    names_init(&ids, &events->arena);
    for (int i = 0; i < events->n; i++)
        names_add(&ids, events->at[i].id);
    for (int i = 0; baseline && i < baseline->rows.n; i++) {
        const struct baseline_row *row = &baseline->rows.at[i];
        if (row->start != NOT_PLACED && names_find(&ids, row->id) == NONE)
            event_of_row(events, &events->at[events->n++], row);
    }
    names_release(&ids);
}

static void changes_tie(struct events *events) {
    const struct view *view = events->view;
    struct names ids;
    names_init(&ids, &events->arena);
    for (int i = 0; i < events->n; i++)
        names_add(&ids, events->at[i].id);
    for (int c = 0; c < view->changes.n; c++) {
        const struct change *change = &view->changes.at[c];
        int event = names_find(&ids, change_id(change, view->demand));
        if (event != NONE)
            events->at[event].change = change;
    }
    names_release(&ids);
}

/* Where the events of each holder begin and, at the end, end. */
static void held_count(struct events *events) {
    int *first = ARENA_NEW(&events->arena, int, events->holders.n + 1);
    for (int e = 0; e < events->n; e++) {
        const struct event *event = &events->at[e];
        for (int i = 0; i < event->n_now + event->n_before; i++)
            first[event->holders[i] + 1]++;
    }
    for (int h = 0; h < events->holders.n; h++)
        first[h + 1] += first[h];
    events->held_first = first;
}

static void held_list(struct events *events) {
    held_count(events);
    int n = events->holders.n;
    int *end = ARENA_NEW(&events->arena, int, n + 1);
    memcpy(end, events->held_first, (size_t)(n + 1) * sizeof *end);
    events->held =
        ARENA_NEW(&events->arena, struct held, events->held_first[n]);
    for (int e = 0; e < events->n; e++) {
        const struct event *event = &events->at[e];
        for (int i = 0; i < event->n_now + event->n_before; i++)
            events->held[end[event->holders[i]]++] =
                (struct held){e, i < event->n_now};
    }
}

void events_init(struct events *events, const struct view *view) {
    *events = (struct events){.view = view};
    names_init(&events->keys, &events->arena);
    holders_list(events);
    struct line *lines;
    int n_lines = lines_fill(&lines, &events->arena, view);
    const struct baseline *baseline = view->demand->baseline;
    int n_rows = baseline ? baseline->rows.n : 0;
    events->at = ARENA_NEW(&events->arena, struct event, n_lines + n_rows);
    for (int i = 0; i < n_lines; i++)
        event_of_line(events, &events->at[events->n++], &lines[i]);
    fallen_list(events);
    changes_tie(events);
    held_list(events);
}

void events_release(struct events *events) {
    VEC_RELEASE(&events->holders);
    names_release(&events->keys);
    arena_release(&events->arena);
}

bool event_is_off(const struct event *event) {
    return !event->line || event->line->trip == NONE;
}
