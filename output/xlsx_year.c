/*
 * xlsx_year.c - the year at a glance: a block a month, a column a day.
 *
 * A block has the weekdays, the windows and stops as bands over their days,
 * the visits that each section leads in the month, and their sum.
 */
#include "model/base/vec.h"
#include "output/grid.h"
#include "output/led_visits.h"
#include "output/terms.h"
#include "output/view.h"
#include "output/xlsx_book.h"
#include "output/xlsx_months.h"
#include "output/xlsx_sheets.h"

#include <assert.h>
#include <stdint.h>

#define MONTH_DAYS 31
#define FIRST_DAY 2 // column of the 1st
#define SUM (FIRST_DAY + MONTH_DAYS)
#define COLUMNS (SUM + 1)

/* A day column, in characters, and columns that an entry of the legend takes.
 */
#define DAY_WIDTH 2.8
#define ENTRY 4

/* Of the other columns, in characters. */
#define MONTH_WIDTH 7
#define SUM_WIDTH 6

/* An A4 page without its margins, in pixels and in points; columns, less what
 * another font may need: they take so much for each character and beside. */
#define PAGE_WIDTH 850
#define PAGE_HEIGHT 490
#define CHARACTER 7
#define PADDING 5
#define DOT (96 / 72.0) // pixels of a point

/* Of rows, in points; those of the months: xlsx_months.h. */
#define TITLE_HEIGHT 32
#define HEAD_HEIGHT 18
#define GAP_HEIGHT 6

/* Of letters, in points: as many as make 8 on paper. */
#define PRINTED_SIZE 8
#define SIZE 9
#define SIZE_MOST 12

#define LINE 0xD9D9D9
#define DARK 0x1F4E79
#define WHITE 0xFFFFFF
#define PALE 0xDDEBF7   // months
#define GREY 0xE4E4E4   // nobody works
#define YELLOW 0xFFE699 // a window
#define RED 0xF8CBAD    // a stop
#define BLANK 0xF7F7F7  // outside the horizon

typedef const char *const words[2]; // by enum language

struct year_sheet {
    struct book *book;
    const struct view *view;
    enum language language;
    struct arena arena;
    struct led_visits led;
    int row;   // the next one
    int scale; // per cent, to print a page wide
    int size;  // of letters, in points
    int first_row[MONTHS];
    int n_rows[MONTHS];
    int n_months;
    int breaks[MONTHS + 1];
    int year;
};

static const struct look head_look = {.fill = DARK,
                                      .ink = WHITE,
                                      .edge = LINE,
                                      .align = ALIGN_CENTRE,
                                      .is_bold = true};
static const struct look month_look = {.fill = PALE,
                                       .ink = DARK,
                                       .edge = LINE,
                                       .align = ALIGN_CENTRE,
                                       .size = SIZE_MOST,
                                       .is_bold = true};
static const struct look name_look = {.edge = LINE};
static const struct look sum_look = {
    .fill = PALE, .edge = LINE, .align = ALIGN_CENTRE, .is_bold = 1};

static struct look sized(const struct year_sheet *sheet, struct look look) {
    look.size = sheet->size;
    return look;
}

static struct look day_look(unsigned fill) {
    return (struct look){.fill = fill, .edge = LINE, .align = ALIGN_CENTRE};
}

static void text_write(struct year_sheet *sheet, int column, const char *text,
                       struct look look) {
    look = sized(sheet, look);
    book_text(sheet->book, sheet->row, column, text, &look);
}

static void legend_entry(struct year_sheet *sheet, int *n, const char *text,
                         struct look look) {
    int per_row = MONTH_DAYS / ENTRY;
    int row = sheet->row + *n / per_row;
    int column = FIRST_DAY + *n % per_row * ENTRY;
    look.edge = LINE;
    look.align = ALIGN_CENTRE;
    look = sized(sheet, look);
    book_height(sheet->book, row, HEAD_HEIGHT);
    book_span(sheet->book, (struct area){row, column, row + 1, column + ENTRY},
              text, &look);
    ++*n;
}

static void legend_write(struct year_sheet *sheet) {
    static words title = {"图例", "legend"};
    static const struct {
        words text;
        unsigned fill;
    } others[] = {{{"非工作日", "no working day"}, GREY},
                  {{"时段", "window"}, YELLOW},
                  {{"禁检", "stop"}, RED}};
    const struct names *sections = &sheet->view->problem->sections;
    int n = 0;
    struct look head = {.ink = DARK, .align = ALIGN_CENTRE, .is_bold = true};
    book_text(sheet->book, sheet->row, 1, title[sheet->language], &head);
    for (int s = 0; s < sections->n; s++)
        if (sheet->led.leads[s])
            legend_entry(sheet, &n, sections->text[s],
                         (struct look){.fill = section_colour(s),
                                       .ink = WHITE,
                                       .is_bold = true});
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        legend_entry(sheet, &n, others[i].text[sheet->language],
                     (struct look){.fill = others[i].fill});
    sheet->row += (n - 1) / (MONTH_DAYS / ENTRY) + 1;
}

/* What the numbers count. */
static void unit_write(struct year_sheet *sheet) {
    static words unit = {
        "格中：当天在查的家次；合计：当月开始的家次，跨几天的也只计一次",
        "numbers: visits under way that day; totals: visits begun that month"};
    struct look look = sized(sheet, (struct look){.ink = DARK});
    book_height(sheet->book, sheet->row, HEAD_HEIGHT);
    book_span(sheet->book,
              (struct area){sheet->row, FIRST_DAY, sheet->row + 1, COLUMNS},
              unit[sheet->language], &look);
    sheet->row++;
}

/* Title, legend, and the numbers of the days, which stay in sight. */
static void head_write(struct year_sheet *sheet) {
    static words month = {"月份", "month"};
    static words section = {"科室", "section"};
    static words sum = {"合计", "total"};
    struct look title = {
        .ink = DARK, .align = ALIGN_CENTRE, .size = 16, .is_bold = true};
    struct book *book = sheet->book;
    book_span(book, (struct area){0, 0, 1, COLUMNS},
              sheet->view->problem->title, &title);
    book_height(book, 0, TITLE_HEIGHT);
    sheet->row = 1;
    legend_write(sheet);
    unit_write(sheet);
    text_write(sheet, 0, month[sheet->language], head_look);
    text_write(sheet, 1, section[sheet->language], head_look);
    struct look head = sized(sheet, head_look);
    for (int d = 0; d < MONTH_DAYS; d++)
        book_number(book, sheet->row, FIRST_DAY + d, d + 1, &head);
    text_write(sheet, SUM, sum[sheet->language], head_look);
    book_height(book, sheet->row, HEAD_HEIGHT);
    sheet->row++;
}

/* A month of the horizon's year: its days as columns. */
struct month {
    int number; // 0..11
    int first;  // day of the horizon of the 1st, may be before it
    int n_days;
};

static struct month month_at(const struct year_sheet *sheet, int number) {
    day first = date_to_day((struct date){sheet->year, number + 1, 1});
    day end = number == 11
                  ? date_to_day((struct date){sheet->year + 1, 1, 1})
                  : date_to_day((struct date){sheet->year, number + 2, 1});
    return (struct month){number, first - sheet->view->problem->first,
                          end - first};
}

static bool is_of_horizon(const struct year_sheet *sheet, int d) {
    return d >= 0 && d < sheet->view->problem->n_days;
}

static unsigned day_fill(const struct year_sheet *sheet, int d) {
    if (!is_of_horizon(sheet, d))
        return BLANK;
    return dayset_has(&sheet->view->problem->working, d) ? 0 : GREY;
}

static void weekdays_write(struct year_sheet *sheet,
                           const struct month *month) {
    static words weekday = {"星期", "weekday"};
    text_write(sheet, 1, weekday[sheet->language], name_look);
    for (int i = 0; i < month->n_days; i++) {
        int d = month->first + i;
        struct look look = day_look(day_fill(sheet, d));
        look.ink = is_of_horizon(sheet, d) ? 0x595959 : 0xA6A6A6;
        text_write(
            sheet, FIRST_DAY + i,
            weekday_letters(sheet->view->problem->first + d, sheet->language),
            look);
    }
    sheet->row++;
}

/* Bands that do not overlap lie in one row, a lane: bit i is the i-th day. */
struct lanes {
    VEC(uint32_t) taken;
    const struct month *month;
};

static int lane_take(struct lanes *lanes, int first, int end) {
    uint32_t days = (uint32_t)((UINT64_C(1) << end) - (UINT64_C(1) << first));
    int lane = 0;
    while (lane < lanes->taken.n && lanes->taken.at[lane] & days)
        lane++;
    if (lane == lanes->taken.n)
        VEC_PUSH(&lanes->taken, 0);
    lanes->taken.at[lane] |= days;
    return lane;
}

static int clamp(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

/* A name takes so many days, its band may have less. */
static int name_days(const struct year_sheet *sheet, const char *name) {
    double wide = display_width(name) * sheet->size * DOT / 2 + PADDING;
    return 1 + (int)(wide / (DAY_WIDTH * CHARACTER + PADDING));
}

/* The name goes on over the empty days behind the band, or on its right side
 * begins before it: out of one cell alone it may. */
static void short_write(struct year_sheet *sheet, struct area band,
                        const char *name, struct look look) {
    bool is_right = look.align == ALIGN_RIGHT;
    int at = is_right ? band.end_column - 1 : band.column;
    look.edge = 0;
    for (int column = band.column; column < band.end_column; column++)
        book_blank(sheet->book, band.row, column, &look);
    book_text(sheet->book, band.row, at, name, &look);
}

static void band_write(struct year_sheet *sheet, struct lanes *lanes,
                       const char *name, struct range range, unsigned fill) {
    const struct problem *problem = sheet->view->problem;
    const struct month *month = lanes->month;
    int from = clamp(range.first - problem->first, 0, problem->n_days);
    int to = clamp(range.end - problem->first, 0, problem->n_days);
    int first = clamp(from - month->first, 0, month->n_days);
    int end = clamp(to - month->first, 0, month->n_days);
    if (first >= end)
        return;
    int days = name_days(sheet, name);
    bool is_last = first + days > MONTH_DAYS; // the sum is not written over
    int left = is_last ? clamp(end - days, 0, first) : first;
    int right = is_last || first + days < end ? end : first + days;
    int row = sheet->row + lane_take(lanes, left, right);
    struct look look = sized(sheet, (struct look){.fill = fill, .edge = LINE});
    look.align = is_last ? ALIGN_RIGHT : ALIGN_LEFT;
    struct area area = {row, FIRST_DAY + first, row + 1, FIRST_DAY + end};
    if (right - left > end - first)
        short_write(sheet, area, name, look);
    else
        book_span(sheet->book, area, name, &look);
}

/* A window of which nobody works a day is a holiday. */
static unsigned window_fill(const struct problem *problem,
                            const struct range *range) {
    int d = dayset_next(&problem->working,
                        clamp(range->first - problem->first, 0, DAYSET_DAYS));
    return d < 0 || problem->first + d >= range->end ? GREY : YELLOW;
}

static void bands_write(struct year_sheet *sheet, const struct month *month) {
    const struct problem *problem = sheet->view->problem;
    struct lanes lanes = {.month = month};
    for (int w = 0; w < problem->n_windows; w++) {
        const struct window *window = &problem->windows[w];
        for (int r = 0; r < window->n_ranges; r++)
            band_write(sheet, &lanes, window->name, window->ranges[r],
                       window_fill(problem, &window->ranges[r]));
    }
    for (int b = 0; b < problem->n_blackouts; b++)
        band_write(sheet, &lanes, problem->blackouts[b].name,
                   problem->blackouts[b].range, RED);
    sheet->row += lanes.taken.n;
    VEC_RELEASE(&lanes.taken);
}

static bool is_out(const struct year_sheet *sheet, const struct month *month,
                   int section) {
    bool is_any = false;
    for (int d = month->first; d < month->first + month->n_days; d++)
        is_any |= is_of_horizon(sheet, d) && sheet->led.under_way[section][d];
    return is_any;
}

static void count_write(struct year_sheet *sheet, int column, int count,
                        struct look look) {
    look = sized(sheet, look);
    if (count)
        book_number(sheet->book, sheet->row, column, count, &look);
    else
        book_blank(sheet->book, sheet->row, column, &look);
}

static void section_write(struct year_sheet *sheet, const struct month *month,
                          int section) {
    const char *name = sheet->view->problem->sections.text[section];
    struct look out = day_look(section_colour(section));
    out.ink = WHITE;
    out.is_bold = true;
    text_write(sheet, 1, name, name_look);
    for (int i = 0; i < month->n_days; i++) {
        int d = month->first + i;
        int count =
            is_of_horizon(sheet, d) ? sheet->led.under_way[section][d] : 0;
        struct look none = day_look(day_fill(sheet, d));
        count_write(sheet, FIRST_DAY + i, count, count ? out : none);
    }
    count_write(sheet, SUM, sheet->led.begun[section][month->number], sum_look);
    sheet->row++;
}

static void sum_write(struct year_sheet *sheet, const struct month *month) {
    static words sum = {"合计", "total"};
    struct look look = sum_look;
    look.align = ALIGN_LEFT;
    text_write(sheet, 1, sum[sheet->language], look);
    for (int i = 0; i < month->n_days; i++) {
        int d = month->first + i;
        int n = is_of_horizon(sheet, d) ? led_visits_on(&sheet->led, d) : 0;
        count_write(sheet, FIRST_DAY + i, n, sum_look);
    }
    count_write(sheet, SUM, led_visits_begun(&sheet->led, month->number),
                sum_look);
    sheet->row++;
}

static void month_write(struct year_sheet *sheet, int number) {
    struct month month = month_at(sheet, number);
    int first_row = sheet->row;
    weekdays_write(sheet, &month);
    bands_write(sheet, &month);
    for (int s = 0; s < sheet->view->problem->sections.n; s++)
        if (is_out(sheet, &month, s))
            section_write(sheet, &month, s);
    sum_write(sheet, &month);
    book_span(sheet->book, (struct area){first_row, 0, sheet->row, 1},
              month_text(number, sheet->language), &month_look);
    sheet->first_row[sheet->n_months] = first_row;
    sheet->n_rows[sheet->n_months++] = sheet->row - first_row;
    book_height(sheet->book, sheet->row, GAP_HEIGHT);
    sheet->row++;
}

static void pages_set(struct year_sheet *sheet, int head_row) {
    struct printed_page pages[MONTHS];
    struct paper paper = {.height = PAGE_HEIGHT * 100 / sheet->scale,
                          .top = TITLE_HEIGHT + head_row * HEAD_HEIGHT,
                          .head = HEAD_HEIGHT,
                          .gap = GAP_HEIGHT};
    int n = months_share(pages, sheet->n_rows, sheet->n_months, &paper);
    for (int p = 0, m = 0; p < n; p++) {
        if (p)
            sheet->breaks[p - 1] = sheet->first_row[m];
        for (; m < pages[p].end; m++)
            for (int r = 0; r < sheet->n_rows[m]; r++)
                book_height(sheet->book, sheet->first_row[m] + r,
                            pages[p].row_height);
    }
}

static int names_width(const struct year_sheet *sheet) {
    const struct names *sections = &sheet->view->problem->sections;
    int width = 8;
    for (int s = 0; s < sections->n; s++)
        if (sheet->led.leads[s] && display_width(sections->text[s]) + 2 > width)
            width = display_width(sections->text[s]) + 2;
    return clamp(width, 8, 34);
}

static void widths_set(struct year_sheet *sheet) {
    struct book *book = sheet->book;
    int names = names_width(sheet);
    double characters =
        MONTH_WIDTH + names + MONTH_DAYS * DAY_WIDTH + SUM_WIDTH;
    int pixels = (int)(characters * CHARACTER) + COLUMNS * PADDING;
    sheet->scale = 100 * PAGE_WIDTH / pixels;
    sheet->size = clamp((PRINTED_SIZE * 100 + sheet->scale - 1) / sheet->scale,
                        SIZE, SIZE_MOST);
    book_width(book, 0, 1, MONTH_WIDTH);
    book_width(book, 1, FIRST_DAY, names);
    book_width(book, FIRST_DAY, SUM, DAY_WIDTH);
    book_width(book, SUM, COLUMNS, SUM_WIDTH);
}

void sheet_year(struct book *book, const struct view *view,
                const struct sheet *sheet) {
    const struct problem *problem = view->problem;
    struct year_sheet year = {.book = book,
                              .view = view,
                              .language = view->language,
                              .year = date_from_day(problem->first).year};
    year.led = led_visits_of(&year.arena, view);
    widths_set(&year);
    head_write(&year);
    int body = year.row;
    book_freeze(book, body, FIRST_DAY);
    for (int m = month_of(problem->first); m <= month_of(problem->end - 1); m++)
        month_write(&year, m);
    pages_set(&year, body - 1);
    struct print print = {.title = problem->title,
                          .name = sheet->name[view->language],
                          .head_row = body - 1,
                          .head_end = body,
                          .scale = year.scale,
                          .breaks = year.breaks,
                          .only = {0, 0, year.row, COLUMNS}};
    book_print(book, &print);
    arena_release(&year.arena);
}
