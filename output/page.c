#include "output/page.h"

#include "output/decimal.h"
#include "output/messages.h"
#include "output/terms.h"

#include <assert.h>

void page_init(struct page *page, enum language language,
               const char *const *headers, int n_columns) {
    *page = (struct page){.language = language, .n_columns = n_columns};
    for (int c = 0; c < n_columns; c++)
        page_text(page, headers[2 * c + (language == LANGUAGE_EN)]);
}

void page_release(struct page *page) {
    VEC_RELEASE(&page->cells);
    arena_release(&page->arena);
}

void page_clear(struct page *page) {
    page->cells.n = 0;
    arena_clear(&page->arena);
}

int page_count_rows(const struct page *page) {
    assert(page->cells.n % page->n_columns == 0);
    return page->cells.n / page->n_columns;
}

const struct cell *page_at(const struct page *page, int row, int column) {
    assert(row >= 0 && row < page_count_rows(page));
    assert(column >= 0 && column < page->n_columns);
    return &page->cells.at[row * page->n_columns + column];
}

bool cell_is_number(const struct cell *cell) {
    return cell->kind == CELL_NUMBER || cell->kind == CELL_SHARE;
}

static void put(struct page *page, const char *text, enum cell_kind kind,
                double value) {
    struct cell cell = {text, kind, value};
    VEC_PUSH(&page->cells, cell);
}

void page_text(struct page *page, const char *text) {
    assert(text);
    put(page, text, CELL_TEXT, 0);
}

void page_number(struct page *page, long number) {
    char text[DECIMAL_TEXT_SIZE];
    put(page, arena_text(&page->arena, integer_to_text(number, text)),
        CELL_NUMBER, (double)number);
}

void page_limit(struct page *page, int limit) {
    if (limit == NONE)
        put(page, "", CELL_NUMBER, 0);
    else
        page_number(page, limit);
}

void page_date(struct page *page, day date) {
    char text[DATE_TEXT_SIZE] = "";
    if (date != NO_DAY)
        date_to_text(date, text);
    put(page, arena_text(&page->arena, text), CELL_DATE, date);
}

void page_days(struct page *page, long half_days) {
    char text[HALF_DAYS_TEXT_SIZE];
    put(page, arena_text(&page->arena, half_days_to_text(half_days, text)),
        CELL_NUMBER, (double)half_days / 2);
}

void page_yes(struct page *page, bool is_so) {
    put(page, yes_text(is_so, page->language), CELL_YES, 0);
}

void page_status(struct page *page, enum visit_status status) {
    put(page, status_text(status, page->language), CELL_STATUS, 0);
}

void page_real(struct page *page, double value) {
    char text[DECIMAL_TEXT_SIZE] = "";
    assert(value >= 0);
    if (value > 0)
        decimal_to_text(value, text);
    put(page, arena_text(&page->arena, text), CELL_NUMBER, value);
}

/* In tenths of a per cent, rounded; a share of nothing is empty. */
void page_share(struct page *page, struct share share) {
    assert(share.part >= 0);
    if (share.whole <= 0) {
        put(page, "", CELL_SHARE, 0);
        return;
    }
    long permille = (2000 * share.part + share.whole) / (2 * share.whole);
    put(page,
        arena_print(&page->arena, "%ld.%ld%%", permille / 10, permille % 10),
        CELL_SHARE, (double)permille / 1000);
}
