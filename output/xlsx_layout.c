#include "output/xlsx_layout.h"

#include "output/grid.h"
#include "output/page.h"
#include "output/xlsx_sheets.h"

#include <assert.h>
#include <string.h>

/* Of a column, in characters. */
#define WIDTH_MIN 6
#define FILTER_ARROW 2
#define INDENTED 3 // what a cell needs beside its text

#define PROSE_MIN 10

#define SAMPLE 400 // rows at most, or twice so many, for what takes long

static int column_of(const struct sheet *sheet, const char *name, size_t n) {
    const struct page_column *columns = page_columns(sheet->page);
    for (int c = 0; columns[c].header[1]; c++)
        if (strlen(columns[c].header[1]) == n &&
            !memcmp(columns[c].header[1], name, n))
            return c;
    assert(false);
    return 0;
}

static void columns_order(struct layout *layout, const struct sheet *sheet) {
    bool *is_taken = ARENA_NEW(&layout->arena, bool, layout->n_columns);
    int n = 0;
    const char *name = sheet->columns ? sheet->columns : "";
    for (size_t length; *name; name += length + (name[length] == ' ')) {
        length = strcspn(name, " ");
        layout->column[n] = column_of(sheet, name, length);
        is_taken[layout->column[n++]] = true;
    }
    layout->n_columns_printed = sheet->columns ? n : layout->n_columns;
    for (int c = 0; c < layout->n_columns; c++)
        if (!is_taken[c])
            layout->column[n++] = c;
}

static bool is_on_paper(const struct page *page, const struct sheet *sheet,
                        int row) {
    return !row || !sheet->rows || sheet->rows->are_printed(page, row);
}

static void rows_order(struct layout *layout, const struct page *page,
                       const struct sheet *sheet) {
    int n = page_count_rows(page);
    int *below = ARENA_NEW(&layout->arena, int, n);
    int n_below = 0;
    for (int row = 0; row < n; row++)
        if (is_on_paper(page, sheet, row))
            layout->row[layout->n_rows_printed++] = row;
        else
            below[n_below++] = row;
    layout->n_rows = layout->n_rows_printed + n_below;
    if (n_below)
        memcpy(layout->row + layout->n_rows_printed, below,
               (size_t)n_below * sizeof *below);
}

static int most(int a, int b) {
    return a > b ? a : b;
}

static bool is_prose(const struct page *page, int column) {
    return page_count_rows(page) > 1 &&
           page_at(page, 1, column)->kind == CELL_TEXT;
}

/* English headers are broken between words, Chinese ones anywhere. */
static int head_least(const struct page *page, int column) {
    const char *text = page_at(page, 0, column)->text;
    int least = (display_width(text) + 1) / 2;
    bool has_words = page->language == LANGUAGE_EN;
    for (size_t n; has_words && *text; text += n + (text[n] != '\0')) {
        n = strcspn(text, "_");
        least = most(least, (int)n);
    }
    return least + FILTER_ARROW;
}

static int head_width(const struct page *page, int column) {
    return display_width(page_at(page, 0, column)->text) + FILTER_ARROW;
}

static int text_width(const struct layout *layout, const struct page *page,
                      int c) {
    bool is_printed = c < layout->n_columns_printed;
    int n = is_printed ? layout->n_rows_printed : layout->n_rows;
    int width = WIDTH_MIN;
    for (int r = 1; r < n; r++) {
        const char *text =
            page_at(page, layout->row[r], layout->column[c])->text;
        width = most(width, display_width(text) + INDENTED);
    }
    return width;
}

/* What a column may have. */
struct room {
    int least; // the header in two lines; figures and dates unbroken
    int most;  // all of it in one line, if the sheet allows
};

static struct room room_of(const struct layout *layout, const struct page *page,
                           const struct sheet *sheet, int c) {
    int column = layout->column[c];
    int head = head_width(page, column);
    int text = text_width(layout, page, c);
    int wanted = most(text, head);
    struct room room;
    room.most = wanted > sheet->widest ? sheet->widest : wanted;
    room.least = head_least(page, column);
    if (!is_prose(page, column))
        room.least = most(room.least, text);
    else if (room.least < PROSE_MIN)
        room.least = room.most < PROSE_MIN ? room.most : PROSE_MIN;
    return room;
}

static int pixels_left(const struct layout *layout) {
    int pixels = LAYOUT_PAPER;
    for (int c = 0; c < layout->n_columns_printed; c++)
        pixels -= LAYOUT_PIXELS(layout->width[c]);
    return pixels;
}

static double weight(int needed, int width) {
    double lines = (double)needed / width;
    return lines > 1 ? lines * lines * lines : 0;
}

/* What one more character would save the column: lines in parts, so that it
 * counts as nearer to one less; cubed, as a row is as high as its longest cell
 * and others save nothing. */
static double gain_of(const struct layout *layout, const int *needed,
                      int n_sampled, int c) {
    double gain = 0;
    for (int r = 0; r < n_sampled; r++) {
        int needs = needed[r * layout->n_columns_printed + c];
        gain += weight(needs, layout->width[c]) -
                weight(needs, layout->width[c] + 1);
    }
    return gain;
}

/* Widths of the printed rows' texts, of so many rows that lie apart. */
static int *texts_sample(struct layout *layout, const struct page *page,
                         int *n_sampled) {
    int n = layout->n_columns_printed;
    int stride = layout->n_rows_printed / SAMPLE + 1;
    int *needed = ARENA_NEW(&layout->arena, int,
                            (layout->n_rows_printed / stride + 1) * n);
    *n_sampled = 0;
    for (int r = 1; r < layout->n_rows_printed; r += stride, ++*n_sampled)
        for (int c = 0; c < n; c++) {
            const char *text =
                page_at(page, layout->row[r], layout->column[c])->text;
            needed[*n_sampled * n + c] = display_width(text) + INDENTED;
        }
    return needed;
}

/* The column that would save most by one more character, -1: none would. */
static int neediest(const struct layout *layout, const struct room *room,
                    const double *gain) {
    int best = -1;
    for (int c = 0; c < layout->n_columns_printed; c++)
        if (layout->width[c] < room[c].most && gain[c] > 0 &&
            (best < 0 || gain[c] > gain[best]))
            best = c;
    return best;
}

/* Gives what is left of the paper, character by character, to those who need it
 * most. */
static void paper_share(struct layout *layout, const struct page *page,
                        const struct room *room) {
    int n_sampled;
    const int *needed = texts_sample(layout, page, &n_sampled);
    double *gain = ARENA_NEW(&layout->arena, double, layout->n_columns);
    for (int c = 0; c < layout->n_columns_printed; c++)
        gain[c] = gain_of(layout, needed, n_sampled, c);
    while (pixels_left(layout) >= LAYOUT_PIXELS(1) - LAYOUT_PIXELS(0)) {
        int best = neediest(layout, room, gain);
        if (best < 0)
            return;
        layout->width[best]++;
        gain[best] = gain_of(layout, needed, n_sampled, best);
    }
}

/* Where there is room, headers need not be broken, either. */
static void heads_widen(struct layout *layout, const struct page *page) {
    for (int c = 0; c < layout->n_columns_printed; c++) {
        int head = head_width(page, layout->column[c]);
        int more = LAYOUT_PIXELS(head) - LAYOUT_PIXELS(layout->width[c]);
        if (more > 0 && more <= pixels_left(layout))
            layout->width[c] = head;
    }
}

static void widths_find(struct layout *layout, const struct page *page,
                        const struct sheet *sheet) {
    struct room *room =
        ARENA_NEW(&layout->arena, struct room, layout->n_columns);
    for (int c = 0; c < layout->n_columns; c++) {
        room[c] = room_of(layout, page, sheet, c);
        layout->width[c] =
            c < layout->n_columns_printed ? room[c].least : room[c].most;
    }
    paper_share(layout, page, room);
    heads_widen(layout, page);
}

void layout_init(struct layout *layout, const struct page *page,
                 const struct sheet *sheet) {
    *layout = (struct layout){.n_columns = page->n_columns};
    layout->column = ARENA_NEW(&layout->arena, int, layout->n_columns);
    layout->width = ARENA_NEW(&layout->arena, int, layout->n_columns);
    layout->row = ARENA_NEW(&layout->arena, int, page_count_rows(page));
    columns_order(layout, sheet);
    rows_order(layout, page, sheet);
    widths_find(layout, page, sheet);
}

void layout_release(struct layout *layout) {
    arena_release(&layout->arena);
}
