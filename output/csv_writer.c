#include "output/csv_writer.h"

#include "output/folder.h"
#include "output/page.h"
#include "output/page_draw.h"
#include "output/view.h"

#include <csv.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define BUFFER_BYTES 65536 // some of the tables are large

/* A spreadsheet runs what begins with one of these.  Where apostrophes stand
 * before it one more is put there, too, or reading would take away a cell's
 * own. */
static bool is_formula(const char *text) {
    while (*text == '\'')
        text++;
    switch (*text) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
        return true;
    default:
        return false;
    }
}

static bool is_space(char c) {
    return c == ' ' || c == '\t';
}

/* Readers take spaces and tabs off what stands without. */
static bool needs_quotes(const char *text, size_t n) {
    return n && (is_space(*text) || is_space(text[n - 1]) ||
                 strpbrk(text, "\",\r\n"));
}

static void cell_print(FILE *to, struct arena *arena, const char *text) {
    if (is_formula(text))
        text = arena_print(arena, "'%s", text);
    size_t n = strlen(text);
    if (needs_quotes(text, n))
        csv_fwrite(to, text, n);
    else
        fputs_unlocked(text, to);
}

static void rows_print(FILE *to, const struct page *page) {
    struct arena arena = {0};
    for (int row = 0; row < page_count_rows(page); row++) {
        for (int column = 0; column < page->n_columns; column++) {
            if (column)
                putc_unlocked(',', to);
            cell_print(to, &arena, page_at(page, row, column)->text);
        }
        fputs("\r\n", to);
    }
    arena_release(&arena);
}

void csv_print(FILE *to, const struct page *page) {
    fputs(BYTE_ORDER_MARK, to);
    rows_print(to, page);
}

/* No other format has all of them. */
static void tickets_print(FILE *to, const struct view *view) {
    struct tickets tickets;
    struct page page;
    fputs(BYTE_ORDER_MARK, to);
    tickets_begin(&tickets, &page, view);
    do {
        rows_print(to, &page);
        page_clear(&page);
    } while (tickets_next(&tickets, &page));
    page_release(&page);
}

bool csv_write_page(struct folder *folder, enum page_name name,
                    const struct view *view) {
    FILE *file = folder_open(
        folder, arena_print(&folder->arena, "%s.csv", page_file(name)));
    char buffer[BUFFER_BYTES];
    if (!file)
        return false;
    setvbuf(file, buffer, _IOFBF, sizeof buffer);
    if (name == PAGE_draw)
        tickets_print(file, view);
    else
        csv_print(file, view_page(view, name));
    return folder_close(file);
}
