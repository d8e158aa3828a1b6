/*
 * page_calendar.c - what is to be done on which day, and what found no day.
 */
#include "model/baseline.h"
#include "model/diag.h"
#include "output/lines.h"
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
    X("县市区",     "county",           text,   line_county(view, enterprise)) \
    X("时长",       "days",             days,   task->half_days) \
    X("检查组",     "trip",             text,   trip_text(view, line)) \
    X("人员编号",   "inspectors",       text,   crew_join(page, view, line, false)) \
    X("检查人员",   "inspector_names",  text,   crew_join(page, view, line, true)) \
    X("时段",       "window",           text,   task->window.text) \
    X("优先时段",   "preferred",        text,   wish_text(view, line)) \
    X("状态",       "status",           status, line_status(view, line)) \
    X("锁定",       "locked",           yes,    is_locked(line)) \
    X("依据",       "basis",            text,   task->basis)

#define UNPLACED(X) \
/*    IN CHINESE    IN ENGLISH          KIND    VALUE */ \
    X("检查编号",   "visit",            text,   id) \
    X("任务编号",   "task",             text,   task->id) \
    X("任务",       "task_name",        text,   task->name) \
    X("企业编号",   "enterprise",       text,   enterprise ? enterprise->id : "") \
    X("企业名称",   "enterprise_name",  text,   enterprise ? enterprise->name : "") \
    X("县市区",     "county",           text,   line_county(view, enterprise)) \
    X("优先级",     "priority",         number, task->priority) \
    X("原因",       "reason",           text,   reason)
// clang-format on

PAGE_COLUMNS(calendar, CALENDAR)
PAGE_COLUMNS(unplaced, UNPLACED)

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

static bool is_locked(const struct line *line) {
    return line->row && line->row->is_locked;
}

static void calendar_row(struct page *page, const struct view *view,
                         const struct line *line) {
    const struct task *task = line->task;
    const struct enterprise *enterprise = line->enterprise;
    CALENDAR(PAGE_CELL)
}

void fill_calendar(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, CALENDAR);
    struct line *lines;
    int n = lines_fill(&lines, &page->arena, view);
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
                         view_reason_words(view, &page->arena, v));
    for (int i = 0; i < demand->n_lacks; i++) {
        struct fact why = lack_reason(view, i);
        unplaced_row(page, view, demand->lacks[i].id,
                     &view->problem->tasks[demand->lacks[i].task], NULL,
                     message_words(&page->arena, &why, view->language));
    }
}
