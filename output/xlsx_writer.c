#include "output/xlsx_writer.h"

#include "output/folder.h"
#include "output/page.h"
#include "output/view.h"
#include "output/writer.h"
#include "output/xlsx_book.h"
#include "output/xlsx_sheets.h"

#include <errno.h>

#define TAB_OWN 0x1F4E79
#define TAB_PAGE 0x9DC3E6

static const struct sheet sheets[] = {
#define X(page, zh, en, fill, widest, how, columns, rows) \
    {PAGE_##page, {zh, en}, fill, widest, how, columns, rows},
    SHEETS(X)
#undef X
};

static bool is_there(const struct sheet *sheet, const struct view *view) {
    if (!page_is_there(sheet->page, view))
        return false;
    return !(sheet->how & SHEET_IF_ANY) ||
           page_count_rows(view_page(view, sheet->page)) > 1;
}

static void sheet_write(struct book *book, const struct view *view,
                        const struct sheet *sheet) {
    bool is_page = sheet->page != PAGE_none;
    if (is_page && !is_there(sheet, view))
        return;
    const char *name = sheet->name[view->language];
    if (sheet->how & SHEET_LARGE)
        book_table(book, name, TAB_PAGE);
    else
        book_sheet(book, name, is_page ? TAB_PAGE : TAB_OWN);
    sheet->fill(book, view, sheet);
}

bool xlsx_print(FILE *to, const struct view *view) {
    struct book_facts facts = {
        .title = view->problem->title,
        .author = view->problem->authority,
        .date = view->problem->first,
        .language = view->language,
    };
    struct book *book = book_open(&facts);
    if (!book)
        return false;
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        sheet_write(book, view, &sheets[i]);
    return book_close(book, to);
}

bool writer_xlsx(struct folder *folder, const struct view *view) {
    FILE *file = folder_open(folder, WORKBOOK_FILE);
    if (!file)
        return false;
    bool is_made = xlsx_print(file, view);
    int why = errno;
    bool is_whole = folder_close(file);
    if (!is_made)
        errno = why;
    return is_made && is_whole;
}
