/*
 * load_people.c - inspectors.csv, absences.csv, recusals.csv, sections.csv and
 * workload.csv.
 */
#include "input/loader.h"
#include "input/text.h"
#include "model/window.h"

#define MOST_DAYS 366
#define MOST_CARS 1000
#define MOST_SUM 500000000
#define MOST_HALF_DAYS 200000

struct name_column {
    enum file file;
    enum column column;
    bool has_one; // name a cell, whatever commas stand in it
};

static const struct name_column section_sources[] = {
    {FILE_INSPECTORS, COLUMN_INSPECTORS_SECTIONS, false},
    {FILE_TASKS, COLUMN_TASKS_SECTIONS, false},
    {FILE_SECTIONS, COLUMN_SECTIONS_SECTION, true},
    {FILE_WORKLOAD, COLUMN_WORKLOAD_SECTION, true},
};
static const struct name_column skill_sources[] = {
    {FILE_INSPECTORS, COLUMN_INSPECTORS_SKILLS, false},
    {FILE_TASKS, COLUMN_TASKS_SKILLS, false},
};
#define N_SECTION_SOURCES 4
#define N_SKILL_SOURCES 2

static bool has_comma(const char *text) {
    while (*text && !text_comma(text))
        text++;
    return *text;
}

/* Holds commas, and nothing between them is a name elsewhere. */
static bool is_whole(const char *part, const struct names *alone,
                     struct arena *arena) {
    int n = 0;
    const char *list = text_list(part, NULL, arena);
    for (const char *name; (name = text_item(&list, ';', arena)); n++)
        if (names_find(alone, name) >= 0)
            return false;
    return n && has_comma(part);
}

/* The parts of lists, from one ";" or "|" to the next, that hold no comma; or,
 * where these are known, those that are whole. */
static void add_parts(const struct loader *loader, struct name_column source,
                      struct names *names, const struct names *alone) {
    const struct sheet *sheet = &loader->sheet[source.file];
    struct arena *arena = &loader->problem->arena;
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        const char *cell = sheet_cell(sheet, row, source.column).text;
        for (const char *list; (list = text_item(&cell, ';', arena));)
            for (const char *part; (part = text_item(&list, '|', arena));)
                if (alone ? is_whole(part, alone, arena) : !has_comma(part))
                    names_add(names, part);
    }
}

static void add_cells(const struct loader *loader, struct name_column source,
                      struct names *names) {
    const struct sheet *sheet = &loader->sheet[source.file];
    for (int row = 0; row < sheet_count_rows(sheet); row++)
        names_add(names, sheet_cell(sheet, row, source.column).text);
}

/* The names that hold commas: what stands between them is no name elsewhere.
 * And all names of the columns that have one a cell. */
static void whole_names(const struct loader *loader, struct names *names,
                        const struct name_column *sources, int n) {
    struct names alone;
    names_init(&alone, &loader->problem->arena);
    names_init(names, &loader->problem->arena);
    for (int i = 0; i < n; i++)
        add_parts(loader, sources[i], &alone, NULL);
    for (int i = 0; i < n; i++)
        if (sources[i].has_one)
            add_cells(loader, sources[i], names);
        else
            add_parts(loader, sources[i], names, &alone);
    names_release(&alone);
}

static struct inspector inspector_read(struct loader *loader, int row,
                                       const struct names *sections,
                                       const struct names *skill_names) {
    const struct sheet *sheet = &loader->sheet[FILE_INSPECTORS];
    struct problem *problem = loader->problem;
    struct arena *arena = &problem->arena;
    struct cell county = sheet_cell(sheet, row, COLUMN_INSPECTORS_COUNTY);
    struct cell home = sheet_cell(sheet, row, COLUMN_INSPECTORS_SECTIONS);
    struct cell skills = sheet_cell(sheet, row, COLUMN_INSPECTORS_SKILLS);
    home.text = text_list(home.text, sections, arena);
    struct inspector inspector = {
        .name = keep(loader, sheet_cell(sheet, row, COLUMN_INSPECTORS_NAME)),
        .sections = read_list(loader, &problem->sections, home.text),
        .skills = read_list(loader, &problem->skills,
                            text_list(skills.text, skill_names, arena)),
        .county =
            *county.text ? names_add(&problem->counties, county.text) : NONE,
        .week_limit = NONE,
        .year_limit = NONE,
        .place = sheet_place(sheet, row),
    };
    report_empty_list(loader, home);
    field_number(&inspector.week_limit, 0, 7,
                 sheet_cell(sheet, row, COLUMN_INSPECTORS_WEEK_LIMIT),
                 &loader->report);
    field_number(&inspector.year_limit, 0, MOST_DAYS,
                 sheet_cell(sheet, row, COLUMN_INSPECTORS_YEAR_LIMIT),
                 &loader->report);
    return inspector;
}

void load_inspectors(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_INSPECTORS];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    struct names sections;
    struct names skills;
    whole_names(loader, &sections, section_sources, N_SECTION_SOURCES);
    whole_names(loader, &skills, skill_sources, N_SKILL_SOURCES);
    problem->inspectors = ARENA_NEW(&problem->arena, struct inspector, n_rows);
    for (int row = 0; row < n_rows; row++) {
        struct inspector inspector =
            inspector_read(loader, row, &sections, &skills);
        struct cell id = sheet_cell(sheet, row, COLUMN_INSPECTORS_ID);
        if (!take_id(loader, &loader->inspectors, id))
            continue;
        int i = problem->n_inspectors++;
        inspector.id = loader->inspectors.names.text[i];
        problem->inspectors[i] = inspector;
    }
    names_release(&sections);
    names_release(&skills);
    if (!n_rows)
        report_no_rows(loader, FILE_INSPECTORS);
    problem->section =
        ARENA_NEW(&problem->arena, struct section, problem->sections.n);
    for (int s = 0; s < problem->sections.n; s++)
        problem->section[s].day_limit = NONE;
}

static struct inspector *inspector_of(struct loader *loader, struct cell cell) {
    int found = find_inspector(loader, cell);
    return found == NONE ? NULL : &loader->problem->inspectors[found];
}

static void take_absence(struct problem *problem, struct absence absence) {
    struct dayset *absent = &problem->inspectors[absence.inspector].absent;
    *absent = dayset_union(*absent, range_days(problem, absence.range));
    problem->absences[problem->n_absences++] = absence;
}

void load_absences(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_ABSENCES];
    int n_rows = sheet_count_rows(sheet);
    struct problem *problem = loader->problem;
    problem->absences = ARENA_NEW(&problem->arena, struct absence, n_rows);
    for (int row = 0; row < n_rows; row++) {
        struct absence absence;
        absence.inspector = find_inspector(
            loader, sheet_cell(sheet, row, COLUMN_ABSENCES_INSPECTOR));
        absence.reason =
            keep(loader, sheet_cell(sheet, row, COLUMN_ABSENCES_REASON));
        if (read_range(loader, &absence.range,
                       sheet_cell(sheet, row, COLUMN_ABSENCES_START),
                       sheet_cell(sheet, row, COLUMN_ABSENCES_END)) &&
            absence.inspector != NONE)
            take_absence(problem, absence);
    }
}

struct recusal {
    struct inspector *inspector;
    int enterprise;
};

/* Lists of one inspector must lie together in problem.index: first counted,
 * then filled. */
static void recusals_index(struct problem *problem,
                           const struct recusal *recusals, int n) {
    for (int r = 0; r < n; r++)
        recusals[r].inspector->recused.count++;
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span *span = &problem->inspectors[i].recused;
        span->first = problem->index.n;
        for (int j = 0; j < span->count; j++)
            VEC_PUSH(&problem->index, NONE);
        span->count = 0;
    }
    for (int r = 0; r < n; r++) {
        struct span *span = &recusals[r].inspector->recused;
        if (!span_has(problem, *span, recusals[r].enterprise))
            problem->index.at[span->first + span->count++] =
                recusals[r].enterprise;
    }
}

void load_recusals(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_RECUSALS];
    int n_rows = sheet_count_rows(sheet);
    struct recusal *recusals =
        ARENA_NEW(&loader->problem->arena, struct recusal, n_rows);
    int n = 0;
    for (int row = 0; row < n_rows; row++) {
        struct recusal recusal = {
            .inspector = inspector_of(
                loader, sheet_cell(sheet, row, COLUMN_RECUSALS_INSPECTOR)),
            .enterprise = find_enterprise(
                loader, sheet_cell(sheet, row, COLUMN_RECUSALS_ENTERPRISE)),
        };
        if (recusal.inspector && recusal.enterprise != NONE)
            recusals[n++] = recusal;
    }
    recusals_index(loader->problem, recusals, n);
}

void load_sections(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_SECTIONS];
    int *line =
        ARENA_NEW(&loader->problem->arena, int, loader->problem->sections.n);
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        struct cell cell = sheet_cell(sheet, row, COLUMN_SECTIONS_SECTION);
        int section = find_section(loader, cell);
        int limit = NONE;
        field_number(&limit, 0, MOST_CARS,
                     sheet_cell(sheet, row, COLUMN_SECTIONS_DAY_LIMIT),
                     &loader->report);
        if (section == NONE || limit == NONE)
            continue;
        if (line[section])
            report_repeated(&loader->report, cell.place, cell.text,
                            line[section]);
        else
            line[section] = cell.place.line;
        loader->problem->section[section].day_limit = limit;
    }
}

/* However many rows there are, the sum remains a number. */
static void half_days_add(int *sum, int half_days) {
    *sum = *sum > MOST_SUM - half_days ? MOST_SUM : *sum + half_days;
}

static void work_add(struct loader *loader, struct work work) {
    struct problem *problem = loader->problem;
    struct section *section = &problem->section[work.section];
    problem->works[problem->n_works++] = work;
    if (work.is_enforcement)
        half_days_add(&section->other_work_half_days, work.half_days);
    else
        half_days_add(&section->office_work_half_days, work.half_days);
}

void load_workload(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_WORKLOAD];
    struct problem *problem = loader->problem;
    int n_rows = sheet_count_rows(sheet);
    problem->works = ARENA_NEW(&problem->arena, struct work, n_rows);
    for (int row = 0; row < n_rows; row++) {
        int is_enforcement = false;
        struct work work = {
            .section = find_section(
                loader, sheet_cell(sheet, row, COLUMN_WORKLOAD_SECTION)),
            .item = keep(loader, sheet_cell(sheet, row, COLUMN_WORKLOAD_ITEM)),
        };
        bool is_right = field_word(&is_enforcement, words_work,
                                   sheet_cell(sheet, row, COLUMN_WORKLOAD_TYPE),
                                   &loader->report);
        is_right = field_half_days(&work.half_days, 0, MOST_HALF_DAYS,
                                   sheet_cell(sheet, row, COLUMN_WORKLOAD_DAYS),
                                   &loader->report) &&
                   is_right;
        work.is_enforcement = is_enforcement;
        if (work.section != NONE && is_right)
            work_add(loader, work);
    }
}
