/*
 * console_plan.c - a finished plan in a screenful.
 */
#include "output/console.h"

#include "model/demand.h"
#include "model/diag.h"
#include "model/plan.h"
#include "output/console_changes.h"
#include "output/folder.h"
#include "output/grid.h"
#include "output/html_writer.h"
#include "output/looks.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/view.h"
#include "output/xlsx_writer.h"

#include <assert.h>

/* What could not be placed: so many are shown, the file has them all. */
#define UNPLACED_SHOWN 20

// clang-format off
#define LOADS(X) \
/*    IN CHINESE  IN ENGLISH  KIND     VALUE */ \
    X("科室",     "section",  text,    view->problem->sections.text[s]) \
    X("人数",     "officers", number,  load->n_officers) \
    X("合计",     "total",    number,  load->sum) \
    X("最少",     "least",    number,  load->least) \
    X("最多",     "most",     number,  load->most)

#define RESULTS(X) \
/*    IN CHINESE  IN ENGLISH  KIND     VALUE */ \
    X("",         "",         text,    level_label(level)) \
    X("",         "",         text,    level_text(level, page->language)) \
    X("",         "",         number,  (long)result->value) \
    X("",         "",         text,    proof)

#define WRITTEN(X) \
/*    IN CHINESE  IN ENGLISH  KIND     VALUE */ \
    X("",         "",         text,    file) \
    X("",         "",         text,    title)
// clang-format on

const char *level_text(enum level level, enum language language) {
    static const enum phrase phrases[] = {
#define X(name, label) PHRASE_LEVEL_##name,
        LEVELS(X)
#undef X
    };
    return phrase_words(phrases[level], language);
}

static void grid_end(FILE *to, struct page *page) {
    grid_print(to, page);
    page_release(page);
}

/* Officer-days of the officers at home in a section. */
struct load {
    int n_officers;
    int sum;
    int least;
    int most;
};

static struct load *loads_of(struct arena *arena, const struct view *view) {
    const struct problem *problem = view->problem;
    struct load *loads = ARENA_NEW(arena, struct load, problem->sections.n);
    int *days = ARENA_NEW(arena, int, problem->n_inspectors);
    for (int i = 0; i < view->trips.n_officer_days; i++)
        days[view->trips.officer_days[i].inspector]++;
    for (int i = 0; i < problem->n_inspectors; i++) {
        if (problem->inspectors[i].is_gone)
            continue;
        struct span sections = problem->inspectors[i].sections;
        struct load *load = &loads[span_at(problem, sections, 0)];
        if (!load->n_officers || days[i] < load->least)
            load->least = days[i];
        if (days[i] > load->most)
            load->most = days[i];
        load->sum += days[i];
        load->n_officers++;
    }
    return loads;
}

static void loads_print(FILE *to, const struct view *view) {
    struct page page_of_loads;
    struct page *page = &page_of_loads;
    PAGE_BEGIN(page, view->language, LOADS);
    const struct load *loads = loads_of(&page->arena, view);
    for (int s = 0; s < view->problem->sections.n; s++) {
        const struct load *load = &loads[s];
        LOADS(PAGE_CELL)
    }
    PHRASE(to, view->language, LOAD, {0}, {0});
    grid_end(to, page);
}

const char *level_proof(struct arena *arena, const struct level_result *result,
                        enum language language) {
    if (result->proven)
        return phrase_words(PHRASE_PROVEN, language);
    return PHRASE_TEXT(
        arena, language, GAP, {0},
        {(long)result->bound, (long)(result->value - result->bound)});
}

/* with_proof: a calendar that was only counted claims none. */
static void levels_print(FILE *to, const struct levels *levels, bool with_proof,
                         enum language language) {
    struct page page_of_results;
    struct page *page = &page_of_results;
    PAGE_BEGIN(page, language, RESULTS);
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *result = &levels->level[level];
        if (!result->applies)
            continue;
        const char *proof =
            with_proof ? level_proof(&page->arena, result, language) : "";
        RESULTS(PAGE_CELL)
    }
    PHRASE(to, language, LEVELS, {0}, {0});
    grid_end(to, page);
}

static void file_row(struct page *page, const char *file, const char *title) {
    WRITTEN(PAGE_CELL)
}

static void files_print(FILE *to, const struct view *view, const char *folder) {
    enum language language = view->language;
    struct page page_of_files;
    struct page *page = &page_of_files;
    PAGE_BEGIN(page, language, WRITTEN);
    for (enum page_name name = 0; name < N_PAGES; name++) {
        if (!page_is_there(name, view))
            continue;
        const char *file = arena_print(&page->arena, "%s.csv", page_file(name));
        file_row(page, file, page_title(name, language));
    }
    if (view->demand->baseline)
        file_row(page, BASELINE_FILE, phrase_words(PHRASE_BASELINE, language));
    file_row(page, HTML_FILE, phrase_words(PHRASE_PAGE, language));
    file_row(page, WORKBOOK_FILE, phrase_words(PHRASE_WORKBOOK, language));
    file_row(page, CALENDARS_FOLDER, phrase_words(PHRASE_CALENDARS, language));
    file_row(page, SOLUTION_FILE, phrase_words(PHRASE_SOLUTION, language));
    PHRASE(to, language, FILES, {folder}, {0});
    grid_end(to, page);
}

static void reason_print(FILE *to, enum language language, const char *id,
                         const char *enterprise, const char *why) {
    PHRASE(to, language, UNPLACED_LINE, {id, enterprise}, {0});
    fprintf(to, "%s\n", why);
}

/* The visits first, as they are asked for, then what the draws lack. */
static void reasons_print(FILE *to, const struct view *view,
                          const char *folder) {
    const struct demand *demand = view->demand;
    int n_unplaced = demand->n_demanded - view->n_demanded_placed;
    int left = UNPLACED_SHOWN;
    struct arena arena = {0};
    PHRASE_LOOKING(to, view->language, WRONG, UNPLACED, {0},
                   {n_unplaced, demand->n_lacks});
    for (int v = 0; v < demand->n_demanded && left; v++) {
        if (view_is_placed(view, v))
            continue;
        reason_print(to, view->language, demand->visits[v].id,
                     view_enterprise(view, v)->name,
                     view_reason(view, &arena, v));
        left--;
    }
    for (int i = 0; i < demand->n_lacks && left; i++, left--) {
        struct fact why = lack_reason(view, i);
        reason_print(to, view->language, demand->lacks[i].id, NULL,
                     message_text(&arena, &why, view->language));
    }
    int n_hidden = n_unplaced + demand->n_lacks - UNPLACED_SHOWN;
    if (n_hidden > 0)
        PHRASE(to, view->language, UNPLACED_MORE, {folder}, {n_hidden});
    arena_release(&arena);
}

void console_summary(FILE *to, const struct problem *problem,
                     const struct demand *demand, const struct plan *plan,
                     const char *folder, enum language language) {
    struct view view;
    view_init(&view, problem, demand, plan, language);
    PHRASE(to, language, PLACED, {problem->title},
           {view.n_demanded_placed, demand->n_demanded, view.trips.n});
    if (demand->baseline)
        console_renewal(to, &view);
    console_changes(to, &view, folder);
    if (view.n_demanded_placed < demand->n_demanded || demand->n_lacks)
        reasons_print(to, &view, folder);
    else
        PHRASE_LOOKING(to, language, WELL, COMPLETE, {0}, {0});
    loads_print(to, &view);
    levels_print(to, &plan->levels, true, language);
    if (plan->state == PLAN_OPTIMAL)
        PHRASE_LOOKING(to, language, WELL, OPTIMAL, {0}, {0});
    else if (plan->is_interrupted)
        PHRASE_LOOKING(to, language, DOUBTFUL, INTERRUPTED, {0}, {0});
    else
        PHRASE_LOOKING(to, language, DOUBTFUL, NOT_OPTIMAL, {0}, {0});
    files_print(to, &view, folder);
    view_release(&view);
}

void console_levels(FILE *to, const struct plan *plan,
                    const struct diags *breaches, enum language language) {
    levels_print(to, &plan->levels, false, language);
    if (!breaches->n)
        PHRASE_LOOKING(to, language, WELL, NO_BREACH, {0}, {0});
    else
        PHRASE_LOOKING(to, language, WRONG, BREACHES, {0}, {breaches->n});
    for (int i = 0; i < breaches->n; i++) {
        assert(message_severity(breaches->at[i].fact.message) ==
               SEVERITY_BREACH);
        message_print(to, &breaches->at[i].fact, language);
        fputc('\n', to);
    }
}
