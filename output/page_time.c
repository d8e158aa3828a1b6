/*
 * page_time.c - where the officers' days go.
 *
 * An officer-day is one inspector on one trip, however short the trip is; a
 * section's are those of the inspectors whose home section it is.
 */
#include "model/base/arena.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/view.h"

#include <assert.h>

#define MONTHS 12

// clang-format off
#define MONTH_COLUMNS(X, count) \
    X("1月",  "Jan", number, (count)[0]) \
    X("2月",  "Feb", number, (count)[1]) \
    X("3月",  "Mar", number, (count)[2]) \
    X("4月",  "Apr", number, (count)[3]) \
    X("5月",  "May", number, (count)[4]) \
    X("6月",  "Jun", number, (count)[5]) \
    X("7月",  "Jul", number, (count)[6]) \
    X("8月",  "Aug", number, (count)[7]) \
    X("9月",  "Sep", number, (count)[8]) \
    X("10月", "Oct", number, (count)[9]) \
    X("11月", "Nov", number, (count)[10]) \
    X("12月", "Dec", number, (count)[11]) \
    X("合计", "total", number, sum_of(count))

#define OFFICERS(X) \
/*    IN CHINESE  IN ENGLISH     KIND   VALUE */ \
    X("人员编号", "inspector",   text,  officer->id) \
    X("姓名",     "name",        text,  officer->name) \
    X("科室",     "section",     text,  section_name(view, home_of(view, i))) \
    MONTH_COLUMNS(X, month) \
    X("年度上限", "year_limit",  limit, officer->year_limit) \
    X("最忙一周", "busiest_week", number, week) \
    X("每周上限", "week_limit",  limit, officer->week_limit)

#define SECTIONS(X) \
/*    IN CHINESE  IN ENGLISH     KIND   VALUE */ \
    X("带队科室", "lead_section", text, section_name(view, s)) \
    X("项目",     "item",        text,  item) \
    MONTH_COLUMNS(X, month)

#define BUDGET(X) \
/*    IN CHINESE            IN ENGLISH               KIND    VALUE */ \
    X("科室",               "section",               text,   name) \
    X("执法人员",           "officers",              number, sum->n_officers) \
    X("年法定工作日",       "statutory_days",        number, view->problem->statutory_days) \
    X("总法定工作日",       "statutory_officer_days", number, (long)sum->n_officers * view->problem->statutory_days) \
    X("其他执法工作日",     "other_enforcement",     days,   sum->other_half_days) \
    X("非执法工作日",       "office_work",           days,   sum->office_half_days) \
    X("监督检查工作日",     "inspection_days",       days,   sum->budget_half_days) \
    X("计划检查人日",       "planned",               days,   sum->planned_half_days) \
    X("占监督检查工作日",   "planned_share",         share,  ((struct share){sum->planned_half_days, sum->budget_half_days})) \
    X("其中重点检查人日",   "key",                   days,   sum->key_half_days) \
    X("重点检查占比",       "key_share",             share,  ((struct share){sum->key_half_days, sum->planned_half_days}))
// clang-format on

PAGE_COLUMNS(officers, OFFICERS)
PAGE_COLUMNS(sections, SECTIONS)
PAGE_COLUMNS(budget, BUDGET)

static int sum_of(const int *month) {
    int sum = 0;
    for (int m = 0; m < MONTHS; m++)
        sum += month[m];
    return sum;
}

static const char *section_name(const struct view *view, int section) {
    return view->problem->sections.text[section];
}

static int home_of(const struct view *view, int inspector) {
    return span_at(view->problem, view->problem->inspectors[inspector].sections,
                   0);
}

static day date_of(const struct view *view, int d) {
    return view->problem->first + d;
}

/* The most officer-days of n of one inspector that lie in one ISO week. */
static int busiest_week(const struct view *view, const struct officer_day *at,
                        int n) {
    int most = 0;
    for (int i = 0, next; i < n; i = next) {
        day monday = date_monday(date_of(view, at[i].day));
        for (next = i; next < n; next++)
            if (date_of(view, at[next].day) >= monday + 7)
                break;
        if (next - i > most)
            most = next - i;
    }
    return most;
}

void fill_officers(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, OFFICERS);
    const struct officer_day *at = view->trips.officer_days;
    const struct officer_day *end = at + view->trips.n_officer_days;
    for (int i = 0; i < view->problem->n_inspectors; i++) {
        const struct inspector *officer = &view->problem->inspectors[i];
        const struct officer_day *first = at;
        int month[MONTHS] = {0};
        for (; at < end && at->inspector == i; at++)
            month[month_of(date_of(view, at->day))]++;
        int week = busiest_week(view, first, (int)(at - first));
        OFFICERS(PAGE_CELL)
    }
    assert(at == end);
}

/* A row of a section: months are its n figures. */
static void section_row(struct page *page, const struct view *view, int s,
                        const char *item, const int *month) {
    SECTIONS(PAGE_CELL)
}

void fill_sections(struct page *page, const struct view *view) {
    static const char *const visits[] = {"家次", "visits"};
    static const char *const crew_days[] = {"组日", "crew-days"};
    PAGE_BEGIN(page, view->language, SECTIONS);
    int n = view->problem->sections.n;
    int(*calls)[MONTHS] = arena_alloc(&page->arena, (size_t)n, sizeof *calls);
    int(*led)[MONTHS] = arena_alloc(&page->arena, (size_t)n, sizeof *led);
    for (int i = 0; i < view->n_placed; i++) {
        int v = view->order[i];
        calls[view_lead(view, v)][month_of(view_date(view, v))]++;
    }
    for (int i = 0; i < view->trips.n_led_days; i++) {
        const struct led_day *day_led = &view->trips.led_days[i];
        led[day_led->lead][month_of(date_of(view, day_led->day))]++;
    }
    for (int s = 0; s < n; s++) {
        section_row(page, view, s, visits[view->language], calls[s]);
        section_row(page, view, s, crew_days[view->language], led[s]);
    }
}

/* The working days of a section, or of all of them. */
struct budget {
    int n_officers;
    long other_half_days;
    long office_half_days;
    long budget_half_days;
    long planned_half_days;
    long key_half_days; // of the planned ones, for 重点检查
};

/* Half days of key checks among the half days of each trip on one day: a trip
 * that two half-day visits share may be half of it. */
static void key_part(const struct view *view, int *part, int *whole) {
    for (int i = 0; i < view->n_placed; i++) {
        int v = view->order[i];
        const struct task *task = view_task(view, v);
        int trip = view->trips.of_visit[v];
        whole[trip] += task->half_days;
        part[trip] += task->kind == KIND_KEY ? task->half_days : 0;
    }
}

static void add_planned(struct budget *budgets, struct arena *arena,
                        const struct view *view) {
    const struct trips *trips = &view->trips;
    int *part = ARENA_NEW(arena, int, trips->n);
    int *whole = ARENA_NEW(arena, int, trips->n);
    key_part(view, part, whole);
    for (int i = 0; i < trips->n_officer_days; i++) {
        const struct officer_day *at = &trips->officer_days[i];
        struct budget *budget = &budgets[home_of(view, at->inspector)];
        assert(whole[at->trip] > 0);
        budget->planned_half_days += 2;
        budget->key_half_days += 2 * part[at->trip] / whole[at->trip];
    }
}

static void budget_sum(struct budget *sum, const struct budget *budget) {
    sum->n_officers += budget->n_officers;
    sum->other_half_days += budget->other_half_days;
    sum->office_half_days += budget->office_half_days;
    sum->budget_half_days += budget->budget_half_days;
    sum->planned_half_days += budget->planned_half_days;
    sum->key_half_days += budget->key_half_days;
}

/* [sections + 1], the last one for all. */
static struct budget *budgets_of(struct arena *arena, const struct view *view) {
    const struct problem *problem = view->problem;
    int n = problem->sections.n;
    struct budget *budgets = ARENA_NEW(arena, struct budget, n + 1);
    for (int i = 0; i < problem->n_inspectors; i++)
        budgets[home_of(view, i)].n_officers += !problem->inspectors[i].is_gone;
    add_planned(budgets, arena, view);
    for (int s = 0; s < n; s++) {
        budgets[s].other_half_days = problem->section[s].other_work_half_days;
        budgets[s].office_half_days = problem->section[s].office_work_half_days;
        budgets[s].budget_half_days = section_budget_half_days(problem, s);
        budget_sum(&budgets[n], &budgets[s]);
    }
    return budgets;
}

void fill_budget(struct page *page, const struct view *view) {
    static const char *const all[] = {"合计", "total"};
    PAGE_BEGIN(page, view->language, BUDGET);
    int n = view->problem->sections.n;
    const struct budget *budgets = budgets_of(&page->arena, view);
    for (int s = 0; s <= n; s++) {
        const struct budget *sum = &budgets[s];
        const char *name = s < n ? section_name(view, s) : all[view->language];
        BUDGET(PAGE_CELL)
    }
}
