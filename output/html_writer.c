#include "output/html_writer.h"

#include "output/folder.h"
#include "output/html_files.h"
#include "output/html_parts.h"
#include "output/lines.h"
#include "output/view.h"
#include "output/writer.h"

#define MONTHS 12

/* What the script says is written by it into these places. */
// clang-format off
#define SCRIPT_WORDS(X) \
    X(SHOWN, "shown") \
    X(VISITS, "visits") \
    X(DAY_HEAD, "head") \
    X(PREVIOUS, "previous") \
    X(NEXT, "next") \
    X(CLOSE, "close")
// clang-format on

static void head_put(const struct html *html) {
    char style[HTML_HASH_SIZE];
    char script[HTML_HASH_SIZE];
    FILE *to = html->to;
    html_put(to, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n",
             WORD(html, LANG));
    html_put(to,
             "<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\""
             "default-src 'none'; style-src '%s'; script-src '%s'; "
             "base-uri 'none'; form-action 'none'\">\n",
             html_hash(page_css, style), html_hash(page_js, script));
    html_put(to,
             "<meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\">\n"
             "<meta name=\"generator\" content=\"jiancha\">\n"
             "<title>%s</title>\n<style>",
             html->view->problem->title);
    fputs(page_css, to);
    html_put(to, "</style>\n</head>\n<body");
#define X(name, key) html_put(to, " data-" key "=\"%s\"", WORD(html, name));
    SCRIPT_WORDS(X)
#undef X
    html_put(to, ">\n");
}

static void figure_put(const struct html *html, int number, const char *what,
                       const char *more) {
    html_put(html->to, "<div><dd>%d</dd><dt>%s<small>%s</small></dt></div>\n",
             number, what, more);
}

static int count_used(const int *used, int n) {
    int count = 0;
    for (int i = 0; i < n; i++)
        count += used[i] > 0;
    return count;
}

/* Enterprises and officers of the placed visits. */
static void figures_put(struct html *html) {
    const struct view *view = html->view;
    const struct problem *problem = view->problem;
    int *visited = ARENA_NEW(&html->arena, int, problem->n_enterprises);
    int *out = ARENA_NEW(&html->arena, int, problem->n_inspectors);
    for (int i = 0; i < view->n_placed; i++)
        visited[view->demand->visits[view->order[i]].enterprise]++;
    for (int i = 0; i < view->trips.n_officer_days; i++)
        out[view->trips.officer_days[i].inspector]++;
    html_put(html->to, "<dl class=\"figures\">\n");
    figure_put(html, view->n_demanded_placed, WORD(html, PLACED),
               WORD_TEXT(html, OF, {0}, {view->demand->n_demanded}));
    figure_put(html, view->trips.n, WORD(html, TRIPS), "");
    figure_put(html, view->trips.n_officer_days, WORD(html, OFFICER_DAYS), "");
    figure_put(html, count_used(visited, problem->n_enterprises),
               WORD(html, ENTERPRISES), "");
    figure_put(html, count_used(out, problem->n_inspectors),
               WORD(html, OFFICERS), "");
    html_put(html->to, "</dl>\n");
}

static const char *proof_sentence(struct html *html) {
    const struct view *view = html->view;
    const struct plan *plan = view->plan;
    int n = 0;
    int n_proven = 0;
    for (enum level level = 0; level < N_LEVELS; level++) {
        n += plan->levels.level[level].applies;
        n_proven += plan->levels.level[level].applies &&
                    plan->levels.level[level].proven;
    }
    static const enum html_word sentences[] = {
        [PLAN_UNDECIDED] = HTML_AS_GIVEN,
        [PLAN_FEASIBLE] = HTML_NOT_BEST,
        [PLAN_OPTIMAL] = HTML_BEST,
    };
    struct fact fact = {
        MESSAGE_NOTHING,
        {0},
        {view->n_demanded_placed, view->demand->n_demanded, n, n_proven}};
    return words_text(&html->arena,
                      html_word(sentences[plan->state], html->language), &fact);
}

static void top_put(struct html *html) {
    const struct problem *problem = html->view->problem;
    bool is_best = html->view->plan->state == PLAN_OPTIMAL;
    html_put(html->to, "<header class=\"top\">\n<p class=\"of\">");
    if (*problem->authority)
        html_put(html->to, "<span>%s</span>", problem->authority);
    html_put(html->to, "<span>%s</span><span>%s</span></p>\n",
             WORD_TEXT(html, YEAR, {0}, {html->year}),
             WORD_TEXT(html, HORIZON, {0}, {problem->first, problem->end - 1}));
    html_put(html->to, "<h1>%s</h1>\n<p class=\"proof%s\">%s</p>\n",
             problem->title, is_best ? " best" : "", proof_sentence(html));
    figures_put(html);
    html_put(html->to, "</header>\n");
}

static void html_begin(struct html *html, FILE *to, const struct view *view) {
    *html = (struct html){.to = to, .view = view, .language = view->language};
    html->n_lines = lines_fill(&html->lines, &html->arena, view);
    html->year = date_from_day(view->problem->first).year;
    html->month = month_of(view->problem->first);
    html->end_month = month_of(view->problem->end - 1) + 1;
    html->first = html_month_first(html, html->month);
    html->end = html_month_first(html, html->end_month);
    html->monday = date_monday(html->first);
    html->n_weeks = (html->end - 1 - html->monday) / WEEK_DAYS + 1;
}

day html_month_first(const struct html *html, int month) {
    return month < MONTHS ? date_to_day((struct date){html->year, month + 1, 1})
                          : date_to_day((struct date){html->year + 1, 1, 1});
}

const char *html_date(struct html *html, day date) {
    struct date civil = date_from_day(date);
    return arena_print(&html->arena, "%02d-%02d", civil.month, civil.day);
}

bool html_print(FILE *to, const struct view *view) {
    struct html html;
    html_begin(&html, to, view);
    head_put(&html);
    top_put(&html);
    html_put(to, "<main>\n");
    html_unplaced(&html);
    html_filters(&html);
    html_year(&html);
    html_visits(&html);
    html_changes(&html);
    html_draws(&html);
    html_proof(&html);
    html_put(to, "</main>\n<footer>%s</footer>\n<script>", WORD(&html, FOOT));
    fputs(page_js, to);
    html_put(to, "</script>\n</body>\n</html>\n");
    arena_release(&html.arena);
    return true;
}

bool writer_html(struct folder *folder, const struct view *view) {
    FILE *file = folder_open(folder, HTML_FILE);
    if (!file)
        return false;
    html_print(file, view);
    return folder_close(file);
}
