#include "input/agree.h"

#include "input/field.h"
#include "input/report.h"
#include "input/sheet.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "model/problem.h"

#include <string.h>

#define MOST_HALF_DAYS 60

static void disagrees(struct report *report, struct cell cell,
                      enum column column, const char *expected) {
    REPORT(report, cell.place, CELL_DISAGREES, cell.text, cell.header,
           column_name(column, text_language(cell.header)), expected);
}

static void id_check(struct report *report, struct cell cell, const char *id) {
    if (*cell.text && !text_is(cell.text, id))
        disagrees(report, cell, COLUMN_CALENDAR_VISIT, id);
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
            disagrees(report, cell, COLUMN_CALENDAR_VISIT, name);
            return;
        }
}

/* The names of the crew as a calendar has them; null if not all are known. */
static const char *crew_names(struct arena *arena,
                              const struct problem *problem,
                              struct agreed agreed) {
    const char *names = NULL;
    for (int m = 0; m < agreed.n_crew; m++) {
        if (agreed.crew[m] == NONE)
            return NULL;
        const struct inspector *officer = &problem->inspectors[agreed.crew[m]];
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
                             struct agreed agreed) {
    struct arena *arena = report->arena;
    const char *names = crew_names(arena, problem, agreed);
    if (!*cell.text || !names)
        return;
    char *written = arena_text(arena, cell.text);
    char *meant = arena_text(arena, names);
    text_fold(written);
    text_fold(meant);
    const char *list = text_list(written, NULL, arena);
    const char *expected = text_list(meant, NULL, arena);
    if (!is_within(list, expected, arena) || !is_within(expected, list, arena))
        disagrees(report, cell, COLUMN_CALENDAR_CREW, names);
}

/* What a cell says; the value stays as it is if nothing can be read. */
static void date_look(day *value, struct cell cell, struct arena *arena) {
    struct diags unseen = {0};
    (void)field_date(value, cell, &(struct report){&unseen, arena});
    diags_release(&unseen);
}

static void half_days_look(int *value, struct cell cell, struct arena *arena) {
    struct diags unseen = {0};
    (void)field_half_days(value, 1, MOST_HALF_DAYS, cell,
                          &(struct report){&unseen, arena});
    diags_release(&unseen);
}

/* Is a day there that is not the one expected? */
static bool is_other_end(struct cell cell, day last, struct arena *arena) {
    day end = NO_DAY;
    date_look(&end, cell, arena);
    return *cell.text && end != last;
}

static bool is_other_weekday(struct cell cell, day date) {
    return *cell.text &&
           word_find(words_weekday, cell.text) != date_weekday(date);
}

/* The end and the weekday of a row that has a date.  Where neither follows from
 * it the visit was moved by its date, which is what counts. */
static void days_check(struct report *report, const struct sheet *sheet, int i,
                       int half_days) {
    day date = NO_DAY;
    date_look(&date, sheet_cell(sheet, i, COLUMN_CALENDAR_DATE), report->arena);
    if (date == NO_DAY)
        return;
    half_days_look(&half_days, sheet_cell(sheet, i, COLUMN_CALENDAR_DAYS),
                   report->arena);
    struct cell end = sheet_cell(sheet, i, COLUMN_CALENDAR_END);
    struct cell weekday = sheet_cell(sheet, i, COLUMN_CALENDAR_WEEKDAY);
    day last = date + (half_days + 1) / 2 - 1;
    bool has_other_end = half_days && is_other_end(end, last, report->arena);
    bool has_other_weekday = is_other_weekday(weekday, date);
    char expected[DATE_TEXT_SIZE];
    if (has_other_end && !has_other_weekday)
        disagrees(report, end, COLUMN_CALENDAR_DATE,
                  date_to_text(last, expected));
    if (has_other_weekday && !has_other_end)
        disagrees(report, weekday, COLUMN_CALENDAR_DATE,
                  word_in(words_weekday, date_weekday(date),
                          text_language(weekday.header)));
}

void agree_check_row(struct report *report, const struct sheet *sheet, int i,
                     int task_half_days) {
    const char *visit = sheet_cell(sheet, i, COLUMN_CALENDAR_VISIT).text;
    const char *task = text_part(&visit, '/', report->arena);
    const char *enterprise = text_part(&visit, '/', report->arena);
    id_check(report, sheet_cell(sheet, i, COLUMN_CALENDAR_TASK), task);
    if (enterprise)
        id_check(report, sheet_cell(sheet, i, COLUMN_CALENDAR_ENTERPRISE),
                 enterprise);
    days_check(report, sheet, i, task_half_days);
}

void agree_check(struct report *report, const struct sheet *sheet, int i,
                 const struct problem *problem, struct agreed agreed) {
    agree_check_row(report, sheet, i, problem->tasks[agreed.task].half_days);
    enterprise_name_check(report,
                          sheet_cell(sheet, i, COLUMN_CALENDAR_ENTERPRISE_NAME),
                          problem, agreed.enterprise);
    crew_names_check(report, sheet_cell(sheet, i, COLUMN_CALENDAR_CREW_NAMES),
                     problem, agreed);
}
