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

/* Keeps those of the list for which the condition holds; named[v] tells that
 * the condition names value v. */
static int list_filter(const struct problem *problem,
                       const struct condition *condition, const bool *named,
                       int *list, int n) {
    int kept = 0;
    for (int i = 0; i < n; i++) {
        struct span cell = cell_at(problem, list[i], condition->column);
        bool is_named = false;
        for (int j = 0; j < cell.count && !is_named; j++)
            is_named = named[span_at(problem, cell, j)];
        if (is_named != condition->negated)
            list[kept++] = list[i];
    }
    return kept;
}

int target_list(const struct problem *problem, const struct target *target,
                int *list) {
    int n = 0;
    for (int e = 0; e < problem->n_enterprises; e++)
        if (!problem->enterprises[e].is_gone)
            list[n++] = e;
    for (int i = 0; i < target->n_conditions; i++) {
        const struct condition *condition = &target->conditions[i];
        bool *named = stop_calloc((size_t)problem->values.n, sizeof *named);
        for (int j = 0; j < condition->values.count; j++)
            named[span_at(problem, condition->values, j)] = true;
        n = list_filter(problem, condition, named, list, n);
        free(named);
    }
    return n;
}
