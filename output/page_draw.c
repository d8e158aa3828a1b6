/*
 * page_draw.c - every ticket of the lottery, so that anyone can repeat it.
 *
 * The column of the text is what the ticket is the SHA-256 of.
 */
#include "model/draw.h"
#include "model/window.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>

// clang-format off
#define DRAW(X) \
/*    IN CHINESE       IN ENGLISH          KIND    VALUE */ \
    X("任务编号",      "task",             text,   task->id) \
    X("任务",          "task_name",        text,   task->name) \
    X("周期",          "period",           text,   period) \
    X("名次",          "rank",             limit,  ticket->rank ? ticket->rank : NONE) \
    X("企业编号",      "enterprise",       text,   enterprise->id) \
    X("企业名称",      "enterprise_name",  text,   enterprise->name) \
    X("风险等级",      "risk",             text,   enterprise->risk) \
    X("权重",          "weight",           real,   ticket->weight) \
    X("票号原文",      "ticket_text",      text,   ticket_text(page, begin, ticket, enterprise)) \
    X("票号(SHA-256)", "ticket_sha256",    text,   ticket->hash) \
    X("键值",          "key",              real,   ticket->key) \
    X("结果",          "result",           text,   draw_status_text(ticket->status, view->language)) \
    X("原因",          "reason",           text,   reason_text(ticket, view->language))
// clang-format on

PAGE_COLUMNS(draw, DRAW)

/* begin: what all tickets of the draw begin with. */
static const char *ticket_text(struct page *page, const char *begin,
                               const struct ticket *ticket,
                               const struct enterprise *enterprise) {
    const char *const parts[] = {begin, enterprise->id};
    return ticket->rank ? arena_join(&page->arena, parts, 2, "") : "";
}

static const char *reason_text(const struct ticket *ticket,
                               enum language language) {
    static const char *const kept[][2] = {
        [KEPT_DRAWN] = {"沿用基准计划的抽取结果", "drawn in the baseline"},
        [KEPT_HELD] = {"已完成或已锁定，沿用", "done or locked"}};
    static const char *const drawn_before[] = {
        "此前周期已抽中，排在其他企业之后",
        "drawn in an earlier period, comes after all others"};
    if (ticket->status == DRAW_DRAWN && ticket->kept != KEPT_NOT)
        return kept[ticket->kept][language];
    return ticket->drawn_before && ticket->status <= DRAW_RESERVE
               ? drawn_before[language]
               : draw_reason_text(ticket->status, language);
}

static void draw_rows(struct page *page, const struct view *view,
                      const struct draw *draw) {
    const struct problem *problem = view->problem;
    const struct task *task = &problem->tasks[draw->task];
    const char *period = arena_text(
        &page->arena, task_period_at(problem, task, draw->period).label);
    const char *begin =
        arena_print(&page->arena, "%s|%s|%s|", problem->seed, task->id, period);
    for (int i = 0; i < draw->n_tickets; i++) {
        const struct ticket *ticket = &draw->tickets[i];
        const struct enterprise *enterprise =
            &problem->enterprises[ticket->enterprise];
        assert((ticket->rank > 0) == (ticket->status <= DRAW_RESERVE));
        DRAW(PAGE_CELL)
    }
}

void fill_draw(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, DRAW);
    for (int d = 0; d < view->demand->n_draws; d++)
        draw_rows(page, view, &view->demand->draws[d]);
}
