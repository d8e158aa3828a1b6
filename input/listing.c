#include "input/listing.h"

#include "input/agree.h"
#include "input/bytes.h"
#include "input/field.h"
#include "input/report.h"
#include "input/sheet.h"
#include "input/text.h"
#include "model/listing.h"

#include <stdlib.h>
#include <string.h>

struct reading {
    struct report report;
    struct sheet sheet;
    struct listing *listing;
};

static int text_compare(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The items of the list in their order, joined by ";". */
static const char *sort_list(struct arena *arena, const char *text) {
    VEC(const char *) items = {0};
    for (const char *item; (item = text_item(&text, ';', arena));)
        VEC_PUSH(&items, item);
    if (items.n)
        qsort(items.at, (size_t)items.n, sizeof *items.at, text_compare);
    const char *list = "";
    for (int i = 0; i < items.n; i++)
        list = arena_print(arena, "%s%s%s", list, i ? ";" : "", items.at[i]);
    VEC_RELEASE(&items);
    return list;
}

static const char *keep(struct reading *reading, int i, enum column column) {
    return arena_text(&reading->listing->arena,
                      sheet_cell(&reading->sheet, i, column).text);
}

static struct place place_at(const struct reading *reading, int i,
                             enum column column) {
    return sheet_cell(&reading->sheet, i, column).place;
}

static void marks_read(struct reading *reading, struct listed *row, int i) {
    const struct sheet *sheet = &reading->sheet;
    int status = STATUS_PLANNED;
    field_date(&row->date, sheet_cell(sheet, i, COLUMN_CALENDAR_DATE),
               &reading->report);
    field_word(&status, words_status,
               sheet_cell(sheet, i, COLUMN_CALENDAR_STATUS), &reading->report);
    field_yes_no(&row->is_locked, sheet_cell(sheet, i, COLUMN_CALENDAR_LOCKED),
                 &reading->report);
    row->status = (enum visit_status)status;
}

static void row_read(struct reading *reading, int i) {
    struct listing *listing = reading->listing;
    struct cell cell = sheet_cell(&reading->sheet, i, COLUMN_CALENDAR_VISIT);
    if (!*cell.text)
        return;
    int other = names_find(&listing->ids, cell.text);
    if (other >= 0) {
        report_repeated(&reading->report, cell.place, cell.text,
                        listing->rows.at[other].place.line);
        return;
    }
    struct listed row = {
        .id = arena_text(&listing->arena, cell.text),
        .enterprise_name = keep(reading, i, COLUMN_CALENDAR_ENTERPRISE_NAME),
        .crew = sort_list(
            &listing->arena,
            text_list(sheet_cell(&reading->sheet, i, COLUMN_CALENDAR_CREW).text,
                      NULL, &listing->arena)),
        .crew_names = keep(reading, i, COLUMN_CALENDAR_CREW_NAMES),
        .place = cell.place,
        .enterprise_name_place =
            place_at(reading, i, COLUMN_CALENDAR_ENTERPRISE_NAME),
        .crew_names_place = place_at(reading, i, COLUMN_CALENDAR_CREW_NAMES),
        .date = NO_DAY,
    };
    marks_read(reading, &row, i);
    agree_check_row(&reading->report, &reading->sheet, i, 0);
    names_add(&listing->ids, row.id);
    VEC_PUSH(&listing->rows, row);
}

static void rows_read(struct reading *reading, const char *path,
                      const struct bytes *bytes) {
    struct listing *listing = reading->listing;
    struct sheet *sheet = &reading->sheet;
    path = arena_text(&listing->arena, path);
    sheet_init(sheet, FILE_CALENDAR, path, bytes->at, bytes->n,
               &reading->report);
    listing->language = sheet->language;
    listing->has_crews = sheet->at[COLUMN_CALENDAR_CREW] >= 0;
    listing->has_statuses = sheet->at[COLUMN_CALENDAR_STATUS] >= 0;
    listing->has_locks = sheet->at[COLUMN_CALENDAR_LOCKED] >= 0;
    for (int i = 0; i < sheet_count_rows(sheet); i++)
        row_read(reading, i);
    sheet_release(sheet);
}

enum load_result listing_read(struct listing *listing, const char *path,
                              struct diags *diags) {
    struct reading reading = {
        .report = {diags, &listing->arena},
        .listing = listing,
    };
    struct bytes bytes;
    int n_errors = diags->n_errors;
    if (bytes_read(&bytes, path) != BYTES_READ) {
        report_unreadable(&reading.report, path);
        return LOAD_UNREADABLE;
    }
    rows_read(&reading, path, &bytes);
    bytes_release(&bytes);
    return diags->n_errors == n_errors ? LOAD_READ : LOAD_REJECTED;
}

static const char *folded(struct arena *arena, const char *text) {
    char *copy = arena_text(arena, text);
    text_fold(copy);
    return sort_list(arena, text_list(copy, NULL, arena));
}

/* What one of the two does not say is no contradiction. */
static void name_check(struct report *report, struct place place,
                       const char *column, const char *old, const char *new) {
    if (*old && *new &&strcmp(folded(report->arena, old),
                              folded(report->arena, new)) != 0)
        REPORT(report, place, NAME_DIFFERS, new, column, old);
}

void listing_names_check(const struct listing *old, struct listing *new,
                         struct diags *diags) {
    struct report report = {diags, &new->arena};
    for (int i = 0; i < new->rows.n; i++) {
        const struct listed *row = &new->rows.at[i];
        int other = names_find(&old->ids, row->id);
        if (other < 0)
            continue;
        const struct listed *was = &old->rows.at[other];
        name_check(&report, row->enterprise_name_place,
                   column_name(COLUMN_CALENDAR_ENTERPRISE_NAME, new->language),
                   was->enterprise_name, row->enterprise_name);
        if (strcmp(was->crew, row->crew) == 0)
            name_check(&report, row->crew_names_place,
                       column_name(COLUMN_CALENDAR_CREW_NAMES, new->language),
                       was->crew_names, row->crew_names);
    }
}
