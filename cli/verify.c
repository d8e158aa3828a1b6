#include "model/verify.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/year.h"
#include "input/calendar.h"
#include "model/plan.h"
#include "model/score.h"
#include "output/console.h"

static enum exit_code calendar_judge(struct plan *plan, const struct year *year,
                                     const char *path, struct diags *diags) {
    switch (calendar_read(plan, path, &year->problem, &year->demand, diags)) {
    case LOAD_UNREADABLE:
        return EXIT_FAILED;
    case LOAD_REJECTED:
        return EXIT_REJECTED;
    case LOAD_READ:
        break;
    }
    score_plan(&plan->levels, plan, &year->problem, &year->demand);
    bool obeys = plan_verify(plan, &year->problem, &year->demand, diags);
    return obeys ? EXIT_COMPLETE : EXIT_UNPLACED;
}

static enum exit_code year_verify(const struct year *year,
                                  const struct arguments *arguments) {
    struct diags diags = {0};
    struct plan plan;
    plan_init(&plan, &year->problem, &year->demand);
    enum exit_code code =
        calendar_judge(&plan, year, arguments->operand[1], &diags);
    say_diags(&diags, year->language);
    bool is_judged = code == EXIT_COMPLETE || code == EXIT_UNPLACED;
    if (is_judged && !arguments->given[OPTION_quiet])
        console_levels(&plan, &diags, year->language);
    plan_release(&plan);
    diags_release(&diags);
    return code;
}

enum exit_code command_verify(const struct arguments *arguments) {
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = year_verify(&year, arguments);
    year_release(&year);
    return code;
}
