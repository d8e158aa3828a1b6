#include "input/target.h"

#include "input/loader.h"
#include "input/text.h"
#include "model/target.h"

#include <string.h>

#define BITS 64

/* Columns may be named in either language. */
static int column_number(const struct loader *loader, const char *name) {
    static const char *const english[] = {
#define X(file, name, zh, en, need, text) [COLUMN_##file##_##name] = en,
        COLUMNS(X)
#undef X
    };
    for (int c = 0; c < ENTERPRISE_COLUMNS; c++)
        if (text_is(english[COLUMN_ENTERPRISES_ID + c], name))
            return c;
    const struct names *columns = &loader->problem->columns;
    for (int c = 0; c < columns->n; c++)
        if (text_is(columns->text[c], name))
            return c;
    return NONE;
}

static bool value_occurs(const struct loader *loader, int column, int value) {
    return value < loader->value_columns.n &&
           loader->value_columns.at[value] >> column % BITS & 1;
}

/* As the header of enterprises.csv has it. */
static const char *column_called(const struct loader *loader, int column) {
    if (column >= ENTERPRISE_COLUMNS)
        return loader->problem->columns.text[column];
    return column_name((enum column)(COLUMN_ENTERPRISES_ID + column),
                       loader->sheet[FILE_ENTERPRISES].language);
}

/* An id that is not there is a mistake, any other value may yet come. */
static void value_check(struct loader *loader, int column, int value,
                        struct cell cell) {
    const struct problem *problem = loader->problem;
    const char *text = problem->values.text[value];
    bool is_class =
        column == ENTERPRISE_CLASS && word_find(words_class, text) >= 0;
    if (value_occurs(loader, column, value) || is_class ||
        !loader->sheet[FILE_ENTERPRISES].is_whole)
        return;
    if (column == ENTERPRISE_ID)
        report_unknown(loader, FILE_ENTERPRISES, MESSAGE_UNKNOWN_ENTERPRISE,
                       (struct cell){text, cell.header, cell.place});
    else
        REPORT(&loader->report, cell.place, UNKNOWN_VALUE, text,
               column_called(loader, column));
}

static void value_read(struct loader *loader, struct condition *condition,
                       const char *text, struct cell cell) {
    struct problem *problem = loader->problem;
    int class = condition->column == ENTERPRISE_CLASS
                    ? word_find(words_class, text)
                    : NONE;
    int value = names_add(&problem->values,
                          class == NONE ? text : word_of(words_class, class));
    VEC_PUSH(&problem->index, value);
    condition->values.count++;
    value_check(loader, condition->column, value, cell);
}

/* Is it a list that people wrote with their own commas?  Not what some
 * enterprise has, and no name of one. */
static bool is_list(const struct loader *loader, int column, const char *part) {
    int value = names_find(&loader->problem->values, part);
    return column != ENTERPRISE_NAME &&
           (value == NONE || !value_occurs(loader, column, value));
}

static void values_read(struct loader *loader, struct condition *condition,
                        const char *text, struct cell cell) {
    struct arena *arena = &loader->problem->arena;
    condition->values = (struct span){loader->problem->index.n, 0};
    for (const char *part; (part = text_item(&text, '|', arena));) {
        if (!is_list(loader, condition->column, part)) {
            value_read(loader, condition, part, cell);
            continue;
        }
        const char *list = text_list(part, NULL, arena);
        for (const char *one; (one = text_item(&list, ';', arena));)
            value_read(loader, condition, one, cell);
    }
}

/* False if enterprises.csv lacks the column, which is told once, there. */
static bool column_is_there(struct loader *loader, int column,
                            struct cell cell) {
    const struct sheet *sheet = &loader->sheet[FILE_ENTERPRISES];
    bool is_told = loader->is_targeted[column];
    loader->is_targeted[column] = true;
    if (column >= ENTERPRISE_COLUMNS || !sheet->is_whole ||
        sheet->at[COLUMN_ENTERPRISES_ID + column] >= 0)
        return true;
    struct fact fact = {MESSAGE_MISSING_TARGET_COLUMN,
                        {column_called(loader, column), cell.place.file},
                        {cell.place.line}};
    if (!is_told)
        report_fact(&loader->report, sheet_header_place(sheet), fact);
    return false;
}

/* Reads "行业=危化|烟花" or "分类!=重点". */
static bool condition_read(struct loader *loader, struct condition *condition,
                           const char *part, struct cell cell) {
    struct arena *arena = &loader->problem->arena;
    const char *equal = strchr(part, '=');
    if (!equal) {
        REPORT(&loader->report, cell.place, BAD_TARGET,
               *part ? part : cell.text);
        return false;
    }
    condition->negated = equal > part && equal[-1] == '!';
    char *column =
        arena_text_n(arena, part, (size_t)(equal - part) - condition->negated);
    text_trim(column);
    condition->column = column_number(loader, column);
    if (condition->column == NONE) {
        if (loader->sheet[FILE_ENTERPRISES].is_whole)
            REPORT(&loader->report, cell.place, UNKNOWN_TARGET_COLUMN, column);
        return false;
    }
    if (!column_is_there(loader, condition->column, cell))
        return false;
    values_read(loader, condition, equal + 1, cell);
    if (!condition->values.count)
        REPORT(&loader->report, cell.place, BAD_TARGET, part);
    return condition->values.count;
}

static int count_of(const char *text, char c) {
    int n = 0;
    for (; *text; text++)
        n += *text == c;
    return n;
}

bool target_read(struct loader *loader, struct target *target,
                 struct cell cell) {
    struct arena *arena = &loader->problem->arena;
    const char *text = cell.text;
    *target = (struct target){.given = *text != '\0'};
    if (!target->given)
        return true;
    target->conditions =
        ARENA_NEW(arena, struct condition, count_of(text, '&') + 1);
    bool is_right = true;
    for (const char *part; (part = text_part(&text, '&', arena));) {
        struct condition *condition = &target->conditions[target->n_conditions];
        if (condition_read(loader, condition, part, cell))
            target->n_conditions++;
        else
            is_right = false;
    }
    return is_right;
}

/* The condition that lists enterprises by id, null if there is none. */
static const struct condition *ids_of(const struct target *target) {
    for (int i = 0; i < target->n_conditions; i++)
        if (target->conditions[i].column == ENTERPRISE_ID &&
            !target->conditions[i].negated)
            return &target->conditions[i];
    return NULL;
}

/* The i-th enterprise that the condition lists, NONE if it does not exist. */
static int id_at(const struct loader *loader, const struct condition *ids,
                 int i) {
    const struct problem *problem = loader->problem;
    int value = span_at(problem, ids->values, i);
    return names_find(&loader->enterprises.names, problem->values.text[value]);
}

bool target_has_match(const struct loader *loader,
                      const struct target *target) {
    const struct problem *problem = loader->problem;
    const struct condition *ids = ids_of(target);
    int n = ids ? ids->values.count : problem->n_enterprises;
    for (int i = 0; i < n; i++) {
        int enterprise = ids ? id_at(loader, ids, i) : i;
        if (enterprise != NONE && target_matches(problem, target, enterprise))
            return true;
    }
    return false;
}
