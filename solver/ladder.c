#include "solver/ladder.h"

#include "model/base/stop.h"
#include "model/demand.h"
#include "solver/backend.h"
#include "solver/begin.h"
#include "solver/component.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/levelling.h"
#include "solver/program.h"
#include "solver/relaxation.h"
#include "solver/rows.h"
#include "solver/search.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define MOST_APPROACHES 12
#define NEAR_PARTS 100 // of a value: so much above it is near

/* A level, and what was found for it before. */
struct rung {
    enum level level;
    bool is_last; // the level is searched to the proof
    const struct ladder_watch *watch;
    const struct program *program;
    bool has_solution;
    int64_t value;
    int64_t bound; // INT64_MIN if not known
};

static int64_t plus(int64_t number, int64_t base) {
    return number == INT64_MIN ? number : number + base;
}

/* Where the program counts too little, only what was found before is sure. */
static void rung_tell(void *context, const struct ip_answer *sofar) {
    const struct rung *rung = context;
    struct ip_answer told = *sofar;
    told.value = told.value + rung->program->base;
    told.bound = plus(told.bound, rung->program->base);
    if (rung->program->is_coarse) {
        told.has_solution = rung->has_solution;
        told.value = rung->value;
    }
    rung->watch->tell(rung->watch->context, rung->level, &told);
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

static bool is_open(const struct level_result *result) {
    return result->value != result->bound;
}

/* After a level that was not proven, or came out otherwise, nothing is known.
 */
static bool has_floor(const struct component *component, enum level level) {
    const struct level_result *floor = component->floor.level;
    const struct level_result *now = component->levels.level;
    for (enum level before = 0; before < level; before++)
        if (is_open(&floor[before]) || floor[before].value != now[before].value)
            return false;
    return true;
}

/* What the level comes to at least. */
static int64_t level_floor(const struct component *component,
                           enum level level) {
    return has_floor(component, level) ? component->floor.level[level].bound
                                       : 0;
}

static bool all_proven(const struct component *component, enum level end) {
    for (enum level level = 0; level < end; level++)
        if (is_open(&component->levels.level[level]))
            return false;
    return true;
}

/* Is the answer that the level begins with nearly as low as what was found and
 * not proven when there were fewer rows? */
static bool is_near_floor(const struct program *program,
                          const struct component *component,
                          const struct ip_answer *answer) {
    int64_t found = component->floor.level[program->level].value;
    return answer->has_solution &&
           (answer->value + program->base - found) * NEAR_PARTS <= found;
}

/* What was not soon proven with fewer rows is not with more; and what comes
 * after a level that is not proven is not proven by anything. */
static enum search_patience patience_for(const struct program *program,
                                         const struct component *component,
                                         const struct ip_answer *answer) {
    enum level level = program->level;
    if (has_floor(component, level) && is_open(&component->floor.level[level]))
        return is_near_floor(program, component, answer) ? SEARCH_NONE
                                                         : SEARCH_DIVE;
    return all_proven(component, level) ? SEARCH_SHORT : SEARCH_DIVE;
}

static int64_t true_value(const struct program *program,
                          const struct ip_answer *answer) {
    return program->level == LEVEL_LEVELLING
               ? levelling_squares(program, answer->x)
               : answer->value;
}

/* Of the solutions so far the best stays, of the bounds the highest. */
static void rung_take(struct rung *rung, struct component *component,
                      const struct ip_answer *answer) {
    struct level_result *result = &component->levels.level[rung->level];
    int64_t bound = plus(answer->bound, rung->program->base);
    rung->bound = bound > rung->bound ? bound : rung->bound;
    result->bound = rung->bound < 0 ? 0 : rung->bound;
    if (!answer->has_solution)
        return;
    int64_t value = true_value(rung->program, answer);
    if (rung->has_solution && rung->value <= value)
        return;
    rung->has_solution = true;
    rung->value = result->value = value;
    placed_take(component, answer->x);
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

/* Lets a program that counts too little somewhere be exact where its
 * relaxation's loads lie, as far as that can be reached step by step. */
static void program_approach(struct program *program,
                             struct component *component,
                             const struct deadline *deadline) {
    bool has_moved = program->is_coarse;
    for (int i = 0; has_moved && i < MOST_APPROACHES; i++) {
        struct needed *needed = needed_of(component, program);
        struct relaxation *relaxation = relaxation_open(&program->ip, needed);
        has_moved =
            relaxation_solve(relaxation, deadline) &&
            levelling_move(program, relaxation_values(relaxation), component);
        relaxation_tell_needed(relaxation, needed);
        relaxation_close(relaxation);
        if (!has_moved)
            return;
        const struct folding *folding = program->folding;
        program_release(program);
        program_init(program, folding, component, LEVEL_LEVELLING);
    }
}

static void program_search(struct program *program, struct component *component,
                           struct rung *rung, struct ip_answer *answer,
                           const struct deadline *deadline) {
    struct ip_watch listen = {rung_tell, rung};
    struct looked looked = {program, component};
    struct search_hints hints = {
        .add_rows = add_rows,
        .context = &looked,
        .is_level = rung->level == LEVEL_LEVELLING,
        .floor = level_floor(component, rung->level) - program->base,
        .needed = needed_of(component, program),
    };
    answer->has_solution = start(component, program, answer->x);
    if (answer->has_solution)
        answer->value = ip_cost(&program->ip, answer->x);
    if (!rung->is_last)
        hints.patience = patience_for(program, component, answer);
    search(answer, &program->ip, &hints, deadline,
           rung->watch ? &listen : NULL);
    component->nodes += answer->nodes;
    component->columns = program->ip.columns.n;
    component->rows = program->ip.rows.n;
}

enum outcome { PROVEN, OPEN, MOVED };

/* Moved: the best of the program is not proven to be the best of all, but the
 * next program will be exact there. */
static enum outcome program_solve(struct program *program,
                                  struct component *component,
                                  struct rung *rung,
                                  const struct deadline *deadline) {
    struct ip_answer answer = {
        .x = stop_calloc((size_t)program->ip.columns.n, sizeof *answer.x)};
    rung->program = program;
    program_search(program, component, rung, &answer, deadline);
    if (answer.status == IP_INFEASIBLE)
        stop_broken("a level has no solution though the level before has");
    rung_take(rung, component, &answer);
    enum outcome outcome = answer.status == IP_OPTIMAL ? PROVEN : OPEN;
    if (outcome == PROVEN && rung->value > rung->bound &&
        levelling_note(program, answer.x, component))
        outcome = MOVED;
    free(answer.x);
    return outcome;
}

/* False if there is no answer: the climb must end here. */
static bool level_solve(struct component *component,
                        const struct folding *folding, struct rung *rung,
                        const struct deadline *deadline) {
    enum outcome outcome = OPEN;
    rung->has_solution = false;
    do {
        struct program program;
        program_init(&program, folding, component, rung->level);
        if (outcome != MOVED)
            program_approach(&program, component, deadline);
        outcome = program_solve(&program, component, rung, deadline);
        program_release(&program);
    } while (outcome == MOVED);
    return rung->has_solution;
}

/* Until it needs no rows of ties that it has not. */
static bool rung_climb(struct component *component,
                       const struct folding *folding, struct rung *rung,
                       const struct deadline *deadline) {
    do
        if (level_applies(folding, rung->level) &&
            !level_solve(component, folding, rung, deadline))
            return false;
    while (ties_find_runs(component, folding) +
           bonds_find_runs(component, folding));
    return true;
}

static bool next_climb(struct component *component,
                       const struct folding *folding,
                       const struct deadline *deadline,
                       const struct ladder_watch *watch) {
    struct rung rung = {
        .level = component->next,
        .bound = INT64_MIN,
        .watch = watch,
    };
    if (!rung_climb(component, folding, &rung, deadline))
        return false;
    component->next++;
    return true;
}

void ladder_climb(struct component *component, const struct folding *folding,
                  const struct deadline *deadline,
                  const struct ladder_watch *watch) {
    if (component->next == LEVEL_MISSED) {
        component->floor = component->levels;
        memset(&component->levels, 0, sizeof component->levels);
    }
    while (component->next <= folding->last_level &&
           all_proven(component, component->next) &&
           next_climb(component, folding, deadline, watch))
        ;
}

void ladder_climb_on(struct component *component, const struct folding *folding,
                     const struct deadline *deadline,
                     const struct ladder_watch *watch) {
    while (component->next <= folding->last_level &&
           !deadline_is_over(deadline) &&
           next_climb(component, folding, deadline, watch))
        ;
}

/* Above the last of the folding if all are proven. */
static enum level first_open(const struct component *component,
                             const struct folding *folding) {
    const struct level_result *levels = component->levels.level;
    for (enum level level = 0; level <= folding->last_level; level++)
        if (level >= component->next || is_open(&levels[level]))
            return level;
    return folding->last_level + 1;
}

bool ladder_is_proven(const struct component *component,
                      const struct folding *folding) {
    return first_open(component, folding) > folding->last_level;
}

static void forget_from(struct component *component, enum level level) {
    component->next = level;
    for (; level < N_LEVELS; level++)
        component->levels.level[level] = (struct level_result){0};
}

/* Searches the level to the end.  What comes after it is climbed anew if it
 * came out lower.  False if it is still open. */
static bool level_insist(struct component *component,
                         const struct folding *folding, enum level level,
                         const struct deadline *deadline,
                         const struct ladder_watch *watch) {
    const struct level_result *result = &component->levels.level[level];
    bool is_new = level >= component->next;
    struct rung rung = {
        .level = level,
        .is_last = true,
        .bound = is_new ? INT64_MIN : result->bound,
        .watch = watch,
    };
    int64_t value = result->value;
    if (!rung_climb(component, folding, &rung, deadline)) {
        if (result->value != value) // found, but it breaks rows known since
            forget_from(component, level);
        return false;
    }
    if (is_new || result->value != value) {
        forget_from(component, level + 1);
        ladder_climb_on(component, folding, deadline, watch);
    }
    return !is_open(result);
}

void ladder_insist(struct component *component, const struct folding *folding,
                   const struct deadline *deadline,
                   const struct ladder_watch *watch) {
    enum level level = first_open(component, folding);
    while (level <= folding->last_level &&
           level_insist(component, folding, level, deadline, watch))
        level = first_open(component, folding);
}
