/*
 * check_tasks.c - what shows only when all tasks are known: cells that do not
 * go together, and what no officer and no enterprise can answer.
 */
#include "input/loader.h"
#include "input/target.h"
#include "model/seats.h"

#include <string.h>

/* Where the task's cell stands; the tasks are rows in their order, but a row
 * without an id is none, so the place of the row helps to find it. */
static struct place cell_place(const struct loader *loader,
                               const struct task *task, enum column column) {
    const struct sheet *sheet = &loader->sheet[FILE_TASKS];
    for (int row = 0; row < sheet_count_rows(sheet); row++)
        if (sheet_place(sheet, row).line == task->place.line)
            return sheet_cell(sheet, row, column).place;
    return task->place;
}

static void check_draw(struct loader *loader, const struct task *task) {
    struct report *report = &loader->report;
    if (task->mode == MODE_DRAW && !*loader->problem->seed) {
        struct place place = loader->seed_place;
        if (!place.line)
            place = place_of_header(loader->sheet[FILE_PLAN].table.file);
        REPORT(report, place, MISSING_SEED, task->id);
    }
    if (task->mode == MODE_ALL && task->share_ppm)
        REPORT(report, cell_place(loader, task, COLUMN_TASKS_COUNT),
               SHARE_OF_ALL, task->id);
}

static void check_crew(struct loader *loader, const struct task *task) {
    int places = task_count_places(task);
    struct place place = cell_place(loader, task, COLUMN_TASKS_CREW);
    if (task->crew < 2 && task->kind != KIND_SUPERVISION)
        REPORT(&loader->report, place, CREW_OF_ONE, task->id);
    if (places > task->crew)
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

static void check_skills(struct loader *loader, const struct task *task) {
    const struct problem *problem = loader->problem;
    for (int i = 0; i < task->skills.count; i++) {
        int skill = span_at(problem, task->skills, i);
        if (!someone_has_skill(problem, task, skill))
            REPORT(&loader->report,
                   cell_place(loader, task, COLUMN_TASKS_SKILLS),
                   SKILL_NOBODY_HAS, problem->skills.text[skill],
                   task->sections_text);
    }
}

static void check_dates(struct loader *loader, const struct task *task) {
    if (task->period == PERIOD_RANGE && task->window.window == NONE)
        REPORT(&loader->report, cell_place(loader, task, COLUMN_TASKS_WINDOW),
               PERIOD_NEEDS_WINDOW, task->id);
}

static void check_basis(struct loader *loader, const struct task *task) {
    if (!task->counted && !*task->basis)
        REPORT(&loader->report, cell_place(loader, task, COLUMN_TASKS_BASIS),
               MISSING_BASIS, task->id);
}

static void check_after(struct loader *loader, const struct task *task) {
    const struct problem *problem = loader->problem;
    struct report *report = &loader->report;
    bool has_gap = task->gap_min || task->gap_max != NONE;
    if (task->after == NONE && has_gap)
        REPORT(report, cell_place(loader, task, COLUMN_TASKS_GAP),
               GAP_WITHOUT_FIRST, task->id);
    int next = task->after;
    for (int steps = 0; next != NONE; steps++) {
        if (&problem->tasks[next] == task || steps > problem->n_tasks) {
            REPORT(report, cell_place(loader, task, COLUMN_TASKS_AFTER),
                   FOLLOWS_ITSELF, task->id);
            return;
        }
        next = problem->tasks[next].after;
    }
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
            int e = names_find(&loader->enterprises, id);
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
        if (task->after == NONE || task->mode == MODE_DRAW)
            REPORT(&loader->report, place, MISSING_TARGET, task->id);
        return;
    }
    if (!target_has_match(loader, &task->target))
        REPORT(&loader->report, place, TARGET_WITHOUT_MATCH, task->id);
}

void check_tasks(struct loader *loader) {
    int n_errors = loader->report.diags->n_errors;
    for (int t = 0; t < loader->problem->n_tasks; t++) {
        const struct task *task = &loader->problem->tasks[t];
        check_draw(loader, task);
        check_crew(loader, task);
        check_dates(loader, task);
        check_basis(loader, task);
        check_after(loader, task);
        check_skills(loader, task);
    }
    if (loader->report.diags->n_errors != n_errors)
        return; // a task that follows itself crosses authority for ever
    for (int t = 0; t < loader->problem->n_tasks; t++) {
        check_authority(loader, &loader->problem->tasks[t]);
        check_target(loader, &loader->problem->tasks[t]);
    }
}
