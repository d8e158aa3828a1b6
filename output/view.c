#include "output/view.h"

#include "output/messages.h"
#include "output/page.h"
#include "output/trip_labels.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const struct task *view_task(const struct view *view, int visit) {
    return &view->problem->tasks[view->demand->visits[visit].task];
}

const struct enterprise *view_enterprise(const struct view *view, int visit) {
    int enterprise = view->demand->visits[visit].enterprise;
    return &view->problem->enterprises[enterprise];
}

int view_lead(const struct view *view, int visit) {
    return task_lead(view->problem, view_task(view, visit));
}

bool view_is_placed(const struct view *view, int visit) {
    return view->plan && plan_has(view->plan, visit);
}

day view_date(const struct view *view, int visit) {
    assert(view_is_placed(view, visit));
    return view->problem->first + view->plan->start[visit];
}

day view_end_date(const struct view *view, int visit) {
    return view_date(view, visit) + task_length(view_task(view, visit)) - 1;
}

typedef const char *wording(struct arena *arena, const struct fact *fact,
                            enum language language);

static const char *reasons_join(const struct view *view, struct arena *arena,
                                int visit, wording *words) {
    if (view->plan->reason[visit].message == MESSAGE_NOTHING)
        return "";
    const char *text = words(arena, &view->plan->reason[visit], view->language);
    const struct fact *also = view->plan->further[visit];
    for (; also && also->message != MESSAGE_NOTHING; also++)
        text = PHRASE_TEXT(arena, view->language, FURTHER,
                           {text, words(arena, also, view->language)}, {0});
    return text;
}

const char *view_reason(const struct view *view, struct arena *arena,
                        int visit) {
    return reasons_join(view, arena, visit, message_text);
}

const char *view_reason_words(const struct view *view, struct arena *arena,
                              int visit) {
    return reasons_join(view, arena, visit, message_words);
}

struct fact lack_reason(const struct view *view, int lack) {
    const struct demand *demand = view->demand;
    const struct lack *lacking = &demand->lacks[lack];
    struct fact fact = {
        MESSAGE_REASON_LACK, {view->problem->tasks[lacking->task].id}, {0}};
    for (int i = 0; i < demand->n_draws; i++) {
        const struct draw *draw = &demand->draws[i];
        if (draw->task != lacking->task || draw->period != lacking->period)
            continue;
        fact.number[0] = draw->asked;
        fact.number[1] = draw->n_candidates;
    }
    return fact;
}

int month_of(day date) {
    return date_from_day(date).month - 1;
}

static int compare(int a, int b) {
    return (a > b) - (a < b);
}

static int county_of(const struct view *view, int visit) {
    return view_enterprise(view, visit)->county;
}

static const char *trip_name(const struct view *view, int visit) {
    return view->trip_name[view->trips.of_visit[visit]];
}

/* As a planner reads a calendar.  Sections and counties stand in the order of
 * the plan folder; trips by their visits, so that a calendar that nothing has
 * changed is written again as it was. */
static int visit_compare(const void *a, const void *b, void *context) {
    const struct view *view = context;
    int x = *(const int *)a;
    int y = *(const int *)b;
    const int by[] = {
        compare(view_date(view, x), view_date(view, y)),
        compare(view_lead(view, x), view_lead(view, y)),
        compare(county_of(view, x), county_of(view, y)),
        strcmp(trip_name(view, x), trip_name(view, y)),
    };
    for (size_t i = 0; i < sizeof by / sizeof *by; i++)
        if (by[i])
            return by[i];
    return strcmp(view->demand->visits[x].id, view->demand->visits[y].id);
}

static void name_trips(struct view *view) {
    view->trip_name = ARENA_NEW(&view->arena, const char *, view->trips.n);
    for (int v = 0; v < view->plan->n_visits; v++) {
        if (!view_is_placed(view, v))
            continue;
        const char **name = &view->trip_name[view->trips.of_visit[v]];
        const char *id = view->demand->visits[v].id;
        if (!*name || strcmp(id, *name) < 0)
            *name = id;
    }
}

static void sort_visits(struct view *view) {
    view->order = ARENA_NEW(&view->arena, int, view->plan->n_visits);
    for (int v = 0; v < view->plan->n_visits; v++) {
        if (!view_is_placed(view, v))
            continue;
        view->order[view->n_placed++] = v;
        view->n_demanded_placed += v < view->demand->n_demanded;
    }
    qsort_r(view->order, (size_t)view->n_placed, sizeof *view->order,
            visit_compare, view);
}

static void list_wishes(struct view *view) {
    const struct problem *problem = view->problem;
    view->wished = ARENA_NEW(&view->arena, struct dayset, problem->n_tasks);
    for (int t = 0; t < problem->n_tasks; t++) {
        const struct task *task = &problem->tasks[t];
        if (task->preferred.n_terms)
            view->wished[t] = dayset_starts(
                window_days(problem, &task->preferred), task_length(task));
    }
}

void view_init(struct view *view, const struct problem *problem,
               const struct demand *demand, const struct plan *plan,
               enum language language) {
    *view = (struct view){.problem = problem,
                          .demand = demand,
                          .plan = plan,
                          .language = language};
    view->cap = ARENA_NEW(&view->arena, int, problem->n_enterprises);
    enterprise_caps(problem, view->cap);
    list_wishes(view);
    view->pages = ARENA_NEW(&view->arena, struct page, N_PAGES);
    view->filling = ARENA_NEW(&view->arena, pthread_mutex_t, N_PAGES);
    for (enum page_name name = 0; name < N_PAGES; name++)
        pthread_mutex_init(&view->filling[name], NULL);
    if (!plan)
        return;
    assert(plan->n_visits == demand->n_visits);
    trips_init(&view->trips, plan, problem, demand);
    name_trips(view);
    sort_visits(view);
    trip_labels_fill(view);
    changes_init(&view->changes, plan, problem, demand);
}

const struct page *view_page(const struct view *view, enum page_name name) {
    struct page *page = &view->pages[name];
    pthread_mutex_lock(&view->filling[name]);
    if (!page->n_columns)
        page_fill(page, name, view);
    pthread_mutex_unlock(&view->filling[name]);
    return page;
}

void view_release(struct view *view) {
    for (enum page_name name = 0; name < N_PAGES; name++) {
        page_release(&view->pages[name]);
        pthread_mutex_destroy(&view->filling[name]);
    }
    changes_release(&view->changes);
    if (view->plan)
        trips_release(&view->trips);
    arena_release(&view->arena);
}
