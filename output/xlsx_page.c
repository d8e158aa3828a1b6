/*
 * xlsx_page.c - a page of pages.h as a sheet.
 */
#include "model/draw.h"
#include "output/grid.h"
#include "output/page.h"
#include "output/page_draw.h"
#include "output/terms.h"
#include "output/view.h"
#include "output/xlsx_book.h"
#include "output/xlsx_layout.h"
#include "output/xlsx_sheets.h"

#include <assert.h>
#include <string.h>

#define LINE 0xBFBFBF
#define DARK 0x1F4E79
#define GREY 0x7F7F7F
#define WHITE 0xFFFFFF

static const struct look title_look = {
    .ink = DARK, .align = ALIGN_CENTRE, .size = 16, .is_bold = true};
static const struct look head_look = {.fill = DARK,
                                      .ink = WHITE,
                                      .edge = LINE,
                                      .align = ALIGN_CENTRE,
                                      .is_bold = true,
                                      .is_wrapped = true};

static const struct look below_look = {.ink = GREY};

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
#define ROW_MAX 409   // no spreadsheet has higher ones
#define ROW_HEIGHT 15 // where nothing is said of it
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

/* Not every spreadsheet makes a row as high as its text needs. */
static double row_height(const struct page *page, const struct layout *layout,
                         int row) {
    int most = 1;
    for (int c = 0; c < layout->n_columns_printed; c++) {
        int room = layout->width[c] - 1;
        const char *text = page_at(page, row, layout->column[c])->text;
        int lines = (display_width(text) + room - 1) / room;
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

/* "task_name" as people write it, which reading takes for the same. */
static const char *head_text(struct arena *arena, const char *name) {
    char *text = arena_text(arena, name);
    for (char *c = text; *c; c++)
        if (*c == '_')
            *c = ' ';
    return text;
}

/* A page while it becomes a sheet. */
struct writing {
    struct book *book;
    const struct page *page;
    const struct sheet *sheet;
    struct layout *layout;
    int n_left_out; // rows
    int head;       // row of the headers
};

static bool is_large(const struct writing *writing) {
    return writing->sheet->how & SHEET_LARGE;
}

static void row_begin(const struct writing *writing, int row, double height) {
    if (is_large(writing))
        book_row(writing->book, row, writing->layout->n_columns, height);
    else
        book_height(writing->book, row, height);
}

static void head_write(const struct writing *writing) {
    struct layout *layout = writing->layout;
    row_begin(writing, writing->head, HEAD_HEIGHT);
    for (int c = 0; c < layout->n_columns; c++) {
        struct look look = head_look;
        if (c >= layout->n_columns_printed)
            look.fill = GREY;
        const char *name = page_at(writing->page, 0, layout->column[c])->text;
        book_text(writing->book, writing->head, c,
                  head_text(&layout->arena, name), &look);
    }
}

static void row_write(const struct writing *writing, int row) {
    const struct layout *layout = writing->layout;
    int from = layout->row[row];
    row_begin(writing, writing->head + row,
              row_height(writing->page, layout, from));
    for (int c = 0; c < layout->n_columns; c++) {
        const struct cell *cell =
            page_at(writing->page, from, layout->column[c]);
        struct look look = looks[cell->kind];
        look.is_wrapped &= c < layout->n_columns_printed;
        if (is_filled_in(writing->sheet, cell->kind))
            look.fill = PALE_YELLOW;
        cell_write(writing->book, writing->head + row, c, cell, &look);
    }
}

static void widths_set(struct book *book, const struct layout *layout) {
    for (int c = 0; c < layout->n_columns; c++)
        book_width(book, c, c + 1, layout->width[c]);
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

static bool is_empty(const struct layout *layout) {
    return layout->n_rows == 1;
}

static void paper_set(struct book *book, const struct view *view,
                      const struct sheet *sheet, const struct layout *layout,
                      int head) {
    bool is_whole = layout->n_rows_printed == layout->n_rows;
    struct print print = {
        .title = view->problem->title,
        .note = is_whole ? NULL : sheet->rows->note[view->language],
        .name = sheet->name[view->language],
        .head_row = head,
        .head_end = head + 1,
        .only = {0, 0,
                 head + layout->n_rows_printed + (is_empty(layout) ? 1 : 0),
                 layout->n_columns_printed},
    };
    book_print(book, &print);
}

/* Says below the table what it leaves out, or that there is nothing.  What is
 * given back edited has rows of its own only. */
static void below_tell(const struct writing *writing, enum language language,
                       int end) {
    static const char *const nothing[] = {"（无）", "(none)"};
    const struct layout *layout = writing->layout;
    const struct sheet *sheet = writing->sheet;
    bool is_told = is_empty(layout) && !(sheet->how & SHEET_EDITED);
    if (!writing->n_left_out && !is_told)
        return;
    const char *text = writing->n_left_out ? sheet->rows->left_out[language]
                                           : nothing[language];
    int row = writing->n_left_out ? end + 1 : end;
    row_begin(writing, row, ROW_HEIGHT);
    book_text(writing->book, row, 0, text, &below_look);
}

static void choices_offer_all(const struct writing *writing,
                              const struct view *view, int end) {
    for (int c = 0; c < writing->layout->n_columns; c++) {
        struct area column = {writing->head + 1, c, end, c + 1};
        choices_offer(writing->book, view, column,
                      column_kind(writing->page, writing->layout->column[c]));
    }
}

static void page_write(struct book *book, const struct view *view,
                       const struct page *page, const struct sheet *sheet,
                       int n_left_out) {
    struct layout layout;
    layout_init(&layout, page, sheet);
    struct writing writing = {book,       page,
                              sheet,      &layout,
                              n_left_out, title_write(book, view, page, sheet)};
    int end = writing.head + layout.n_rows;
    widths_set(book, &layout);
    head_write(&writing);
    for (int row = 1; row < layout.n_rows; row++)
        row_write(&writing, row);
    if (sheet->how & SHEET_EDITED)
        choices_offer_all(&writing, view, end);
    book_freeze(book, writing.head + 1, 1);
    book_filter(book, (struct area){writing.head, 0, end, page->n_columns});
    below_tell(&writing, view->language, end);
    paper_set(book, view, sheet, &layout, writing.head);
    layout_release(&layout);
}

static bool is_visited(const struct page *page, int row) {
    enum { TOTAL = 8, UNPLACED };
    return page_at(page, row, TOTAL)->value > 0 ||
           page_at(page, row, UNPLACED)->value > 0;
}

static bool has_result(const struct page *page, int row,
                       enum draw_status status) {
    enum { RESULT = 11 };
    return !strcmp(page_at(page, row, RESULT)->text,
                   draw_status_text(status, page->language));
}

static bool is_drawn(const struct page *page, int row) {
    return has_result(page, row, DRAW_DRAWN);
}

const struct sheet_rows rows_visited = {
    .are_printed = is_visited,
    .note = {"只打印有检查的企业；全部企业见屏幕上的本表",
             "printed: who is visited; all others stand below on the screen"}};
const struct sheet_rows rows_drawn = {
    .are_printed = is_drawn,
    .fill = fill_draw_short,
    .note = {"只打印抽中的；备选见屏幕上的本表，全部票号见 draw.csv",
             "printed: who was drawn; reserves: below on the screen; all "
             "tickets: draw.csv"},
    .left_out = {"以下从略：每次抽取列出前 20 名备选，其余备选及票号见 "
                 "draw.csv",
                 "left out: after the first 20 reserves of a draw; all "
                 "tickets are in draw.csv"}};

void sheet_page(struct book *book, const struct view *view,
                const struct sheet *sheet) {
    assert(sheet->page < N_PAGES);
    if (!sheet->rows || !sheet->rows->fill) {
        page_write(book, view, view_page(view, sheet->page), sheet, 0);
        return;
    }
    struct page page;
    int n_left_out = sheet->rows->fill(&page, view);
    page_write(book, view, &page, sheet, n_left_out);
    page_release(&page);
}
