/*
 * html_filters.c - what the person chooses from: what the table has, no more.
 *
 * A section has the visits that it leads and those that its officers are on,
 * as in its calendar (events.h).
 */
#include "output/html_parts.h"
#include "output/lines.h"
#include "output/view.h"

struct used {
    bool *section;
    bool *officer;
    bool *county;
    bool *task;
};

static int home_of(const struct problem *problem, int officer) {
    struct span sections = problem->inspectors[officer].sections;
    return sections.count ? span_at(problem, sections, 0) : NONE;
}

static void used_add(struct used *used, const struct problem *problem,
                     const struct line *line) {
    used->task[line->task - problem->tasks] = true;
    used->section[task_lead(problem, line->task)] = true;
    if (line->enterprise->county != NONE)
        used->county[line->enterprise->county] = true;
    for (int i = 0; i < line->n_crew; i++) {
        int home = home_of(problem, line->crew[i]);
        used->officer[line->crew[i]] = true;
        if (home != NONE)
            used->section[home] = true;
    }
}

static void used_init(struct used *used, struct html *html) {
    const struct problem *problem = html->view->problem;
    struct arena *arena = &html->arena;
    used->section = ARENA_NEW(arena, bool, problem->sections.n);
    used->officer = ARENA_NEW(arena, bool, problem->n_inspectors);
    used->county = ARENA_NEW(arena, bool, problem->counties.n);
    used->task = ARENA_NEW(arena, bool, problem->n_tasks);
    for (int i = 0; i < html->n_lines; i++)
        used_add(used, problem, &html->lines[i]);
}

static void choice_begin(const struct html *html, const char *id,
                         const char *label) {
    html_put(html->to,
             "<label>%s<select id=\"%s\"><option value=\"\">%s</option>\n",
             label, id, WORD(html, ANY));
}

static void choice_end(const struct html *html) {
    html_put(html->to, "</select></label>\n");
}

static void names_put(const struct html *html, const struct names *names,
                      const bool *used) {
    for (int i = 0; i < names->n; i++)
        if (used[i])
            html_put(html->to, "<option value=\"%d\">%s</option>\n", i,
                     names->text[i]);
}

/* Those at home in the section; NONE: nobody knows where they are. */
static void officers_put(const struct html *html, const bool *used,
                         int section) {
    const struct problem *problem = html->view->problem;
    for (int i = 0; i < problem->n_inspectors; i++)
        if (used[i] && home_of(problem, i) == section)
            html_put(html->to, "<option value=\"%d\">%s</option>\n", i,
                     problem->inspectors[i].name);
}

static bool has_officers(const struct html *html, const bool *used,
                         int section) {
    const struct problem *problem = html->view->problem;
    for (int i = 0; i < problem->n_inspectors; i++)
        if (used[i] && home_of(problem, i) == section)
            return true;
    return false;
}

static void officer_choice(const struct html *html, const bool *used) {
    const struct names *sections = &html->view->problem->sections;
    choice_begin(html, "officer", WORD(html, OFFICER));
    for (int s = 0; s < sections->n; s++) {
        if (!has_officers(html, used, s))
            continue;
        html_put(html->to, "<optgroup label=\"%s\">\n", sections->text[s]);
        officers_put(html, used, s);
        html_put(html->to, "</optgroup>\n");
    }
    officers_put(html, used, NONE);
    choice_end(html);
}

static void task_choice(const struct html *html, const bool *used) {
    const struct problem *problem = html->view->problem;
    choice_begin(html, "task", WORD(html, TASK));
    for (int t = 0; t < problem->n_tasks; t++)
        if (used[t])
            html_put(html->to, "<option value=\"%d\">%s %s</option>\n", t,
                     problem->tasks[t].id, problem->tasks[t].name);
    choice_end(html);
}

void html_filters(struct html *html) {
    const struct problem *problem = html->view->problem;
    struct used used;
    used_init(&used, html);
    html_put(html->to, "<form id=\"filters\" aria-label=\"%s\" hidden>\n",
             WORD(html, FILTERS));
    choice_begin(html, "section", WORD(html, SECTION));
    names_put(html, &problem->sections, used.section);
    choice_end(html);
    officer_choice(html, used.officer);
    choice_begin(html, "county", WORD(html, COUNTY));
    names_put(html, &problem->counties, used.county);
    choice_end(html);
    task_choice(html, used.task);
    html_put(html->to,
             "<label class=\"search\">%s<input id=\"search\" type=\"search\" "
             "placeholder=\"%s\" autocomplete=\"off\"></label>\n"
             "<button type=\"reset\">%s</button>\n"
             "<output id=\"count\"></output>\n</form>\n",
             WORD(html, SEARCH), WORD(html, SEARCH_HINT), WORD(html, RESET));
}
