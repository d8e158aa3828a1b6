#include "model/totals.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "model/diag.h"
#include "model/problem.h"

#include <assert.h>
#include <stdlib.h>

static const char *relation_text(enum relation relation) {
    static const char *const texts[] = {
        [RELATION_EQUAL] = "=",
        [RELATION_AT_LEAST] = ">=",
        [RELATION_AT_MOST] = "<=",
    };
    return texts[relation];
}

/* Distinct enterprises of the tasks marked; a lack is one more of them. */
static int count_enterprises(const struct problem *problem,
                             const struct demand *demand, const bool *marked) {
    bool *seen = stop_calloc((size_t)problem->n_enterprises, sizeof *seen);
    int n = 0;
    for (int v = 0; v < demand->n_demanded; v++) {
        const struct visit *visit = &demand->visits[v];
        if (!marked[visit->task] || seen[visit->enterprise])
            continue;
        seen[visit->enterprise] = true;
        n++;
    }
    free(seen);
    return n;
}

static int count_visits(const struct demand *demand, const bool *marked) {
    int n = 0;
    for (int v = 0; v < demand->n_demanded; v++)
        n += marked[demand->visits[v].task];
    return n;
}

int total_count(const struct problem *problem, const struct demand *demand,
                const struct total *total) {
    bool *marked = stop_calloc((size_t)problem->n_tasks, sizeof *marked);
    for (int i = 0; i < total->tasks.count; i++)
        marked[span_at(problem, total->tasks, i)] = true;
    int n = total->unit == UNIT_VISITS
                ? count_visits(demand, marked)
                : count_enterprises(problem, demand, marked);
    for (int i = 0; i < demand->n_lacks; i++)
        n += marked[demand->lacks[i].task];
    free(marked);
    return n;
}

bool total_holds(const struct total *total, int count) {
    switch (total->relation) {
    case RELATION_EQUAL:
        return count == total->count;
    case RELATION_AT_LEAST:
        return count >= total->count;
    case RELATION_AT_MOST:
        return count <= total->count;
    }
    assert(false);
    return false;
}

void totals_check(const struct problem *problem, const struct demand *demand,
                  struct diags *diags) {
    for (int i = 0; i < problem->n_totals; i++) {
        const struct total *total = &problem->totals[i];
        int count = total_count(problem, demand, total);
        if (!total_holds(total, count))
            diags_add(
                diags, total->place,
                (struct fact){
                    MESSAGE_TOTAL_DIFFERS,
                    {total->name, relation_text(total->relation), total->basis},
                    {count, total->count}});
    }
}
