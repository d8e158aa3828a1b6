#include "output/console.h"

#include "model/demand.h"
#include "model/diag.h"
#include "model/least.h"
#include "model/window.h"
#include "output/grid.h"
#include "output/looks.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/view.h"

/* The most diagnostics that are shown of one run (spec section 7). */
#define DIAGS_SHOWN 100

static void place_print(FILE *to, const struct place *place) {
    if (!place->file)
        return;
    fputs(place->file, to);
    if (place->line > 0)
        fprintf(to, ":%d:%d", place->line, place->column);
    fputs(": ", to);
}

static bool is_warning(const struct diag *diag) {
    return message_severity(diag->fact.message) == SEVERITY_WARNING;
}

static void diag_print(FILE *to, const struct diag *diag,
                       enum language language) {
    bool is_mild = is_warning(diag);
    look_begin(to, is_mild ? LOOK_DOUBTFUL : LOOK_WRONG);
    place_print(to, &diag->place);
    if (is_mild)
        PHRASE(to, language, WARNING, {0}, {0});
    look_end(to);
    message_print(to, &diag->fact, language);
    fputc('\n', to);
}

/* Errors are not crowded out by warnings: these take the room that is left. */
void console_diags(FILE *to, const struct diags *diags,
                   enum language language) {
    int n_warnings = 0;
    for (int i = 0; i < diags->n; i++)
        n_warnings += is_warning(&diags->at[i]);
    int warnings_left = DIAGS_SHOWN - (diags->n - n_warnings);
    int shown = 0;
    for (int i = 0; i < diags->n && shown < DIAGS_SHOWN; i++) {
        if (is_warning(&diags->at[i]) && warnings_left-- <= 0)
            continue;
        diag_print(to, &diags->at[i], language);
        shown++;
    }
    if (shown == diags->n)
        return;
    PHRASE(to, language, MORE_DIAGS, {0}, {diags->n - shown});
    fputc('\n', to);
}

// clang-format off
#define COUNTS(X) \
/*    IN CHINESE        IN ENGLISH      KIND     VALUE */ \
    X("科室",           "section",      text,    view->problem->sections.text[s]) \
    X("执法人员",       "officers",     number,  count->n_officers) \
    X("任务",           "tasks",        number,  count->n_tasks) \
    X("应检家次",       "visits",       number,  count->n_visits) \
    X("至少需人日",     "officer-days at least", number, count->officer_days) \
    X("监督检查工作日", "available",    days,    section_budget_half_days(view->problem, s))
// clang-format on

/* What is asked of a section. */
struct count {
    int n_officers;
    int n_tasks;
    int n_visits;
    long officer_days; // the fewest
};

static void count_days(struct arena *arena, const struct view *view,
                       struct count *counts) {
    struct least least;
    int *visits = ARENA_NEW(arena, int, view->demand->n_demanded);
    least_init(&least, view->problem, view->demand);
    for (int s = 0; s < view->problem->sections.n; s++) {
        int n = 0;
        for (int v = 0; v < view->demand->n_demanded; v++)
            if (view_lead(view, v) == s)
                visits[n++] = v;
        counts[s].officer_days = least_officer_days(&least, visits, n);
    }
    least_release(&least);
}

static struct count *counts_of(struct arena *arena, const struct view *view) {
    const struct problem *problem = view->problem;
    struct count *counts = ARENA_NEW(arena, struct count, problem->sections.n);
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span sections = problem->inspectors[i].sections;
        counts[span_at(problem, sections, 0)].n_officers++;
    }
    for (int t = 0; t < problem->n_tasks; t++)
        counts[task_lead(problem, &problem->tasks[t])].n_tasks++;
    for (int v = 0; v < view->demand->n_demanded; v++) {
        struct count *count = &counts[view_lead(view, v)];
        count->n_visits++;
    }
    count_days(arena, view, counts);
    return counts;
}

static void counts_fill(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, COUNTS);
    const struct count *counts = counts_of(&page->arena, view);
    for (int s = 0; s < view->problem->sections.n; s++) {
        const struct count *count = &counts[s];
        COUNTS(PAGE_CELL)
    }
}

static int count_drawn(const struct draw *draw) {
    int n = 0;
    for (int i = 0; i < draw->n_tickets; i++)
        n += draw->tickets[i].status == DRAW_DRAWN;
    return n;
}

static int count_all_drawn(const struct demand *demand) {
    int n = 0;
    for (int d = 0; d < demand->n_draws; d++)
        n += count_drawn(&demand->draws[d]);
    return n;
}

void console_counts(FILE *to, const struct problem *problem,
                    const struct demand *demand, enum language language) {
    PHRASE(to, language, COUNTS_YEAR, {problem->title},
           {problem->first, problem->end - 1, dayset_count(&problem->working)});
    PHRASE(to, language, COUNTS_READ, {0},
           {problem->n_enterprises, problem->n_inspectors, problem->sections.n,
            problem->n_tasks});
    PHRASE(to, language, COUNTS_ASKED, {0},
           {demand->n_demanded, count_all_drawn(demand), demand->n_lacks});
    struct view view;
    view_init(&view, problem, demand, NULL, language);
    struct page page;
    counts_fill(&page, &view);
    grid_print(to, &page);
    page_release(&page);
    view_release(&view);
    PHRASE(to, language, COUNTS_LEAST, {0}, {0});
}

static void drawn_print(FILE *to, const struct problem *problem,
                        const struct draw *draw, enum language language) {
    const char *before = NULL;
    for (int i = 0; i < draw->n_tickets; i++) {
        const struct ticket *ticket = &draw->tickets[i];
        const struct enterprise *drawn =
            &problem->enterprises[ticket->enterprise];
        if (ticket->status != DRAW_DRAWN)
            continue;
        PHRASE(to, language, DRAWN, {drawn->id, drawn->name, before}, {0});
        before = drawn->id;
    }
}

void console_draws(FILE *to, const struct problem *problem,
                   const struct demand *demand, const char *folder,
                   enum language language) {
    for (int d = 0; d < demand->n_draws; d++) {
        const struct draw *draw = &demand->draws[d];
        const struct task *task = &problem->tasks[draw->task];
        struct period period = task_period_at(problem, task, draw->period);
        PHRASE(to, language, DRAW, {task->id, task->name, period.label},
               {draw->n_candidates, draw->asked, count_drawn(draw)});
        drawn_print(to, problem, draw, language);
        fputc('\n', to);
    }
    if (!demand->n_draws)
        PHRASE(to, language, DRAW_NOTHING, {0}, {0});
    PHRASE(to, language, DRAW_WRITTEN, {folder}, {0});
}

void console_exported(FILE *to, const char *file, enum language language) {
    PHRASE(to, language, EXPORTED, {file}, {0});
}
