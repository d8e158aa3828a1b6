/*
 * html_year.c - the year as a heat map: weeks as columns.
 *
 * Above a row for each day of the week, each cell a day; then windows and
 * stops as bands over their days; below a row for each section that leads
 * trips, each cell a week.  A cell tells how many visits are under way, and
 * leads to the first of them in the table.
 */
#include "model/dayset.h"
#include "model/window.h"
#include "output/html_parts.h"
#include "output/lines.h"
#include "output/terms.h"
#include "output/view.h"

/* Shades from few to many; page.js has as many. */
#define SHADES 5

/* At most, of a quarter and of half a year. */
#define QUARTER_WEEKS 14
#define HALF_WEEKS 27

/* Visits under way on a day or in a week. */
struct heat {
    int count;
    int line; // the first of them
};

struct year {
    struct html *html;
    struct heat *days;  // [n_weeks * 7]
    struct heat *weeks; // [sections][n_weeks]
    int *led;           // [sections] visits
    int day_most;
    int week_most;
};

static void heat_add(struct heat *heat, int line, int *most) {
    if (!heat->count++)
        heat->line = line;
    if (heat->count > *most)
        *most = heat->count;
}

/* A visit of several days is under way on each of them. */
static void line_add(struct year *year, int i) {
    const struct html *html = year->html;
    const struct line *line = &html->lines[i];
    int section = task_lead(html->view->problem, line->task);
    int old_week = NONE;
    if (line->trip == NONE)
        return;
    year->led[section]++;
    for (day date = line->first; date <= line->last; date++) {
        int d = date - html->monday;
        if (d < 0 || d >= html->n_weeks * WEEK_DAYS)
            continue;
        int week = d / WEEK_DAYS;
        heat_add(&year->days[d], i, &year->day_most);
        if (week != old_week)
            heat_add(&year->weeks[section * html->n_weeks + week], i,
                     &year->week_most);
        old_week = week;
    }
}

static void year_init(struct year *year, struct html *html) {
    int n_sections = html->view->problem->sections.n;
    *year = (struct year){.html = html};
    year->days =
        ARENA_NEW(&html->arena, struct heat, html->n_weeks * WEEK_DAYS);
    year->weeks =
        ARENA_NEW(&html->arena, struct heat, html->n_weeks * n_sections);
    year->led = ARENA_NEW(&html->arena, int, n_sections);
    for (int i = 0; i < html->n_lines; i++)
        line_add(year, i);
}

/* The column that the first day of the month lies in; that of the month behind
 * the last one is behind the last, too. */
static int month_week(const struct html *html, int month) {
    if (month == html->end_month)
        return html->n_weeks;
    return (html_month_first(html, month) - html->monday) / WEEK_DAYS;
}

static void months_put(const struct html *html) {
    html_put(html->to, "<thead><tr><td></td>");
    for (int month = html->month; month < html->end_month; month++)
        html_put(html->to, "<th scope=\"colgroup\" colspan=\"%d\">%s</th>",
                 month_week(html, month + 1) - month_week(html, month),
                 month_text(month, html->language));
    html_put(html->to, "<th class=\"sum\" scope=\"col\">%s</th></tr></thead>\n",
             WORD(html, SUM));
}

static int shade_of(int count, int most) {
    if (!count || most <= 0)
        return 0;
    return (SHADES * count + most - 1) / most;
}

/* The end of a cell's tag, and of the cell. */
static void heat_put(struct html *html, const struct heat *heat, int most,
                     const char *looks, const char *title) {
    FILE *to = html->to;
    html_put(to, " class=\"%s\"", looks);
    if (heat->count)
        html_put(to, " data-q=\"%d\"", shade_of(heat->count, most));
    html_put(to, " title=\"%s\">", title);
    if (heat->count)
        html_put(to, "<a href=\"#r%d\" aria-label=\"%s · %s\">%d</a>",
                 heat->line, title, WORD_TEXT(html, VISITS, {0}, {heat->count}),
                 heat->count);
    html_put(to, "</td>");
}

/* "2025-03-14 周五 · 汛前期": the day and the windows that it lies in. */
static const char *day_title(struct html *html, day date) {
    const struct problem *problem = html->view->problem;
    char text[DATE_TEXT_SIZE];
    const char *title =
        arena_print(&html->arena, "%s %s", date_to_text(date, text),
                    weekday_text(date, html->language));
    for (int w = 0; w < problem->n_windows; w++) {
        const struct window *window = &problem->windows[w];
        for (int r = 0; r < window->n_ranges; r++)
            if (window->ranges[r].first <= date && date < window->ranges[r].end)
                title =
                    arena_print(&html->arena, "%s · %s", title, window->name);
    }
    return title;
}

/* A line on the left of a month's first week, and above its first day. */
static const char *month_line(struct html *html, day date, const char *looks) {
    struct date civil = date_from_day(date);
    bool is_left = civil.day <= WEEK_DAYS && date > html->monday + 6;
    bool is_top = civil.day == 1 && date_weekday(date) && date > html->first;
    return arena_print(&html->arena, "%s%s%s", looks, is_left ? " l" : "",
                       is_top ? " t" : "");
}

static void day_put(struct year *year, int d) {
    struct html *html = year->html;
    const struct problem *problem = html->view->problem;
    day date = html->monday + d;
    if (date < html->first || date >= html->end) {
        html_put(html->to, "<td></td>");
        return;
    }
    const char *looks = "o";
    if (date >= problem->first && date < problem->end)
        looks =
            dayset_has(&problem->working, date - problem->first) ? "d" : "d x";
    html_put(html->to, "<td data-d=\"%d\"", d);
    heat_put(html, &year->days[d], year->day_most,
             month_line(html, date, looks), day_title(html, date));
}

static void days_put(struct year *year) {
    struct html *html = year->html;
    html_put(html->to, "<tbody class=\"days\">\n");
    for (int weekday = 0; weekday < WEEK_DAYS; weekday++) {
        html_put(html->to, "<tr><th scope=\"row\">%s</th>",
                 weekday_text(html->monday + weekday, html->language));
        for (int week = 0; week < html->n_weeks; week++)
            day_put(year, week * WEEK_DAYS + weekday);
        html_put(html->to, "<td class=\"sum\"></td></tr>\n");
    }
    html_put(html->to, "</tbody>\n");
}

/* "w" for a week with a day of the horizon. */
static const char *week_looks(const struct html *html, day monday) {
    const struct problem *problem = html->view->problem;
    bool is_in = monday + 6 >= problem->first && monday < problem->end;
    bool is_left =
        monday > html->monday && date_from_day(monday + 6).day <= WEEK_DAYS;
    if (is_in)
        return is_left ? "w l" : "w";
    return is_left ? "o l" : "o";
}

static void week_put(struct year *year, int section, int week) {
    struct html *html = year->html;
    day monday = html->monday + week * WEEK_DAYS;
    const char *title = WORD_TEXT(
        html, WEEK, {html_date(html, monday), html_date(html, monday + 6)},
        {date_iso_week(monday, NULL)});
    html_put(html->to, "<td data-w=\"%d\"", week);
    heat_put(html, &year->weeks[section * html->n_weeks + week],
             year->week_most, week_looks(html, monday), title);
}

static void section_put(struct year *year, int section) {
    struct html *html = year->html;
    html_put(html->to, "<tr data-s=\"%d\"><th scope=\"row\">%s</th>", section,
             html->view->problem->sections.text[section]);
    for (int week = 0; week < html->n_weeks; week++)
        week_put(year, section, week);
    html_put(html->to, "<td class=\"sum\">%d</td></tr>\n", year->led[section]);
}

static void sections_put(struct year *year) {
    struct html *html = year->html;
    html_put(html->to, "<tbody class=\"weeks\">\n");
    for (int s = 0; s < html->view->problem->sections.n; s++)
        if (year->led[s])
            section_put(year, s);
    html_put(html->to, "</tbody>\n");
}

static void legend_put(const struct html *html) {
    html_put(html->to, "<p class=\"legend\"><span>%s</span>", WORD(html, FEW));
    for (int shade = 1; shade <= SHADES; shade++)
        html_put(html->to, "<i data-q=\"%d\"></i>", shade);
    html_put(html->to,
             "<span>%s</span><span class=\"key\"><i class=\"x\"></i>%s</span>"
             "<span class=\"key\"><i class=\"window\"></i>%s</span>"
             "<span class=\"key\"><i class=\"stop\"></i>%s</span></p>\n",
             WORD(html, MANY), WORD(html, OFF), WORD(html, WINDOW),
             WORD(html, STOP));
}

/* Fewer weeks need less room on a telephone; page.css says how much. */
static const char *room_looks(const struct html *html) {
    if (html->n_weeks <= QUARTER_WEEKS)
        return " quarter";
    return html->n_weeks <= HALF_WEEKS ? " half" : "";
}

void html_year(struct html *html) {
    struct year year;
    year_init(&year, html);
    html_put(html->to,
             "<section class=\"year\" aria-labelledby=\"year\">\n"
             "<h2 id=\"year\">%s</h2>\n",
             WORD(html, YEAR_HEAD));
    legend_put(html);
    html_put(
        html->to,
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" "
        "aria-labelledby=\"year\">\n<table class=\"heat%s\">\n"
        "<caption><span>%s</span></caption>\n<colgroup><col class=\"name\">"
        "<col span=\"%d\"><col class=\"sum\"></colgroup>\n",
        room_looks(html), WORD(html, YEAR_NOTE), html->n_weeks);
    months_put(html);
    days_put(&year);
    html_bands(html);
    sections_put(&year);
    html_put(html->to, "</table>\n</div>\n"
                       "<div id=\"day\" hidden></div>\n"
                       "</section>\n");
}
