#include "solver/ladder.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "solver/backend.h"
#include "solver/begin.h"
#include "solver/component.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/program.h"
#include "solver/rows.h"
#include "solver/search.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct rung {
    enum level level;
    const struct ladder_watch *watch;
};

static void rung_tell(void *context, const struct ip_answer *sofar) {
    const struct rung *rung = context;
    rung->watch->tell(rung->watch->context, rung->level, sofar);
}

/* A program whose relaxation is looked at. */
struct looked {
    struct program *program;
    struct component *component;
};

static int add_rows(void *context, const struct relaxation *relaxation) {
    const struct looked *looked = context;
    return rows_rounding_violated(looked->program, looked->component,
                                  relaxation);
}

static void placed_take(struct component *component, const int64_t *x) {
    component->placed.n = 0;
    for (int s = 0; s < component->slots.n; s++)
        VEC_PUSH(&component->placed, x[s]);
}

/* From the answer so far, if there is one that the rows still allow. */
static bool start(struct component *component, const struct program *program,
                  int64_t *x) {
    if (program_start(program, x))
        return true;
    if (program->level != LEVEL_MISSED)
        return false;
    begin_placed(component, program);
    return program_start(program, x);
}

/* What the level comes to at least.  After one that was not proven, or came out
 * otherwise, nothing is known. */
static int64_t level_floor(const struct component *component,
                           enum level level) {
    const struct level_result *floor = component->floor.level;
    const struct level_result *now = component->levels.level;
    for (enum level before = 0; before < level; before++)
        if (floor[before].bound != floor[before].value ||
            floor[before].value != now[before].value)
            return 0;
    return floor[level].bound;
}

static void level_take(struct component *component, enum level level,
                       const struct ip_answer *answer) {
    struct level_result *result = &component->levels.level[level];
    result->value = answer->value;
    result->bound = answer->bound < 0 ? 0 : answer->bound;
}

/* Most rows of rules are those of the level before, in their order. */
static struct needed *needed_of(struct component *component,
                                const struct program *program) {
    struct needed *needed = &component->needed;
    if (needed->rows.n > program->n_rules)
        needed->rows.n = program->n_rules;
    while (needed->rows.n < program->n_rules)
        VEC_PUSH(&needed->rows, false);
    return needed;
}

/* False when it is not proven: the search must end here. */
static bool level_solve(struct component *component,
                        const struct folding *folding, enum level level,
                        const struct deadline *deadline,
                        const struct ladder_watch *watch) {
    struct program program;
    program_init(&program, folding, component, level);
    struct ip_answer answer = {
        .x = stop_calloc((size_t)program.ip.columns.n, sizeof *answer.x)};
    struct rung rung = {level, watch};
    struct ip_watch listen = {rung_tell, &rung};
    struct looked looked = {&program, component};
    struct search_hints hints = {
        .add_rows = add_rows,
        .context = &looked,
        .is_level = level == LEVEL_LEVELLING,
        .floor = level_floor(component, level),
        .needed = needed_of(component, &program),
    };
    answer.has_solution = start(component, &program, answer.x);
    search(&answer, &program.ip, &hints, deadline, watch ? &listen : NULL);
    component->nodes += answer.nodes;
    component->columns = program.ip.columns.n;
    component->rows = program.ip.rows.n;
    if (answer.status == IP_INFEASIBLE)
        stop_broken("a level has no solution though the level before has");
    if (answer.has_solution) {
        placed_take(component, answer.x);
        level_take(component, level, &answer);
    } else {
        struct level_result *result = &component->levels.level[level];
        result->bound = answer.bound < 0 ? 0 : answer.bound;
    }
    bool goes_on = answer.status == IP_OPTIMAL;
    free(answer.x);
    program_release(&program);
    return goes_on;
}

void ladder_climb(struct component *component, const struct folding *folding,
                  const struct deadline *deadline,
                  const struct ladder_watch *watch) {
    if (component->next == LEVEL_MISSED) {
        component->floor = component->levels;
        memset(&component->levels, 0, sizeof component->levels);
    }
    for (; component->next <= folding->last_level; component->next++)
        do
            if (level_applies(folding, component->next) &&
                !level_solve(component, folding, component->next, deadline,
                             watch))
                return;
        while (ties_find_runs(component, folding));
}
