#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/confirm.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/search.h"
#include "cli/year.h"
#include "model/plan.h"
#include "output/console_explain.h"
#include "output/view.h"
#include "solver/remedies.h"
#include "solver/solve.h"

#include <stdio.h>
#include <string.h>

static int find_task(const struct problem *problem, const char *id) {
    for (int t = 0; t < problem->n_tasks; t++)
        if (strcmp(problem->tasks[t].id, id) == 0)
            return t;
    return NONE;
}

/* The best plan in which the visit is not on its day.  The other year is this
 * one but for its demand, which is made anew and freed here. */
static void plan_without_day(struct plan *other, const struct year *year,
                             const struct plan *plan, int visit,
                             const struct arguments *arguments) {
    struct year changed = *year;
    struct diags diags = {0};
    demand_renew(&changed.demand, &year->problem, year->demand.baseline,
                 &diags);
    dayset_remove(&changed.demand.visits[visit].starts, plan->start[visit]);
    plan_init(other, &changed.problem, &changed.demand);
    search_run(other, &changed, arguments);
    demand_release(&changed.demand);
    diags_release(&diags);
}

static void explain_placed(const struct view *view, const struct year *year,
                           int visit, const struct arguments *arguments) {
    struct plan other;
    plan_without_day(&other, year, view->plan, visit, arguments);
    console_placed(stdout, view, visit, &other);
    plan_release(&other);
}

static void offer_remedies(const struct view *view, const struct year *year,
                           const struct arguments *arguments) {
    struct remedies remedies;
    struct progress progress;
    progress_init(&progress, year->language, !arguments->given[OPTION_quiet]);
    remedies_find(&remedies, &year->problem, &year->demand, view->plan,
                  &arguments->options,
                  (struct remedies_watch){progress_tried, &progress});
    progress_release(&progress);
    console_remedies(stdout, view,
                     &(struct remedies_told){remedies.list.at, remedies.list.n,
                                             remedies.before,
                                             solve_is_interrupted()});
    remedies_release(&remedies);
}

/* What is asked about: the folder as a whole, a task, a visit. */
static void explain(const struct view *view, const struct year *year,
                    const struct arguments *arguments) {
    const char *about =
        arguments->n_operands > 1 ? arguments->operand[1] : NULL;
    int visit = about ? demand_find(&year->demand, about) : NONE;
    if (!about)
        console_tightness(stdout, view);
    else if (visit == NONE)
        console_task(stdout, view, find_task(&year->problem, about));
    else if (plan_has(view->plan, visit))
        explain_placed(view, year, visit, arguments);
    else
        console_unplaced(stdout, view, visit);
    bool is_of_placed = visit != NONE && plan_has(view->plan, visit);
    if (!is_of_placed && !plan_is_complete(view->plan, &year->demand))
        offer_remedies(view, year, arguments);
}

static bool is_known(const struct year *year,
                     const struct arguments *arguments) {
    if (arguments->n_operands < 2)
        return true;
    const char *about = arguments->operand[1];
    return demand_find(&year->demand, about) != NONE ||
           find_task(&year->problem, about) != NONE;
}

static enum exit_code explained_code(const struct plan *plan,
                                     const struct demand *demand) {
    if (plan->state != PLAN_OPTIMAL || solve_is_interrupted())
        return EXIT_TIME;
    return plan_is_complete(plan, demand) ? EXIT_COMPLETE : EXIT_UNPLACED;
}

static enum exit_code year_explain(const struct year *year,
                                   const struct arguments *arguments) {
    if (!is_known(year, arguments)) {
        say_error((struct fact){MESSAGE_NOTHING_TO_EXPLAIN,
                                {arguments->operand[1]},
                                {0}},
                  year->language);
        return EXIT_USAGE;
    }
    struct plan plan;
    struct view view;
    struct diags diags = {0};
    plan_init(&plan, &year->problem, &year->demand);
    search_run(&plan, year, arguments);
    enum exit_code code = EXIT_FAILED;
    if (plan_confirm(&plan, year, &diags)) {
        view_init(&view, &year->problem, &year->demand, &plan, year->language);
        explain(&view, year, arguments);
        view_release(&view);
        if (plan.state != PLAN_OPTIMAL)
            console_unproven(stdout, &plan, year->language);
        code = explained_code(&plan, &year->demand);
    }
    say_diags(&diags, year->language);
    diags_release(&diags);
    plan_release(&plan);
    return code;
}

enum exit_code command_explain(const struct arguments *arguments) {
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = year_explain(&year, arguments);
    year_release(&year);
    return code;
}
