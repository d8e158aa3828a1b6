#include "solver/plain.h"

#include "model/demand.h"
#include "model/problem.h"
#include "solver/plain_parts.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void plain_init(struct plain *plain, const struct problem *problem,
                const struct demand *demand, enum level level,
                const struct levels *before) {
    memset(plain, 0, sizeof *plain);
    plain->problem = problem;
    plain->demand = demand;
    ip_init(&plain->ip);
    plain_columns(plain);
    plain_rows(plain);
    plain_levels(plain, level, before);
    assert(plain->column_labels.n == plain->ip.columns.n);
    assert(plain->row_labels.n == plain->ip.rows.n);
}

void plain_release(struct plain *plain) {
    VEC_RELEASE(&plain->column_labels);
    VEC_RELEASE(&plain->row_labels);
    VEC_RELEASE(&plain->classes);
    VEC_RELEASE(&plain->members);
    VEC_RELEASE(&plain->text);
    ip_release(&plain->ip);
    arena_release(&plain->arena);
}

int plain_column(struct plain *plain, struct plain_label label, int64_t upper) {
    VEC_PUSH(&plain->column_labels, label);
    return ip_column(&plain->ip, 0, upper, 0);
}

void plain_row(struct plain *plain, struct plain_label label, int64_t lower,
               int64_t upper) {
    VEC_PUSH(&plain->row_labels, label);
    ip_row(&plain->ip, lower, upper);
}

const struct task *plain_task(const struct plain *plain, int visit) {
    return &plain->problem->tasks[plain->demand->visits[visit].task];
}

int plain_start(const struct plain *plain, int visit, int d) {
    int n_days = plain->problem->n_days;
    return d < 0 || d >= n_days ? NONE : plain->start[visit * n_days + d];
}

static int load_compare(const void *a, const void *b) {
    const struct plain_load *x = a;
    const struct plain_load *y = b;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

void plain_loads_sort(struct plain_loads *loads) {
    if (loads->list.n)
        qsort(loads->list.at, (size_t)loads->list.n, sizeof *loads->list.at,
              load_compare);
}

void plain_led_days(struct plain_loads *loads, const struct plain *plain,
                    int section) {
    loads->list.n = 0;
    for (int c = 0; c < plain->classes.n; c++) {
        const struct plain_class *class = &plain->classes.at[c];
        if (class->lead != section)
            continue;
        for (int d = 0; d < plain->problem->n_days; d++)
            for (int i = 0; i < class->length && class->trips[d] != NONE; i++)
                VEC_PUSH(&loads->list,
                         ((struct plain_load){d + i, class->trips[d]}));
    }
    plain_loads_sort(loads);
}

int plain_day_end(const struct plain_loads *loads, int i) {
    int end = i;
    while (end < loads->list.n &&
           loads->list.at[end].day == loads->list.at[i].day)
        end++;
    return end;
}

int plain_week_end(const struct plain *plain, const struct plain_loads *loads,
                   int i) {
    day first = plain->problem->first;
    day next_monday = date_monday(first + loads->list.at[i].day) + 7;
    while (i < loads->list.n && first + loads->list.at[i].day < next_monday)
        i++;
    return i;
}

/* Writes a part of a name, with a comma before all but the first. */
static void put_part(struct plain *plain, const char *part) {
    if (plain->text.at[plain->text.n - 1] != '[')
        VEC_PUSH(&plain->text, ',');
    for (; *part; part++)
        VEC_PUSH(&plain->text, *part);
}

static void put_number(struct plain *plain, int number) {
    char text[16];
    snprintf(text, sizeof text, "%d", number);
    put_part(plain, text);
}

static void put_day(struct plain *plain, int d) {
    char text[DATE_TEXT_SIZE];
    put_part(plain, date_to_text(plain->problem->first + d, text));
}

/* What label.other stands for. */
enum other { OTHER_LEVEL, OTHER_VISIT, OTHER_INSPECTOR, OTHER_SECTION };

static void put_other(struct plain *plain, int other, enum other what) {
    const struct problem *problem = plain->problem;
    if (what == OTHER_VISIT)
        put_part(plain, plain->demand->visits[other].id);
    else if (what == OTHER_INSPECTOR)
        put_part(plain, problem->inspectors[other].id);
    else if (what == OTHER_SECTION)
        put_part(plain, problem->sections.text[other]);
    else
        put_part(plain, level_label((enum level)other));
}

static const char *name_write(struct plain *plain, const char *word,
                              struct plain_label label, enum other what) {
    plain->text.n = 0;
    for (; *word; word++)
        VEC_PUSH(&plain->text, *word);
    VEC_PUSH(&plain->text, '[');
    if (label.visit != NONE)
        put_part(plain, plain->demand->visits[label.visit].id);
    if (label.other != NONE)
        put_other(plain, label.other, what);
    if (label.place != NONE)
        put_number(plain, label.place + 1);
    if (label.day != NONE)
        put_day(plain, label.day);
    VEC_PUSH(&plain->text, ']');
    VEC_PUSH(&plain->text, '\0');
    return plain->text.at;
}

const char *plain_column_name(struct plain *plain, int column) {
    static const char *const letters[] = {
#define X(name, letter, counts) [PLAIN_##name] = letter,
        PLAIN_COLUMNS(X)
#undef X
    };
    struct plain_label label = plain->column_labels.at[column];
    bool is_step = label.kind == PLAIN_STEP;
    return name_write(plain, letters[label.kind], label,
                      is_step ? OTHER_SECTION : OTHER_INSPECTOR);
}

const char *plain_row_name(struct plain *plain, int row) {
    static const char *const words[] = {
#define X(name, word, asks) [PLAIN_ROW_##name] = word,
        PLAIN_ROWS(X)
#undef X
    };
    static const enum other other[] = {
        [PLAIN_ROW_DAY] = OTHER_INSPECTOR,  [PLAIN_ROW_WEEK] = OTHER_INSPECTOR,
        [PLAIN_ROW_YEAR] = OTHER_INSPECTOR, [PLAIN_ROW_BUDGET] = OTHER_SECTION,
        [PLAIN_ROW_CARS] = OTHER_SECTION,   [PLAIN_ROW_APART] = OTHER_VISIT,
        [PLAIN_ROW_STEPS] = OTHER_SECTION,  [PLAIN_ROW_BEFORE] = OTHER_LEVEL,
    };
    struct plain_label label = plain->row_labels.at[row];
    return name_write(plain, words[label.kind], label, other[label.kind]);
}
