#include "input/gone.h"

#include "input/field.h"
#include "input/text.h"
#include "model/problem.h"

#include <assert.h>
#include <string.h>

#define MOST_HALF_DAYS 60
#define USUAL_PRIORITY 5

void gone_init(struct gone *gone, struct report *report,
               const struct sheet *sheet, struct problem *problem) {
    *gone = (struct gone){
        .report = report,
        .sheet = sheet,
        .problem = problem,
        .task_room = problem->n_tasks,
        .enterprise_room = problem->n_enterprises,
        .inspector_room = problem->n_inspectors,
    };
    names_init(&gone->tasks, report->arena);
    names_init(&gone->enterprises, report->arena);
    names_init(&gone->inspectors, report->arena);
    for (int t = 0; t < problem->n_tasks; t++)
        names_add(&gone->tasks, problem->tasks[t].id);
    for (int e = 0; e < problem->n_enterprises; e++)
        names_add(&gone->enterprises, problem->enterprises[e].id);
    for (int i = 0; i < problem->n_inspectors; i++)
        names_add(&gone->inspectors, problem->inspectors[i].id);
}

void gone_release(struct gone *gone) {
    names_release(&gone->tasks);
    names_release(&gone->enterprises);
    names_release(&gone->inspectors);
}

int gone_find_task(const struct gone *gone, const char *id) {
    int t = names_find(&gone->tasks, id);
    return t != NONE && gone->problem->tasks[t].is_gone ? NONE : t;
}

int gone_find_enterprise(const struct gone *gone, const char *id) {
    int e = names_find(&gone->enterprises, id);
    return e != NONE && gone->problem->enterprises[e].is_gone ? NONE : e;
}

int gone_find_inspector(const struct gone *gone, const char *id) {
    int i = names_find(&gone->inspectors, id);
    return i != NONE && gone->problem->inspectors[i].is_gone ? NONE : i;
}

/* The array of n elements, or a copy in the problem's arena that has room for
 * one more. */
static void *with_room(struct problem *problem, void *at, int n, int *room,
                       size_t size) {
    if (n < *room)
        return at;
    *room = 2 * n + 8;
    void *copy = arena_alloc(&problem->arena, (size_t)*room, size);
    if (n)
        memcpy(copy, at, (size_t)n * size);
    return copy;
}

#define WITH_ROOM(problem, array, n, room) \
    with_room((problem), (array), (n), (room), sizeof *(array))

static const char *cell_text(const struct gone *gone, int row,
                             enum column column) {
    return arena_text(&gone->problem->arena,
                      sheet_cell(gone->sheet, row, column).text);
}

static struct place visit_place(const struct gone *gone, int row) {
    return sheet_cell(gone->sheet, row, COLUMN_CALENDAR_VISIT).place;
}

/* A section that only the calendar names has nobody and no limits. */
static int section_number(struct problem *problem, const char *name) {
    int room = problem->sections.n;
    int section = names_add(&problem->sections, name);
    if (section < room)
        return section;
    problem->section = WITH_ROOM(problem, problem->section, room, &room);
    problem->section[section] = (struct section){.day_limit = NONE};
    return section;
}

/* The sections of "乙|丙". */
static struct span choice_read(struct problem *problem, const char *part) {
    struct span span = {problem->index.n, 0};
    for (const char *name; (name = text_item(&part, '|', &problem->arena));) {
        VEC_PUSH(&problem->index, section_number(problem, name));
        span.count++;
    }
    return span;
}

/* "甲;乙|丙": groups of choices.  False if there is none. */
static bool sections_read(struct gone *gone, struct task *task,
                          struct cell cell) {
    struct arena *arena = &gone->problem->arena;
    const char *text = text_list(cell.text, &gone->problem->sections, arena);
    task->sections_text = arena_text(arena, text);
    task->groups = ARENA_NEW(arena, struct span, strlen(text) + 1);
    for (const char *part; (part = text_item(&text, ';', arena));) {
        struct span choice = choice_read(gone->problem, part);
        if (choice.count)
            task->groups[task->n_groups++] = choice;
    }
    if (!task->n_groups)
        REPORT(gone->report, cell.place, GONE_WITHOUT_SECTION, task->id,
               cell.header);
    return task->n_groups > 0;
}

/* What nobody knows of the task any more breaks no rule: any day will do. */
static bool task_read(struct gone *gone, struct task *task, int row,
                      const char *id) {
    const struct sheet *sheet = gone->sheet;
    const char *name = cell_text(gone, row, COLUMN_CALENDAR_TASK_NAME);
    int kind = KIND_OTHER;
    *task = (struct task){
        .id = id,
        .name = *name ? name : id,
        .basis = cell_text(gone, row, COLUMN_CALENDAR_BASIS),
        .content = "",
        .method = "",
        .window.text = cell_text(gone, row, COLUMN_CALENDAR_WINDOW),
        .window.window = NONE,
        .preferred.text = "",
        .preferred.window = NONE,
        .any_day = true,
        .during_stop = true,
        .half_days = 2,
        .after = NONE,
        .gap_max = NONE,
        .priority = USUAL_PRIORITY,
        .counted = true,
        .approval = "",
        .is_gone = true,
        .place = sheet_place(sheet, row),
    };
    const char *crew =
        text_list(sheet_cell(sheet, row, COLUMN_CALENDAR_CREW).text,
                  &gone->inspectors, gone->report->arena);
    while (text_item(&crew, ';', gone->report->arena))
        task->crew++;
    field_word(&kind, words_kind, sheet_cell(sheet, row, COLUMN_CALENDAR_KIND),
               gone->report);
    task->kind = (enum task_kind)kind;
    field_half_days(&task->half_days, 1, MOST_HALF_DAYS,
                    sheet_cell(sheet, row, COLUMN_CALENDAR_DAYS), gone->report);
    return sections_read(gone, task,
                         sheet_cell(sheet, row, COLUMN_CALENDAR_SECTIONS));
}

int gone_task(struct gone *gone, int row, const char *id) {
    struct problem *problem = gone->problem;
    struct task task;
    int known = names_find(&gone->tasks, id);
    if (known != NONE)
        return known;
    if (!task_read(gone, &task, row, arena_text(&problem->arena, id)))
        return NONE;
    problem->tasks =
        WITH_ROOM(problem, problem->tasks, problem->n_tasks, &gone->task_room);
    problem->tasks[problem->n_tasks++] = task;
    REPORT(gone->report, visit_place(gone, row), GONE_TASK, id);
    return names_add(&gone->tasks, id);
}

/* No cell of the enterprise says anything: no target names it. */
static void cells_add(struct gone *gone, int old_room) {
    struct problem *problem = gone->problem;
    if (gone->enterprise_room == old_room)
        return;
    size_t width = (size_t)problem->columns.n;
    struct span *cells = arena_alloc(
        &problem->arena, (size_t)gone->enterprise_room * width, sizeof *cells);
    memcpy(cells, problem->cells,
           (size_t)problem->n_enterprises * width * sizeof *cells);
    problem->cells = cells;
}

int gone_enterprise(struct gone *gone, int row, const char *id) {
    struct problem *problem = gone->problem;
    int known = names_find(&gone->enterprises, id);
    if (known != NONE)
        return known;
    int room = gone->enterprise_room;
    problem->enterprises =
        WITH_ROOM(problem, problem->enterprises, problem->n_enterprises,
                  &gone->enterprise_room);
    cells_add(gone, room);
    REPORT(gone->report, visit_place(gone, row), GONE_ENTERPRISE, id);
    const char *name = cell_text(gone, row, COLUMN_CALENDAR_ENTERPRISE_NAME);
    const char *county = cell_text(gone, row, COLUMN_CALENDAR_COUNTY);
    id = arena_text(&problem->arena, id);
    problem->enterprises[problem->n_enterprises++] = (struct enterprise){
        .id = id,
        .name = *name ? name : id,
        .county = *county ? names_add(&problem->counties, county) : NONE,
        .class = CLASS_OTHER,
        .risk = "",
        .is_gone = true,
        .place = sheet_place(gone->sheet, row),
    };
    return names_add(&gone->enterprises, id);
}

static bool is_name_taken(const struct problem *problem, const char *name) {
    for (int i = 0; i < problem->n_inspectors; i++)
        if (strcmp(problem->inspectors[i].name, name) == 0)
            return true;
    return false;
}

int gone_inspector(struct gone *gone, struct place place, const char *id,
                   const char *name, int task) {
    struct problem *problem = gone->problem;
    int known = names_find(&gone->inspectors, id);
    if (known != NONE)
        return known;
    assert(task >= 0 && task < problem->n_tasks);
    REPORT(gone->report, place, GONE_OFFICER, id);
    if (!*name || is_name_taken(problem, name))
        name = id;
    problem->inspectors =
        WITH_ROOM(problem, problem->inspectors, problem->n_inspectors,
                  &gone->inspector_room);
    struct span home = {problem->index.n, 1};
    VEC_PUSH(&problem->index, task_lead(problem, &problem->tasks[task]));
    problem->inspectors[problem->n_inspectors++] = (struct inspector){
        .id = arena_text(&problem->arena, id),
        .name = arena_text(&problem->arena, name),
        .sections = home,
        .county = NONE,
        .week_limit = NONE,
        .year_limit = NONE,
        .is_gone = true,
    };
    return names_add(&gone->inspectors, id);
}
