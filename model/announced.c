#include "model/announced.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/verify.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

/* Which cell of a row breaks the rule. */
enum cell { CELL_NONE, CELL_DATE, CELL_CREW };

static enum cell cell_of(enum message message) {
    switch (message) {
    case MESSAGE_BREACH_PERIOD:
    case MESSAGE_BREACH_HORIZON:
    case MESSAGE_BREACH_WORKING_DAYS:
    case MESSAGE_BREACH_BLACKOUTS:
        return CELL_DATE;
    case MESSAGE_BREACH_CREW_SIZE:
    case MESSAGE_BREACH_CREW_SECTIONS:
    case MESSAGE_BREACH_CREW_PRESENT:
    case MESSAGE_BREACH_CREW_RECUSAL:
    case MESSAGE_BREACH_CREW_AWAY:
    case MESSAGE_BREACH_CREW_PLACES:
        return CELL_CREW;
    default:
        return CELL_NONE;
    }
}

/* The visit as the baseline has it, null if it has no day there. */
static const struct baseline_row *row_of(const struct visit *visit) {
    bool is_there = visit->hold != HOLD_NONE || visit->announced != NOT_PLACED;
    return is_there ? visit->row : NULL;
}

/* The calendar of the baseline as a plan, with crews of whatever size. */
static void plan_of_baseline(struct plan *plan, const struct demand *demand) {
    int n = demand->n_visits;
    *plan = (struct plan){.n_visits = n};
    plan->start = ARENA_NEW(&plan->arena, int, n);
    plan->crew_first = ARENA_NEW(&plan->arena, int, n + 1);
    for (int v = 0; v < n; v++) {
        const struct baseline_row *row = row_of(&demand->visits[v]);
        plan->start[v] = row ? row->start : NOT_PLACED;
        plan->crew_first[v + 1] = plan->crew_first[v] + (row ? row->n_crew : 0);
    }
    plan->member = ARENA_NEW(&plan->arena, int, plan->crew_first[n]);
    for (int v = 0; v < n; v++) {
        const struct baseline_row *row = row_of(&demand->visits[v]);
        if (row && row->n_crew)
            memcpy(plan->member + plan->crew_first[v], row->crew,
                   (size_t)row->n_crew * sizeof *row->crew);
    }
}

/* Keeps what is wrong with one visit alone and puts it at its cell; a crew
 * that is empty needs no judge. */
static void take_breach(struct diags *anew, const struct demand *demand,
                        const struct fact *breach) {
    enum cell cell = cell_of(breach->message);
    if (cell == CELL_NONE)
        return;
    int v = demand_find(demand, breach->text[0]);
    assert(v >= 0);
    const struct baseline_row *row = demand->visits[v].row;
    if (cell == CELL_CREW && !row->n_crew)
        return;
    diags_add(anew, cell == CELL_DATE ? row->date_place : row->crew_place,
              *breach);
}

void announced_judge(const struct problem *problem, const struct demand *demand,
                     struct diags *anew, struct diags *locked) {
    if (!demand->baseline)
        return;
    struct plan plan;
    struct diags breaches = {0};
    plan_of_baseline(&plan, demand);
    plan_judge(&plan, problem, demand, &breaches, locked);
    for (int i = 0; i < breaches.n; i++)
        take_breach(anew, demand, &breaches.at[i].fact);
    diags_release(&breaches);
    plan_release(&plan);
}
