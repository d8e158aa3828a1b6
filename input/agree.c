#include "input/agree.h"

#include "input/report.h"
#include "input/sheet.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "model/baseline.h"
#include "model/problem.h"

#include <string.h>

static void id_check(struct report *report, struct cell cell, const char *id) {
    if (*cell.text && !text_is(cell.text, id))
        REPORT(report, cell.place, CELL_DISAGREES, cell.text, cell.header,
               column_name(COLUMN_CALENDAR_VISIT), id);
}

/* Enterprises change their names; but not to that of another one. */
static void enterprise_name_check(struct report *report, struct cell cell,
                                  const struct problem *problem,
                                  int enterprise) {
    const char *name = problem->enterprises[enterprise].name;
    if (!*cell.text || strcmp(cell.text, name) == 0)
        return;
    for (int e = 0; e < problem->n_enterprises; e++)
        if (strcmp(problem->enterprises[e].name, cell.text) == 0) {
            REPORT(report, cell.place, CELL_DISAGREES, cell.text, cell.header,
                   column_name(COLUMN_CALENDAR_VISIT), name);
            return;
        }
}

/* The names of the crew as a calendar has them; null if not all are known. */
static const char *crew_names(struct arena *arena,
                              const struct problem *problem,
                              const struct baseline_row *row) {
    const char *names = NULL;
    for (int m = 0; m < row->n_crew; m++) {
        const struct inspector *officer = &problem->inspectors[row->crew[m]];
        if (officer->is_gone)
            return NULL;
        names = names ? arena_print(arena, "%s;%s", names, officer->name)
                      : officer->name;
    }
    return names;
}

static bool has_item(const char *list, const char *item, struct arena *arena) {
    for (const char *other; (other = text_item(&list, ';', arena));)
        if (strcmp(other, item) == 0)
            return true;
    return false;
}

/* Is each item of the one list in the other? */
static bool is_within(const char *list, const char *other,
                      struct arena *arena) {
    for (const char *item; (item = text_item(&list, ';', arena));)
        if (!has_item(other, item, arena))
            return false;
    return true;
}

static void crew_names_check(struct report *report, struct cell cell,
                             const struct problem *problem,
                             const struct baseline_row *row) {
    struct arena *arena = report->arena;
    const char *names = crew_names(arena, problem, row);
    if (!*cell.text || !names)
        return;
    char *written = arena_text(arena, cell.text);
    char *meant = arena_text(arena, names);
    text_fold(written);
    text_fold(meant);
    if (!is_within(written, meant, arena) || !is_within(meant, written, arena))
        REPORT(report, cell.place, CELL_DISAGREES, cell.text, cell.header,
               column_name(COLUMN_CALENDAR_CREW), names);
}

void agree_check(struct report *report, const struct sheet *sheet, int i,
                 const struct problem *problem,
                 const struct baseline_row *row) {
    id_check(report, sheet_cell(sheet, i, COLUMN_CALENDAR_TASK),
             problem->tasks[row->task].id);
    id_check(report, sheet_cell(sheet, i, COLUMN_CALENDAR_ENTERPRISE),
             problem->enterprises[row->enterprise].id);
    enterprise_name_check(report,
                          sheet_cell(sheet, i, COLUMN_CALENDAR_ENTERPRISE_NAME),
                          problem, row->enterprise);
    crew_names_check(report, sheet_cell(sheet, i, COLUMN_CALENDAR_CREW_NAMES),
                     problem, row);
}
