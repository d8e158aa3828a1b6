/*
 * xlsx_charts.c - the load as charts: trips by week, days out by officer.
 *
 * The figures stand at the right of the charts, outside what is printed.
 */
#include "output/view.h"
#include "output/xlsx_book.h"
#include "output/xlsx_sheets.h"

#include <assert.h>

#define WEEKS_MAX 54

/* Pixels, and what the sheet has of them for each column and row; in characters
 * and points so that no program takes sizes of its own. */
#define CHART_WIDTH 1024
#define WEEKS_HEIGHT 400
#define OFFICER_HEIGHT 18
#define FRAME_HEIGHT 100
#define COLUMN_WIDTH 64
#define COLUMN_CHARACTERS 8.43
#define ROW_HEIGHT 20
#define ROW_POINTS 15

/* Per cent; a page holds a chart of so many officers, a sheet so many charts of
 * them. */
#define SCALE 84
#define OFFICERS_MAX 34
#define CHARTS_MAX 11

#define OFFICERS_ROW (WEEKS_HEIGHT / ROW_HEIGHT + 1)

#define FIGURES (CHART_WIDTH / COLUMN_WIDTH + 1) // first column of them
#define NAMES (FIGURES + 1) // the column of the names that the chart has

typedef const char *const words[2]; // by enum language

static const struct look head_look = {.fill = 0x1F4E79,
                                      .ink = 0xFFFFFF,
                                      .edge = 0xBFBFBF,
                                      .align = ALIGN_CENTRE,
                                      .is_bold = true};
static const struct look text_look = {.edge = 0xBFBFBF, .form = FORM_TEXT};
static const struct look number_look = {.edge = 0xBFBFBF, .align = ALIGN_RIGHT};

unsigned section_colour(int section) {
    static const unsigned colours[] = {
        0x2F6DB5, 0xC8553D, 0x2E8B57, 0x8E5EA2, 0xC27C0E,
        0x1F8A9C, 0xB23A77, 0x6B7A2A, 0x5B6C8F, 0x8C5A3C,
    };
    assert(section >= 0);
    return colours[(size_t)section % (sizeof colours / sizeof *colours)];
}

/* Crew-days of each section in each week. */
struct weeks {
    day first;  // of the horizon
    day monday; // of the first week
    int n;
    int (*count)[WEEKS_MAX]; // [sections]
    bool *is_out;            // [sections]
    int most;                // of all sections in a week
};

static struct weeks weeks_of(struct arena *arena, const struct view *view) {
    const struct problem *problem = view->problem;
    struct weeks weeks = {.first = problem->first,
                          .monday = date_monday(problem->first)};
    size_t n = (size_t)problem->sections.n;
    weeks.n = (date_monday(problem->end - 1) - weeks.monday) / 7 + 1;
    weeks.count = arena_alloc(arena, n, sizeof *weeks.count);
    weeks.is_out = ARENA_NEW(arena, bool, n);
    for (int i = 0; i < view->trips.n_led_days; i++) {
        const struct led_day *led = &view->trips.led_days[i];
        if (led->day < 0 || led->day >= problem->n_days)
            continue;
        int week = (problem->first + led->day - weeks.monday) / 7;
        assert(week < WEEKS_MAX);
        weeks.count[led->lead][week]++;
        weeks.is_out[led->lead] = true;
    }
    for (int w = 0; w < weeks.n; w++) {
        int sum = 0;
        for (int s = 0; s < problem->sections.n; s++)
            sum += weeks.count[s][w];
        weeks.most = sum > weeks.most ? sum : weeks.most;
    }
    return weeks;
}

static int month_of_week(const struct weeks *weeks, int week) {
    day monday = weeks->monday + 7 * week;
    return month_of(monday < weeks->first ? weeks->first : monday);
}

/* The number of its month, where that begins; fifty dates would run into each
 * other, and so would two months if the first has no more than a week.  A
 * number is never broken over two lines. */
static const char *week_name(struct arena *arena, const struct weeks *weeks,
                             int week) {
    int month = month_of_week(weeks, week);
    bool begins = week ? month_of_week(weeks, week - 1) != month
                       : weeks->n == 1 || month_of_week(weeks, 1) == month;
    return begins ? arena_print(arena, "%d", month + 1) : "";
}

static void week_names_write(struct book *book, struct arena *arena,
                             const struct weeks *weeks) {
    for (int w = 0; w < weeks->n; w++) {
        struct date monday = date_from_day(weeks->monday + 7 * w);
        book_text(book, w + 1, FIGURES,
                  arena_print(arena, "%02d-%02d", monday.month, monday.day),
                  &text_look);
        book_text(book, w + 1, NAMES, week_name(arena, weeks, w), &text_look);
    }
}

/* Returns the column behind the figures. */
static int weeks_write(struct book *book, const struct view *view,
                       struct arena *arena) {
    static words title = {"每周出检组日（按牵头科室）",
                          "crew-days by week and lead section"};
    static words week = {"周一日期", "Monday"};
    static words month = {"月份", "month"};
    const struct names *sections = &view->problem->sections;
    struct weeks weeks = weeks_of(arena, view);
    struct series *series = ARENA_NEW(arena, struct series, sections->n);
    int n = 0;
    book_text(book, 0, FIGURES, week[view->language], &head_look);
    book_text(book, 0, NAMES, month[view->language], &head_look);
    week_names_write(book, arena, &weeks);
    for (int s = 0; s < sections->n; s++) {
        if (!weeks.is_out[s])
            continue;
        int column = NAMES + 1 + n;
        book_text(book, 0, column, sections->text[s], &head_look);
        for (int w = 0; w < weeks.n; w++)
            book_number(book, w + 1, column, weeks.count[s][w], &number_look);
        series[n++] =
            (struct series){sections->text[s], column, section_colour(s)};
    }
    struct chart chart = {.kind = CHART_COLUMNS,
                          .title = title[view->language],
                          .names = month[view->language],
                          .first_row = 1,
                          .end_row = 1 + weeks.n,
                          .column = NAMES,
                          .series = series,
                          .n_series = n,
                          .width = CHART_WIDTH,
                          .height = WEEKS_HEIGHT,
                          .most = weeks.most};
    if (n)
        book_chart(book, &chart);
    return NAMES + 1 + n;
}

/* Those who are told of, and the most days that one of them is out. */
struct officers {
    int n;
    int most;
};

static struct officers officers_write(struct book *book,
                                      const struct view *view,
                                      struct arena *arena, int column) {
    static words name = {"姓名", "name"};
    static words days = {"出检人日", "days out"};
    const struct problem *problem = view->problem;
    int *count = ARENA_NEW(arena, int, problem->n_inspectors);
    for (int i = 0; i < view->trips.n_officer_days; i++)
        count[view->trips.officer_days[i].inspector]++;
    struct officers all = {0, 0};
    book_text(book, 0, column, name[view->language], &head_look);
    book_text(book, 0, column + 1, days[view->language], &head_look);
    for (int i = 0; i < problem->n_inspectors; i++) {
        if (problem->inspectors[i].is_gone && !count[i])
            continue;
        all.n++;
        all.most = count[i] > all.most ? count[i] : all.most;
        book_text(book, all.n, column, problem->inspectors[i].name, &text_look);
        book_number(book, all.n, column + 1, count[i], &number_look);
    }
    return all;
}

/* Of officers first to before end, as they are listed. */
static struct chart officers_of(const struct series *series, int column,
                                int first, int end) {
    return (struct chart){.kind = CHART_BARS,
                          .title = series->name,
                          .first_row = 1 + first,
                          .end_row = 1 + end,
                          .column = column,
                          .series = series,
                          .n_series = 1,
                          .width = CHART_WIDTH,
                          .height =
                              FRAME_HEIGHT + (end - first) * OFFICER_HEIGHT};
}

/* A chart a page, all by one measure.  Returns the row behind them. */
static int officers_chart(struct book *book, const struct view *view,
                          int column, struct officers all, int *breaks) {
    static words title = {"每人出检人日", "days out by officer"};
    struct series series = {title[view->language], column + 1, 0x2F6DB5};
    int n = all.n;
    int n_charts = (n + OFFICERS_MAX - 1) / OFFICERS_MAX;
    if (n_charts > CHARTS_MAX)
        n_charts = CHARTS_MAX;
    int row = OFFICERS_ROW;
    for (int i = 0; i < n_charts; i++) {
        struct chart chart = officers_of(&series, column, i * n / n_charts,
                                         (i + 1) * n / n_charts);
        chart.at_row = row;
        chart.most = (all.most / 5 + 1) * 5;
        book_chart(book, &chart);
        *breaks++ = row;
        row += chart.height / ROW_HEIGHT + 1;
    }
    return row;
}

void sheet_charts(struct book *book, const struct view *view,
                  const struct sheet *sheet) {
    struct arena arena = {0};
    int breaks[CHARTS_MAX + 1] = {0};
    int column = weeks_write(book, view, &arena) + 1;
    struct officers all = officers_write(book, view, &arena, column);
    int end = officers_chart(book, view, column, all, breaks);
    struct print print = {.title = view->problem->title,
                          .name = sheet->name[view->language],
                          .scale = SCALE,
                          .breaks = breaks,
                          .only = {0, 0, end, FIGURES}};
    book_width(book, 0, FIGURES, COLUMN_CHARACTERS);
    book_width(book, FIGURES, column + 2, 10);
    for (int row = 0; row < end; row++)
        book_height(book, row, ROW_POINTS);
    book_print(book, &print);
    arena_release(&arena);
}
