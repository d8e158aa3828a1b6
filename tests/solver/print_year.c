#include "tests/solver/compare.h"

#include "model/date.h"
#include "tests/solver/random_year.h"

static void print_days(FILE *out, const struct problem *problem,
                       const struct dayset *set) {
    for (int d = dayset_next(set, 0); d >= 0; d = dayset_next(set, d + 1)) {
        struct date date = date_from_day(problem->first + d);
        fprintf(out, " %02d%02d", date.month, date.day);
    }
}

static void print_names(FILE *out, const struct problem *problem,
                        const struct names *names, struct span span) {
    for (int i = 0; i < span.count; i++)
        fprintf(out, "%s%s", i ? ";" : "",
                names->text[span_at(problem, span, i)]);
}

static void print_officer(FILE *out, const struct problem *problem,
                          const struct inspector *officer) {
    fprintf(out, "%s ", officer->id);
    print_names(out, problem, &problem->sections, officer->sections);
    fprintf(out, " [");
    print_names(out, problem, &problem->skills, officer->skills);
    fprintf(out, "] %s week %d year %d, recused",
            officer->county == NONE ? "-"
                                    : problem->counties.text[officer->county],
            officer->week_limit, officer->year_limit);
    for (int i = 0; i < officer->recused.count; i++)
        fprintf(out, " E%d", span_at(problem, officer->recused, i) + 1);
    fprintf(out, ", absent");
    print_days(out, problem, &officer->absent);
    fprintf(out, "\n");
}

static void print_task(FILE *out, const struct problem *problem,
                       const struct task *task) {
    fprintf(out, "%s %s [", task->id, task->sections_text);
    print_names(out, problem, &problem->skills, task->skills);
    fprintf(out, "] crew %d half-days %d priority %d%s%s%s", task->crew,
            task->half_days, task->priority, task->away ? " away" : "",
            task->any_day ? " any day" : "",
            task->during_stop ? " during stop" : "");
    if (!task_is_capped(task))
        fprintf(out, " not capped");
    if (task->after != NONE)
        fprintf(out, " after %s gap %d..%d", problem->tasks[task->after].id,
                task->gap_min, task->gap_max);
    fprintf(out, "\n");
}

static void print_visit(FILE *out, const struct random_year *year,
                        const struct plan *plan, int v) {
    const struct problem *problem = &year->fixture.problem;
    const struct visit *visit = &year->demand.visits[v];
    fprintf(out, "%s%s:", visit->id, visit->after_missing ? " (no first)" : "");
    print_days(out, problem, &visit->starts);
    if (problem->tasks[visit->task].preferred.n_terms) {
        fprintf(out, " wished");
        print_days(out, problem, &visit->wished);
    }
    if (visit->row) {
        fprintf(out, " [%s%s day %d crew",
                visit->hold == HOLD_DONE     ? "done"
                : visit->hold == HOLD_LOCKED ? "locked"
                                             : "was",
                visit->announced == NOT_PLACED ? "" : " announced",
                visit->row->start);
        for (int i = 0; i < visit->row->n_crew; i++)
            fprintf(out, " P%d", visit->row->crew[i] + 1);
        fprintf(out, "]");
    }
    if (plan_has(plan, v)) {
        char text[DATE_TEXT_SIZE];
        int n;
        const int *crew = plan_crew(plan, v, &n);
        fprintf(out, " -> %s",
                date_to_text(problem->first + plan->start[v], text));
        for (int i = 0; i < n; i++)
            fprintf(out, " P%d", crew[i] + 1);
    }
    fprintf(out, "\n");
}

static void print_sections(FILE *out, const struct problem *problem) {
    for (int s = 0; s < problem->sections.n; s++) {
        fprintf(out, "%s", problem->sections.text[s]);
        if (problem->section[s].day_limit != NONE)
            fprintf(out, " cars %d", problem->section[s].day_limit);
        if (problem->enforce_budget)
            fprintf(out, " budget half-days %d",
                    section_budget_half_days(problem, s));
        fprintf(out, "\n");
    }
}

static void print_enterprises(FILE *out, const struct problem *problem) {
    static const char *const classes[] = {"key", "pool", "other", "agency"};
    for (int e = 0; e < problem->n_enterprises; e++) {
        const struct enterprise *enterprise = &problem->enterprises[e];
        fprintf(out, "%s %s %s cap %d\n", enterprise->id,
                problem->counties.text[enterprise->county],
                classes[enterprise->class], enterprise_cap(problem, e));
    }
}

void year_print(FILE *out, const struct random_year *year,
                const struct plan *plan) {
    const struct problem *problem = &year->fixture.problem;
    char first[DATE_TEXT_SIZE];
    char last[DATE_TEXT_SIZE];
    fprintf(out, "seed %u: %s..%s min_gap %d, working", year->seed,
            date_to_text(problem->first, first),
            date_to_text(problem->end - 1, last), problem->min_gap_days);
    print_days(out, problem, &problem->working);
    fprintf(out, "\n");
    print_sections(out, problem);
    for (int i = 0; i < problem->n_inspectors; i++)
        print_officer(out, problem, &problem->inspectors[i]);
    print_enterprises(out, problem);
    for (int t = 0; t < problem->n_tasks; t++)
        print_task(out, problem, &problem->tasks[t]);
    for (int v = 0; v < year->demand.n_visits; v++)
        print_visit(out, year, plan, v);
    for (int l = 0; l < N_LEVELS; l++)
        fprintf(out, "%s %ld%s  ", level_label((enum level)l),
                (long)plan->levels.level[l].value,
                plan->levels.level[l].proven ? "" : "?");
    fprintf(out, "\n");
}
