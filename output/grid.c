#include "output/grid.h"

#include "model/base/arena.h"
#include "output/page.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#define INDENT 2
#define BETWEEN 2

struct span_of_codes {
    uint32_t first;
    uint32_t last;
};

/* Wide and full-width characters of Unicode Standard Annex 11, by block. */
static const struct span_of_codes wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97C},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
};

/* Marks that stand on the character before them, and marks of direction. */
static const struct span_of_codes without_width[] = {
    {0x0300, 0x036F},
    {0x200B, 0x200F},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
};

static bool is_among(uint32_t code, const struct span_of_codes *spans,
                     size_t n) {
    for (size_t i = 0; i < n; i++)
        if (code >= spans[i].first && code <= spans[i].last)
            return true;
    return false;
}

static int code_width(uint32_t code) {
    if (code < without_width[0].first)
        return 1;
    if (is_among(code, without_width,
                 sizeof without_width / sizeof *without_width))
        return 0;
    return is_among(code, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

/* The character that *text begins with; *text moves behind it.  Bytes that are
 * no UTF-8 count one by one. */
static uint32_t next_code(const unsigned char **text) {
    unsigned char lead = *(*text)++;
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    uint32_t code = more ? lead & (0x3Fu >> more) : lead;
    for (; more && (**text & 0xC0) == 0x80; more--)
        code = code << 6 | (*(*text)++ & 0x3F);
    return code;
}

int display_width(const char *text) {
    const unsigned char *at = (const unsigned char *)text;
    int width = 0;
    while (*at)
        width += code_width(next_code(&at));
    return width;
}

static bool is_row_empty(const struct page *page, int row) {
    for (int c = 0; c < page->n_columns; c++)
        if (*page_at(page, row, c)->text)
            return false;
    return true;
}

/* Number columns are known by what stands in them, not by their header. */
static bool is_number_column(const struct page *page, int column) {
    return page_count_rows(page) > 1 &&
           cell_is_number(page_at(page, 1, column));
}

static int column_width(const struct page *page, int column) {
    int most = 0;
    for (int row = 0; row < page_count_rows(page); row++) {
        int width = display_width(page_at(page, row, column)->text);
        if (width > most)
            most = width;
    }
    return most;
}

/* Prints the cell after *owed empty places, and owes those behind it. */
static void cell_print(FILE *to, const char *text, int width, bool is_right,
                       int *owed) {
    int room = width - display_width(text);
    assert(room >= 0);
    if (!*text) {
        *owed += room + BETWEEN;
        return;
    }
    fprintf(to, "%*s%s", *owed + (is_right ? room : 0), "", text);
    *owed = BETWEEN + (is_right ? 0 : room);
}

/* Nothing is printed behind the last text of a row. */
static void row_print(FILE *to, const struct page *page, int row,
                      const int *width) {
    int owed = INDENT;
    for (int c = 0; c < page->n_columns; c++)
        cell_print(to, page_at(page, row, c)->text, width[c],
                   is_number_column(page, c), &owed);
    fputc('\n', to);
}

void grid_print(FILE *to, const struct page *page) {
    struct arena arena = {0};
    int *width = ARENA_NEW(&arena, int, page->n_columns);
    for (int c = 0; c < page->n_columns; c++)
        width[c] = column_width(page, c);
    for (int row = is_row_empty(page, 0); row < page_count_rows(page); row++)
        row_print(to, page, row, width);
    arena_release(&arena);
}
