/*
 * load_tasks.c - tasks.csv and totals.csv.
 */
#include "input/loader.h"
#include "input/target.h"
#include "input/text.h"
#include "input/window.h"

#define MOST_HALF_DAYS 60
#define MOST_CREW 20
#define MOST_PRIORITY 9
#define USUAL_PRIORITY 5

static struct cell task_cell(const struct loader *loader, int row,
                             enum column column) {
    return sheet_cell(&loader->sheet[FILE_TASKS], row, column);
}

static int count_of(const char *text, char c) {
    int n = 0;
    for (; *text; text++)
        n += *text == c;
    return n;
}

/* The sections of "乙|丙". */
static struct span choice_read(struct loader *loader, const char *part,
                               struct cell cell) {
    struct problem *problem = loader->problem;
    struct span span = {problem->index.n, 0};
    for (const char *name; (name = text_item(&part, '|', &problem->arena));) {
        struct cell named = {name, cell.header, cell.place};
        int section = find_section(loader, named);
        if (section == NONE)
            continue;
        VEC_PUSH(&problem->index, section);
        span.count++;
    }
    return span;
}

/* "甲;乙|丙": groups of choices. */
static void sections_read(struct loader *loader, struct task *task,
                          struct cell cell) {
    struct arena *arena = &loader->problem->arena;
    cell.text = text_list(cell.text, &loader->problem->sections, arena);
    const char *text = cell.text;
    task->sections_text = keep(loader, cell);
    task->groups = ARENA_NEW(arena, struct span, count_of(text, ';') + 1);
    for (const char *part; (part = text_item(&text, ';', arena));) {
        struct span choice = choice_read(loader, part, cell);
        if (choice.count)
            task->groups[task->n_groups++] = choice;
    }
    report_empty_list(loader, cell);
}

static void words_read(struct loader *loader, struct task *task, int row) {
    struct report *report = &loader->report;
    int kind = KIND_OTHER;
    int mode = MODE_ALL;
    int period = PERIOD_YEAR;
    field_word(&kind, words_kind, task_cell(loader, row, COLUMN_TASKS_KIND),
               report);
    if (!field_word(&mode, words_mode,
                    task_cell(loader, row, COLUMN_TASKS_MODE), report))
        task->share_ppm = 0; // whatever was meant, it is no share of all
    field_word(&period, words_period,
               task_cell(loader, row, COLUMN_TASKS_PERIOD), report);
    task->kind = (enum task_kind)kind;
    task->mode = (enum task_mode)mode;
    task->period = (enum task_period)period;
    field_yes_no(&task->any_day, task_cell(loader, row, COLUMN_TASKS_ANY_DAY),
                 report);
    field_yes_no(&task->during_stop,
                 task_cell(loader, row, COLUMN_TASKS_DURING_STOP), report);
    field_yes_no(&task->away, task_cell(loader, row, COLUMN_TASKS_AWAY),
                 report);
    field_yes_no(&task->counted, task_cell(loader, row, COLUMN_TASKS_COUNTED),
                 report);
}

static void numbers_read(struct loader *loader, struct task *task, int row) {
    struct report *report = &loader->report;
    field_count(&task->count, &task->share_ppm,
                task_cell(loader, row, COLUMN_TASKS_COUNT), report);
    field_half_days(&task->half_days, 1, MOST_HALF_DAYS,
                    task_cell(loader, row, COLUMN_TASKS_DAYS), report);
    field_number(&task->crew, 1, MOST_CREW,
                 task_cell(loader, row, COLUMN_TASKS_CREW), report);
    field_number(&task->priority, 1, MOST_PRIORITY,
                 task_cell(loader, row, COLUMN_TASKS_PRIORITY), report);
    field_gap(&task->gap_min, &task->gap_max,
              task_cell(loader, row, COLUMN_TASKS_GAP), report);
}

static struct task task_read(struct loader *loader, int row) {
    struct problem *problem = loader->problem;
    struct task task = {
        .name = keep(loader, task_cell(loader, row, COLUMN_TASKS_NAME)),
        .basis = keep(loader, task_cell(loader, row, COLUMN_TASKS_BASIS)),
        .content = keep(loader, task_cell(loader, row, COLUMN_TASKS_CONTENT)),
        .method = keep(loader, task_cell(loader, row, COLUMN_TASKS_METHOD)),
        .approval = keep(loader, task_cell(loader, row, COLUMN_TASKS_APPROVAL)),
        .count = 1,
        .half_days = 2,
        .crew = 2,
        .gap_max = NONE,
        .priority = USUAL_PRIORITY,
        .counted = true,
        .after = find_task(loader, task_cell(loader, row, COLUMN_TASKS_AFTER)),
        .place = sheet_place(&loader->sheet[FILE_TASKS], row),
    };
    sections_read(loader, &task, task_cell(loader, row, COLUMN_TASKS_SECTIONS));
    numbers_read(loader, &task, row);
    words_read(loader, &task, row);
    target_read(loader, &task.target,
                task_cell(loader, row, COLUMN_TASKS_TARGET));
    window_read(loader, &task.window,
                task_cell(loader, row, COLUMN_TASKS_WINDOW));
    window_read(loader, &task.preferred,
                task_cell(loader, row, COLUMN_TASKS_PREFERRED));
    task.skills =
        read_list(loader, &problem->skills,
                  text_list(task_cell(loader, row, COLUMN_TASKS_SKILLS).text,
                            &problem->skills, &problem->arena));
    return task;
}

/* Ids first: a task may follow one that is written below it. */
void load_tasks(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_TASKS];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    bool *is_kept = ARENA_NEW(&problem->arena, bool, n_rows);
    problem->tasks = ARENA_NEW(&problem->arena, struct task, n_rows);
    loader->task_row = ARENA_NEW(&problem->arena, int, n_rows);
    for (int row = 0; row < n_rows; row++)
        is_kept[row] = take_id(loader, &loader->tasks,
                               task_cell(loader, row, COLUMN_TASKS_ID));
    for (int row = 0; row < n_rows; row++) {
        struct task task = task_read(loader, row);
        if (!is_kept[row])
            continue;
        task.id = loader->tasks.names.text[problem->n_tasks];
        loader->task_row[problem->n_tasks] = row;
        problem->tasks[problem->n_tasks++] = task;
    }
    if (!n_rows)
        report_no_rows(loader, FILE_TASKS);
}

static struct span total_tasks(struct loader *loader, struct cell cell) {
    struct problem *problem = loader->problem;
    struct span span = {problem->index.n, 0};
    cell.text = text_list(cell.text, &loader->tasks.names, &problem->arena);
    const char *text = cell.text;
    for (const char *id; (id = text_item(&text, ';', &problem->arena));) {
        struct cell named = {id, cell.header, cell.place};
        int task = find_task(loader, named);
        if (task == NONE || span_has(problem, span, task))
            continue;
        VEC_PUSH(&problem->index, task);
        span.count++;
    }
    report_empty_list(loader, cell);
    return span;
}

void load_totals(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_TOTALS];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    problem->totals = ARENA_NEW(&problem->arena, struct total, n_rows);
    for (int row = 0; row < n_rows; row++) {
        int relation = RELATION_EQUAL;
        int unit = UNIT_VISITS;
        struct total *total = &problem->totals[problem->n_totals++];
        total->name = keep(loader, sheet_cell(sheet, row, COLUMN_TOTALS_NAME));
        total->basis =
            keep(loader, sheet_cell(sheet, row, COLUMN_TOTALS_BASIS));
        total->tasks =
            total_tasks(loader, sheet_cell(sheet, row, COLUMN_TOTALS_TASKS));
        field_word(&relation, words_relation,
                   sheet_cell(sheet, row, COLUMN_TOTALS_RELATION),
                   &loader->report);
        field_total(&total->count, &unit,
                    sheet_cell(sheet, row, COLUMN_TOTALS_COUNT),
                    &loader->report);
        total->relation = (enum relation)relation;
        total->unit = (enum total_unit)unit;
        total->place = sheet_place(sheet, row);
    }
}
