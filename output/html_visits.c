/*
 * html_visits.c - the table of all visits, a month after the other.
 *
 * A month is a table, a long one several: a browser lays out those that are on
 * the screen, however many there are, and repeats the head of each on paper.  A
 * row carries as numbers what the script counts by: the days of the grid, the
 * trip (none: cancelled), the sections, officers, county and task.
 */
#include "model/baseline.h"
#include "output/html_parts.h"
#include "output/lines.h"
#include "output/terms.h"
#include "output/view.h"

/* The columns, and what the style calls them. */
// clang-format off
#define COLUMNS(X) \
    X(DATE, "date") \
    X(SECTION, "of") \
    X(TASK, "task") \
    X(ENTERPRISE, "whom") \
    X(COUNTY, "county") \
    X(DAYS, "days") \
    X(TRIP, "trip") \
    X(CREW, "crew") \
    X(STATUS, "status")
// clang-format on

#define N_COLUMNS 9

/* Rows of a table: a screenful or two.  So few of them are laid out at once:
 * the room that is kept for a table not seen yet would be far too large. */
#define ROWS_MOST 60
#define ROWS_FEW 20

/* The months since year 0; NO_MONTH for rows without a date, which come last.
 */
#define NO_MONTH NONE

static int month_number(const struct line *line) {
    if (line->first == NO_DAY)
        return NO_MONTH;
    struct date date = date_from_day(line->first);
    return date.year * 12 + date.month - 1;
}

static const char *month_title(struct html *html, int month) {
    if (month == NO_MONTH)
        return WORD(html, NO_DATE);
    return WORD_TEXT(html, MONTH, {month_text(month % 12, html->language)},
                     {month / 12});
}

/* The title again, for paper: it is repeated on every sheet. */
static void head_put(struct html *html, const char *title) {
    FILE *to = html->to;
    html_put(to, "<colgroup>");
#define X(name, looks) html_put(to, "<col class=\"" looks "\">");
    COLUMNS(X)
#undef X
    html_put(to,
             "</colgroup><thead><tr class=\"paper\"><td colspan=\"%d\">%s · %s"
             "</td></tr><tr>",
             N_COLUMNS, html->view->problem->title, title);
#define X(name, looks) \
    html_put(to, "<th scope=\"col\">%s</th>", WORD(html, name));
    COLUMNS(X)
#undef X
    html_put(to, "</tr></thead>");
}

static void month_begin(struct html *html, const char *title, int count) {
    html_put(html->to,
             "<section class=\"month\"><h3>%s<small>%s</small></h3>\n", title,
             WORD_TEXT(html, VISITS, {0}, {count}));
}

/* The section that leads, then those at home to the crew, each once. */
static void sections_put(const struct html *html, const struct line *line) {
    const struct problem *problem = html->view->problem;
    int lead = task_lead(problem, line->task);
    html_put(html->to, " data-s=\"%d", lead);
    for (int i = 0; i < line->n_crew; i++) {
        struct span homes = problem->inspectors[line->crew[i]].sections;
        int home = homes.count ? span_at(problem, homes, 0) : lead;
        if (home != lead)
            html_put(html->to, " %d", home);
    }
    html_put(html->to, "\"");
}

static void row_begin(const struct html *html, int i) {
    const struct problem *problem = html->view->problem;
    const struct line *line = &html->lines[i];
    FILE *to = html->to;
    html_put(to, "<tr id=\"r%d\"", i);
    if (line->trip == NONE)
        html_put(to, " class=\"off\"");
    else
        html_put(to, " data-k=\"%d\" data-d=\"%d %d\"", line->trip,
                 line->first - html->monday, line->last - html->monday);
    sections_put(html, line);
    html_put(to, " data-o=\"");
    for (int m = 0; m < line->n_crew; m++)
        html_put(to, m ? " %d" : "%d", line->crew[m]);
    html_put(to, "\" data-c=\"%d\" data-t=\"%d\">", line->enterprise->county,
             (int)(line->task - problem->tasks));
}

static void date_put(struct html *html, const struct line *line) {
    FILE *to = html->to;
    char text[DATE_TEXT_SIZE];
    html_put(to, "<td>");
    if (line->first != NO_DAY)
        html_put(to, "<time datetime=\"%s\">%s</time> %s",
                 date_to_text(line->first, text), html_date(html, line->first),
                 weekday_text(line->first, html->language));
    if (line->first != line->last)
        html_put(to, "<small>%s</small>",
                 WORD_TEXT(html, UNTIL, {html_date(html, line->last)}, {0}));
    html_put(to, "</td>");
}

static void task_put(const struct html *html, const struct line *line) {
    const struct task *task = line->task;
    html_put(html->to, "<td>%s</td><td>%s<small>%s · <code>%s</code>%s%s",
             task->sections_text, task->name,
             kind_text(task->kind, html->language), line->asked->id,
             *task->basis ? " · " : "", task->basis);
    html_put(html->to, "</small></td><td>%s</td><td>%s</td>",
             line->enterprise->name, line_county(html->view, line->enterprise));
}

static void crew_put(const struct html *html, const struct line *line) {
    const struct view *view = html->view;
    char days[HALF_DAYS_TEXT_SIZE];
    html_put(html->to, "<td>%s</td><td>%s</td><td>",
             half_days_to_text(line->task->half_days, days),
             line->trip == NONE ? line->row->trip
                                : view->trip_label[line->trip]);
    for (int i = 0; i < line->n_crew; i++)
        html_put(html->to, "<span>%s</span> ",
                 view->problem->inspectors[line->crew[i]].name);
    html_put(html->to, "</td>");
}

static bool is_unwished(const struct view *view, const struct line *line) {
    return !line->task->is_gone && line->task->preferred.n_terms &&
           line->first != NO_DAY &&
           !dayset_has(&view->wished[line->asked->task],
                       line->first - view->problem->first);
}

static void status_put(const struct html *html, const struct line *line) {
    html_put(html->to, "<td>%s",
             status_text(line_status(html->view, line), html->language));
    if (line->row && line->row->is_locked)
        html_put(html->to, "<small>%s</small>", WORD(html, LOCKED));
    if (is_unwished(html->view, line))
        html_put(html->to, "<small>%s</small>", WORD(html, UNWISHED));
    html_put(html->to, "</td></tr>\n");
}

static void row_put(struct html *html, int i) {
    const struct line *line = &html->lines[i];
    row_begin(html, i);
    date_put(html, line);
    task_put(html, line);
    crew_put(html, line);
    status_put(html, line);
}

/* The month that begins at the row: where it ends, and its visits. */
static int month_end(const struct html *html, int first, int *count) {
    int month = month_number(&html->lines[first]);
    int i = first;
    *count = 0;
    for (; i < html->n_lines && month_number(&html->lines[i]) == month; i++)
        *count += html->lines[i].trip != NONE;
    return i;
}

static void table_put(struct html *html, const char *title, int first,
                      int end) {
    html_put(html->to, "<div class=\"rows%s\"><table>",
             end - first <= ROWS_FEW ? " few" : "");
    head_put(html, title);
    html_put(html->to, "<tbody>\n");
    for (int i = first; i < end; i++)
        row_put(html, i);
    html_put(html->to, "</tbody></table></div>\n");
}

static void month_put(struct html *html, int first, int end, int count) {
    const char *title = month_title(html, month_number(&html->lines[first]));
    month_begin(html, title, count);
    for (int i = first; i < end; i += ROWS_MOST)
        table_put(html, title, i, i + ROWS_MOST < end ? i + ROWS_MOST : end);
    html_put(html->to, "</section>\n");
}

void html_visits(struct html *html) {
    html_put(html->to,
             "<section class=\"visits\" aria-labelledby=\"visits\">\n"
             "<h2 id=\"visits\">%s</h2>\n<p id=\"nothing\" hidden>%s</p>\n",
             WORD(html, VISITS_HEAD), WORD(html, NOTHING));
    for (int i = 0, end, count; i < html->n_lines; i = end) {
        end = month_end(html, i, &count);
        month_put(html, i, end, count);
    }
    html_put(html->to, "</section>\n");
}
