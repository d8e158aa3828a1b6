#include "output/page.h"

#include "output/messages.h"
#include "output/terms.h"

#include <assert.h>
#include <stdlib.h>

/* The shortest text that reads back as the same number has at most so many
 * significant digits. */
#define DIGITS_MIN 15
#define DIGITS_MAX 17

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

int page_count_rows(const struct page *page) {
    assert(page->cells.n % page->n_columns == 0);
    return page->cells.n / page->n_columns;
}

const struct cell *page_at(const struct page *page, int row, int column) {
    assert(row >= 0 && row < page_count_rows(page));
    assert(column >= 0 && column < page->n_columns);
    return &page->cells.at[row * page->n_columns + column];
}

static void put(struct page *page, const char *text, bool is_number) {
    struct cell cell = {text, is_number};
    VEC_PUSH(&page->cells, cell);
}

void page_text(struct page *page, const char *text) {
    assert(text);
    put(page, text, false);
}

void page_number(struct page *page, long number) {
    put(page, arena_print(&page->arena, "%ld", number), true);
}

void page_limit(struct page *page, int limit) {
    if (limit == NONE)
        put(page, "", true);
    else
        page_number(page, limit);
}

void page_date(struct page *page, day date) {
    char text[DATE_TEXT_SIZE] = "";
    if (date != NO_DAY)
        date_to_text(date, text);
    put(page, arena_text(&page->arena, text), false);
}

void page_days(struct page *page, long half_days) {
    char text[HALF_DAYS_TEXT_SIZE];
    put(page, arena_text(&page->arena, half_days_to_text(half_days, text)),
        true);
}

void page_yes(struct page *page, bool is_so) {
    put(page, yes_text(is_so, page->language), false);
}

void page_real(struct page *page, double value) {
    const char *text = "";
    assert(value >= 0);
    for (int digits = DIGITS_MIN; value > 0 && digits <= DIGITS_MAX; digits++) {
        text = arena_print(&page->arena, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            break;
    }
    put(page, text, true);
}

/* In tenths of a per cent, rounded; a share of nothing is empty. */
void page_share(struct page *page, struct share share) {
    assert(share.part >= 0);
    if (share.whole <= 0) {
        put(page, "", true);
        return;
    }
    long permille = (2000 * share.part + share.whole) / (2 * share.whole);
    put(page,
        arena_print(&page->arena, "%ld.%ld%%", permille / 10, permille % 10),
        true);
}
