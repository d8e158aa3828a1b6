/*
 * check_enterprises.c - what shows in enterprises.csv only when all tasks are
 * known: levels of risk that weigh nothing, columns that may be called by
 * another name, and enterprises that are there twice.
 */
#include "input/loader.h"
#include "input/resembling.h"
#include "model/draw.h"
#include "model/target.h"

#include <stdlib.h>
#include <string.h>

static bool is_drawn_from(const struct problem *problem, int enterprise) {
    for (int t = 0; t < problem->n_tasks; t++) {
        const struct task *task = &problem->tasks[t];
        if (task->mode == MODE_DRAW &&
            target_matches(problem, &task->target, enterprise))
            return true;
    }
    return false;
}

static bool has_draws(const struct problem *problem) {
    for (int t = 0; t < problem->n_tasks; t++)
        if (problem->tasks[t].mode == MODE_DRAW)
            return true;
    return false;
}

static bool has_weight(const struct problem *problem, const char *risk) {
    for (int i = 0; i < problem->n_weights; i++)
        if (strcmp(problem->weights[i].risk, risk) == 0)
            return true;
    return false;
}

/* A class that risk_weights need not name: it weighs 1 (spec section 2). */
static bool is_class(const char *risk) {
    return *risk >= 'A' && *risk <= 'D' && !risk[1];
}

/* The levels that have a weight, joined by commas. */
static const char *levels_list(struct problem *problem) {
    const char *list = "";
    for (int i = 0; i < problem->n_weights; i++)
        list = arena_print(&problem->arena, "%s%s%s", list, i ? ", " : "",
                           problem->weights[i].risk);
    return list;
}

#define MOST_LEVELS 10 // that are told

/* A level of risk without a weight that is no class. */
struct level {
    struct cell cell; // the first that has it
    int n;            // enterprises to draw from that have it
};

struct levels {
    struct names names; // beside list
    VEC(struct level) list;
};

static void level_note(struct levels *levels, struct cell cell) {
    int level = names_add(&levels->names, cell.text);
    if (level == levels->list.n)
        VEC_PUSH(&levels->list, ((struct level){cell, 0}));
    levels->list.at[level].n++;
}

static void levels_find(struct levels *levels, const struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    const struct problem *problem = loader->problem;
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        struct cell risk = sheet_cell(sheet, row, COLUMN_ENTERPRISES_RISK);
        struct cell id = sheet_cell(sheet, row, COLUMN_ENTERPRISES_ID);
        int e = names_find(&loader->enterprises.names, id.text);
        if (e != NONE && *risk.text && !is_class(risk.text) &&
            !has_weight(problem, risk.text) &&
            !problem->enterprises[e].other_authority &&
            is_drawn_from(problem, e))
            level_note(levels, risk);
    }
}

static void levels_report(struct loader *loader) {
    struct levels levels = {.list = {0}};
    names_init(&levels.names, &loader->problem->arena);
    levels_find(&levels, loader);
    for (int i = 0; i < levels.list.n && i < MOST_LEVELS; i++) {
        const struct level *level = &levels.list.at[i];
        struct fact fact = {MESSAGE_LEVEL_WITHOUT_WEIGHT,
                            {level->cell.text, level->cell.header,
                             levels_list(loader->problem)},
                            {level->n}};
        report_fact(&loader->report, level->cell.place, fact);
    }
    names_release(&levels.names);
    VEC_RELEASE(&levels.list);
}

/* Who states weights means the lottery to be weighed; what has none weighs 1
 * (spec section 2). */
static void check_weights(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    const struct problem *problem = loader->problem;
    if (!problem->n_weights || !has_draws(problem) || !sheet->is_whole)
        return;
    if (sheet->at[COLUMN_ENTERPRISES_RISK] >= 0)
        levels_report(loader);
    else
        REPORT(&loader->report, sheet_header_place(sheet), NO_RISK_COLUMN,
               column_name(COLUMN_ENTERPRISES_RISK, sheet->language));
}

/* What a target names is a column of the person's own. */
static void check_columns(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    for (int i = 0; i < sheet->further.n; i++) {
        struct cell header = sheet_header(sheet, sheet->further.at[i]);
        const char *meant =
            column_resembling(sheet, FILE_ENTERPRISES, header.text);
        int column = names_find(&loader->problem->columns, header.text);
        if (meant && !loader->is_targeted[column])
            REPORT(&loader->report, header.place, RESEMBLING_COLUMN,
                   header.text, meant);
    }
}

struct namesake {
    int name; // of problem.values
    int county;
    int enterprise;
};

static int namesake_compare(const void *a, const void *b) {
    const struct namesake *x = a;
    const struct namesake *y = b;
    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    if (x->county != y->county)
        return x->county < y->county ? -1 : 1;
    return (x->enterprise > y->enterprise) - (x->enterprise < y->enterprise);
}

/* Those that have a name and a county, sorted; their number. */
static int namesakes_list(struct namesake *list,
                          const struct problem *problem) {
    int n = 0;
    for (int e = 0; e < problem->n_enterprises; e++) {
        const struct span *cells =
            problem->cells + (size_t)e * (size_t)problem->columns.n;
        int county = problem->enterprises[e].county;
        if (!cells[ENTERPRISE_NAME].count || !*problem->counties.text[county])
            continue;
        int name = span_at(problem, cells[ENTERPRISE_NAME], 0);
        list[n++] = (struct namesake){name, county, e};
    }
    if (n)
        qsort(list, (size_t)n, sizeof *list, namesake_compare);
    return n;
}

static void namesake_report(struct loader *loader, const struct enterprise *one,
                            const struct enterprise *first) {
    struct fact fact = {MESSAGE_SAME_ENTERPRISE,
                        {one->id, one->name, first->id},
                        {first->place.line}};
    report_fact(&loader->report, one->place, fact);
}

/* The same name in the same county, as between bureaus (model/shared.h). */
static void check_namesakes(struct loader *loader) {
    const struct problem *problem = loader->problem;
    struct arena arena = {0};
    struct namesake *list =
        ARENA_NEW(&arena, struct namesake, problem->n_enterprises);
    int n = namesakes_list(list, problem);
    int first = 0;
    for (int i = 1; i < n; i++) {
        if (list[i].name == list[first].name &&
            list[i].county == list[first].county)
            namesake_report(loader, &problem->enterprises[list[i].enterprise],
                            &problem->enterprises[list[first].enterprise]);
        else
            first = i;
    }
    arena_release(&arena);
}

void check_enterprises(struct loader *loader) {
    check_weights(loader);
    check_columns(loader);
    check_namesakes(loader);
}
