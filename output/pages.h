/*
 * pages.h - the tables of the output folder, declared once.
 *
 * Each is a file in the formats that have a file a table.  fill_NAME begins
 * the page and fills it from the view.
 *
 * To add a table: a line here, and its function in a file page_*.c.
 */
#ifndef OUTPUT_PAGES_H
#define OUTPUT_PAGES_H

#include "model/problem.h"

#include <stdbool.h>

struct page;
struct page_column;
struct view;

// clang-format off
#define PAGES(X) \
/*    NAME         FILE                  WHEN     TITLE in Chinese, in English */ \
    X(calendar,    "calendar",           ALWAYS,  "检查日历",       "calendar") \
    X(unplaced,    "unplaced",           ALWAYS,  "未排期",         "not placed") \
    X(draw,        "draw",               ALWAYS,  "随机抽取",       "draw") \
    X(changes,     "changes",            RENEWED, "变更及原因",     "changes, and why") \
    X(filing,      "filing",             ALWAYS,  "备案表",         "filing table") \
    X(tasks,       "report-tasks",       ALWAYS,  "任务完成情况",   "tasks") \
    X(totals,      "report-totals",      ALWAYS,  "总数核对",       "totals") \
    X(officers,    "report-officers",    ALWAYS,  "人员出检人日",   "officers by month") \
    X(enterprises, "report-enterprises", ALWAYS,  "企业频次",       "visits and caps") \
    X(sections,    "report-sections",    ALWAYS,  "带队科室按月安排", "leading sections by month") \
    X(budget,      "report-budget",      ALWAYS,  "监督检查工作日", "working-day budget")
// clang-format on

enum page_name {
#define X(name, file, when, zh, en) PAGE_##name,
    PAGES(X)
#undef X
        N_PAGES
};

#define X(name, file, when, zh, en) \
    void fill_##name(struct page *page, const struct view *view);
PAGES(X)
#undef X

#define X(name, file, when, zh, en) \
    const struct page_column *columns_##name(void);
PAGES(X)
#undef X

/* The columns of a page, up to a null header (page.h). */
const struct page_column *page_columns(enum page_name name);

/* Is it there after a re-solve alone? */
bool page_is_of_renewal(enum page_name name);

/* The name of its file without an ending, and its title. */
const char *page_file(enum page_name name);
const char *page_title(enum page_name name, enum language language);

/* Has the output such a page?  Some belong to a re-solve alone. */
bool page_is_there(enum page_name name, const struct view *view);

void page_fill(struct page *page, enum page_name name, const struct view *view);

#endif
