#include "model/remedy.h"

#include "model/diag.h"
#include "model/window.h"

#include <assert.h>
#include <string.h>

#define MOST_TRIPS_MORE 20 // a day

enum remedy_subject remedy_subject(enum remedy_kind kind) {
    static const enum remedy_subject subjects[] = {
#define X(name, subject, what) subject,
        REMEDIES(X)
#undef X
    };
    return subjects[kind];
}

int remedy_of_skill(const struct problem *problem, int inspector, int skill) {
    return inspector * problem->skills.n + skill;
}

int remedy_skill(const struct problem *problem, int of) {
    return of % problem->skills.n;
}

int remedy_learner(const struct problem *problem, int of) {
    return of / problem->skills.n;
}

static int home_of(const struct problem *problem, int inspector) {
    return span_at(problem, problem->inspectors[inspector].sections, 0);
}

/* Does the limit bind anyone at home there?  NONE binds nobody. */
static bool has_limit(const struct problem *problem, int section,
                      bool is_of_year) {
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *inspector = &problem->inspectors[i];
        int limit = is_of_year ? inspector->year_limit : inspector->week_limit;
        if (home_of(problem, i) == section && limit != NONE)
            return true;
    }
    return false;
}

/* The first and the last day that the task's window names, as days of the
 * horizon; false if there is none. */
static bool window_ends(const struct problem *problem, const struct task *task,
                        int *first, int *last) {
    struct dayset days = window_days(problem, &task->window);
    *first = *last = dayset_next(&days, 0);
    for (int d = *first; d >= 0; d = dayset_next(&days, d + 1))
        *last = d;
    return *first >= 0;
}

static int window_most(const struct problem *problem, const struct task *task,
                       bool is_later) {
    int first;
    int last;
    if (!task->window.n_terms || task->period == PERIOD_RANGE ||
        !window_ends(problem, task, &first, &last))
        return 0;
    return is_later ? problem->n_days - 1 - last : first;
}

static bool can_learn(const struct problem *problem, int of) {
    const struct inspector *learner =
        &problem->inspectors[remedy_learner(problem, of)];
    return !learner->is_gone &&
           !span_has(problem, learner->skills, remedy_skill(problem, of));
}

int remedy_most(const struct problem *problem, enum remedy_kind kind, int of) {
    switch (kind) {
    case REMEDY_SPACING:
        return problem->min_gap_days;
    case REMEDY_WINDOW_LATER:
    case REMEDY_WINDOW_EARLIER:
        return window_most(problem, &problem->tasks[of],
                           kind == REMEDY_WINDOW_LATER);
    case REMEDY_WEEK_LIMIT:
        return has_limit(problem, of, false) ? 7 : 0;
    case REMEDY_YEAR_LIMIT:
        return has_limit(problem, of, true) ? problem->n_days : 0;
    case REMEDY_CARS:
        return problem->section[of].day_limit == NONE ? 0 : MOST_TRIPS_MORE;
    case REMEDY_BUDGET:
        return problem->enforce_budget ? problem->n_days * problem->n_inspectors
                                       : 0;
    case REMEDY_SKILL:
        return can_learn(problem, of);
    case REMEDY_OFFICER:
        return problem->n_days;
    case REMEDY_APPROVAL:
        return task_is_capped(&problem->tasks[of]) && problem->n_caps > 0;
    case N_REMEDIES:
        break;
    }
    assert(!"a remedy of the table");
    return 0;
}

struct range remedy_range(const struct problem *problem,
                          const struct remedy *remedy) {
    int first;
    int last;
    window_ends(problem, &problem->tasks[remedy->of], &first, &last);
    if (remedy->kind == REMEDY_WINDOW_EARLIER)
        return (struct range){problem->first + first - remedy->amount,
                              problem->first + first};
    return (struct range){problem->first + last + 1,
                          problem->first + last + 1 + remedy->amount};
}

static void lengthen_window(struct remedied *remedied,
                            const struct problem *problem,
                            const struct remedy *remedy) {
    struct window_expression *window =
        &remedied->problem.tasks[remedy->of].window;
    struct range *range = ARENA_NEW(&remedied->arena, struct range, 1);
    struct window_term *terms = ARENA_NEW(&remedied->arena, struct window_term,
                                          (size_t)window->n_terms + 1);
    *range = remedy_range(problem, remedy);
    memcpy(terms, window->terms,
           (size_t)window->n_terms * sizeof *window->terms);
    terms[window->n_terms] = (struct window_term){WINDOW_UNION, range, 1};
    window->terms = terms;
    window->n_terms++;
    window->window = NONE;
}

static void add_officer(struct remedied *remedied,
                        const struct remedy *remedy) {
    struct problem *problem = &remedied->problem;
    struct inspector more = problem->inspectors[remedy->of];
    more.id = "+";
    more.name = "+";
    more.county = NONE;
    more.week_limit = NONE;
    more.year_limit = remedy->amount;
    more.absent = (struct dayset){0};
    more.recused = (struct span){0, 0};
    problem->inspectors[problem->n_inspectors++] = more;
}

/* The skills of one, and one more, behind all lists. */
static void add_skill(struct remedied *remedied, const struct problem *before,
                      const struct remedy *remedy) {
    struct problem *problem = &remedied->problem;
    struct span *skills =
        &problem->inspectors[remedy_learner(before, remedy->of)].skills;
    int n = before->index.n;
    int *index =
        ARENA_NEW(&remedied->arena, int, (size_t)n + (size_t)skills->count + 1);
    if (n)
        memcpy(index, before->index.at, (size_t)n * sizeof *index);
    for (int i = 0; i < skills->count; i++)
        index[n + i] = span_at(before, *skills, i);
    index[n + skills->count] = remedy_skill(before, remedy->of);
    *skills = (struct span){n, skills->count + 1};
    problem->index.at = index;
    problem->index.n = n + skills->count;
}

static void raise_limits(struct problem *problem, const struct remedy *remedy) {
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct inspector *inspector = &problem->inspectors[i];
        int *limit = remedy->kind == REMEDY_WEEK_LIMIT ? &inspector->week_limit
                                                       : &inspector->year_limit;
        if (home_of(problem, i) == remedy->of && *limit != NONE)
            *limit += remedy->amount;
    }
}

static void change(struct remedied *remedied, const struct problem *before,
                   const struct remedy *remedy) {
    struct problem *problem = &remedied->problem;
    switch (remedy->kind) {
    case REMEDY_SPACING:
        problem->min_gap_days -= remedy->amount;
        break;
    case REMEDY_WINDOW_LATER:
    case REMEDY_WINDOW_EARLIER:
        lengthen_window(remedied, before, remedy);
        break;
    case REMEDY_WEEK_LIMIT:
    case REMEDY_YEAR_LIMIT:
        raise_limits(problem, remedy);
        break;
    case REMEDY_CARS:
        problem->section[remedy->of].day_limit += remedy->amount;
        break;
    case REMEDY_BUDGET:
        problem->section[remedy->of].other_work_half_days -= 2 * remedy->amount;
        break;
    case REMEDY_SKILL:
        add_skill(remedied, before, remedy);
        break;
    case REMEDY_OFFICER:
        add_officer(remedied, remedy);
        break;
    case REMEDY_APPROVAL:
        problem->tasks[remedy->of].approval = "+";
        break;
    case N_REMEDIES:
        break;
    }
}

/* n of size bytes, with room for one more. */
static void *copy(struct arena *arena, const void *array, int n, size_t size) {
    void *made = arena_alloc(arena, (size_t)n + 1, size);
    if (n)
        memcpy(made, array, (size_t)n * size);
    return made;
}

#define COPY(remedied, array, n) \
    copy(&(remedied)->arena, (remedied)->problem.array, (n), \
         sizeof *(remedied)->problem.array)

void remedied_init(struct remedied *remedied, const struct problem *problem,
                   const struct baseline *baseline,
                   const struct remedy *remedy) {
    memset(remedied, 0, sizeof *remedied);
    struct problem *changed = &remedied->problem;
    *changed = *problem;
    changed->tasks = COPY(remedied, tasks, problem->n_tasks);
    changed->inspectors = COPY(remedied, inspectors, problem->n_inspectors);
    changed->section = COPY(remedied, section, problem->sections.n);
    change(remedied, problem, remedy);
    struct diags diags = {0};
    demand_renew(&remedied->demand, changed, baseline, &diags);
    diags_release(&diags);
}

void remedied_release(struct remedied *remedied) {
    demand_release(&remedied->demand);
    arena_release(&remedied->arena);
}
