#include "solver/best.h"

#include "model/plan.h"
#include "model/score.h"
#include "solver/folding.h"

#include <assert.h>

static struct levels levels_of(const struct settlement *settlement) {
    const struct folding *folding = settlement->folding;
    struct plan plan;
    struct levels levels = {0};
    plan_init(&plan, folding->problem, folding->demand);
    settle_publish(settlement, &plan);
    score_plan(&levels, &plan, folding->problem, folding->demand);
    plan_release(&plan);
    return levels;
}

static bool is_better(const struct levels *levels, const struct levels *than) {
    for (enum level level = 0; level <= LEVEL_LEVELLING; level++)
        if (levels->level[level].value != than->level[level].value)
            return levels->level[level].value < than->level[level].value;
    return false;
}

void best_offer(struct best *best, struct settlement *settlement) {
    struct levels levels = levels_of(settlement);
    if (best->is_known && !is_better(&levels, &best->levels)) {
        settle_release(settlement);
        return;
    }
    best_release(best);
    *best = (struct best){*settlement, levels, true};
}

struct settlement best_take(struct best *best) {
    assert(best->is_known);
    best->is_known = false;
    return best->settlement;
}

void best_release(struct best *best) {
    if (best->is_known)
        settle_release(&best->settlement);
    best->is_known = false;
}
