#include "solver/calendar.h"

#include "model/problem.h"

int week_of(const struct problem *problem, int d) {
    return (date_weekday(problem->first) + d) / 7;
}

int count_weeks(const struct problem *problem) {
    return week_of(problem, problem->n_days - 1) + 1;
}

int week_first(const struct problem *problem, int week) {
    int first = 7 * week - date_weekday(problem->first);
    return first < 0 ? 0 : first;
}

int week_end(const struct problem *problem, int week) {
    int end = 7 * (week + 1) - date_weekday(problem->first);
    return end > problem->n_days ? problem->n_days : end;
}

int64_t week_weight(const struct problem *problem, int week) {
    int working = 0;
    for (int d = week_first(problem, week); d < week_end(problem, week); d++)
        working += dayset_has(&problem->working, d);
    return 420 / (working ? working : 1);
}
