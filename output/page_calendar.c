/*
 * page_calendar.c - what is to be done on which day, and what found no day.
 */
#include "model/diag.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>

// clang-format off
#define CALENDAR(X) \
/*    IN CHINESE    IN ENGLISH          KIND    VALUE */ \
    X("检查编号",   "visit",            text,   asked->id) \
    X("日期",       "date",             date,   first) \
    X("结束日期",   "end",              date,   view_end_date(view, v)) \
    X("星期",       "weekday",          text,   weekday_text(first, view->language)) \
    X("科室",       "sections",         text,   task->sections_text) \
    X("任务编号",   "task",             text,   task->id) \
    X("任务",       "task_name",        text,   task->name) \
    X("类别",       "kind",             text,   kind_text(task->kind, view->language)) \
    X("企业编号",   "enterprise",       text,   enterprise->id) \
    X("企业名称",   "enterprise_name",  text,   enterprise->name) \
    X("县市区",     "county",           text,   county_name(view, enterprise)) \
    X("时长",       "days",             days,   task->half_days) \
    X("检查组",     "trip",             text,   view->trip_label[trip]) \
    X("人员编号",   "inspectors",       text,   crew_ids(page, view, v)) \
    X("检查人员",   "inspector_names",  text,   crew_names(page, view, v)) \
    X("时段",       "window",           text,   task->window.text) \
    X("优先时段",   "preferred",        text,   wish_text(view, v)) \
    X("状态",       "status",           text,   planned[view->language]) \
    X("锁定",       "locked",           yes,    false) \
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

static const char *const planned[] = {"计划", "planned"}; // by enum language

static const char *county_name(const struct view *view,
                               const struct enterprise *enterprise) {
    if (!enterprise || enterprise->county == NONE)
        return "";
    return view->problem->counties.text[enterprise->county];
}

static const char *crew_join(struct page *page, const struct view *view, int v,
                             bool by_name) {
    const int *crew = view->trips.crew + view->plan->crew_first[v];
    const char *list = "";
    for (int i = 0; i < view->trips.n_crew[v]; i++) {
        const struct inspector *member = &view->problem->inspectors[crew[i]];
        list = arena_print(&page->arena, "%s%s%s", list, i ? ";" : "",
                           by_name ? member->name : member->id);
    }
    return list;
}

static const char *crew_ids(struct page *page, const struct view *view, int v) {
    return crew_join(page, view, v, false);
}

static const char *crew_names(struct page *page, const struct view *view,
                              int v) {
    return crew_join(page, view, v, true);
}

/* Was the wish granted?  Nothing where there is none. */
static const char *wish_text(const struct view *view, int v) {
    if (!view_task(view, v)->preferred.n_terms)
        return "";
    return yes_text(
        dayset_has(&view->demand->visits[v].wished, view->plan->start[v]),
        view->language);
}

static void calendar_row(struct page *page, const struct view *view, int v) {
    const struct visit *asked = &view->demand->visits[v];
    const struct task *task = view_task(view, v);
    const struct enterprise *enterprise = view_enterprise(view, v);
    int trip = view->trips.of_visit[v];
    day first = view_date(view, v);
    assert(trip != NONE);
    CALENDAR(PAGE_CELL)
}

void fill_calendar(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, CALENDAR);
    for (int i = 0; i < view->n_placed; i++)
        calendar_row(page, view, view->order[i]);
}

/* enterprise is null for a drawn place that no candidate was left for. */
static void unplaced_row(struct page *page, const struct view *view,
                         const char *id, const struct task *task,
                         const struct enterprise *enterprise,
                         const struct fact *why) {
    const char *reason = message_text(&page->arena, why, view->language);
    UNPLACED(PAGE_CELL)
}

void fill_unplaced(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, UNPLACED);
    const struct demand *demand = view->demand;
    assert(view->plan);
    for (int v = 0; v < demand->n_visits; v++)
        if (!view_is_placed(view, v))
            unplaced_row(page, view, demand->visits[v].id, view_task(view, v),
                         view_enterprise(view, v), &view->plan->reason[v]);
    for (int i = 0; i < demand->n_lacks; i++) {
        struct fact why = lack_reason(view, i);
        unplaced_row(page, view, demand->lacks[i].id,
                     &view->problem->tasks[demand->lacks[i].task], NULL, &why);
    }
}
