/* Any texts as the cells of a page: none that a spreadsheet would run, and read
 * back each is what it was. */
#include "input/report.h"
#include "input/table.h"
#include "model/base/arena.h"
#include "output/csv_writer.h"
#include "output/page.h"
#include "tests/fuzz/target.h"

#include <stdbool.h>
#include <string.h>

#define N_COLUMNS_HERE 3
#define BYTE_ORDER_MARK 3 // bytes of it

static const char *const headers[2 * N_COLUMNS_HERE] = {"甲", "a",  "乙",
                                                        "b",  "丙", "c"};

/* Rows of three, the first a number: reading passes over rows of nothing.  What
 * line feeds part is a cell. */
static void cells_put(struct page *page, const char *text, size_t n) {
    int n_cells = 0;
    size_t first = 0;
    for (size_t i = 0; i <= n; i++) {
        if (i < n && text[i] != '\n')
            continue;
        if (n_cells % N_COLUMNS_HERE == 0) {
            page_number(page, n_cells);
            n_cells++;
        }
        page_text(page, arena_print(&page->arena, "%.*s", (int)(i - first),
                                    text + first));
        n_cells++;
        first = i + 1;
    }
    for (; n_cells % N_COLUMNS_HERE; n_cells++)
        page_text(page, "");
}

/* Where the cell of the file begins, its quote left out. */
static void no_formula(const char *text, const char *end) {
    bool is_begin = true;
    bool is_quoted = false;
    for (; text < end; text++) {
        const char *first = text + (is_begin && *text == '"');
        if (is_begin && first < end)
            MUST(!*first || !strchr("=+-@\t", *first));
        if (*text == '"')
            is_quoted = !is_quoted;
        is_begin = !is_quoted && (*text == ',' || *text == '\n');
    }
}

static void pages_compare(const struct page *page, const struct table *table) {
    for (int row = 0; row < page_count_rows(page); row++) {
        int n;
        const struct field *field = table_row(table, row, &n);
        MUST(n == N_COLUMNS_HERE);
        for (int c = 0; c < n; c++)
            MUST(!strcmp(field[c].text, page_at(page, row, c)->text));
    }
}

/* What reading makes of any text is text; other bytes are not shown. */
static bool is_text(const char *bytes, size_t n) {
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)bytes[i] >= 0x80 || !bytes[i] || bytes[i] == '\r')
            return false;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!is_text((const char *)data, size))
        return 0;
    struct page page;
    page_init(&page, LANGUAGE_ZH, headers, N_COLUMNS_HERE);
    cells_put(&page, (const char *)data, size);
    char *text;
    size_t n;
    FILE *to = open_memstream(&text, &n);
    MUST(to);
    csv_print(to, &page);
    MUST(!fclose(to));
    no_formula(text + BYTE_ORDER_MARK, text + n);
    struct arena arena = {0};
    struct diags diags = {0};
    struct report report = {&diags, &arena};
    struct table table;
    table_init(&table, "f.csv", text, n, &report);
    pages_compare(&page, &table);
    table_release(&table);
    diags_release(&diags);
    arena_release(&arena);
    page_release(&page);
    free(text);
    return 0;
}
