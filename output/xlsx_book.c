#include "output/xlsx_book.h"

#include "model/base/stop.h"
#include "output/xlsx_library.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_A_DAY 86400

/* Day 0 of a spreadsheet is 30 December 1899. */
#define SHEET_EPOCH 25569

#define POINTS 10
#define A4 9
#define BREAKS_MAX 12  // of a sheet
#define TEXT_MAX 32767 // characters of a cell
#define HEAD_MAX 140   // bytes of a title in the head line; all may be 255

static void facts_set(struct book *book, const struct book_facts *facts) {
    struct arena *arena = &book->arena;
    lxw_doc_properties properties = {
        .title = arena_text(arena, facts->title),
        .author = arena_text(arena, facts->author),
        .company = arena_text(arena, facts->author),
        .created = (time_t)facts->date * SECONDS_A_DAY,
    };
    workbook_set_properties(book->workbook, &properties);
}

/* The font of cells that nobody has dressed, in whose digits widths of columns
 * are measured: one that Chinese systems have. */
static void font_set(struct book *book) {
    lxw_format *plain = STAILQ_FIRST(book->workbook->formats);
    format_set_font_name(plain, book->font);
    format_set_font_size(plain, POINTS);
}

struct book *book_open(const struct book_facts *facts) {
    static const char *const fonts[] = {"微软雅黑", "Microsoft YaHei"};
    struct book *book = stop_realloc(NULL, 1, sizeof *book);
    memset(book, 0, sizeof *book);
    book->language = facts->language;
    book->font = arena_text(&book->arena, fonts[facts->language]);
    if (pack_open(&book->pack))
        book->workbook = workbook_new(book->pack.path);
    if (!book->workbook) {
        pack_close(&book->pack);
        arena_release(&book->arena);
        free(book);
        return NULL;
    }
    font_set(book);
    facts_set(book, facts);
    return book;
}

static uint8_t align_of(enum align align) {
    static const uint8_t aligns[] = {
        [ALIGN_LEFT] = LXW_ALIGN_LEFT,
        [ALIGN_CENTRE] = LXW_ALIGN_CENTER,
        [ALIGN_RIGHT] = LXW_ALIGN_RIGHT,
    };
    return aligns[align];
}

static void format_edge(lxw_format *format, unsigned colour) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, colour);
}

static lxw_format *format_new(struct book *book, const struct look *look) {
    static const char *const forms[] = {
        [FORM_GENERAL] = "General",
        [FORM_TEXT] = "@",
        [FORM_DATE] = "yyyy\\-mm\\-dd",
        [FORM_SHARE] = "0.0%",
    };
    lxw_format *format = workbook_add_format(book->workbook);
    format_set_font_name(format, book->font);
    format_set_font_size(format, look->size ? look->size : POINTS);
    format_set_align(format, align_of(look->align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_num_format(format, forms[look->form]);
    if (look->fill)
        format_set_bg_color(format, look->fill);
    if (look->ink)
        format_set_font_color(format, look->ink);
    if (look->edge)
        format_edge(format, look->edge);
    if (look->is_bold)
        format_set_bold(format);
    format_set_indent(format, (uint8_t)look->indent);
    if (look->is_wrapped)
        format_set_text_wrap(format);
    return format;
}

/* Each time that a look is found it goes up by one place: what is asked for
 * often soon is found at once. */
static lxw_format *format_of(struct book *book, const struct look *look) {
    struct dressed *at = book->looks.at;
    for (int i = 0; i < book->looks.n; i++) {
        struct dressed found = at[i];
        if (memcmp(&found.look, look, sizeof *look) != 0)
            continue;
        if (i > 0) {
            at[i] = at[i - 1];
            at[i - 1] = found;
        }
        return found.format;
    }
    struct dressed dressed = {*look, format_new(book, look)};
    VEC_PUSH(&book->looks, dressed);
    return dressed.format;
}

/* A sheet of rows keeps nothing of them itself. */
static void sheet_begin(struct book *book, const char *name, unsigned tab,
                        bool is_table) {
    table_end(book);
    book->workbook->options.constant_memory = is_table;
    book->sheet_name = arena_text(&book->arena, name);
    book->sheet = workbook_add_worksheet(book->workbook, name);
    if (!book->sheet)
        stop_broken(name);
    worksheet_set_tab_color(book->sheet, tab);
    worksheet_gridlines(book->sheet, LXW_HIDE_ALL_GRIDLINES);
}

void book_sheet(struct book *book, const char *name, unsigned tab) {
    sheet_begin(book, name, tab, false);
}

void book_table(struct book *book, const char *name, unsigned tab) {
    sheet_begin(book, name, tab, true);
    table_begin(book);
}

/* What a cell cannot hold is cut off. */
static const char *text_cut(struct book *book, const char *text) {
    size_t n = TEXT_MAX;
    while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
        n--;
    return arena_text_n(&book->arena, text, n);
}

void book_text(struct book *book, int row, int column, const char *text,
               const struct look *look) {
    if (strlen(text) > TEXT_MAX)
        text = text_cut(book, text);
    lxw_format *format = format_of(book, look);
    if (book->rows.to)
        table_text(book, (struct spot){row, column, format}, text);
    else
        note(book, worksheet_write_string(book->sheet, row_at(row),
                                          column_at(column), text, format));
}

void book_number(struct book *book, int row, int column, double number,
                 const struct look *look) {
    lxw_format *format = format_of(book, look);
    if (book->rows.to)
        table_number(book, (struct spot){row, column, format}, number);
    else
        note(book, worksheet_write_number(book->sheet, row_at(row),
                                          column_at(column), number, format));
}

void book_date(struct book *book, int row, int column, day date,
               const struct look *look) {
    assert(look->form == FORM_DATE);
    book_number(book, row, column, (double)date + SHEET_EPOCH, look);
}

void book_blank(struct book *book, int row, int column,
                const struct look *look) {
    lxw_format *format = format_of(book, look);
    if (book->rows.to)
        table_blank(book, (struct spot){row, column, format});
    else
        note(book, worksheet_write_blank(book->sheet, row_at(row),
                                         column_at(column), format));
}

void book_span(struct book *book, struct area area, const char *text,
               const struct look *look) {
    assert(!book->rows.to);
    if (area.end_row - area.row == 1 && area.end_column - area.column == 1) {
        book_text(book, area.row, area.column, text, look);
        return;
    }
    note(book, worksheet_merge_range(
                   book->sheet, row_at(area.row), column_at(area.column),
                   row_at(area.end_row - 1), column_at(area.end_column - 1),
                   text, format_of(book, look)));
}

void book_width(struct book *book, int column, int end_column, double width) {
    note(book, worksheet_set_column(book->sheet, column_at(column),
                                    column_at(end_column - 1), width, NULL));
}

void book_height(struct book *book, int row, double height) {
    assert(!book->rows.to);
    note(book, worksheet_set_row(book->sheet, row_at(row), height, NULL));
}

void book_freeze(struct book *book, int row, int column) {
    worksheet_freeze_panes(book->sheet, row_at(row), column_at(column));
}

void book_filter(struct book *book, struct area area) {
    note(book, worksheet_autofilter(
                   book->sheet, row_at(area.row), column_at(area.column),
                   row_at(area.end_row - 1), column_at(area.end_column - 1)));
}

#define WIDE_AMPERSAND "\xEF\xBC\x86"

/* & begins a command in the head line; two are one.  The library looks for &G
 * and &[ all the same, for pictures, and takes memory that it has freed: there
 * it is the full-width sign. */
static const char *ampersand(char next) {
    return next == 'G' || next == '[' ? WIDE_AMPERSAND : "&&";
}

static const char *head_text(struct book *book, const char *text) {
    char head[HEAD_MAX + 1];
    char *end = head;
    for (; *text && end + sizeof WIDE_AMPERSAND < head + sizeof head; text++)
        if (*text == '&')
            end = stpcpy(end, ampersand(text[1]));
        else
            *end++ = *text;
    *end = '\0';
    return *text ? "" : arena_text(&book->arena, head);
}

static void paper_set(struct book *book, const struct print *print) {
    worksheet_set_paper(book->sheet, A4);
    worksheet_set_landscape(book->sheet);
    if (print->scale)
        worksheet_set_print_scale(book->sheet, (uint16_t)print->scale);
    else
        worksheet_fit_to_pages(book->sheet, 1, 0);
    lxw_row_t *breaks = ARENA_NEW(&book->arena, lxw_row_t, BREAKS_MAX + 1);
    for (int i = 0; print->breaks && print->breaks[i]; i++) {
        assert(i < BREAKS_MAX);
        breaks[i] = row_at(print->breaks[i]);
    }
    note(book, worksheet_set_h_pagebreaks(book->sheet, breaks));
}

void book_print(struct book *book, const struct print *print) {
    static const char *const feet[] = {"&C&9第 &P 页，共 &N 页",
                                       "&C&9page &P of &N"};
    lxw_worksheet *sheet = book->sheet;
    paper_set(book, print);
    worksheet_center_horizontally(sheet);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
    if (print->head_end > print->head_row)
        note(book, worksheet_repeat_rows(sheet, row_at(print->head_row),
                                         row_at(print->head_end - 1)));
    if (print->only.end_row)
        note(book, worksheet_print_area(sheet, row_at(print->only.row),
                                        column_at(print->only.column),
                                        row_at(print->only.end_row - 1),
                                        column_at(print->only.end_column - 1)));
    const char *head = arena_print(
        &book->arena, "&L&9 %s&C&9 %s&R&9 %s", head_text(book, print->title),
        print->note ? print->note : "", head_text(book, print->name));
    note(book, worksheet_set_header(sheet, head));
    note(book, worksheet_set_footer(sheet, feet[book->language]));
}

static void area_validate(struct book *book, struct area area,
                          lxw_data_validation *validation) {
    note(book, worksheet_data_validation_range(
                   book->sheet, row_at(area.row), column_at(area.column),
                   row_at(area.end_row - 1), column_at(area.end_column - 1),
                   validation));
}

void book_choice(struct book *book, struct area area,
                 const char *const *words) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST,
        .value_list = (char **)words,
    };
    area_validate(book, area, &validation);
}

void book_days(struct book *book, struct area area, struct range days) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_DATE_NUMBER,
        .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
        .minimum_number = (double)days.first + SHEET_EPOCH,
        .maximum_number = (double)days.end - 1 + SHEET_EPOCH,
    };
    area_validate(book, area, &validation);
}

bool book_close(struct book *book, FILE *to) {
    table_end(book);
    errno = 0;
    lxw_error error = workbook_close(book->workbook);
    bool is_made = !error && !book->has_failed && pack_copy(&book->pack, to);
    int why = errno ? errno : EIO;
    pack_close(&book->pack);
    tables_release(book);
    VEC_RELEASE(&book->looks);
    arena_release(&book->arena);
    free(book);
    errno = why;
    return is_made;
}
