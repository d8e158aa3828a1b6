#include "tests/fuzz/chance.h"

#include "cli/year.h"
#include "input/baseline.h"
#include "input/load.h"
#include "model/plan.h"
#include "model/score.h"
#include "output/csv_writer.h"
#include "output/page.h"
#include "output/view.h"
#include "tests/fuzz/edits.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

#include <string.h>

#define CALENDAR "/calendar.csv"

struct chance {
    struct year year;
    struct diags diags;
    struct plan plan;
    struct view view;
    char *word;
    char *baseline; // the text of the calendar
    bool has_plan;
};

/* In the horizon, all of the crew different: as a calendar could have it. */
static void visit_place(struct plan *plan, int v, const struct year *year,
                        struct choices *choices) {
    const struct problem *problem = &year->problem;
    const struct visit *visit = &year->demand.visits[v];
    int first = plan->crew_first[v];
    int n = plan->crew_first[v + 1] - first;
    int n_days = problem->n_days - task_length(&problem->tasks[visit->task]);
    if (visit->hold != HOLD_NONE || n > problem->n_inspectors || n_days < 0 ||
        choose(choices, 4) == 3)
        return;
    plan->start[v] = choose(choices, 256) % (n_days + 1);
    int member = choose(choices, problem->n_inspectors);
    for (int i = 0; i < n; i++)
        plan->member[first + i] = (member + i) % problem->n_inspectors;
}

static void plan_make(struct chance *chance, struct choices *choices) {
    struct year *year = &chance->year;
    struct plan *plan = &chance->plan;
    plan_init(plan, &year->problem, &year->demand);
    for (int v = 0; v < plan->n_visits; v++)
        visit_place(plan, v, year, choices);
    score_plan(&plan->levels, plan, &year->problem, &year->demand);
    plan->state = (enum plan_state)choose(choices, PLAN_OPTIMAL + 1);
    view_init(&chance->view, &year->problem, &year->demand, plan,
              (enum language)choose(choices, 2));
    chance->has_plan = true;
}

static void plan_forget(struct chance *chance) {
    if (!chance->has_plan)
        return;
    view_release(&chance->view);
    plan_release(&chance->plan);
    chance->has_plan = false;
}

static void calendar_keep(struct chance *chance) {
    struct page page;
    size_t n;
    FILE *to = open_memstream(&chance->baseline, &n);
    MUST(to);
    page_fill(&page, PAGE_calendar, &chance->view);
    csv_print(to, &page);
    page_release(&page);
    MUST(!fclose(to));
    shelf_put(FILE_CALENDAR, chance->baseline, n);
}

/* What was written can be read. */
static bool plan_again(struct chance *chance, struct choices *choices) {
    struct year *year = &chance->year;
    calendar_keep(chance);
    plan_forget(chance);
    shelf_close(year, &chance->diags);
    MUST(shelf_read(year, &chance->diags));
    day from = year->problem.first + choose(choices, year->problem.n_days);
    MUST(baseline_read(&year->baseline, &year->problem, CALENDAR, from,
                       &chance->diags) == LOAD_READ);
    demand_renew(&year->demand, &year->problem, &year->baseline,
                 &chance->diags);
    if (chance->diags.n_errors)
        return false;
    plan_make(chance, choices);
    return true;
}

/* The word as a text of its own; what is left are choices. */
static void word_take(struct chance *chance, struct choices *choices) {
    const uint8_t *end = choices->n ? memchr(choices->at, 0, choices->n) : NULL;
    size_t n = end ? (size_t)(end - choices->at) : 0;
    chance->word = strndup((const char *)choices->at, n);
    MUST(chance->word);
    choices->at += n + (end != NULL);
    choices->n -= n + (end != NULL);
}

/* False: there is nothing to show.  Closed in any case. */
static bool chance_open(struct chance *chance, const uint8_t *data,
                        size_t size) {
    struct choices choices = {data, size};
    *chance = (struct chance){.has_plan = false};
    word_take(chance, &choices);
    edits_make(&choices, chance->word);
    if (!shelf_open(&chance->year, &chance->diags))
        return false;
    plan_make(chance, &choices);
    return choose(&choices, 2) == 0 || plan_again(chance, &choices);
}

static void chance_close(struct chance *chance) {
    plan_forget(chance);
    shelf_close(&chance->year, &chance->diags);
    shelf_reset();
    edits_release();
    free(chance->baseline);
    free(chance->word);
}

static void text_check(const struct showing *showing, const struct view *view) {
    char *text;
    size_t n;
    FILE *to = open_memstream(&text, &n);
    MUST(to && showing->print(to, view) && !fclose(to));
    showing->check((struct part){text, n}, view);
    free(text);
}

void chance_show(const uint8_t *data, size_t size,
                 const struct showing *showing) {
    struct chance chance;
    if (chance_open(&chance, data, size))
        text_check(showing, &chance.view);
    chance_close(&chance);
}
