/*
 * page_work.c - what was asked for, and what came of it.
 */
#include "model/totals.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>

// clang-format off
#define TASKS(X) \
/*    IN CHINESE      IN ENGLISH         KIND    VALUE */ \
    X("任务编号",     "task",            text,   task->id) \
    X("任务",         "task_name",       text,   task->name) \
    X("科室",         "sections",        text,   task->sections_text) \
    X("类别",         "kind",            text,   kind_text(task->kind, view->language)) \
    X("优先级",       "priority",        number, task->priority) \
    X("应检家次",     "asked",           number, effect->n_asked + effect->n_lacks) \
    X("已排家次",     "placed",          number, effect->n_placed) \
    X("未排家次",     "not_placed",      number, effect->n_asked - effect->n_placed) \
    X("无可抽对象",   "nobody_to_draw",  number, effect->n_lacks) \
    X("已排检查人日", "officer_days",    days,   effect->officer_half_days)

#define TOTALS(X) \
/*    IN CHINESE      IN ENGLISH         KIND    VALUE */ \
    X("名称",         "name",            text,   total->name) \
    X("任务",         "tasks",           text,   tasks_text(page, view, total)) \
    X("单位",         "unit",            text,   unit_text(total->unit, view->language)) \
    X("关系",         "relation",        text,   relation_text(total->relation)) \
    X("计划数量",     "stated",          number, total->count) \
    X("任务合计",     "counted",         number, count) \
    X("是否相符",     "holds",           yes,    total_holds(total, count)) \
    X("依据",         "basis",           text,   total->basis)

#define ENTERPRISES(X) \
/*    IN CHINESE      IN ENGLISH         KIND    VALUE */ \
    X("企业编号",     "enterprise",      text,   enterprise->id) \
    X("企业名称",     "enterprise_name", text,   enterprise->name) \
    X("县市区",       "county",          text,   view->problem->counties.text[enterprise->county]) \
    X("分类",         "class",           text,   class_text(enterprise->class, view->language)) \
    X("频次上限",     "cap",             limit,  view->cap[e]) \
    X("计入频次",     "counted",         number, calls->n_counted) \
    X("不计频次",     "not_counted",     number, calls->n_uncounted) \
    X("经批准",       "approved",        number, calls->n_approved) \
    X("合计",         "total",           number, calls->n_counted + calls->n_uncounted + calls->n_approved) \
    X("未排家次",     "not_placed",      number, calls->n_unplaced) \
    X("批准使用情况", "approvals_used",  text,   calls->approvals)
// clang-format on

PAGE_COLUMNS(tasks, TASKS)
PAGE_COLUMNS(totals, TOTALS)
PAGE_COLUMNS(enterprises, ENTERPRISES)

struct effect {
    int n_asked; // visits
    int n_lacks; // drawn places without an enterprise
    int n_placed;
    long officer_half_days; // of the placed visits: crew times duration
};

static struct effect *effects_of(struct arena *arena, const struct view *view) {
    const struct demand *demand = view->demand;
    struct effect *effects =
        ARENA_NEW(arena, struct effect, view->problem->n_tasks);
    for (int v = 0; v < demand->n_demanded; v++) {
        const struct task *task = view_task(view, v);
        struct effect *effect = &effects[demand->visits[v].task];
        effect->n_asked++;
        if (!view_is_placed(view, v))
            continue;
        effect->n_placed++;
        effect->officer_half_days += (long)task->crew * task->half_days;
    }
    for (int i = 0; i < demand->n_lacks; i++)
        effects[demand->lacks[i].task].n_lacks++;
    return effects;
}

void fill_tasks(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, TASKS);
    const struct effect *effects = effects_of(&page->arena, view);
    for (int t = 0; t < view->problem->n_tasks; t++) {
        const struct task *task = &view->problem->tasks[t];
        const struct effect *effect = &effects[t];
        if (task->is_gone)
            continue;
        assert(effect->n_placed <= effect->n_asked);
        TASKS(PAGE_CELL)
    }
}

static const char *tasks_text(struct page *page, const struct view *view,
                              const struct total *total) {
    const char *text = "";
    for (int i = 0; i < total->tasks.count; i++) {
        int task = span_at(view->problem, total->tasks, i);
        text = arena_print(&page->arena, "%s%s%s", text, i ? ";" : "",
                           view->problem->tasks[task].id);
    }
    return text;
}

void fill_totals(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, TOTALS);
    for (int i = 0; i < view->problem->n_totals; i++) {
        const struct total *total = &view->problem->totals[i];
        int count = total_count(view->problem, view->demand, total);
        TOTALS(PAGE_CELL)
    }
}

/* The placed visits of one enterprise. */
struct calls {
    int n_counted;
    int n_uncounted;
    int n_approved;
    int n_unplaced;
    const char *approvals; // each use: visit and number of the document
};

static void calls_add(struct calls *calls, struct arena *arena,
                      const struct view *view, int v) {
    const struct task *task = view_task(view, v);
    if (!view_is_placed(view, v)) {
        calls->n_unplaced++;
    } else if (!*task->approval) {
        calls->n_counted += task->counted;
        calls->n_uncounted += !task->counted;
    } else {
        calls->approvals =
            arena_print(arena, "%s%s%s (%s)", calls->approvals,
                        calls->n_approved ? ";" : "",
                        view->demand->visits[v].id, task->approval);
        calls->n_approved++;
    }
}

static struct calls *calls_of(struct arena *arena, const struct view *view) {
    int n = view->problem->n_enterprises;
    struct calls *calls = ARENA_NEW(arena, struct calls, n);
    for (int e = 0; e < n; e++)
        calls[e].approvals = "";
    for (int v = 0; v < view->demand->n_visits; v++)
        calls_add(&calls[view->demand->visits[v].enterprise], arena, view, v);
    return calls;
}

void fill_enterprises(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, ENTERPRISES);
    const struct calls *all = calls_of(&page->arena, view);
    for (int e = 0; e < view->problem->n_enterprises; e++) {
        const struct enterprise *enterprise = &view->problem->enterprises[e];
        const struct calls *calls = &all[e];
        if (enterprise->is_gone)
            continue;
        ENTERPRISES(PAGE_CELL)
    }
}
