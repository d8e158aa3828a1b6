#include "solver/solve.h"

#include "model/base/threads.h"
#include "model/demand.h"
#include "model/options.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/score.h"
#include "solver/backend.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/ladder.h"
#include "solver/reasons.h"

#include <pthread.h>
#include <string.h>

#define N_STAGES 3 // trips, levelling, groups

struct year_run {
    const struct problem *problem;
    const struct demand *demand;
    struct folding folding;
    struct partition partition;
    struct deadline deadline;
    const struct solve_watch *watch;
    int n_stages;            // this one and those to come
    pthread_mutex_t telling; // of what stands below, too
    int n_parts;             // of the stage, not begun
    int n_done;              // components climbed and groups solved
    int64_t work_done;       // of work, as work_of reckons it
    int64_t work;
};

/* A part is the more work the more kinds of visits it has; each component is
 * climbed in two stages, then solved with its group. */
static int64_t work_of(const struct component *component) {
    return component->kinds.n + 1;
}

/* Before anything is merged. */
static int64_t work_of_all(const struct partition *partition) {
    int64_t work = 0;
    for (int c = 0; c < partition->n_components; c++)
        work += N_STAGES * work_of(&partition->components[c]);
    return work;
}

static void note_done(struct year_run *run, int64_t work) {
    pthread_mutex_lock(&run->telling);
    run->n_done++;
    run->work_done += work;
    pthread_mutex_unlock(&run->telling);
}

static void run_tell(void *context, enum level level,
                     const struct ip_answer *sofar) {
    struct year_run *run = context;
    bool has_limit = run->deadline.limit_s > 0;
    pthread_mutex_lock(&run->telling);
    struct solve_progress progress = {
        .level = level,
        .n_done = run->n_done,
        .n_parts = 2 * run->partition.n_components + run->partition.n_groups,
        .bound = sofar->bound,
        .incumbent = sofar->value,
        .has_incumbent = sofar->has_solution,
        .seconds = deadline_elapsed(&run->deadline),
        .share = run->work ? (double)run->work_done / (double)run->work : 0,
        .limit_s = has_limit ? deadline_left(&run->deadline) : -1,
    };
    run->watch->tell(run->watch->context, &progress);
    pthread_mutex_unlock(&run->telling);
}

/* What the next part of this stage may take of the time: a hard part shall not
 * cost the others their calendar.  What it leaves goes to them.  Without its
 * first stage a part has no calendar at all, so that may take half of what is
 * left. */
static struct deadline next_share(struct year_run *run) {
    pthread_mutex_lock(&run->telling);
    int n_parts = run->n_parts--;
    pthread_mutex_unlock(&run->telling);
    bool is_first = run->n_stages == N_STAGES;
    return deadline_share(&run->deadline,
                          is_first ? 2 : n_parts * run->n_stages);
}

static void climb_job(void *context, int i) {
    struct year_run *run = context;
    struct deadline share = next_share(run);
    int64_t work = work_of(&run->partition.components[i]);
    struct ladder_watch watch = {run_tell, run};
    ladder_climb(&run->partition.components[i], &run->folding, &share,
                 run->watch ? &watch : NULL);
    note_done(run, work);
}

static void group_job(void *context, int i) {
    struct year_run *run = context;
    struct group *group = &run->partition.groups[i];
    struct deadline share = next_share(run);
    int64_t work = 0;
    for (int c = 0; c < group->n; c++) // before some are merged
        work += work_of(group->components[c]);
    struct ladder_watch watch = {run_tell, run};
    group_solve(group, &run->folding, &share, &run->deadline,
                run->watch ? &watch : NULL);
    note_done(run, work);
}

/* Can no calendar place the visit? */
static bool is_lost(const struct folding *folding, int v) {
    return folding->kinds.of_visit[v] == NONE &&
           folding->demand->visits[v].hold == HOLD_NONE;
}

/* Visits that no calendar can place count at the first level all the same. */
static int64_t missed_for_ever(const struct folding *folding) {
    int64_t missed = 0;
    for (int v = 0; v < folding->demand->n_visits; v++)
        if (is_lost(folding, v))
            missed += folding->problem->tasks[folding->demand->visits[v].task]
                          .priority;
    return missed;
}

/* What counts whatever the search finds: what is held, and what no calendar
 * can place. */
static void levels_beforehand(struct levels *sum,
                              const struct folding *folding) {
    static const enum level held[] = {LEVEL_WISHES, LEVEL_TRIPS,
                                      LEVEL_LEVELLING, LEVEL_FAIRNESS};
    struct plan plan;
    struct levels scored = {0};
    plan_init(&plan, folding->problem, folding->demand);
    score_plan(&scored, &plan, folding->problem, folding->demand);
    plan_release(&plan);
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        sum->level[held[i]].value = scored.level[held[i]].value;
    sum->level[LEVEL_MISSED].value = missed_for_ever(folding);
    for (int v = 0; v < folding->demand->n_visits; v++)
        if (is_lost(folding, v))
            sum->level[LEVEL_CHANGED].value +=
                folding->demand->visits[v].announced != NOT_PLACED;
    for (enum level level = 0; level < N_LEVELS; level++)
        sum->level[level].bound = sum->level[level].value;
}

/* What comes after a level that is not proven is bounded for that value of it
 * only, and the calendar may come from before. */
static void add_component(struct levels *levels,
                          const struct component *component) {
    bool is_known = true;
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *of = &component->levels.level[level];
        levels->level[level].value += of->value;
        levels->level[level].bound += is_known ? of->bound : 0;
        is_known = is_known && of->value == of->bound;
    }
}

static void levels_sum(struct plan *plan, const struct year_run *run,
                       bool is_sound) {
    struct levels sum = {0};
    levels_beforehand(&sum, &run->folding);
    for (int c = 0; c < run->partition.n_components; c++)
        add_component(&sum, &run->partition.components[c]);
    for (int g = 0; g < run->partition.n_groups; g++) {
        sum.level[LEVEL_FAIRNESS].value += run->partition.groups[g].squares;
        sum.level[LEVEL_FAIRNESS].bound +=
            run->partition.groups[g].squares_bound;
        sum.level[LEVEL_RECREWED].bound +=
            run->partition.groups[g].recrewed_bound;
    }
    struct levels scored = {0};
    score_plan(&scored, plan, run->folding.problem, run->folding.demand);
    bool is_known = true; // a bound holds given the values of levels before
    for (enum level level = 0; level < N_LEVELS; level++) {
        struct level_result *result = &sum.level[level];
        bool is_of_crews = level == LEVEL_RECREWED || level == LEVEL_FAIRNESS;
        result->applies = scored.level[level].applies;
        if (!result->applies)
            continue;
        if (!is_sound || level == LEVEL_RECREWED)
            result->value = scored.level[level].value;
        if (!is_known && !is_of_crews)
            result->bound = 0;
        result->proven = result->value == result->bound;
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
    const struct level_result *recrewed = &plan->levels.level[LEVEL_RECREWED];
    bool is_fair = plan->levels.level[LEVEL_FAIRNESS].proven &&
                   (!recrewed->applies || recrewed->proven);
    plan->state = is_sound && is_fair ? PLAN_OPTIMAL : PLAN_FEASIBLE;
    plan->is_interrupted = plan->state == PLAN_FEASIBLE && deadlines_are_cut();
}

static void run_stage(struct year_run *run, void (*job)(void *context, int i),
                      int n, int threads) {
    struct jobs jobs = {
        .job = job, .context = run, .n = n, .leave = backend_leave_thread};
    run->n_parts = n;
    threads_run(&jobs, threads);
    run->n_stages--;
}

/* Levelling takes longest: every component has its trips before the first of
 * them is levelled. */
static void run_stages(struct year_run *run, enum level last, int threads) {
    const struct partition *partition = &run->partition;
    run->n_stages = N_STAGES;
    run->folding.last_level = LEVEL_TRIPS;
    run_stage(run, climb_job, partition->n_components, threads);
    run->folding.last_level = last;
    run_stage(run, climb_job, partition->n_components, threads);
    run_stage(run, group_job, partition->n_groups, threads);
}

/* All levels up to the last; then the reasons, if they are wanted. */
static void run_year(struct plan *plan, struct year_run *run,
                     const struct options *options, enum level last) {
    deadline_init(&run->deadline, options->time_limit_s);
    folding_init(&run->folding, run->problem, run->demand);
    partition_init(&run->partition, &run->folding);
    run->work = work_of_all(&run->partition);
    run_stages(run, last, options->threads);
    plan_fill(plan, run);
    if (last == LEVEL_FAIRNESS)
        reasons_find(plan, &run->folding);
    partition_release(&run->partition);
    folding_release(&run->folding);
}

void solve_year(struct plan *plan, const struct problem *problem,
                const struct demand *demand, const struct options *options,
                const struct solve_watch *watch) {
    struct year_run run = {.problem = problem,
                           .demand = demand,
                           .watch = watch,
                           .telling = PTHREAD_MUTEX_INITIALIZER};
    run_year(plan, &run, options, LEVEL_FAIRNESS);
}

void solve_interrupt(void) {
    deadlines_cut();
}

bool solve_is_interrupted(void) {
    return deadlines_are_cut();
}

void solve_dates(struct plan *plan, const struct problem *problem,
                 const struct demand *demand, const struct options *options) {
    struct year_run run = {.problem = problem,
                           .demand = demand,
                           .telling = PTHREAD_MUTEX_INITIALIZER};
    run_year(plan, &run, options, LEVEL_LEVELLING);
}
