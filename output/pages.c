#include "output/pages.h"

#include "output/page.h"
#include "output/view.h"

#include <assert.h>

enum when { WHEN_ALWAYS, WHEN_RENEWED };

static const struct {
    const char *file;
    enum when when;
    const char *title[2]; // by enum language
    void (*fill)(struct page *, const struct view *);
    const struct page_column *(*columns)(void);
} pages[] = {
#define X(name, file, when, zh, en) \
    {file, WHEN_##when, {zh, en}, fill_##name, columns_##name},
    PAGES(X)
#undef X
};

const char *page_file(enum page_name name) {
    assert(name < N_PAGES);
    return pages[name].file;
}

const char *page_title(enum page_name name, enum language language) {
    assert(name < N_PAGES);
    return pages[name].title[language];
}

const struct page_column *page_columns(enum page_name name) {
    assert(name < N_PAGES);
    return pages[name].columns();
}

bool page_is_of_renewal(enum page_name name) {
    assert(name < N_PAGES);
    return pages[name].when == WHEN_RENEWED;
}

bool page_is_there(enum page_name name, const struct view *view) {
    assert(name < N_PAGES);
    return pages[name].when == WHEN_ALWAYS || view->demand->baseline;
}

void page_fill(struct page *page, enum page_name name,
               const struct view *view) {
    assert(name < N_PAGES);
    pages[name].fill(page, view);
}
