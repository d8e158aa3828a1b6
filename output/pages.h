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

struct page;
struct view;

// clang-format off
#define PAGES(X) \
/*    NAME         FILE                  TITLE in Chinese, in English */ \
    X(calendar,    "calendar",           "检查日历",       "calendar") \
    X(unplaced,    "unplaced",           "未排期",         "not placed") \
    X(draw,        "draw",               "随机抽取",       "draw") \
    X(filing,      "filing",             "备案表",         "filing table") \
    X(tasks,       "report-tasks",       "任务完成情况",   "tasks") \
    X(totals,      "report-totals",      "总数核对",       "totals") \
    X(officers,    "report-officers",    "人员出检人日",   "officers by month") \
    X(enterprises, "report-enterprises", "企业频次",       "visits and caps") \
    X(sections,    "report-sections",    "科室按月安排",   "sections by month") \
    X(budget,      "report-budget",      "监督检查工作日", "working-day budget")
// clang-format on

enum page_name {
#define X(name, file, zh, en) PAGE_##name,
    PAGES(X)
#undef X
        N_PAGES
};

#define X(name, file, zh, en) \
    void fill_##name(struct page *page, const struct view *view);
PAGES(X)
#undef X

/* The name of its file without an ending, and its title. */
const char *page_file(enum page_name name);
const char *page_title(enum page_name name, enum language language);

void page_fill(struct page *page, enum page_name name, const struct view *view);

#endif
