#include "input/baseline.h"

#include "input/agree.h"
#include "input/bytes.h"
#include "input/field.h"
#include "input/gone.h"
#include "input/named.h"
#include "input/text.h"
#include "model/baseline.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/sha256.h"

#include <stdlib.h>
#include <string.h>

#define MOST_DIGITS 7

struct reading {
    struct report report;
    struct sheet sheet;
    struct baseline *baseline;
    struct problem *problem;
    struct gone gone;
    struct named officers; // by what they are called
};

/* task/enterprise/period/k */
struct visit_id {
    const char *task;
    const char *enterprise;
    const char *period;
    const char *k;
};

static bool is_number(const char *text) {
    size_t n = strspn(text, "0123456789");
    return n && n <= MOST_DIGITS && !text[n] && *text != '0';
}

/* Y, H1, Q3, M04 or R2. */
static bool is_period(const char *text) {
    switch (*text) {
    case 'Y':
        return !text[1];
    case 'H':
    case 'Q':
    case 'R':
        return is_number(text + 1);
    case 'M':
        return strlen(text) == 3 && is_number(text + 1 + (text[1] == '0'));
    default:
        return false;
    }
}

/* False if the text is no visit id. */
static bool id_read(struct visit_id *id, const char *text,
                    struct arena *arena) {
    const char **const parts[] = {&id->task, &id->enterprise, &id->period,
                                  &id->k};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        *parts[i] = text_part(&text, '/', arena);
        if (!*parts[i] || !**parts[i])
            return false;
    }
    return !text && strcmp(id->enterprise, "-") != 0 && is_period(id->period) &&
           is_number(id->k);
}

static struct cell cell_at(const struct reading *reading, int i,
                           enum column column) {
    return sheet_cell(&reading->sheet, i, column);
}

static const char *kept_text(struct reading *reading, int i,
                             enum column column) {
    return arena_text(&reading->baseline->arena,
                      cell_at(reading, i, column).text);
}

/* A row that stays as it is, and so must be whole. */
static bool is_kept(const struct reading *reading,
                    const struct baseline_row *row) {
    return row_is_held(reading->baseline, row) ||
           row->status == STATUS_CANCELLED;
}

static void marks_read(struct reading *reading, struct baseline_row *row,
                       int i) {
    int status = STATUS_PLANNED;
    day date = NO_DAY;
    struct cell cell = cell_at(reading, i, COLUMN_CALENDAR_DATE);
    field_word(&status, words_status,
               cell_at(reading, i, COLUMN_CALENDAR_STATUS), &reading->report);
    field_yes_no(&row->is_locked, cell_at(reading, i, COLUMN_CALENDAR_LOCKED),
                 &reading->report);
    row->status = (enum visit_status)status;
    bool is_date = field_date(&date, cell, &reading->report);
    if (date != NO_DAY)
        row->start = date - reading->problem->first;
    bool needs_date =
        status == STATUS_DONE || (status == STATUS_PLANNED && row->is_locked);
    if (is_date && needs_date && date == NO_DAY)
        REPORT(&reading->report, cell.place, MISSING_VALUE, cell.header);
    else if (is_date && date == NO_DAY && status == STATUS_PLANNED)
        REPORT(&reading->report, cell.place, ROW_WITHOUT_DATE, row->id,
               cell.header);
}

/* What is held outside the horizon belongs to another plan; what is only
 * announced there is planned anew. */
static void horizon_check(struct reading *reading, struct baseline_row *row) {
    const struct problem *problem = reading->problem;
    bool is_inside = row->start >= 0 && row->start < problem->n_days;
    if (row->start == NOT_PLACED || is_inside ||
        row->status == STATUS_CANCELLED)
        return;
    bool is_held = row_is_held(reading->baseline, row);
    long date = (long)problem->first + row->start;
    if (is_held || row->status == STATUS_PLANNED)
        report_fact(
            &reading->report, row->date_place,
            (struct fact){is_held ? MESSAGE_HELD_OUTSIDE : MESSAGE_ROW_OUTSIDE,
                          {row->id},
                          {date, problem->first, (long)problem->end - 1}});
    row->start = NOT_PLACED;
}

static int count_items(const char *text, struct arena *arena) {
    int n = 0;
    while (text_item(&text, ';', arena))
        n++;
    return n;
}

/* So many names of a crew, "" if they are more or fewer. */
static const char *crew_names(const char *text, int n, struct arena *arena) {
    if (count_items(text, arena) == n)
        return text;
    char *folded = arena_text(arena, text);
    text_fold(folded);
    text = text_list(folded, NULL, arena);
    return count_items(text, arena) == n ? text : "";
}

/* The officer of that id, or NONE. */
static int member_read(struct reading *reading, const struct baseline_row *row,
                       const char *id, const char *name) {
    int found = gone_find_inspector(&reading->gone, id);
    bool is_told = is_kept(reading, row) || row->status == STATUS_PLANNED;
    if (found == NONE && is_told &&
        named_report(&reading->officers, &reading->report, row->crew_place, id))
        return NONE;
    if (is_kept(reading, row))
        return gone_inspector(&reading->gone, row->crew_place, id, name,
                              row->task);
    if (found == NONE && row->status == STATUS_PLANNED)
        REPORT(&reading->report, row->crew_place, ROW_WITHOUT_OFFICER, row->id,
               id);
    return found;
}

/* A crew that is no longer whole is no crew. */
static void crew_read(struct reading *reading, struct baseline_row *row,
                      int i) {
    struct arena *arena = &reading->baseline->arena;
    struct cell cell = cell_at(reading, i, COLUMN_CALENDAR_CREW);
    const char *text = text_list(cell.text, &reading->gone.inspectors, arena);
    int n = count_items(text, arena);
    int *crew = ARENA_NEW(arena, int, n);
    const char *names = crew_names(
        cell_at(reading, i, COLUMN_CALENDAR_CREW_NAMES).text, n, arena);
    for (int m = 0; m < n; m++) {
        const char *id = text_item(&text, ';', arena);
        const char *name = text_item(&names, ';', arena);
        crew[m] = member_read(reading, row, id, name ? name : "");
        if (crew[m] == NONE)
            row->stranger = name ? name : id;
    }
    row->crew = crew;
    row->n_crew = row->stranger ? 0 : n;
    bool is_locked = row->is_locked && row->status == STATUS_PLANNED;
    if (is_locked && !n)
        REPORT(&reading->report, cell.place, MISSING_VALUE, cell.header);
}

/* What the folder knows, and what is kept though it does not.  False if the
 * row cannot be kept. */
static bool things_read(struct reading *reading, struct baseline_row *row,
                        int i, const struct visit_id *id) {
    struct gone *gone = &reading->gone;
    if (is_kept(reading, row)) {
        row->task = gone_task(gone, i, id->task);
        row->enterprise = gone_enterprise(gone, i, id->enterprise);
        if (row->task == NONE)
            return false;
    } else {
        row->task = gone_find_task(gone, id->task);
        row->enterprise = gone_find_enterprise(gone, id->enterprise);
    }
    if (row->task != NONE && row->enterprise != NONE) {
        crew_read(reading, row, i);
        agree_check(&reading->report, &reading->sheet, i, reading->problem,
                    (struct agreed){row->task, row->enterprise, row->crew,
                                    row->n_crew});
    }
    return true;
}

static void row_read(struct reading *reading, int i) {
    struct baseline *baseline = reading->baseline;
    struct cell cell = cell_at(reading, i, COLUMN_CALENDAR_VISIT);
    struct visit_id id;
    if (!*cell.text)
        return;
    if (!id_read(&id, cell.text, &baseline->arena)) {
        REPORT(&reading->report, cell.place, BAD_VISIT_ID, cell.text);
        return;
    }
    const char *whole = arena_print(&baseline->arena, "%s/%s/%s/%s", id.task,
                                    id.enterprise, id.period, id.k);
    int other = names_find(&baseline->ids, whole);
    if (other != NONE) {
        report_repeated(&reading->report, cell.place, whole,
                        baseline->rows.at[other].place.line);
        return;
    }
    struct baseline_row row = {
        .id = whole,
        .period = id.period,
        .k = (int)strtol(id.k, NULL, 10),
        .start = NOT_PLACED,
        .task_name = kept_text(reading, i, COLUMN_CALENDAR_TASK_NAME),
        .enterprise_name =
            kept_text(reading, i, COLUMN_CALENDAR_ENTERPRISE_NAME),
        .sections = kept_text(reading, i, COLUMN_CALENDAR_SECTIONS),
        .crew_ids = kept_text(reading, i, COLUMN_CALENDAR_CREW),
        .crew_names = kept_text(reading, i, COLUMN_CALENDAR_CREW_NAMES),
        .trip = kept_text(reading, i, COLUMN_CALENDAR_TRIP),
        .wish = kept_text(reading, i, COLUMN_CALENDAR_PREFERRED),
        .place = cell.place,
        .date_place = cell_at(reading, i, COLUMN_CALENDAR_DATE).place,
        .crew_place = cell_at(reading, i, COLUMN_CALENDAR_CREW).place,
    };
    marks_read(reading, &row, i);
    horizon_check(reading, &row);
    if (!things_read(reading, &row, i, &id))
        return;
    names_add(&baseline->ids, row.id);
    VEC_PUSH(&baseline->rows, row);
}

/* Nobody's days are counted there. */
static void crews_check(struct reading *reading) {
    const struct baseline *baseline = reading->baseline;
    const struct sheet *sheet = &reading->sheet;
    bool is_missing = sheet->at[COLUMN_CALENDAR_CREW] < 0;
    struct place place = {0};
    int n = 0;
    for (int i = baseline->rows.n - 1; i >= 0; i--) {
        const struct baseline_row *row = &baseline->rows.at[i];
        if (!row_is_done(baseline, row) || row->n_crew)
            continue;
        place = row->crew_place;
        n++;
    }
    if (is_missing)
        place = sheet_header_place(sheet);
    if (n)
        report_fact(
            &reading->report, place,
            (struct fact){MESSAGE_ROWS_WITHOUT_CREW,
                          {column_name(COLUMN_CALENDAR_CREW, sheet->language),
                           is_missing ? "missing" : ""},
                          {n}});
}

/* What people write there is what a re-solve is for. */
static void marks_check(struct reading *reading) {
    const struct sheet *sheet = &reading->sheet;
    if (!sheet->is_whole)
        return;
    sheet_marks_check(sheet, COLUMN_CALENDAR_STATUS, &reading->report);
    sheet_marks_check(sheet, COLUMN_CALENDAR_LOCKED, &reading->report);
}

static void rows_read(struct reading *reading, const char *path,
                      const struct bytes *bytes) {
    path = arena_text(&reading->baseline->arena, path);
    sheet_init(&reading->sheet, FILE_CALENDAR, path, bytes->at, bytes->n,
               &reading->report);
    marks_check(reading);
    gone_init(&reading->gone, &reading->report, &reading->sheet,
              reading->problem);
    named_init(&reading->officers, reading->report.arena);
    for (int i = 0; i < reading->problem->n_inspectors; i++)
        named_add(&reading->officers, reading->problem->inspectors[i].name,
                  reading->problem->inspectors[i].id);
    for (int i = 0; i < sheet_count_rows(&reading->sheet); i++)
        row_read(reading, i);
    crews_check(reading);
    named_release(&reading->officers);
    gone_release(&reading->gone);
    sheet_release(&reading->sheet);
}

/* Days of the horizon before the date. */
static int days_before(const struct problem *problem, day date) {
    if (date <= problem->first)
        return 0;
    return date < problem->end ? date - problem->first : problem->n_days;
}

enum load_result baseline_read(struct baseline *baseline,
                               struct problem *problem, const char *path,
                               day from, struct diags *diags) {
    struct reading reading = {
        .report = {diags, &baseline->arena},
        .baseline = baseline,
        .problem = problem,
    };
    struct bytes bytes;
    int n_errors = diags->n_errors;
    if (bytes_read(&bytes, path) != BYTES_READ) {
        report_unreadable(&reading.report, path);
        return LOAD_UNREADABLE;
    }
    sha256_hex(bytes.at, bytes.n, baseline->sha256);
    baseline->bytes =
        bytes.n ? arena_text_n(&baseline->arena, bytes.at, bytes.n) : "";
    baseline->n_bytes = bytes.n;
    baseline->from = days_before(problem, from);
    rows_read(&reading, path, &bytes);
    bytes_release(&bytes);
    return diags->n_errors == n_errors ? LOAD_READ : LOAD_REJECTED;
}
