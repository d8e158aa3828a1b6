/*
 * xlsx_page.c - a page of pages.h as a sheet.
 */
#include "output/grid.h"
#include "output/page.h"
#include "output/terms.h"
#include "output/view.h"
#include "output/xlsx_book.h"
#include "output/xlsx_sheets.h"

#include <assert.h>

#define LINE 0xBFBFBF
#define DARK 0x1F4E79
#define WHITE 0xFFFFFF

/* Of a column, in characters. */
#define WIDTH_MIN 6
#define FILTER_ARROW 2
#define INDENTED 3 // what a cell needs beside its text

static const struct look title_look = {
    .ink = DARK, .align = ALIGN_CENTRE, .size = 16, .is_bold = true};
static const struct look head_look = {.fill = DARK,
                                      .ink = WHITE,
                                      .edge = LINE,
                                      .align = ALIGN_CENTRE,
                                      .is_bold = true,
                                      .is_wrapped = true};

static const struct look looks[] = {
    [CELL_TEXT] = {.edge = LINE,
                   .form = FORM_TEXT,
                   .is_wrapped = true,
                   .indent = 1},
    [CELL_NUMBER] = {.edge = LINE, .align = ALIGN_RIGHT, .indent = 1},
    [CELL_SHARE] = {.edge = LINE,
                    .align = ALIGN_RIGHT,
                    .form = FORM_SHARE,
                    .indent = 1},
    [CELL_DATE] = {.edge = LINE, .align = ALIGN_CENTRE, .form = FORM_DATE},
    [CELL_YES] = {.edge = LINE, .align = ALIGN_CENTRE, .form = FORM_TEXT},
    [CELL_STATUS] = {.edge = LINE, .align = ALIGN_CENTRE, .form = FORM_TEXT},
};

/* Of a row, in points. */
#define LINE_HEIGHT 14
#define ROW_PADDING 4
#define ROW_MAX 409 // no spreadsheet has higher ones
#define HEAD_HEIGHT 30
#define TITLE_HEIGHT 36

/* What a planner fills in stands out. */
#define PALE_YELLOW 0xFFF9E5

static bool is_filled_in(const struct sheet *sheet, enum cell_kind kind) {
    return (sheet->how & SHEET_EDITED) &&
           (kind == CELL_STATUS || kind == CELL_YES);
}

static void cell_write(struct book *book, int row, int column,
                       const struct cell *cell, const struct look *look) {
    if (!*cell->text)
        book_blank(book, row, column, look);
    else if (cell->kind == CELL_DATE)
        book_date(book, row, column, (day)cell->value, look);
    else if (cell_is_number(cell))
        book_number(book, row, column, cell->value, look);
    else
        book_text(book, row, column, cell->text, look);
}

static int column_width(const struct page *page, int column,
                        const struct sheet *sheet) {
    int width = display_width(page_at(page, 0, column)->text) + FILTER_ARROW;
    for (int row = 1; row < page_count_rows(page); row++) {
        int needed = display_width(page_at(page, row, column)->text) + INDENTED;
        width = needed > width ? needed : width;
    }
    width = width < WIDTH_MIN ? WIDTH_MIN : width;
    return width > sheet->widest ? sheet->widest : width;
}

/* Not every spreadsheet makes a row as high as its text needs. */
static double row_height(const struct page *page, int row, const int *widths) {
    int most = 1;
    for (int c = 0; c < page->n_columns; c++) {
        int room = widths[c] - 1;
        int width = display_width(page_at(page, row, c)->text);
        int lines = (width + room - 1) / room;
        most = lines > most ? lines : most;
    }
    double height = ROW_PADDING + most * LINE_HEIGHT;
    return height > ROW_MAX ? ROW_MAX : height;
}

static enum cell_kind column_kind(const struct page *page, int column) {
    return page_count_rows(page) > 1 ? page_at(page, 1, column)->kind
                                     : CELL_TEXT;
}

static void choices_offer(struct book *book, const struct view *view,
                          struct area column, enum cell_kind kind) {
    enum language language = view->language;
    const char *const statuses[] = {
        status_text(STATUS_PLANNED, language),
        status_text(STATUS_DONE, language),
        status_text(STATUS_NOT_DONE, language),
        status_text(STATUS_CANCELLED, language),
        NULL,
    };
    const char *const answers[] = {yes_text(true, language),
                                   yes_text(false, language), NULL};
    struct range days = {view->problem->first, view->problem->end};
    if (kind == CELL_STATUS)
        book_choice(book, column, statuses);
    else if (kind == CELL_YES)
        book_choice(book, column, answers);
    else if (kind == CELL_DATE)
        book_days(book, column, days);
}

static void column_write(struct book *book, const struct page *page,
                         const struct sheet *sheet, int column, int head) {
    book_text(book, head, column, page_at(page, 0, column)->text, &head_look);
    for (int row = 1; row < page_count_rows(page); row++) {
        const struct cell *cell = page_at(page, row, column);
        struct look look = looks[cell->kind];
        if (is_filled_in(sheet, cell->kind))
            look.fill = PALE_YELLOW;
        cell_write(book, head + row, column, cell, &look);
    }
}

static void sizes_set(struct book *book, const struct page *page,
                      const struct sheet *sheet, int head) {
    struct arena arena = {0};
    int *widths = ARENA_NEW(&arena, int, page->n_columns);
    for (int c = 0; c < page->n_columns; c++) {
        widths[c] = column_width(page, c, sheet);
        book_width(book, c, c + 1, widths[c]);
    }
    book_height(book, head, HEAD_HEIGHT);
    for (int row = 1; row < page_count_rows(page); row++)
        book_height(book, head + row, row_height(page, row, widths));
    arena_release(&arena);
}

/* Returns the row of the headers. */
static int title_write(struct book *book, const struct view *view,
                       const struct page *page, const struct sheet *sheet) {
    if (!(sheet->how & SHEET_TITLED))
        return 0;
    struct area top = {0, 0, 1, page->n_columns};
    book_span(book, top, view->problem->title, &title_look);
    book_height(book, 0, TITLE_HEIGHT);
    return 1;
}

static void page_write(struct book *book, const struct view *view,
                       const struct page *page, const struct sheet *sheet) {
    int head = title_write(book, view, page, sheet);
    int end = head + page_count_rows(page);
    sizes_set(book, page, sheet, head);
    for (int c = 0; c < page->n_columns; c++) {
        struct area column = {head + 1, c, end, c + 1};
        column_write(book, page, sheet, c, head);
        if (sheet->how & SHEET_EDITED)
            choices_offer(book, view, column, column_kind(page, c));
    }
    book_freeze(book, head + 1, 1);
    book_filter(book, (struct area){head, 0, end, page->n_columns});
    struct print print = {.title = view->problem->title,
                          .name = sheet->name[view->language],
                          .head_row = head,
                          .head_end = head + 1};
    book_print(book, &print);
}

void sheet_page(struct book *book, const struct view *view,
                const struct sheet *sheet) {
    assert(sheet->page < N_PAGES);
    struct page page;
    page_fill(&page, sheet->page, view);
    page_write(book, view, &page, sheet);
    page_release(&page);
}
