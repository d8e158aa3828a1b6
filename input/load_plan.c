/*
 * load_plan.c - plan.csv: a row a parameter, in any order.
 */
#include "input/bytes.h"
#include "input/load.h"
#include "input/loader.h"
#include "input/parameters.h"
#include "input/text.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 9999
#define STAND_IN_YEAR 2024 // a leap year: any date exists in it
#define MOST_DAYS 366

static const char *const parameter_names[][2] = {
#define X(name, zh, en) {zh, en},
    PARAMETERS(X)
#undef X
};

static int parameter_find(const char *text) {
    for (int i = 0; i < N_PARAMETERS; i++)
        if (text_is(parameter_names[i][0], text) ||
            text_is(parameter_names[i][1], text))
            return i;
    return N_PARAMETERS;
}

/* The values by parameter; a null text where there is no row. */
static void values_collect(struct loader *loader, struct cell *values) {
    const struct sheet *sheet = &loader->sheet[FILE_PLAN];
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        struct cell name = sheet_cell(sheet, row, COLUMN_PLAN_PARAMETER);
        int parameter = parameter_find(name.text);
        if (!*name.text)
            continue;
        if (parameter == N_PARAMETERS)
            REPORT(&loader->report, name.place, UNKNOWN_PARAMETER, name.text);
        else if (values[parameter].text)
            report_repeated(&loader->report, name.place, name.text,
                            values[parameter].place.line);
        else
            values[parameter] = sheet_cell(sheet, row, COLUMN_PLAN_VALUE);
        if (parameter < N_PARAMETERS)
            values[parameter].header = name.text;
    }
}

/* The value as a word to be taken apart; empty if there is no row. */
static struct cell value_folded(struct loader *loader,
                                const struct cell *values,
                                enum parameter parameter) {
    struct cell cell = values[parameter];
    char *text =
        arena_text(&loader->problem->arena, cell.text ? cell.text : "");
    text_fold(text);
    cell.text = text;
    return cell;
}

static const char *value_kept(struct loader *loader, const struct cell *values,
                              enum parameter parameter) {
    const char *text = values[parameter].text;
    return arena_text(&loader->problem->arena, text ? text : "");
}

static void year_read(struct loader *loader, const struct cell *values) {
    struct problem *problem = loader->problem;
    struct report *report = &loader->report;
    const struct sheet *sheet = &loader->sheet[FILE_PLAN];
    struct cell cell = value_folded(loader, values, PARAMETER_YEAR);
    problem->year = 0;
    if (cell.place.line && !*cell.text)
        REPORT(report, cell.place, MISSING_VALUE, cell.header);
    else if (!cell.place.line && sheet->is_whole)
        REPORT(report, sheet_header_place(sheet), MISSING_PARAMETER,
               parameter_names[PARAMETER_YEAR][sheet->language]);
    field_number(&problem->year, FIRST_YEAR, LAST_YEAR, cell, report);
    loader->knows_year = problem->year != 0;
    if (!loader->knows_year)
        problem->year = STAND_IN_YEAR;
}

/* A date of the horizon; the date given is the default. */
static bool bound_read(struct loader *loader, day *bound, struct cell cell) {
    struct report *report = &loader->report;
    if (!field_date(bound, cell, report))
        return false;
    if (!loader->knows_year ||
        date_from_day(*bound).year == loader->problem->year)
        return true;
    report_fact(report, cell.place,
                (struct fact){MESSAGE_HORIZON_OUTSIDE_YEAR,
                              {0},
                              {*bound, loader->problem->year}});
    return false;
}

static void horizon_read(struct loader *loader, const struct cell *values) {
    struct problem *problem = loader->problem;
    struct cell start = value_folded(loader, values, PARAMETER_START);
    struct cell end = value_folded(loader, values, PARAMETER_END);
    struct range year = {date_to_day((struct date){problem->year, 1, 1}),
                         date_to_day((struct date){problem->year, 12, 31}) + 1};
    day first = year.first;
    day last = year.end - 1;
    bool is_right = bound_read(loader, &first, start);
    is_right = bound_read(loader, &last, end) && is_right;
    if (is_right && last < first) {
        report_fact(
            &loader->report, end.place.line ? end.place : start.place,
            (struct fact){MESSAGE_END_BEFORE_START, {0}, {last, first}});
        is_right = false;
    }
    loader->knows_horizon = is_right && loader->knows_year;
    problem->first = loader->knows_horizon ? first : year.first;
    problem->end = loader->knows_horizon ? last + 1 : year.end;
    problem->n_days = problem->end - problem->first;
}

static bool weight_is_known(const struct problem *problem, const char *risk) {
    for (int i = 0; i < problem->n_weights; i++)
        if (strcmp(problem->weights[i].risk, risk) == 0)
            return true;
    return false;
}

/* Reads "A=1". */
static bool weight_read(struct loader *loader, struct weight *weight,
                        const char *part) {
    struct arena *arena = &loader->problem->arena;
    if (!strchr(part, '='))
        return false;
    weight->risk = text_part(&part, '=', arena);
    weight->text = text_part(&part, '\0', arena);
    return *weight->risk && !weight_is_known(loader->problem, weight->risk) &&
           weight_parse(&weight->value, weight->text);
}

static void weights_read(struct loader *loader, const struct cell *values) {
    struct problem *problem = loader->problem;
    struct cell cell = value_folded(loader, values, PARAMETER_RISK_WEIGHTS);
    const char *text = text_list(cell.text, NULL, &problem->arena);
    problem->weights =
        ARENA_NEW(&problem->arena, struct weight, strlen(text) / 2 + 1);
    for (const char *part; (part = text_item(&text, ';', &problem->arena));) {
        struct weight weight = {0};
        if (weight_read(loader, &weight, part))
            problem->weights[problem->n_weights++] = weight;
        else
            REPORT(&loader->report, cell.place, NOT_A_WEIGHT, part);
    }
}

/* What plan.csv names as the language.  False if it names nothing at all. */
static bool sheet_language(enum language *language, const struct sheet *sheet,
                           struct arena *arena) {
    bool is_plan = false;
    for (int row = 0; row < sheet_count_rows(sheet); row++) {
        const char *name = sheet_cell(sheet, row, COLUMN_PLAN_PARAMETER).text;
        const char *value = sheet_cell(sheet, row, COLUMN_PLAN_VALUE).text;
        int parameter = parameter_find(name);
        is_plan |= parameter != N_PARAMETERS;
        if (parameter != PARAMETER_LANGUAGE)
            continue;
        char *text = arena_text(arena, value);
        text_fold(text);
        bool is_english = word_find(words_language, text) == LANGUAGE_EN;
        *language = is_english ? LANGUAGE_EN : LANGUAGE_ZH;
        return true;
    }
    if (is_plan)
        *language = LANGUAGE_ZH;
    return is_plan;
}

bool folder_language(enum language *language, const char *folder) {
    struct arena arena = {0};
    struct diags diags = {0};
    struct report report = {&diags, &arena};
    struct bytes bytes;
    const char *path = arena_print(&arena, "%s/plan.csv", folder);
    bool is_read = bytes_read(&bytes, path) == BYTES_READ;
    if (is_read) {
        struct sheet sheet;
        sheet_init(&sheet, FILE_PLAN, path, bytes.at, bytes.n, &report);
        bytes_release(&bytes);
        is_read = sheet_language(language, &sheet, &arena);
        sheet_release(&sheet);
    }
    diags_release(&diags);
    arena_release(&arena);
    return is_read;
}

static void language_read(struct loader *loader, const struct cell *values) {
    int language = LANGUAGE_ZH;
    field_word(&language, words_language,
               value_folded(loader, values, PARAMETER_LANGUAGE),
               &loader->report);
    loader->problem->language = (enum language)language;
}

void load_plan(struct loader *loader) {
    struct problem *problem = loader->problem;
    struct cell values[N_PARAMETERS] = {{0}};
    values_collect(loader, values);
    language_read(loader, values);
    problem->title = value_kept(loader, values, PARAMETER_TITLE);
    problem->authority = value_folded(loader, values, PARAMETER_AUTHORITY).text;
    problem->seed = value_kept(loader, values, PARAMETER_SEED);
    loader->seed_place = values[PARAMETER_SEED].place;
    year_read(loader, values);
    horizon_read(loader, values);
    field_number(&problem->min_gap_days, 0, MOST_DAYS,
                 value_folded(loader, values, PARAMETER_MIN_GAP),
                 &loader->report);
    weights_read(loader, values);
    field_yes_no(&problem->enforce_budget,
                 value_folded(loader, values, PARAMETER_ENFORCE_BUDGET),
                 &loader->report);
}
