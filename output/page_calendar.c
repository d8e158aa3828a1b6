/*
 * page_calendar.c - what is to be done on which day, and what found no day.
 */
#include "model/baseline.h"
#include "model/diag.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

// clang-format off
#define CALENDAR(X) \
/*    IN CHINESE    IN ENGLISH          KIND    VALUE */ \
    X("检查编号",   "visit",            text,   line->asked->id) \
    X("日期",       "date",             date,   line->first) \
    X("结束日期",   "end",              date,   line->last) \
    X("星期",       "weekday",          text,   weekday_of(line, view->language)) \
    X("科室",       "sections",         text,   task->sections_text) \
    X("任务编号",   "task",             text,   task->id) \
    X("任务",       "task_name",        text,   task->name) \
    X("类别",       "kind",             text,   kind_text(task->kind, view->language)) \
    X("企业编号",   "enterprise",       text,   enterprise->id) \
    X("企业名称",   "enterprise_name",  text,   enterprise->name) \
    X("县市区",     "county",           text,   county_name(view, enterprise)) \
    X("时长",       "days",             days,   task->half_days) \
    X("检查组",     "trip",             text,   trip_text(view, line)) \
    X("人员编号",   "inspectors",       text,   crew_join(page, view, line, false)) \
    X("检查人员",   "inspector_names",  text,   crew_join(page, view, line, true)) \
    X("时段",       "window",           text,   task->window.text) \
    X("优先时段",   "preferred",        text,   wish_text(view, line)) \
    X("状态",       "status",           status, status_of(view, line)) \
    X("锁定",       "locked",           yes,    is_locked(line)) \
    X("依据",       "basis",            text,   task->basis)

#define UNPLACED(X) \
/*    IN CHINESE    IN ENGLISH          KIND    VALUE */ \
    X("检查编号",   "visit",            text,   id) \
    X("任务编号",   "task",             text,   task->id) \
    X("任务",       "task_name",        text,   task->name) \
    X("企业编号",   "enterprise",       text,   enterprise ? enterprise->id : "") \
    X("企业名称",   "enterprise_name",  text,   enterprise ? enterprise->name : "") \
    X("县市区",     "county",           text,   county_name(view, enterprise)) \
    X("优先级",     "priority",         number, task->priority) \
    X("原因",       "reason",           text,   reason)
// clang-format on

static const char *county_name(const struct view *view,
                               const struct enterprise *enterprise) {
    if (!enterprise || enterprise->county == NONE)
        return "";
    return view->problem->counties.text[enterprise->county];
}

/* A row: a placed visit, or one that the baseline cancelled. */
struct line {
    const struct visit *asked;
    const struct task *task;
    const struct enterprise *enterprise;
    const struct baseline_row *row; // what of it is history, or null
    day first;                      // NO_DAY: cancelled without a date
    day last;
    int trip;              // NONE: cancelled
    const char *trip_name; // see view.h
    const int *crew;
    int n_crew;
};

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

static const char *crew_join(struct page *page, const struct view *view,
                             const struct line *line, bool by_name) {
    const char *list = "";
    for (int i = 0; i < line->n_crew; i++) {
        const struct inspector *member =
            &view->problem->inspectors[line->crew[i]];
        list = arena_print(&page->arena, "%s%s%s", list, i ? ";" : "",
                           by_name ? member->name : member->id);
    }
    return list;
}

static const char *weekday_of(const struct line *line, enum language language) {
    return line->first == NO_DAY ? "" : weekday_text(line->first, language);
}

static const char *trip_text(const struct view *view, const struct line *line) {
    return line->trip == NONE ? line->row->trip : view->trip_label[line->trip];
}

/* Was the wish granted?  Nothing where there is none; nobody knows any more
 * what a task that is gone wished. */
static const char *wish_text(const struct view *view, const struct line *line) {
    if (line->task->is_gone)
        return line->row->wish;
    if (!line->task->preferred.n_terms || line->first == NO_DAY)
        return "";
    return yes_text(dayset_has(&view->wished[line->asked->task],
                               line->first - view->problem->first),
                    view->language);
}

/* A calendar of which nothing has passed is only looked at: what was not done
 * stands there as it did. */
static bool stands_as_marked(const struct view *view, const struct line *line) {
    const struct baseline_row *row = line->asked->row;
    return row && view->demand->from == 0 &&
           line->first == view->problem->first + row->start;
}

static enum visit_status status_of(const struct view *view,
                                   const struct line *line) {
    if (line->row)
        return line->row->status;
    return stands_as_marked(view, line) ? line->asked->row->status
                                        : STATUS_PLANNED;
}

static bool is_locked(const struct line *line) {
    return line->row && line->row->is_locked;
}

static void calendar_row(struct page *page, const struct view *view,
                         const struct line *line) {
    const struct task *task = line->task;
    const struct enterprise *enterprise = line->enterprise;
    CALENDAR(PAGE_CELL)
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

/* The rows in their order; returns how many there are. */
static int lines_of(struct line **lines, struct arena *arena,
                    const struct view *view) {
    int n_cancelled = view->demand->n_cancelled;
    int n = view->n_placed + n_cancelled;
    *lines = ARENA_NEW(arena, struct line, n);
    for (int i = 0; i < view->n_placed; i++)
        (*lines)[i] = placed_line(view, view->order[i]);
    for (int i = 0; i < n_cancelled; i++)
        (*lines)[view->n_placed + i] = cancelled_line(view, i);
    qsort_r(*lines, (size_t)n, sizeof **lines, line_compare,
            (void *)view->problem);
    return n;
}

void fill_calendar(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, CALENDAR);
    struct line *lines;
    int n = lines_of(&lines, &page->arena, view);
    for (int i = 0; i < n; i++)
        calendar_row(page, view, &lines[i]);
}

/* enterprise is null for a drawn place that no candidate was left for. */
static void unplaced_row(struct page *page, const struct view *view,
                         const char *id, const struct task *task,
                         const struct enterprise *enterprise,
                         const char *reason) {
    UNPLACED(PAGE_CELL)
}

void fill_unplaced(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, UNPLACED);
    const struct demand *demand = view->demand;
    assert(view->plan);
    for (int v = 0; v < demand->n_demanded; v++)
        if (!view_is_placed(view, v))
            unplaced_row(page, view, demand->visits[v].id, view_task(view, v),
                         view_enterprise(view, v),
                         view_reason(view, &page->arena, v));
    for (int i = 0; i < demand->n_lacks; i++) {
        struct fact why = lack_reason(view, i);
        unplaced_row(page, view, demand->lacks[i].id,
                     &view->problem->tasks[demand->lacks[i].task], NULL,
                     message_text(&page->arena, &why, view->language));
    }
}
