/*
 * check_tasks.c - what shows only when all tasks are known: cells that do not
 * go together, and what no officer and no enterprise can answer.
 */
#include "input/loader.h"
#include "input/target.h"
#include "model/seats.h"

#include <string.h>

static struct cell task_cell(const struct loader *loader,
                             const struct task *task, enum column column) {
    int row = loader->task_row[task - loader->problem->tasks];
    return sheet_cell(&loader->sheet[FILE_TASKS], row, column);
}

static struct place cell_place(const struct loader *loader,
                               const struct task *task, enum column column) {
    return task_cell(loader, task, column).place;
}

/* One row of plan.csv is missing, however many tasks draw. */
static void check_seed(struct loader *loader) {
    const struct problem *problem = loader->problem;
    const struct sheet *sheet = &loader->sheet[FILE_PLAN];
    int t = 0;
    while (t < problem->n_tasks && problem->tasks[t].mode != MODE_DRAW)
        t++;
    if (t == problem->n_tasks || *problem->seed || !sheet->is_whole)
        return;
    struct place place = loader->seed_place;
    REPORT(&loader->report, place.line ? place : sheet_header_place(sheet),
           MISSING_SEED, problem->tasks[t].id);
}

static void check_share(struct loader *loader, const struct task *task) {
    if (task->mode == MODE_ALL && task->share_ppm)
        REPORT(&loader->report, cell_place(loader, task, COLUMN_TASKS_COUNT),
               SHARE_OF_ALL, task->id);
}

static void check_crew(struct loader *loader, const struct task *task) {
    int places = task_count_places(task);
    struct place place = cell_place(loader, task, COLUMN_TASKS_CREW);
    if (task->crew < 2 && task->kind != KIND_SUPERVISION)
        REPORT(&loader->report, place, CREW_OF_ONE, task->id);
    else if (places > task->crew)
        report_fact(&loader->report, place,
                    (struct fact){MESSAGE_TOO_MANY_PLACES,
                                  {task->id},
                                  {places, task->crew}});
}

static bool someone_has_skill(const struct problem *problem,
                              const struct task *task, int skill) {
    for (int i = 0; i < problem->n_inspectors; i++)
        if (task_is_served_by(problem, task, i) &&
            span_has(problem, problem->inspectors[i].skills, skill))
            return true;
    return false;
}

/* A section that nobody serves has been reported; who would serve it may have
 * the skill. */
static bool sections_are_known(const struct task *task) {
    int n_named = 0;
    int n_known = 0;
    for (const char *text = task->sections_text; *text;) {
        size_t n = strcspn(text, ";|");
        n_named += n > 0;
        text += n + (text[n] != '\0');
    }
    for (int g = 0; g < task->n_groups; g++)
        n_known += task->groups[g].count;
    return n_known >= n_named;
}

static void check_skills(struct loader *loader, const struct task *task) {
    const struct problem *problem = loader->problem;
    if (!loader->sheet[FILE_INSPECTORS].is_whole || !sections_are_known(task))
        return;
    for (int i = 0; i < task->skills.count; i++) {
        int skill = span_at(problem, task->skills, i);
        if (!someone_has_skill(problem, task, skill))
            REPORT(&loader->report,
                   cell_place(loader, task, COLUMN_TASKS_SKILLS),
                   SKILL_NOBODY_HAS, problem->skills.text[skill],
                   task->sections_text);
    }
}

/* A window that could not be understood has been reported. */
static void check_dates(struct loader *loader, const struct task *task) {
    const struct window_expression *window = &task->window;
    bool is_understood = window->n_terms || !*window->text;
    if (task->period == PERIOD_RANGE && window->window == NONE && is_understood)
        REPORT(&loader->report, cell_place(loader, task, COLUMN_TASKS_WINDOW),
               PERIOD_NEEDS_WINDOW, task->id);
}

static void check_basis(struct loader *loader, const struct task *task) {
    if (!task->counted && !*task->basis)
        REPORT(&loader->report, cell_place(loader, task, COLUMN_TASKS_BASIS),
               MISSING_BASIS, task->id);
}

/* Follows the task to the first of all; what leads into a circle without being
 * part of it is not at fault.  False if there is no first. */
static bool check_after(struct loader *loader, const struct task *task) {
    const struct problem *problem = loader->problem;
    int next = task->after;
    for (int steps = 0; next != NONE; steps++) {
        if (&problem->tasks[next] == task)
            REPORT(&loader->report,
                   cell_place(loader, task, COLUMN_TASKS_AFTER), FOLLOWS_ITSELF,
                   task->id);
        if (&problem->tasks[next] == task || steps > problem->n_tasks)
            return false;
        next = problem->tasks[next].after;
    }
    return true;
}

/* An unknown task before it has been reported. */
static bool follows_none(const struct loader *loader, const struct task *task) {
    return task->after == NONE &&
           !*task_cell(loader, task, COLUMN_TASKS_AFTER).text;
}

static void check_gap(struct loader *loader, const struct task *task) {
    bool has_gap = task->gap_min || task->gap_max != NONE;
    if (has_gap && follows_none(loader, task))
        REPORT(&loader->report, cell_place(loader, task, COLUMN_TASKS_GAP),
               GAP_WITHOUT_FIRST, task->id);
}

/* An enterprise of another authority that the target names by its id. */
static void check_authority(struct loader *loader, const struct task *task) {
    const struct problem *problem = loader->problem;
    if (task_crosses_authority(problem, task))
        return;
    for (int i = 0; i < task->target.n_conditions; i++) {
        const struct condition *condition = &task->target.conditions[i];
        bool names_ids =
            condition->column == ENTERPRISE_ID && !condition->negated;
        for (int j = 0; names_ids && j < condition->values.count; j++) {
            const char *id =
                problem->values.text[span_at(problem, condition->values, j)];
            int e = names_find(&loader->enterprises.names, id);
            if (e != NONE && problem->enterprises[e].other_authority)
                REPORT(&loader->report,
                       cell_place(loader, task, COLUMN_TASKS_TARGET),
                       NAMED_OF_OTHER_LEVEL, id, problem->authority);
        }
    }
}

static void check_target(struct loader *loader, const struct task *task) {
    struct place place = cell_place(loader, task, COLUMN_TASKS_TARGET);
    if (!task->target.given) {
        if (follows_none(loader, task) || task->mode == MODE_DRAW)
            REPORT(&loader->report, place, MISSING_TARGET, task->id);
        return;
    }
    if (loader->sheet[FILE_ENTERPRISES].is_whole &&
        !target_has_match(loader, &task->target))
        REPORT(&loader->report, place, TARGET_WITHOUT_MATCH, task->id);
}

void check_tasks(struct loader *loader) {
    check_seed(loader);
    for (int t = 0; t < loader->problem->n_tasks; t++) {
        const struct task *task = &loader->problem->tasks[t];
        check_share(loader, task);
        check_crew(loader, task);
        check_dates(loader, task);
        check_basis(loader, task);
        check_gap(loader, task);
        check_skills(loader, task);
        check_target(loader, task);
        if (check_after(loader, task))
            check_authority(loader, task);
    }
}
