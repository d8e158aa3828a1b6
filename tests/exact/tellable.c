#include "tests/exact/tellable.h"

#include "model/problem.h"
#include "tests/solver/random_year.h"

/* Seeds of one kind are not those of another for a long while. */
#define SEEDS_BETWEEN_TRIES 1000000U

static bool names_other_level(const struct problem *problem,
                              const struct task *task) {
    if (task_crosses_authority(problem, task))
        return false;
    for (int i = 0; i < task->target.n_conditions; i++) {
        const struct condition *condition = &task->target.conditions[i];
        if (condition->column != ENTERPRISE_ID || condition->negated)
            continue;
        struct target target = {.conditions = (struct condition *)condition,
                                .n_conditions = 1};
        for (int e = 0; e < problem->n_enterprises; e++)
            if (problem->enterprises[e].other_authority &&
                target_matches(problem, &target, e))
                return true;
    }
    return false;
}

/* A folder may not draw from whoever another task visits. */
static bool draws_from_another(const struct task *task) {
    return task->mode == MODE_DRAW && task->after != NONE &&
           !task->target.given;
}

static bool is_tellable(const struct problem *problem) {
    for (int t = 0; t < problem->n_tasks; t++)
        if (names_other_level(problem, &problem->tasks[t]) ||
            draws_from_another(&problem->tasks[t]))
            return false;
    return true;
}

void tellable_year_init(struct random_year *year, unsigned seed,
                        int most_visits) {
    for (unsigned other = seed;; other += SEEDS_BETWEEN_TRIES) {
        random_year_init(year, other, most_visits);
        if (is_tellable(&year->fixture.problem))
            return;
        random_year_release(year);
    }
}
