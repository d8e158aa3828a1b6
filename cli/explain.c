#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/confirm.h"
#include "cli/progress.h"
#include "cli/renew.h"
#include "cli/say.h"
#include "cli/search.h"
#include "cli/subject.h"
#include "cli/year.h"
#include "model/baseline.h"
#include "model/plan.h"
#include "output/console_explain.h"
#include "output/view.h"
#include "solver/remedies.h"
#include "solver/solve.h"

#include <stdio.h>

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

/* Quietly: the day alone, no other is tried. */
static void explain_placed(const struct view *view, const struct year *year,
                           int visit, const struct arguments *arguments) {
    struct plan other;
    if (arguments->given[OPTION_quiet]) {
        console_day(stdout, view, visit);
        return;
    }
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

static void explain_visit(const struct view *view, const struct year *year,
                          int visit, const struct arguments *arguments) {
    if (!plan_has(view->plan, visit))
        console_unplaced(stdout, view, visit);
    else if (year->demand.visits[visit].hold == HOLD_NONE)
        explain_placed(view, year, visit, arguments);
    else
        console_held(stdout, view, visit);
}

/* No remedy makes an enterprise that could be drawn, nor a visit that nothing
 * asks for. */
static bool is_of_unplaced(const struct view *view,
                           const struct subject *subject) {
    bool is_placed =
        subject->visit != NONE && plan_has(view->plan, subject->visit);
    return !is_placed && subject->lack == NONE && !subject->row;
}

static void explain(const struct view *view, const struct year *year,
                    const struct subject *subject,
                    const struct arguments *arguments) {
    if (subject->visit != NONE)
        explain_visit(view, year, subject->visit, arguments);
    else if (subject->task != NONE)
        console_task(stdout, view, subject->task);
    else if (subject->lack != NONE)
        console_lack(stdout, view, subject->lack);
    else if (subject->row)
        console_dropped(stdout, view, subject->row);
    else
        console_tightness(stdout, view);
    if (!arguments->given[OPTION_quiet] && is_of_unplaced(view, subject) &&
        !plan_is_complete(view->plan, &year->demand))
        offer_remedies(view, year, arguments);
}

static enum exit_code explained_code(const struct plan *plan,
                                     const struct demand *demand) {
    if (plan->state != PLAN_OPTIMAL || solve_is_interrupted())
        return EXIT_TIME;
    return plan_is_complete(plan, demand) ? EXIT_COMPLETE : EXIT_UNPLACED;
}

static void complain(const struct year *year, const char *about) {
    struct arena arena = {0};
    const char *near = subjects_near(&arena, year, about);
    const struct inspector *officer = subject_officer(year, about);
    struct fact fact = {MESSAGE_NOTHING_TO_EXPLAIN, {about, near}, {0}};
    if (officer)
        fact = (struct fact){MESSAGE_OFFICER_TO_EXPLAIN, {about}, {0}};
    say_error(fact, year->language);
    arena_release(&arena);
}

static enum exit_code year_explain(struct year *year,
                                   const struct arguments *arguments) {
    struct subject subject;
    if (!subject_find(&subject, year, arguments)) {
        complain(year, arguments->operand[1]);
        return EXIT_USAGE;
    }
    baseline_remind(year, arguments);
    struct plan plan;
    struct view view;
    struct diags diags = {0};
    plan_init(&plan, &year->problem, &year->demand);
    search_run(&plan, year, arguments);
    enum exit_code code = EXIT_FAILED;
    if (plan_confirm(&plan, year, &diags)) {
        view_init(&view, &year->problem, &year->demand, &plan, year->language);
        explain(&view, year, &subject, arguments);
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
