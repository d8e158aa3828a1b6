#include "input/calendar.h"

#include "input/agree.h"
#include "input/bytes.h"
#include "input/field.h"
#include "input/named.h"
#include "input/report.h"
#include "input/sheet.h"
#include "input/text.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"

#include <assert.h>
#include <string.h>

struct reading {
    struct report report;
    struct sheet sheet;
    struct plan *plan;
    const struct problem *problem;
    const struct demand *demand;
    struct names inspectors;
    struct named officers; // by what they are called
    int *line;             // [n_visits] where each stands, 0: not yet
    bool is_told;          // what is odd in it
};

/* The ids of crew members, as many as there are seats; more are reported.
 * Their number. */
static int crew_read(struct reading *reading, int visit, struct cell cell) {
    struct plan *plan = reading->plan;
    int *seat = plan->member + plan->crew_first[visit];
    int n_seats = plan->crew_first[visit + 1] - plan->crew_first[visit];
    int n = 0;
    const char *text = text_list(cell.text, &reading->inspectors, &plan->arena);
    for (const char *id; (id = text_item(&text, ';', &plan->arena)); n++) {
        int inspector = names_find(&reading->inspectors, id);
        if (inspector == NONE &&
            !named_report(&reading->officers, &reading->report, cell.place, id))
            REPORT(&reading->report, cell.place, UNKNOWN_INSPECTOR, id);
        if (n < n_seats)
            seat[n] = inspector;
    }
    if (n > n_seats)
        report_fact(&reading->report, cell.place,
                    (struct fact){MESSAGE_CREW_TOO_LARGE,
                                  {reading->demand->visits[visit].id},
                                  {n, n_seats}});
    return n < n_seats ? n : n_seats;
}

static void row_agree(struct reading *reading, int row, int visit, int n_crew) {
    const struct visit *asked = &reading->demand->visits[visit];
    const struct plan *plan = reading->plan;
    if (!reading->is_told)
        agree_check(&reading->report, &reading->sheet, row, reading->problem,
                    (struct agreed){asked->task, asked->enterprise,
                                    plan->member + plan->crew_first[visit],
                                    n_crew});
}

static int visit_read(struct reading *reading, struct cell cell) {
    if (!*cell.text)
        return NONE;
    int visit = demand_find(reading->demand, cell.text);
    if (visit == NONE)
        REPORT(&reading->report, cell.place, UNKNOWN_VISIT, cell.text);
    else if (reading->line[visit])
        report_repeated(&reading->report, cell.place, cell.text,
                        reading->line[visit]);
    else
        reading->line[visit] = cell.place.line;
    return visit;
}

static void row_read(struct reading *reading, int row) {
    const struct sheet *sheet = &reading->sheet;
    int status = STATUS_PLANNED;
    day date = NO_DAY;
    struct cell cell = sheet_cell(sheet, row, COLUMN_CALENDAR_DATE);
    field_word(&status, words_status,
               sheet_cell(sheet, row, COLUMN_CALENDAR_STATUS),
               &reading->report);
    field_date(&date, cell, &reading->report);
    if (status == STATUS_CANCELLED)
        return;
    int visit =
        visit_read(reading, sheet_cell(sheet, row, COLUMN_CALENDAR_VISIT));
    if (visit == NONE || status == STATUS_NOT_DONE)
        return;
    if (!*cell.text)
        REPORT(&reading->report, cell.place, MISSING_VALUE, cell.header);
    int n_crew =
        crew_read(reading, visit, sheet_cell(sheet, row, COLUMN_CALENDAR_CREW));
    row_agree(reading, row, visit, n_crew);
    if (date != NO_DAY)
        reading->plan->start[visit] = date - reading->problem->first;
}

/* The baseline may be this calendar; then its reader has told what is odd. */
static bool is_told(const struct baseline *told, const struct bytes *bytes) {
    return told && told->bytes && told->n_bytes == bytes->n &&
           memcmp(told->bytes, bytes->at, bytes->n) == 0;
}

/* A plan begins with what is held; a calendar has to have it. */
static void plan_clear(struct plan *plan) {
    for (int v = 0; v < plan->n_visits; v++)
        plan->start[v] = NOT_PLACED;
    for (int i = 0; i < plan->crew_first[plan->n_visits]; i++)
        plan->member[i] = NONE;
}

static void columns_check(struct reading *reading) {
    const struct sheet *sheet = &reading->sheet;
    if (!sheet->table.is_broken && sheet->at[COLUMN_CALENDAR_CREW] < 0)
        REPORT(&reading->report, sheet_header_place(sheet), MISSING_COLUMN,
               column_name(COLUMN_CALENDAR_CREW, sheet->language));
}

/* What is told was without mistakes. */
static void calendar_open(struct reading *reading, const char *path,
                          const struct bytes *bytes) {
    struct diags again = {0};
    struct report aside = {&again, reading->report.arena};
    sheet_init(&reading->sheet, FILE_CALENDAR, path, bytes->at, bytes->n,
               reading->is_told ? &aside : &reading->report);
    assert(!again.n_errors);
    diags_release(&again);
}

static void rows_read(struct reading *reading, const char *path,
                      const struct bytes *bytes) {
    const struct problem *problem = reading->problem;
    names_init(&reading->inspectors, &reading->plan->arena);
    named_init(&reading->officers, &reading->plan->arena);
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *officer = &problem->inspectors[i];
        names_add(&reading->inspectors, officer->id);
        named_add(&reading->officers, officer->name, officer->id);
    }
    reading->line =
        ARENA_NEW(&reading->plan->arena, int, reading->demand->n_visits);
    calendar_open(reading, path, bytes);
    columns_check(reading);
    for (int row = 0; row < sheet_count_rows(&reading->sheet); row++)
        row_read(reading, row);
    sheet_release(&reading->sheet);
    names_release(&reading->inspectors);
    named_release(&reading->officers);
}

enum load_result calendar_read(struct plan *plan, const char *path,
                               const struct problem *problem,
                               const struct demand *demand,
                               const struct baseline *told,
                               struct diags *diags) {
    struct reading reading = {
        .report = {diags, &plan->arena},
        .plan = plan,
        .problem = problem,
        .demand = demand,
    };
    struct bytes bytes;
    int n_errors = diags->n_errors;
    plan_clear(plan);
    if (bytes_read(&bytes, path) != BYTES_READ) {
        report_unreadable(&reading.report, path);
        return LOAD_UNREADABLE;
    }
    reading.is_told = is_told(told, &bytes);
    rows_read(&reading, path, &bytes);
    bytes_release(&bytes);
    return diags->n_errors == n_errors ? LOAD_READ : LOAD_REJECTED;
}
