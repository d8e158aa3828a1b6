/*
 * xlsx_sheets.h - the sheets of the workbook, declared once, in their order.
 *
 * Most are a page of pages.h as it stands; the others show what a table does
 * not: the year at a glance, and the load as charts.
 *
 * To add a sheet: a line here, and its function if it is no page.
 */
#ifndef OUTPUT_XLSX_SHEETS_H
#define OUTPUT_XLSX_SHEETS_H

#include "output/pages.h"

struct book;
struct page;
struct view;

/* A page is given back edited; goes out with a title above its headers; is left
 * out if it has no rows; may have very many of them. */
#define SHEET_EDITED 1u
#define SHEET_TITLED 2u
#define SHEET_IF_ANY 4u
#define SHEET_LARGE 8u

#define PAGE_none N_PAGES // the sheet is no page

// clang-format off
#define SHEETS(X) \
/*    PAGE         IN CHINESE     IN ENGLISH       FILLED BY   WIDEST HOW */ \
/*        COLUMNS AND ROWS THAT ARE PRINTED, null: all of them */ \
    X(none,        "年历",        "Year",          sheet_year,   0,  0, NULL, NULL) \
    X(calendar,    "计划表",      "Plan",          sheet_page,   40, SHEET_EDITED | SHEET_LARGE, \
          "date weekday task_name enterprise_name county days trip " \
          "inspector_names sections status locked", NULL) \
    X(none,        "图表",        "Charts",        sheet_charts, 0,  0, NULL, NULL) \
    X(officers,    "按人员",      "By officer",    sheet_page,   30, SHEET_LARGE, NULL, NULL) \
    X(enterprises, "按企业",      "By enterprise", sheet_page,   40, SHEET_LARGE, NULL, &rows_visited) \
    X(sections,    "按科室×月",   "By section",    sheet_page,   30, 0, NULL, NULL) \
    X(tasks,       "按任务",      "By task",       sheet_page,   40, 0, NULL, NULL) \
    X(totals,      "总数核对",    "Totals",        sheet_page,   40, 0, NULL, NULL) \
    X(draw,        "抽取结果",    "Draw",          sheet_page,   72, SHEET_LARGE, \
          "task task_name period rank enterprise enterprise_name risk " \
          "weight result reason", &rows_drawn) \
    X(filing,      "备案表",      "Filing table",  sheet_page,   34, SHEET_TITLED, NULL, NULL) \
    X(budget,      "工作日测算",  "Working days",  sheet_page,   30, 0, NULL, NULL) \
    X(unplaced,    "未安排",      "Not placed",    sheet_page,   60, SHEET_LARGE, NULL, NULL) \
    X(changes,     "变更",        "Changes",       sheet_page,   36, SHEET_IF_ANY | SHEET_LARGE, NULL, NULL)
// clang-format on

/* Rows that are printed; they stand above the others.  Rows that a reader of
 * the sheet does not miss are left to the table's own file. */
struct sheet_rows {
    bool (*are_printed)(const struct page *page, int row);
    int (*fill)(struct page *page,
                const struct view
                    *view); // the page without
                            // such rows, telling how many; null: there are none
    const char *note[2];    // in the head line: which rows are printed
    const char *left_out[2]; // below the last row: where the others are
};

extern const struct sheet_rows rows_visited; // of the page enterprises
extern const struct sheet_rows rows_drawn;   // of the page draw

struct sheet {
    enum page_name page;
    const char *name[2]; // by enum language
    void (*fill)(struct book *, const struct view *, const struct sheet *);
    int widest; // column, in characters; longer texts are broken
    unsigned how;
    const char *columns; // their English headers, in the order of the sheet;
                         // the others stand behind them and are not printed
    const struct sheet_rows *rows;
};

/* The sheet has been begun. */
void sheet_page(struct book *book, const struct view *view,
                const struct sheet *sheet);
void sheet_year(struct book *book, const struct view *view,
                const struct sheet *sheet);
void sheet_charts(struct book *book, const struct view *view,
                  const struct sheet *sheet);

/* The colour of a section, wherever it is shown. */
unsigned section_colour(int section);

#endif
