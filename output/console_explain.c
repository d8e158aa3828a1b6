#include "output/console_explain.h"

#include "model/baseline.h"
#include "model/candidates.h"
#include "model/plan.h"
#include "model/remedy.h"
#include "output/console.h"
#include "output/grid.h"
#include "output/looks.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>

#define REMEDIES_SHOWN 12

// clang-format off
#define PEOPLE(X) \
/*    IN CHINESE    IN ENGLISH      KIND    VALUE */ \
    X("编号",       "id",           text,   who->id) \
    X("姓名",       "name",         text,   who->name) \
    X("全年人日",   "officer-days", number, at->officer_days) \
    X("",           "",             text,   state_text(page, view, at))

#define COSTS(X) \
/*    IN CHINESE    IN ENGLISH      KIND    VALUE */ \
    X("",           "",             text,   level_label(level)) \
    X("",           "",             text,   level_text(level, page->language)) \
    X("本日历",     "this calendar", number, (long)now) \
    X("换一天",     "another day",  number, (long)then)

#define VISITS(X) \
/*    IN CHINESE    IN ENGLISH      KIND    VALUE */ \
    X("检查编号",   "visit",        text,   id) \
    X("企业名称",   "enterprise",   text,   enterprise) \
    X("",           "",             text,   outcome)
// clang-format on

static const char *state_text(struct page *page, const struct view *view,
                              const struct candidate *at) {
    static const enum phrase phrases[] = {
#define X(name, what) PHRASE_CANDIDATE_##name,
        CANDIDATES(X)
#undef X
    };
    struct fact fact = {.message = MESSAGE_NOTHING};
    if (at->visit != NONE)
        fact.text[0] = view->demand->visits[at->visit].id;
    return words_text(&page->arena,
                      phrase_words(phrases[at->state], view->language), &fact);
}

static void print_people(FILE *to, const struct view *view, int visit) {
    struct candidates candidates;
    candidates_find(&candidates, view->problem, view->demand, view->plan,
                    visit);
    struct page pages;
    struct page *page = &pages;
    PAGE_BEGIN(page, view->language, PEOPLE);
    for (int i = 0; i < candidates.list.n; i++) {
        const struct candidate *at = &candidates.list.at[i];
        const struct inspector *who = &view->problem->inspectors[at->inspector];
        PEOPLE(PAGE_CELL)
    }
    PHRASE(to, view->language, EXPLAIN_PEOPLE, {0}, {0});
    grid_print(to, page);
    page_release(page);
    candidates_release(&candidates);
}

/* Levels that differ; the first of them is what binds. */
static void print_costs(FILE *to, const struct view *view,
                        const struct plan *other) {
    struct page pages;
    struct page *page = &pages;
    PAGE_BEGIN(page, view->language, COSTS);
    for (enum level level = 0; level < N_LEVELS; level++) {
        int64_t now = view->plan->levels.level[level].value;
        int64_t then = other->levels.level[level].value;
        if (view->plan->levels.level[level].applies && now != then) {
            COSTS(PAGE_CELL)
        }
    }
    if (page_count_rows(page) > 1) {
        PHRASE(to, view->language, EXPLAIN_COSTS, {0}, {0});
        grid_print(to, page);
    } else
        PHRASE(to, view->language, EXPLAIN_EQUAL, {0}, {0});
    page_release(page);
}

static void print_days(FILE *to, const struct view *view, int v) {
    const struct visit *visit = &view->demand->visits[v];
    const struct task *task = view_task(view, v);
    struct dayset worked =
        task->any_day ? visit->window
                      : dayset_meet(visit->window, view->problem->working);
    PHRASE(to, view->language, EXPLAIN_DAYS, {task->window.text},
           {dayset_count(&visit->window), dayset_count(&worked),
            dayset_count(&visit->starts)});
}

void console_day(FILE *to, const struct view *view, int visit) {
    day date = view_date(view, visit);
    PHRASE(to, view->language, EXPLAIN_PLACED,
           {view->demand->visits[visit].id, view_task(view, visit)->name,
            view_enterprise(view, visit)->name,
            weekday_text(date, view->language)},
           {date});
}

void console_placed(FILE *to, const struct view *view, int visit,
                    const struct plan *other) {
    console_day(to, view, visit);
    print_days(to, view, visit);
    bool has_other = plan_has(other, visit);
    long date_then = has_other ? view->problem->first + other->start[visit] : 0;
    if (has_other)
        PHRASE(to, view->language, EXPLAIN_OTHER, {0}, {date_then});
    else
        PHRASE(to, view->language, EXPLAIN_NO_OTHER, {0}, {0});
    print_costs(to, view, other);
    if (other->state != PLAN_OPTIMAL)
        console_unproven(to, other, view->language);
    print_people(to, view, visit);
}

void console_held(FILE *to, const struct view *view, int visit) {
    console_day(to, view, visit);
    if (view->demand->visits[visit].hold == HOLD_DONE)
        PHRASE(to, view->language, EXPLAIN_DONE, {0}, {0});
    else
        PHRASE(to, view->language, EXPLAIN_LOCKED, {0}, {0});
}

void console_lack(FILE *to, const struct view *view, int lack) {
    struct arena arena = {0};
    struct fact reason = lack_reason(view, lack);
    PHRASE(to, view->language, EXPLAIN_LACK,
           {view->demand->lacks[lack].id,
            message_text(&arena, &reason, view->language)},
           {0});
    arena_release(&arena);
}

/* What became of the row; null if that is history. */
static const struct change *change_of(const struct view *view,
                                      const struct baseline_row *row) {
    for (int c = 0; c < view->changes.n; c++)
        if (view->changes.at[c].row == row)
            return &view->changes.at[c];
    return NULL;
}

static void print_successor(FILE *to, const struct view *view,
                            const struct change *change) {
    long start = change->new_start;
    PHRASE(to, view->language, EXPLAIN_SUCCESSOR,
           {view->demand->visits[change->visit].id,
            view_enterprise(view, change->visit)->name},
           {start == NOT_PLACED ? NONE : view->problem->first + start});
}

void console_dropped(FILE *to, const struct view *view,
                     const struct baseline_row *row) {
    struct arena arena = {0};
    const struct change *change = change_of(view, row);
    const char *why =
        change ? message_text(&arena, &change->reason, view->language) : "";
    if (row->status == STATUS_CANCELLED)
        PHRASE(to, view->language, EXPLAIN_CANCELLED, {row->id}, {0});
    else
        PHRASE(to, view->language, EXPLAIN_DROPPED, {row->id, why}, {0});
    if (change && change->kind == CHANGE_REPLACED)
        print_successor(to, view, change);
    arena_release(&arena);
}

void console_unproven(FILE *to, const struct plan *plan,
                      enum language language) {
    if (plan->is_interrupted)
        PHRASE_LOOKING(to, language, DOUBTFUL, EXPLAIN_INTERRUPTED, {0}, {0});
    else
        PHRASE_LOOKING(to, language, DOUBTFUL, EXPLAIN_UNPROVEN, {0}, {0});
}

void console_unplaced(FILE *to, const struct view *view, int visit) {
    const struct visit *asked = &view->demand->visits[visit];
    PHRASE(to, view->language, EXPLAIN_UNPLACED,
           {asked->id, view_task(view, visit)->name,
            view_enterprise(view, visit)->name},
           {0});
    struct arena arena = {0};
    fprintf(to, "%s\n", view_reason(view, &arena, visit));
    arena_release(&arena);
    print_days(to, view, visit);
}

static const char *outcome_text(struct page *page, const struct view *view,
                                int v) {
    if (!view_is_placed(view, v))
        return view_reason(view, &page->arena, v);
    char text[DATE_TEXT_SIZE];
    const char *list = "";
    for (int i = 0; i < view->trips.n_crew[v]; i++) {
        int who = view->trips.crew[view->plan->crew_first[v] + i];
        list = arena_print(&page->arena, "%s%s%s", list, i ? ";" : "",
                           view->problem->inspectors[who].name);
    }
    return arena_print(&page->arena, "%s  %s",
                       date_to_text(view_date(view, v), text), list);
}

static void visits_begin(struct page *page, enum language language) {
    PAGE_BEGIN(page, language, VISITS);
}

static void visits_row(struct page *page, const char *id,
                       const char *enterprise, const char *outcome) {
    VISITS(PAGE_CELL)
}

static const char *row_enterprise(const struct view *view,
                                  const struct baseline_row *row) {
    return row->enterprise == NONE
               ? row->enterprise_name
               : view->problem->enterprises[row->enterprise].name;
}

/* What the baseline had of the task and nothing asks for any more. */
static void dropped_rows(struct page *page, const struct view *view, int task) {
    const struct baseline *baseline = view->demand->baseline;
    for (int r = 0; baseline && r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        const struct change *change = change_of(view, row);
        bool is_cancelled = row->status == STATUS_CANCELLED;
        if (row->task != task || !(change || is_cancelled) ||
            demand_find(view->demand, row->id) != NONE)
            continue;
        const char *outcome =
            is_cancelled
                ? status_text(row->status, view->language)
                : message_text(&page->arena, &change->reason, view->language);
        visits_row(page, row->id, row_enterprise(view, row), outcome);
    }
}

void console_task(FILE *to, const struct view *view, int task) {
    struct page page;
    visits_begin(&page, view->language);
    int n = 0;
    int placed = 0;
    for (int v = 0; v < view->demand->n_visits; v++) {
        const struct visit *visit = &view->demand->visits[v];
        if (visit->task != task)
            continue;
        n++;
        placed += view_is_placed(view, v);
        visits_row(&page, visit->id, view_enterprise(view, v)->name,
                   outcome_text(&page, view, v));
    }
    dropped_rows(&page, view, task);
    PHRASE(to, view->language, EXPLAIN_TASK,
           {view->problem->tasks[task].id, view->problem->tasks[task].name},
           {placed, n});
    if (page_count_rows(&page) > 1)
        grid_print(to, &page);
    page_release(&page);
}

static const char *subject_name(const struct view *view,
                                const struct remedy *remedy) {
    const struct problem *problem = view->problem;
    switch (remedy_subject(remedy->kind)) {
    case OF_TASK:
        return problem->tasks[remedy->of].id;
    case OF_OFFICER:
        return problem->inspectors[remedy->of].id;
    case OF_SKILL:
        return problem->inspectors[remedy_learner(problem, remedy->of)].id;
    case OF_SECTION:
        return problem->sections.text[remedy->of];
    case OF_PLAN:
        break;
    }
    return "";
}

static void print_remedy(FILE *to, const struct view *view,
                         const struct remedy *remedy, int before) {
    static const enum phrase phrases[] = {
#define X(name, subject, what) PHRASE_REMEDY_##name,
        REMEDIES(X)
#undef X
    };
    struct fact fact = {MESSAGE_NOTHING,
                        {subject_name(view, remedy)},
                        {remedy->amount, before, remedy->left}};
    bool is_window = remedy->kind == REMEDY_WINDOW_LATER ||
                     remedy->kind == REMEDY_WINDOW_EARLIER;
    if (remedy->kind == REMEDY_SKILL)
        fact.text[1] =
            view->problem->skills.text[remedy_skill(view->problem, remedy->of)];
    if (is_window) {
        struct range range = remedy_range(view->problem, remedy);
        fact.number[3] = range.first;
        fact.number[4] = range.end - 1;
    }
    words_print(to, phrase_words(phrases[remedy->kind], view->language), &fact);
    PHRASE(to, view->language, REMEDY_EFFECT, {0},
           {before - remedy->left, remedy->left});
}

void console_remedies(FILE *to, const struct view *view,
                      const struct remedies_told *told) {
    if (told->n)
        PHRASE(to, view->language, REMEDIES, {0}, {told->before});
    else if (!told->is_interrupted)
        PHRASE(to, view->language, REMEDIES_NONE, {0}, {0});
    for (int i = 0; i < told->n && i < REMEDIES_SHOWN; i++)
        print_remedy(to, view, &told->remedies[i], told->before);
    if (told->is_interrupted)
        PHRASE(to, view->language, REMEDIES_INTERRUPTED, {0}, {0});
}
