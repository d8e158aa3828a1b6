#include "output/pages.h"

#include "output/page.h"

#include <assert.h>

static const struct {
    const char *file;
    const char *title[2]; // by enum language
    void (*fill)(struct page *, const struct view *);
} pages[] = {
#define X(name, file, zh, en) {file, {zh, en}, fill_##name},
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

void page_fill(struct page *page, enum page_name name,
               const struct view *view) {
    assert(name < N_PAGES);
    pages[name].fill(page, view);
}
