/*
 * console_tightness.c - which sections have no time left, and when.
 */
#include "output/console_explain.h"

#include "output/grid.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/terms.h"
#include "output/view.h"

#include <stdlib.h>

#define MONTHS 12
#define ROWS_SHOWN 12

// clang-format off
#define TIGHTNESS(X) \
/*    IN CHINESE    IN ENGLISH      KIND    VALUE */ \
    X("科室",       "section",      text,   view->problem->sections.text[at->section]) \
    X("时间",       "time",         text,   time_text(view, at)) \
    X("已用人日",   "officer-days", number, at->used) \
    X("可用人日",   "available",    number, at->available) \
    X("用去",       "share",        share,  ((struct share){at->used, at->available}))
// clang-format on

/* The officers at home in a section, in a month or (month 12) the year. */
struct tightness {
    int section;
    int month;
    long used;
    long available;
};

static const char *time_text(const struct view *view,
                             const struct tightness *at) {
    if (at->month < MONTHS)
        return month_text(at->month, view->language);
    return period_text(PERIOD_YEAR, view->language);
}

/* The months of the inspector's home section. */
static struct tightness *tightness_of(struct tightness *list,
                                      const struct problem *problem,
                                      int inspector) {
    int home = span_at(problem, problem->inspectors[inspector].sections, 0);
    return list + (size_t)home * (MONTHS + 1);
}

/* Days of each month on which the officer may make trips, by week limit; the
 * year has what they sum up to, within his limit of the year. */
static void count_available(const struct view *view, int who,
                            struct tightness *of_home) {
    const struct problem *problem = view->problem;
    const struct inspector *inspector = &problem->inspectors[who];
    struct dayset days = dayset_minus(problem->working, inspector->absent);
    long total = 0;
    long in_week = 0;
    day monday = NO_DAY;
    for (int d = dayset_next(&days, 0); d >= 0; d = dayset_next(&days, d + 1)) {
        day week = date_monday(problem->first + d);
        in_week = week == monday ? in_week + 1 : 1;
        monday = week;
        if (inspector->week_limit != NONE && in_week > inspector->week_limit)
            continue;
        of_home[month_of(problem->first + d)].available++;
        total++;
    }
    if (inspector->year_limit != NONE && total > inspector->year_limit)
        total = inspector->year_limit;
    of_home[MONTHS].available += total;
}

static struct tightness *find_tightness(struct arena *arena,
                                        const struct view *view) {
    const struct problem *problem = view->problem;
    int n = problem->sections.n * (MONTHS + 1);
    struct tightness *list = ARENA_NEW(arena, struct tightness, n);
    for (int i = 0; i < n; i++) {
        list[i].section = i / (MONTHS + 1);
        list[i].month = i % (MONTHS + 1);
    }
    for (int i = 0; i < problem->n_inspectors; i++)
        if (!problem->inspectors[i].is_gone)
            count_available(view, i, tightness_of(list, problem, i));
    for (int i = 0; i < view->trips.n_officer_days; i++) {
        const struct officer_day *at = &view->trips.officer_days[i];
        struct tightness *of_home = tightness_of(list, problem, at->inspector);
        of_home[month_of(problem->first + at->day)].used++;
        of_home[MONTHS].used++;
    }
    return list;
}

/* The largest share first. */
static int tightness_compare(const void *a, const void *b) {
    const struct tightness *x = a;
    const struct tightness *y = b;
    long by_share = y->used * x->available - x->used * y->available;
    if (by_share)
        return by_share < 0 ? -1 : 1;
    if (x->section != y->section)
        return x->section < y->section ? -1 : 1;
    return (x->month > y->month) - (x->month < y->month);
}

void console_tightness(FILE *to, const struct view *view) {
    struct page pages;
    struct page *page = &pages;
    PAGE_BEGIN(page, view->language, TIGHTNESS);
    struct tightness *list = find_tightness(&page->arena, view);
    int n = 0;
    for (int i = 0; i < view->problem->sections.n * (MONTHS + 1); i++)
        if (list[i].used)
            list[n++] = list[i];
    if (n)
        qsort(list, (size_t)n, sizeof *list, tightness_compare);
    for (int i = 0; i < n && i < ROWS_SHOWN; i++) {
        const struct tightness *at = &list[i];
        TIGHTNESS(PAGE_CELL)
    }
    PHRASE(to, view->language, TIGHTNESS, {0}, {0});
    grid_print(to, page);
    page_release(page);
}
