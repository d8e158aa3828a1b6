/*
 * xlsx_year.c - the year at a glance: a block a month, a column a day.
 *
 * A block has the weekdays, the windows and stops as bands over their days,
 * the trips of each section that is out in the month, and their sum.
 */
#include "model/base/vec.h"
#include "output/grid.h"
#include "output/terms.h"
#include "output/view.h"
#include "output/xlsx_book.h"
#include "output/xlsx_sheets.h"

#include <assert.h>
#include <stdint.h>

#define MONTH_DAYS 31
#define FIRST_DAY 2 // column of the 1st
#define SUM (FIRST_DAY + MONTH_DAYS)
#define COLUMNS (SUM + 1)

/* A day column, in characters, and columns that an entry of the legend takes.
 */
#define DAY_WIDTH 3.3
#define ENTRY 4

/* Of the other columns, in characters. */
#define MONTH_WIDTH 7
#define SUM_WIDTH 6

/* An A4 page without its margins, in pixels and in points, less what another
 * font may need; a column takes so much for each character and beside them. */
#define PAGE_WIDTH 850
#define PAGE_HEIGHT 470
#define CHARACTER 7
#define PADDING 5
#define ROW_HEIGHT 15
#define GAP_HEIGHT 6

#define MONTHS 12

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
    int (*count)[DAYSET_DAYS]; // [sections] trips on each day of the horizon
    bool *is_out;              // [sections] leads a trip
    int row;                   // the next one
    int scale;                 // per cent, to print a page wide
    int page_row;              // the first one of the printed page
    int breaks[MONTHS + 1];
    int n_breaks;
    int year;
};

static const struct look head_look = {.fill = DARK,
                                      .ink = WHITE,
                                      .edge = LINE,
                                      .align = ALIGN_CENTRE,
                                      .size = 9,
                                      .is_bold = true};
static const struct look month_look = {.fill = PALE,
                                       .ink = DARK,
                                       .edge = LINE,
                                       .align = ALIGN_CENTRE,
                                       .size = 12,
                                       .is_bold = true};
static const struct look name_look = {.edge = LINE, .size = 9};
static const struct look sum_look = {
    .fill = PALE, .edge = LINE, .align = ALIGN_CENTRE, .size = 9, .is_bold = 1};

static struct look day_look(unsigned fill) {
    return (struct look){
        .fill = fill, .edge = LINE, .align = ALIGN_CENTRE, .size = 9};
}

/* The sections of the year's trips. */
static void count_trips(struct year_sheet *sheet) {
    const struct trips *trips = &sheet->view->trips;
    int n = sheet->view->problem->sections.n;
    sheet->count = arena_alloc(&sheet->arena, (size_t)n, sizeof *sheet->count);
    sheet->is_out = ARENA_NEW(&sheet->arena, bool, n);
    for (int i = 0; i < trips->n_led_days; i++) {
        const struct led_day *led = &trips->led_days[i];
        if (led->day < 0 || led->day >= sheet->view->problem->n_days)
            continue;
        sheet->count[led->lead][led->day]++;
        sheet->is_out[led->lead] = true;
    }
}

static void legend_entry(struct year_sheet *sheet, int *n, const char *text,
                         struct look look) {
    int per_row = MONTH_DAYS / ENTRY;
    int row = sheet->row + *n / per_row;
    int column = FIRST_DAY + *n % per_row * ENTRY;
    look.edge = LINE;
    look.align = ALIGN_CENTRE;
    look.size = 9;
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
        if (sheet->is_out[s])
            legend_entry(sheet, &n, sections->text[s],
                         (struct look){.fill = section_colour(s),
                                       .ink = WHITE,
                                       .is_bold = true});
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        legend_entry(sheet, &n, others[i].text[sheet->language],
                     (struct look){.fill = others[i].fill});
    sheet->row += (n - 1) / (MONTH_DAYS / ENTRY) + 1;
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
    book_height(book, 0, 32);
    sheet->row = 1;
    legend_write(sheet);
    book_text(book, sheet->row, 0, month[sheet->language], &head_look);
    book_text(book, sheet->row, 1, section[sheet->language], &head_look);
    for (int d = 0; d < MONTH_DAYS; d++)
        book_number(book, sheet->row, FIRST_DAY + d, d + 1, &head_look);
    book_text(book, sheet->row, SUM, sum[sheet->language], &head_look);
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
    book_text(sheet->book, sheet->row, 1, weekday[sheet->language], &name_look);
    for (int i = 0; i < month->n_days; i++) {
        int d = month->first + i;
        struct look look = day_look(day_fill(sheet, d));
        look.ink = is_of_horizon(sheet, d) ? 0x595959 : 0xA6A6A6;
        book_text(
            sheet->book, sheet->row, FIRST_DAY + i,
            weekday_letters(sheet->view->problem->first + d, sheet->language),
            &look);
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
    int row = sheet->row + lane_take(lanes, first, end);
    struct look look = {.fill = fill, .edge = LINE, .size = 8};
    book_span(sheet->book,
              (struct area){row, FIRST_DAY + first, row + 1, FIRST_DAY + end},
              name, &look);
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

static int month_sum(const struct year_sheet *sheet, const struct month *month,
                     int section) {
    int sum = 0;
    for (int d = month->first; d < month->first + month->n_days; d++)
        if (is_of_horizon(sheet, d))
            sum += sheet->count[section][d];
    return sum;
}

static void count_write(struct year_sheet *sheet, int column, int count,
                        const struct look *look) {
    if (count)
        book_number(sheet->book, sheet->row, column, count, look);
    else
        book_blank(sheet->book, sheet->row, column, look);
}

static void section_write(struct year_sheet *sheet, const struct month *month,
                          int section) {
    const char *name = sheet->view->problem->sections.text[section];
    struct look out = day_look(section_colour(section));
    out.ink = WHITE;
    out.is_bold = true;
    book_text(sheet->book, sheet->row, 1, name, &name_look);
    for (int i = 0; i < month->n_days; i++) {
        int d = month->first + i;
        int count = is_of_horizon(sheet, d) ? sheet->count[section][d] : 0;
        struct look none = day_look(day_fill(sheet, d));
        count_write(sheet, FIRST_DAY + i, count, count ? &out : &none);
    }
    count_write(sheet, SUM, month_sum(sheet, month, section), &sum_look);
    sheet->row++;
}

static int day_sum(const struct year_sheet *sheet, int d) {
    int sum = 0;
    for (int s = 0; s < sheet->view->problem->sections.n; s++)
        if (is_of_horizon(sheet, d))
            sum += sheet->count[s][d];
    return sum;
}

static void sum_write(struct year_sheet *sheet, const struct month *month) {
    static words sum = {"合计", "total"};
    int all = 0;
    struct look look = sum_look;
    look.align = ALIGN_LEFT;
    book_text(sheet->book, sheet->row, 1, sum[sheet->language], &look);
    for (int i = 0; i < month->n_days; i++) {
        int count = day_sum(sheet, month->first + i);
        count_write(sheet, FIRST_DAY + i, count, &sum_look);
        all += count;
    }
    count_write(sheet, SUM, all, &sum_look);
    sheet->row++;
}

/* The months that began at the row go to the next page if they do not end on
 * this one. */
static void page_break(struct year_sheet *sheet, int first_row) {
    int height = (sheet->row - sheet->page_row) * ROW_HEIGHT;
    if (height * sheet->scale / 100 <= PAGE_HEIGHT)
        return;
    sheet->page_row = first_row - 1; // with the head that is repeated
    sheet->breaks[sheet->n_breaks++] = first_row;
}

static void month_write(struct year_sheet *sheet, int number) {
    struct month month = month_at(sheet, number);
    int first_row = sheet->row;
    weekdays_write(sheet, &month);
    bands_write(sheet, &month);
    for (int s = 0; s < sheet->view->problem->sections.n; s++)
        if (month_sum(sheet, &month, s))
            section_write(sheet, &month, s);
    sum_write(sheet, &month);
    book_span(sheet->book, (struct area){first_row, 0, sheet->row, 1},
              month_text(number, sheet->language), &month_look);
    page_break(sheet, first_row);
    book_height(sheet->book, sheet->row, GAP_HEIGHT);
    sheet->row++;
}

static int names_width(const struct year_sheet *sheet) {
    const struct names *sections = &sheet->view->problem->sections;
    int width = 8;
    for (int s = 0; s < sections->n; s++)
        if (sheet->is_out[s] && display_width(sections->text[s]) >= width)
            width = display_width(sections->text[s]) + 1;
    return clamp(width, 8, 24);
}

static void widths_set(struct year_sheet *sheet) {
    struct book *book = sheet->book;
    int names = names_width(sheet);
    double characters =
        MONTH_WIDTH + names + MONTH_DAYS * DAY_WIDTH + SUM_WIDTH;
    int pixels = (int)(characters * CHARACTER) + COLUMNS * PADDING;
    sheet->scale = 100 * PAGE_WIDTH / pixels;
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
    count_trips(&year);
    widths_set(&year);
    head_write(&year);
    int body = year.row;
    book_freeze(book, body, FIRST_DAY);
    for (int m = month_of(problem->first); m <= month_of(problem->end - 1); m++)
        month_write(&year, m);
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
