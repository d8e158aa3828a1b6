#include "cli/confirm.h"

#include "cli/year.h"
#include "model/plan.h"
#include "model/score.h"
#include "model/verify.h"

static bool levels_confirm(const struct plan *plan, const struct year *year,
                           struct diags *diags) {
    struct levels counted = {0};
    score_plan(&counted, plan, &year->problem, &year->demand);
    bool agrees = true;
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *claim = &plan->levels.level[level];
        const struct level_result *count = &counted.level[level];
        if (!claim->applies || claim->value == count->value)
            continue;
        agrees = false;
        diags_add_nowhere(
            diags, (struct fact){MESSAGE_LEVEL_DISPUTED,
                                 {level_label(level)},
                                 {(long)claim->value, (long)count->value}});
    }
    return agrees;
}

/* A calendar better than what is said to be the best possible: one of the two
 * is wrong. */
static bool bounds_confirm(const struct plan *plan, struct diags *diags) {
    bool agrees = true;
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *claim = &plan->levels.level[level];
        if (!claim->applies || claim->bound <= claim->value)
            continue;
        agrees = false;
        diags_add_nowhere(
            diags, (struct fact){MESSAGE_BOUND_DISPUTED,
                                 {level_label(level)},
                                 {(long)claim->value, (long)claim->bound}});
    }
    return agrees;
}

bool plan_confirm(const struct plan *plan, const struct year *year,
                  struct diags *diags) {
    bool agrees = levels_confirm(plan, year, diags);
    agrees &= bounds_confirm(plan, diags);
    int before = diags->n;
    if (plan_verify(plan, &year->problem, &year->demand, diags))
        return agrees;
    diags_add_nowhere(diags, (struct fact){MESSAGE_CALENDAR_DISPUTED,
                                           {NULL},
                                           {(long)(diags->n - before)}});
    return false;
}
