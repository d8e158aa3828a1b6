/*
 * page.h - a table ready to show: headers and rows of cells.
 *
 * Pages are filled row by row, cell by cell, from left to right; writers turn
 * them into files of some format.  A cell is a text as it is shown, and what
 * it is, for the formats that know numbers and dates.
 *
 * The columns of a page and the values in them are one table, an X-macro of
 * lines X(header in Chinese, header in English, kind, value):
 *
 *     PAGE_BEGIN(page, language, CALENDAR);
 *     CALENDAR(PAGE_CELL)
 *
 * where kind is the name of a function below.
 */
#ifndef OUTPUT_PAGE_H
#define OUTPUT_PAGE_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/baseline.h"
#include "model/date.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>

enum cell_kind {
    CELL_TEXT,
    CELL_DATE,
    CELL_NUMBER,
    CELL_SHARE,
    CELL_YES,    // 是 or 否
    CELL_STATUS, // 状态
};

struct cell {
    const char *text; // "": nothing, of whatever kind
    enum cell_kind kind;
    double value; // of a number; of a date its day; of a share 1 is all
};

struct share {
    long part;
    long whole;
};

struct page {
    struct arena arena;
    enum language language;
    int n_columns;
    VEC(struct cell) cells; // row by row; the first row holds the headers
};

/* [2 * n_columns] headers, Chinese and English in turn. */
void page_init(struct page *page, enum language language,
               const char *const *headers, int n_columns);
void page_release(struct page *page);

/* Forgets all rows, the headers, too; rows that come stand in their place. */
void page_clear(struct page *page);

/* A number or a share. */
bool cell_is_number(const struct cell *cell);

int page_count_rows(const struct page *page);

/* Row 0 holds the headers. */
const struct cell *page_at(const struct page *page, int row, int column);

/* The next cell.  Texts are borrowed or hang on the page's arena. */
void page_text(struct page *page, const char *text);
void page_number(struct page *page, long number);
void page_limit(struct page *page, int limit); // NONE: empty
void page_date(struct page *page, day date);   // NO_DAY: empty
void page_days(struct page *page, long half_days);
void page_yes(struct page *page, bool is_so);
void page_status(struct page *page, enum visit_status status);
void page_real(struct page *page, double value);        // 0: empty
void page_share(struct page *page, struct share share); // 12.5%

#define PAGE_HEADER(zh, en, kind, value) zh, en,
#define PAGE_CELL(zh, en, kind, value) page_##kind(page, value);

/* The columns as a table of their own, columns_NAME, for those who tell of
 * them; a null header ends it. */
struct page_column {
    const char *header[2]; // Chinese, English
    const char *kind;      // the function of the cell, as "text"
};

#define PAGE_COLUMN(zh, en, kind, value) {{zh, en}, #kind},
#define PAGE_COLUMNS(name, TABLE) \
    const struct page_column *columns_##name(void) { \
        static const struct page_column columns[] = { \
            TABLE(PAGE_COLUMN){{NULL, NULL}, NULL}}; \
        return columns; \
    }

/* Begins the page with the columns of the table. */
#define PAGE_BEGIN(page, language, TABLE) \
    do { \
        static const char *const headers[] = {TABLE(PAGE_HEADER)}; \
        page_init((page), (language), headers, \
                  (int)(sizeof headers / sizeof *headers / 2)); \
    } while (0)

#endif
