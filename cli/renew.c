#include "cli/renew.h"

#include "cli/arguments.h"
#include "cli/year.h"
#include "input/baseline.h"
#include "model/announced.h"
#include "output/messages.h"

enum load_result baseline_load(struct year *year,
                               const struct arguments *arguments,
                               struct diags *diags) {
    const struct problem *problem = &year->problem;
    day from = arguments->from;
    if (from != NO_DAY && (from < problem->first || from > problem->end))
        diags_add(diags, (struct place){0},
                  (struct fact){MESSAGE_FROM_OUTSIDE,
                                {0},
                                {from, problem->first, problem->end - 1}});
    return baseline_read(&year->baseline, &year->problem, arguments->baseline,
                         from, diags);
}

/* Each breach as a warning that says what becomes of the visit. */
static void breaches_tell(struct year *year, const struct diags *breaches,
                          enum message message, struct diags *diags) {
    for (int i = 0; i < breaches->n; i++) {
        const struct diag *breach = &breaches->at[i];
        const char *sentence =
            message_text(&year->baseline.arena, &breach->fact, year->language);
        diags_add(diags, breach->place,
                  (struct fact){message, {sentence}, {0}});
    }
}

void baseline_judge(struct year *year, struct diags *diags) {
    struct diags anew = {0};
    struct diags locked = {0};
    announced_judge(&year->problem, &year->demand, &anew, &locked);
    breaches_tell(year, &anew, MESSAGE_ROW_PLANNED_ANEW, diags);
    breaches_tell(year, &locked, MESSAGE_LOCKED_STAYS, diags);
    diags_release(&anew);
    diags_release(&locked);
}
