#include "model/window.h"

#include "model/problem.h"

#include <assert.h>
#include <stdio.h>

/* Months that a period takes (the ranges of a window are no months), and its
 * label: a letter, then its number in so many digits. */
static const struct {
    int months;
    char letter;
    int digits;
} periods[] = {
    [PERIOD_YEAR] = {12, 'Y', 0},   [PERIOD_HALF] = {6, 'H', 1},
    [PERIOD_QUARTER] = {3, 'Q', 1}, [PERIOD_MONTH] = {1, 'M', 2},
    [PERIOD_RANGE] = {0, 'R', 1},
};

struct dayset range_days(const struct problem *problem, struct range range) {
    struct dayset days = {0};
    day end = range.end < problem->end ? range.end : problem->end;
    dayset_add_span(&days, range.first - problem->first, end - problem->first);
    return days;
}

static struct dayset term_days(const struct problem *problem,
                               const struct window_term *term) {
    struct dayset days = {0};
    for (int i = 0; i < term->n_ranges; i++)
        days = dayset_union(days, range_days(problem, term->ranges[i]));
    return days;
}

struct dayset window_days(const struct problem *problem,
                          const struct window_expression *expression) {
    if (!expression->n_terms)
        return range_days(problem,
                          (struct range){problem->first, problem->end});
    assert(expression->terms[0].sign == WINDOW_UNION);
    struct dayset days = {0};
    for (int i = 0; i < expression->n_terms; i++) {
        const struct window_term *term = &expression->terms[i];
        struct dayset named = term_days(problem, term);
        if (term->sign == WINDOW_UNION)
            days = dayset_union(days, named);
        else if (term->sign == WINDOW_MEET)
            days = dayset_meet(days, named);
        else
            days = dayset_minus(days, named);
    }
    return days;
}

static const struct window *task_ranges(const struct problem *problem,
                                        const struct task *task) {
    assert(task->period == PERIOD_RANGE);
    assert(task->window.window >= 0 &&
           task->window.window < problem->n_windows);
    return &problem->windows[task->window.window];
}

int task_count_periods(const struct problem *problem, const struct task *task) {
    if (task->period == PERIOD_RANGE)
        return task_ranges(problem, task)->n_ranges;
    return 12 / periods[task->period].months;
}

static struct range months_of_year(int year, int first, int n) {
    int end = first + n;
    struct range range = {
        .first = date_to_day((struct date){year, first + 1, 1}),
        .end = end < 12 ? date_to_day((struct date){year, end + 1, 1})
                        : date_to_day((struct date){year, 12, 31}) + 1,
    };
    return range;
}

struct period task_period_at(const struct problem *problem,
                             const struct task *task, int period) {
    assert(period >= 0 && period < task_count_periods(problem, task));
    struct period result;
    int months = periods[task->period].months;
    if (task->period == PERIOD_RANGE)
        result.range = task_ranges(problem, task)->ranges[period];
    else
        result.range = months_of_year(problem->year, period * months, months);
    int digits = periods[task->period].digits;
    char letter = periods[task->period].letter;
    if (digits)
        snprintf(result.label, sizeof result.label, "%c%0*d", letter, digits,
                 period + 1);
    else
        snprintf(result.label, sizeof result.label, "%c", letter);
    return result;
}

struct dayset task_period_days(const struct problem *problem,
                               const struct task *task, int period) {
    struct range range = task_period_at(problem, task, period).range;
    return dayset_meet(window_days(problem, &task->window),
                       range_days(problem, range));
}
