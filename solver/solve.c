#include "solver/solve.h"

#include "model/demand.h"
#include "model/options.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/score.h"
#include "solver/backend.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/jobs.h"
#include "solver/ladder.h"
#include "solver/reasons.h"

#include <pthread.h>
#include <string.h>

struct year_run {
    struct folding folding;
    struct partition partition;
    struct deadline deadline;
    const struct solve_watch *watch;
    pthread_mutex_t telling;
};

/* What one component's search is known by. */
struct teller {
    struct year_run *run;
    int component;
};

static void teller_tell(void *context, enum level level,
                        const struct ip_answer *sofar) {
    const struct teller *teller = context;
    struct year_run *run = teller->run;
    struct solve_progress progress = {
        .level = level,
        .component = teller->component,
        .n_components = run->partition.n_components,
        .bound = sofar->bound,
        .incumbent = sofar->value,
        .has_incumbent = sofar->has_solution,
        .seconds = deadline_elapsed(&run->deadline),
    };
    pthread_mutex_lock(&run->telling);
    run->watch->tell(run->watch->context, &progress);
    pthread_mutex_unlock(&run->telling);
}

static void climb_job(void *context, int i) {
    struct year_run *run = context;
    struct teller teller = {run, i};
    struct ladder_watch watch = {teller_tell, &teller};
    ladder_climb(&run->partition.components[i], &run->folding, &run->deadline,
                 run->watch ? &watch : NULL);
}

static void group_job(void *context, int i) {
    struct year_run *run = context;
    struct group *group = &run->partition.groups[i];
    struct teller teller = {
        run, (int)(group->components[0] - run->partition.components)};
    struct ladder_watch watch = {teller_tell, &teller};
    group_solve(group, &run->folding, &run->deadline,
                run->watch ? &watch : NULL);
}

/* Visits that no calendar can place count at the first level all the same. */
static int64_t missed_for_ever(const struct folding *folding) {
    int64_t missed = 0;
    for (int v = 0; v < folding->demand->n_visits; v++)
        if (folding->kinds.of_visit[v] == NONE)
            missed += folding->problem->tasks[folding->demand->visits[v].task]
                          .priority;
    return missed;
}

static void add_component(struct levels *levels,
                          const struct component *component) {
    for (enum level level = 0; level < N_LEVELS; level++) {
        levels->level[level].value += component->levels.level[level].value;
        levels->level[level].bound += component->levels.level[level].bound;
    }
}

static void levels_sum(struct plan *plan, const struct year_run *run,
                       bool is_sound) {
    static const enum level asked[] = {LEVEL_MISSED, LEVEL_WISHES, LEVEL_TRIPS,
                                       LEVEL_LEVELLING, LEVEL_FAIRNESS};
    struct levels sum = {0};
    sum.level[LEVEL_MISSED].value = missed_for_ever(&run->folding);
    sum.level[LEVEL_MISSED].bound = sum.level[LEVEL_MISSED].value;
    for (int c = 0; c < run->partition.n_components; c++)
        add_component(&sum, &run->partition.components[c]);
    for (int g = 0; g < run->partition.n_groups; g++) {
        sum.level[LEVEL_FAIRNESS].value += run->partition.groups[g].squares;
        sum.level[LEVEL_FAIRNESS].bound +=
            run->partition.groups[g].squares_bound;
    }
    struct levels scored = {0};
    if (!is_sound)
        score_plan(&scored, plan, run->folding.problem, run->folding.demand);
    bool is_known = true; // a bound holds given the values of levels before
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        struct level_result *result = &sum.level[asked[i]];
        if (!is_sound)
            result->value = scored.level[asked[i]].value;
        if (!is_known && asked[i] != LEVEL_FAIRNESS)
            result->bound = 0;
        result->proven = result->value == result->bound;
        result->applies = true;
        is_known &= result->proven;
    }
    plan->levels = sum;
}

static void effort_sum(struct effort *effort, const struct year_run *run) {
    for (int c = 0; c < run->partition.n_components; c++) {
        const struct component *component = &run->partition.components[c];
        effort->components += component->kinds.n > 0;
        effort->columns += component->columns;
        effort->rows += component->rows;
        effort->nodes += component->nodes;
    }
    for (int g = 0; g < run->partition.n_groups; g++)
        effort->rounds += run->partition.groups[g].rounds;
}

static void plan_fill(struct plan *plan, const struct year_run *run) {
    bool is_sound = true;
    for (int g = 0; g < run->partition.n_groups; g++) {
        settle_publish(&run->partition.groups[g].settlement, plan);
        is_sound &= run->partition.groups[g].is_sound;
    }
    levels_sum(plan, run, is_sound);
    effort_sum(&plan->effort, run);
    bool is_fair = plan->levels.level[LEVEL_FAIRNESS].proven;
    plan->state = is_sound && is_fair ? PLAN_OPTIMAL : PLAN_FEASIBLE;
}

void solve_year(struct plan *plan, const struct problem *problem,
                const struct demand *demand, const struct options *options,
                const struct solve_watch *watch) {
    struct year_run run = {.watch = watch,
                           .telling = PTHREAD_MUTEX_INITIALIZER};
    deadline_init(&run.deadline, options->time_limit_s);
    folding_init(&run.folding, problem, demand);
    partition_init(&run.partition, &run.folding);
    jobs_run(climb_job, &run, run.partition.n_components, options->threads);
    jobs_run(group_job, &run, run.partition.n_groups, options->threads);
    plan_fill(plan, &run);
    reasons_find(plan, &run.folding);
    partition_release(&run.partition);
    folding_release(&run.folding);
}
