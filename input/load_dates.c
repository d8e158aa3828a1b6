/*
 * load_dates.c - dates.csv: days off, make-up days, windows, blackouts.
 */
#include "input/loader.h"
#include "input/target.h"
#include "input/window.h"
#include "model/target.h"
#include "model/window.h"

#include <stdlib.h>
#include <string.h>

#define WEEKDAYS 5

/* Every day of the year, whatever the horizon. */
struct year_days {
    day first;
    int n;
    bool is_off[DAYSET_DAYS];
    bool is_work[DAYSET_DAYS];
};

struct dated_row {
    int type;
    struct range range;
    struct cell name;
    struct cell applies;
    int row;
};

static void mark(struct year_days *year, bool *marks, struct range range) {
    for (day d = range.first; d < range.end; d++)
        if (d >= year->first && d < year->first + year->n)
            marks[d - year->first] = true;
}

static bool name_is_usable(struct loader *loader, struct cell name) {
    if (name.text[strcspn(name.text, "+&-")] || window_is_built_in(name.text)) {
        REPORT(&loader->report, name.place, BAD_WINDOW_NAME, name.text);
        return false;
    }
    return true;
}

static void window_add(struct loader *loader, const struct dated_row *row) {
    struct problem *problem = loader->problem;
    if (!*row->name.text || !name_is_usable(loader, row->name))
        return;
    int n = loader->windows.n;
    int w = names_add(&loader->windows, row->name.text);
    struct window *window = &problem->windows[w];
    int n_rows = sheet_count_rows(&loader->sheet[FILE_DATES]);
    if (w == n) {
        window->name = loader->windows.text[w];
        size_t length = strlen(window->name);
        if (window_is_joined(window->name) && length > loader->longest_joined)
            loader->longest_joined = length;
        window->ranges =
            ARENA_NEW(&problem->arena, struct range, n_rows - row->row);
        problem->n_windows = loader->windows.n;
    }
    window->ranges[window->n_ranges++] = row->range;
}

static void blackout_add(struct loader *loader, const struct dated_row *row) {
    struct problem *problem = loader->problem;
    struct blackout blackout = {
        .range = row->range,
        .name = arena_text(&problem->arena, row->name.text),
    };
    if (!target_read(loader, &blackout.target, row->applies))
        return;
    problem->blackouts[problem->n_blackouts++] = blackout;
    int *list = stop_calloc((size_t)problem->n_enterprises, sizeof *list);
    int n = target_list(problem, &blackout.target, list);
    for (int i = 0; i < n; i++) {
        struct dayset *blocked = &problem->enterprises[list[i]].blocked;
        *blocked = dayset_union(*blocked, range_days(problem, row->range));
    }
    free(list);
}

static bool is_holiday(const struct dated_row *row,
                       const struct year_days *year) {
    return row->type == DAYS_OFF && row->range.end > year->first &&
           row->range.first < year->first + year->n;
}

static void row_take(struct loader *loader, struct year_days *year,
                     const struct dated_row *row) {
    switch (row->type) {
    case DAYS_OFF:
        mark(year, year->is_off, row->range);
        window_add(loader, row);
        break;
    case DAYS_WORK:
        mark(year, year->is_work, row->range);
        break;
    case DAYS_WINDOW:
        if (!*row->name.text)
            REPORT(&loader->report, row->name.place, MISSING_VALUE,
                   row->name.header);
        window_add(loader, row);
        break;
    default:
        blackout_add(loader, row);
    }
}

static bool row_read(struct loader *loader, struct dated_row *row, int i) {
    const struct sheet *sheet = &loader->sheet[FILE_DATES];
    row->row = i;
    row->name = sheet_cell(sheet, i, COLUMN_DATES_NAME);
    row->applies = sheet_cell(sheet, i, COLUMN_DATES_APPLIES);
    struct cell type = sheet_cell(sheet, i, COLUMN_DATES_TYPE);
    bool is_right =
        field_word(&row->type, words_day_type, type, &loader->report) &&
        *type.text;
    return read_range(loader, &row->range,
                      sheet_cell(sheet, i, COLUMN_DATES_START),
                      sheet_cell(sheet, i, COLUMN_DATES_END)) &&
           is_right;
}

static void count_working_days(struct problem *problem,
                               const struct year_days *year) {
    for (int i = 0; i < year->n; i++) {
        day d = year->first + i;
        bool is_weekday = date_weekday(d) < WEEKDAYS;
        if (!year->is_work[i] && (year->is_off[i] || !is_weekday))
            continue;
        problem->statutory_days++;
        if (d >= problem->first && d < problem->end)
            dayset_add(&problem->working, d - problem->first);
    }
}

static int range_compare(const void *a, const void *b) {
    const struct range *x = a;
    const struct range *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->end > y->end) - (x->end < y->end);
}

/* By date; what overlaps is one range. */
static void window_order(struct window *window) {
    qsort(window->ranges, (size_t)window->n_ranges, sizeof *window->ranges,
          range_compare);
    int kept = 1;
    for (int i = 1; i < window->n_ranges; i++) {
        struct range *last = &window->ranges[kept - 1];
        if (window->ranges[i].first >= last->end)
            window->ranges[kept++] = window->ranges[i];
        else if (window->ranges[i].end > last->end)
            last->end = window->ranges[i].end;
    }
    window->n_ranges = kept;
}

void load_dates(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_DATES];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    problem->windows = ARENA_NEW(&problem->arena, struct window, n_rows);
    problem->blackouts = ARENA_NEW(&problem->arena, struct blackout, n_rows);
    day first = date_to_day((struct date){problem->year, 1, 1});
    day last = date_to_day((struct date){problem->year, 12, 31});
    struct year_days year = {.first = first, .n = last - first + 1};
    bool has_holidays = false;
    for (int i = 0; i < n_rows; i++) {
        struct dated_row row = {.type = NONE};
        if (!row_read(loader, &row, i))
            continue;
        has_holidays = has_holidays || is_holiday(&row, &year);
        row_take(loader, &year, &row);
    }
    for (int w = 0; w < problem->n_windows; w++)
        window_order(&problem->windows[w]);
    count_working_days(problem, &year);
    if (!has_holidays && sheet->is_whole && loader->knows_year)
        report_fact(&loader->report, sheet_header_place(sheet),
                    (struct fact){MESSAGE_NO_HOLIDAYS, {0}, {problem->year}});
}
