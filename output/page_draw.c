/*
 * page_draw.c - every ticket of the lottery, so that anyone can repeat it.
 *
 * The column of the text is what the ticket is the SHA-256 of.
 */
#include "output/page_draw.h"

#include "model/draw.h"
#include "model/window.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>

/* Tickets of one draw that stand behind each other in a page: few enough to be
 * at hand when they are written. */
#define PART 1000

/* Reserves in a row after which come only such as hardly ever step in. */
#define NEXT_RESERVES 20

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

/* The draw whose tickets are rows. */
struct drawing {
    const struct view *view;
    const struct draw *draw;
    const char *period;
    const char *begin;
};

static struct drawing drawing_of(struct page *page, const struct view *view,
                                 const struct draw *draw) {
    const struct problem *problem = view->problem;
    const struct task *task = &problem->tasks[draw->task];
    const char *period = arena_text(
        &page->arena, task_period_at(problem, task, draw->period).label);
    const char *begin =
        arena_print(&page->arena, "%s|%s|%s|", problem->seed, task->id, period);
    return (struct drawing){view, draw, period, begin};
}

static void ticket_row(struct page *page, const struct drawing *drawing,
                       const struct ticket *ticket) {
    const struct view *view = drawing->view;
    const struct task *task = &view->problem->tasks[drawing->draw->task];
    const struct enterprise *enterprise =
        &view->problem->enterprises[ticket->enterprise];
    const char *period = drawing->period;
    const char *begin = drawing->begin;
    assert((ticket->rank > 0) == (ticket->status <= DRAW_RESERVE));
    DRAW(PAGE_CELL)
}

void tickets_begin(struct tickets *tickets, struct page *page,
                   const struct view *view) {
    *tickets = (struct tickets){.view = view};
    PAGE_BEGIN(page, view->language, DRAW);
}

bool tickets_next(struct tickets *tickets, struct page *page) {
    const struct demand *demand = tickets->view->demand;
    while (tickets->draw < demand->n_draws &&
           tickets->ticket == demand->draws[tickets->draw].n_tickets) {
        tickets->draw++;
        tickets->ticket = 0;
    }
    if (tickets->draw == demand->n_draws)
        return false;
    const struct draw *draw = &demand->draws[tickets->draw];
    struct drawing drawing = drawing_of(page, tickets->view, draw);
    for (int i = 0; i < PART && tickets->ticket < draw->n_tickets; i++)
        ticket_row(page, &drawing, &draw->tickets[tickets->ticket++]);
    return true;
}

void fill_draw(struct page *page, const struct view *view) {
    struct tickets tickets;
    tickets_begin(&tickets, page, view);
    while (tickets_next(&tickets, page))
        continue;
}

/* Tickets stand by rank, draw after draw. */
int fill_draw_short(struct page *page, const struct view *view) {
    int n_reserves = 0; // without anybody else between them
    int n_left_out = 0;
    PAGE_BEGIN(page, view->language, DRAW);
    for (int d = 0; d < view->demand->n_draws; d++) {
        const struct draw *draw = &view->demand->draws[d];
        struct drawing drawing = drawing_of(page, view, draw);
        for (int i = 0; i < draw->n_tickets; i++) {
            const struct ticket *ticket = &draw->tickets[i];
            n_reserves = ticket->status == DRAW_RESERVE ? n_reserves + 1 : 0;
            if (n_reserves <= NEXT_RESERVES)
                ticket_row(page, &drawing, ticket);
            else
                n_left_out++;
        }
    }
    return n_left_out;
}
