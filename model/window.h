/*
 * window.h - which days an expression or a period names.
 */
#ifndef MODEL_WINDOW_H
#define MODEL_WINDOW_H

#include "model/date.h"
#include "model/dayset.h"

struct problem;
struct task;

/* A row of dates.csv of type 时段 or 放假, by name; ranges by date, joined. */
struct window {
    const char *name;
    struct range *ranges; // [n_ranges] by date, not touching; not cut to the
    int n_ranges;         // horizon
};

enum window_operator { WINDOW_UNION, WINDOW_MEET, WINDOW_MINUS };

/* A term stands for ranges; the first term's sign is WINDOW_UNION. */
struct window_term {
    enum window_operator sign;
    struct range *ranges;
    int n_ranges;
};

/* Terms taken from left to right; n_terms 0: the whole horizon. */
struct window_expression {
    const char *text; // as written, normalised; "" if empty
    struct window_term *terms;
    int n_terms;
    int window; // of problem.windows if it is one single name, else NONE
};

#define PERIOD_LABEL_SIZE 16

/* A repeating unit of a task: Y, H1, Q3, M04 or R2. */
struct period {
    char label[PERIOD_LABEL_SIZE];
    struct range range;
};

/* The days of the horizon in the range. */
struct dayset range_days(const struct problem *problem, struct range range);

/* The days of the horizon that the expression names. */
struct dayset window_days(const struct problem *problem,
                          const struct window_expression *expression);

int task_count_periods(const struct problem *problem, const struct task *task);

/* period counts from 0. */
struct period task_period_at(const struct problem *problem,
                             const struct task *task, int period);

/* The days of the horizon that lie in the task's window and in that period. */
struct dayset task_period_days(const struct problem *problem,
                               const struct task *task, int period);

#endif
