#include "input/loader.h"

#include "input/text.h"

#include <string.h>

static const struct named *named_of(struct loader *loader, enum file file) {
    static const enum column columns[N_FOLDER_FILES][2] = {
        [FILE_ENTERPRISES] = {COLUMN_ENTERPRISES_ID, COLUMN_ENTERPRISES_NAME},
        [FILE_INSPECTORS] = {COLUMN_INSPECTORS_ID, COLUMN_INSPECTORS_NAME},
        [FILE_TASKS] = {COLUMN_TASKS_ID, COLUMN_TASKS_NAME},
    };
    const struct sheet *sheet = &loader->sheet[file];
    struct arena *arena = &loader->problem->arena;
    if (loader->named[file])
        return loader->named[file];
    struct named *named = loader->named[file] =
        ARENA_NEW(arena, struct named, 1);
    named_init(named, arena);
    for (int row = 0; row < sheet_count_rows(sheet); row++)
        named_add(named, sheet_cell(sheet, row, columns[file][1]).text,
                  sheet_cell(sheet, row, columns[file][0]).text);
    return named;
}

/* Sections have no ids. */
void report_unknown(struct loader *loader, enum file file, enum message message,
                    struct cell cell) {
    if (message == MESSAGE_UNKNOWN_SECTION ||
        !named_report(named_of(loader, file), &loader->report, cell.place,
                      cell.text))
        report_fact(&loader->report, cell.place,
                    (struct fact){message, {cell.text}, {0}});
}

static int find(struct loader *loader, const struct names *names,
                enum file file, enum message message, struct cell cell) {
    if (!*cell.text)
        return NONE;
    int found = names_find(names, cell.text);
    if (found == NONE && loader->sheet[file].is_whole)
        report_unknown(loader, file, message, cell);
    return found;
}

int find_enterprise(struct loader *loader, struct cell cell) {
    return find(loader, &loader->enterprises.names, FILE_ENTERPRISES,
                MESSAGE_UNKNOWN_ENTERPRISE, cell);
}

int find_inspector(struct loader *loader, struct cell cell) {
    return find(loader, &loader->inspectors.names, FILE_INSPECTORS,
                MESSAGE_UNKNOWN_INSPECTOR, cell);
}

int find_section(struct loader *loader, struct cell cell) {
    return find(loader, &loader->problem->sections, FILE_INSPECTORS,
                MESSAGE_UNKNOWN_SECTION, cell);
}

int find_task(struct loader *loader, struct cell cell) {
    return find(loader, &loader->tasks.names, FILE_TASKS, MESSAGE_UNKNOWN_TASK,
                cell);
}

/* An id must survive in visit ids, lists and target expressions. */
static bool id_is_usable(const char *id) {
    return !id[strcspn(id, "/|;&")] && strcmp(id, "-") != 0;
}

static const char *digits_end(const char *text) {
    return text + strspn(text, "0123456789");
}

/* "4.302E+17": what a spreadsheet makes of a long number. */
static bool id_is_shortened(const char *id) {
    const char *c = digits_end(id);
    if (c != id + 1)
        return false;
    if (*c == '.')
        c = digits_end(c + 1);
    bool is_power = (*c == 'E' || *c == 'e') && c[1] == '+';
    return is_power && c[2] && !*digits_end(c + 2);
}

bool take_id(struct loader *loader, struct ids *ids, struct cell cell) {
    if (!*cell.text)
        return false;
    if (!id_is_usable(cell.text))
        REPORT(&loader->report, cell.place, BAD_ID, cell.text);
    if (id_is_shortened(cell.text))
        REPORT(&loader->report, cell.place, ID_SHORTENED, cell.text);
    int n = ids->names.n;
    int number = names_add(&ids->names, cell.text);
    if (number == n) {
        VEC_PUSH(&ids->lines, cell.place.line);
        return true;
    }
    report_repeated(&loader->report, cell.place, cell.text,
                    ids->lines.at[number]);
    return false;
}

struct span read_list(struct loader *loader, struct names *names,
                      const char *text) {
    struct problem *problem = loader->problem;
    struct span span = {problem->index.n, 0};
    for (const char *part; (part = text_item(&text, ';', &problem->arena));) {
        int number = names_add(names, part);
        if (span_has(problem, span, number))
            continue;
        VEC_PUSH(&problem->index, number);
        span.count++;
    }
    return span;
}

void report_empty_list(struct loader *loader, struct cell cell) {
    if (*cell.text && !cell.text[strspn(cell.text, "; |")])
        REPORT(&loader->report, cell.place, MISSING_VALUE, cell.header);
}

void report_no_rows(struct loader *loader, enum file file) {
    const struct sheet *sheet = &loader->sheet[file];
    if (sheet->is_whole)
        REPORT(&loader->report, sheet_header_place(sheet), NO_ROWS,
               sheet->table.file);
}

bool read_range(struct loader *loader, struct range *range, struct cell start,
                struct cell end) {
    if (!field_range(range, start, end, &loader->report))
        return false;
    int year = loader->problem->year;
    bool is_outside = range->end <= date_to_day((struct date){year, 1, 1}) ||
                      range->first > date_to_day((struct date){year, 12, 31});
    if (is_outside && loader->knows_year)
        report_fact(&loader->report, start.place,
                    (struct fact){MESSAGE_OUTSIDE_YEAR,
                                  {0},
                                  {range->first, range->end - 1, year}});
    return true;
}

const char *keep(struct loader *loader, struct cell cell) {
    return arena_text(&loader->problem->arena, cell.text);
}
