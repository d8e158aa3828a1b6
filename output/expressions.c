#include "output/expressions.h"

#include "model/target.h"
#include "output/messages.h"
#include "output/terms.h"

#include <string.h>

/* So many enterprises are called by name, further ones are "and others". */
#define NAMES_MAX 5

#define DATE_BYTES 10 // of 2025-03-01

struct telling {
    struct arena *arena;
    const struct problem *problem;
    enum language language;
};

static const char *joined(const struct telling *telling, const char *list,
                          const char *text, const char *const separator[2]) {
    return arena_print(telling->arena, "%s%s%s", list,
                       *list ? separator[telling->language] : "", text);
}

static const char *column_words(const struct telling *telling, int column) {
    static const char *const english[ENTERPRISE_COLUMNS] = {
        [ENTERPRISE_ID] = "id",
        [ENTERPRISE_NAME] = "name",
        [ENTERPRISE_COUNTY] = "county",
        [ENTERPRISE_INDUSTRY] = "industry",
        [ENTERPRISE_CLASS] = "class",
        [ENTERPRISE_RISK] = "risk",
        [ENTERPRISE_AUTHORITY] = "authority",
        [ENTERPRISE_TAGS] = "tags",
    };
    bool is_translated =
        telling->language == LANGUAGE_EN && column < ENTERPRISE_COLUMNS;
    return is_translated ? english[column]
                         : telling->problem->columns.text[column];
}

static const char *value_words(const struct telling *telling, int column,
                               int value) {
    const char *text = telling->problem->values.text[value];
    for (int class = 0; column == ENTERPRISE_CLASS && class <= CLASS_AGENCY;
         class ++)
        if (!strcmp(text,
                    class_text((enum enterprise_class) class, LANGUAGE_ZH)))
            return class_text((enum enterprise_class) class, telling->language);
    return text;
}

static const char *values_words(const struct telling *telling,
                                const struct condition *condition) {
    static const char *const comma[2] = {"、", ", "};
    static const char *const last[2] = {"或", " or "};
    const char *list = "";
    int n = condition->values.count;
    for (int i = 0; i < n; i++) {
        int value = span_at(telling->problem, condition->values, i);
        list = joined(telling, list,
                      value_words(telling, condition->column, value),
                      i < n - 1 ? comma : last);
    }
    return list;
}

static const char *condition_words(const struct telling *telling,
                                   const struct condition *condition) {
    static const enum phrase phrases[2][2] = {
        {PHRASE_TARGET_IS, PHRASE_TARGET_IS_NOT},
        {PHRASE_TARGET_TAGGED, PHRASE_TARGET_NOT_TAGGED}};
    bool is_tags = condition->column == ENTERPRISE_TAGS;
    enum phrase phrase = phrases[is_tags][condition->negated];
    struct fact fact = {MESSAGE_NOTHING,
                        {column_words(telling, condition->column),
                         values_words(telling, condition)},
                        {0}};
    return words_text(telling->arena, phrase_words(phrase, telling->language),
                      &fact);
}

static const char *name_of(const struct telling *telling, const char *id) {
    const struct problem *problem = telling->problem;
    for (int e = 0; e < problem->n_enterprises; e++)
        if (!strcmp(problem->enterprises[e].id, id))
            return problem->enterprises[e].name;
    return id;
}

static const char *names_words(const struct telling *telling,
                               const struct condition *ids) {
    static const char *const comma[2] = {"、", ", "};
    const char *list = "";
    for (int i = 0; i < ids->values.count && i < NAMES_MAX; i++) {
        int value = span_at(telling->problem, ids->values, i);
        const char *id = telling->problem->values.text[value];
        list = joined(telling, list, name_of(telling, id), comma);
    }
    if (ids->values.count <= NAMES_MAX)
        return list;
    return PHRASE_TEXT(telling->arena, telling->language, TARGET_AND_OTHERS,
                       {list}, {0});
}

static bool is_of_agencies(const struct telling *telling,
                           const struct condition *condition) {
    return condition->column == ENTERPRISE_CLASS && !condition->negated &&
           strstr(values_words(telling, condition),
                  class_text(CLASS_AGENCY, telling->language));
}

const char *target_words(struct arena *arena, const struct problem *problem,
                         const struct target *target, enum language language) {
    static const char *const also[2] = {"且", " and "};
    struct telling telling = {arena, problem, language};
    const struct condition *first = target->conditions;
    const char *list = "";
    bool has_agencies = false;
    if (target->n_conditions == 1 && first->column == ENTERPRISE_ID &&
        !first->negated)
        return names_words(&telling, first);
    for (int i = 0; i < target->n_conditions; i++) {
        const struct condition *condition = &target->conditions[i];
        list =
            joined(&telling, list, condition_words(&telling, condition), also);
        has_agencies |= is_of_agencies(&telling, condition);
    }
    if (!target->n_conditions)
        return PHRASE_TEXT(arena, language, OBJECTS_ALL, {0}, {0});
    return has_agencies
               ? PHRASE_TEXT(arena, language, TARGET_AGENCIES, {list}, {0})
               : PHRASE_TEXT(arena, language, TARGET_ENTERPRISES, {list}, {0});
}

static const char *built_in_words(const char *name) {
    static const char *const names[][2] = {
        {"Q1", "一季度"}, {"Q2", "二季度"}, {"Q3", "三季度"},
        {"Q4", "四季度"}, {"H1", "上半年"}, {"H2", "下半年"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i][0]))
            return names[i][1];
    return name;
}

/* "2025-03-01" or "2025-03-01..2025-03-20". */
static bool is_dates(const char *part) {
    size_t n = strlen(part);
    return strspn(part, "0123456789-.") == n &&
           (n == DATE_BYTES || n == 2 * DATE_BYTES + 2);
}

static const char *part_words(const struct telling *telling, const char *part) {
    static const char *const to[2] = {" 至 ", " to "};
    const char *dots = strstr(part, "..");
    if (dots)
        return arena_print(telling->arena, "%.*s%s%s", (int)(dots - part), part,
                           to[telling->language], dots + 2);
    return telling->language == LANGUAGE_ZH ? built_in_words(part) : part;
}

static const char *part_of(struct arena *arena, const char *text, size_t n) {
    while (n > 0 && *text == ' ') {
        text++;
        n--;
    }
    while (n > 0 && text[n - 1] == ' ')
        n--;
    return arena_text_n(arena, text, n);
}

const char *window_words(struct arena *arena, const char *text,
                         enum language language) {
    static const char *const comma[2] = {"、", ", "};
    struct telling telling = {arena, NULL, language};
    const char *list = "";
    const char *rest = text;
    for (size_t n; *rest; rest += n + (rest[n] == '+')) {
        n = strcspn(rest, "+");
        const char *part = part_of(arena, rest, n);
        if (strchr(part, '&') || (strchr(part, '-') && !is_dates(part)))
            return text;
        list = joined(&telling, list, part_words(&telling, part), comma);
    }
    return list;
}
