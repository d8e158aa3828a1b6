#include "tests/exact/retell.h"

#include "model/problem.h"
#include "tests/exact/hand.h"

#include <stddef.h>
#include <string.h>

#define SUNDAY_OFF ((struct date){2025, 8, 3})

struct teller {
    struct tables *tables;
    const struct problem *problem;
    struct hand hand;
};

#define PRINT(teller, ...) arena_print(&(teller)->tables->arena, __VA_ARGS__)

static const char *join(struct teller *teller, const struct names *names,
                        struct span span, const char *sign) {
    const char *list = "";
    for (int i = 0; i < span.count; i++)
        list = PRINT(teller, "%s%s%s", list, i ? sign : "",
                     names->text[span_at(teller->problem, span, i)]);
    return list;
}

static const char *list_of(struct teller *teller, const struct names *names,
                           struct span span) {
    return hand_list(&teller->hand, join(teller, names, span, ";"));
}

/* The values of a condition on the id; a folder names only who is there. */
static const char *known_ids(struct teller *teller, struct span values) {
    const struct problem *problem = teller->problem;
    const char *list = "";
    for (int i = 0; i < values.count; i++) {
        const char *id = problem->values.text[span_at(problem, values, i)];
        for (int e = 0; e < problem->n_enterprises; e++)
            if (strcmp(problem->enterprises[e].id, id) == 0)
                list = PRINT(teller, "%s%s%s", list, *list ? "|" : "", id);
    }
    return list;
}

static const char *condition_text(struct teller *teller,
                                  const struct condition *condition) {
    const struct problem *problem = teller->problem;
    const char *column = problem->columns.text[condition->column];
    const char *values =
        condition->column == ENTERPRISE_ID
            ? known_ids(teller, condition->values)
            : join(teller, &problem->values, condition->values, "|");
    if (!*values) // nobody who is there
        return condition->negated ? "分类!=无" : "分类=无";
    return PRINT(teller, "%s%s%s", column, condition->negated ? "!=" : "=",
                 values);
}

static const char *target_text(struct teller *teller,
                               const struct target *target) {
    const char *text = "";
    for (int i = 0; i < target->n_conditions; i++)
        text = PRINT(teller, "%s%s%s", text, i ? "&" : "",
                     condition_text(teller, &target->conditions[i]));
    return hand_list(&teller->hand, text);
}

static void parameter(struct teller *teller, const char *zh, const char *en,
                      const char *value) {
    struct table_row *row = tables_add(teller->tables, FILE_PLAN);
    row->cell[COLUMN_PLAN_PARAMETER] =
        chance_hits(&teller->hand.chance, 30) ? en : zh;
    row->cell[COLUMN_PLAN_VALUE] = value;
}

static void tell_plan(struct teller *teller) {
    const struct problem *problem = teller->problem;
    struct hand *hand = &teller->hand;
    parameter(teller, "名称", "title", problem->title);
    parameter(teller, "年度", "year", hand_number(hand, problem->year));
    parameter(teller, "开始日期", "start", hand_date(hand, problem->first));
    parameter(teller, "结束日期", "end", hand_date(hand, problem->end - 1));
    parameter(teller, "随机种子", "seed", problem->seed);
    if (*problem->authority)
        parameter(teller, "执法主体", "authority", problem->authority);
    if (problem->min_gap_days)
        parameter(teller, "最小间隔", "min_gap",
                  hand_number(hand, problem->min_gap_days));
    if (problem->enforce_budget)
        parameter(teller, "预算约束", "enforce_budget",
                  hand_word(hand, words_yes_no, true));
}

/* first, ..., end - 1; an end that is the start may be left out. */
static struct table_row *dated_row(struct teller *teller, enum day_type type,
                                   struct range range, const char *name) {
    struct hand *hand = &teller->hand;
    struct table_row *row = tables_add(teller->tables, FILE_DATES);
    row->cell[COLUMN_DATES_START] = hand_date(hand, range.first);
    if (range.end > range.first + 1 || chance_hits(&hand->chance, 30))
        row->cell[COLUMN_DATES_END] = hand_date(hand, range.end - 1);
    row->cell[COLUMN_DATES_TYPE] = hand_word(hand, words_day_type, (int)type);
    row->cell[COLUMN_DATES_NAME] = name;
    return row;
}

/* What differs from Monday to Friday. */
static void tell_working_days(struct teller *teller) {
    const struct problem *problem = teller->problem;
    for (int d = 0; d < problem->n_days; d++) {
        day date = problem->first + d;
        bool is_weekday = date_weekday(date) < 5;
        bool is_working = dayset_has(&problem->working, d);
        if (is_weekday == is_working)
            continue;
        dated_row(teller, is_working ? DAYS_WORK : DAYS_OFF,
                  (struct range){date, date + 1}, "");
    }
    day sunday = date_to_day(SUNDAY_OFF);
    dated_row(teller, DAYS_OFF, (struct range){sunday, sunday + 1}, "周日");
}

static void tell_dates(struct teller *teller) {
    const struct problem *problem = teller->problem;
    tell_working_days(teller);
    for (int w = 0; w < problem->n_windows; w++)
        for (int i = 0; i < problem->windows[w].n_ranges; i++)
            dated_row(teller, DAYS_WINDOW, problem->windows[w].ranges[i],
                      problem->windows[w].name);
    for (int b = 0; b < problem->n_blackouts; b++) {
        const struct blackout *blackout = &problem->blackouts[b];
        const char *target = target_text(teller, &blackout->target);
        dated_row(teller, DAYS_BLACKOUT, blackout->range, blackout->name)
            ->cell[COLUMN_DATES_APPLIES] = target;
    }
}

static void tell_enterprises(struct teller *teller) {
    const struct problem *problem = teller->problem;
    for (int e = 0; e < problem->n_enterprises; e++) {
        const struct span *cells =
            problem->cells + (ptrdiff_t)e * problem->columns.n;
        const char *class = hand_word(&teller->hand, words_class,
                                      (int)problem->enterprises[e].class);
        struct table_row *row = tables_add(teller->tables, FILE_ENTERPRISES);
        for (int c = 0; c < ENTERPRISE_COLUMNS; c++)
            row->cell[COLUMN_ENTERPRISES_ID + c] =
                list_of(teller, &problem->values, cells[c]);
        row->cell[COLUMN_ENTERPRISES_CLASS] = class;
    }
    for (int c = 0; c < problem->n_closures; c++) {
        const struct closure *closure = &problem->closures[c];
        struct table_row *row = tables_add(teller->tables, FILE_CLOSURES);
        row->cell[COLUMN_CLOSURES_ENTERPRISE] =
            problem->enterprises[closure->enterprise].id;
        row->cell[COLUMN_CLOSURES_START] =
            hand_date(&teller->hand, closure->range.first);
        row->cell[COLUMN_CLOSURES_END] =
            hand_date(&teller->hand, closure->range.end - 1);
    }
}

static void tell_absences(struct teller *teller,
                          const struct inspector *officer) {
    const struct dayset *absent = &officer->absent;
    for (int d = dayset_next(absent, 0), end; d >= 0;
         d = dayset_next(absent, end)) {
        for (end = d; end < teller->problem->n_days && dayset_has(absent, end);)
            end++;
        struct table_row *row = tables_add(teller->tables, FILE_ABSENCES);
        row->cell[COLUMN_ABSENCES_INSPECTOR] = officer->id;
        row->cell[COLUMN_ABSENCES_START] =
            hand_date(&teller->hand, teller->problem->first + d);
        if (end > d + 1)
            row->cell[COLUMN_ABSENCES_END] =
                hand_date(&teller->hand, teller->problem->first + end - 1);
    }
}

static void tell_recusals(struct teller *teller,
                          const struct inspector *officer) {
    for (int i = 0; i < officer->recused.count; i++) {
        int e = span_at(teller->problem, officer->recused, i);
        struct table_row *row = tables_add(teller->tables, FILE_RECUSALS);
        row->cell[COLUMN_RECUSALS_INSPECTOR] = officer->id;
        row->cell[COLUMN_RECUSALS_ENTERPRISE] =
            teller->problem->enterprises[e].id;
    }
}

static void tell_officer(struct teller *teller,
                         const struct inspector *officer) {
    const struct problem *problem = teller->problem;
    struct hand *hand = &teller->hand;
    struct table_row *row = tables_add(teller->tables, FILE_INSPECTORS);
    row->cell[COLUMN_INSPECTORS_ID] = officer->id;
    row->cell[COLUMN_INSPECTORS_NAME] = officer->name;
    row->cell[COLUMN_INSPECTORS_SECTIONS] =
        list_of(teller, &problem->sections, officer->sections);
    row->cell[COLUMN_INSPECTORS_SKILLS] =
        list_of(teller, &problem->skills, officer->skills);
    if (officer->county != NONE)
        row->cell[COLUMN_INSPECTORS_COUNTY] =
            problem->counties.text[officer->county];
    if (officer->week_limit != NONE)
        row->cell[COLUMN_INSPECTORS_WEEK_LIMIT] =
            hand_number(hand, officer->week_limit);
    if (officer->year_limit != NONE)
        row->cell[COLUMN_INSPECTORS_YEAR_LIMIT] =
            hand_number(hand, officer->year_limit);
}

static void tell_officers(struct teller *teller) {
    for (int i = 0; i < teller->problem->n_inspectors; i++) {
        const struct inspector *officer = &teller->problem->inspectors[i];
        tell_officer(teller, officer);
        tell_absences(teller, officer);
        tell_recusals(teller, officer);
    }
}

/* Working days of the year as the folder has them. */
static int statutory_days(const struct problem *problem) {
    int n = dayset_count(&problem->working);
    day first = date_to_day((struct date){problem->year, 1, 1});
    day end = date_to_day((struct date){problem->year + 1, 1, 1});
    for (day d = first; d < end; d++)
        n += (d < problem->first || d >= problem->end) && date_weekday(d) < 5;
    return n;
}

static int count_officers(const struct problem *problem, int section) {
    int n = 0;
    for (int i = 0; i < problem->n_inspectors; i++)
        n += span_at(problem, problem->inspectors[i].sections, 0) == section;
    return n;
}

static void work_row(struct teller *teller, int section, bool is_enforcement,
                     int half_days) {
    struct hand *hand = &teller->hand;
    struct table_row *row = tables_add(teller->tables, FILE_WORKLOAD);
    row->cell[COLUMN_WORKLOAD_SECTION] =
        teller->problem->sections.text[section];
    row->cell[COLUMN_WORKLOAD_ITEM] = "其他工作";
    row->cell[COLUMN_WORKLOAD_TYPE] =
        hand_word(hand, words_work, is_enforcement);
    row->cell[COLUMN_WORKLOAD_DAYS] = hand_half_days(hand, half_days);
}

/* A fixture has its working days by decree: the rest of the year is office
 * work, so that the budget is the same. */
static void tell_work(struct teller *teller, int section) {
    const struct problem *problem = teller->problem;
    int other = problem->section[section].other_work_half_days;
    int all = 2 * statutory_days(problem) * count_officers(problem, section);
    int office = all - other - section_budget_half_days(problem, section);
    if (other)
        work_row(teller, section, true, other);
    work_row(teller, section, false, office / 2);
    work_row(teller, section, false, office - office / 2);
}

static void tell_sections(struct teller *teller) {
    const struct problem *problem = teller->problem;
    for (int s = 0; s < problem->sections.n; s++) {
        if (problem->enforce_budget)
            tell_work(teller, s);
        if (problem->section[s].day_limit == NONE)
            continue;
        struct table_row *row = tables_add(teller->tables, FILE_SECTIONS);
        row->cell[COLUMN_SECTIONS_SECTION] = problem->sections.text[s];
        row->cell[COLUMN_SECTIONS_DAY_LIMIT] =
            hand_number(&teller->hand, problem->section[s].day_limit);
    }
}

static void tell_caps(struct teller *teller, bool is_default) {
    const struct problem *problem = teller->problem;
    teller->tables->has_file[FILE_CAPS] = !is_default;
    for (int c = 0; c < problem->n_caps; c++) {
        const char *target = target_text(teller, &problem->caps[c].target);
        struct table_row *row = tables_add(teller->tables, FILE_CAPS);
        row->cell[COLUMN_CAPS_TARGET] = target;
        row->cell[COLUMN_CAPS_YEAR_LIMIT] =
            hand_number(&teller->hand, problem->caps[c].limit);
    }
}

static void tell_demand(struct teller *teller, const struct task *task,
                        struct table_row *row) {
    struct hand *hand = &teller->hand;
    row->cell[COLUMN_TASKS_KIND] = hand_word(hand, words_kind, (int)task->kind);
    row->cell[COLUMN_TASKS_TARGET] = target_text(teller, &task->target);
    if (!task->target.given && task->after == NONE) // a fixture's everyone
        row->cell[COLUMN_TASKS_TARGET] =
            hand_list(hand, "分类=重点|双随机|其他|部门");
    row->cell[COLUMN_TASKS_MODE] = hand_word(hand, words_mode, (int)task->mode);
    row->cell[COLUMN_TASKS_COUNT] =
        task->share_ppm ? PRINT(teller, "%d%%", task->share_ppm / 10000)
                        : hand_number_unless(hand, task->count, 1);
    row->cell[COLUMN_TASKS_PERIOD] =
        hand_word_unless(hand, words_period, (int)task->period, PERIOD_YEAR);
    row->cell[COLUMN_TASKS_PRIORITY] =
        hand_number_unless(hand, task->priority, 5);
    row->cell[COLUMN_TASKS_COUNTED] =
        hand_word_unless(hand, words_yes_no, task->counted, true);
    row->cell[COLUMN_TASKS_BASIS] = task->counted ? task->basis : "群众举报";
    row->cell[COLUMN_TASKS_APPROVAL] = task->approval;
}

static void tell_days(struct teller *teller, const struct task *task,
                      struct table_row *row) {
    struct hand *hand = &teller->hand;
    row->cell[COLUMN_TASKS_WINDOW] = task->window.text;
    row->cell[COLUMN_TASKS_PREFERRED] = task->preferred.text;
    row->cell[COLUMN_TASKS_ANY_DAY] =
        hand_word_unless(hand, words_yes_no, task->any_day, false);
    row->cell[COLUMN_TASKS_DURING_STOP] =
        hand_word_unless(hand, words_yes_no, task->during_stop, false);
    row->cell[COLUMN_TASKS_DAYS] =
        task->half_days == 2 && chance_hits(&hand->chance, 70)
            ? ""
            : hand_half_days(hand, task->half_days);
    if (task->after == NONE)
        return;
    row->cell[COLUMN_TASKS_AFTER] = teller->problem->tasks[task->after].id;
    if (task->gap_max != NONE)
        row->cell[COLUMN_TASKS_GAP] =
            PRINT(teller, "%d-%d", task->gap_min, task->gap_max);
    else if (task->gap_min)
        row->cell[COLUMN_TASKS_GAP] = hand_number(hand, task->gap_min);
}

static void tell_tasks(struct teller *teller) {
    struct hand *hand = &teller->hand;
    for (int t = 0; t < teller->problem->n_tasks; t++) {
        const struct task *task = &teller->problem->tasks[t];
        struct table_row *row = tables_add(teller->tables, FILE_TASKS);
        row->cell[COLUMN_TASKS_ID] = task->id;
        row->cell[COLUMN_TASKS_NAME] = task->name;
        row->cell[COLUMN_TASKS_SECTIONS] = hand_list(hand, task->sections_text);
        row->cell[COLUMN_TASKS_CREW] = hand_number_unless(hand, task->crew, 2);
        row->cell[COLUMN_TASKS_SKILLS] =
            list_of(teller, &teller->problem->skills, task->skills);
        row->cell[COLUMN_TASKS_AWAY] =
            hand_word_unless(hand, words_yes_no, task->away, false);
        tell_demand(teller, task, row);
        tell_days(teller, task, row);
    }
}

/* A sum that the written plan states, right or wrong. */
static void tell_totals(struct teller *teller) {
    struct hand *hand = &teller->hand;
    if (!chance_hits(&hand->chance, 30))
        return;
    struct table_row *row = tables_add(teller->tables, FILE_TOTALS);
    row->cell[COLUMN_TOTALS_NAME] = "合计";
    row->cell[COLUMN_TOTALS_TASKS] = teller->problem->tasks[0].id;
    row->cell[COLUMN_TOTALS_RELATION] =
        hand_word(hand, words_relation, chance_below(&hand->chance, 3));
    row->cell[COLUMN_TOTALS_COUNT] =
        PRINT(teller, "%d%s", chance_below(&hand->chance, 5),
              hand_word(hand, words_unit, chance_below(&hand->chance, 2)));
}

/* So that the tables outlive the problem. */
static void own_texts(struct tables *tables) {
    for (int f = 0; f < N_FOLDER_FILES; f++)
        for (int r = 0; r < tables->rows[f].n; r++)
            for (int c = 0; c < N_COLUMNS; c++) {
                const char **cell = &tables->rows[f].at[r].cell[c];
                *cell = *cell ? arena_text(&tables->arena, *cell) : NULL;
            }
}

/* Columns in which nothing stands need not be there. */
static void leave_out_columns(struct teller *teller) {
    struct tables *tables = teller->tables;
    bool is_filled[N_COLUMNS] = {false};
    for (int f = 0; f < N_FOLDER_FILES; f++)
        for (int r = 0; r < tables->rows[f].n; r++)
            for (int c = 0; c < N_COLUMNS; c++) {
                const char *cell = tables->rows[f].at[r].cell[c];
                is_filled[c] |= cell && *cell;
            }
    for (int c = 0; c < N_COLUMNS; c++)
        if (!is_filled[c] && !column_is_needed((enum column)c))
            tables->has_column[c] = chance_hits(&teller->hand.chance, 50);
}

void retell(struct tables *tables, const struct problem *problem, unsigned seed,
            bool is_default) {
    struct teller teller = {.tables = tables, .problem = problem};
    tables_init(tables);
    hand_init(&teller.hand, tables, seed);
    tell_plan(&teller);
    tell_dates(&teller);
    tell_enterprises(&teller);
    tell_officers(&teller);
    tell_sections(&teller);
    tell_caps(&teller, is_default && !problem->n_caps);
    tell_tasks(&teller);
    tell_totals(&teller);
    leave_out_columns(&teller);
    own_texts(tables);
}
