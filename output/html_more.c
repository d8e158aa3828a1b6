/*
 * html_more.c - what stands around the calendar: what found no day, what a
 * re-solve changed, who was drawn, what is proven.
 */
#include "model/demand.h"
#include "model/draw.h"
#include "model/plan.h"
#include "model/window.h"
#include "output/console.h"
#include "output/html_parts.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/view.h"

/* A list of so many rows is not folded up. */
#define ROWS_OPEN 50

// clang-format off
#define DRAWS(X) \
/*    IN CHINESE          IN ENGLISH         KIND    VALUE */ \
    X("任务",             "Task",            text,   task_text) \
    X("周期",             "Period",          text,   period) \
    X("候选",             "Candidates",      number, draw->n_candidates) \
    X("应抽",             "Asked",           number, draw->asked) \
    X("抽中（按名次）",   "Drawn, by rank",  text,   drawn)

#define PROOF(X) \
/*    IN CHINESE          IN ENGLISH         KIND    VALUE */ \
    X("",                 "",                text,   level_label(level)) \
    X("指标",             "Level",           text,   level_text(level, page->language)) \
    X("数值",             "Value",           number, (long)result->value) \
    X("证明",             "Proof",           text,   proof)
// clang-format on

static const char *cell_looks(const struct cell *cell) {
    if (cell->kind == CELL_DATE)
        return "date";
    return cell_is_number(cell) ? "number" : "text";
}

static void row_put(FILE *to, const struct page *page, int row,
                    const char *tag) {
    html_put(to, "<tr>");
    for (int c = 0; c < page->n_columns; c++) {
        const struct cell *cell = page_at(page, row, c);
        html_put(to, "<%s class=\"%s\">%s</%s>", tag, cell_looks(cell),
                 cell->text, tag);
    }
    html_put(to, "</tr>\n");
}

static void page_put(FILE *to, const struct page *page) {
    html_put(to, "<div class=\"wide\"><table class=\"page\"><thead>");
    row_put(to, page, 0, "th");
    html_put(to, "</thead><tbody>\n");
    for (int row = 1; row < page_count_rows(page); row++)
        row_put(to, page, row, "td");
    html_put(to, "</tbody></table></div>\n");
}

/* Open for whoever opens the page; count NONE: there is none. */
static void part_begin(const struct html *html, const char *looks, bool is_open,
                       const char *title, int count) {
    html_put(html->to, "<details class=\"%s\"%s><summary><h2>%s</h2>", looks,
             is_open ? " open" : "", title);
    if (count != NONE)
        html_put(html->to, "<small>%d</small>", count);
    html_put(html->to, "</summary>\n");
}

/* In a list of files it stands small. */
static const char *heading(struct arena *arena, const char *title) {
    char *text = arena_text(arena, title);
    if (*text >= 'a' && *text <= 'z')
        *text = (char)(*text - 'a' + 'A');
    return text;
}

/* A page that has rows. */
static void page_part(struct html *html, enum page_name name,
                      const char *looks) {
    const struct page *page = view_page(html->view, name);
    int n = page_count_rows(page) - 1;
    if (n) {
        part_begin(html, looks, n <= ROWS_OPEN,
                   heading(&html->arena, page_title(name, html->language)), n);
        page_put(html->to, page);
        html_put(html->to, "</details>\n");
    }
}

void html_unplaced(struct html *html) {
    page_part(html, PAGE_unplaced, "unplaced");
}

void html_changes(struct html *html) {
    if (page_is_there(PAGE_changes, html->view))
        page_part(html, PAGE_changes, "changes");
}

static const char *drawn_names(struct html *html, const struct draw *draw) {
    const struct enterprise *enterprises = html->view->problem->enterprises;
    const char **names = ARENA_NEW(&html->arena, const char *, draw->n_tickets);
    int n = 0;
    for (int i = 0; i < draw->n_tickets; i++)
        if (draw->tickets[i].status == DRAW_DRAWN)
            names[n++] = enterprises[draw->tickets[i].enterprise].name;
    return arena_join(&html->arena, names, n, " · ");
}

static void draw_row(struct page *page, struct html *html,
                     const struct draw *draw) {
    const struct problem *problem = html->view->problem;
    const struct task *task = &problem->tasks[draw->task];
    const char *task_text =
        arena_print(&page->arena, "%s %s", task->id, task->name);
    const char *period = arena_text(
        &page->arena, task_period_at(problem, task, draw->period).label);
    const char *drawn = drawn_names(html, draw);
    DRAWS(PAGE_CELL)
}

void html_draws(struct html *html) {
    const struct demand *demand = html->view->demand;
    struct page page;
    if (!demand->n_draws)
        return;
    PAGE_BEGIN(&page, html->language, DRAWS);
    for (int d = 0; d < demand->n_draws; d++)
        draw_row(&page, html, &demand->draws[d]);
    part_begin(html, "draws", false, WORD(html, DRAW_HEAD), demand->n_draws);
    html_put(html->to, "<p>%s</p>\n",
             WORD_TEXT(html, DRAW_NOTE, {html->view->problem->seed}, {0}));
    page_put(html->to, &page);
    html_put(html->to, "</details>\n");
    page_release(&page);
}

static void proof_row(struct page *page, const struct plan *plan,
                      enum level level) {
    const struct level_result *result = &plan->levels.level[level];
    const char *proof = plan->state == PLAN_UNDECIDED
                            ? ""
                            : level_proof(&page->arena, result, page->language);
    PROOF(PAGE_CELL)
}

void html_proof(struct html *html) {
    const struct plan *plan = html->view->plan;
    struct page page;
    PAGE_BEGIN(&page, html->language, PROOF);
    for (enum level level = 0; level < N_LEVELS; level++)
        if (plan->levels.level[level].applies)
            proof_row(&page, plan, level);
    if (page_count_rows(&page) > 1) {
        part_begin(html, "levels", true, WORD(html, PROOF_HEAD), NONE);
        html_put(html->to, "<p>%s</p>\n", WORD(html, PROOF_NOTE));
        page_put(html->to, &page);
        html_put(html->to, "</details>\n");
    }
    page_release(&page);
}
