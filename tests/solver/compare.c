#include "tests/solver/compare.h"

#include "model/options.h"
#include "model/score.h"
#include "model/verify.h"
#include "solver/backend.h"
#include "solver/deadline.h"
#include "solver/plain.h"
#include "solver/solve.h"
#include "tests/solver/random_year.h"

#include <stdlib.h>

static const enum level proven_levels[] = {LEVEL_MISSED, LEVEL_CHANGED,
                                           LEVEL_MOVED,  LEVEL_WISHES,
                                           LEVEL_TRIPS,  LEVEL_LEVELLING};
#define N_PROVEN ((int)(sizeof proven_levels / sizeof *proven_levels))

static bool differs(struct difference *difference, const char *what,
                    const char *where, int64_t folded, int64_t plain) {
    *difference = (struct difference){what, where, folded, plain};
    return false;
}

static bool judge_plan(struct difference *difference, const struct plan *plan,
                       const struct random_year *year) {
    struct diags diags = {0};
    plan_verify(plan, &year->fixture.problem, &year->demand, &diags);
    int n = diags.n;
    const char *label = n ? message_code(diags.at[0].fact.message) : "";
    diags_release(&diags);
    return !n || differs(difference, "the judge refuses", label, n, 0);
}

static bool compare_score(struct difference *difference,
                          const struct plan *plan,
                          const struct random_year *year) {
    struct levels scored = {0};
    score_plan(&scored, plan, &year->fixture.problem, &year->demand);
    for (int l = 0; l < N_LEVELS; l++) {
        int64_t claimed = plan->levels.level[l].value;
        if (scored.level[l].applies && scored.level[l].value != claimed)
            return differs(difference, "claimed and scored",
                           level_label((enum level)l), claimed,
                           scored.level[l].value);
    }
    return true;
}

static bool is_proven(struct difference *difference, const struct plan *plan) {
    for (int i = 0; i < N_PROVEN; i++) {
        const struct level_result *level =
            &plan->levels.level[proven_levels[i]];
        if (!level->applies)
            continue;
        if (!level->proven || level->bound != level->value)
            return differs(difference, "value and bound",
                           level_label(proven_levels[i]), level->value,
                           level->bound);
    }
    return plan->state == PLAN_OPTIMAL ||
           differs(difference, "not optimal", "state", (int64_t)plan->state,
                   PLAN_OPTIMAL);
}

/* The plain program's optimum of the level, given those before. */
static int64_t solve_plain(const struct random_year *year, enum level level,
                           const struct levels *before) {
    struct plain plain;
    plain_init(&plain, &year->fixture.problem, &year->demand, level, before);
    struct deadline deadline;
    deadline_init(&deadline, 0);
    size_t n = (size_t)plain.ip.columns.n;
    struct ip_answer answer = {.x = stop_calloc(n, sizeof *answer.x)};
    backend_solve(&answer, &plain.ip, (struct ip_manner){0}, &deadline, NULL);
    int64_t value = answer.status == IP_OPTIMAL ? answer.value : -1;
    free(answer.x);
    plain_release(&plain);
    return value;
}

bool plain_level(struct levels *levels, enum level level,
                 const struct random_year *year) {
    for (int i = 0; i < N_PROVEN; i++) {
        bool is_of_resolve = level == LEVEL_CHANGED || level == LEVEL_MOVED;
        if (proven_levels[i] != level ||
            (is_of_resolve && !year->demand.baseline))
            continue;
        levels->level[level].value = solve_plain(year, level, levels);
        levels->level[level].applies = true;
        return true;
    }
    return false;
}

static bool compare_levels(struct difference *difference,
                           const struct plan *plan,
                           const struct random_year *year) {
    struct levels levels = {0};
    for (int i = 0; i < N_PROVEN; i++) {
        enum level level = proven_levels[i];
        differs(difference, "plain program", level_label(level), 0, 0);
        if (!plain_level(&levels, level, year))
            continue;
        int64_t folded = plan->levels.level[level].value;
        int64_t plain = levels.level[level].value;
        if (folded != plain)
            return differs(difference, "folded and plain", level_label(level),
                           folded, plain);
    }
    return true;
}

bool compare_year(struct difference *difference, struct plan *plan,
                  const struct random_year *year, int threads) {
    const struct problem *problem = &year->fixture.problem;
    *difference = (struct difference){"planning", "", 0, 0};
    struct options options;
    options_init(&options);
    options.threads = threads;
    plan_init(plan, problem, &year->demand);
    solve_year(plan, problem, &year->demand, &options, NULL);
    bool is_same = judge_plan(difference, plan, year) &&
                   compare_score(difference, plan, year) &&
                   compare_levels(difference, plan, year) &&
                   is_proven(difference, plan);
    if (is_same)
        *difference = (struct difference){"", "", 0, 0};
    return is_same;
}
