#include "cli/plan.h"

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/confirm.h"
#include "cli/many.h"
#include "cli/say.h"
#include "cli/search.h"
#include "cli/signals.h"
#include "cli/sites.h"
#include "cli/targets.h"
#include "cli/year.h"
#include "model/bureau.h"
#include "model/plan.h"
#include "output/console.h"
#include "output/write.h"

#include <stdio.h>

/* Is every level within the gap that the person allows? */
static bool is_within_gap(const struct plan *plan, int gap_permille) {
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *result = &plan->levels.level[level];
        int64_t excess = result->value - result->bound;
        if (result->applies && !result->proven &&
            1000 * excess > gap_permille * result->value)
            return false;
    }
    return true;
}

static enum exit_code plan_exit_code(const struct plan *plan,
                                     const struct year *year,
                                     const struct options *options) {
    if (plan->state != PLAN_OPTIMAL &&
        !is_within_gap(plan, options->gap_permille))
        return EXIT_TIME;
    return plan_is_complete(plan, &year->demand) ? EXIT_COMPLETE
                                                 : EXIT_UNPLACED;
}

/* True if the calendar stood up to the judge and is written. */
static bool plan_publish(const struct plan *plan, const struct year *year,
                         const char *folder, int threads) {
    struct diags diags = {0};
    struct manner manner = {year->language, threads};
    bool is_written = plan_confirm(plan, year, &diags) &&
                      write_output(folder, &year->problem, &year->demand, plan,
                                   manner, &diags);
    say_diags(&diags, year->language);
    diags_release(&diags);
    return is_written;
}

static bool output_is_possible(const struct year *year, const char *folder) {
    struct diags diags = {0};
    bool is_possible = write_could_output(folder, &diags);
    say_diags(&diags, year->language);
    diags_release(&diags);
    return is_possible;
}

/* What is done with a calendar that is written. */
struct sequel {
    struct bureau *bureau; // null: nobody notes it
    struct arena *arena;
};

static enum exit_code plan_and_note(struct year *year,
                                    const struct arguments *arguments,
                                    struct sequel sequel) {
    const char *folder = year_output(year, arguments);
    if (!output_is_possible(year, folder))
        return EXIT_FAILED;
    struct plan plan;
    plan_init(&plan, &year->problem, &year->demand);
    search_run(&plan, year, arguments);
    enum exit_code code = EXIT_FAILED;
    if (plan_publish(&plan, year, folder, arguments->options.threads)) {
        if (!sequel.bureau) // who notes it is waited for
            signals_spare_no_more();
        code = plan_exit_code(&plan, year, &arguments->options);
        if (!arguments->given[OPTION_quiet])
            console_summary(stdout, &year->problem, &year->demand, &plan,
                            folder, year->language);
        if (sequel.bureau)
            bureau_note(sequel.bureau, sequel.arena, &year->problem,
                        &year->demand, &plan);
    }
    plan_release(&plan);
    return code;
}

enum exit_code year_plan(struct year *year, const struct arguments *arguments) {
    return plan_and_note(year, arguments, (struct sequel){NULL, NULL});
}

enum exit_code plan_alone(const struct arguments *arguments,
                          struct bureau *bureau, struct arena *arena) {
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = plan_and_note(&year, arguments, (struct sequel){bureau, arena});
    year_release(&year);
    return code;
}

static enum exit_code plan_in_language(const struct arguments *arguments,
                                       const struct sites *sites) {
    struct arguments own = *arguments;
    own.language = sites_language(sites, arguments);
    return own.part ? plan_part(&own, sites) : plan_many(&own, sites);
}

enum exit_code command_plan(const struct arguments *arguments) {
    struct sites sites;
    enum exit_code code;
    if (!sites_find(&sites, arguments))
        code = EXIT_FAILED;
    else if (arguments->part || sites.are_many)
        code = plan_in_language(arguments, &sites);
    else if (targets_are_free(arguments))
        code = plan_alone(arguments, NULL, NULL);
    else
        code = EXIT_USAGE;
    sites_release(&sites);
    return code;
}
