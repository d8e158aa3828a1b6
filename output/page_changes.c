/*
 * page_changes.c - what a re-solve changed, and why.
 */
#include "output/page_changes.h"

#include "model/baseline.h"
#include "model/changes.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <stdlib.h>

// clang-format off
#define CHANGES(X) \
/*    IN CHINESE    IN ENGLISH          KIND    VALUE */ \
    X("检查编号",   "visit",            text,   change_id(change, view->demand)) \
    X("变更",       "change",           text,   change_text(change->kind, view->language)) \
    X("任务",       "task_name",        text,   task_name(view, change)) \
    X("企业名称",   "enterprise_name",  text,   change_enterprise_name(view, change)) \
    X("原日期",     "old_date",         date,   date_of(view, change->old_start)) \
    X("新日期",     "new_date",         date,   date_of(view, change->new_start)) \
    X("移动天数",   "days_moved",       moved,  change) \
    X("原检查组",   "old_crew",         text,   change_old_crew(&page->arena, view, change)) \
    X("新检查组",   "new_crew",         text,   change_new_crew(&page->arena, view, change)) \
    X("顶替检查",   "successor",        text,   successor_id(view, change)) \
    X("顶替企业",   "successor_name",   text,   change_successor_name(view, change)) \
    X("原因",       "reason",           text,   message_words(&page->arena, &change->reason, view->language))
// clang-format on

PAGE_COLUMNS(changes, CHANGES)

static day date_of(const struct view *view, int start) {
    return start == NOT_PLACED ? NO_DAY : view->problem->first + start;
}

static const char *task_name(const struct view *view,
                             const struct change *change) {
    int task = change_task(change, view->demand);
    return task == NONE ? change->row->task_name
                        : view->problem->tasks[task].name;
}

const char *change_enterprise_name(const struct view *view,
                                   const struct change *change) {
    int enterprise = change_enterprise(change, view->demand);
    return enterprise == NONE ? change->row->enterprise_name
                              : view->problem->enterprises[enterprise].name;
}

const char *change_successor_name(const struct view *view,
                                  const struct change *change) {
    return change->kind == CHANGE_REPLACED
               ? view_enterprise(view, change->visit)->name
               : "";
}

static const char *successor_id(const struct view *view,
                                const struct change *change) {
    return change->kind == CHANGE_REPLACED
               ? view->demand->visits[change->visit].id
               : "";
}

static const char *join_names(struct arena *arena, const struct view *view,
                              const int *crew, int n) {
    const char *list = "";
    for (int i = 0; i < n; i++)
        list = arena_print(arena, "%s%s%s", list, i ? ";" : "",
                           view->problem->inspectors[crew[i]].name);
    return list;
}

/* A crew that the folder does not know whole is told as it was written. */
const char *change_old_crew(struct arena *arena, const struct view *view,
                            const struct change *change) {
    const struct baseline_row *row = change->row;
    if (!row)
        return "";
    if (!row->n_crew)
        return row->crew_names;
    return join_names(arena, view, row->crew, row->n_crew);
}

const char *change_new_crew(struct arena *arena, const struct view *view,
                            const struct change *change) {
    int v = change->visit;
    if (v == NONE || !view_is_placed(view, v))
        return "";
    const int *crew = view->trips.crew + view->plan->crew_first[v];
    return join_names(arena, view, crew, view->trips.n_crew[v]);
}

/* As L2 counts it; nothing unless the visit has a date before and after. */
static void page_moved(struct page *page, const struct change *change) {
    if (change->kind == CHANGE_MOVED || change->kind == CHANGE_RECREWED)
        page_number(page, abs(change->new_start - change->old_start));
    else
        page_text(page, "");
}

static void changes_row(struct page *page, const struct view *view,
                        const struct change *change) {
    CHANGES(PAGE_CELL)
}

void fill_changes(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, CHANGES);
    for (int c = 0; c < view->changes.n; c++)
        changes_row(page, view, &view->changes.at[c]);
}
