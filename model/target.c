#include "model/target.h"

#include "model/base/stop.h"
#include "model/problem.h"

#include <assert.h>
#include <stdlib.h>

static struct span cell_at(const struct problem *problem, int enterprise,
                           int column) {
    assert(enterprise >= 0 && enterprise < problem->n_enterprises);
    assert(column >= 0 && column < problem->columns.n);
    return problem->cells[(size_t)enterprise * (size_t)problem->columns.n +
                          (size_t)column];
}

static bool condition_holds(const struct problem *problem,
                            const struct condition *condition, int enterprise) {
    struct span cell = cell_at(problem, enterprise, condition->column);
    for (int i = 0; i < cell.count; i++)
        if (span_has(problem, condition->values, span_at(problem, cell, i)))
            return !condition->negated;
    return condition->negated;
}

bool target_matches(const struct problem *problem, const struct target *target,
                    int enterprise) {
    if (problem->enterprises[enterprise].is_gone)
        return false;
    for (int i = 0; i < target->n_conditions; i++)
        if (!condition_holds(problem, &target->conditions[i], enterprise))
            return false;
    return true;
}

/* Does the condition, whose values are the named ones, hold for it? */
static bool names_cell(const struct problem *problem,
                       const struct condition *condition, const bool *named,
                       int enterprise) {
    struct span cell = cell_at(problem, enterprise, condition->column);
    bool is_named = false;
    for (int i = 0; i < cell.count && !is_named; i++)
        is_named = named[span_at(problem, cell, i)];
    return is_named != condition->negated;
}

/* Keeps those of the list, or of all, for which the condition holds. */
static int list_filter(const struct problem *problem,
                       const struct condition *condition, bool is_of_all, int n,
                       int *list) {
    int kept = 0;
    bool *named = stop_calloc((size_t)problem->values.n, sizeof *named);
    for (int i = 0; i < condition->values.count; i++)
        named[span_at(problem, condition->values, i)] = true;
    for (int i = 0; i < n; i++) {
        int enterprise = is_of_all ? i : list[i];
        if (names_cell(problem, condition, named, enterprise))
            list[kept++] = enterprise;
    }
    free(named);
    return kept;
}

/* Few enterprises remain to be asked whether they are there. */
int target_list(const struct problem *problem, const struct target *target,
                int *list) {
    int n = problem->n_enterprises;
    int kept = 0;
    for (int i = 0; i < target->n_conditions; i++)
        n = list_filter(problem, &target->conditions[i], i == 0, n, list);
    for (int i = 0; i < n; i++) {
        int enterprise = target->n_conditions ? list[i] : i;
        if (!problem->enterprises[enterprise].is_gone)
            list[kept++] = enterprise;
    }
    return kept;
}
